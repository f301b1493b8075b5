"""The other programs that linear mode runs: browser, clipboard, shell commands, the editor."""

import os
import sys
from base64 import b64encode
from typing import TYPE_CHECKING

from reader.model import Reading
from reader.save import Options, format_named, written

if TYPE_CHECKING:
    from reader.linear.terminal import Terminal


class Outside:
    """Actions outside the program, each of which returns a sentence."""

    def __init__(self, terminal: "Terminal") -> None:
        self._terminal = terminal

    @staticmethod
    def browse(address: str) -> str:
        from reader.ui.terminal.browser import open_address  # noqa: PLC0415  rare

        return open_address(address).message

    @staticmethod
    def copy(text: str, subject: str) -> str:
        from reader.ui.terminal.clipboard import ClipboardResult, keep, sentence  # noqa: PLC0415  rare

        outcome = keep(text, os.environ)
        if outcome is ClipboardResult.NONE:
            coded = b64encode(text.encode("utf-8", "replace")).decode()
            sys.stdout.write(f"\x1b]52;c;{coded}\a")  # OSC 52: the terminal's own clipboard
            sys.stdout.flush()
        return sentence(outcome, subject, text)

    def pipe(self, command: str, text: str) -> str:
        from reader.ui.terminal.outside import failure, piped  # noqa: PLC0415  rare

        try:
            with self._terminal.lent():
                status = piped(command, text)
        except OSError as error:
            return _not_begun(error)
        return failure(status) if status else "It went to the command."

    def edit(self, reading: Reading) -> str:
        from reader.save.names import file_name  # noqa: PLC0415
        from reader.ui.terminal.outside import edited  # noqa: PLC0415  rare

        text = written(reading, format_named("txt"), Options())
        name = file_name(reading.article.title, ".txt")
        try:
            with self._terminal.lent():
                status = edited(name, text if isinstance(text, str) else "")
        except OSError as error:
            return _not_begun(error)
        return "The editor ended with a failure; $EDITOR says which one is opened." * bool(status)


def _not_begun(error: OSError) -> str:
    return f"The program did not start: {(error.strerror or 'it is not there').lower()}."

"""Whether the terminal shows only ASCII, by an option or by the locale."""

import os
import sys
from typing import TextIO


def wants_ascii(asked: bool, stream: TextIO | None = None) -> bool:
    """Whether to write ASCII. Files and pipes get all characters, unless an option says otherwise.

    The locale counts for a terminal only: what cron writes to a file is UTF-8. `stream` is the one
    written to, by default standard output.
    """
    stream = sys.stdout if stream is None else stream
    if asked or stream is None or not stream.isatty():
        return asked
    from reader.layout.ascii import is_ascii_only  # noqa: PLC0415  pipes need not wait for it

    return is_ascii_only(os.environ)


def for_terminal(text: str, asked: bool, stream: TextIO | None = None) -> str:
    """Text for a person, in ASCII if necessary; `asked` is the option."""
    if not wants_ascii(asked, stream):
        return text
    from reader.layout.ascii import ascii_text  # noqa: PLC0415

    return ascii_text(text).encode("ascii", "backslashreplace").decode("ascii")

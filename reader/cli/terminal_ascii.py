"""Which signs the terminal has: ASCII alone, where that is asked for or the locale says so."""

import os
import sys
from typing import TextIO


def wants_ascii(asked: bool, stream: TextIO | None = None) -> bool:
    """Whether to write in ASCII. A file or a pipe takes all signs, unless somebody says otherwise.

    The locale is asked for a terminal alone: what cron writes into a file is UTF-8. `stream` is
    what is written to, standard output where nothing is said.
    """
    stream = sys.stdout if stream is None else stream
    if asked or stream is None or not stream.isatty():
        return asked
    from reader.layout.ascii import is_ascii_only  # noqa: PLC0415  pipes need not wait for it

    return is_ascii_only(os.environ)


def told(text: str, asked: bool, stream: TextIO | None = None) -> str:
    """Text for a person, in the signs there are; `asked` says that ASCII is wanted."""
    if not wants_ascii(asked, stream):
        return text
    from reader.layout.ascii import ascii_text  # noqa: PLC0415

    return ascii_text(text).encode("ascii", "backslashreplace").decode("ascii")

"""Whether the terminal shows only ASCII, by an option or by the locale."""

import locale
import os
import sys
from collections.abc import Mapping
from typing import TextIO


def wants_ascii(asked: bool, stream: TextIO | None = None) -> bool:
    """Whether to write ASCII. Files and pipes get all characters, unless an option says otherwise.

    The locale counts for a terminal only: what cron writes to a file is UTF-8. `stream` is the one
    written to, by default standard output.
    """
    stream = sys.stdout if stream is None else stream
    if asked or stream is None or not stream.isatty():
        return asked
    return is_ascii_only(os.environ)


def for_terminal(text: str, asked: bool, stream: TextIO | None = None) -> str:
    """Text for a person, in ASCII if necessary; `asked` is the option."""
    if not wants_ascii(asked, stream):
        return text
    from reader.layout.ascii import ascii_text  # noqa: PLC0415  few terminals need its tables

    return ascii_text(text).encode("ascii", "backslashreplace").decode("ascii")


def is_ascii_only(environ: Mapping[str, str]) -> bool:
    """Whether the locale is that of a terminal without Unicode.

    The environment variables take precedence over what the C library makes of them: a UTF-8 locale
    that is not installed still shows what the terminal can do.
    """
    names = (environ.get(name) for name in ("LC_ALL", "LC_CTYPE", "LANG"))
    named = next(filter(None, names), "").lower()
    if "utf-8" in named or "utf8" in named:
        return False
    return locale.getencoding().lower().replace("-", "") != "utf8"

"""Which signs the terminal has: ASCII alone, where that is asked for or the locale says so."""

import os
import sys

from reader.cli.arguments import Arguments


def wants_ascii(arguments: Arguments) -> bool:
    """Whether to write in ASCII. A file or a pipe takes all signs, unless somebody says otherwise.

    The locale is asked for a terminal alone: what cron writes into a file is UTF-8.
    """
    if arguments.ascii or sys.stdout is None or not sys.stdout.isatty():
        return arguments.ascii
    from reader.layout.ascii import is_ascii_only  # noqa: PLC0415  pipes need not wait for it

    return is_ascii_only(os.environ)


def told(text: str, arguments: Arguments) -> str:
    """Text for a person, in the signs there are."""
    if not wants_ascii(arguments):
        return text
    from reader.layout.ascii import ascii_text  # noqa: PLC0415

    return ascii_text(text).encode("ascii", "backslashreplace").decode("ascii")

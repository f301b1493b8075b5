"""The secret key of pseudonyms: a file created on first use, readable by its owner only."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from reader.config.pipes import content
from reader.errors import SaveError
from reader.text import line

if TYPE_CHECKING:  # a page is shown without its parser
    from argparse import ArgumentParser

_SHORTEST, _LONGEST = 16, 1 << 16
"""The least bytes of a key, since a shorter one could be guessed; and more than any has."""


def add_key(parser: "ArgumentParser") -> None:
    parser.add_argument(
        "--pseudonym-key",
        metavar="FILE",
        default="",
        help="one pseudonym for an author on all pages, made by the key in FILE",
    )


def key_in(path: str) -> bytes:
    """The key in a file, which is created if it does not exist; b"" for no path.

    Raises SaveError if the file cannot be read or created, or is too short or too long for a key.
    """
    if not path:
        return b""
    try:
        if not Path(path).exists():
            return _new_key(path)
        key = content(path, _LONGEST + 1).strip()
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or "it is not a file").lower()
        raise SaveError(f"The key {line(path)} can be neither read nor made: {reason}.") from error
    if len(key) < _SHORTEST:
        raise SaveError(f"The key {line(path)} is too short: it needs at least {_SHORTEST} bytes.")
    if len(key) > _LONGEST:
        raise SaveError(f"The key {line(path)} is too long: it has at most {_LONGEST} bytes.")
    return key


def _new_key(path: str) -> bytes:
    import secrets  # noqa: PLC0415  once in the life of a key

    key = secrets.token_hex(32).encode()
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    with open(file, "wb") as out:  # noqa: PTH123  one that was not there
        out.write(key + b"\n")
    return key

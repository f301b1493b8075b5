"""Read a Maildir, a folder with one mail in each file, as a mailbox.

https://cr.yp.to/proto/maildir.html: new mail is in `new`, seen mail in `cur`, and files in `tmp`
are incomplete. The name of a file begins with the time of delivery.
"""

import os
import re
import stat
from contextlib import suppress

from reader.expressions import expression

_PARTS = ("cur", "new", "tmp")
_READ = ("cur", "new")
_POSTMARK = b"From mboxrd@z Thu Jan  1 00:00:00 1970\n"
_MARKED = expression(rb"^(>*From )", re.MULTILINE)
"""Lines of a mail that look like the start of the next one get one more > (mboxrd)."""


def is_maildir(folder: str) -> bool:
    """Whether a folder has the three subfolders of a Maildir."""
    return all(os.path.isdir(os.path.join(folder, part)) for part in _PARTS)  # noqa: PTH112, PTH118


def changed(folder: str) -> list[int]:
    """When mails were last delivered, seen or deleted, by the times of the subfolders."""
    found: list[int] = []
    for part in _READ:
        with suppress(OSError):
            found.append(os.stat(os.path.join(folder, part)).st_mtime_ns)  # noqa: PTH116, PTH118
    return found


def mailbox(folder: str, size: int) -> tuple[bytes, bool]:
    """The mails as one mailbox in order of delivery, and whether all fitted into `size` bytes.

    Links, and anything but readable regular files, are skipped. OSError if the folder cannot be
    read.
    """
    parts: list[bytes] = []
    for _, path in sorted(_files(folder)):
        data = _read(path, size)
        if data is None:
            return b"".join(parts), False
        if data:
            parts += (_POSTMARK, _MARKED.sub(rb">\1", data), b"\n\n")
            size -= len(data)
    return b"".join(parts), True


def _files(folder: str) -> list[tuple[str, str]]:
    """The names and paths of the mails."""
    files: list[tuple[str, str]] = []
    for part in _READ:
        with os.scandir(os.path.join(folder, part)) as entries:  # noqa: PTH118
            files += (
                (entry.name, entry.path)
                for entry in entries
                if not entry.name.startswith(".") and entry.is_file(follow_symlinks=False)
            )
    return files


def _read(path: str, size: int) -> bytes | None:
    """The bytes of a mail, b"" if it cannot be read, None if it is larger than `size`."""
    with suppress(OSError):
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        with os.fdopen(handle, "rb") as file:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                return b""
            data = file.read(size + 1)
            return data if len(data) <= size else None
    return b""

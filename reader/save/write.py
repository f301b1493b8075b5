"""Write a file whole or not at all, and never over an existing one.

The data goes to a hidden file in the same folder, is synced, and gets its name by link(2), which
fails if the name is taken and follows no symbolic link. A kill leaves at most the hidden file; a
later save in that folder removes those whose process is gone. No signal is caught here: that is
left to the program, and the exception it raises then cleans up on its way.
"""

import errno
import os
import re
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import lru_cache
from itertools import chain, count
from pathlib import Path

from reader.errors import NoRoom, SaveError
from reader.save.names import file_name
from reader.text import line

# FAT, some network folders and some sandboxes have no links, and report it with different errors.
_NO_LINKS = {errno.EPERM, errno.EACCES, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP}
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EROFS}


def save(text: str | bytes, target: Path, *, title: str, suffix: str, folder: bool = False) -> Path:
    """Write `text`, as UTF-8 unless it is bytes; returns the path of the file.

    In a folder (an existing one, or any with `folder`, which is then created) the name is made from
    `title` and `suffix`, with " (2)" and so on if it is taken. Any other target is the file itself,
    which must not exist yet. Raises SaveError, one sentence, for everything that goes wrong.
    """
    name = line(str(target))
    try:
        if folder and not target.is_dir():
            _make(target)
        names = _names(target, title, suffix) if folder or target.is_dir() else (target,)
        data = text if isinstance(text, bytes) else text.encode(errors="replace")
        return _save(data, names)
    except FileExistsError as error:
        raise SaveError(f"{name} exists already, and nothing is overwritten.") from error
    except OSError as error:
        reason = line(error.strerror or type(error).__name__)
        kind = NoRoom if error.errno in _NO_ROOM else SaveError
        raise kind(f"Cannot save to {name}: {reason[:1].lower()}{reason[1:]}.") from error
    except ValueError as error:  # a NUL, or what the locale cannot spell
        raise SaveError(f"Cannot save to {name}: no file can have this name.") from error


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR)) from error


def free_path(path: Path) -> Path:
    """`path`, or the first path numbered like those of a folder that nothing has."""
    numbered = (path.with_name(f"{path.stem} ({number}){path.suffix}") for number in count(2))
    return next(free for free in chain((path,), numbered) if not os.path.lexists(free))


def free_name(title: str, suffix: str) -> str:
    """The first name made of `title` and `suffix` that nothing has in the current folder."""
    return next(str(name) for name in _names(Path(), title, suffix) if not os.path.lexists(name))


def _names(folder: Path, title: str, suffix: str) -> Iterator[Path]:
    yield folder / file_name(title, suffix)
    for number in count(2):
        yield folder / file_name(title, f" ({number}){suffix}")


def _save(data: bytes, names: Iterable[Path]) -> Path:
    """The first free name of `names`, now holding `data`; FileExistsError if there was none."""
    hidden = None
    try:
        for name in names:
            hidden = hidden or _written(data, name.parent)
            with suppress(FileExistsError):
                _publish(hidden, name)
                return name
        raise FileExistsError
    finally:
        if hidden:
            _remove(hidden)


def _written(data: bytes, folder: Path) -> Path:
    """A hidden file in `folder` with `data` synced to disk; it is removed if that fails."""
    _sweep(folder)
    hidden = folder / f"{_prefix()}{os.getpid()}-{os.urandom(4).hex()}.part"
    try:
        with hidden.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        _remove(hidden)
        raise
    return hidden


def _publish(hidden: Path, name: Path) -> None:
    """Give `hidden` its final `name`, or raise FileExistsError."""
    try:
        os.link(hidden, name)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        _take(hidden, name)


def _take(hidden: Path, name: Path) -> None:
    """Publish without links: reserve the name with an empty file, then replace that.

    A kill between the two leaves the empty file; a rename alone could overwrite somebody else's.
    """
    name.open("xb").close()
    try:
        hidden.replace(name)
    except BaseException:
        _remove(name)
        raise


def _remove(path: Path) -> None:
    # Not worth an error of its own, least of all one that hides the error that led here.
    with suppress(OSError):
        path.unlink(missing_ok=True)


def _prefix() -> str:
    """Names the machine: in a shared folder another one's process number means nothing."""
    node = os.uname().nodename if os.name == "posix" else ""
    return f".reader-{zlib.crc32(node.encode(errors='replace')):08x}-"


@lru_cache(maxsize=64)  # once for a folder: a thousand saves must not list it a thousand times
def _sweep(folder: Path) -> None:
    """Remove the files that killed processes of this machine left in `folder`."""
    if os.name != "posix":  # where asking for a process by signal 0 would end it
        return
    pattern = re.compile(re.escape(_prefix()) + r"(\d{1,7})-[0-9a-f]{8}\.part")
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if (match := pattern.fullmatch(entry.name)) and not _runs(int(match[1])):
                _remove(folder / entry.name)


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:  # it does, for somebody else
        return True
    return True

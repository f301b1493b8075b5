"""Read pages from files and standard input; never hangs, whatever kind of file a name refers to."""

import errno
import os
import stat
import sys
import time
from dataclasses import replace
from io import FileIO
from select import select
from urllib.parse import unquote_to_bytes, urlsplit

from reader.config.folders import expanded
from reader.config.pipes import WRITER, at_once
from reader.errors import EmptyPage, OpenError
from reader.fetch.addresses import is_file_url, shown, unreadable
from reader.fetch.content_types import check_bytes
from reader.fetch.large_files import Large
from reader.fetch.limits import DEFAULT, Limits
from reader.fetch.maildir import is_maildir, mailbox
from reader.frames import has_frames
from reader.model import Page
from reader.packing.layers import LargeFile, unpacked

_CHUNK = 1 << 20

_REASONS = {
    errno.ENOENT: "does not exist",
    errno.ENOTDIR: "does not exist",
    errno.EISDIR: "is a folder; name a page in it",
    errno.EACCES: "cannot be read: you have no permission to",
    errno.EPERM: "cannot be read: you have no permission to",
    errno.ELOOP: "is a link that leads to itself",
    errno.ENAMETOOLONG: "cannot exist: the name is too long",
    errno.ENXIO: "is a device or a socket, not a page",
    errno.EMFILE: "cannot be opened: too many files are open",
    errno.ENFILE: "cannot be opened: too many files are open",
    errno.EIO: "cannot be read: the disk or the system refuses",
}
_KINDS = (
    (stat.S_ISCHR, "is a device, not a page"),
    (stat.S_ISBLK, "is a device, not a page"),
    (stat.S_ISSOCK, "is a socket, not a page"),
)


def local(location: str, limits: Limits = DEFAULT, large: Large | None = None) -> Page:
    """The page at any location that is not a web address: "-", a path, a file:// address.

    `large` is called to find the page in a file that is larger than a page may be.
    """
    if location == "-":
        return read_stdin(limits)
    if not os.path.lexists(path_of(location)):
        wrong = unreadable(location)
        if wrong:
            raise wrong
    return read_file(location, limits, large)


def read_file(location: str, limits: Limits = DEFAULT, large: Large | None = None) -> Page:
    """The page in a file, by path or file:// address. A final `#comment-7` is not part of the name.

    `url` stays empty: a path on this machine is private, and no base for links. So does `fetched`:
    the time of a file is often that of copying it, and comments of 2013 must not be dated from the
    day it was unpacked. Raises OpenError.
    """
    path = path_of(location)
    name = shown(location)
    try:
        with FileIO(path, opener=at_once) as file:
            mode = os.fstat(file.fileno()).st_mode
            for is_kind, reason in _KINDS:
                if is_kind(mode):
                    raise OpenError(f"{name} {reason}.")
            if stat.S_ISFIFO(mode):
                select([file], [], [], min(WRITER, limits.seconds))
            data = _everything(file, name, limits)
            if not data and stat.S_ISFIFO(mode):
                raise OpenError(f"{name} is a pipe, and nothing came through it.")
    except IsADirectoryError as error:
        return _folder(path, name, limits, error)
    except OSError as error:
        reason = _REASONS.get(error.errno or 0, "cannot be read")
        raise OpenError(f"{name} {reason}.") from error
    except ValueError as error:  # a NUL, or a character that no file system could have written
        raise OpenError(f"{name} is not a file name.") from error
    try:
        page = _page(data, name, limits, path)
    except LargeFile:
        del data
        found = _bit_by_bit(path, large) if large and stat.S_ISREG(mode) else None
        if found is None:
            raise
        page = found
    return _with_frames(page, path, limits)


def _folder(path: str, name: str, limits: Limits, error: OSError) -> Page:
    """The mailbox that a folder represents, if it is a Maildir."""
    if not is_maildir(path):
        raise OpenError(f"{name} {_nothing_in(path) or _REASONS[errno.EISDIR]}.") from error
    try:
        data, is_complete = mailbox(path, limits.size)
    except OSError as denied:
        raise OpenError(f"{name} {_REASONS[errno.EACCES]}.") from denied
    if not data:
        raise EmptyPage(f"{name} is a mailbox with no mail in it.")
    return Page(data, incomplete=not is_complete)


def _nothing_in(folder: str) -> str:
    """What is said of a folder without a page; "" if there is one."""
    from reader.fetch.folder import (  # noqa: PLC0415  few are folders
        DEEPEST,
        all_pages_in,
        has_links,
        passed_over,
    )

    if any(True for _ in all_pages_in(folder, DEEPEST)):
        return ""
    links = ", and links in it are not followed" if has_links(folder) else ""
    documents = passed_over((folder,), ())
    return f"is a folder without a page in it{links}{'; ' if documents else ''}{documents}"


def _with_frames(page: Page, path: str, limits: Limits) -> Page:
    """A page with its frames, if a browser saved them in the folder beside it."""
    if not has_frames(page.body):
        return page
    from reader.fetch.companion_files import frames  # noqa: PLC0415  most pages have none

    return replace(page, frames=(*page.frames, *frames(path, limits.size)))


def _bit_by_bit(path: str, large: Large) -> Page | None:
    try:
        with FileIO(path, opener=at_once) as file:
            return large(file)
    except OSError as error:
        raise OpenError(f"{shown(path)} cannot be read.") from error


def read_stdin(limits: Limits = DEFAULT) -> Page:
    """The page on standard input, read to its end. Raises OpenError."""
    stream = sys.stdin.buffer if sys.stdin else None
    if stream is None:
        raise OpenError("Standard input is closed.")
    try:
        data = stream.read(limits.size + 1)
    except (OSError, ValueError) as error:  # ValueError: closed under us
        raise OpenError("Standard input cannot be read.") from error
    return _page(data, "Standard input", limits)


def can_be_read_again(location: str) -> bool:
    """Whether a location can be read again: a pipe and standard input can be read only once.

    True for a name that is not a file: reading it reports the reason.
    """
    try:
        path = path_of(location)
        return location != "-" and (os.path.isfile(path) or is_maildir(path))  # noqa: PTH113  a str
    except OpenError:
        return False


def path_of(location: str) -> str:
    """The path of a location: as it is, with `~` expanded, or without its `#fragment`."""
    path = _url_path(location) if is_file_url(location) else location
    if os.path.lexists(path):
        return path
    path = expanded(path)
    bare = path.rpartition("#")[0]
    return bare if os.path.lexists(bare) else path


def _url_path(location: str) -> str:
    try:
        parts = urlsplit(location)
    except ValueError as error:
        raise OpenError("This is not a file:// address that can be opened.") from error
    if parts.netloc not in {"", "localhost"}:
        raise OpenError("A file:// address with a host is not opened; files of this machine are.")
    return os.fsdecode(unquote_to_bytes(parts.path))


def _everything(file: FileIO, name: str, limits: Limits) -> bytes:
    """All bytes, up to one past the limit. A pipe may take as long as a page of the web."""
    pieces: list[bytes] = []
    came = 0
    end = time.monotonic() + limits.seconds
    while came <= limits.size:
        piece: bytes | None = file.read(_CHUNK)
        if piece is None:
            left = max(0.0, end - time.monotonic())
            if not select([file], [], [], left)[0]:
                raise OpenError(f"{name} brought nothing within {limits.seconds:g} seconds.")
        elif piece:
            pieces.append(piece)
            came += len(piece)
        else:
            break
    return b"".join(pieces)  # one alone is not copied


def _page(data: bytes, name: str, limits: Limits, path: str = "") -> Page:
    """The page of `data`, decompressed if necessary; raises OpenError if it is not a page."""
    data, is_complete = unpacked(data, name, limits.size, path)
    if len(data) > limits.size:
        raise LargeFile(f"{name} is larger than {limits.size_words}.")
    if not data:
        raise EmptyPage(f"{name} is empty.")
    check_bytes(data, name)
    return Page(data, incomplete=not is_complete)

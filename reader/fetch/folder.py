"""Find the pages in a folder, by the suffixes of the files or by their first bytes."""

import errno
import os
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import islice
from math import inf
from typing import TypeAlias

from reader.errors import OpenError
from reader.expressions import expression
from reader.fetch.companion_files import ENDINGS
from reader.fetch.content_types import check_bytes
from reader.fetch.maildir import is_maildir
from reader.packing.signatures import packing_of
from reader.text import numbered
from reader.values import NamedTuple

DEEPEST = 64
"""How deep subfolders are searched."""
MOST = 10_000
"""The most pages listed of one folder."""
_MOST_FOLDERS = 20_000
"""How many subfolders are searched for a list, which takes a second or two."""
_LOOKED_AT = 1024
_LOOKED_AT_OF_DATA = 4096
_GONE = (errno.ENOENT, errno.ENOTDIR)
"""Errors that mean that a folder was removed a moment ago."""
_PARTS = expression(
    r"\.(?:css|m?js|map|json|py|sh|log|ini|toml|ya?ml|csv|lock|woff2?)$", re.IGNORECASE
)
"""Text files that belong to a page or a program and are not for reading."""
_DATA = expression(r"\.(?:json|csv)$", re.IGNORECASE)
"""Those among them that may be kept pages."""
_NAMED = expression(
    r"\.(?:x?html?|xht|mht|mhtml|maff|webarchive|warc|wacz|epub|eml|mbox)(?:\.(?:gz|br|zst))?$",
    re.IGNORECASE,
)
"""Suffixes of pages only: such a file is always listed, and reading it reports any mistake."""
_DOCUMENT = expression(
    r"\.(?:pdf|docx?|odt|rtf|pptx?|odp|xlsx?|ods|pages|djvu?|ps|chm|mobi|azw3?|lit|fbz)$",
    re.IGNORECASE,
)
"""Suffixes of texts that people keep among pages, in formats that are not read."""
_STEM = expression(r"\.x?html?$", re.IGNORECASE)


def holds_pages(location: str) -> bool:
    """Whether a location is a folder of files to choose from, rather than a page itself."""
    return os.path.isdir(location) and not is_maildir(location)  # noqa: PTH112  any bytes


class Pages(NamedTuple):
    """The pages found in a folder."""

    paths: tuple[str, ...]
    limit: str = ""
    """The limit at which the search ended, as a clause; "" if everything was searched."""


Knows: TypeAlias = Callable[[bytes], bool]
"""Whether the first bytes of JSON or CSV are of a page that was kept."""


def _knows_none(_head: bytes) -> bool:
    return False


def pages_in(folder: str, knows: Knows = _knows_none) -> Pages:
    """The paths of possible pages in `folder` and below it, by name; symbolic links are skipped.

    The folders that browsers save beside a page belong to it and are not searched. A folder of
    mails (Maildir) counts as one page. A folder that may not be read is listed itself, so that it
    is never silently left out.
    """
    skipped: list[str] = []
    all_paths = all_pages_in(folder, DEEPEST, _MOST_FOLDERS, skipped, knows)
    paths = tuple(islice(all_paths, MOST + 1))
    if len(paths) > MOST:
        return Pages(paths[:MOST], f"no more than {MOST:,} pages of a folder are listed")
    if skipped:
        most = f"no more than {_MOST_FOLDERS:,} folders in a folder are searched"
        return Pages(paths, f"{most}, to a depth of {DEEPEST}")
    return Pages(paths)


def all_pages_in(
    folder: str,
    deepest: int,
    most: float = inf,
    skipped: list[str] | None = None,
    knows: Knows = _knows_none,
) -> Iterator[str]:
    """The same as an iterator, with no limit on the pages, and on the folders none but `deepest`
    and `most`. Those that are not searched are added to `skipped`.
    """
    pending = [(folder, 0)]
    searched = 0
    while pending:
        current, depth = pending.pop()
        if depth > deepest or searched > most:
            if skipped is not None:
                skipped.append(current)
            continue
        if is_maildir(current):
            yield current
            continue
        searched += 1
        try:
            files, folders = _entries(current)
        except OSError as error:
            if error.errno not in _GONE:
                yield current
            continue
        for name in files:
            path = os.path.join(current, name)  # noqa: PTH118
            if _may_be_page(path, knows):
                yield path
        if folders:
            subfolders = _searched(folders, files)
            pending += [(os.path.join(current, name), depth + 1) for name in reversed(subfolders)]  # noqa: PTH118


def passed_over(
    folders: Iterable[str], paths: Iterable[str], most: int | None = _MOST_FOLDERS
) -> str:
    """How many documents in `folders` are not among `paths`, by their suffixes: a clause, "" for
    none. Up to `most` folders in each are searched.
    """
    documents = {path for folder in folders for path in _documents_in(folder, most)}
    suffixes = (os.path.splitext(path)[1].lower() for path in documents.difference(paths))  # noqa: PTH122
    unread = Counter(suffixes)
    if not unread:
        return ""
    kinds = ", ".join(f"{count:,} {suffix}" for suffix, count in unread.most_common())
    some = numbered(unread.total(), "file")
    return f"{some} passed over, in formats that reader does not read: {kinds}"


def _documents_in(folder: str, most: int | None) -> Iterator[str]:
    """The paths in a folder and below it whose suffixes are of texts in formats that are not read;
    a page may be called so. What is not searched for pages is not searched for these.
    """
    for current, folders, names in islice(os.walk(folder), most):
        folders[:] = [name for name in _searched(folders, names) if not name.startswith(".")]
        documents = (name for name in names if name[0] != "." and _DOCUMENT.search(name))
        yield from (os.path.join(current, name) for name in documents)  # noqa: PTH118


def _entries(folder: str) -> tuple[list[str], list[str]]:
    """The names of files and folders in a folder, without hidden ones and links. Raises OSError."""
    files: list[str] = []
    folders: list[str] = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_file(follow_symlinks=False):
                files.append(entry.name)
            elif entry.is_dir(follow_symlinks=False):
                folders.append(entry.name)
    return sorted(files), sorted(folders)


def has_links(folder: str) -> bool:
    """Whether a folder contains symbolic links, whose pages are skipped."""
    with suppress(OSError), os.scandir(folder) as entries:
        return any(entry.is_symlink() for entry in entries)
    return False


def _searched(folders: Sequence[str], files: Sequence[str]) -> list[str]:
    """Those of the folders that do not belong to a page among the files beside them."""
    stems = {_STEM.sub("", name) for name in files} | set(files)
    return [name for name in folders if not _belongs(name, stems)]


def _belongs(folder: str, stems: set[str]) -> bool:
    return any(folder.endswith(end) and folder[: -len(end)] in stems for end in ENDINGS)


def _may_be_page(path: str, knows: Knows) -> bool:
    """Whether the first bytes belong to something readable: markup, text, or a container.

    A file with the name of a page is always listed, even if it is empty or a PDF.
    """
    if _PARTS.search(path):
        return _DATA.search(path) is not None and knows(_head(path, _LOOKED_AT_OF_DATA))
    if _NAMED.search(path):
        return True
    head = _head(path, _LOOKED_AT)
    try:
        if not packing_of(head, path):
            check_bytes(head, "")
    except OpenError:
        return False
    return bool(head)


def _head(path: str, size: int) -> bytes:
    """The first bytes of a file, none if it cannot be read."""
    try:
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123  a path may hold any bytes
            return file.read(size)
    except OSError:
        return b""

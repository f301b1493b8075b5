"""Summaries of files, cached between runs: listing a folder again does not read its pages again.

There is one JSON file a folder, in the cache directory. An entry is valid while the file has the
same size and times, the folders a browser saved beside it have theirs, and reader is the same
program. Errors here are ignored: the files are then read again.
"""

import json
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from stat import S_ISDIR
from typing import Any

import reader
from reader.config.atomic import put
from reader.config.cache_folder import empty, make_room
from reader.fetch.companion_files import folders_beside
from reader.fetch.maildir import changed
from reader.open.summary import Summary
from reader.version import __version__

_MOST_BYTES = 16 << 20
"""Bytes of all cache files together; the oldest are removed first."""
_FIRST = 100
"""Written after so many new summaries, then after twice as many: leaving early keeps half."""
_SUFFIX = ".json"
_ENTRY = 9


class Summaries:
    """The cached summaries for files in `folder`."""

    def __init__(self, folder: Path, paths: Sequence[str], *, counted: bool = False) -> None:
        """`counted` if a summary without a number of words is not enough."""
        self._folder = folder
        self._program = _program()
        self._counted = counted
        self._signs = _signs(paths)
        self._cached: dict[str, dict[str, Any]] = {}
        self._changed: set[str] = set()
        self._new = 0
        self._due = _FIRST

    def known(self) -> dict[str, Summary]:
        """The summaries already known, by path."""
        summaries = ((path, self._summary(path)) for path in self._signs)
        return {path: summary for path, summary in summaries if summary is not None}

    def learn(self, summary: Summary) -> None:
        """Cache a summary, if its file exists and would give the same summary again."""
        sign = self._signs.get(summary.path)
        if sign is None or not summary.lasts:
            return
        folder, name = os.path.split(os.path.abspath(summary.path))  # noqa: PTH100  any bytes
        date = summary.published.isoformat() if summary.published else ""
        self._of(folder)[name] = [
            sign, summary.title, summary.site_name, date,
            summary.comments, summary.claimed, summary.words, summary.failure, summary.inside,
        ]  # fmt: skip
        self._changed.add(folder)
        self._new += 1
        if self._new >= self._due:
            self._due *= 2  # each time the whole file is written
            self.write()

    def write(self) -> None:
        """Write new summaries to disk."""
        changed, self._changed = self._changed, set()
        with suppress(OSError):
            for folder in changed:
                self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
                record = {"program": self._program, "files": self._of(folder)}
                put(self._path(folder), json.dumps(record, separators=(",", ":")).encode())
            if changed:
                make_room(self._folder, _MOST_BYTES)

    def _summary(self, path: str) -> Summary | None:
        folder, name = os.path.split(os.path.abspath(path))  # noqa: PTH100
        entry = self._of(folder).get(name)
        if not isinstance(entry, list) or len(entry) != _ENTRY or entry[0] != self._signs[path]:
            return None
        summary = _summary_from(entry[1:])
        if summary is None or (self._counted and summary.words is None and not summary.failure):
            return None
        return replace(summary, path=path)

    def _of(self, folder: str) -> dict[str, Any]:
        """The cached summaries of the files in one folder."""
        if folder not in self._cached:
            self._cached[folder] = _files(self._path(folder), self._program)
        return self._cached[folder]

    def _path(self, folder: str) -> Path:
        name = sha256(os.fsencode(folder)).hexdigest()[:40]
        return self._folder / f"{name}{_SUFFIX}"


def drop_all(folder: Path) -> None:
    """Remove all cached summaries."""
    empty(folder, _SUFFIX)


def _signs(paths: Sequence[str]) -> dict[str, list[int]]:
    """What identifies the state of each file: size, times, and the times of the folders beside
    it.
    """
    folder_times: dict[str, dict[str, list[int]]] = {}
    signs: dict[str, list[int]] = {}
    for path in paths:
        folder, name = os.path.split(path)
        if folder not in folder_times:
            folder_times[folder] = folders_beside(folder)
        with suppress(OSError, ValueError):
            stat = os.stat(path)  # noqa: PTH116  any bytes
            stem = os.path.splitext(name)[0]  # noqa: PTH122
            times = folder_times[folder].get(name, []) + folder_times[folder].get(stem, [])
            times += changed(path) if S_ISDIR(stat.st_mode) else []
            signs[path] = [stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, *times]
    return signs


def _program() -> str:
    """Identifies this version of reader: another may find other comments or read more formats.

    It depends on reader's own code and on the optional packages installed.
    """
    newest = 0
    for folder, _, names in os.walk(Path(reader.__file__).parent):
        for name in names:
            if name.endswith(".py"):
                newest = max(newest, _changed(os.path.join(folder, name)))  # noqa: PTH118
    beside = [_changed(folder) for folder in sys.path if folder.endswith("-packages")]
    return f"{__version__} {newest} {max(beside, default=0)}"


def _changed(path: str) -> int:
    """Modification time of a path, 0 if it does not exist."""
    with suppress(OSError):
        return os.stat(path).st_mtime_ns  # noqa: PTH116
    return 0


def _files(path: Path, program: str) -> dict[str, Any]:
    with suppress(OSError, ValueError, RecursionError):
        record = json.loads(path.read_bytes())
        if isinstance(record, dict) and record.get("program") == program:
            files = record.get("files")
            return files if isinstance(files, dict) else {}
    return {}


def _summary_from(entry: list[Any]) -> Summary | None:
    title, site, date, comments, claimed, words, failure, inside = entry
    numbers = (claimed, words)
    if not all(isinstance(text, str) for text in (title, site, date, failure, inside)):
        return None
    if not isinstance(comments, int) or not all(
        isinstance(number, int | None) for number in numbers
    ):
        return None
    try:
        published = datetime.fromisoformat(date) if date else None
    except ValueError:
        return None
    return Summary("", title, site, published, comments, claimed, words, failure, inside)

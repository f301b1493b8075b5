"""What files are, kept from one list of them to the next: nobody waits twice for a folder of pages.

One file a folder, in JSON, among what can be rebuilt. An entry counts while its file has its size
and its times, the folders a browser saved beside it have theirs, and reader is the same program.
What goes wrong here is no error: then the files are read again.
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
from reader.fetch.beside import folders_beside
from reader.fetch.maildir import changed
from reader.open.summary import Summary
from reader.version import __version__

_MOST_BYTES = 16 << 20
"""All files together; the oldest go first."""
_FIRST = 100
"""So many new ones are written at once, then twice as many: whoever leaves early keeps half."""
_SUFFIX = ".json"
_ENTRY = 9


class Summaries:
    """The summaries that are kept in `folder`, of the files asked for."""

    def __init__(self, folder: Path, paths: Sequence[str], *, counted: bool = False) -> None:
        """`counted` if a summary without a number of words will not do."""
        self._folder = folder
        self._program = _program()
        self._counted = counted
        self._signs = _signs(paths)
        self._kept: dict[str, dict[str, Any]] = {}
        self._changed: set[str] = set()
        self._new = 0
        self._due = _FIRST

    def known(self) -> dict[str, Summary]:
        """What is known already, by path."""
        found = ((path, self._summary(path)) for path in self._signs)
        return {path: summary for path, summary in found if summary is not None}

    def learn(self, summary: Summary) -> None:
        """Keep a summary, if it is of a file that is there and will be told the same."""
        sign = self._signs.get(summary.path)
        if sign is None or not summary.lasts:
            return
        here, name = os.path.split(os.path.abspath(summary.path))  # noqa: PTH100  any bytes
        date = summary.published.isoformat() if summary.published else ""
        self._of(here)[name] = [
            sign, summary.title, summary.site_name, date,
            summary.comments, summary.claimed, summary.words, summary.failure, summary.inside,
        ]  # fmt: skip
        self._changed.add(here)
        self._new += 1
        if self._new >= self._due:
            self._due *= 2  # each time the whole file is written
            self.write()

    def write(self) -> None:
        """Put what is new on the disk."""
        changed, self._changed = self._changed, set()
        with suppress(OSError):
            for here in changed:
                self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
                said = {"program": self._program, "files": self._of(here)}
                put(self._path(here), json.dumps(said, separators=(",", ":")).encode())
            if changed:
                make_room(self._folder, _MOST_BYTES)

    def _summary(self, path: str) -> Summary | None:
        here, name = os.path.split(os.path.abspath(path))  # noqa: PTH100
        entry = self._of(here).get(name)
        if not isinstance(entry, list) or len(entry) != _ENTRY or entry[0] != self._signs[path]:
            return None
        found = _read(entry[1:])
        if found is None or (self._counted and found.words is None and not found.failure):
            return None
        return replace(found, path=path)

    def _of(self, here: str) -> dict[str, Any]:
        """What is kept of the files in one folder."""
        if here not in self._kept:
            self._kept[here] = _files(self._path(here), self._program)
        return self._kept[here]

    def _path(self, here: str) -> Path:
        name = sha256(os.fsencode(here)).hexdigest()[:40]
        return self._folder / f"{name}{_SUFFIX}"


def drop_all(folder: Path) -> None:
    """Keep no summary any longer."""
    empty(folder, _SUFFIX)


def _signs(paths: Sequence[str]) -> dict[str, list[int]]:
    """By what each file is known to be as it was: size, times, and the times of what is beside."""
    beside: dict[str, dict[str, list[int]]] = {}
    found: dict[str, list[int]] = {}
    for path in paths:
        here, name = os.path.split(path)
        if here not in beside:
            beside[here] = folders_beside(here)
        with suppress(OSError, ValueError):
            stat = os.stat(path)  # noqa: PTH116  any bytes
            stem = os.path.splitext(name)[0]  # noqa: PTH122
            own = beside[here].get(name, []) + beside[here].get(stem, [])
            own += changed(path) if S_ISDIR(stat.st_mode) else []
            found[path] = [stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, *own]
    return found


def _program() -> str:
    """Which reader this is: another one may find other comments in a page, or read more forms.

    What it reads by changes with its own code, and with what is installed beside it.
    """
    newest = 0
    for folder, _, names in os.walk(Path(reader.__file__).parent):
        for name in names:
            if name.endswith(".py"):
                newest = max(newest, _changed(os.path.join(folder, name)))  # noqa: PTH118
    beside = [_changed(folder) for folder in sys.path if folder.endswith("-packages")]
    return f"{__version__} {newest} {max(beside, default=0)}"


def _changed(path: str) -> int:
    """When it was last changed, 0 for what is not there."""
    with suppress(OSError):
        return os.stat(path).st_mtime_ns  # noqa: PTH116
    return 0


def _files(path: Path, program: str) -> dict[str, Any]:
    with suppress(OSError, ValueError, RecursionError):
        said = json.loads(path.read_bytes())
        if isinstance(said, dict) and said.get("program") == program:
            files = said.get("files")
            return files if isinstance(files, dict) else {}
    return {}


def _read(entry: list[Any]) -> Summary | None:
    title, site, date, comments, claimed, words, failure, inside = entry
    numbers = (claimed, words)
    if not all(isinstance(text, str) for text in (title, site, date, failure, inside)):
        return None
    if not isinstance(comments, int) or not all(isinstance(one, int | None) for one in numbers):
        return None
    try:
        published = datetime.fromisoformat(date) if date else None
    except ValueError:
        return None
    return Summary("", title, site, published, comments, claimed, words, failure, inside)

"""Import the list of pages that earlier versions kept before there was a library."""

import json
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from sqlite3 import Connection

from reader.library.place_record import place_text, placed
from reader.library.places import NOWHERE, Anchor, Place, Visit, can_be_told
from reader.text import line

NAME = "recent.json"
_LARGEST = 1 << 20


def take_over(connection: Connection, file: Path) -> None:
    """Add the entries of the list to the library, unless it knows them already."""
    for visit in _visits(file):
        connection.execute(
            "INSERT OR IGNORE INTO pages (location, title, opened, place) VALUES (?, ?, ?, ?)",
            (visit.location, visit.title, visit.opened, place_text(visit.place)),
        )


def _visits(file: Path) -> list[Visit]:
    """The valid visits in the list; the file is not trusted, so each text is cleaned."""
    rows: object = None
    with suppress(OSError, ValueError, RecursionError):
        with file.open("rb") as opened:
            data = opened.read(_LARGEST + 1)
        rows = json.loads(data) if len(data) <= _LARGEST else None
    visits = [_visit(row) for row in rows] if isinstance(rows, list) else []
    return [visit for visit in visits if visit.location]


def _visit(row: object) -> Visit:
    if not isinstance(row, dict):
        return Visit("")
    location = row.get("location")
    if not isinstance(location, str) or not can_be_told(location):
        return Visit("")
    title, opened = (_text(row.get(name)) for name in ("title", "opened"))
    return Visit(location, title, opened, _place(row.get("place")))


def _place(row: object) -> Place:
    """A place in the old format: offsets, which ignore later edits."""
    if not isinstance(row, dict):
        return NOWHERE
    return replace(placed(row), article=Anchor(0, "", _number(row.get("article"))))


def _text(value: object) -> str:
    return line(value) if isinstance(value, str) else ""


def _number(value: object) -> int:
    return value if isinstance(value, int) and abs(value) < 1 << 31 else 0

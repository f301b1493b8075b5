"""A place in a page as the library stores it: JSON, which is validated when read back."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any, TypeGuard

from reader.library.places import NOWHERE, Anchor, Place
from reader.text import clean, line

_MOST = 100_000
"""The most folds, marks and similar entries that are read."""


def place_text(place: Place) -> str:
    """A place as JSON, without the fields that have their default."""
    if place == NOWHERE:
        return ""
    usual = asdict(NOWHERE)
    row = {name: value for name, value in asdict(place).items() if value != usual[name]}
    return json.dumps(row, ensure_ascii=False, separators=(",", ":"))


def place_from(text: str) -> Place:
    """The place stored in a text; NOWHERE if it is not valid."""
    try:
        row = json.loads(text) if text else None
    except (ValueError, RecursionError):
        return NOWHERE
    return placed(row) if isinstance(row, dict) else NOWHERE


def placed(row: Mapping[str, Any]) -> Place:
    """The place in a JSON object; fields that are not valid keep their default."""
    return Place(
        pane=_text(row.get("pane")),
        article=_anchor(row.get("article")),
        above=_number(row.get("above"), 0),
        top=_text(row.get("top")),
        spot=_number(row.get("spot"), -1),
        comment=_text(row.get("comment")),
        near=_texts(row.get("near")),
        folds=_texts(row.get("folds")),
        sort=_text(row.get("sort")),
        filters=tuple((kind, value) for kind, value in _rows(row.get("filters"), 2)),
        width=_number(row.get("width"), 0),
        keywords=tuple((a, b, c) for a, b, c in _rows(row.get("keywords"), 3)),
        marks=_marks(row.get("marks")),
        comment_marks=tuple((letter, name) for letter, name in _rows(row.get("comment_marks"), 2)),
        done=_texts(row.get("done")),
        hidden=_texts(row.get("hidden")),
    )


def _anchor(row: object) -> Anchor:
    if not isinstance(row, dict):
        return Anchor()
    words = row.get("words")
    return Anchor(
        _number(row.get("paragraph"), -1),
        clean(words) if isinstance(words, str) else "",
        _number(row.get("offset"), 0),
    )


def _marks(rows: object) -> tuple[tuple[str, Anchor], ...]:
    if not isinstance(rows, list):
        return ()
    pairs = (row for row in rows[:_MOST] if isinstance(row, list) and len(row) == 2)
    return tuple((line(name), _anchor(place)) for name, place in pairs if isinstance(name, str))


def _rows(rows: object, count: int) -> list[tuple[str, ...]]:
    """The rows that consist of so many strings."""
    if not isinstance(rows, list):
        return []
    return [tuple(map(clean, row)) for row in rows[:_MOST] if _is_texts(row) and len(row) == count]


def _is_texts(row: object) -> TypeGuard[list[str]]:
    return isinstance(row, list) and all(isinstance(text, str) for text in row)


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        return ()
    return tuple(clean(text) for text in value[:_MOST] if isinstance(text, str))


def _text(value: object) -> str:
    return clean(value) if isinstance(value, str) else ""


def _number(value: object, otherwise: int) -> int:
    return value if isinstance(value, int) and abs(value) < 1 << 31 else otherwise

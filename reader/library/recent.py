"""The pages that were opened last: a short list in the user's own state folder, newest first."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from reader.config.atomic import contents, locked, replaced
from reader.text import clean, line

NAME = "recent.json"
MOST = 50
"""How many are remembered."""
_LARGEST = 1 << 20
_TRIES = 5
_PATIENCE, _SHORT = 2.0, 0.2
"""Seconds to wait for another reader that writes, and where somebody is looking at the screen."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a page somebody was."""

    pane: str = ""
    """"article" or "comments"."""
    article: int = 0
    """The offset of what stood at the top, in the text under the head, and blank lines above it."""
    above: int = 0
    top: str = ""
    """The id of the comment at the top, and the offset in it."""
    spot: int = -1
    comment: str = ""
    """The id of the comment in focus."""


NOWHERE = Place()
"""Where nobody was yet."""


@dataclass(frozen=True, slots=True)
class Visit:
    """A page that was opened."""

    location: str
    """A URL without name and password, or an absolute path: as it is opened, spaces and all."""
    title: str = ""
    opened: str = ""
    """When, in ISO 8601 with a zone."""
    place: Place = NOWHERE
    """Where it was left."""


def can_be_told(location: str) -> bool:
    """Whether a location can be shown and still be opened: nothing in it has to be cleaned away."""
    return clean(location) == location and "\n" not in location


def recent(folder: Path) -> tuple[Visit, ...]:
    """The pages in the list; none where it cannot be read, which is nothing to fail for."""
    with suppress(OSError):
        return _visits(contents(folder / NAME))
    return ()


def remember(folder: Path, visit: Visit) -> None:
    """Put a page at the head of the list, which is made if it is not there.

    Where it was left before stays known.
    """

    def change(visits: tuple[Visit, ...]) -> tuple[Visit, ...]:
        before = (one.place for one in visits if one.location == visit.location)
        first = replace(visit, place=next(before, visit.place))
        return (first, *_others(visits, visit.location))[:MOST]

    _change(folder, change)


def leave(folder: Path, location: str, place: Place) -> None:
    """Write down where a page was left, if it is in the list.

    It is called as a screen goes, so it gives up soon: then the page opens at its top.
    """
    _change(
        folder,
        lambda visits: tuple(
            replace(visit, place=place) if visit.location == location else visit for visit in visits
        ),
        _SHORT,
    )


def forget(folder: Path, location: str) -> None:
    """Take a page out of the list."""
    _change(folder, lambda visits: _others(visits, location))


def _others(visits: tuple[Visit, ...], location: str) -> tuple[Visit, ...]:
    return tuple(visit for visit in visits if visit.location != location)


def _change(
    folder: Path,
    change: Callable[[tuple[Visit, ...]], tuple[Visit, ...]],
    patience: float = _PATIENCE,
) -> None:
    """To the list as it is at that moment; what cannot be written is not remembered."""
    import json  # noqa: PLC0415  a page is on the screen before it is remembered

    with suppress(OSError), locked(folder, patience):
        for _ in range(_TRIES):
            before = contents(folder / NAME)
            visits = change(_visits(before))
            data = json.dumps([asdict(visit) for visit in visits], ensure_ascii=False, indent=1)
            if replaced(folder / NAME, data.encode(errors="replace"), before):
                return


def _visits(data: bytes) -> tuple[Visit, ...]:
    """Those of a list that are some; whoever wrote it, each text is clean."""
    if len(data) > _LARGEST:
        return ()
    import json  # noqa: PLC0415  as above

    try:
        rows = json.loads(data)
    except (ValueError, RecursionError):
        return ()
    visits = [_visit(row) for row in rows] if isinstance(rows, list) else []
    return tuple(visit for visit in visits if visit.location)[:MOST]


def _visit(row: object) -> Visit:
    if not isinstance(row, dict):
        return Visit("")
    location = row.get("location")
    if not isinstance(location, str) or not can_be_told(location):
        return Visit("")
    title, opened = (_text(row.get(name)) for name in ("title", "opened"))
    return Visit(location, title, opened, _place(row.get("place")))


def _place(row: object) -> Place:
    if not isinstance(row, dict):
        return NOWHERE
    return Place(
        pane=_text(row.get("pane")),
        article=_number(row.get("article"), 0),
        above=_number(row.get("above"), 0),
        top=_text(row.get("top")),
        spot=_number(row.get("spot"), -1),
        comment=_text(row.get("comment")),
    )


def _text(value: object) -> str:
    return line(value) if isinstance(value, str) else ""


def _number(value: object, otherwise: int) -> int:
    return value if isinstance(value, int) and abs(value) < 1 << 31 else otherwise

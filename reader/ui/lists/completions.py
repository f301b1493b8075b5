"""What the start screen offers: completions of a path, recent pages, the demo."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from textual.content import Content

from reader.config.folders import home
from reader.library.places import Visit
from reader.text import cells, fold, line
from reader.ui.panes import facts
from reader.ui.panes.fitting import cut_distinct, middle_cut
from reader.ui.services import DEMO
from reader.values import NamedTuple

_ASIDE = 12
"""Cells that a location needs beside its title to be recognisable."""


class Offer(NamedTuple):
    """A row that can be chosen."""

    location: str
    title: str
    aside: str = ""
    visit: bool = False


def offered(
    typed: str, paths: tuple[str, ...], visits: tuple[Visit, ...], now: datetime
) -> Iterator[Offer]:
    """The rows for what was typed, which is searched for in titles and locations."""
    sought = fold(typed)
    for path in paths if sought else ():
        yield Offer(path, path)
    for visit in visits:
        if sought in fold(f"{visit.title} {visit.location}"):
            new = f"{visit.unread} new · " if visit.unread else ""
            when = facts.ago(visit.opened, now) if visit.opened else ""
            yield Offer(visit.location, visit.title, f"{new}{when}", visit=True)
    if sought in "demo":
        yield Offer(DEMO, "A page that comes with reader", "demo")


def rows(offers: Sequence[Offer], width: int, at: int | None) -> list[Content]:
    """A row of text for each offer: title, location and time, as far as they fit."""
    rooms = [max(8, width - 2 - (cells(o.aside) + 2 if o.aside else 0)) for o in offers]
    titles = [line(offer.title or offer.location) for offer in offers]
    cut_titles = cut_distinct(list(zip(titles, rooms, strict=True)))
    return [
        _row(offer, cut_titles[number], width - 2, number == at)
        for number, offer in enumerate(offers)
    ]


def _row(offer: Offer, visible_title: str, width: int, is_chosen: bool) -> Content:
    """The visible part of a title, with whatever else fits."""
    room = width - (cells(offer.aside) + 2 if offer.aside else 0)
    title = line(offer.title or offer.location)
    where = "" if line(offer.location) in (title, DEMO) else line(_place(offer.location))
    beside = room - cells(title) - 2
    where = middle_cut(where, beside) if beside >= _ASIDE else ""
    name = Content.assemble(visible_title, (f"  {where}" if where else "", "$quiet"))
    pad = " " * max(0, width - name.cell_length - cells(offer.aside))
    # A sign and not a style: in some terminals styles of a kind are all there is.
    mark = "▸ " if is_chosen else "  "
    return Content.assemble(mark, name, (pad + offer.aside if offer.aside else "", "$quiet"))


def _place(location: str) -> str:
    """A location, as short as possible."""
    at = home()
    if at is not None and location.startswith(f"{at}/"):
        return f"~{location.removeprefix(str(at))}"
    return location.removeprefix("https://").removeprefix("http://")


def common(paths: tuple[str, ...]) -> str:
    """The longest common beginning of some paths."""
    if not paths:
        return ""
    first, last = min(paths), max(paths)
    same = (index for index, char in enumerate(first) if index >= len(last) or char != last[index])
    return first[: next(same, len(first))]

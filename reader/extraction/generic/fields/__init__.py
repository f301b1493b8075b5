"""Determines which columns of a group's table are the author, the date, the votes and the text."""

import re
from collections.abc import Callable
from datetime import datetime
from functools import lru_cache

from reader.expressions import expression
from reader.extraction.dates import parse_date
from reader.extraction.dates.machine import epoch, machine
from reader.extraction.generic.fields.authors import authors
from reader.extraction.generic.fields.body import body_of
from reader.extraction.generic.fields.votes import Votes, votes
from reader.extraction.generic.structure.columns import (
    ROUNDING,
    Cell,
    Source,
    Table,
    is_behind,
    is_short,
    may_date_later,
    top,
)
from reader.extraction.generic.structure.text_cache import Memory
from reader.extraction.generic.wording.dated_parts import stamps_in
from reader.extraction.generic.wording.stamps import is_stamp
from reader.extraction.generic.wording.vocabulary import EDITED
from reader.html.tree import Node
from reader.text import line
from reader.values import NamedTuple, dataclass

_DATING = frozenset({
    "datetime", "content", "title", "data-time", "data-timestamp", "data-utime", "data-date",
    "data-datetime", "data-at-unix", "date", "data-tippy-content", "data-original-title",
    "created", "data-created", "ts", "data-ts", "data-epoch", "data-content", "data-created-at",
    "data-published", "data-posted",
})  # fmt: skip
_NUMBERED = expression(
    r"(?<!\w)#\s?\d+\b(?:\s?[-–—])?|^\W*\d{1,5}[.)]\s+(?=(?:le|am|on|den|el|il|от)\s)",
    re.IGNORECASE,
)
"""The number of a comment, which is not part of its date: "#3 - Mar 15th", "1. Le 14/03/2023"."""
_MACHINE = 32
"""The most characters of a machine-readable time, which needs no further tests."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the fields of an item are. Alternatives are tried in order."""

    author: tuple[Source, ...]
    date: tuple[Source, ...]
    shown: tuple[Source, ...]
    """Where a text is that looks like a date."""
    votes: Votes
    body: str
    """The column of the text; "" if it has no element of its own."""
    named: float
    """The share of rows whose author is known."""
    dated: float
    """The share of rows that contain something like a date."""
    voices: int
    """How many different names the sample has."""
    complete: float
    """The share of rows with both author and text."""
    dated_places: tuple[str, ...] = ()
    """The columns that are a date altogether, and not by a text of their own beside others."""

    @property
    def is_in_all(self) -> bool:
        """Whether all rows examined have author, date and text: more of them would tell no more,
        and cost as much as finding the discussion of a page with 25 comments.
        """
        return self.named == self.dated == self.complete == 1.0


class Said(NamedTuple):
    """Where items say what was written, and when: known before it is asked who wrote it, which
    takes as long again.
    """

    date: tuple[Source, ...]
    shown: tuple[Source, ...]
    dated: float
    body: str


def said(table: Table) -> Said:
    """The columns of a group's dates and of its text."""
    dates, shown, dated = _dates(table)
    columns = {column for column, _ in (*dates, *shown)}
    body = body_of(table, {column for column in columns if _begins_dated(table, column)})
    return Said(dates, shown, dated, body)


def layout(table: Table, known: Said | None = None) -> Layout:
    """The fields of a group, from a sample of it; `known` are its dates and its text, if they are
    known already.
    """
    dates, shown, dated, body = known or said(table)
    names, named = authors(table, body)
    with_text = {cell.row for cell in table.columns.get(body, ())} if body else set(table.rows)
    complete = len(with_text & set(named)) / table.count
    voices = len(set(named.values()))
    named_share = len(named) / table.count
    whole = (column for column, attribute in (*dates, *shown) if attribute != OWN)
    return Layout(
        names, dates, shown, votes(table, body), body, named_share, dated, voices, complete,
        tuple(dict.fromkeys(whole)),
    )  # fmt: skip


OWN = "="
"""In place of an attribute: the element's own text, without that of elements in it."""


def value(memory: Memory, node: Node, attribute: str) -> str:
    """The text of an element or one of its attributes, on one line."""
    if attribute == OWN:
        return line(memory.own_stamp(node))
    return line(node.get(attribute)) if attribute else memory.text(node)


@lru_cache(4096)
def moment(text: str) -> datetime | None:
    """A date written by a machine or a person, in any language."""
    return read_moment(text, _parsed)


_parsed = lru_cache(4096)(parse_date)


def read_moment(text: str, read: Callable[[str], datetime | None]) -> datetime | None:
    """A date by `read`, which gets the whole text first and then parts of it."""
    if text[4:5] == "-" and len(text) <= _MACHINE and (found := machine(text)):
        return found
    if (seconds := epoch(text)) is not None:
        return seconds
    if not is_stamp(text):
        return None
    if "#" in text or ". " in text or ") " in text:
        text = _NUMBERED.sub(" ", text).strip()
    found = read(text)
    if found is not None or is_in_figures(text):
        return found
    for part in dict.fromkeys(stamps_in(text)):
        found = read(part) if part != text else None
        if found is not None or is_in_figures(part):
            return found
    return None


def is_in_figures(text: str) -> bool:
    """Whether a text is a date in figures, of which parts would tell no more than the whole."""
    return _FIGURES.fullmatch(text) is not None


_FIGURES = expression(r"\d{1,2}([./-])\d{1,2}\1\d{4}(?:,? (?:[01]?\d|2[0-3]):[0-5]\d)?", re.ASCII)


def _begins_dated(table: Table, column: str) -> bool:
    """Whether the first cells of a column have the dates: of two paragraphs of one class, the first
    may be the text.
    """
    if not may_date_later(column):
        return True
    firsts = table.first(column).values()
    dated = sum(table.memory.holds_date(cell.node) for cell in firsts)
    names = sum(cell.size <= _NAME for cell in firsts)
    return dated * 2 > len(firsts) or names * 10 > len(firsts) * 9


_NAME = 64
"""The most characters of a line with a name, such as that of the sender."""


class _Dating(NamedTuple):
    """A source of texts of which some look like dates."""

    source: Source
    values: list[str]
    seen: int
    """How many of them do."""
    rank: float
    """What else is for it, and against it."""
    bonus: float
    """The same, for reading it instead of showing it."""
    cells: int
    """How many rows have an element there, dated or not."""


def _dates(table: Table) -> tuple[tuple[Source, ...], tuple[Source, ...], float]:
    asked: list[_Dating] = []
    for column, cells in table.columns.items():
        if len(cells) * 4 < table.count and len(cells) < _SOME:
            continue
        firsts = table.dated(column)
        if len(firsts) * 4 < table.count and len(firsts) < _SOME:
            continue
        own = ("", OWN) if column in table.dating else ()
        for attribute in (*own, *filter(_DATING.__contains__, firsts[0].node.attrs)):
            dating = _dating(table, column, attribute, firsts)
            asked += [dating] if dating is not None else []
    if any(one.seen * 10 >= table.count * 9 for one in asked):
        # Some answers to "how long?" are "10 minutes".
        asked = [one for one in asked if one.seen * 10 >= one.cells * 9]
    parsed = _readable(asked, table.count)
    drawn = ((one, 0.2 * (one.source[1] not in _DATING)) for one in asked)
    visible = ((one.seen / table.count + one.rank + more, one.source) for one, more in drawn)
    shown = [(worth, source) for worth, source in visible if worth > 0]
    best = max((rank for rank, _ in (*parsed, *shown)), default=0.0)
    return top(parsed), top(shown), max(0.0, min(1.0, best + 0.2))


def _readable(asked: list[_Dating], count: int) -> list[tuple[float, Source]]:
    """The sources whose dates can be read, with their worth, without those far behind the best.

    Reading a date takes a hundred times as long as seeing one, so those that may be the best are
    read first, and those that can be neither among the best nor close to them are not read.
    """
    found: list[tuple[float, int, Source]] = []
    most = [len(one.values) / count + one.rank + one.bonus for one in asked]
    for place in sorted(range(len(asked)), key=most.__getitem__, reverse=True):
        if is_behind(most[place] + ROUNDING, [-worth for worth, *_ in found]):
            break
        one = asked[place]
        read = sum([moment(text) is not None for text in one.values])
        worth = read / count + one.rank + one.bonus if read * 4 > one.seen else 0.0
        if worth > 0:
            found.append((-worth, place, one.source))
            found.sort()
    return [(-worth, source) for worth, _, source in found]


_SOME = 3
"""How many rows need a date if most have none: many comments may show it only in a line of text."""


def _dating(table: Table, column: str, attribute: str, firsts: list[Cell]) -> _Dating | None:
    """A source of dates; None if it has none, or in too few rows."""
    memory, held = table.memory, len(firsts)
    if attribute == "":
        firsts = [cell for cell in firsts if is_short(cell) and memory.holds_date(cell.node)]
    elif attribute == OWN:
        # An element with only its own text is read whole.
        firsts = [cell for cell in firsts if cell.node.end - cell.node.order > 1]
    values = [text for cell in firsts if (text := value(memory, cell.node, attribute))]
    if not values:
        return None
    seen = sum([is_stamp(text) or (attribute in _DATING and _is_epoch(text)) for text in values])
    if seen * 4 <= table.count and (seen < _SOME or seen < len(values)):
        return None
    rank = -0.004 * sum([cell.place for cell in firsts]) / len(firsts)
    rank -= 1.0 * EDITED.are_in(column) + 0.005 * max(map(len, values))
    rank -= 0.6 * (sum(map(_is_clock, values)) * 2 > len(values)) + 0.1 * (attribute == OWN)
    bonus = 0.4 * (attribute in _DATING) + 0.2 * (firsts[0].node.tag == "time")
    bonus += 0.05 * (attribute == "datetime")  # gives the zone, as a title hardly ever does
    return _Dating((column, attribute), values, seen, rank, bonus, held)


def _is_epoch(text: str) -> bool:
    return epoch(text) is not None


_CLOCK = expression(r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?|\s?uhr)?", re.IGNORECASE)


def _is_clock(text: str) -> bool:
    """Whether a text is a time of day alone."""
    return _CLOCK.fullmatch(text.strip()) is not None

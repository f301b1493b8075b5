"""Which column of a group's table is the author, which the date, the votes and the text."""

import re
from collections import Counter
from collections.abc import Container, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache

from reader.extraction.comments import number
from reader.extraction.dates import parse_date
from reader.extraction.generic.columns import Cell, Table, is_short
from reader.extraction.generic.stamps import is_stamp, stamps_in
from reader.extraction.generic.vocabulary import (
    AUTHOR,
    BODY,
    CHROME,
    CONNECTING,
    EDITED,
    NOT_AUTHOR,
    REPLY,
    SAYS,
    VOTES,
)
from reader.html.blocks import text_of
from reader.html.tree import Node
from reader.text import line

_NAMING = frozenset({
    "data-author", "data-username", "data-user-name", "data-authorname", "author",
    "data-author-name", "data-nickname", "data-display-name", "data-nick", "data-user",
})  # fmt: skip
_DATING = frozenset({
    "datetime", "content", "title", "data-time", "data-timestamp", "data-utime", "data-date",
    "data-datetime", "data-at-unix", "date", "data-tippy-content", "data-original-title",
    "created", "data-created", "ts", "data-epoch",
})  # fmt: skip
_COUNTING = frozenset({
    "data-score", "data-count", "data-value", "data-votes", "data-likes", "data-likecount",
    "data-like-count", "score", "title",
})  # fmt: skip
_EPOCH = re.compile(r"(\d{10})(?:\d{3})?(?:\.\d+)?")
_WORDY = re.compile(r"[.!?…]\s|[.!?…:;]{2}|[?!]$|^[#(\[{]|^\W+$|https?:", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")
_BY = re.compile(
    r"^(?i:(?:(?:posted|written|submitted|published|comment|reply|asked|answered|started)\s)?by\b:?\s*)"
    r"|^(?:von|par|por|da|di|od|от|av|af|door|автор:?|autor:?|auteur:?|author:?)\s+"
    r"|^(?:Von|Par|Por|От|Автор:?|Autor:?|Auteur:?|Author:?)\s+"
)
_NUMBERED = re.compile(r"\s*\(\s*#?\d+\s*\)\s*$")
_AMOUNT = re.compile(r"[+-]?\d[\d.,\s]*[km]?\s+[^\W\d]+", re.IGNORECASE)
"""349 fans: what is counted of an author."""
Source = tuple[str, str]
"""A column, and the attribute of its elements; "" for their text."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the fields of an item stand. Alternatives are tried in order."""

    author: tuple[Source, ...]
    date: tuple[Source, ...]
    shown: tuple[Source, ...]
    """Where a text stands that looks like a date."""
    score: tuple[Source, ...]
    body: str
    """The column of the text; "" where it has no element of its own."""
    named: float
    """The share of rows whose author is known."""
    dated: float
    """The share of rows that hold something like a date."""
    voices: int
    """How many names the sample has."""
    complete: float
    """The share of rows that have both author and text."""


def layout(table: Table) -> Layout:
    """The fields of a group, from a sample of it."""
    dates, shown, dated = _dates(table)
    body = _body(table, {column for column, _ in (*dates, *shown)})
    authors, named = _authors(table, body)
    said = {cell.row for cell in table.columns.get(body, ())} if body else set(table.rows)
    complete = len(said & set(named)) / table.count
    voices = len(set(named.values()))
    named_share = len(named) / table.count
    return Layout(authors, dates, shown, _scores(table), body, named_share, dated, voices, complete)


def value(node: Node, attribute: str) -> str:
    """What an element says by its text or by an attribute, on one line."""
    return line(node.get(attribute)) if attribute else text_of(node)


@lru_cache(4096)
def moment(said: str) -> datetime | None:
    """A date as a machine or a person wrote it."""
    epoch = _EPOCH.fullmatch(said)
    if epoch:
        return datetime.fromtimestamp(int(epoch[1]), UTC)
    if not is_stamp(said):
        return None
    return parse_date(said) or next(filter(None, map(parse_date, stamps_in(said))), None)


@lru_cache(8192)
def name(said: str) -> str:
    """An author's name, if a text can be one."""
    said = _NUMBERED.sub("", SAYS.sub("", _BY.sub("", said.removeprefix("@"))))
    said = said.strip(" ,:|·•–—\u200e")
    words = said.count(" ") + 1
    if not 1 <= len(said) <= 60 or words > 7 or not _LETTER.search(said):
        return ""
    if _WORDY.search(said) or REPLY.fullmatch(said) or _AMOUNT.fullmatch(said) or is_stamp(said):
        return ""
    return said


SIGNED = "~"
"""For an attribute: the author is in the text, along with a date."""


def named_by(node: Node, attribute: str) -> str:
    """The author an element names, by its text or an attribute."""
    if attribute in ("", SIGNED):
        return _named_in(text_of(node), attribute)
    return name(line(node.get(attribute)))


def _named_by(table: Table, node: Node, attribute: str) -> str:
    """The same where what elements say is kept."""
    if attribute in ("", SIGNED):
        return _named_in(table.text(node), attribute)
    return name(line(node.get(attribute)))


def _named_in(said: str, attribute: str) -> str:
    if attribute == SIGNED:
        return signed(said) if is_stamp(said) else ""
    return name(said)


def _firsts(cells: Iterable[Cell]) -> dict[int, Cell]:
    found: dict[int, Cell] = {}
    for cell in cells:
        found.setdefault(cell.row, cell)
    return found


def _authors(table: Table, body: str) -> tuple[tuple[Source, ...], dict[int, str]]:
    """The columns that name the author, best first, and whom they name in each row."""
    inside = places(table, {body})
    ranked: list[tuple[float, float, Source]] = []
    for column, cells in table.columns.items():
        if column == body:
            continue
        firsts = _firsts(cells)
        if len(firsts) * 4 < table.count:
            continue
        if sum(within(cell, inside) for cell in firsts.values()) * 2 > len(firsts):
            continue
        sample = next(iter(firsts.values())).node
        attributes = [said for said in sample.attrs if said in _NAMING]
        if sum(is_short(cell) for cell in firsts.values()) * 2 > len(firsts):
            attributes += ["", SIGNED]
        for attribute in attributes:
            rated = _rate_author(table, column, attribute, firsts)
            if rated is not None:
                ranked.append(rated)
    ranked.sort(key=lambda rated: -rated[0])
    if not ranked:
        return (), {}
    near = tuple(source for rank, _, source in ranked[:4] if rank >= ranked[0][0] - 1.2)
    named = {
        cell.row: said
        for place, attribute in reversed(near)
        for cell in _firsts(table.columns[place]).values()
        if (said := _named_by(table, cell.node, attribute))
    }
    return near, named


Places = dict[int, list[tuple[int, int]]]
"""Stretches of the page, by row."""


def places(table: Table, columns: Container[str]) -> Places:
    """Where the elements of some columns stand in each row."""
    found: Places = {}
    for column, cells in table.columns.items():
        if column in columns:
            for cell in cells:
                found.setdefault(cell.row, []).append((cell.node.order, cell.node.end))
    return found


def within(cell: Cell, stretches: Places) -> bool:
    """Whether an element is in one of those."""
    order = cell.node.order
    return any(start < order < end for start, end in stretches.get(cell.row, ()))


_SPLIT = re.compile(
    r"\s+(?:on|am|at|le|el|il|op|den|vor|il y a|hace)\s|[|»·•,(—–]|\s-\s", re.IGNORECASE
)


def signed(said: str) -> str:
    """The author in a line that gives author and date."""
    for part in _SPLIT.split(said):
        found = name(SAYS.sub("", CONNECTING.sub("", part, count=1)))
        if found:
            return found
    return ""


def _rate_author(
    table: Table, column: str, attribute: str, firsts: dict[int, Cell]
) -> tuple[float, float, Source] | None:
    """How much a column is the author's, and in which share of the rows it names one."""
    rows = [cell for cell in firsts.values() if attribute not in ("", SIGNED) or is_short(cell)]
    said = [found for cell in rows if (found := _named_by(table, cell.node, attribute))]
    coverage = len(said) / table.count
    if coverage < 0.25:
        return None
    node = rows[0].node
    rank = 2.0 * coverage - 0.012 * sum(map(len, said)) / len(said)
    rank -= 0.004 * sum(cell.place for cell in rows) / len(rows)
    if attribute == SIGNED:
        rank -= 0.2
    elif attribute:
        rank += 1.2
    else:
        marks = column.rpartition(">")[2] if "." in column.rpartition(">")[2] else column
        vocabulary = bool(AUTHOR.search(marks.replace(".", " ").replace("[", " ")))
        rank += 1.0 * vocabulary - 1.0 * bool(NOT_AUTHOR.search(marks))
        said_to_be = f"{node.get('itemprop')} {node.get('rel')}"
        rank += 1.0 * ("author" in said_to_be or "creator" in said_to_be)
        rank += 0.8 * bool(_PROFILE.search(node.get("href"))) if node.tag == "a" else 0.0
        rank += 0.25 * (node.tag in ("b", "strong", "cite", "a"))
    rank += 0.4 * len(set(said)) / len(said)
    labels = Counter(text.partition(":")[0] for text in said if ":" in text)
    if labels and labels.most_common(1)[0][1] * 2 > len(said):
        rank -= 1.5  # "Party: none", "Re: the title"
    if table.count >= 4 and len(set(said)) == 1:
        rank -= 2.0  # "Reply", "Guest": a label, not a name
    elif Counter(said).most_common(1)[0][1] > 0.7 * len(said) and len(said) > 4:
        rank -= 0.8
    return (rank, coverage, (column, attribute)) if rank > 1.0 else None


_PROFILE = re.compile(
    r"user|profil|member|/u/|/~|/@|author|people|account|mitglied|/id/|blogger\.com|uid=|/autor",
    re.IGNORECASE,
)


def _dates(table: Table) -> tuple[tuple[Source, ...], tuple[Source, ...], float]:
    parsed: list[tuple[float, Source]] = []
    shown: list[tuple[float, Source]] = []
    for column, cells in table.columns.items():
        firsts = _firsts(cells)
        if len(firsts) * 4 < table.count:
            continue
        sample = next(iter(firsts.values())).node
        for attribute in ("", *(said for said in sample.attrs if said in _DATING)):
            said = [
                line(cell.node.get(attribute)) if attribute else table.text(cell.node)
                for cell in firsts.values()
                if attribute or (is_short(cell) and _holds(cell.node))
            ]
            if not said:
                continue
            rank = -0.004 * sum(cell.place for cell in firsts.values()) / len(firsts)
            rank -= 1.0 * bool(EDITED.search(column)) + 0.005 * max(map(len, said), default=0)
            read = sum(moment(text) is not None for text in said) / table.count
            seen = sum(is_stamp(text) for text in said) / table.count
            if read > 0.25:
                bonus = 0.4 * (attribute in _DATING) + 0.2 * (sample.tag == "time")
                parsed.append((read + rank + bonus, (column, attribute)))
            if seen > 0.25:
                shown.append((seen + rank, (column, attribute)))
    best = max((rank for rank, _ in (*parsed, *shown)), default=0.0)
    return _top(parsed), _top(shown), max(0.0, min(1.0, best + 0.2))


def _top(ranked: list[tuple[float, Source]]) -> tuple[Source, ...]:
    ranked.sort(key=lambda rated: -rated[0])
    return tuple(source for rank, source in ranked[:3] if rank >= ranked[0][0] - 0.7)


def _holds(node: Node) -> bool:
    """Whether a text of its own, or of an element or two in it, may be a date."""
    if node.tag == "time":
        return True
    pending: list[tuple[Node, int]] = [(node, 0)]
    while pending:
        at, depth = pending.pop()
        for child in at.children:
            if not isinstance(child, str):
                if depth < 2:
                    pending.append((child, depth + 1))
            elif is_stamp(child.strip()):
                return True
    return False


def _scores(table: Table) -> tuple[Source, ...]:
    found: list[tuple[float, Source]] = []
    for column, cells in table.columns.items():
        sample = cells[0].node
        marks = f"{column} {sample.get('id')} {sample.get('aria-label')} {sample.get('data-role')}"
        if not VOTES.search(marks):
            continue
        firsts = _firsts(cells)
        for attribute in ("", *(said for said in sample.attrs if said in _COUNTING)):
            said = [
                number(value(cell.node, attribute))
                for cell in firsts.values()
                if attribute or cell.size <= 12
            ]
            coverage = sum(count is not None for count in said) / table.count
            if coverage >= 0.5:
                rank = (
                    coverage + 0.5 * bool(attribute) - 0.001 * sum(c.place for c in firsts.values())
                )
                found.append((rank, (column, attribute)))
    return _top(found)[:1]


def _body(table: Table, dates: set[str]) -> str:
    """The column that holds most of the text, least of all else."""
    whole = sum(table.sizes.values()) or 1
    total = table.count
    rated = []
    stamped = places(table, dates)
    signed_at = places(table, {column for column in table.columns if _is_author(table, column)})
    for column, cells in table.columns.items():
        if column in dates:
            continue
        outer = list(_outermost(cells))
        covered = sum(cell.said for cell in outer) / whole
        if covered < 0.35 or len({cell.row for cell in outer}) < 0.5 * total:
            continue
        if outer[0].place == 0:
            continue
        mixed = 0.25 * sum(_holds_one(cell, stamped) for cell in outer)
        mixed += 0.35 * sum(_holds_one(cell, signed_at) for cell in outer)
        rank = covered - mixed / len(outer) - 0.04 * (len(outer) / total - 1)
        rank -= 0.4 * sum(cell.size - cell.said for cell in outer) / sum(c.size for c in outer)
        rank += 0.15 * bool(BODY.search(column)) - 0.3 * bool(CHROME.search(column))
        rank += 0.002 * sum(cell.place for cell in outer) / len(outer)
        rated.append((rank, column))
    best = max(rated, default=(0.0, ""))
    return best[1] if best[0] > 0.45 else ""


def _holds_one(cell: Cell, stretches: Places) -> bool:
    node = cell.node
    return any(node.order < start < node.end for start, _ in stretches.get(cell.row, ()))


def _is_author(table: Table, column: str) -> bool:
    """Whether a column is called the author and holds a short text in most rows."""
    if not AUTHOR.search(column) or NOT_AUTHOR.search(column):
        return False
    cells = table.columns[column]
    rows = {cell.row for cell in cells if 0 < cell.size <= 40}
    return len(rows) * 2 > table.count


def _outermost(cells: Iterable[Cell]) -> Iterable[Cell]:
    end = -1
    for cell in cells:
        if cell.node.order >= end:
            end = cell.node.end
            yield cell

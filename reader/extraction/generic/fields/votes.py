"""Determines which columns of a group's table count the votes for and against a comment."""

import re
from dataclasses import replace
from functools import lru_cache

from reader.expressions import expression
from reader.extraction.comments.counts import counted, number
from reader.extraction.generic.structure.column_places import Places, places
from reader.extraction.generic.structure.columns import Cell, Source, Table
from reader.extraction.generic.structure.text_cache import Memory, pressed_text
from reader.extraction.generic.wording.vocabulary import AGAINST, NOT_VOTES, VOTES, ClassWords
from reader.extraction.generic.wording.vote_words import ARROWS, CALLED, COUNTED, WRITTEN
from reader.html.texts import is_short, text_of
from reader.html.tree import Node
from reader.text import line
from reader.values import dataclass

_COUNTING = (
    "data-score", "data-count", "data-value", "data-votes", "data-vote-count", "data-likes",
    "data-likecount", "data-like-count", "data-comment-score", "data-points", "data-upvotes",
    "data-rating", "data-karma", "score", "content", "title", "aria-label", "count",
)  # fmt: skip
_PROFILE = ClassWords(r"user|profile|author|member|reput|flair|rank|avatar|bio(?![a-z])")
_LIKED = expression(r"Like|Vote|Agree|Recommend", re.IGNORECASE)
_LONGEST = 40
"""The most characters of a text with a count ("(Score:5, Insightful)", "12 people like this")."""


@dataclass(frozen=True, slots=True)
class Votes:
    """Where votes are counted; two places if those for and against are separate."""

    score: tuple[Source, ...] = ()
    against: tuple[Source, ...] = ()
    is_called: bool = True
    """Whether the page calls them votes; prices with a sign look like votes."""


def votes(table: Table, body: str) -> Votes:
    """The columns of votes: the best single count, or one for and one against."""
    called = [name for name, cells in table.columns.items() if _speaks_of_votes(name, cells[0])]
    found = _best(table, body, called)
    if found.score:
        return found
    alike = [name for name, cells in table.columns.items() if _looks_voted(table, name, cells[0])]
    return replace(_best(table, body, alike), is_called=False) if alike else found


def _best(table: Table, body: str, columns: list[str]) -> Votes:
    """The best count of some columns, or one for and one against."""
    inside = places(table, {body}) if body and columns else Places()
    rated = [count for column in columns for count in _rated(table, column, inside)]
    kinds: dict[tuple[str, str, bool], list[_Rated]] = {}
    for count in rated:
        kinds.setdefault(_kind(count.source), []).append(count)
    ranked = sorted(filter(None, (_whole(table, kind) for kind in kinds.values())), key=_by_rank)
    score = next((kind for kind in ranked if not is_against(kind.sources[0][0])), None)
    if score is None:
        return Votes()
    against = next((kind for kind in ranked if is_against(kind.sources[0][0])), None)
    is_half = _is_half(score.sources[0]) and not any(
        _is_signed(table, source) for source in score.sources
    )
    if against is not None and is_half and against.rows >= score.rows:
        return Votes(score.sources, against.sources)
    # Not a pair: columns that differ by state ("result up", "result down") are one.
    others = [kind for kind in ranked if stem(kind.sources[0]) == stem(score.sources[0])]
    return Votes(tuple(source for kind in others for source in kind.sources))


@dataclass(frozen=True, slots=True)
class _Rated:
    """A column that counts something, with its worth and the rows in which it has a count."""

    rank: float
    source: Source
    rows: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Kind:
    """Columns that differ only in the state of a count."""

    rank: float
    sources: tuple[Source, ...]
    rows: frozenset[int]


def _by_rank(kind: _Kind) -> float:
    return -kind.rank


def _whole(table: Table, kind: list[_Rated]) -> _Kind | None:
    """Columns of a kind as one; None if too few rows have a count."""
    kind.sort(key=lambda count: -count.rank)
    rows = frozenset[int]().union(*(count.rows for count in kind))
    # If likes are shown only when there are any, most comments have none.
    if len(rows) * 2 < table.count and len(rows) < 2:
        return None
    rank = kind[0].rank + len(rows) / table.count
    return _Kind(rank, tuple(count.source for count in kind), rows)


def stem(source: Source) -> tuple[str, str]:
    """A column without its states, and the attribute."""
    column, attribute = source
    return ".".join(column.split(".")[:2]), attribute


def _kind(source: Source) -> tuple[str, str, bool]:
    return (*stem(source), is_against(source[0]))


@lru_cache(4096)
def count_in(text: str, attribute: str) -> int | None:
    """The count in a text or an attribute."""
    if attribute in ("title", "aria-label") or not attribute:
        called = CALLED.fullmatch(text) if len(text) <= _LONGEST else None
        return counted(called[1] if called else text) if len(text) <= _LONGEST else None
    return number(text)


def _rated(table: Table, column: str, inside: Places) -> list[_Rated]:
    """A column's text and attributes as counts."""
    firsts = table.first(column)
    in_text = sum(map(inside.hold, firsts.values())) * 2 > len(firsts)
    sample = next(iter(firsts.values()))
    found = []
    for attribute in ("", *(name for name in _COUNTING if name in sample.node.attrs)):
        filled = [cell for cell in firsts.values() if attribute or _has_text(cell)]
        read = {
            cell.row: count
            for cell in filled
            if (count := _count(table, cell, attribute)) is not None
        }
        # A column that also has other values is not a count.
        if not read or (len(read) < len(filled) and len(read) * 2 < table.count):
            continue
        if _are_stars(column, sample.node, list(read.values())):
            continue
        rank = 0.5 * bool(attribute) + _fit(column) - 0.3 * in_text
        rank -= 0.001 * sum(cell.place for cell in filled) / len(filled)
        found.append(_Rated(rank, (column, attribute), frozenset(read)))
    return found


def _count(table: Table, cell: Cell, attribute: str) -> int | None:
    if attribute:
        text = cell.node.get(attribute).strip()
        return count_in(text, attribute) if text and len(text) <= _LONGEST else None
    return count_in(shown_votes(table.memory, cell.node), "") if cell.size <= _LONGEST else None


def shown_votes(memory: Memory, node: Node, attribute: str = "") -> str:
    """The text or an attribute of an element that counts votes, often the button for one more."""
    if attribute:
        return line(node.get(attribute))
    return pressed_text(node) if node.tag == "button" else memory.text(node)


def _has_text(cell: Cell) -> bool:
    """Whether an element has a text, or is in a button, whose text is no part of an item's."""
    return cell.size > 0 or _is_in_button(cell.node)


def _is_in_button(node: Node) -> bool:
    up: Node | None = node
    for _ in range(_IN_BUTTON):
        if up is None or up.tag == "button":
            return up is not None
        up = up.parent
    return False


_IN_BUTTON = 3
"""How many levels above a count the button may be: "<button><span><b>4</b></span></button>"."""


def _speaks_of_votes(column: str, cell: Cell) -> bool:
    node = cell.node
    if node.tag == "meta":
        return _counts_likes(node)
    marks = f"{column} {node.get('id')} {node.get('aria-label')} {node.get('data-role')}"
    if node.tag not in ("a", "button", "span") and cell.place == 0:
        return any(name in node.attrs for name in _COUNTING)
    return VOTES.are_in(marks) and not NOT_VOTES.are_in(marks) and not _is_profile(node)


_SIGNED = expression(r"\(?[+\-\u2212\u2013]\d{1,5}\)?")
_PLAIN = expression(r"[+\-\u2212\u2013]?\d{1,6}")


def _looks_voted(table: Table, column: str, cell: Cell) -> bool:
    """Whether a column shows votes, whatever it is called: by a sign, arrows beside it, or a
    word.
    """
    if cell.size > _LONGEST or cell.node.end - cell.node.order > _SMALL or not _has_text(cell):
        return False
    firsts = table.first(column).values()
    cells = [shown for shown in firsts if shown.size <= _LONGEST and _has_text(shown)]
    if len(cells) * 2 < table.count or _is_profile(cell.node):
        return False
    texts = [shown_votes(table.memory, shown.node) for shown in cells]
    if not all(map(_PLAIN.fullmatch, texts)):
        return all(map(COUNTED.fullmatch, texts)) or all(map(CALLED.fullmatch, texts))
    if any(map(_SIGNED.fullmatch, texts)) or _is_between_arrows(cell.node):
        return True
    return all(_is_beside_word(table.memory, shown.node) for shown in cells)


_SMALL = 4


def _is_beside_word(memory: Memory, node: Node) -> bool:
    """Whether an element has the word for what it counts beside it: "<b>2</b> <i>votes</i>". Beside
    how much somebody wrote stands how often all that was liked.
    """
    around = node.parent
    if around is None or around.end - around.order > _SMALL:
        return False
    before = next((of for of in memory.before(around) if isinstance(of, Node)), None)
    beside = filter(None, (before, memory.sibling_after(around)))
    if any(WRITTEN.search(text_of(other)) for other in beside if is_short(other, _LONGEST)):
        return False
    return COUNTED.fullmatch(shown_votes(memory, around)) is not None


def _is_between_arrows(node: Node) -> bool:
    """Whether a control for voting is beside an element."""
    beside = node.parent.elements() if node.parent is not None else iter(())
    return any(
        other is not node
        and other.tag in ("button", "a", "span", "svg")
        and ARROWS.fullmatch(pressed_text(other) or other.get("aria-label") or other.get("title"))
        for other in beside
    )


def _is_profile(node: Node) -> bool:
    """Whether the count belongs to the author: reputation, karma."""
    up = node
    for _ in range(3):
        if _PROFILE.are_in(f"{up.get('class')} {up.get('itemprop')}"):
            return True
        if up.parent is None:
            return False
        up = up.parent
    return False


def _counts_likes(node: Node) -> bool:
    """Whether a machine-readable number counts votes: by its property, or by what is beside it."""
    prop = node.get("itemprop")
    if prop == "upvoteCount":
        return True
    if prop != "userInteractionCount" or node.parent is None:
        return False
    return any(
        _LIKED.search(f"{beside.get('content')} {beside.get('href')} {beside.get('itemtype')}")
        for beside in (node.parent, *node.parent.elements())
    )


def is_against(column: str) -> bool:
    """Whether a column is named for votes against."""
    return AGAINST.are_in(column)


def _is_signed(table: Table, source: Source) -> bool:
    """Whether a count goes below zero, and so is the difference."""
    column, attribute = source
    found = (_count(table, cell, attribute) for cell in table.first(column).values())
    return any(count is not None and count < 0 for count in found)


_HALF = expression(
    r"up|recomm|like|plus|positi|for\b|agree|pro\b|yes|good|thumb|helpful|\+", re.IGNORECASE
)


def _is_half(source: Source) -> bool:
    """Whether a column is of the votes for alone, by its name."""
    return _HALF.search(source[0]) is not None


def _fit(column: str) -> float:
    """Of several counts, only one of them visible, prefer the one for a reader who has not voted:
    `.unvoted`.
    """
    if "unvoted" in column:
        return 0.3
    return 0.2 * any(word in column.lower() for word in ("score", "count", "total", "result"))


def _are_stars(column: str, node: Node, counts: list[int]) -> bool:
    """Whether counts are star ratings: these rate the product and not the comment."""
    marks = f"{column} {node.get('class')} {node.get('aria-label')}".lower()
    return ("star" in marks or "rating" in marks) and all(1 <= count <= 5 for count in counts)

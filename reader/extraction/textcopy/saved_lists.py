"""Lists in the plain text that this program writes: what belongs to an item is set in below it."""

from collections.abc import Sequence
from dataclasses import replace

from reader.expressions import expression
from reader.extraction.textcopy.reflow import Row
from reader.values import NamedTuple

_MARK = expression(r"(?:[•◦▪]|(\d{1,3})\.) +(?=\S)")


_ALIGNED = 2
"""How much further a number is set in than the longest one of its list."""


class Listed(NamedTuple):
    """A list among rows."""

    items: tuple[tuple[Row, ...], ...]
    """The rows of each item, without its mark; none where these are paragraphs."""
    indent: int
    """How far the paragraphs of its items are set in."""
    start: int | None
    """The number of the first, None for bullets."""
    end: int
    """One past its last row."""


def list_at(rows: Sequence[Row], at: int, indent: int) -> Listed | None:
    """The list that begins at a row, whose longest mark is set in so far; None if there is none.

    One number alone may begin a sentence, unless something is set in below it. Between items that
    are one paragraph each no blank line is drawn: where there is one, these are paragraphs, and
    what comes is a list without items.
    """
    first = _mark(rows[at], indent)
    if first is None:
        return None
    items: list[tuple[Row, ...]] = []
    start, inside, end = first.number, first.inside, at
    is_apart = holds_more = False
    while end < len(rows) and (mark := _mark(rows[end], indent)) is not None:
        wanted = None if start is None else start + len(items)
        if (mark.number, mark.inside) != (wanted, inside):
            break
        below = end + 1
        while below < len(rows) and rows[below].indent >= inside:
            below += 1
        head = replace(rows[end], text=mark.text, indent=inside, gap=1)
        is_apart |= bool(items) and rows[end].gap > 0
        holds_more |= any(row.gap for row in rows[end + 1 : below])
        items.append((head, *rows[end + 1 : below]))
        end = below
    if start is not None and len(items) == len(items[0]) == 1:
        return None
    return Listed(() if is_apart and not holds_more else tuple(items), inside, start, end)


class _Mark(NamedTuple):
    """The mark of an item, and what is behind it."""

    number: int | None
    text: str
    inside: int
    """How far the text is set in."""


def _mark(row: Row, indent: int) -> _Mark | None:
    match = _MARK.match(row.text)
    if match is None or not indent <= row.indent <= indent + _ALIGNED * bool(match[1]):
        return None
    number = int(match[1]) if match[1] else None
    return _Mark(number, row.text[match.end() :], row.indent + match.end())

"""Blocks in the plain text that this program writes: quotes and boxes with their bars, headings
with a line below, lists with all that is in them, listings and tables.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from reader.expressions import expression
from reader.extraction.textcopy.blocks import blocks, is_prose
from reader.extraction.textcopy.reflow import Line, Row, bullet, is_underline
from reader.extraction.textcopy.saved_lists import list_at
from reader.model import (
    MAX_BLOCK_DEPTH,
    Block,
    Blocks,
    Code,
    Heading,
    Items,
    Note,
    Quote,
    Span,
    Table,
)
from reader.text import line

_BARS = expression(r"( *)((?:[│┃] ){0,11}[│┃])(?: (.*))?")
"""A line of a quote or a box, within as many as a reading may have."""
_BOX = "┃"
_SET_IN = 2
"""How far a listing is indented."""


def bare_line(raw: str) -> Line:
    """A line; the bars of quotes count as indentation, by which wrapped lines are joined."""
    barred = _BARS.fullmatch(raw.rstrip())
    if barred:
        content = barred[3] or ""
        bars = barred[2].replace(" ", "")
        bare = content.lstrip()
        return Line(bare, len(barred[1]) + 2 * len(bars) + len(content) - len(bare), bars)
    bare = raw.strip(" \t\u00a0")
    return Line(bare, len(raw) - len(raw.lstrip(" \t\u00a0")))


def saved_blocks(rows: Sequence[Row], indent: int = 0, within: int = 0) -> Blocks:
    """The rows of an article or a comment as blocks; `indent` is that of its paragraphs, `within`
    the number of quotes and boxes around them.
    """
    out: list[Block] = []
    for bar, run in groupby(rows, lambda row: row.bars[within : within + 1]):
        part = tuple(run)
        if not bar:
            out += _headed_blocks(part, indent, within)
        elif bar == _BOX:
            out.append(_box(part, indent + 2, within + 1))
        else:  # as deep as `_BARS` at most
            out.append(Quote(saved_blocks(part, indent + 2, within + 1)))
    return tuple(out)


def _box(rows: Sequence[Row], indent: int, within: int) -> Note:
    """A box; its label is a line that has its text right below it."""
    first, *others = rows
    if others and not others[0].gap and first.bars == others[0].bars and first.indent == indent:
        return Note(line(first.text), saved_blocks(others, indent, within))
    return Note("", saved_blocks(rows, indent, within))


def _headed_blocks(rows: Sequence[Row], indent: int, depth: int) -> list[Block]:
    """Blocks that are not quoted; in this form every heading has a line below it.

    `depth` is how many quotes and lists they are in.
    """
    out: list[Block] = []
    start = at = 0
    while at + 1 < len(rows):
        under = rows[at + 1]
        # One that is set in further is that of a heading in an item.
        below = not under.gap and under.indent == rows[at].indent
        if not below or not (is_underline(under.text) or set(under.text) == {"─"}):
            at += 1
            continue
        out += _lists(rows[start:at], indent, depth)
        out.append(Heading(2, (Span(line(rows[at].text)),)))
        start = at = at + 2
    return [*out, *_lists(rows[start:], indent, depth)]


def _lists(rows: Sequence[Row], indent: int, depth: int) -> list[Block]:
    """Lists, with all that stands in their items, and the blocks between them."""
    out: list[Block] = []
    start = at = 0
    while at < len(rows) and depth < MAX_BLOCK_DEPTH:
        begins = rows[at].gap > 0 or at == 0 or depth > 0
        listed = list_at(rows, at, indent) if begins else None
        if listed is None or not listed.items:
            at = listed.end if listed else at + 1
            continue
        out += _listings(rows[start:at], indent)
        items = tuple(
            tuple(_headed_blocks(item, listed.indent, depth + 1)) for item in listed.items
        )
        out.append(Items(items, listed.start))
        start = at = listed.end
    return [*out, *_listings(rows[start:], indent)]


def _listings(rows: Sequence[Row], indent: int) -> list[Block]:
    """Listings, which are indented, and the blocks between them."""
    out: list[Block] = []
    for is_code, run in groupby(rows, lambda row: row.indent >= indent + _SET_IN):
        part = tuple(run)
        # What is below an item of a list belongs to it, and what has no blank line above to a cell.
        apart = part[0].gap > 0 or not out
        if is_code and apart and not bullet(part[0].text) and not _is_list(out):
            out.append(_listing(part))
        else:
            out += map(_with_header, blocks(_lines_joined(part), saved=True))
    return out


def _is_list(before: Sequence[Block]) -> bool:
    return bool(before) and isinstance(before[-1], Items)


def _listing(part: Sequence[Row]) -> Code:
    least = min(row.indent for row in part)
    first, *rest = (" " * (row.indent - least) + row.text for row in part)
    more = ("\n" * (row.gap + 1) + text for row, text in zip(part[1:], rest, strict=True))
    return Code(f"{first}{''.join(more)}")


def _lines_joined(part: Sequence[Row]) -> list[Row]:
    """Rows without a blank line between them are lines of one paragraph."""
    groups: list[list[Row]] = []
    for row in part:
        group = groups[-1] if groups and not row.gap else None
        joins = group and row.indent == group[0].indent and is_prose(row.text)
        if group and joins and is_prose(group[-1].text):
            group.append(row)
        else:
            groups.append([row])
    return [replace(group[0], text="\n".join(row.text for row in group)) for group in groups]


def _with_header(block: Block) -> Block:
    """A table without the line below its headings."""
    if not isinstance(block, Table):
        return block
    ruled = ["".join(span.text for cell in row for span in cell).strip("─") for row in block.rows]
    under = ruled.index("") if "" in ruled else 0
    return Table((*block.rows[:under], *block.rows[under + 1 :]), under) if under else block

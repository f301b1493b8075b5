"""Rows as blocks: paragraphs, headings, lists, tables and code, as far as white space shows
them.
"""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from reader.expressions import expression
from reader.extraction.textcopy.reflow import SURE_BULLETS, Row, bullet, is_underline
from reader.model import Block, Blocks, Code, Heading, Items, Paragraph, Rule, Span, Spans, Table
from reader.text import line, words

_CELLS = expression(r"\t+| {2,}")
_MOST_CELLS = 40
_MOST_LINES = 400
"""A table or a listing is cut after this many lines: looking further costs more than it gains."""
_RULE = expression(r"([*_=~+─═-])\1*(?:\s+\1+)*")
_CODE = expression(
    r"[{}();=<>\[\]]$|^(?:def|class|import|from|return|if|for|while|function|var|let|const|public|"
    r"private|#include|sudo|>>>)\b.*[(){}:;=]|^[$#>]\s+\w"
)
_HASHES = expression(r"(#{1,6})\s+(\S.*)")
_NUMBER = expression(r"\(?(\d{1,3})[.)]")
_OPEN = (".", ",", ";", ":", "!", "…")
"""Characters that a heading does not end with."""

_DRAWN = SURE_BULLETS.replace("*", "")
"""The bullets of a text that this program saved: its own, and signs that are nothing else."""

_Reader: TypeAlias = Callable[[Sequence[Row], int], tuple[int, Block] | None]


def blocks(rows: Sequence[Row], *, headings: bool = True, saved: bool = False) -> Blocks:
    """The rows as blocks, in order; no word is added or lost.

    Of `saved` text headings and listings are known, and rules and bullets are those it draws.
    """
    readers = _SAVED if saved else _PLAIN if headings else _PLAIN[:-1]
    out: list[Block] = []
    ordinary = _Paragraphs()
    at = 0
    while at < len(rows):
        if _is_within(rows, at) and (paragraph := ordinary[rows[at].text]):
            out.append(paragraph)
            at += 1
            continue
        taken, block = _next(rows, at, readers)
        out.append(block)
        at += taken
    return tuple(out)


class _Paragraphs(dict[str, Paragraph | None]):
    """The paragraphs of texts that begin nothing else where no blank line is around them; None for
    others. Lines of a long text are most often such, and many are equal.
    """

    def __missing__(self, text: str) -> Paragraph | None:
        is_ordinary = is_prose(text) and not text.startswith("#")
        self[text] = found = Paragraph(_spans(text)) if is_ordinary else None
        return found


def _is_within(rows: Sequence[Row], at: int) -> bool:
    """Whether a row is between two others, without blank lines, and is not underlined."""
    if at == 0 or at + 1 == len(rows) or rows[at].gap:
        return False
    after = rows[at + 1]
    return not after.gap and not is_underline(after.text)


def _next(rows: Sequence[Row], at: int, readers: Sequence[_Reader]) -> tuple[int, Block]:
    for read in readers:
        found = read(rows, at)
        if found:
            return found
    return _paragraph(rows, at)


def _spans(text: str) -> Spans:
    plain = "\n".join(map(line, text.split("\n"))) if "\n" in text else line(text)
    return (Span(plain),)


def is_prose(text: str) -> bool:
    """Whether a row is a line of a paragraph, and no part of a list, a table or a listing."""
    return not (bullet(text) or _CELLS.search(text) or _CODE.search(text) or _RULE.fullmatch(text))


def _paragraph(rows: Sequence[Row], at: int) -> tuple[int, Block]:
    return 1, Paragraph(_spans(rows[at].text))


def _rule(rows: Sequence[Row], at: int) -> tuple[int, Block] | None:
    text = rows[at].text
    return (1, Rule()) if len(text) > 2 and _RULE.fullmatch(text) else None


def _items(rows: Sequence[Row], at: int) -> tuple[int, Block] | None:
    """Consecutive list items; nested ones are put into the same list."""
    if not bullet(rows[at].text):
        return None
    end = at + 1
    while end < len(rows) and bullet(rows[end].text) and rows[end].gap < 2:
        end += 1
    if end == at + 1 and rows[at].text[0] not in SURE_BULLETS:
        return None
    items = tuple((Paragraph(_spans(row.text[bullet(row.text) :])),) for row in rows[at:end])
    number = _NUMBER.match(rows[at].text)
    return end - at, Items(items, int(number[1]) if number else None)


def _table(rows: Sequence[Row], at: int) -> tuple[int, Block] | None:
    """Consecutive lines, separated by tabs or wide spaces into about equally many cells."""
    first = rows[at].text
    if "\t" not in first and "  " not in first:
        return None
    cells = [_CELLS.split(first, _MOST_CELLS)]
    while len(cells[-1]) > 1 and at + len(cells) < min(len(rows), at + _MOST_LINES):
        row = rows[at + len(cells)]
        below = _CELLS.split(row.text, _MOST_CELLS)
        if row.gap or not 1 < len(below) <= _MOST_CELLS:
            break
        cells.append(below)
    if len(cells) < 2 or len(cells[0]) > _MOST_CELLS:
        return None
    wide = max(map(len, cells))
    rows_of = (tuple(map(_spans, row)) + ((),) * (wide - len(row)) for row in cells)
    return len(cells), Table(tuple(rows_of))


def _code(rows: Sequence[Row], at: int) -> tuple[int, Block] | None:
    """Consecutive lines that are indented, or end as prose never does."""
    if at and not rows[at].gap and not _CODE.search(rows[at].text):
        return None
    end = at + 1
    while end < min(len(rows), at + _MOST_LINES) and rows[end].gap == 0:
        end += 1
    lines = rows[at:end]
    least = min(row.indent for row in lines)
    odd = sum(bool(_CODE.search(row.text)) for row in lines)
    deep = any(row.indent > least for row in lines)
    if len(lines) < 2 or odd < max(1, 0.3 * len(lines)) or not (deep or odd == len(lines)):
        return None
    if any(words(row.text) > 30 for row in lines):
        return None
    text = "\n".join(" " * (row.indent - least) + row.text for row in lines)
    # Firefox puts bars around text in a fixed-width font.
    return len(lines), Code(text[1:-1] if text[0] == text[-1] == "|" else text)


def _heading(rows: Sequence[Row], at: int) -> tuple[int, Block] | None:
    """A short line alone between paragraphs, or one that is underlined or begins with hashes."""
    text = rows[at].text
    marked = _HASHES.fullmatch(text) if text.startswith("#") else None
    if marked:
        return 1, Heading(len(marked[1]), _spans(marked[2]))
    if at + 1 >= len(rows):
        return None
    after = rows[at + 1]
    if after.gap == 0:
        if is_underline(after.text):
            return 2, Heading(1 if after.text[0] in "=═" else 2, _spans(text))
        return None
    if rows[at].gap == 0 or len(text) > 100 or text.endswith(_OPEN):
        return None
    count = words(text)
    short = 0 < count <= 12
    over = bullet(after.text) > 0 or words(after.text) > count
    return (1, Heading(2, _spans(text))) if short and over else None


def _drawn_rule(rows: Sequence[Row], at: int) -> tuple[int, Block] | None:
    return _rule(rows, at) if rows[at].text[0] == "─" else None


def _drawn_items(rows: Sequence[Row], at: int) -> tuple[int, Block] | None:
    """Items, where a paragraph does not begin like one: "*" draws none, and no blank line is
    between numbers.
    """
    begin = rows[at].text[0]
    is_number = begin.isdigit() and at + 1 < len(rows) and not rows[at + 1].gap
    return _items(rows, at) if begin in _DRAWN or is_number else None


_PLAIN: tuple[_Reader, ...] = (_rule, _items, _table, _code, _heading)
_SAVED: tuple[_Reader, ...] = (_drawn_rule, _drawn_items, _table)

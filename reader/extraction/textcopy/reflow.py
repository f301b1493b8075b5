"""Lines that a tool wrapped at a width, put together again.

A tool breaks a line where the next word does not fit, and nowhere else. So a break is the tool's
when the next line's first word would not have fitted, and the author's when it would. The width is
the one that explains most breaks.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from reader.extraction.textcopy.words import Kind, kind
from reader.text import cells

_WIDEST = 240
_NARROWEST = 30


@dataclass(frozen=True, slots=True)
class Line:
    """A line as the file has it, without the white space around it; `text` is "" when blank."""

    text: str
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """A line as its author made it: a paragraph, an item, a label."""

    text: str
    indent: int = 0
    gap: int = 0
    """How many blank lines stand before it."""


_BULLET = re.compile(r"(?:[•*+□‣◦▪■○●☆★◎△-]|o|\(?\d{1,3}[.)])\s+(?=\S)")
SURE_BULLETS = "•*□‣◦▪■○●☆★◎△"
_SPACE = re.compile(r"\s")
_HYPHEN = re.compile(r"(?<=[-–/?])|\s")
"""Firefox breaks after these too; text browsers break at spaces alone."""


def bullet(text: str) -> int:
    """How wide the mark of a list item is that a line begins with, 0 for none."""
    found = _BULLET.match(text)
    return found.end() if found else 0


def rows(lines: Sequence[Line], *, printed: bool = False) -> list[Row]:
    """The lines with the tool's breaks taken out."""
    joins = _printed_joins(lines) if printed else _joins(lines)
    out: list[Row] = []
    gap = 0
    for line, join in zip(lines, joins, strict=True):
        if not line.text:
            gap += 1
        elif join:
            last = out[-1]
            out[-1] = Row(_joined(last.text, line.text), last.indent, last.gap)
        else:
            out.append(Row(line.text, line.indent, gap))
            gap = 0
    return out


def _joined(text: str, more: str) -> str:
    # A line broken after a hyphen or a slash has no space there in the page.
    if len(text) > 1 and text[-1] in "-–/?" and not text[-2].isspace():
        return text + more
    if _wide(text[-1]) and _wide(more[0]):
        return text + more
    return f"{text} {more}"


def _size(text: str) -> int:
    """Cells, what is hidden counted as it stood there."""
    return cells(text.replace("\0", "x"))


def _wide(char: str) -> bool:
    return not char.isascii() and cells(char) == 2


def _first(text: str, breaks: re.Pattern[str]) -> int:
    """How many cells the piece takes that would have come up, had there been room."""
    if _wide(text[0]):
        return 2
    found = breaks.search(text, 1)
    return _size(text[: found.start()] if found else text)


def _pair(line: Line, before: Line) -> bool:
    """Whether `line` could be the rest of the line before it."""
    if not line.text or not before.text or line.text[0] == "_":
        return False
    if bullet(line.text) and (
        line.text[0] in SURE_BULLETS or line.indent != before.indent or bullet(before.text)
    ):
        return False
    return line.indent in (before.indent, before.indent + bullet(before.text))


def _width(lines: Sequence[Line], breaks: re.Pattern[str]) -> tuple[int, int]:
    """How many line breaks a width explains, and that width, for the one that explains most."""
    steps = [0] * (_WIDEST + 2)
    for before, line in pairwise(lines):
        if _pair(line, before):
            least = before.indent + _size(before.text)
            if _NARROWEST <= least <= _WIDEST:
                steps[least] += 1
                steps[min(least + _first(line.text, breaks), _WIDEST) + 1] -= 1
    hits = list(accumulate(steps))
    best = max(range(len(hits)), key=hits.__getitem__)
    return hits[best], best


def _joins(lines: Sequence[Line]) -> list[bool]:
    explained = ((_width(lines, breaks), breaks) for breaks in (_SPACE, _HYPHEN))
    (hits, width), breaks = max(explained, key=lambda pair: pair[0][0])
    full = [size for line in lines if (size := line.indent + len(line.text)) > width * 0.7]
    joins = [False] * len(lines)
    if hits < 2 or sum(size > width + 8 for size in full) > 0.3 * len(full):
        return joins
    for index, (before, line) in enumerate(pairwise(lines), start=1):
        goes_on = joins[index - 1] and line.indent == before.indent and not bullet(line.text)
        if line.text and (goes_on or _pair(line, before)):
            size = before.indent + _size(before.text)
            joins[index] = width - _first(line.text, breaks) <= size <= width + 2
    return joins


def _printed_joins(lines: Sequence[Line]) -> list[bool]:
    """On a printed page widths vary with the letters: a line that is nearly full goes on."""
    joins = [False] * len(lines)
    start = 0
    for index in range(len(lines) + 1):
        if index < len(lines) and lines[index].text:
            continue
        widest = max((line.indent + len(line.text) for line in lines[start:index]), default=0)
        for at in range(start + 1, index):
            line, before = lines[at], lines[at - 1]
            near = abs(line.indent - before.indent) <= 2 and not bullet(line.text)
            near = near and kind(line.text) is Kind.TEXT
            size = before.indent + len(before.text) + _first(line.text, _SPACE)
            joins[at] = near and widest > 50 and size >= 0.85 * widest
        start = index + 1
    return joins

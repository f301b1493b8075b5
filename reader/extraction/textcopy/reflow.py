"""Joins lines that a tool wrapped at some width.

A tool breaks a line where the next word does not fit, and nowhere else. So a break is the tool's if
the next line's first word would not have fitted, and the author's if it would. The width is the one
that explains most breaks.
"""

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise

from reader.expressions import expression
from reader.extraction.textcopy.line_kinds import Kind, kind
from reader.extraction.textcopy.stamps import leading, stamp
from reader.text import cells, words
from reader.text.sentences import PROSE_ENDS
from reader.values import dataclass

_OWN = 40
"""The most characters of a link or a date."""
_POST = expression(r"#\d{1,6}")
_NAME = 4
"""The most words of a name."""
_WIDEST = 240
_NARROWEST = 30


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the file, without the white space around it; `text` is "" for a blank line."""

    text: str
    indent: int = 0
    bars: str = ""
    """The bars of the quotes and boxes it is in, in texts that this program wrote."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line as its author made it: a paragraph, an item, a label."""

    text: str
    indent: int = 0
    gap: int = 0
    """How many blank lines come before it."""
    bars: str = ""


UNDERLINES = "=-~^═─"
"""Signs that underline a heading; ═ and ─ do in texts that this program wrote."""
_BULLET = expression(r"(?:[•*+□‣◦▪■○●☆★◎△-]|o|\(?\d{1,3}[.)])\s+(?=\S)")
SURE_BULLETS = "•*□‣◦▪■○●☆★◎△"
_NUMBER = expression(r"\d{1,3}\.")
"""Lynx puts the number of an item on a line above it, and indents all lines but the first."""
_HANGING = 6
_SIGNS = frozenset("]}/|&=_-.,;)")
"""What this program breaks an address after (`reader.layout.wrap`)."""
_ADDRESS_SIGN = expression(r"[/=&_?-](?!$)|[.]\w")
_SPACE = expression(r"\s")
_HYPHEN = expression(r"(?<=[-–/])|\s")
"""Firefox breaks after these too; text browsers break only at spaces."""


def bullet(text: str) -> int:
    """The width of the list marker that a line begins with, 0 for none."""
    match = _BULLET.match(text)
    return match.end() if match else 0


def is_underline(text: str) -> bool:
    """Whether a line is one sign repeated, as below a heading."""
    return len(text) > 2 and text[0] in UNDERLINES and not text.strip(text[0])


def rows(lines: Sequence[Line], *, printed: bool = False, saved: bool = False) -> list[Row]:
    """The lines with the tool's breaks removed; `saved` if this program wrote them."""
    glues = _printed_glues(lines) if printed else _glues(lines, saved=saved)
    if glues.count(None) == len(glues):
        return _unjoined(lines)
    first_lines: list[tuple[Line, int]] = []
    pieces: list[list[str]] = []
    gap = 0
    for line, glue in zip(lines, glues, strict=True):
        if not line.text:
            gap += 1
        elif glue is not None:
            pieces[-1] += (glue, line.text)
        else:
            first_lines.append((line, gap))
            pieces.append([line.text])
            gap = 0
    return [
        Row("".join(texts), line.indent, gap, line.bars)
        for texts, (line, gap) in zip(pieces, first_lines, strict=True)
    ]


def _unjoined(lines: Sequence[Line]) -> list[Row]:
    """A row for each line that is not blank."""
    out: list[Row] = []
    gap = 0
    for line in lines:
        if line.text:
            out.append(Row(line.text, line.indent, gap, line.bars))
            gap = 0
        else:
            gap += 1
    return out


def _size(text: str) -> int:
    """The width in cells, including hidden characters."""
    return cells(text.replace("\0", "x"))


def is_wide(char: str) -> bool:
    """Whether one sign fills two cells: scripts of such signs break lines without a space."""
    return not char.isascii() and cells(char) == 2


def _first(text: str, breaks: re.Pattern[str]) -> int:
    """The width of the first piece of a line, which had to fit to be moved up."""
    if is_wide(text[0]):
        return 2
    match = breaks.search(text, 1)
    return _size(text[: match.start()] if match else text)


def _pair(line: Line, before: Line) -> bool:
    """Whether `line` could be the continuation of the line before it."""
    if not line.text or not before.text or line.text[0] == "_":
        return False
    if bullet(line.text) and (
        line.text[0] in SURE_BULLETS or line.indent != before.indent or bullet(before.text)
    ):
        return False
    return line.indent in (before.indent, before.indent + bullet(before.text))


def _long_lines(lines: Sequence[Line]) -> list[tuple[Line, Line]]:
    """The lines that a tool may have broken, each with the line after it."""
    return [
        (before, line)
        for before, line in pairwise(lines)
        # No script has characters wider than two cells.
        if before.indent + 2 * len(before.text) >= _NARROWEST
    ]


def _width(pairs: Sequence[tuple[Line, Line]], breaks: re.Pattern[str]) -> tuple[int, int]:
    """How many line breaks the best width explains, and that width."""
    steps = [0] * (_WIDEST + 2)
    for before, line in pairs:
        least = before.indent + _size(before.text)
        if _NARROWEST <= least <= _WIDEST and _pair(line, before):
            steps[least] += 1
            steps[min(least + _first(line.text, breaks), _WIDEST) + 1] -= 1
    hits = list(accumulate(steps))
    best = max(range(len(hits)), key=hits.__getitem__)
    return hits[best], best


def _glues(lines: Sequence[Line], *, saved: bool) -> list[str | None]:
    """What joins each line to the previous one: a space, nothing, or None for no join."""
    pairs = _long_lines(lines)
    explained = ((_width(pairs, breaks), breaks) for breaks in (_SPACE, _HYPHEN))
    (hits, width), breaks = max(explained, key=lambda pair: pair[0][0])
    glues: list[str | None] = [None] * len(lines)
    if hits < 2:
        return glues
    full = [size for line in lines if (size := line.indent + len(line.text)) > width * 0.7]
    if sum(size > width + 8 for size in full) > 0.3 * len(full):
        return glues
    is_address = False
    for at, (before, line) in enumerate(pairwise(lines), start=1):
        is_address = _is_address(before.text) or (is_address and glues[at - 1] == "")
        if not _follows(lines, at, joined=glues[at - 1] is not None):
            continue
        size = before.indent + _size(before.text)
        least = max(width / 2, width - _first(line.text, breaks))
        if _is_own(lines, at - 1) or _is_own(lines, at) or _is_head(lines, at):
            continue
        if least <= size <= width + 2:
            is_word = " " not in before.text
            solid = is_word and size >= width - 1
            if saved and is_word and is_address:
                solid = _is_parted(before.text, line.text, is_full=solid)
            glues[at] = "" if solid or _glued(before.text, line.text, breaks) else " "
    return glues


def _is_address(text: str) -> bool:
    """Whether a line begins an address, and has nothing else but signs before it."""
    return "://" in text and " " not in text


def _is_parted(text: str, more: str, *, is_full: bool) -> bool:
    """Whether an address was broken at the end of a line of it.

    This program breaks one that is wider than a line after a sign of the last quarter, else where
    the line is full. Some of the signs may end an address: then the next word tells, which has
    signs too if it is the rest of one.
    """
    if text[-1] in "/.,;)":
        return bool(_ADDRESS_SIGN.search(more.split(maxsplit=1)[0]))
    return text[-1] in _SIGNS or (is_full and _SIGNS.isdisjoint(text[-len(text) // 4 :]))


def _follows(lines: Sequence[Line], at: int, *, joined: bool) -> bool:
    """Whether a line is where the continuation of the previous one would be."""
    line, before = lines[at], lines[at - 1]
    if is_underline(line.text) or is_underline(before.text):
        return False
    if _pair(line, before):
        return True
    if not line.text or not before.text or bullet(line.text):
        return False
    deeper = line.indent - before.indent
    numbered = at > 1 and _NUMBER.fullmatch(lines[at - 2].text) is not None
    return (joined and deeper == 0) or (numbered and 0 < deeper < _HANGING)


def _glued(text: str, more: str, breaks: re.Pattern[str]) -> bool:
    """Whether there was no space at a break: after a hyphen, and in scripts without spaces."""
    if breaks is _HYPHEN and len(text) > 1 and text[-1] in "-–/" and not text[-2].isspace():
        return True
    return is_wide(text[-1]) and is_wide(more[0])


def _is_own(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is a link, a date or a vote, although it would not have fitted either."""
    text = lines[at].text.replace("\0", "").strip()
    if not 0 < len(text) <= _OWN or text[0].islower():
        return False
    if text[0] == "©" or _POST.fullmatch(text):
        return True
    if kind(text) is Kind.NUMBER:
        after = lines[at + 1].text.replace("\0", "") if at + 1 < len(lines) else ""
        return kind(after) is Kind.REPLY
    mark = stamp(text)
    return kind(text) is Kind.REPLY or bool(mark and not mark.before and not mark.after)


def _is_head(lines: Sequence[Line], at: int) -> bool:
    """Whether a line begins with a name and a date, or is a name above one, behind a line that ends
    a sentence.
    """
    text = lines[at].text.replace("\0", "").strip()
    if not lines[at - 1].text.replace("\0", "").rstrip().endswith(PROSE_ENDS):
        return False
    mark = leading(text)
    if mark is not None:
        most = 1 if text[0].islower() else _NAME
        return (
            mark.named
            and words(mark.before.rstrip(" ·|–—-")) <= most
            and not mark.after[:1].islower()
        )
    is_name = text[:1].isupper() and words(text) <= _NAME and not text.endswith(PROSE_ENDS)
    return is_name and at + 1 < len(lines) and _is_own(lines, at + 1)


def _printed_glues(lines: Sequence[Line]) -> list[str | None]:
    """On a printed page widths vary with the letters: a line that is nearly full continues."""
    glues: list[str | None] = [None] * len(lines)
    start = 0
    for index in range(len(lines) + 1):
        if index < len(lines) and lines[index].text:
            continue
        widest = max((line.indent + len(line.text) for line in lines[start:index]), default=0)
        for at in range(start + 1, index) if widest > 50 else ():
            line, before = lines[at], lines[at - 1]
            near = abs(line.indent - before.indent) <= 2 and not bullet(line.text)
            size = before.indent + len(before.text) + _first(line.text, _SPACE)
            if near and size >= 0.85 * widest and kind(line.text) is Kind.TEXT:
                glues[at] = "" if _glued(before.text, line.text, _HYPHEN) else " "
        start = index + 1
    return glues

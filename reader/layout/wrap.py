"""Where the lines of a text break at a width: exact in terminal cells, linear, quick for ASCII.

A line is a pair of offsets; the spaces and the line feed it was broken at are in no line. Widths
are those the screen counts with (`reader.text.cells`). Text is broken

- at spaces (never at no-break spaces), as late as the width allows;
- beside an ideograph, kana or hangul syllable, but so that no line starts with a closing sign or
  ends with an opening one;
- anywhere between two graphemes where a word is wider than the width.

For ASCII the line count is that of Textual's own wrapping, at 1/90 of its cost, with one exception:
where a word wider than the width fills its last line to the end, Textual adds an empty line for the
space after it. Other text differs where Textual breaks at no-break spaces, keeps a run of
ideographs together until it is wider than the line, or parts the two letters of a flag.

Text is expected to be clean (`reader.text.clean`): no NUL, no control character but the line feed.
A tab counts as one cell; `reader.layout.flow` leaves none.
"""

import re
import sys
from collections.abc import Callable
from functools import lru_cache
from typing import TypeAlias

from reader.text import cells as cells_of

Breaks: TypeAlias = list[tuple[int, int]]
Extras: TypeAlias = list[tuple[int, int]]
"""Where a grapheme holds more characters than cells: its first cell, and how many more."""

FILL = "\x00"
"""The second cell of a wide character. No text holds one: `clean` drops it."""

# A paragraph becomes a "cell string", one character a cell, so that breaking is `str.rfind` in C
# whatever the script. These two classes are mapped without a look at single characters; the rest
# (combining marks, emoji, joiners, most scripts of Asia) goes grapheme by grapheme, cached.
_NARROW = (
    " -~\xa0-\xac\xae-\u02ff\u0370-\u0377\u037a-\u037f\u0384-\u038a\u038e-\u03a1\u03a3-\u0482"
    "\u048a-\u052f\u05d0-\u05ea\u0620-\u064a\u1e00-\u1eff\u2010-\u2027\u2030-\u203b\u20a0-\u20bf"
    "\u2190-\u2199\u2500-\u25fc"
)
_WIDE = (
    "\u3001-\u3029\u3041-\u3096\u309b-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff60"
)
_RUN = re.compile(f"([{_WIDE}]+)|[^{_NARROW}{_WIDE}]+")

_SPACES = frozenset("\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f")
_JOINER = "\u200d"
_NO_EXTRA = (sys.maxsize, 0)
_CACHED = 32
"""Longer runs, as Thai makes, hardly come twice."""

# What closes or goes on with something, or opens it (JIS X 4051, for the signs met in web text).
_NO_START = frozenset(
    "、。，．：；？！）」』】〉》〕〗］｝｠・ー々ゝゞヽヾ…‥’”％℃\u3000"
    "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ!%),.:;?]}"
)
_NO_END = frozenset("（「『【〈《〔〖［｛｟“‘([{")
_TRIES = 8
"""How many places are tried before a line of closing signs is broken anywhere: a bound, so that
breaking stays linear."""


def wrap(text: str, width: int) -> Breaks:
    """The offsets of each line of `text` when no line may be wider than `width` cells."""
    return _each_paragraph(text, max(width, 1), _paragraph)


def chop(text: str, width: int) -> Breaks:
    """As `wrap`, for code: lines are cut at the width alone and keep every space."""
    return _each_paragraph(text, max(width, 1), _chopped)


def count(text: str, width: int) -> int:
    """How many lines `wrap` gives, without making them."""
    width = max(width, 1)
    total = 0
    for paragraph in text.split("\n"):
        size = len(paragraph)
        if not paragraph.isascii():
            paragraph, _ = _to_cells(paragraph)  # noqa: PLW2901
            size = len(paragraph)
        if size <= width:
            total += 1
        elif _simple(paragraph):
            total += _count_simple(paragraph, width)
        else:
            total += len(_breaks(paragraph, width))
    return total


def _each_paragraph(text: str, width: int, broken: Callable[[str, int], Breaks]) -> Breaks:
    if "\n" not in text:
        return broken(text, width)
    lines: Breaks = []
    base = 0
    for paragraph in text.split("\n"):
        if len(paragraph) <= width and paragraph.isascii():
            lines.append((base, base + len(paragraph)))
        else:
            lines += [(base + start, base + end) for start, end in broken(paragraph, width)]
        base += len(paragraph) + 1
    return lines


def _paragraph(text: str, width: int) -> Breaks:
    cells, extras = (text, None) if text.isascii() else _to_cells(text)
    if len(cells) <= width:
        return [(0, len(text))]
    lines = _break_simple(cells, width) if _simple(cells) else _breaks(cells, width)
    return lines if extras is None else _to_offsets(cells, extras, lines)


def _chopped(text: str, width: int) -> Breaks:
    cells, extras = (text, None) if text.isascii() else _to_cells(text)
    if len(cells) <= width:
        return [(0, len(text))]
    lines: Breaks = []
    start = 0
    while start < len(cells):
        end = _last_fit(cells, start, width)
        lines.append((start, end))
        start = end
    return lines if extras is None else _to_offsets(cells, extras, lines)


# Breaking a cell string


def _simple(cells: str) -> bool:
    """Whether every cell is a character and every space stands alone between two words."""
    return "  " not in cells and FILL not in cells and cells[0] != " " and cells[-1] != " "


def _break_simple(cells: str, width: int) -> Breaks:
    size = len(cells)
    rfind = cells.rfind
    lines: Breaks = []
    start = 0
    while size - start > width:
        space = rfind(" ", start, start + width + 1)
        if space > start:
            lines.append((start, space))
            start = space + 1
        else:
            lines.append((start, start + width))
            start += width
    lines.append((start, size))
    return lines


def _count_simple(cells: str, width: int) -> int:
    size = len(cells)
    rfind = cells.rfind
    lines = 1
    start = 0
    while size - start > width:
        space = rfind(" ", start, start + width + 1)
        start = space + 1 if space > start else start + width
        lines += 1
    return lines


def _breaks(cells: str, width: int) -> Breaks:
    """As `_break_simple`, for runs of spaces and for wide characters."""
    cells = cells.rstrip(" ")
    size = len(cells)
    indent = size - len(cells.lstrip(" "))
    wide = FILL in cells
    lines: Breaks = []
    start = 0
    while size - start > width:
        end = _last_fit(cells, start, width)
        if end == size:
            break
        # Spaces before the first word are its indentation, which Textual, too, never breaks at.
        space = cells.rfind(" ", max(start + 1, indent), end + 1)
        if wide and space < end:
            beside = _beside_wide(cells, max(start, space + 1), end)
            if beside > 0:
                lines.append((start, beside))
                start = beside
                continue
        if space < 0:
            lines.append((start, end))
            start = end
        else:
            lines.append((start, start + len(cells[start:space].rstrip(" "))))
            start = space + 1
            while cells[start] == " ":
                start += 1
    lines.append((start, size))
    return lines


def _last_fit(cells: str, start: int, width: int) -> int:
    """Where a line from `start` must end at the latest; past a single grapheme in any case."""
    end = start + width
    size = len(cells)
    if end >= size:
        return size
    while cells[end] == FILL:
        end -= 1
    if end == start:
        end += 1
        while end < size and cells[end] == FILL:
            end += 1
    return end


def _beside_wide(cells: str, low: int, end: int) -> int:
    """The last place after `low`, up to `end`, to break beside an ideograph, or -1."""
    place = end
    for _ in range(_TRIES):
        if place <= low:
            break
        before = place - 1
        while cells[before] == FILL:
            before -= 1
        left, right = cells[before], cells[place]
        ideograph = _is_ideograph(left) or _is_ideograph(right)
        if ideograph and right not in _NO_START and left not in _NO_END:
            return place
        # Inside a narrow word there is nothing to try: on to where the word begins.
        place = before if before < place - 1 else cells.rfind(FILL, low, place) + 1
    return -1


def _is_ideograph(char: str) -> bool:
    return char >= "\u2e80" and (
        char <= "\ua4cf"
        or "\uac00" <= char <= "\ud7a3"
        or "\uf900" <= char <= "\ufaff"
        or "\uff00" <= char <= "\uff60"
        or "\U00020000" <= char <= "\U0003ffff"
    )


# Text to cells and back


def _to_cells(text: str) -> tuple[str, Extras]:
    """The cell string of a paragraph, and where characters outnumber cells."""
    parts: list[str] = []
    extras: Extras = []
    done = width = 0
    for match in _RUN.finditer(text):
        start, end = match.span()
        if start > done:
            parts.append(text[done:start])
            width += start - done
        if match.lastindex:
            mapped = FILL.join(match[1]) + FILL
        else:
            run = match[0]
            if start and cells_of(run[0]) == 0:
                # A mark or a selector belongs to the character before the run: "1" and U+FE0F
                # are one keycap, two cells wide.
                run = text[start - 1] + run
                taken = 2 if parts[-1][-1] == FILL else 1
                parts[-1] = parts[-1][:-taken]
                width -= taken
            mapped, more = _map_cached(run) if len(run) <= _CACHED else _map(run)
            extras += [(width + cell, size) for cell, size in more]
        parts.append(mapped)
        width += len(mapped)
        done = end
    parts.append(text[done:])
    return "".join(parts), extras


def _map(run: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """`_to_cells` of a run, grapheme by grapheme."""
    parts: list[str] = []
    extras: Extras = []
    width = 0
    for start, end in _graphemes(run):
        size = cells_of(run[start:end])
        if end - start != min(size, 1):
            extras.append((width, end - start - min(size, 1)))
        if size:
            head = run[start]
            if head in _SPACES:
                head = " "
            elif head == " ":
                head = "\xa0"  # it carries a mark, which no break may drop
            parts.append(head + FILL * (size - 1))
        width += size
    return "".join(parts), tuple(extras)


_map_cached = lru_cache(8192)(_map)


def _graphemes(run: str) -> Breaks:
    """What must not be parted: a character with its marks, joined characters, a flag."""
    found: Breaks = []
    start = 0
    for place in range(1, len(run) + 1):
        if place < len(run) and _holds(run, start, place):
            continue
        found.append((start, place))
        start = place
    return found


def _holds(run: str, start: int, place: int) -> bool:
    """Whether the character at `place` goes on the grapheme that began at `start`."""
    char = run[place]
    if run[place - 1] == _JOINER or cells_of(char) == 0:
        return True
    return place == start + 1 and _is_flag_letter(run[start]) and _is_flag_letter(char)


def _is_flag_letter(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"


def _to_offsets(cells: str, extras: Extras, lines: Breaks) -> Breaks:
    """Lines of a cell string as lines of its text: cells that fill do not count, extras do."""
    found: Breaks = []
    offset = done = 0
    pending = iter(extras)
    cell, more = next(pending, _NO_EXTRA)
    for start, end in lines:
        bounds = []
        for edge in (start, end):
            offset += edge - done - cells.count(FILL, done, edge)
            done = edge
            while cell < edge:
                offset += more
                cell, more = next(pending, _NO_EXTRA)
            bounds.append(offset)
        found.append((bounds[0], bounds[1]))
    return found

"""A paragraph as a string with one character per cell, and the way back to offsets in its text.

Breaking lines is then `str.rfind` in C, whatever the script. Widths are those the screen counts
with (`reader.text.cells`); ASCII is its own cell string and needs no mapping.
"""

import re
import sys
from functools import lru_cache
from typing import TypeAlias

from reader.expressions import expression
from reader.text import cells as cells_of
from reader.text.ambiguous import is_wide

Breaks: TypeAlias = list[tuple[int, int]]
Extras: TypeAlias = list[tuple[int, int]]
"""Where a grapheme has more characters than cells: its first cell, and how many more."""

_Mapped: TypeAlias = tuple[str, tuple[tuple[int, int], ...], bool]

FILL = "\x00"
"""Stands for the second cell of a wide character. It is in no text, since `clean` removes it."""

# These two classes are always one and two cells wide, so single characters are not checked; the
# rest (marks, emoji, joiners, most scripts of Asia) is measured by grapheme, and cached.
_NARROW = (
    " -~\xa0-\xac\xae-\u02ff\u0370-\u0377\u037a-\u037f\u0384-\u038a\u038e-\u03a1\u03a3-\u0482"
    "\u048a-\u052f\u05d0-\u05ea\u0620-\u064a\u1e00-\u1eff\u2010-\u2027\u2030-\u203b\u2070\u2071"
    "\u2074-\u208e\u2090-\u209c\u20a0-\u20bf\u2190-\u2199\u2200-\u22ff\u2500-\u25fc"
)
_WIDE = (
    "\u3001-\u3029\u3041-\u3096\u309b-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff60"
)
_OTHER = expression(f"[^{_NARROW}]")
_RUN = f"([{_WIDE}]+)|[^{_NARROW}{_WIDE}]+"
"""Compiled at the first wide character: it takes 3 ms, and most pages begin without one."""
_LOOSE = f"[^{_NARROW}]+"
"""The same where no character is wide, compiled in a sixth of the time."""
_DOUBTFUL = f"([{_WIDE}]+)|[^ -~{_WIDE}]+"
"""If characters of ambiguous width take two cells, only ASCII has a known width."""

_SPACES = frozenset(" \u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f")
_JOINER = "\u200d"
_NO_EXTRA = (sys.maxsize, 0)
_CACHED = 32
"""The longest run to cache; longer ones, as in Thai, are hardly ever repeated."""


def to_cells(text: str) -> tuple[str, Extras]:
    """The cell string of a paragraph, and the places where characters outnumber cells."""
    doubtful = is_wide()
    if not doubtful and not _OTHER.search(text):
        return text, []
    parts: list[str] = []
    extras: Extras = []
    done = width = 0
    runs = _DOUBTFUL if doubtful else _RUN if max(text) >= _WIDE[0] else _LOOSE
    for match in re.finditer(runs, text):
        start, end = match.span()
        if start > done:
            parts.append(text[done:start])
            width += start - done
        done = end
        if match.lastindex:
            mapped = match[1].replace("", FILL)[1:]  # join, but eight times as fast
        else:
            mapped, more, loose = _map_any(match[0])
            if loose and start:
                # A mark or selector belongs to the character before the run: "1" and U+FE0F are one
                # keycap, two cells wide.
                mapped, more, _ = _map_any(text[start - 1 : end])
                taken = 2 if parts[-1][-1] == FILL else 1
                parts[-1] = parts[-1][:-taken]
                width -= taken
            for cell, size in more:
                extras.append((width + cell, size))
        parts.append(mapped)
        width += len(mapped)
    parts.append(text[done:])
    return "".join(parts), extras


def _map_any(run: str) -> _Mapped:
    return _map_cached(run, is_wide()) if len(run) <= _CACHED else _map(run)


def _map(run: str, _doubtful: bool = False) -> _Mapped:
    """`to_cells` of a run, grapheme by grapheme, and whether the run begins with a loose mark."""
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
                # A space that carries a mark is not a place to break: the mark would be lost.
                head = " " if end - start == 1 else "\xa0"
            parts.append(head + FILL * (size - 1))
        width += size
    return "".join(parts), tuple(extras), cells_of(run[0]) == 0


_map_cached = lru_cache(8192)(_map)


def _graphemes(run: str) -> Breaks:
    """The graphemes of a run, as offsets: a character with its marks, joined characters, a flag."""
    breaks: Breaks = []
    start = 0
    for place in range(1, len(run) + 1):
        if place < len(run) and _holds(run, start, place):
            continue
        breaks.append((start, place))
        start = place
    return breaks


def _holds(run: str, start: int, place: int) -> bool:
    """Whether the character at `place` belongs to the grapheme that began at `start`."""
    char = run[place]
    if run[place - 1] == _JOINER or cells_of(char) == 0:
        return True
    return place == start + 1 and _is_flag_letter(run[start]) and _is_flag_letter(char)


def _is_flag_letter(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"


def to_offsets(cells: str, extras: Extras, lines: Breaks) -> Breaks:
    """Turn lines of a cell string into lines of its text, without fill cells and with the
    extras.
    """
    offsets: Breaks = []
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
        offsets.append((bounds[0], bounds[1]))
    return offsets

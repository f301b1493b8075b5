"""Optional setting of running text: justified, hyphenated, and with wide content left whole.

Pure: the caller supplies the hyphenation of the language.
"""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from reader.layout.cellmap import Breaks
from reader.layout.tables import Parts
from reader.layout.wrap import chop, wrap, wrap_code
from reader.text import cells
from reader.values import NamedTuple

Parting: TypeAlias = Callable[[str], Sequence[int]]
"""A function giving the offsets at which a word may be hyphenated, ascending."""
_LEAST = 5
"""The shortest word to hyphenate: for a shorter one the gain is not worth the harder reading."""
_WIDEST = 3
"""The widest average gap between words, in cells: a line that needs more is left ragged."""


class Setting(NamedTuple):
    """How lines are set."""

    justified: bool = False
    parting: Parting | None = None
    """None if words are not to be hyphenated."""
    whole: bool = False
    """Whether code and tables keep their full width, to be scrolled sideways."""


PLAIN = Setting()


def hyphenated(text: str, width: int, parting: Parting) -> list[tuple[int, int, bool]]:
    """The lines of a paragraph, and whether each ends in a hyphenated word.

    Broken at spaces; text without spaces, such as Chinese, is broken by `wrap` as usual.
    """
    lines: list[tuple[int, int, bool]] = []
    for start, end in _paragraphs(text):
        lines += _broken(text, (start, end), width, parting)
    return lines


def _paragraphs(text: str) -> Breaks:
    found, start = [], 0
    for part in text.split("\n"):
        found.append((start, start + len(part)))
        start += len(part) + 1
    return found


def _broken(
    text: str, span: tuple[int, int], width: int, parting: Parting
) -> list[tuple[int, int, bool]]:
    start, stop = span
    lines: list[tuple[int, int, bool]] = []
    begun, end, used = start, start, 0
    for word, high in _words(text, start, stop):
        low = word
        size, space = cells(text[low:high]), low - end
        if used and used + space + size <= width:
            end, used = high, used + space + size
            continue
        if used:
            cut = _parted(text[low:high], width - used - space, parting)
            lines.append((begun, low + cut if cut else end, bool(cut)))
            low += cut
            size = cells(text[low:high])
        # An address is broken after its signs, as it is where words are not hyphenated.
        way = wrap_code if text[low:high].isascii() else wrap
        pieces = way(text[low:high], width) if size > width else [(0, high - low)]
        lines += [(low + first, low + last, False) for first, last in pieces[:-1]]
        begun, end = low + pieces[-1][0], high
        used = cells(text[begun:end])
    return [*lines, (begun, end, False)]


def _words(text: str, start: int, stop: int) -> Breaks:
    """The start and end of each word; spaces that begin a paragraph belong to the first word."""
    words: Breaks = []
    place = start
    for word in text[start:stop].split(" "):
        if word:
            words.append((place, place + len(word)))
        place += len(word) + 1
    return words


def _parted(word: str, room: int, parting: Parting) -> int:
    """How many characters of a word fit in the room with a hyphen; 0 for none."""
    letters = word.strip("()[]{}“”‘’„«»\"'.,:;!?…")
    if room < 3 or len(letters) < _LEAST or not letters.isalpha():
        return 0
    before = word.index(letters)
    fits = [place for place in parting(letters) if cells(word[: before + place]) < room]
    return before + fits[-1] if fits else 0


def justified(text: str, parts: Parts, room: int) -> Parts:
    """One part of a line split into words, with the space between them spread over the room.

    Unchanged if there is only one word, or if the gaps would be too wide.
    """
    if len(parts) != 1:
        return parts
    column, start, end = parts[0]
    words = _words(text, start, end)
    gaps = len(words) - 1
    filled = sum(cells(text[low:high]) for low, high in words)
    spare = room - column - filled
    if gaps < 1 or spare > gaps * _WIDEST or spare < gaps or words[0][0] != start:
        return parts
    spread = []
    for number, (low, high) in enumerate(words):
        spread.append((column, low, high))
        column += cells(text[low:high])
        # Spread evenly from the left, in integers only.
        column += spare * (number + 1) // gaps - spare * number // gaps if number < gaps else 0
    return tuple(spread)


def shifted(text: str, parts: Parts, by: int) -> Parts:
    """Parts of a line shifted left by some cells; whatever is beyond the edge is left out."""
    moved = []
    for column, begun, end in parts:
        at, start = column - by, begun
        if at < 0:
            start += chop(text[start:end], -at)[0][1]
            at = max(0, at + cells(text[begun:start]))
        if start < end or start == end == parts[0][1]:
            moved.append((at, start, end))
    return tuple(moved)

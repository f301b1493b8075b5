"""How running text is set when it is asked for: justified, hyphenated, and what is wide left whole.

Pure: where a word may be parted is told by whoever knows the language.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeAlias

from reader.layout.cellmap import Breaks
from reader.layout.tables import Parts
from reader.layout.wrap import chop, wrap
from reader.text import cells

Parting: TypeAlias = Callable[[str], Sequence[int]]
"""The offsets in a word at which it may be parted, ascending."""
_LEAST = 5
"""A shorter word is not parted: what is won is less than the eye loses."""
_WIDEST = 3
"""Cells between two words at the most, on the average of a line: a wider one is left ragged."""


class Setting(NamedTuple):
    """How lines are made."""

    justified: bool = False
    parting: Parting | None = None
    """None where words are not to be parted."""
    whole: bool = False
    """Code and tables are as wide as they are, to be scrolled sideways."""


PLAIN = Setting()


def hyphenated(text: str, width: int, parting: Parting) -> list[tuple[int, int, bool]]:
    """The lines of a paragraph, and whether each ends in a word that goes on below.

    Broken at spaces; text without spaces, as Chinese is, is broken by `wrap` as ever.
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
        rest = wrap(text[low:high], width) if size > width else [(0, high - low)]
        lines += [(low + first, low + last, False) for first, last in rest[:-1]]
        begun, end = low + rest[-1][0], high
        used = cells(text[begun:end])
    return [*lines, (begun, end, False)]


def _words(text: str, start: int, stop: int) -> Breaks:
    """From where to where each word is; spaces that begin a paragraph belong to the first."""
    words: Breaks = []
    place = start
    for word in text[start:stop].split(" "):
        if word:
            words.append((place, place + len(word)))
        place += len(word) + 1
    return words


def _parted(word: str, room: int, parting: Parting) -> int:
    """How much of a word goes on a line with so much room, its hyphen counted; 0 for none."""
    letters = word.strip("()[]{}“”‘’„«»\"'.,:;!?…")
    if room < 3 or len(letters) < _LEAST or not letters.isalpha():
        return 0
    before = word.index(letters)
    fits = [place for place in parting(letters) if cells(word[: before + place]) < room]
    return before + fits[-1] if fits else 0


def justified(text: str, parts: Parts, room: int) -> Parts:
    """One part of a line as its words, the space between them spread over the room.

    Parts as they are where there is one word, or where the gaps would be too wide.
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
    made = []
    for number, (low, high) in enumerate(words):
        made.append((column, low, high))
        column += cells(text[low:high])
        # Even from the left on, without a number that is not whole.
        column += spare * (number + 1) // gaps - spare * number // gaps if number < gaps else 0
    return tuple(made)


def shifted(text: str, parts: Parts, by: int) -> Parts:
    """Parts of a line moved to the left by some cells; what is beyond the edge is left out."""
    moved = []
    for column, begun, end in parts:
        at, start = column - by, begun
        if at < 0:
            start += chop(text[start:end], -at)[0][1]
            at = max(0, at + cells(text[begun:start]))
        if start < end or start == end == parts[0][1]:
            moved.append((at, start, end))
    return tuple(moved)

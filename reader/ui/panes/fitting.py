"""Fit the parts of a line to its width: shorten some, and leave out the least important."""

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from rich.cells import set_cell_size

from reader.expressions import expression
from reader.layout.wrap import cut
from reader.text import cells
from reader.values import NamedTuple

_WORD = 24
"""Cells that an address in a message has at least: its host and its end are known by them."""

Words: TypeAlias = tuple[tuple[str, str], ...]
"""Parts of a line with their styles: a class of the bars such as ".bar--quiet", or a color in
Textual's terms; "" for none.
"""


class Piece(NamedTuple):
    """A part of a line; the parts with the highest rank are left out first."""

    rank: int
    words: Words


def styled(text: str, role: str = "") -> Words:
    """Text of the page or our own, in a role of the bar."""
    return ((text, f".bar--{role}" if role else ""),) if text else ()


def plain(words: Words) -> str:
    """The plain text of words."""
    return "".join(text for text, _look in words)


def cells_of(words: Words) -> int:
    """The width of words in cells."""
    return cells(plain(words))


def parted(between: str, many: Iterable[Words]) -> Words:
    """Words in a row with separators."""
    line: Words = ()
    for words in many:
        line += ((between, ""), *words) if line and between else words
    return line


def shortened(words: Words, width: int) -> Words:
    """Words in at most `width` cells, with "…" for what is cut, in the style of what it
    replaces.
    """
    if cells_of(words) <= width:
        return words
    cut_text = f"{set_cell_size(plain(words), width - 1)}…" if width > 0 else ""
    parts: list[tuple[str, str]] = []
    at = 0
    for text, look in words:
        parts.append((cut_text[at : at + len(text)], look))
        at += len(text)
    return tuple(part for part in parts if part[0])


def joined(pieces: Iterable[Piece], between: str, width: int) -> Words:
    """As many pieces as fit in `width` cells, in their order; the last one left is cut."""
    left = [piece for piece in pieces if piece.words]
    gap = len(between)
    while len(left) > 1 and width_of(left, gap) > width:
        left.remove(max(left, key=lambda piece: piece.rank))
    return shortened(parted(between, (piece.words for piece in left)), max(0, width))


def width_of(pieces: Sequence[Piece], gap: int) -> int:
    """The width of pieces in a row, with `gap` cells between two."""
    return sum(cells_of(piece.words) + gap for piece in pieces) - gap


def spread(left: Words, right: Words, width: int) -> Words:
    """Words at both ends of a line; those on the right are kept whole if they fit at all."""
    if cells_of(right) >= width:
        right = ()
    room = width - cells_of(right)
    left = shortened(left, max(0, room - 1 if right else room))
    return (*left, (" " * max(0, room - cells_of(left)), ""), *right)


def as_fits(hints: Iterable[str], width: int, essential: str = "") -> str:
    """As many hints as fit in `width` cells, from the first on, none of them cut.

    `essential` is the one of them that stays if there is room for any: how to see the others.
    """
    row: list[str] = []
    for hint in hints:
        longer = [*row, hint] if essential in ("", hint, *row) else [*row, hint, essential]
        if cells(" · ".join(longer)) > width:
            break
        row.append(hint)
    if essential not in ("", *row) and cells(" · ".join((*row, essential))) <= width:
        row.append(essential)
    return " · ".join(row)


def middle_cut(text: str, width: int) -> str:
    """`text` in at most `width` cells, cut in the middle: both ends of a path matter most."""
    if cells(text) <= width:
        return text
    half = max(0, width - cells("…")) // 2
    start, end = half, len(text) - half
    while start and cells(text[:start]) > half:
        start -= 1
    while end < len(text) and cells(text[end:]) > half:
        end += 1
    return f"{text[:start]}…{text[end:]}" if width > 0 else ""


def cut_distinct(texts: Sequence[tuple[str, int]]) -> list[str]:
    """Texts for rows of a list, each cut to its width so that they still differ.

    They are cut at their ends; those whose visible parts are equal, in the middle; those with equal
    ends too, before the part that differs.
    """
    cuts = [cut(text, width) for text, width in texts]
    begun = sorted(
        (cuts[row][:-1], row) for row, (text, _) in enumerate(texts) if cuts[row] != text
    )
    first = begun[0] if begun else ("", 0)
    for following in begun[1:]:
        if not following[0].startswith(first[0]):
            first = following
            continue
        for _, row in (first, following):
            cuts[row] = middle_cut(*texts[row])
    alike: dict[str, list[int]] = {}
    for row, words in enumerate(cuts):
        if words != texts[row][0]:
            alike.setdefault(words, []).append(row)
    for rows in alike.values():
        if len(rows) > 1:
            _cut_middles(rows, texts, cuts)
    return cuts


def _cut_middles(rows: Sequence[int], texts: Sequence[tuple[str, int]], cuts: list[str]) -> None:
    """Rows that begin and end alike: a beginning, and what comes from where they are others."""
    together = enumerate(zip(*(texts[row][0] for row in rows), strict=False))
    begun = next((place for place, signs in together if len(set(signs)) > 1), 0)
    for row in rows:
        text, width = texts[row]
        start = text.rfind(" ", 0, begun) + 1
        head = cut(text, min(width // 2, start))
        cuts[row] = head + cut(text[start:], max(0, width - cells(head)))


_ASIDE = expression(r" \([^()]*\)(?=[.,;:]|$)")
_ADDRESS = expression(r"\S…\S|://")
_SENTENCE_ENDS = expression(r"(?<=[.?!]) (?=[A-Z])")


def without_aside(message: str) -> str:
    """A message without what stands in parentheses at the end of it, or of a part: a path."""
    return _ASIDE.sub("", message)


def both_ends(message: str, width: int) -> str:
    """A message in at most `width` cells: long words, which are addresses, lose their middles; then
    what is in parentheses goes, and then the middle of the message. It begins with what happened,
    and ends with what can be done: with an address. Other sentences behind the first are left out
    rather than cut, as they would be without their verb.
    """
    fitting = _short_words(message, width)
    if cells(fitting) > width:
        fitting = _short_words(without_aside(message), width)
    if cells(fitting) <= width:
        return fitting
    first = _SENTENCE_ENDS.split(fitting)[0]
    if cells(first) > width:
        return _without_middle(first, width) or cut(message, width)
    both = _without_middle(fitting, width)
    return both if both.startswith(first) and _ADDRESS.search(both[len(first) :]) else first


def _short_words(message: str, width: int) -> str:
    """Its longest words, which are addresses, as short as is needed and as they may be."""
    excess = cells(message) - width
    words = message.split(" ")
    for word in sorted(words, key=cells, reverse=True):
        if excess <= 0 or cells(word) <= _WORD:
            break
        short = middle_cut(word, max(_WORD, cells(word) - excess))
        excess -= cells(word) - cells(short)
        words[words.index(word)] = short
    return " ".join(words)


def _without_middle(message: str, width: int) -> str:
    """As many words at both ends as have room, "" if that is none at one of them."""
    words = message.split(" ")
    begun, ended, open_ends = "", "", [0, -1]
    while words and open_ends:
        at = 0 if cells(begun) <= cells(ended) and 0 in open_ends else open_ends[-1]
        if cells(f"{begun}{words[at]} …{ended}") > width:
            open_ends.remove(at)
        elif at == 0:
            begun += f"{words.pop(at)} "
        else:
            ended = f" {words.pop(at)}{ended}"
    return f"{begun}…{ended}" if begun and ended else ""


def clauses(sentence: str, width: int) -> str:
    """As many clauses of a sentence as fit in `width` cells; the first one in any case.

    Later clauses say what else can be done: without them the first is better complete.
    """
    while cells(sentence) > width:
        end = max(sentence.rfind(between) for between in ("; ", " · "))
        if end < 0:
            break
        sentence = sentence[:end]
    return sentence

"""A line of several things, made to fit its width: what is cut, and what goes first."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from textual.content import Content

from reader.layout.wrap import cut
from reader.text import cells


class Piece(NamedTuple):
    """A part of a line; where there is no room for all, the highest rank goes first."""

    rank: int
    content: Content


def joined(pieces: Iterable[Piece], between: str, width: int) -> Content:
    """As many pieces as fit in `width` cells, in their order; the last one left is cut."""
    left = [piece for piece in pieces if piece.content.plain]
    gap = len(between)
    while len(left) > 1 and width_of(left, gap) > width:
        left.remove(max(left, key=lambda piece: piece.rank))
    line = Content(between).join(piece.content for piece in left)
    return line.truncate(max(0, width), ellipsis=True)


def width_of(pieces: Sequence[Piece], gap: int) -> int:
    """Cells of pieces in a row, with `gap` cells between two."""
    return sum(piece.content.cell_length + gap for piece in pieces) - gap


def spread(left: Content, right: Content, width: int) -> Content:
    """Two contents at the two ends of a line; the right one is kept whole if it fits at all."""
    if right.cell_length >= width:
        right = Content("")
    room = width - right.cell_length
    left = left.truncate(max(0, room - 1 if right.plain else room), ellipsis=True)
    return left.pad_right(max(0, room - left.cell_length)) + right


def as_fits(hints: Iterable[str], width: int) -> str:
    """As many hints as there is room for in `width` cells, the first ones, none of them cut."""
    told = ""
    for hint in hints:
        longer = f"{told} · {hint}" if told else hint
        if cells(longer) > width:
            break
        told = longer
    return told


def middle_cut(text: str, width: int) -> str:
    """`text` in at most `width` cells, cut in the middle: a path tells most at its two ends."""
    if cells(text) <= width:
        return text
    half = max(0, width - cells("…")) // 2
    start, end = half, len(text) - half
    while start and cells(text[:start]) > half:
        start -= 1
    while end < len(text) and cells(text[end:]) > half:
        end += 1
    return f"{text[:start]}…{text[end:]}" if width > 0 else ""


def told_apart(texts: Sequence[tuple[str, int]]) -> list[str]:
    """Texts, each in so many cells at most, for rows below each other.

    They are cut at their ends; those that begin alike as far as they are seen, in the middle; those
    that end alike too, before what differs in them.
    """
    seen = [cut(text, width) for text, width in texts]
    begun = sorted(
        (seen[row][:-1], row) for row, (text, _) in enumerate(texts) if seen[row] != text
    )
    first = begun[0] if begun else ("", 0)
    for here in begun[1:]:
        if not here[0].startswith(first[0]):
            first = here
            continue
        for _, row in (first, here):
            seen[row] = middle_cut(*texts[row])
    alike: dict[str, list[int]] = {}
    for row, words in enumerate(seen):
        if words != texts[row][0]:
            alike.setdefault(words, []).append(row)
    for rows in alike.values():
        if len(rows) > 1:
            _tell_middles_apart(rows, texts, seen)
    return seen


def _tell_middles_apart(
    rows: Sequence[int], texts: Sequence[tuple[str, int]], seen: list[str]
) -> None:
    """Rows that begin and end alike: a beginning, and what comes from where they are others."""
    together = enumerate(zip(*(texts[row][0] for row in rows), strict=False))
    begun = next((place for place, signs in together if len(set(signs)) > 1), 0)
    for row in rows:
        text, width = texts[row]
        start = text.rfind(" ", 0, begun) + 1
        head = cut(text, min(width // 2, start))
        seen[row] = head + cut(text[start:], max(0, width - cells(head)))


def clauses(sentence: str, width: int) -> str:
    """As many clauses of a sentence as fit in `width` cells; the first one, whether it does or not.

    What comes behind says what can be done besides: without it the first is better whole.
    """
    while cells(sentence) > width:
        end = max(sentence.rfind(between) for between in ("; ", " · "))
        if end < 0:
            break
        sentence = sentence[:end]
    return sentence


def said(text: str, role: str = "") -> Content:
    """Text of the page or of ours, never taken for markup, in a role of the bar."""
    return Content.assemble((text, f".bar--{role}" if role else ""))

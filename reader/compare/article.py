"""Match the paragraphs of two versions of an article."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from reader.compare.changes import Paragraph
from reader.compare.words import alike, bag, plain
from reader.model import Blocks, Items, Note, Quote, blocks_text

_MOST = 250_000
"""Pairs of paragraphs between two equal ones up to which the best alignment is computed."""
_LIKE = 0.5
"""Paragraphs that share this part of their words are one paragraph that was edited."""
_NEAR = 50
"""The number of paragraphs searched for one that was edited."""


def paragraphs(blocks: Blocks) -> list[str]:
    """The text of blocks, a string for each paragraph, list item and table."""
    texts: list[str] = []
    for block in blocks:
        match block:
            case Quote(inner) | Note(_, inner):
                texts += paragraphs(inner)
            case Items(items):
                texts += (text for text in map(blocks_text, items) if text)
            case _:
                text = blocks_text((block,))
                texts += [text] if text.strip() else []
    return texts


def paragraph_changes(before: Blocks, after: Blocks) -> list[Paragraph]:
    """The changes in an article, in its order; removed paragraphs are listed where they used to
    be.
    """
    was, now = paragraphs(before), paragraphs(after)
    changes = list(_changes(was, now))
    left = Counter(plain(change.before) for change in changes if change.kind == "gone")
    come = Counter(plain(change.after) for change in changes if change.kind == "added")
    moved = left & come
    return list(_moved(changes, moved))


def _changes(was: Sequence[str], now: Sequence[str]) -> Iterator[Paragraph]:
    for (a, b), (c, d) in _gaps([plain(block) for block in was], [plain(block) for block in now]):
        pairs = dict(_pairs(was[a:b], now[c:d]))
        others = {number: place for place, number in pairs.items()}
        old = 0
        for number, text in enumerate(now[c:d]):
            until = others.get(number, old)
            for place in range(old, until):
                yield Paragraph("gone", was[a + place], "", a + place)
            if number in others:
                yield Paragraph("edited", was[a + until], text, c + number)
                old = until + 1
            else:
                yield Paragraph("added", "", text, c + number)
        for place in range(old, b - a):
            yield Paragraph("gone", was[a + place], "", a + place)


def _moved(changes: Sequence[Paragraph], moved: Counter[str]) -> Iterator[Paragraph]:
    """A paragraph removed here and added there has moved, and is listed once, at its new place."""
    left = Counter(moved)
    for change in changes:
        if change.kind == "gone" and left[plain(change.before)] > 0:
            left[plain(change.before)] -= 1
        elif change.kind == "added" and moved[plain(change.after)] > 0:
            moved[plain(change.after)] -= 1
            yield Paragraph("moved", change.after, change.after, change.place)
        else:
            yield change


Gap = tuple[tuple[int, int], tuple[int, int]]


def _gaps(was: Sequence[str], now: Sequence[str]) -> Iterator[Gap]:
    """The stretches of both between equal paragraphs, in order."""
    a = c = 0
    for place, number in [*_anchors(was, now), (len(was), len(now))]:
        if a < place or c < number:
            yield from _steps(was, now, ((a, place), (c, number)))
        a, c = place + 1, number + 1


def _steps(was: Sequence[str], now: Sequence[str], gap: Gap) -> Iterator[Gap]:
    """A stretch split into smaller ones by alignment, if that is not too much work."""
    (a, b), (c, d) = gap
    if (b - a) * (d - c) > _MOST or a == b or c == d:
        yield gap
        return
    matcher = SequenceMatcher(None, was[a:b], now[c:d], autojunk=False)
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag != "equal":
            yield (a + i, a + j), (c + k, c + m)


def _anchors(was: Sequence[str], now: Sequence[str]) -> list[tuple[int, int]]:
    """Paragraphs that occur once in both, in the same order, as many as possible.

    They are the longest increasing run of their positions, as in patience sorting.
    """
    once = Counter(was)
    once_now = Counter(now)
    places = {text: place for place, text in enumerate(now) if once_now[text] == 1}
    shared = [
        (old, places[text]) for old, text in enumerate(was) if once[text] == 1 and text in places
    ]
    piles: list[int] = []
    tops: list[int] = []
    below: list[int] = []
    for index, (_, place) in enumerate(shared):
        pile = bisect_left(piles, place)
        below.append(tops[pile - 1] if pile else -1)
        piles[pile : pile + 1] = [place]
        tops[pile : pile + 1] = [index]
    run: list[tuple[int, int]] = []
    index = tops[-1] if tops else -1
    while index >= 0:
        run.append(shared[index])
        index = below[index]
    return run[::-1]


def _pairs(was: Sequence[str], now: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The pairs of paragraphs in a stretch that are edits of each other, in order."""
    start, others = 0, [bag(text) for text in now]
    for place, text in enumerate(was):
        words = bag(text)
        near = range(start, min(start + _NEAR, len(now)))
        found = [(alike(words, others[number]), -number) for number in near]
        most, best = max(found, default=(0.0, 0))
        if most >= _LIKE:
            yield place, -best
            start = 1 - best

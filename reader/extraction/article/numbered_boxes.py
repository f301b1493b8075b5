"""Entries of a list of pages of which each part is a box: the counts, the title, and the facts."""

from itertools import chain, takewhile

from reader.expressions import expression
from reader.extraction.article.entries import entry, is_count, is_vote, lines_of
from reader.layout.entries import FEWEST
from reader.model import Block, Blocks, Image, Items, Paragraph, Spans, spans_text
from reader.values import NamedTuple

_NUMBER = expression(r"#?(\d{1,5})\.?")


class _Boxes(NamedTuple):
    """One entry, from its first count to the first count of the next."""

    blocks: Blocks
    """All of them, as they were."""
    number: int | None
    """Its place in the list; None if the page gives it none."""
    counts: list[Spans]
    below: Blocks
    """Its title and its facts, and of the last entry what follows the list as well."""


def as_lists(blocks: Blocks) -> Blocks:
    """The blocks with the entries that begin with counts of their own as the items of lists.

    The first count has to be the place in the list, or the counts those of a vote: others may as
    well belong to the title above them.
    """
    counted = [*map(_is_count, blocks)]
    starts = [at for at, is_one in enumerate(counted) if is_one and not (at and counted[at - 1])]
    if len(starts) < FEWEST:
        return blocks
    runs: list[list[_Boxes]] = []
    for start, end in zip(starts, [*starts[1:], len(blocks)], strict=True):
        boxes = _boxes(blocks[start:end])
        if runs and _is_next(runs[-1][-1], boxes):
            runs[-1].append(boxes)
        else:
            runs.append([boxes])
    return (*blocks[: starts[0]], *chain.from_iterable(map(_written, runs)))


def _is_count(block: Block) -> bool:
    return isinstance(block, Paragraph) and is_count(block.spans)


def _boxes(blocks: Blocks) -> _Boxes:
    counts = [block.spans for block in takewhile(_is_count, blocks) if isinstance(block, Paragraph)]
    # The small picture of what is listed says nothing without words of its own.
    below = tuple(block for block in blocks[len(counts) :] if not _is_wordless(block))
    place = None if is_vote(counts) else _NUMBER.fullmatch(spans_text(counts[0]).strip())
    if place is None:
        return _Boxes(blocks, None, counts, below)
    return _Boxes(blocks, int(place[1]), counts[1:], below)


def _is_wordless(block: Block) -> bool:
    return isinstance(block, Image) and not (block.alt or block.caption)


def _is_next(before: _Boxes, boxes: _Boxes) -> bool:
    """Whether an entry is the next one of the same list. Those fixed above it have no number."""
    if _item(before, len(before.below)) is None:
        return False
    if boxes.number is None or before.number is None:
        return before.number is None and (boxes.number in (None, 1)) and is_vote(before.counts)
    return boxes.number == before.number + 1


def _item(boxes: _Boxes, size: int) -> Blocks | None:
    """The title and the facts of an entry that has so many blocks; None if it has others."""
    return entry(boxes.counts, lines_of(boxes.below[:size]))


def _written(run: list[_Boxes]) -> Blocks:
    """The list of a run, and the blocks that follow it."""
    most = max((len(boxes.below) for boxes in run[:-1]), default=0)
    items = [_item(boxes, most) for boxes in run]
    whole = [item for item in items if item is not None]
    if len(whole) < max(FEWEST, len(run) - 1):
        return tuple(chain.from_iterable(boxes.blocks for boxes in run))
    last = run[-1]
    after = last.blocks if items[-1] is None else last.below[most:]
    return (Items(tuple(whole), run[0].number), *after)

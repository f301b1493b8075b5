"""Shows what was left out of an article, at its place between the blocks that were kept."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from operator import attrgetter

from reader.layout.flow import flow
from reader.layout.pieces import Flow, Piece
from reader.model import Block, Blocks, Dropped, Mark, Paragraph, Span, blocks_text
from reader.values import NamedTuple

BAR = "┊ "
"""Drawn before each line that is not in the article, so that it does not depend on color alone."""
_LEFT_OUT = "left out: "
_BRIEF = 200
"""How many characters to show of a text that is read in full elsewhere."""


class Interleaved(NamedTuple):
    """The blocks of an article and those left out of it, in page order."""

    blocks: Blocks
    dropped: frozenset[int]
    """The indexes of blocks that are not in the article."""
    reasons: frozenset[int]
    """The indexes of blocks that give the reason for what is left out below."""


def interleaved(blocks: Blocks, dropped: Iterable[Dropped]) -> Interleaved:
    """An article's `blocks` with what was left out in between, each piece below its reason.

    Elements without any readable text are skipped.
    """
    mixed: list[Block] = []
    gone: set[int] = set()
    reasons: set[int] = set()
    done = 0
    for piece in dropped:
        if not piece.blocks:
            continue
        mixed += blocks[done : piece.at]
        done = max(done, piece.at)
        reasons.add(len(mixed))
        gone.update(range(len(mixed), len(mixed) + 1 + len(piece.blocks)))
        mixed += [Paragraph((Span(_reason(piece), Mark.BOLD),)), *piece.blocks]
    mixed += blocks[done:]
    return Interleaved(tuple(mixed), frozenset(gone), frozenset(reasons))


def brief(piece: Dropped) -> Dropped:
    """A piece that belongs to the discussion, cut to its first words: it is shown in full there."""
    if not piece.elsewhere:
        return piece
    words = " ".join(blocks_text(piece.blocks[:20]).split())
    short = f"{words[:_BRIEF].rpartition(' ')[0]} …" if len(words) > _BRIEF else words
    return replace(piece, blocks=(Paragraph((Span(short),)),) if short else ())


def interleaved_flow(mixed: Interleaved, before: Blocks = ()) -> Flow:
    """The blocks laid out below those in `before`, with a bar at everything left out of the
    article.
    """
    plain = flow((*before, *mixed.blocks))
    pieces = list(plain.pieces)
    for number, piece in enumerate(pieces):
        block = piece.block - len(before)
        if block not in mixed.dropped:
            continue
        starts = block in mixed.reasons
        under_reason = block - 1 in mixed.reasons and pieces[number - 1].block != piece.block
        pieces[number] = piece._replace(
            first=BAR + piece.first,
            rest=BAR + piece.rest,
            indent=piece.indent + len(BAR),
            gap=0 if under_reason else piece.gap,
            between=piece.between if starts else (BAR + piece.between).rstrip(),
        )
    return Flow(plain.text, tuple(pieces))


def carried(offset: int, before: Sequence[Piece], after: Sequence[Piece]) -> int:
    """Where the text at an offset moves to when other pieces are shown between the `before` ones.

    `before` and `after` are the same pieces in two flows. An offset outside them, in text that is
    no longer shown, moves to the start of the next piece.
    """
    if not after:
        return 0
    number = bisect_right(before, offset, key=attrgetter("start")) - 1
    if number < 0:
        return after[0].start
    if offset <= before[number].end:
        return after[number].start + offset - before[number].start
    return after[min(number + 1, len(after) - 1)].start


def _reason(piece: Dropped) -> str:
    named = f" ({piece.element})" if piece.element and piece.element not in piece.reason else ""
    return f"{_LEFT_OUT}{piece.reason}{named}"

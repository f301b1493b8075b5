"""What is not in an article, in its place between the blocks that are."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from reader.layout.flow import Flow, Piece, flow
from reader.model import Block, Blocks, Dropped, Mark, Paragraph, Span, blocks_text

BAR = "┊ "
"""Stands before each line that is not in the article: no color alone tells it."""
_SAID = "left out: "
_BRIEF = 200
"""Characters of a text that is read elsewhere in full."""


@dataclass(frozen=True, slots=True)
class Interleaved:
    """The blocks of an article and those that were dropped, in page order."""

    blocks: Blocks
    dropped: frozenset[int]
    """Which of them are not in the article."""
    reasons: frozenset[int]
    """Which of these tell why the ones below are not."""


def interleaved(blocks: Blocks, dropped: Iterable[Dropped]) -> Interleaved:
    """An article's `blocks` and, below its reason, each piece of the page that is not in it.

    Elements in which nothing can be read are passed over.
    """
    made: list[Block] = []
    gone: set[int] = set()
    reasons: set[int] = set()
    done = 0
    for piece in dropped:
        if not piece.blocks:
            continue
        made += blocks[done : piece.at]
        done = max(done, piece.at)
        reasons.add(len(made))
        gone.update(range(len(made), len(made) + 1 + len(piece.blocks)))
        made += [Paragraph((Span(_reason(piece), Mark.BOLD),)), *piece.blocks]
    made += blocks[done:]
    return Interleaved(tuple(made), frozenset(gone), frozenset(reasons))


def brief(piece: Dropped) -> Dropped:
    """What is read as the discussion, by its first words alone: it stands there in full."""
    if not piece.elsewhere:
        return piece
    words = " ".join(blocks_text(piece.blocks[:20]).split())
    short = f"{words[:_BRIEF].rpartition(' ')[0]} …" if len(words) > _BRIEF else words
    return replace(piece, blocks=(Paragraph((Span(short),)),) if short else ())


def interleaved_flow(whole: Interleaved, before: Blocks = ()) -> Flow:
    """The blocks laid out below those `before`, with a bar at what is not in the article."""
    plain = flow((*before, *whole.blocks))
    pieces = list(plain.pieces)
    for number, piece in enumerate(pieces):
        block = piece.block - len(before)
        if block not in whole.dropped:
            continue
        starts = block in whole.reasons
        under_reason = block - 1 in whole.reasons and pieces[number - 1].block != piece.block
        pieces[number] = piece._replace(
            first=BAR + piece.first,
            rest=BAR + piece.rest,
            indent=piece.indent + len(BAR),
            gap=0 if under_reason else piece.gap,
            between=piece.between if starts else (BAR + piece.between).rstrip(),
        )
    return Flow(plain.text, tuple(pieces))


def carried(offset: int, kept: Sequence[Piece], now: Sequence[Piece]) -> int:
    """Where the text at an offset stands when other pieces are left out between the `kept` ones.

    `kept` and `now` are the same pieces in two flows. What stands in none of them, because it was
    shown and is not any more, is where the next one begins.
    """
    if not now:
        return 0
    number = bisect_right(kept, offset, key=attrgetter("start")) - 1
    if number < 0:
        return now[0].start
    if offset <= kept[number].end:
        return now[number].start + offset - kept[number].start
    return now[min(number + 1, len(now) - 1)].start


def _reason(piece: Dropped) -> str:
    named = f" ({piece.element})" if piece.element and piece.element not in piece.reason else ""
    return f"{_SAID}{piece.reason}{named}"

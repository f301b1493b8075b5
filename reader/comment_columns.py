"""Comments by columns, one for each of their fields: how they are checked, and how they go from one
process to another.

Columns of values are written in a third of the time of the objects they belong to.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from operator import attrgetter

from reader.model import Blocks, Comment, Mark, Paragraph, Span
from reader.values import NamedTuple

BUNCH = 200
"""Comments that are checked, sent and built at a time. What was just decoded is still in the cache
of the processor: 50,000 take 0.20 s of it in bunches of 100 or 250, 0.23 in those of 500, 0.49 in
those of 2,000.
"""


class CommentColumns(NamedTuple):
    """Comments in reading order: a column for each field of `Comment`, all of the same length."""

    id: Sequence[str]
    blocks: Sequence[Blocks | str]
    """A text stands for one plain paragraph of it, which is all of most comments."""
    parent: Sequence[str]
    depth: Sequence[int]
    author: Sequence[str]
    published: Sequence[datetime | None]
    published_text: Sequence[str]
    edited_text: Sequence[str]
    score: Sequence[int | None]
    url: Sequence[str]
    roles: Sequence[tuple[str, ...]]
    states: Sequence[tuple[str, ...]]

    def comments(self) -> Iterator[Comment]:
        """The comments, each made when it is asked for."""
        return map(Comment, self.id, map(_in_full, self.blocks), *self[2:])


_values = attrgetter(*CommentColumns._fields)


def columns_of(comments: Sequence[Comment]) -> CommentColumns:
    """The columns of one comment or more."""
    columns = [*zip(*map(_values, comments), strict=True)]
    columns[1] = tuple(map(_briefly, columns[1]))
    return CommentColumns(*columns)


def _briefly(blocks: Blocks) -> Blocks | str:
    # A `match` of the same takes three times as long.
    if len(blocks) == 1 and isinstance(blocks[0], Paragraph) and len(blocks[0].spans) == 1:
        (span,) = blocks[0].spans
        if span.marks is Mark.PLAIN and not span.href:
            return span.text
    return blocks


def _in_full(blocks: Blocks | str) -> Blocks:
    return (Paragraph((Span(blocks),)),) if isinstance(blocks, str) else blocks

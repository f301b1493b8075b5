"""A reading on its way from one process to another: the comments in bunches, and those by columns.

Columns of values are written in a third of the time of the objects they belong to, and a bunch is
built on one side while the next one is written on the other.
"""

import io
import os
import pickle
import time
from dataclasses import fields, replace
from operator import attrgetter
from select import select
from typing import TYPE_CHECKING, BinaryIO

from reader.model import Blocks, Comment, Explanation, Mark, Paragraph, Span

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_BUNCH = 2000
"""Comments that are written at a time."""
_NAMES = [field.name for field in fields(Comment)]
_BLOCKS = _NAMES.index("blocks")
_values = attrgetter(*_NAMES)

TOO_EARLY = (EOFError, pickle.UnpicklingError)
"""What a result that ends too early raises."""


def hand_over(result: Explanation | Exception, pipe: BinaryIO) -> None:
    """Write a result for `taken_over`."""
    comments: tuple[Comment, ...] = ()
    if isinstance(result, Explanation):
        comments = result.reading.comments
        result = _with_comments(result, ())
    pickle.dump((result, len(comments)), pipe, pickle.HIGHEST_PROTOCOL)
    for start in range(0, len(comments), _BUNCH):
        columns = [*zip(*map(_values, comments[start : start + _BUNCH]), strict=True)]
        columns[_BLOCKS] = tuple(map(_briefly, columns[_BLOCKS]))
        pickle.dump(columns, pipe, pickle.HIGHEST_PROTOCOL)
        pipe.flush()


def taken_over(pipe: BinaryIO) -> object:
    """A result that was handed over. Raises one of `TOO_EARLY`, and what reading `pipe` raises."""
    result, count = pickle.load(pipe)  # noqa: S301  our own child's
    if not isinstance(result, Explanation):
        return result
    comments: list[Comment] = []
    while len(comments) < count:
        columns = pickle.load(pipe)  # noqa: S301  our own child's
        columns[_BLOCKS] = map(_in_full, columns[_BLOCKS])
        comments += map(Comment, *columns)
    return _with_comments(result, tuple(comments))


def _with_comments(result: Explanation, comments: tuple[Comment, ...]) -> Explanation:
    return replace(result, reading=replace(result.reading, comments=comments))


def _briefly(blocks: Blocks) -> Blocks | str:
    """Blocks, or the text alone if it is one plain paragraph, as most comments are."""
    # A `match` of the same takes three times as long.
    if len(blocks) == 1 and isinstance(blocks[0], Paragraph) and len(blocks[0].spans) == 1:
        (span,) = blocks[0].spans
        if span.marks is Mark.PLAIN and not span.href:
            return span.text
    return blocks


def _in_full(blocks: Blocks | str) -> Blocks:
    return (Paragraph((Span(blocks),)),) if isinstance(blocks, str) else blocks


class InTime(io.RawIOBase):
    """The end of a pipe to read from, which raises TimeoutError after a deadline (monotonic)."""

    def __init__(self, descriptor: int, deadline: float) -> None:
        self._descriptor = descriptor
        self._deadline = deadline

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer", /) -> int:
        remaining = max(0.0, self._deadline - time.monotonic())
        if not select([self._descriptor], [], [], remaining)[0]:
            raise TimeoutError
        return os.readv(self._descriptor, [buffer])

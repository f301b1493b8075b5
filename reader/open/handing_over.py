"""A reading on its way from one process to another: the comments in bunches, and those by columns.

A bunch is built on one side while the next one is written on the other, or, of a reading saved
here, while the next one is still being read.
"""

import pickle
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from select import select

from reader.comment_columns import BUNCH, CommentColumns, columns_of
from reader.model import Comment, Explanation
from reader.open.pipes import receive, send


def hand_over(result: Explanation | Exception, end: int) -> None:
    """Write a result to a pipe, for an `Arrival`."""
    comments: tuple[Comment, ...] = ()
    if isinstance(result, Explanation):
        comments = result.reading.comments
        result = _with_comments(result, ())
    hand_on((result, len(comments)), end)
    for start in range(0, len(comments), BUNCH):
        hand_on(columns_of(comments[start : start + BUNCH]), end)


def hand_on(piece: object, end: int) -> None:
    """Write a piece of a result: the last comments of its reading may be written before it, in
    bunches, and None if those that were written count no more.
    """
    send(end, pickle.dumps(piece, pickle.HIGHEST_PROTOCOL))


class Arrival:
    """A result that comes through a pipe in pieces, until a deadline (monotonic)."""

    def __init__(self, end: int, deadline: float) -> None:
        self._next = partial(receive, end, _in_time(deadline))
        self._comments: list[Comment] = []
        self._last: list[Comment] = []
        """The comments that came before the result."""
        self._awaited: int | None = None
        self.result: object = None
        """What came; None for what ended too early, and if anything else was written."""
        self.is_made = self.is_over = False
        """Whether nothing but writing it remains to be done there; whether all of it has come."""

    def take(self) -> None:
        """Wait for the next piece and take it over. TimeoutError after the deadline."""
        try:
            self._add(pickle.loads(self._next()))  # noqa: S301  our own child's
        except (EOFError, pickle.UnpicklingError):
            self.result = None
            self.is_made = self.is_over = True
            # Or the child would wait for somebody to read the rest, and this process for its end.
            while self._next():
                pass

    def _add(self, piece: object) -> None:
        if isinstance(piece, CommentColumns):
            self._comments += piece.comments()
        elif isinstance(piece, tuple):
            self._last, self._comments = self._comments, []
            self.result, self._awaited = piece
            self.is_made = True
        else:
            self._comments = []
        if len(self._comments) == self._awaited:
            self.is_over = True
            if isinstance(self.result, Explanation):
                self.result = _with_comments(self.result, (*self._comments, *self._last))


def _with_comments(result: Explanation, comments: tuple[Comment, ...]) -> Explanation:
    return replace(result, reading=replace(result.reading, comments=comments))


def _in_time(deadline: float) -> Callable[[int], None]:
    """What waits until there is something to read; TimeoutError after a deadline (monotonic)."""

    def wait(end: int) -> None:
        remaining = deadline - time.monotonic()
        if remaining <= 0 or not select([end], [], [], remaining)[0]:
            raise TimeoutError

    return wait

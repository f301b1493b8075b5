"""A record in JSON read piece by piece: a bunch of comments at a time, and then the rest.

50,000 comments take a third of the time that it takes to decode them all and check them then, by
when they are out of the processor's cache, and the memory of one bunch.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import islice
from json import JSONDecoder
from typing import TypeAlias

from reader.comment_columns import BUNCH, CommentColumns
from reader.expressions import expression
from reader.model import Comment, Reading
from reader.record import from_record, is_record
from reader.record.comments import comment_columns

HandOn: TypeAlias = Callable[[CommentColumns | None], None]
"""What takes comments as they are read. With None, all that it was given counts no more."""

_COMMENTS = "comments"
_OPEN, _CLOSE, _COLON, _COMMA, _END = (
    expression(rf"[ \t\n\r]*{sign}[ \t\n\r]*") for sign in (r"\{", r"\}", ":", ",", r"\]")
)
_ROWS = expression(r"\[[ \t\n\r]*")


def reading_in_pieces(text: str, hand_on: HandOn | None = None) -> Reading:
    """The reading a record in JSON was made from, as `from_record` gives it.

    With `hand_on`, comments behind the first bunch go there and are not in the reading. ValueError
    or RecursionError for whatever is no such record, and for one that names its comments twice.
    """
    record = _Record(text)
    comments: list[Comment] = []
    ids: set[str] = set()
    named, level = 0, -1
    for rows in record.bunches():
        columns = comment_columns(rows)
        known = [*filter(None, columns.id)]
        ids.update(known)
        named += len(known)
        level = _last_level(level, columns.depth)
        if hand_on and comments:
            hand_on(columns)
        else:
            comments += columns.comments()
    if len(ids) < named:
        raise ValueError("two comments have one id")
    if not is_record(record.rest):
        raise ValueError("a record has an article and comments")
    return replace(from_record(record.rest), comments=tuple(comments))


def _last_level(level: int, depths: Iterable[int]) -> int:
    """The depth of the last comment, `level` that of the one before; ValueError if one skips a
    level, as for a `Reading`.
    """
    for depth in depths:
        if not 0 <= depth <= level + 1:
            raise ValueError("a comment skips a level")
        level = depth
    return level


class _Record:
    """A JSON object of which one member is decoded in bunches."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._decode = JSONDecoder().raw_decode
        self.rest: dict[str, object] = {}
        """The object with no comments in it, once these have been taken."""

    def bunches(self) -> Iterator[list[object]]:
        """The comments in bunches. Raises what `json.loads` does for no object in JSON."""
        self._pass(_OPEN)
        while True:
            name = self._value()
            if not isinstance(name, str) or (name == _COMMENTS and name in self.rest):
                raise ValueError("the record names its members otherwise")
            self._pass(_COLON)
            if name == _COMMENTS and self._passes(_ROWS):
                self.rest[name] = []
                yield from self._rows()
            else:
                self.rest[name] = self._value()
            if not self._passes(_COMMA):
                break
        self._pass(_CLOSE)
        if self._at < len(self._text):
            raise ValueError("the record does not end with its object")

    def _rows(self) -> Iterator[list[object]]:
        if not self._passes(_END):
            rows = self._each_row()
            while bunch := [*islice(rows, BUNCH)]:
                yield bunch
            self._pass(_END)

    def _each_row(self) -> Iterator[object]:
        text, at, decode, passed = self._text, self._at, self._decode, _COMMA.match
        more = True
        while more:
            row, at = decode(text, at)
            yield row
            if more := (comma := passed(text, at)) is not None:
                at = comma.end()
        self._at = at

    def _value(self) -> object:
        value: object
        value, self._at = self._decode(self._text, self._at)
        return value

    def _passes(self, pattern: re.Pattern[str]) -> bool:
        found = pattern.match(self._text, self._at)
        if found:
            self._at = found.end()
        return found is not None

    def _pass(self, pattern: re.Pattern[str]) -> None:
        if not self._passes(pattern):
            raise ValueError("the record is no object in JSON")

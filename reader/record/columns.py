"""Outside data in rows, checked and cleaned column by column.

A column is checked in one go, and what stands in it again and again (few names, no time) is cleaned
once: 50,000 comments take half of the time that they take one after the other.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from operator import itemgetter
from types import NoneType
from typing import TypeVar, cast

from reader.record.fields import checked_text, mapping, number, sequence, texts, time
from reader.text import clean, line
from reader.values import dataclass

_Cell = TypeVar("_Cell")


@dataclass(frozen=True, slots=True)
class Columns:
    """Rows of outside data; each column is a list of one value for each row.

    ValueError for values of another type than the one that is asked for.
    """

    values: Mapping[str, Sequence[object]]

    def text(self, name: str) -> Sequence[str]:
        texts = self._checked(name, {str}, checked_text)
        together = " ".join(texts)
        return texts if clean(together) == together else [*map(clean, texts)]

    def line(self, name: str) -> Sequence[str]:
        """Texts shown in a single row each, so any line break in them becomes a space."""
        texts = self._checked(name, {str}, checked_text)
        lines = {text: line(text) for text in {*texts}}
        return [lines[text] for text in texts]

    def texts(self, name: str) -> Sequence[tuple[str, ...]]:
        return [texts(value, name) if value else () for value in self.sequence(name)]

    def sequence(self, name: str) -> Sequence[list[object]]:
        return self._checked(name, {list}, sequence)

    def number(self, name: str) -> Sequence[int | None]:
        return self._checked(name, {int, NoneType}, number)

    def time(self, name: str) -> Sequence[datetime | None]:
        return self._checked(name, {NoneType}, time)

    def _checked(
        self, name: str, types: set[type], check: Callable[[object, str], _Cell]
    ) -> Sequence[_Cell]:
        """A column; `check` is asked for each value unless all are of these types."""
        values = self.values[name]
        if {*map(type, values)} <= types:
            return cast("Sequence[_Cell]", values)
        return [check(value, name) for value in values]


def columns(rows: Sequence[object], name: str, absent: Mapping[str, object]) -> Columns:
    """The columns of objects, each of which is called `name`: one for each field in `absent`, which
    says what stands for it where it is missing. ValueError for anything but objects.
    """
    objects = [mapping(row, name) for row in rows]
    if not objects:
        return Columns(dict.fromkeys(absent, ()))
    # All fields of a row at once: the rows are far apart in memory, and each is looked up once.
    cells = itemgetter(*absent)
    try:
        whole = [cells(row) for row in objects]
    except KeyError:
        whole = [cells({**absent, **row}) for row in objects]
    return Columns(dict(zip(absent, zip(*whole, strict=True), strict=True)))

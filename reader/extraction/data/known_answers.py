"""Finds the known answers in a value: the value itself, or parts wrapped in it."""

from collections.abc import Iterable, Sequence

from reader.extraction.data.answer import Answer, answer
from reader.extraction.data.paths import Value
from reader.extraction.data.shape import Shape

_LOOKED_AT = 600
"""How many lists and objects are tested: answers are wrapped only a few levels deep."""
_FEW = 60
_ALIKE = 3
"""Of more than a few in one place, how many decide whether the others are tested."""


def answers(values: Iterable[Value], shapes: Sequence[Shape], url: str = "") -> list[Answer]:
    """The answers of these `shapes` in `values`, on the uppermost level that has any."""
    level = list(values)
    examined = 0
    recognised: list[Answer] = []
    while level and examined < _LOOKED_AT and not recognised:
        below: list[Value] = []
        for value in level:
            examined += 1
            shape = _shape_of(value, shapes)
            if shape is not None:
                recognised.append(answer(value, shape, url))
            elif examined < _LOOKED_AT:
                below += _within(value, shapes)
        level = below if recognised or len(below) <= _LOOKED_AT else below[:_LOOKED_AT]
    # An issue beside the list of its comments: the one is recognised at once, the other a level
    # deeper.
    return recognised + [
        answer(value, shape, url)
        for value in level
        if recognised and (shape := _shape_of(value, shapes)) is not None
    ]


def _shape_of(value: Value, shapes: Sequence[Shape]) -> Shape | None:
    return next((shape for shape in shapes if shape.knows(value)), None)


def _within(value: Value, shapes: Sequence[Shape]) -> list[Value]:
    """The lists and objects in a value; of many, none if the first are unknown."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    holders: list[Value] = [value for value in inner if isinstance(value, list | dict)]
    if len(holders) <= _FEW or any(_shape_of(holder, shapes) for holder in holders[:_ALIKE]):
        return holders
    return holders[:_ALIKE]

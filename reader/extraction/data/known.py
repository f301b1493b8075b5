"""Which answers a value holds: itself, or somewhere in what is wrapped around them."""

from collections.abc import Iterable, Sequence

from reader.extraction.data.answer import Answer, answer
from reader.extraction.data.paths import Value
from reader.extraction.data.shape import Shape

_LOOKED_AT = 600
"""So many lists and objects are asked what they are: what is wrapped is near the top."""
_FEW = 60
_ALIKE = 3
"""Of more than a few in one place, the first so many tell whether the others are asked."""


def answers(values: Iterable[Value], shapes: Sequence[Shape], url: str = "") -> list[Answer]:
    """The answers of these `shapes` in `values`, as near to the top as any are found."""
    level = list(values)
    asked = 0
    found: list[Answer] = []
    while level and asked < _LOOKED_AT and not found:
        below: list[Value] = []
        for value in level:
            asked += 1
            shape = _shape_of(value, shapes)
            if shape is not None:
                found.append(answer(value, shape, url))
            elif asked < _LOOKED_AT:
                below += _within(value, shapes)
        level = below if found or len(below) <= _LOOKED_AT else below[:_LOOKED_AT]
    # An issue beside the list of its comments: one is known at once, the other a level below.
    return found + [
        answer(value, shape, url)
        for value in level
        if found and (shape := _shape_of(value, shapes)) is not None
    ]


def _shape_of(value: Value, shapes: Sequence[Shape]) -> Shape | None:
    return next((shape for shape in shapes if shape.knows(value)), None)


def _within(value: Value, shapes: Sequence[Shape]) -> list[Value]:
    """The lists and objects in a value; of many none where the first are unknown."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    holders: list[Value] = [one for one in inner if isinstance(one, list | dict)]
    if len(holders) <= _FEW or any(_shape_of(one, shapes) for one in holders[:_ALIKE]):
        return holders
    return holders[:_ALIKE]

"""Letter labels on the targets in view: typing a label chooses its target."""

from collections.abc import Iterable
from itertools import product

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

LETTERS = "asdfghjklqwertyuiopzxcvbnm"
"""Those under the fingers come first."""


def labels(count: int) -> list[str]:
    """So many labels, as short as possible, none of which is the beginning of another."""
    size = 1
    while len(LETTERS) ** size < count:
        size += 1
    letters = product(LETTERS, repeat=size)
    return ["".join(next(letters)) for _ in range(count)]


def laid_over(strip: Strip, marks: Iterable[tuple[int, str]], style: Style) -> Strip:
    """A line with labels at some of its cells, from the left."""
    parts: list[Strip] = []
    done = 0
    for cell, label in marks:
        if cell < done or cell + len(label) > strip.cell_length:
            continue
        parts += [strip.crop(done, cell), Strip([Segment(label, style)], len(label))]
        done = cell + len(label)
    return Strip.join([*parts, strip.crop(done)])

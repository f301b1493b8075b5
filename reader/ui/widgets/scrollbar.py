"""A scroll bar of one cell as it looks at the top of what it is for, as Textual draws it."""

from math import ceil

from rich.segment import Segment
from rich.style import Style

_ENDS = " ▇▆▅▄▃▂▁"
"""What is left of the last cell of the bar, by the eighths of it that the bar takes."""


def at_top(height: int, lines: int, style: Style) -> list[Segment]:
    """The rows of a bar so high, for so many lines of which that many are seen.

    `style` is the color of the bar on that of what is under it.
    """
    under = Style(bgcolor=style.bgcolor)
    if lines <= height:
        return [Segment(" ", under)] * height
    bar = style + Style(reverse=True)
    eighths = ceil(max(1, height / (lines / height)) * len(_ENDS))
    whole, left = divmod(eighths, len(_ENDS))
    rows = [Segment(" ", bar)] * whole
    if left and whole < height:
        rows.append(Segment(_ENDS[left], bar))
    return [*rows, *[Segment(" ", under)] * (height - len(rows))]

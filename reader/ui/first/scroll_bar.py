"""A scroll bar of one cell as Textual draws it at the top of a text."""

from math import ceil

from rich.segment import Segment
from rich.style import Style

_ENDS = " ▇▆▅▄▃▂▁"
"""The last cell of the bar, by the eighths of it that the bar covers."""


def at_top(height: int, lines: int, style: Style) -> list[Segment]:
    """The rows of a bar for a text of which so many lines are visible.

    `style` is the color of the bar on the color of its background.
    """
    under = Style(bgcolor=style.bgcolor)
    if lines <= height:
        return [Segment(" ", under)] * height
    bar = style + Style(reverse=True)
    eighths = ceil(max(1, height / (lines / height)) * len(_ENDS))
    full, left = divmod(eighths, len(_ENDS))
    rows = [Segment(" ", bar)] * full
    if left and full < height:
        rows.append(Segment(_ENDS[left], bar))
    return [*rows, *[Segment(" ", under)] * (height - len(rows))]

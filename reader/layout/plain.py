"""Blocks as plain text: the lines a pane shows, without a screen."""

import sys
from itertools import pairwise

from reader.layout.flow import Flow, flow
from reader.layout.lines import Line, line_text, lines
from reader.model import Blocks
from reader.text import cells

_ENDLESS = sys.maxsize // 4


def plain(blocks: Blocks, width: int = 0) -> str:
    """`blocks` in lines of at most `width` cells; 0 breaks no line that the text does not break.

    A heading is underlined: without bold type nothing else tells it from a short paragraph.
    """
    return plain_flow(flow(blocks), width)


def plain_flow(whole: Flow, width: int = 0) -> str:
    """The same of blocks that are laid out in a way of their own."""
    drawn = lines(whole, width or _ENDLESS)
    found: list[str] = []
    for line, following in pairwise([*drawn, None]):
        if line is not None:
            found.append(line_text(whole, line))
            if _ends_heading(whole, line, following):
                indent = cells(line.prefix)
                # Beside it goes on what is beside its second line: a bar, and no bullet.
                rest = whole.pieces[line.piece].rest
                beside = rest if cells(rest) == indent else " " * indent
                found.append(beside + "─" * max(cells(found[-1]) - indent, 1))
    return "\n".join(found)


def _ends_heading(whole: Flow, line: Line, following: Line | None) -> bool:
    """Whether a line is the last of a heading."""
    if whole.pieces[line.piece].kind != "heading" or not line.parts:
        return False
    return following is None or not following.parts or following.piece != line.piece

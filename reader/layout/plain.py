"""Blocks as plain text: the lines a pane shows, without a screen."""

import sys

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
    headings = {index for index, piece in enumerate(whole.pieces) if piece.kind == "heading"}
    for at, line in enumerate(drawn, 1):
        found.append(line_text(whole, line))
        if line.piece in headings and _ends(line, drawn[at] if at < len(drawn) else None):
            indent = cells(line.prefix)
            # Beside it goes on what is beside its second line: a bar, and no bullet.
            rest = whole.pieces[line.piece].rest
            beside = rest if cells(rest) == indent else " " * indent
            found.append(beside + "─" * max(cells(found[-1]) - indent, 1))
    return "\n".join(found)


def _ends(line: Line, following: Line | None) -> bool:
    """Whether a line is the last of its heading."""
    if not line.parts:
        return False
    return following is None or not following.parts or following.piece != line.piece

"""Blocks as plain text, in the same lines as a pane shows."""

import sys

from reader.layout.flow import flow
from reader.layout.lines import Line, line_text, lines
from reader.layout.pieces import Flow
from reader.model import Blocks
from reader.text import cells

_ENDLESS = sys.maxsize // 4


def plain(blocks: Blocks, width: int = 0) -> str:
    """`blocks` in lines of at most `width` cells; 0 adds no line breaks to those in the text.

    Headings are underlined: without bold type nothing else distinguishes them from short
    paragraphs.
    """
    return plain_flow(flow(blocks), width)


def plain_flow(whole: Flow, width: int = 0) -> str:
    """Like `plain`, for blocks that are already laid out."""
    drawn = lines(whole, width or _ENDLESS)
    found: list[str] = []
    headings = {index for index, piece in enumerate(whole.pieces) if piece.kind == "heading"}
    for at, line in enumerate(drawn, 1):
        found.append(line_text(whole, line))
        if line.piece in headings and _ends(line, drawn[at] if at < len(drawn) else None):
            indent = cells(line.prefix)
            # The underline has the prefix of the second line: a bar, but no bullet.
            rest = whole.pieces[line.piece].rest
            beside = rest if cells(rest) == indent else " " * indent
            found.append(beside + "─" * max(cells(found[-1]) - indent, 1))
    return "\n".join(found)


def _ends(line: Line, following: Line | None) -> bool:
    """Whether a line is the last line of its heading."""
    if not line.parts:
        return False
    return following is None or not following.parts or following.piece != line.piece

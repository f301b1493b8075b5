"""Blocks as plain text, in the same lines as a pane shows."""

import sys

from reader.layout.flow import flow
from reader.layout.lines import Line, line_text, lines
from reader.layout.pieces import Flow, Piece
from reader.model import Blocks
from reader.text import cells

_ENDLESS = sys.maxsize // 4


def plain(blocks: Blocks, width: int = 0) -> str:
    """`blocks` in lines of at most `width` cells; 0 adds no line breaks to those in the text.

    Headings are underlined: without bold type nothing else distinguishes them from short
    paragraphs.
    """
    return plain_flow(flow(blocks), width)


def plain_flow(content: Flow, width: int = 0) -> str:
    """Like `plain`, for blocks that are already laid out."""
    rows: list[str] = []
    for piece in content.pieces:
        if piece.kind == "text" and not piece.indent:
            # Paragraphs are most of a text. One that fits into a line as it is needs no measuring:
            # 500,000 are written in a fifth of the time.
            text = content.text[piece.start : piece.end]
            if not width or (len(text) <= width and text.isascii()):
                rows += [""] * piece.gap
                rows += map(str.rstrip, text.split("\n"))
                continue
        drawn = lines(Flow(content.text, (piece,)), width or _ENDLESS)
        rows += [line_text(content, line) for line in drawn]
        if piece.kind == "heading":
            rows.append(_underline(piece, drawn[-1], rows[-1]))
    return "\n".join(rows)


def _underline(heading: Piece, last_line: Line, text: str) -> str:
    """What stands under the last line of a heading, which is `text` with its prefix."""
    indent = cells(last_line.prefix)
    # The underline has the prefix of the second line: a bar, but no bullet.
    beside = heading.rest if cells(heading.rest) == indent else " " * indent
    return beside + "─" * max(cells(text) - indent, 1)

"""Blocks as plain text: the lines a pane shows, without a screen."""

import sys

from reader.layout.flow import flow
from reader.layout.lines import line_text, lines
from reader.model import Blocks

_ENDLESS = sys.maxsize // 4


def plain(blocks: Blocks, width: int = 0) -> str:
    """`blocks` in lines of at most `width` cells; 0 breaks no line that the text does not break."""
    whole = flow(blocks)
    return "\n".join(line_text(whole, line) for line in lines(whole, width or _ENDLESS))

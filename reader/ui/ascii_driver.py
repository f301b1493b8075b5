"""A terminal that is drawn on in ASCII: what is sent to it passes here, cell for cell."""

from reader.layout.ascii import ascii_cells
from reader.text.ambiguous import DRAWN
from reader.ui.terminal import Terminal

_DRAWN = {ord(sign): ascii_cells(sign) for sign in DRAWN}


class PlainTerminal(Terminal):
    """The file a screen is drawn on. Escape sequences are ASCII and pass as they are."""

    def write(self, text: str) -> int:
        return super().write(ascii_cells(text))


class DoubtfulTerminal(Terminal):
    """One that draws signs of ambiguous width in two cells: frames and marks get signs of one."""

    def write(self, text: str) -> int:
        return super().write(text if text.isascii() else text.translate(_DRAWN))

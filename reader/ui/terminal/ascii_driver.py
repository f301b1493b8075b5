"""Drawing in ASCII: output to the terminal is replaced here, cell for cell."""

from reader.layout.ascii import ascii_cells
from reader.text.ambiguous import DRAWN
from reader.ui.terminal.terminal import Terminal

_DRAWN = {ord(sign): ascii_cells(sign) for sign in DRAWN}


class PlainTerminal(Terminal):
    """The file that a screen is drawn on. Escape sequences are ASCII and pass unchanged."""

    def write(self, text: str) -> int:
        return super().write(ascii_cells(text))


class DoubtfulTerminal(Terminal):
    """The same for a terminal that draws characters of ambiguous width in two cells, as frames and
    marks.
    """

    def write(self, text: str) -> int:
        return super().write(text if text.isascii() else text.translate(_DRAWN))

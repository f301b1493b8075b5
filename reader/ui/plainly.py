"""A terminal that is drawn on in ASCII: all that is sent to it passes here, cell for cell."""

from reader.layout.ascii import ascii_cells
from reader.ui.terminal import Terminal


class PlainTerminal(Terminal):
    """The file a screen is drawn on. Escape sequences are ASCII and pass as they are."""

    def write(self, text: str) -> int:
        return super().write(ascii_cells(text))

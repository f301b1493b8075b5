"""A terminal that is drawn on in ASCII: all that is sent to it passes here, cell for cell."""

from typing import TextIO

from reader.layout.ascii import ascii_cells


class PlainTerminal:
    """The file a screen is drawn on. Escape sequences are ASCII and pass as they are."""

    def __init__(self, file: TextIO) -> None:
        self._file = file

    def write(self, text: str) -> int:
        return self._file.write(ascii_cells(text))

    def flush(self) -> None:
        self._file.flush()

    def fileno(self) -> int:
        return self._file.fileno()

    def isatty(self) -> bool:
        return self._file.isatty()

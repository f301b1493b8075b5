"""A single picture, as large as the screen allows."""

from collections.abc import Iterable
from typing import ClassVar

from rich.segment import Segment, Segments
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static

from reader.commands.table import shown
from reader.ui.pictures.pictures import Picture, on_ground, rows
from reader.ui.pictures.pixel_pictures import Sharp, Way, sixel

_AROUND = 6, 7
"""Columns and rows that the box takes of the screen."""


class PictureScreen(ModalScreen[None]):
    """Shows a picture and its description until a key is pressed."""

    AUTO_FOCUS: ClassVar[str | None] = ""

    def __init__(self, picture: Picture, words: str, how: tuple[Way, bool], sharp: Sharp) -> None:
        """`how` the terminal shows pictures, and whether with signs for want of colors."""
        super().__init__()
        self._picture = picture
        self._words = words
        self._way, self._inked = how
        self._sharp = sharp

    def compose(self) -> ComposeResult:
        width, height = self.app.size
        size = self._picture.fitted(width - _AROUND[0], height - _AROUND[1], grows=True)
        with Vertical(classes="box -picture"):
            yield Static(Content(self._words), classes="box--title")
            yield self._drawn(size)
            yield Static(Content(f"{shown('escape')} close"), classes="box--hint")

    def _drawn(self, size: tuple[int, int]) -> Widget:
        if self._way == "sixel":
            drawn = sixel(self._picture)
        else:
            drawn = Static(Segments(self._rows(size), new_lines=False))
        drawn.styles.width, drawn.styles.height = size
        return drawn

    def _rows(self, size: tuple[int, int]) -> Iterable[Segment]:
        kitty = self._way == "kitty"
        ground = self.app.theme_variables["surface"]
        picture_rows = (
            self._sharp.rows(self._picture, size)
            if kitty
            else rows(self._picture, size, on_ground(ground), self._inked)
        )
        return (segment for row in picture_rows for segment in (*row, Segment.line()))

    async def on_key(self, event: Key) -> None:
        event.stop()
        await self.action_dismiss()

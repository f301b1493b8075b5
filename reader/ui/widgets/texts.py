"""Texts on the lines of a view: drawn in their roles, selected with the mouse, clicked."""

from collections.abc import Iterable, Iterator
from typing import ClassVar

from rich.style import Style
from textual import events
from textual.geometry import Region
from textual.selection import Selection
from textual.strip import Strip

from reader.layout.pieces import Flow, Piece
from reader.text import cells
from reader.ui.messages import MenuAsked, OpenLink, WordChosen
from reader.ui.widgets.hints import labels, laid_over
from reader.ui.widgets.paint import Palette, Run, overlapping
from reader.ui.widgets.pointing import Places, selected, whole_character
from reader.ui.widgets.roles import TEXT_ROLES
from reader.ui.widgets.rows import Shown, TextRows
from reader.ui.widgets.scroller import Scroller

_RIGHT = 3
"""The number of the right button."""


class TextView(Scroller, TextRows, is_layer=True):
    """A view of numbered texts, as laid out by `reader.layout`."""

    ROLES: ClassVar[frozenset[str]] = frozenset(TEXT_ROLES)

    def __init__(
        self,
        name: str | None = None,
        id: str | None = None,  # noqa: A002  Textual's own name for it
        classes: str | None = None,
    ) -> None:
        self.palette = Palette(self.get_component_rich_style)
        self._painting = False
        self._chosen: Selection | None = None
        """The selection, while lines are painted: asking for it takes longer than drawing a
        line.
        """
        self._pressed: tuple[int, int] | None = None
        self.minimap = self.bidi = False
        self._hints: dict[int, list[tuple[int, str]]] = {}
        """Labels on links, by line, each with its cell."""
        super().__init__(name=name, id=id, classes=classes)

    # What a subclass is asked for.

    def blank_style(self) -> Style:
        return TextRows.blank_style(self)

    def shown(self, line: int) -> Shown:
        """What a line of the view shows."""
        raise NotImplementedError

    def items(self, first: int, last: int) -> Iterable[int]:
        """The texts between two of them, in view order."""
        raise NotImplementedError

    def clicked(self, line: int, column: int) -> None:
        """A click on a line, apart from links."""
        raise NotImplementedError

    def signs(self) -> dict[int, str]:
        """The characters of the map, by rows of the view."""
        return {}

    def _runs(self, item: int, piece: Piece, start: int, end: int) -> list[Run]:
        """What lies over a stretch of a text, the selection on top."""
        runs = super()._runs(item, piece, start, end)
        chosen = selected(self._chosen if self._painting else self._selection(), item, end)
        if chosen:
            runs.append(Run(*chosen, self.selection_style))
        return runs

    def notify_style_update(self) -> None:
        self.palette.clear()
        super().notify_style_update()

    # Hints.

    def hint(self) -> dict[str, str]:
        """Put a label on each link in view; returns the addresses by label."""
        links: list[tuple[int, int, str]] = []
        last = min(self.line_count(), self.first_line + self.view_height)
        for line in range(self.first_line, last):
            links += [(line, cell, href) for cell, href in self._links_on(self.shown(line))]
        names = labels(len(links))
        self._hints = {}
        for (line, cell, _href), label in zip(links, names, strict=True):
            self._hints.setdefault(line, []).append((cell, label))
        self.refresh()
        return {label: href for (_l, _c, href), label in zip(links, names, strict=True)}

    def clear_hints(self) -> None:
        """Remove the labels."""
        self._hints = {}
        self.refresh()

    def _links_on(self, shown: Shown) -> Iterator[tuple[int, str]]:
        """The cell and the address of each link that begins on a line."""
        if shown.line is None:
            return
        flow = self.flow(shown.item)
        left = shown.left + cells(shown.line.prefix)
        for at, start, end in shown.line.parts:
            for run in overlapping(flow.pieces[shown.line.piece].spans, start, end):
                if run.href and run.start >= start:
                    yield left + at + cells(flow.text[start : run.start]), run.href

    # The mouse and the selection.

    def render_lines(self, crop: Region) -> list[Strip]:
        self._painting, self._chosen = True, self._selection()
        try:
            strips = super().render_lines(crop)
        finally:
            self._painting = False
        if self.minimap:
            strips = self._mapped(strips, crop.y)
        if not self._hints:
            return strips
        style = self.palette["lines--hint"]
        return [
            laid_over(strip, self._hints.get(line, ()), style)
            for line, strip in enumerate(strips, self.first_line + crop.y)
        ]

    def _mapped(self, strips: list[Strip], first: int) -> list[Strip]:
        """The lines with the map of the text in their last cell, where that is blank."""
        signs, style, last = self.signs(), self.palette["lines--tie"], self.view_width - 1
        for row in signs.keys() & range(first, first + len(strips)):
            strip = strips[row - first]
            if strip.crop(last).text == " ":
                strips[row - first] = laid_over(strip, ((last, signs[row]),), style)
        return strips

    def render_line(self, y: int) -> Strip:
        """Draw a line, with the positions of its characters if Textual needs them under the
        mouse.
        """
        strip = super().render_line(y)
        line = self.first_line + y
        if self._painting or not self.view_width or line >= self.line_count():
            return strip
        shown = self.shown(line)
        return self._places(shown).applied(strip, shown.item)

    def _places(self, shown: Shown) -> Places:
        return Places(self.flow(shown.item).text, shown.line, shown.left, shown.near)

    def _selection(self) -> Selection | None:
        return self.text_selection if self.is_attached else None

    def selection_updated(self, selection: Selection | None) -> None:
        self.forget()
        super().selection_updated(selection)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text as it was written, without the line breaks of this layout."""
        first, last = selection
        items = self.items(first.y if first else 0, last.y if last else -1)
        texts = []
        for item in items:
            flow = self.flow(item)
            chosen = selected(selection, item, len(flow.text))
            if chosen:
                texts.append(written(flow, chosen[0], whole_character(flow.text, chosen[1])))
        return ("\n\n".join(texts), "\n") if texts else None

    def selected_text(self) -> str:
        """The text selected in this view, "" for none."""
        selection = self._selection()
        chosen = self.get_selection(selection) if selection else None
        return chosen[0] if chosen else ""

    def on_mouse_down(self, event: events.MouseDown) -> None:
        self._pressed = event.screen_offset

    async def _on_click(self, event: events.Click) -> None:
        event.prevent_default()  # Textual would select everything by a double click
        offset = event.get_content_offset(self)
        if offset is None or event.screen_offset != self._pressed:
            return
        event.stop()
        line = self.first_line + offset.y
        if event.button == _RIGHT:
            self.post_message(MenuAsked())
            return
        if address := event.style.link or event.style.meta.get("address"):
            if event.chain == 1:
                self.post_message(OpenLink(address))
        elif event.button == 1 and line < self.line_count():
            self._clicked_text(line, offset.x, event.chain)

    def _clicked_text(self, line: int, column: int, chain: int) -> None:
        shown = self.shown(line)
        word = self._places(shown).word(column) if chain == 2 and shown.line else ""
        if word:
            self.post_message(WordChosen(word))
        else:
            self.clicked(line, column)


def written(flow: Flow, start: int, end: int) -> str:
    """A stretch of a text in written form, with blank lines where the page has them."""
    parts: list[str] = []
    for piece in flow.pieces:
        if piece.start < end and piece.end > start:
            if parts:
                parts.append("\n\n" if piece.gap else "\n")
            parts.append(flow.text[max(start, piece.start) : min(end, piece.end)])
    return "".join(parts)

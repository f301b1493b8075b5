"""Lines of text in a terminal: highlighted, searched, selected, clicked."""

from collections.abc import Callable, Iterable
from time import perf_counter
from typing import ClassVar, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.cache import LRUCache
from textual.geometry import Region
from textual.selection import Selection
from textual.strip import Strip
from textual.timer import Timer

from reader.layout.flow import Flow, Piece
from reader.layout.lines import Line
from reader.layout.terms import Term
from reader.text import cells
from reader.ui.messages import OpenLink, WordChosen
from reader.ui.widgets.finds import Finds, Match
from reader.ui.widgets.paint import Palette, Run, segments
from reader.ui.widgets.pointing import Places, selected, whole
from reader.ui.widgets.roles import BARS, COLORS, COMPONENTS, CSS, ROLES
from reader.ui.widgets.scroller import Scroller

AT_ONCE = 0.025
"""Seconds that counting may take before the key that asked for it is answered."""
CHUNK = 0.004
PAUSE = 0.005
"""Seconds of work in the background, and between two of them: a key waits for one at most."""


class Shown(NamedTuple):
    """What a line of the view shows of which text."""

    item: int
    """The number of the text."""
    line: Line | None
    """None for a line without text of its own, as a header."""
    left: int
    """The cell at which the line begins, its prefix first."""
    near: int = 0
    """The offset that a line without text stands by."""


class LinesView(Scroller):
    """A view of numbered texts. What they are and where they stand, a subclass says."""

    COMPONENT_CLASSES: ClassVar[set[str]] = set(COMPONENTS)
    DEFAULT_CSS = CSS

    def __init__(
        self,
        name: str | None = None,
        id: str | None = None,  # noqa: A002  Textual's own name for it
        classes: str | None = None,
    ) -> None:
        self.palette = Palette(self.get_component_rich_style)
        self._runs: LRUCache[tuple[int, int], list[Run]] = LRUCache(512)
        self._timer: Timer | None = None
        self._painting = False
        self._pressed: tuple[int, int] | None = None
        super().__init__(name=name, id=id, classes=classes)
        self.finds = Finds(0, lambda _item: "")
        self.match: Match | None = None
        """The match one has gone to."""

    # What a subclass is asked for.

    def flow(self, item: int) -> Flow:
        """A text by its number."""
        raise NotImplementedError

    def shown(self, line: int) -> Shown:
        """What a line of the view shows."""
        raise NotImplementedError

    def here(self) -> tuple[int, int]:
        """The text and the offset that a search starts from."""
        raise NotImplementedError

    def reveal(self, item: int, offset: int) -> None:
        """Bring an offset of a text into view, whatever is folded."""
        raise NotImplementedError

    def items(self, first: int, last: int) -> Iterable[int]:
        """The texts in view order that stand between two of them."""
        raise NotImplementedError

    def clicked(self, line: int, column: int) -> None:
        """A click on a line, beside links."""
        raise NotImplementedError

    def more(self, _late: Callable[[], bool]) -> bool:
        """Other work for the background; True when there is none left."""
        return True

    def role(self, piece: Piece) -> str:
        """The look of a piece."""
        return ROLES.get(piece.kind, "lines--text")

    def renew(self, texts: int, text: Callable[[int], str]) -> None:
        """Other texts: lay them out. Keywords stay, the search ends."""
        terms = self.finds.terms
        self.finds = Finds(texts, text)
        self.match = None
        self._runs.clear()
        self.relay()
        if terms:
            self.set_terms(terms)
        self.tell()

    # Keywords and search.

    def set_terms(self, terms: tuple[Term, ...]) -> None:
        """Highlight these keywords from now on, and count them."""
        self.finds.look_for_terms(terms)
        self._look()

    def term_counts(self) -> tuple[int, ...]:
        """How often each keyword is in the whole text, folded or not, as far as it was counted."""
        return self.finds.term_counts

    def search(self, query: str) -> int:
        """Highlight what is searched for; how often it was found so far. Nothing moves."""
        self.finds.look_for(query)
        self.match = None
        self._look()
        return self.finds.match_count

    def _look(self) -> None:
        self._runs.clear()
        self.forget()
        self.finds.step(deadline(AT_ONCE))
        if not self.finds.done:
            self.work_on()
        self.tell()

    def find_next(self, step: int) -> bool:
        """Go to the next match, or the one before if `step` is negative, around the ends."""
        item, offset = self.match[:2] if self.match else self.here()
        if self.match is None and step > 0:
            offset -= 1
        match = self.finds.next(item, offset, step)
        if match is None:
            return False
        self.match = match
        self._runs.clear()
        self.forget()
        self.reveal(match.item, match.start)
        self.tell()
        return True

    @property
    def match_index(self) -> int:
        """The how-manieth match one has gone to, from 1; 0 for none."""
        return self.finds.number(self.match) if self.match else 0

    @property
    def match_count(self) -> int:
        """How often the search found something, as far as was counted."""
        return self.finds.match_count

    # Work in the background.

    @property
    def busy(self) -> bool:
        """Something is still counted or measured in the background."""
        return self._timer is not None

    def work_on(self) -> None:
        """There is something to do that nobody waits for."""
        if self._timer is None and self.is_attached:
            self._timer = self.set_timer(PAUSE, self._work)

    def on_mount(self) -> None:
        self.work_on()

    def _work(self) -> None:
        self._timer = None
        late = deadline(CHUNK)
        counting = not self.finds.done
        done = self.finds.step(late)
        if counting and done:
            self.tell()
        if not (done and self.more(late)):
            self.work_on()

    # Drawing.

    def blank_style(self) -> Style:
        return self.palette["lines--text"]

    def text_row(self, shown: Shown) -> list[Segment]:
        """The text of a line, from its prefix on."""
        line = shown.line
        if line is None:
            return []
        flow = self.flow(shown.item)
        piece = flow.pieces[line.piece]
        base = self.palette[self.role(piece)]
        runs = self._runs_of(shown.item, line.piece, flow)
        sign = "lines--prefix" if BARS.issuperset(line.prefix) else "lines--meta"
        row = [Segment(line.prefix, self.palette[sign])] if line.prefix else []
        column = 0
        for left, start, end in line.parts:
            if left > column:
                row.append(Segment(" " * (left - column), base))
            row += segments(flow.text, (start, end), base, runs)
            column = left + cells(flow.text[start:end])
        return row

    def _runs_of(self, item: int, number: int, flow: Flow) -> list[Run]:
        runs = self._runs.get((item, number))
        if runs is None:
            piece = flow.pieces[number]
            runs = [
                Run(span.start, span.end, self.palette.span(span.marks, span.href))
                for span in piece.spans
            ]
            runs += self._highlights(item, piece.start, piece.end)
            chosen = selected(self._selection(), item, len(flow.text))
            if chosen:
                runs.append(Run(*chosen, self.selection_style))
            self._runs[item, number] = runs
        return runs

    def _highlights(self, item: int, start: int, end: int) -> list[Run]:
        hits, spans = self.finds.in_text(item, start, end)
        palette, current = self.palette, self.match
        runs = [Run(low, high, palette[f"lines--term-{n % COLORS}"]) for low, high, n in hits]
        for low, high in spans:
            here = current == (item, low, high)
            runs.append(Run(low, high, palette["lines--match-current" if here else "lines--match"]))
        return runs

    def notify_style_update(self) -> None:
        self.palette.clear()
        self._runs.clear()
        super().notify_style_update()

    # The mouse and the selection.

    def render_lines(self, crop: Region) -> list[Strip]:
        self._painting = True
        try:
            return super().render_lines(crop)
        finally:
            self._painting = False

    def render_line(self, y: int) -> Strip:
        """A line; with the places of its characters when Textual asks under the mouse."""
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
        self._runs.clear()
        self.forget()
        super().selection_updated(selection)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text as it was written, however its lines are broken here."""
        first, last = selection
        items = self.items(first.y if first else 0, last.y if last else -1)
        texts = []
        for item in items:
            text = self.flow(item).text
            chosen = selected(selection, item, len(text))
            if chosen:
                texts.append(text[chosen[0] : whole(text, chosen[1])])
        return ("\n\n".join(texts), "\n") if texts else None

    def selected_text(self) -> str:
        """What is selected in this view, "" for nothing."""
        selection = self._selection()
        chosen = self.get_selection(selection) if selection else None
        return chosen[0] if chosen else ""

    def on_mouse_down(self, event: events.MouseDown) -> None:
        self._pressed = event.screen_offset

    async def _on_click(self, event: events.Click) -> None:
        event.prevent_default()  # Textual would select everything by a double click
        offset = event.get_content_offset(self)
        if offset is None or event.screen_offset != self._pressed or event.button != 1:
            return
        event.stop()
        line = self.first_line + offset.y
        if event.style.link:
            if event.chain == 1:
                self.post_message(OpenLink(event.style.link))
        elif line < self.line_count():
            self._clicked_text(line, offset.x, event.chain)

    def _clicked_text(self, line: int, column: int, chain: int) -> None:
        shown = self.shown(line)
        word = self._places(shown).word(column) if chain == 2 and shown.line else ""
        if word:
            self.post_message(WordChosen(word))
        else:
            self.clicked(line, column)


def deadline(seconds: float) -> Callable[[], bool]:
    """Whether some time has passed since now."""
    limit = perf_counter() + seconds
    return lambda: perf_counter() > limit

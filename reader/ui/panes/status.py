"""The bars around the text: title, keywords, and status."""

from itertools import groupby
from operator import itemgetter
from typing import ClassVar, Self

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.content import Content
from textual.geometry import Region
from textual.strip import Strip

from reader.commands.table import COMMANDS, Command, key_of
from reader.text import cells
from reader.ui.messages import ChipChosen, FieldChosen, TabChosen
from reader.ui.panes.bar_words import (
    FACTS,
    Chip,
    Report,
    Tabs,
    help_hint,
    keyword_words,
    notes_words,
    status_words,
    term_color,
    title_words,
)
from reader.ui.panes.fitting import Words, cells_of
from reader.ui.widgets.bidi import in_order
from reader.ui.widgets.role_styles import RoleStyles
from reader.ui.widgets.row import Row, TerminalColors

__all__ = ["BESIDE", "Chip", "KeywordBar", "Report", "StatusBar", "TitleLine", "term_color"]

BESIDE = 10
"""Cells of the status bar that a message cannot have."""


class Bar(RoleStyles, is_layer=True):
    """A line of text, rebuilt for each width."""

    ROLES: ClassVar[frozenset[str]] = frozenset(
        {
            "bar--strong",
            "bar--quiet",
            "bar--tab",
            "bar--tab-current",
            "bar--message",
            "bar--pending",
        }
    )
    bidi = False
    """Whether words from the right are put in order here, as in the text."""

    def __init__(self, id: str) -> None:  # noqa: A002  Textual's own name for it
        self._drawn: tuple[Region, Strip] | None = None
        """The line as it was drawn last, and the part of the bar that was asked for."""
        self._looks: dict[str, Style] = {}
        super().__init__(id=id)
        self._colors = TerminalColors(self)

    def render(self) -> Content:
        return Content.assemble(*self._in_visual_order(self.words(self.size.width)))

    def _in_visual_order(self, words: Words) -> Words:
        """Words as they are seen: cut in the order they are read, and turned after that."""
        return tuple((in_order(text), look) for text, look in words) if self.bidi else words

    def render_lines(self, crop: Region) -> list[Strip]:
        """The line as Textual draws it, which takes 0.6 ms for a bar that has changed: two of them
        change in each frame, and were a fifth of its time.
        """
        if self._drawn is None or self._drawn[0] != crop:
            words = self._words_alone(crop)
            if words is None:
                return super().render_lines(crop)
            self._drawn = crop, self._row(self._in_visual_order(words))
        return [self._drawn[1]]

    def _words_alone(self, crop: Region) -> Words | None:
        """The words, if nothing but them and blanks beside them is to be drawn."""
        styles, width = self.styles, self.size.width
        padding = styles.padding
        is_plain = styles.gutter == padding and self.opacity == 1.0 == styles.text_opacity
        if not is_plain or styles.tint.a or self.text_selection is not None:
            return None
        if crop != Region(0, 0, padding.left + width + padding.right, 1) or padding.top:
            return None
        words = self.words(width)
        return words if cells_of(words) <= width else None

    def _row(self, words: Words) -> Strip:
        base, background = self.background_colors
        blank = Style.from_color(bgcolor=(base + background).rich_color)
        padding, width = self.styles.padding, self.size.width
        row = [Segment(" " * padding.left, blank)]
        for look, parts in groupby(words, itemgetter(1)):
            texts = [text for text, _look in parts]
            if not look:  # as Textual does with words that have no look of their own
                texts = ["".join(texts)]
            row += [Segment(text, self._style_of(look)) for text in texts]
        row.append(Segment(" " * (width - cells_of(words) + padding.right), blank))
        row = self._colors.applied([segment for segment in row if segment.text])
        return Row(row, padding.left + width + padding.right)

    def _style_of(self, look: str) -> Style:
        known = self._looks.get(look)
        if known is None:
            base = self.visual_style
            sample = Content.assemble(("x", look))
            ((_text, over),) = sample.render(base, end="", parse_style=self._get_style)
            known = self._looks[look] = (base + over).rich_style
        return known

    def refresh(
        self,
        *regions: Region,
        repaint: bool = True,
        layout: bool = False,
        recompose: bool = False,
    ) -> Self:
        self._drawn = None
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._drawn = None
        self._looks.clear()
        self._colors.clear()

    def line(self, width: int) -> Content:
        """The content of the bar at a width of `width` cells; never interpreted as markup."""
        return Content.assemble(*self.words(width))

    def words(self, width: int) -> Words:
        """The same as words in roles."""
        raise NotImplementedError

    def on_click(self, event: events.Click) -> None:
        offset = event.get_content_offset(self)
        if offset is not None and event.button == 1:
            self.clicked(offset.x)

    def clicked(self, cell: int) -> None:
        """Handle a click on a cell."""

    def spot(self, label: str, *, last: bool = False) -> range:
        """The cells of a label, from the right if it is the last one of its name."""
        line = self.line(self.size.width).plain
        at = line.rfind(label) if last else line.find(label)
        start = cells(line[:at]) if at >= 0 else 0
        return range(start, start + cells(label) if at >= 0 else start)


class TitleLine(Bar):
    """The title of the page, and tabs if only one pane is shown."""

    def __init__(self) -> None:
        super().__init__(id="title")
        self._title = ""
        self._facts: tuple[str, ...] = ()
        self._tabs: Tabs = ()

    def show(self, title: str, facts: tuple[str, ...]) -> None:
        """Show facts in order of importance: those that do not fit are left out from the end."""
        self._title, self._facts = title, facts
        self.refresh()

    def show_tabs(self, tabs: Tabs) -> None:
        """Show the panes by name, and which one is visible."""
        if tabs != self._tabs:
            self._tabs = tabs
            self.refresh()

    def words(self, width: int) -> Words:
        return title_words(self._title, self._facts, self._tabs, width)

    def clicked(self, cell: int) -> None:
        for name, _current in self._tabs:
            if cell in self.spot(f"[{name}]", last=True):
                self.post_message(TabChosen(name.split()[0].lower()))


class KeywordBar(Bar):
    """A chip for each keyword, with its counts in the article and the comments."""

    def __init__(self, commands: tuple[Command, ...] = COMMANDS) -> None:
        super().__init__(id="keywords")
        self._chips: tuple[Chip, ...] = ()
        does = {"keywords": "hide", "edit_keywords": "edit", "add_keyword": "add"}
        self._hint = " · ".join(f"{key_of(name, commands)} {done}" for name, done in does.items())

    def show(self, chips: tuple[Chip, ...]) -> None:
        if chips != self._chips:
            self._chips = chips
            self.refresh()

    def words(self, width: int) -> Words:
        return keyword_words(self._chips, self._hint, width)

    def clicked(self, cell: int) -> None:
        for number, chip in enumerate(self._chips):
            if cell in self.spot(chip.label):
                self.post_message(ChipChosen(number))


class StatusBar(Bar):
    """The position, what is missing, and the latest message."""

    def __init__(self, commands: tuple[Command, ...] = COMMANDS) -> None:
        super().__init__(id="status")
        self._report = Report()
        self._help = help_hint(commands)
        self._facts = key_of(FACTS, commands)

    @property
    def report(self) -> Report:
        return self._report

    def show(self, report: Report) -> None:
        if report != self._report:
            self._report = report
            self.refresh()

    def words(self, width: int) -> Words:
        return status_words(self._report, self._help, self._facts, width)

    def clicked(self, cell: int) -> None:
        report = self._report
        if report.zen:
            return
        if cell in self.spot(self._help, last=True):
            self.post_message(FieldChosen("help"))
            return
        fields = {
            report.target: "next_target",
            report.search: "next",
            report.missing: "whole_thread" if report.completes else FACTS,
            report.copy_label: FACTS,
            notes_words(report.notes, self._facts): FACTS,
            report.pane.upper(): "next_pane",
            report.other_place: "next_pane",
            report.place: "outline",
        }
        for label, command in fields.items():
            # In a narrow bar only the first fact about a position is left.
            shown = label if self.spot(label) else label.partition("  ")[0]
            if shown and cell in self.spot(shown):
                self.post_message(FieldChosen(command))
                return

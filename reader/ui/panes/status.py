"""The lines around the text: what page this is, how often the keywords are found, where one is."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import ClassVar, NamedTuple

from textual import events
from textual.content import Content
from textual.widget import Widget

from reader.commands.table import COMMANDS, Command, key_of
from reader.config.settings import COLOR_NAMES
from reader.text import cells, numbered
from reader.ui.messages import ChipChosen, FieldChosen, HelpAsked, TabChosen
from reader.ui.panes.fitted import Piece, clauses, joined, said, spread, width_of
from reader.ui.themes import for_screen
from reader.ui.widgets.roles import COLORS

BESIDE = 10
"""Cells of the status bar that a message cannot have."""
_BETWEEN = " │ "
FACTS = "page_facts"
_DISPENSABLE = 5
"""The rank from which parts of the status bar are nothing one needs to see."""
_MIN_TITLE = 24
"""Cells of title that tabs may not take away."""


class Chip(NamedTuple):
    """A keyword, and how often it is found in the article and the comments."""

    word: str
    article: int
    comments: int
    color: str = ""
    wrong: str = ""
    """Why it finds nothing, if that is its own fault."""

    @property
    def label(self) -> str:
        told = "—" if self.wrong else f"{self.article}│{self.comments}"
        return f"[{self.word} {told}]"


class Bar(Widget):
    """A line of text, rebuilt for each width."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "bar--strong",
        "bar--quiet",
        "bar--tab",
        "bar--tab-current",
        "bar--message",
        "bar--pending",
    }
    DEFAULT_CSS = """
    Bar { height: 1; width: 100%; padding: 0 1; }
    """

    def render(self) -> Content:
        return self.line(self.size.width)

    def line(self, width: int) -> Content:
        """What stands in the bar when it is `width` cells wide."""
        raise NotImplementedError

    def on_click(self, event: events.Click) -> None:
        offset = event.get_content_offset(self)
        if offset is not None and event.button == 1:
            self.clicked(offset.x)

    def clicked(self, cell: int) -> None:
        """A click on what stands at a cell."""

    def spot(self, label: str, *, last: bool = False) -> range:
        """The cells at which a label stands, from the right if it is the last of its name."""
        line = self.line(self.size.width).plain
        at = line.rfind(label) if last else line.find(label)
        start = cells(line[:at]) if at >= 0 else 0
        return range(start, start + cells(label) if at >= 0 else start)


class TitleLine(Bar):
    """What page this is, and, where only one pane is seen, which ones there are."""

    def __init__(self) -> None:
        super().__init__(id="title")
        self._title = ""
        self._facts: tuple[str, ...] = ()
        self._tabs: tuple[tuple[str, bool], ...] = ()

    def show(self, title: str, facts: tuple[str, ...]) -> None:
        """Facts in order of importance: what does not fit is left out from the end."""
        self._title, self._facts = title, facts
        self.refresh()

    def show_tabs(self, tabs: tuple[tuple[str, bool], ...]) -> None:
        """The panes by name, and whether each is the one that is seen."""
        if tabs != self._tabs:
            self._tabs = tabs
            self.refresh()

    def line(self, width: int) -> Content:
        tabs = Content(" ").join(
            said(f"[{name}]", "tab-current" if current else "tab") for name, current in self._tabs
        )
        if width - tabs.cell_length < _MIN_TITLE:
            current = [said(f"[{name}]", "tab-current") for name, seen in self._tabs if seen]
            tabs = Content("").join(current)
        room = width - tabs.cell_length - (2 if tabs.plain else 0)
        pieces = [Piece(0, said(self._title, "strong"))]
        pieces += [
            Piece(rank, said(f"· {fact}", "quiet")) for rank, fact in enumerate(self._facts, 1)
        ]
        return spread(joined(pieces, " ", room), tabs, width)

    def clicked(self, cell: int) -> None:
        for name, _current in self._tabs:
            if cell in self.spot(f"[{name}]", last=True):
                self.post_message(TabChosen(name.split()[0].lower()))


class KeywordBar(Bar):
    """A chip for each keyword, with how often it is found in the article and the comments."""

    def __init__(self, commands: tuple[Command, ...] = COMMANDS) -> None:
        super().__init__(id="keywords")
        self._chips: tuple[Chip, ...] = ()
        does = {"keywords": "hide", "edit_keywords": "edit", "add_keyword": "add"}
        self._hint = " · ".join(f"{key_of(name, commands)} {done}" for name, done in does.items())

    def show(self, chips: tuple[Chip, ...]) -> None:
        if chips != self._chips:
            self._chips = chips
            self.refresh()

    def line(self, width: int) -> Content:
        hint = said(self._hint, "quiet")
        chips = [
            Content.assemble((chip.label, term_color(chip.color, number)))
            if chip.article or chip.comments
            else said(chip.label, "quiet")
            for number, chip in enumerate(self._chips)
        ]
        room = width if width < 60 else width - hint.cell_length - 2
        shown = len(chips)
        while shown > 1 and _chips(chips, shown).cell_length > room:
            shown -= 1
        return spread(_chips(chips, shown), hint if width >= 60 else Content(""), width)

    def clicked(self, cell: int) -> None:
        for number, chip in enumerate(self._chips):
            if cell in self.spot(chip.label):
                self.post_message(ChipChosen(number))


def term_color(color: str, number: int) -> str:
    """The color of a keyword as a style: its own, else the one whose turn it is."""
    if color in COLOR_NAMES:
        return f"$term-{COLOR_NAMES.index(color)}"
    return for_screen(color) if color else f"$term-{number % COLORS}"


def _chips(chips: Sequence[Content], shown: int) -> Content:
    more = len(chips) - shown
    tail = [said(f"and {more} more", "quiet")] if more else []
    return Content(" ").join([*chips[:shown], *tail])


@dataclass(frozen=True, slots=True)
class Report:
    """What the status bar has to say."""

    pane: str = ""
    here: str = ""
    """The place in the pane that has the keys."""
    there: str = ""
    """The place in the other one."""
    percent: str = ""
    search: str = ""
    target: str = ""
    """What `n` goes to."""
    missing: str = ""
    completes: bool = False  # whether there is a site to ask for it
    notes: int = 0
    message: str = ""
    pending: str = ""
    zen: bool = field(default=False)


class StatusBar(Bar):
    """Where one is, what is missing, what has just happened."""

    def __init__(self, commands: tuple[Command, ...] = COMMANDS) -> None:
        super().__init__(id="status")
        self._report = Report()
        self._help = f"{key_of('help', commands)} help"
        self._facts = key_of(FACTS, commands)

    @property
    def report(self) -> Report:
        return self._report

    def show(self, report: Report) -> None:
        if report != self._report:
            self._report = report
            self.refresh()

    def line(self, width: int) -> Content:
        report = replace(self._report, message=clauses(self._report.message, width))
        end = report.percent if report.zen else self._help
        # A sentence is read for a moment, and the help is where it was before it and after.
        end = "" if cells(report.message) > width - cells(end) - 2 else end
        ends = said(report.pending, "pending"), said(end, "quiet")
        right = Content("  ").join(part for part in ends if part.plain)
        room = width - (right.cell_length + 2 if right.plain else 0)
        pieces = _zen_pieces(report) if report.zen else self._pieces(report)
        wanted = [piece for piece in pieces if piece.rank < _DISPENSABLE and piece.content.plain]
        if not report.zen and width_of(wanted, len(_BETWEEN)) > room:
            pieces = self._pieces(report, brief=True)
        return spread(joined(pieces, _BETWEEN, room), right, width)

    def _pieces(self, report: Report, *, brief: bool = False) -> list[Piece]:
        """What the bar says; `brief`ly, a place is the first of its facts alone."""
        here, there = (
            place.partition("  ")[0] if brief else place for place in (report.here, report.there)
        )
        told = f"{numbered(report.notes, 'note')} ({self._facts})"
        return [
            Piece(4, said(report.pane.upper(), "strong")),
            Piece(0, said(report.message, "message")),
            Piece(1, said(here)),
            Piece(7, said(there, "quiet")),
            Piece(3, said(report.search, "strong")),
            Piece(5, said(report.target, "quiet")),
            Piece(2, said(report.missing)),
            Piece(6, said(told if report.notes else "", "quiet")),
        ]

    def clicked(self, cell: int) -> None:
        report = self._report
        if report.zen:
            return
        if cell in self.spot(self._help, last=True):
            self.post_message(HelpAsked())
        more = "whole_thread" if report.completes else FACTS
        fields = ((report.target, "next_target"), (report.search, "next"), (report.missing, more))
        for label, command in fields:
            if label and cell in self.spot(label):
                self.post_message(FieldChosen(command))


def _zen_pieces(report: Report) -> list[Piece]:
    return [Piece(0, said(report.message, "message")), Piece(1, said(report.search))]

"""The content of the bars at a given width: words and their styles."""

from collections.abc import Sequence
from typing import TypeAlias

from reader.commands.table import COMMANDS, Command, key_of
from reader.config.settings import COLOR_NAMES
from reader.text import cells, numbered
from reader.ui.panes.fitting import (
    Piece,
    Words,
    both_ends,
    cells_of,
    clauses,
    joined,
    parted,
    spread,
    styled,
    width_of,
)
from reader.ui.widgets.roles import COLORS, for_screen
from reader.values import NamedTuple

FACTS = "page_facts"
_BETWEEN = " │ "
_DISPENSABLE = 5
"""The rank from which parts of the status bar are dispensable."""
_MIN_TITLE = 24
"""Cells of title that tabs may not take away."""
_ROOMY = 60
"""Cells under which chips have no room for a hint beside them."""

Tabs: TypeAlias = tuple[tuple[str, bool], ...]
"""The panes by name, and which one is visible."""


class Chip(NamedTuple):
    """A keyword, and its counts in the article and the comments."""

    word: str
    article: int
    comments: int
    color: str = ""
    wrong: str = ""
    """Why it finds nothing, if that is its own fault."""

    @property
    def label(self) -> str:
        counts = "—" if self.wrong else f"{self.article}│{self.comments}"
        return f"[{self.word} {counts}]"

    @property
    def is_found(self) -> bool:
        return bool(self.article or self.comments)


class Report(NamedTuple):
    """What the status bar shows."""

    pane: str = ""
    copy_label: str = ""
    """The words for a kept copy, with its day; "" for the page as it is."""
    place: str = ""
    """The place in the pane that has the keys."""
    other_place: str = ""
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
    zen: bool = False


def title_words(title: str, facts: Sequence[str], tabs: Tabs, width: int) -> Words:
    """The title, facts in order of importance, and the tabs at the end."""
    labels = parted(
        " ", (styled(f"[{name}]", "tab-current" if current else "tab") for name, current in tabs)
    )
    if width - cells_of(labels) < _MIN_TITLE:
        labels = parted(
            "", (styled(f"[{name}]", "tab-current") for name, is_current in tabs if is_current)
        )
    room = width - cells_of(labels) - (2 if labels else 0)
    pieces = [Piece(0, styled(title, "strong"))]
    pieces += [Piece(rank, styled(f"· {fact}", "quiet")) for rank, fact in enumerate(facts, 1)]
    return spread(joined(pieces, " ", room), labels, width)


def keyword_words(chips: Sequence[Chip], hint: str, width: int) -> Words:
    """As many keywords as fit, with their counts, and what can be done with them.

    If not all fit, those that are on the page come first: of four, the one that was just made and
    the only one with matches was among the "2 more".
    """
    help_words = styled(hint, "quiet")
    labels = [
        ((chip.label, term_color(chip.color, number)),)
        if chip.is_found
        else styled(chip.label, "quiet")
        for number, chip in enumerate(chips)
    ]
    room = width if width < _ROOMY else width - cells_of(help_words) - 2
    shown = len(labels)
    if cells_of(_chips(labels, shown)) > room:
        labels = [label for _, label in sorted(zip(chips, labels, strict=True), key=_is_missed)]
    while shown > 1 and cells_of(_chips(labels, shown)) > room:
        shown -= 1
    return spread(_chips(labels, shown), help_words if width >= _ROOMY else (), width)


def _is_missed(chip_and_label: tuple[Chip, Words]) -> bool:
    return not chip_and_label[0].is_found


def term_color(color: str, number: int) -> str:
    """The style of a keyword: its own color, else the next one in turn."""
    if color in COLOR_NAMES:
        return f"$term-{COLOR_NAMES.index(color)}"
    return for_screen(color) if color else f"$term-{number % COLORS}"


def _chips(chips: Sequence[Words], shown: int) -> Words:
    more = len(chips) - shown
    tail = [styled(f"and {more} more", "quiet")] if more else []
    return parted(" ", [*chips[:shown], *tail])


def status_words(report: Report, help_hint: str, facts_key: str, width: int) -> Words:
    """The position, what is missing, and the latest message."""
    report = report._replace(message=clauses(report.message, width))
    end = report.percent if report.zen else help_hint
    # A sentence is read for a moment, and the help is where it was before it and after.
    end = "" if cells(report.message) > width - cells(end) - 2 else end
    right = parted("  ", filter(None, (styled(report.pending, "pending"), styled(end, "quiet"))))
    room = width - (cells_of(right) + 2 if right else 0)
    report = report._replace(message=both_ends(report.message, room))
    pieces = _zen_pieces(report) if report.zen else _pieces(report, facts_key)
    wanted = [piece for piece in pieces if piece.rank < _DISPENSABLE and piece.words]
    if not report.zen and width_of(wanted, len(_BETWEEN)) > room:
        pieces = _pieces(report, facts_key, brief=True)
    return spread(joined(pieces, _BETWEEN, room), right, width)


def _pieces(report: Report, facts_key: str, *, brief: bool = False) -> list[Piece]:
    """The parts of the status bar; with `brief` only the first fact about the position."""
    place, other_place = (
        words.partition("  ")[0] if brief else words for words in (report.place, report.other_place)
    )
    return [
        Piece(4, styled(report.pane.upper(), "strong")),
        Piece(0, styled(report.copy_label, "strong")),
        Piece(0, styled(report.message, "message")),
        Piece(1, styled(place)),
        Piece(7, styled(other_place, "quiet")),
        Piece(3, styled(report.search, "strong")),
        Piece(5, styled(report.target, "quiet")),
        Piece(2, styled(report.missing)),
        Piece(6, styled(notes_words(report.notes, facts_key), "quiet")),
    ]


def notes_words(count: int, facts_key: str) -> str:
    """How many notes the reading has, and the key that shows them; "" if it has none.

    They are remarks on the screen, where a note is the user's own.
    """
    return f"{numbered(count, 'remark')} ({facts_key})" if count else ""


def _zen_pieces(report: Report) -> list[Piece]:
    return [Piece(0, styled(report.message, "message")), Piece(1, styled(report.search))]


def help_hint(commands: tuple[Command, ...] = COMMANDS) -> str:
    """The right end of the status bar: how to get help."""
    return f"{key_of('help', commands)} help"

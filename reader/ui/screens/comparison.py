"""The changes in a page: those of the article in one pane, those of the comments in the other."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.events import Key
from textual.screen import Screen
from textual.widgets import Static

from reader.commands.table import COMMANDS, Command, key_of
from reader.compare import Comparison
from reader.compare.report import (
    comment_head,
    comment_runs,
    fact_head,
    paragraph_head,
    paragraph_runs,
    summary,
)
from reader.compare.words import Run
from reader.ui.keys.mode_keys import Typed
from reader.ui.panes.fitting import as_fits
from reader.values import NamedTuple

_COLUMNS = [(0, "-single"), (80, "-double")]
"""Both panes are shown where each has 40 columns: in fewer every line is broken in the middle."""
_MOST = 400
"""Changes of a pane that are shown; a text of them all is `reader compare`."""
_TABS = ("Article", "Comments")
_TAB, _CURRENT_TAB = "$quiet", "bold underline $accent"
_NAMES = ("next", "previous", "pane", "open", "close")
_HINTS = (
    "{next} {previous} move",
    "{close} close",
    "{pane} other pane",
    "{open} go to the comment",
)
"""Hints at the foot of the screen, the most important first."""
_SIGNS = {"gone": ("[-", "-]", "$error strike"), "added": ("{+", "+}", "$success underline")}
"""The marks around changed words, and their style: no color is needed to tell them apart."""


class ShownChange(NamedTuple):
    """A change as it is shown, with its comment."""

    head: str
    runs: Sequence[Run]
    comment: str = ""


class ComparisonScreen(Screen[str]):
    """Shows changes to step through; returns the id of the comment to go to."""

    AUTO_FOCUS: ClassVar[str | None] = ""
    HORIZONTAL_BREAKPOINTS = _COLUMNS
    DEFAULT_CSS = """
    ComparisonScreen {
        .comparison--line { height: 1; padding: 0 1; }
        Horizontal { height: 1fr; }
        VerticalScroll { width: 1fr; padding: 0 1; scrollbar-size-vertical: 1; }
        VerticalScroll Static { height: auto; margin-bottom: 1; border-left: outer $background; }
        .-current Static.-here { border-left: outer $accent; }
        #tabs { display: none; }
        &.-single #tabs { display: block; }
        &.-single VerticalScroll { display: none; }
        &.-single VerticalScroll.-current { display: block; }
    }
    """

    def __init__(
        self, compared: Comparison, since: str, commands: tuple[Command, ...] = COMMANDS
    ) -> None:
        super().__init__()
        self._typed = Typed("comparison", commands)
        key = {name: key_of(f"change_{name}", commands) for name in _NAMES}
        self._hints = [hint.format_map(key) for hint in _HINTS]
        self._tabs = Static(id="tabs", classes="comparison--line")
        self._foot = Static(classes="comparison--line list--foot")
        self._since = since
        article, comments = summary(compared)
        facts = (
            ShownChange(fact_head(fact), (Run("gone", fact.before), Run("added", fact.after)))
            for fact in compared.facts
        )
        paragraphs = (
            ShownChange(paragraph_head(paragraph), paragraph_runs(paragraph))
            for paragraph in compared.paragraphs
        )
        talk = (
            ShownChange(comment_head(change), comment_runs(change), change.comment.id)
            for change in compared.comments
        )
        self._panes = (
            _Changes(article, [*facts, *paragraphs]),
            _Changes(comments, list(talk)),
        )
        self._current = 1 if compared.comments else 0

    def compose(self) -> ComposeResult:
        yield Static(Content(self._since), classes="comparison--line list--head")
        yield self._tabs
        with Horizontal():
            yield from self._panes
        yield self._foot

    def on_mount(self) -> None:
        for pane in self._panes:
            pane.choose(0)
        self._enter(self._current)

    def on_resize(self) -> None:
        self._say("")

    def _say(self, sentence: str) -> None:
        """Show a message in place of the hints; "" brings them back."""
        self._foot.set_class(bool(sentence), "-notice")
        self._foot.update(Content(sentence or as_fits(self._hints, self.app.size.width - 2)))

    def _enter(self, number: int) -> None:
        """Make a pane the current one, at the change where it was left."""
        self._current = number
        for pane in self._panes:
            pane.set_class(pane is self._pane, "-current")
        looks = (_TAB, _CURRENT_TAB)
        tabs = ((f"[{name}]", looks[name == _TABS[number]]) for name in _TABS)
        self._tabs.update(Content(" ").join(Content.assemble(tab) for tab in tabs))
        # Where one alone is shown it has its size a moment later.
        self.call_after_refresh(self._pane.reveal)

    @property
    def _pane(self) -> "_Changes":
        return self._panes[self._current]

    def on_key(self, event: Key) -> None:
        call = self._typed.call(event)
        self._say(self._typed.refusal)
        if call is None or self._typed.attend(call, self._pane):
            return
        match call.command:
            case "change_next":
                self._pane.choose(self._pane.at + call.count)
            case "change_previous":
                self._pane.choose(max(0, self._pane.at - call.count))
            case "change_first":
                self._pane.choose(0)
            case "change_last":
                self._pane.choose(_MOST)
            case "change_pane":
                self._enter(1 - self._current)
            case "change_open":
                _leaving = self.dismiss(self._pane.comment)
            case _:
                _leaving = self.dismiss("")


class _Changes(VerticalScroll, can_focus=False):
    """The changes in article or comments."""

    def __init__(self, title: str, changes: Sequence[ShownChange]) -> None:
        super().__init__()
        self._title = title
        self._all = changes
        self._shown = [Static(_content(change)) for change in changes[:_MOST]]
        self.at = -1

    def compose(self) -> ComposeResult:
        yield Static(Content.styled(self._title, "bold"))
        yield from self._shown
        if len(self._all) > _MOST:
            yield Static(
                Content(f"… and {len(self._all) - _MOST:,} more: reader compare tells all")
            )

    def choose(self, number: int) -> None:
        """Make a change the current one, if there are any."""
        if not self._shown:
            return
        if self.at >= 0:
            self._shown[self.at].remove_class("-here")
        self.at = max(0, min(number, len(self._shown) - 1))
        self._shown[self.at].add_class("-here")
        self.reveal()

    def reveal(self) -> None:
        """Scroll to the current change."""
        if self.at >= 0:
            self.scroll_to_widget(self._shown[self.at], animate=False)

    @property
    def comment(self) -> str:
        """The id of the current comment, "" for none."""
        return self._all[self.at].comment if self.at >= 0 else ""


def _content(change: ShownChange) -> Content:
    return Content.assemble((change.head, "bold"), "\n", *_parts(change.runs))


def _parts(runs: Iterable[Run]) -> Iterable[str | tuple[str, str]]:
    for run in runs:
        if run.kind == "same":
            yield run.text
            continue
        before, after, style = _SIGNS[run.kind]
        text = run.text.rstrip()
        yield before
        yield text, style
        yield after + run.text[len(text) :]

"""The visible part of the reading screen: a reading in its panes, and the content of the bars."""

from collections.abc import Callable
from typing import TypeVar

from textual.events import DescendantFocus
from textual.screen import Screen
from textual.timer import Timer

from reader.commands.table import PaneName
from reader.layout.site_keywords import site_of
from reader.model import Reading
from reader.text import line
from reader.ui import facts
from reader.ui.messages import Moved, QuotesFound
from reader.ui.panes.status import Report
from reader.ui.screens.rooms import Rooms
from reader.ui.settings import ScreenSettings
from reader.ui.workers import InOrder

_Answer = TypeVar("_Answer")
_MESSAGE_SECONDS = 8.0


class Frame(Rooms):
    """Two panes with a reading, and the bars around them."""

    def offer(self) -> str:
        return ""

    def __init__(self, reading: Reading, settings: ScreenSettings) -> None:
        super().__init__(reading, settings)
        self.in_order = InOrder()
        self._start_theme = self._message = ""
        self._forgetting: Timer | None = None
        self._glancing: Timer | None = None

    def on_moved(self, event: Moved) -> None:
        event.stop()
        self.report()

    def on_quotes_found(self, event: QuotesFound) -> None:
        event.stop()
        quoters = self.comments.quoting.by_paragraph
        self.article.count_quoters({number: len(each) for number, each in quoters.items()})

    def on_descendant_focus(self, _event: DescendantFocus) -> None:
        """A click into a pane selects it and closes the input line.

        The present focus counts: after fast typing it may have moved since the event.
        """
        if self.focused in (self.article, self.comments):
            self.prompt.close()
            self._current = "article" if self.focused is self.article else "comments"
            self.rearrange()

    # The reading.

    def show(self, reading: Reading) -> None:
        """Fill the panes, for the first time or again."""
        self.reading = reading
        self.article.show(reading)
        self.comments.now = self.settings.now()
        self.comments.show(reading)
        self.lens.site = site_of(reading.article.url or self.settings.location)
        self.comments.look_for_quotes(self.article.paragraphs())
        self.lens.apply()
        self.lens.search_again()
        self._title_line.show(
            facts.title(reading, self.settings.location), facts.about(reading, self.article.length)
        )
        if self._current not in self.names:
            self._current = self.names[0]
        self.set_column(self._column)
        self.rearrange()
        self.pane.focus()

    def enter(self, name: PaneName) -> bool:
        """Focus a pane; False, with a message, if it has nothing to show."""
        if name not in self.names:
            told = facts.missing(self.reading) or f"This page has no {name}"
            self.say(", ".join(filter(None, (told, self.offer() if name == "comments" else ""))))
            return False
        self._current = name
        self.rearrange()
        self.pane.focus()
        return True

    def put_over(self, screen: Screen[_Answer], then: Callable[[_Answer | None], None]) -> None:
        """Open a dialog over the page and return its result; Textual mounts it in its own time."""
        _mounting = self.app.push_screen(screen, then)

    # What the bars say.

    def say(self, message: str) -> None:
        """Show a message for a while, or until the next key."""
        self._message = line(message)
        if self._forgetting is not None:
            self._forgetting.stop()
            self._forgetting = None
        if message:
            self._forgetting = self.set_timer(_MESSAGE_SECONDS, lambda: self.say(""))
        self.report()

    def report(self) -> None:
        """Update the bars."""
        self._keyword_bar.show(self.lens.chips())
        single = self._layout == "single" and len(self.names) > 1
        tabs = facts.tabs(self.reading, self._current) if single else ()
        self._title_line.show_tabs(tabs)
        sort, only = facts.arranged(self.comments.facts())
        arranged = " · ".join(filter(None, (sort, only)))
        count = facts.comments_here(self.reading, len(self.comments.news))
        self._crumbs.stand_over(self.comments.text_left)
        self._crumbs.show(self.comments.crumbs(), arranged, count)
        self._status.show(self._report())

    def _report(self) -> Report:
        read, discussed = self.article.facts(), self.comments.facts()
        article, comments = facts.article_place(read), facts.comments_place(discussed)
        in_article = self._current == "article"
        here, there = (article, comments) if in_article else (comments, article)
        return Report(
            pane=self._current,
            copied=self.settings.copied(),
            here=here,
            there=there if len(self.names) > 1 else "",
            percent=facts.progress(read if in_article else discussed),
            search=self._found(),
            target=self._target(),
            missing=facts.shortfall(self.reading, self.offer()),
            completes=bool(self.offer()),
            notes=len(self.reading.notes),
            message=self._message,
            pending=self.pending,
            zen=self._zen and self._glancing is None,
        )

    def _target(self) -> str:
        """What `n` goes to, where that is not what it always was."""
        pane = self.pane
        if self.lens.sought or pane.target in ("heading", "thread"):
            return ""
        at, count = pane.target_place()
        return f"n: {pane.target_told} {f'{at}/' if at else ''}{count}"

    def _found(self) -> str:
        if not self.lens.sought:
            return ""
        at, count = self.pane.match_index, self.pane.match_count
        if at:
            return f"match {at}/{count}"
        if not count and (beside := self._matches_beside()):
            return f"no match here, {beside}"
        return f"{count or 'no'} match{'es' * (count > 1)}"

    def _matches_beside(self) -> str:
        """The number of matches in the other pane, in words; empty if there are none."""
        name = "comments" if self._current == "article" else "article"
        count = {"article": self.article, "comments": self.comments}[name].match_count
        return f"{count} in the {name}" if count and name in self.names else ""

    def run_command(
        self, command_id: str, count: int = 1, *, counted: bool = False, argument: str = ""
    ) -> None:
        """Run a command of the table."""
        raise NotImplementedError

    @property
    def pending(self) -> str:
        """The keys of an incomplete sequence."""
        return ""

"""The content of the bars of the reading screen."""

from textual.timer import Timer

from reader.model import Reading
from reader.text import line
from reader.ui.panes import facts
from reader.ui.panes.status import Report
from reader.ui.reading.page import Page
from reader.ui.reading.pane_layout import PaneLayout
from reader.ui.terminal.terminal_title import Titled

_MESSAGE_SECONDS = 8.0
_GLANCE = 2.0
"""Seconds for which the status bar is shown in zen."""


class Bars:
    """Fills the bars, and shows messages in the status bar."""

    def __init__(self, page: Page, pane_layout: PaneLayout) -> None:
        self._page = page
        self._pane_layout = pane_layout
        self._message = ""
        self._forgetting: Timer | None = None
        self._glancing: Timer | None = None

    def say(self, message: str) -> None:
        """Show a message for a while, or until the next key."""
        self._message = line(message)
        if self._forgetting is not None:
            self._forgetting.stop()
            self._forgetting = None
        if message:
            timer = self._page.screen.set_timer(_MESSAGE_SECONDS, lambda: self.say(""))
            self._forgetting = timer
        self._page.report()

    def add(self, sentence: str) -> None:
        """Show a sentence too, after the present message."""
        self.say("; ".join(filter(None, (self._message, sentence))))

    def glance(self) -> None:
        """Show the status bar for a moment in zen."""
        if self._glancing is not None:
            self._glancing.stop()
        self._glancing = self._page.screen.set_timer(_GLANCE, self._glanced)
        self._page.report()

    def _glanced(self) -> None:
        self._glancing = None
        self._page.report()

    def entitle(self, reading: Reading) -> None:
        """Show the title of a reading, and what it is."""
        about = facts.about(reading, self._page.article.length)
        title = facts.title(reading, self._page.settings.location)
        self._pane_layout.title_line.show(title, about)
        self._page.screen.title = title
        if isinstance(self._page.app, Titled):
            self._page.app.name_terminal()

    def report(self) -> None:
        """Update the bars."""
        page = self._page
        self._pane_layout.fit_hidden()
        self._pane_layout.keyword_bar.show(page.lens.chips())
        single = self._pane_layout.layout == "single" and len(page.names) > 1
        tabs = facts.tabs(page.reading, page.current) if single else ()
        self._pane_layout.title_line.show_tabs(tabs)
        sort, only = facts.arranged(page.comments.facts())
        arranged = " · ".join(filter(None, (sort, only)))
        count = facts.comments_here(page.reading, page.comments.remarks.news_counts)
        self._pane_layout.crumbs.stand_over(page.comments.text_left)
        self._pane_layout.crumbs.show(page.comments.crumbs(), arranged, count)
        self._pane_layout.status.show(self._report())

    def _report(self) -> Report:
        page = self._page
        read, discussed = page.article.facts(), page.comments.facts()
        article, comments = facts.article_place(read), facts.comments_place(discussed)
        in_article = page.current == "article"
        place, other_place = (article, comments) if in_article else (comments, article)
        return Report(
            pane=page.place,
            copy_label=page.settings.copy_label(),
            place=place,
            other_place=other_place if len(page.names) > 1 else "",
            percent=facts.progress(read if in_article else discussed),
            search=self._match_words(),
            target=self._target(),
            missing=facts.shortfall(page.reading, page.offer()) or page.asked_for,
            completes=bool(page.offer()),
            notes=len(page.reading.notes),
            message=self._message,
            pending=page.pending,
            zen=self._pane_layout.zen and self._glancing is None,
        )

    def _target(self) -> str:
        """What `n` goes to, if the user chose something other than headings or threads."""
        targets = self._page.pane.targets
        if self._page.lens.sought or targets.kind in ("heading", "thread"):
            return ""
        at, count = targets.place()
        return f"n: {targets.short_name} {f'{at}/' if at else ''}{count}"

    def _match_words(self) -> str:
        if not self._page.lens.sought:
            return ""
        pane = self._page.pane
        at, counted = pane.match_index, pane.matches_counted
        if at:
            return f"match {at}/{counted}"
        if counted == "0" and (beside := self._matches_beside()):
            return f"no match here, {beside}"
        return f"{'no' if counted == '0' else counted} match{'es' * (counted not in ('0', '1'))}"

    def _matches_beside(self) -> str:
        """The number of matches in the other pane, in words; empty if there are none."""
        page = self._page
        name = "comments" if page.current == "article" else "article"
        counted = {"article": page.article, "comments": page.comments}[name].matches_counted
        return f"{counted} in the {name}" if counted != "0" and name in page.names else ""

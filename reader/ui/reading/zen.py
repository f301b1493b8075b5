"""Zen: a pane alone, or a single thread."""

from reader.ui.panes import facts
from reader.ui.panes.arrangement import Condition
from reader.ui.reading.bars import Bars
from reader.ui.reading.page import Page
from reader.ui.reading.pane_layout import PaneLayout

THREAD = "thread"
"""The kind of filter that shows a single thread."""


class Zen:
    """Shows a pane without bars, and what the bars would say."""

    def __init__(self, page: Page, pane_layout: PaneLayout, bars: Bars) -> None:
        self._page = page
        self._pane_layout = pane_layout
        self._bars = bars
        self.thread_alone = False
        """Whether the comments are those of a single thread."""

    def toggle(self) -> None:
        """Show the pane in focus alone, or all of them again."""
        self._pane_layout.zen = not self._pane_layout.zen
        if not self._pane_layout.zen and self.thread_alone:
            self.thread_alone = False
            self._page.comments.arrangement.filter_by(THREAD, None)
        self._page.rearrange()

    def toggle_thread(self) -> None:
        """Show only the current thread, in zen mode; a second time restores everything."""
        comments = self._page.comments
        if self.thread_alone:
            self.toggle()
            return
        if not comments.comments:
            return
        thread = comments.forest.thread(comments.focus_number)
        author = comments.all[thread.start].author or "somebody unknown"
        condition = Condition(f"in the thread of {author}", lambda n: n in thread)
        self.thread_alone = True
        comments.arrangement.filter_by(THREAD, condition)
        if not self._pane_layout.zen:
            self.toggle()

    def show_facts(self) -> None:
        """Show the facts about the page; in zen mode the status bar for a moment."""
        if self._pane_layout.zen:
            self._bars.glance()
            return
        from reader.ui.screens.note import NoteScreen  # noqa: PLC0415  not needed to read

        page, settings = self._page, self._page.settings
        lines = facts.page(page.reading, settings.location, page.article.length, page.offer())
        box = NoteScreen("This page", lines, settings.commands, closes="page_facts")
        page.put_over(box, lambda _: None)

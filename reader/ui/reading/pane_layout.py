"""The layout of the reading screen: which panes and bars are shown, and how they share it."""

from functools import cached_property
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Container
from textual.widget import Widget

from reader.ui.arrange import (
    BEYOND_COLUMN,
    MIN_ARTICLE,
    MIN_COMMENTS,
    MIN_ROWS,
    OUTLINE,
    Layout,
    arrange,
    column_of,
    following,
)
from reader.ui.panes.breadcrumbs import Crumbs
from reader.ui.panes.status import KeywordBar, StatusBar, TitleLine
from reader.ui.reading.page import Page
from reader.ui.services import ScreenSettings

if TYPE_CHECKING:  # a narrow window has one pane, without a line beside it
    from reader.ui.panes.outline import OutlinePane
    from reader.ui.widgets.divider import Divider, Edge

_BARS = 6
"""Rows that bars and the line between two panes may take."""
_LAYOUTS: tuple[Layout, ...] = ("side", "stacked", "single")


class PaneLayout:
    """Makes the panes and bars, shows those that fit, and divides the screen between them."""

    def __init__(self, page: Page, settings: ScreenSettings) -> None:
        self._page = page
        self.crumbs = Crumbs()
        self._panes, self._discussion = Container(id="panes"), Container(id="discussion")
        self.title_line, self.keyword_bar = TitleLine(), KeywordBar(settings.commands)
        self.status = StatusBar(settings.commands)
        self.bars = (self.title_line, self.crumbs, self.keyword_bar, self.status)
        self.layout: Layout = "single"
        self.wish: Layout | None = None
        """The layout that the user asked for; None for the one that suits the terminal."""
        self.outlined = settings.configured.outline
        """Whether an outline is wanted where there is room for it."""
        self._share: tuple[Layout, int] = ("side", 0)
        """The cells of the article as set with the mouse, and in which layout; 0 for half."""
        self.is_outlined = self._is_divided = False
        """Whether an outline is shown, and a line between two panes. Until then there is none:
        each widget takes 0.4 ms of the time to the first frame, imported and made.
        """
        self.zen = False
        """Whether the pane in focus is shown alone."""
        self.column = column_of(settings.width)
        """The width of the text, in cells."""

    @cached_property
    def outline(self) -> "OutlinePane":
        from reader.ui.panes.outline import OutlinePane  # noqa: PLC0415  as above

        return OutlinePane()

    # A border on a pane would make Textual draw each of its lines the slow way, 40 % dearer.

    @cached_property
    def divider(self) -> "Divider":
        from reader.ui.widgets.divider import Divider  # noqa: PLC0415  as above

        return Divider()

    @cached_property
    def _edge(self) -> "Edge":
        from reader.ui.widgets.divider import Edge  # noqa: PLC0415  as above

        return Edge()

    def compose(self) -> ComposeResult:
        """The panes and bars, from the top left to the bottom right."""
        self.show_what_fits(update=False)
        yield self.title_line
        with self._panes:
            if self.is_outlined:
                yield self.outline
                yield self._edge
            yield self._page.article
            if self._is_divided:
                yield self.divider
            if self._discussion.display:
                with self._discussion:
                    yield self.crumbs
                    yield self._page.comments
        if self._page.settings.watched or self._page.settings.keywords:
            yield self.keyword_bar
        yield self.status

    def _mount_shown(self) -> None:
        """Mount what is shown for the first time: the first frame waits ½ ms for each widget."""
        page = self._page
        if self._discussion.display:
            self._mount_discussion()
        if self.is_outlined:
            self.put_before(page.article, self.outline, self._edge)
        if self._is_divided:
            self.put_before(self._discussion, self.divider)
        foot = page.asking.prompt if page.asking.is_mounted else self.status
        self.put_before(foot, self.keyword_bar)

    def _mount_discussion(self) -> None:
        if not self._discussion.is_attached:
            _mounting = self._panes.mount(self._discussion)
            _mounting = self._discussion.mount(self.crumbs, self._page.comments)

    def begin_discussion(self) -> None:
        """The first frame is drawn: the comments begin their work, also where they are hidden."""
        self._mount_discussion()
        self._page.comments.begin()

    def put_before(self, following: Widget, *widgets: Widget) -> None:
        """Mount those of the widgets that are shown and were not before."""
        above = following.parent
        for widget in widgets:
            if isinstance(above, Widget) and widget.display and not widget.is_attached:
                _mounting = above.mount(widget, before=following)

    @property
    def has_outline(self) -> bool:
        """Whether the outline has enough entries to be worth its room."""
        return len(self._page.article.headings()) > 1

    def show_what_fits(self, *, update: bool = True) -> None:
        """Show the panes and bars that fit."""
        page = self._page
        width, height = page.app.size
        before = page.article.display, page.comments.display
        plan = arrange(width, height, self.wish, page.settings.side_by_side)
        alone = self.zen or len(page.names) == 1 or plan.layout == "single"
        self.layout = "single" if alone else plan.layout
        page.article.display = page.current == "article" or not alone
        outlined = plan.outline and self.outlined and not self.zen
        # As the screen is composed, the article is not laid out yet.
        outlined = outlined and page.article.display and (self.has_outline or not update)
        classes = {f"-{layout}": layout == self.layout for layout in _LAYOUTS}
        classes |= {"-zen": self.zen, "-airy": plan.air, "-outlined": outlined}
        self._set_classes(classes, update=update)
        discussed = page.current == "comments" or not alone
        page.comments.display = self._discussion.display = discussed
        self.crumbs.display = plan.title and not self.zen
        if outlined or self.is_outlined:
            self.outline.display = self._edge.display = outlined
        if self._is_divided or not alone:
            self.divider.display = not alone
        self.is_outlined, self._is_divided = outlined, not alone
        self._divide()
        self._align()
        self.title_line.display = plan.title and not self.zen
        self.keyword_bar.display = plan.keywords and bool(page.lens.chips()) and not self.zen
        self.status.display = plan.status and not page.asking.question
        if update:
            self._mount_shown()
        if update and before != (page.article.display, page.comments.display):
            # Textual would lay the panes out a moment later; the next key needs their size now.
            page.screen.refresh(repaint=False, layout=True)

    def _align(self) -> None:
        """Let the comments begin at the column of the article, if that is above them."""
        self._page.comments.stand_below(self.column if self.layout == "stacked" else 0)

    def fit_hidden(self) -> None:
        """Give a hidden article, of which the bar tells, the room of the panes."""
        article = self._page.article
        if not article.display and not self.zen and isinstance(article.parent, Container):
            article.fit_hidden(article.parent.size)

    def _divide(self) -> None:
        """Give the article the size set with the mouse, as far as there is room, else half."""
        layout, cells = self._share
        styles = self._page.article.styles
        wanted = cells if layout == self.layout else 0
        width, height = self._page.app.size
        width -= OUTLINE if self.is_outlined else 0
        room = max(MIN_ARTICLE, min(wanted, width - 1 - MIN_COMMENTS))
        styles.width = room if wanted and layout == "side" else None
        rows = max(MIN_ROWS, min(wanted, height - MIN_ROWS - _BARS))
        styles.height = rows if wanted and layout == "stacked" else None

    def drag(self, event: "Divider.Dragged") -> None:
        """Give the article the size to which the divider is dragged."""
        at = event.at - self._page.article.region.offset
        # At least one cell: 0 is the half that each pane has before the divider is dragged.
        self._share = self.layout, max(1, at.x if self.layout == "side" else at.y)
        self._divide()

    def _set_classes(self, classes: dict[str, bool], *, update: bool) -> None:
        """Add and remove classes of the screen; styles are looked up once, not for each class."""
        screen = self._page.screen
        before = screen.classes
        for name, wanted in classes.items():
            screen.set_class(wanted, name, update=False)
        if update and screen.classes != before:
            screen.update_node_styles()

    def next_layout(self) -> Layout | None:
        """Switch to the next layout that fits, None if there is no other."""
        width, height = self._page.app.size
        before = arrange(width, height, self.wish, self._page.settings.side_by_side).layout
        self.wish = following(before, width, height)
        self._page.rearrange()
        return None if self.wish == before else self.wish

    def set_column(self, column: int) -> None:
        """Set the width of the text column in cells, as far as there is room."""
        self.column = column_of(column)
        self._page.article.column = self.column
        self._page.comments.column = self.column + BEYOND_COLUMN
        self._align()

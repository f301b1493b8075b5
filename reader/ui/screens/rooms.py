"""The layout of the reading screen: which panes and bars there are, and how they share the room."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.events import ScreenResume
from textual.geometry import Size
from textual.screen import Screen
from textual.widgets import Rule

from reader.commands.table import PaneName
from reader.model import Reading
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
    panes_of,
)
from reader.ui.lens import Lens
from reader.ui.panes.article import ArticlePane
from reader.ui.panes.comments import CommentsPane
from reader.ui.panes.crumbs import Crumbs
from reader.ui.panes.outline import OutlinePane
from reader.ui.panes.status import KeywordBar, StatusBar, TitleLine
from reader.ui.settings import ScreenSettings
from reader.ui.widgets.divider import Divider
from reader.ui.widgets.prompt import Prompt

_BARS = 6
"""Rows that bars and the line between two panes may take."""
_LAYOUTS: tuple[Layout, ...] = ("side", "stacked", "single")


class Rooms(Screen[None]):
    """Two panes and the bars around them."""

    AUTO_FOCUS: ClassVar[str | None] = ""

    def __init__(self, reading: Reading, settings: ScreenSettings) -> None:
        super().__init__()
        self.reading = reading
        self.settings = settings
        self.article = ArticlePane(id="article")
        self.comments = CommentsPane(id="comments")
        self.outline = OutlinePane()
        self.lens = Lens(self.article, self.comments)
        self._crumbs = Crumbs()
        self._discussion = Vertical(id="discussion")
        self.prompt = Prompt()
        self._title_line, self._keyword_bar = TitleLine(), KeywordBar(settings.commands)
        self._status = StatusBar(settings.commands)
        # A border on a pane would make Textual draw each of its lines the slow way, 40 % dearer.
        self._divider = Divider(orientation="vertical")
        self._edge = Rule(orientation="vertical")
        self._current: PaneName = "article"
        self._layout: Layout = "single"
        self._wish: Layout | None = None
        self.outlined = settings.configured.outline
        """Whether an outline is wanted where there is room for it."""
        self._share: tuple[Layout, int] = ("side", 0)
        """How many cells the article was given by the mouse, and in which layout; 0 for half."""
        self._zen = self._was_shown = self._is_drawn = False
        self.article.waits = self.comments.waits = True
        self._column = column_of(settings.width)

    def compose(self) -> ComposeResult:
        self._give_room(update=False)
        yield self._title_line
        with Container(id="panes"):
            yield self.outline
            yield self._edge
            yield self.article
            yield self._divider
            with self._discussion:
                yield self._crumbs
                yield self.comments
        yield self._keyword_bar
        yield self.prompt
        yield self._status

    def on_screen_resume(self, event: ScreenResume) -> None:
        """Textual looks up all styles again, for a theme that may have changed under a dialog."""
        event.refresh_styles = self._was_shown
        self._was_shown = True

    def on_resize(self) -> None:
        self.rearrange()

    # The first frame.

    def _refresh_layout(self, size: Size | None = None, scroll: bool = False) -> None:
        """As Textual's, which sets the sizes of the panes; after that they have their text."""
        super()._refresh_layout(size, scroll)
        if not self._is_drawn:
            then = self.outline.call_later, self._draw_first
            self.article.call_later(self.comments.call_later, *then)

    def _compositor_refresh(self) -> None:
        """Nothing is drawn without a text: Textual would draw two empty frames before it, 8 ms."""
        if self._is_drawn:
            super()._compositor_refresh()

    def _draw_first(self) -> None:
        """The text is there; the other work of the panes begins once it is visible."""
        if not self._is_drawn:
            self._is_drawn = True
            self.report()
            self._compositor_refresh()
            self.article.begin()
            self.comments.begin()
            self.call_next(self.drawn)

    def drawn(self) -> None:
        """The first frame was drawn."""

    @property
    def names(self) -> tuple[PaneName, ...]:
        """The panes that have content or were asked for; at least one."""
        settings = self.settings
        return panes_of(
            self.reading,
            no_comments=settings.no_comments,
            comments_only=settings.comments_only,
        )

    @property
    def current(self) -> PaneName:
        """The pane in focus."""
        return self._current

    @property
    def pane(self) -> ArticlePane | CommentsPane:
        return self.article if self._current == "article" else self.comments

    @property
    def other(self) -> ArticlePane | CommentsPane | None:
        """The pane that is not in focus, None if there is only one."""
        if len(self.names) == 1:
            return None
        return self.comments if self._current == "article" else self.article

    @property
    def has_outline(self) -> bool:
        """Whether the outline has enough entries to be worth its room."""
        return len(self.article.headings()) > 1

    def report(self) -> None:
        """Update the bars."""
        raise NotImplementedError

    def rearrange(self) -> None:
        """Show the panes and bars that fit."""
        self._give_room()
        self.report()

    def _give_room(self, *, update: bool = True) -> None:
        width, height = self.app.size
        before = self.article.display, self.comments.display
        plan = arrange(width, height, self._wish, self.settings.side_by_side)
        alone = self._zen or len(self.names) == 1 or plan.layout == "single"
        self._layout = "single" if alone else plan.layout
        self.article.display = self._current == "article" or not alone
        outlined = plan.outline and self.outlined and not self._zen
        outlined = outlined and self.article.display and self.has_outline
        classes = {f"-{layout}": layout == self._layout for layout in _LAYOUTS}
        classes |= {"-zen": self._zen, "-airy": plan.air, "-outlined": outlined}
        self._be(classes, update=update)
        discussed = self._current == "comments" or not alone
        self.comments.display = self._discussion.display = discussed
        self._crumbs.display = plan.title and not self._zen
        self.outline.display = self._edge.display = outlined
        self._divider.display = not alone
        self._divider.orientation = "vertical" if self._layout == "side" else "horizontal"
        self._divide()
        self._title_line.display = plan.title and not self._zen
        self._keyword_bar.display = plan.keywords and bool(self.lens.chips()) and not self._zen
        self._status.display = plan.status and not self.prompt.purpose
        if update and before != (self.article.display, self.comments.display):
            # The panes would say so in a moment; the key that comes next goes by their size.
            self.refresh(repaint=False, layout=True)

    def _divide(self) -> None:
        """Give the article what the mouse gave it, where there is room, else half."""
        layout, cells = self._share
        styles = self.article.styles
        given = cells if layout == self._layout else 0
        width, height = self.app.size
        width -= OUTLINE if self.outline.display else 0
        room = max(MIN_ARTICLE, min(given, width - 1 - MIN_COMMENTS))
        styles.width = room if given and layout == "side" else None
        rows = max(MIN_ROWS, min(given, height - MIN_ROWS - _BARS))
        styles.height = rows if given and layout == "stacked" else None

    def on_divider_dragged(self, event: Divider.Dragged) -> None:
        event.stop()
        at = event.at - self.article.region.offset
        self._share = self._layout, at.x if self._layout == "side" else at.y
        self._divide()

    def _be(self, classes: dict[str, bool], *, update: bool) -> None:
        """Be of some classes and not of others; styles are looked up once, not for each class."""
        before = self.classes
        for name, wanted in classes.items():
            self.set_class(wanted, name, update=False)
        if update and self.classes != before:
            self.update_node_styles()

    def next_layout(self) -> Layout | None:
        """Switch to the next layout that fits, None if there is no other."""
        width, height = self.app.size
        before = arrange(width, height, self._wish, self.settings.side_by_side).layout
        self._wish = following(before, width, height)
        self.rearrange()
        return None if self._wish == before else self._wish

    def set_column(self, column: int) -> None:
        """Set the width of the text column in cells, as far as there is room."""
        self._column = column_of(column)
        self.article.column = self._column
        self.comments.column = self._column + BEYOND_COLUMN

"""The reading screen as something to look at: which panes and bars there are, and what they say."""

import asyncio
from collections.abc import Callable
from typing import ClassVar, TypeVar

from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.events import DescendantFocus
from textual.screen import Screen
from textual.timer import Timer

from reader.commands.table import PaneName
from reader.model import Reading
from reader.text import line
from reader.ui import facts
from reader.ui.arrange import MIN_ARTICLE, MIN_COMMENTS, MIN_ROWS, Layout, arrange, following
from reader.ui.lens import Lens
from reader.ui.messages import Moved, QuotesFound
from reader.ui.panes.article import ArticlePane
from reader.ui.panes.comments import CommentsPane
from reader.ui.panes.crumbs import Crumbs
from reader.ui.panes.reckoning import Length, length
from reader.ui.panes.status import KeywordBar, Report, StatusBar, TitleLine
from reader.ui.settings import MAX_COLUMN, MIN_COLUMN, ScreenSettings
from reader.ui.watch import site_of
from reader.ui.widgets.divider import Divider
from reader.ui.widgets.prompt import Prompt

_Answer = TypeVar("_Answer")
_MESSAGE_SECONDS = 8.0
_BARS = 6
"""Rows that bars and the line between two panes may take."""
_GUIDES = 12
"""Cells that comments may have beyond the text column, for the guides at their left."""
_LAYOUTS: tuple[Layout, ...] = ("side", "stacked", "single")


class Frame(Screen[None]):
    """Two panes and the bars around them, arranged for the size of the terminal."""

    AUTO_FOCUS: ClassVar[str | None] = ""

    def offer(self) -> str:
        return ""

    def __init__(self, reading: Reading, settings: ScreenSettings) -> None:
        super().__init__()
        self.reading = reading
        self.settings = settings
        self.article = ArticlePane(id="article")
        self.comments = CommentsPane(id="comments")
        self._crumbs = Crumbs()
        self._discussion = Vertical(id="discussion")
        self.lens = Lens(self.article, self.comments)
        self.prompt = Prompt()
        self._title_line, self._keyword_bar = TitleLine(), KeywordBar(settings.commands)
        self._status = StatusBar(settings.commands)
        # A border on a pane would make Textual draw each of its lines the slow way, 40 % dearer.
        self._divider = Divider(orientation="vertical")
        self._current: PaneName = "article"
        self._layout: Layout = "single"
        self._wish: Layout | None = None
        self._share: tuple[Layout, int] = ("side", 0)
        """How many cells the article was given by the mouse, and in which layout; 0 for half."""
        self._zen = False
        self._column = min(max(settings.width, MIN_COLUMN), MAX_COLUMN)
        self._length = Length()
        self._writing = asyncio.Lock()
        self._start_theme = self._message = ""
        self._forgetting: Timer | None = None
        self._glancing: Timer | None = None

    def compose(self) -> ComposeResult:
        yield self._title_line
        with Container(id="panes"):
            yield self.article
            yield self._divider
            with self._discussion:
                yield self._crumbs
                yield self.comments
        yield self._keyword_bar
        yield self.prompt
        yield self._status

    def on_resize(self) -> None:
        self.rearrange()

    def on_moved(self, event: Moved) -> None:
        event.stop()
        self.report()

    def on_quotes_found(self, event: QuotesFound) -> None:
        event.stop()
        quoters = self.comments.quoting.by_paragraph
        self.article.count_quoters({number: len(each) for number, each in quoters.items()})

    def on_descendant_focus(self, _event: DescendantFocus) -> None:
        """A click into a pane chooses it, and gives up what is being typed.

        What counts is where the focus is now: after quick keys it is no longer where it went then.
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
        self._length = length(reading.article.text)
        self._title_line.show(
            facts.title(reading, self.settings.location), facts.about(reading, self._length)
        )
        if self._current not in self.names:
            self._current = self.names[0]
        self.set_column(self._column)
        self.rearrange()
        self.pane.focus()

    @property
    def names(self) -> tuple[PaneName, ...]:
        """The panes that have something to show or that were asked for; never none."""
        article: tuple[PaneName, ...] = ("article",)
        comments: tuple[PaneName, ...] = ("comments",)
        if self.settings.no_comments or not (self.reading.comments or self.settings.comments_only):
            return article
        if self.settings.comments_only or not self.reading.article.blocks:
            return comments
        return article + comments

    @property
    def current(self) -> PaneName:
        """The pane that has the keys."""
        return self._current

    @property
    def pane(self) -> ArticlePane | CommentsPane:
        return self.article if self._current == "article" else self.comments

    @property
    def other(self) -> ArticlePane | CommentsPane | None:
        """The pane that has not the keys, None if there is one pane only."""
        if len(self.names) == 1:
            return None
        return self.comments if self._current == "article" else self.article

    def enter(self, name: PaneName) -> bool:
        """Give a pane the keys; False, and why, if the page has nothing to show there."""
        if name not in self.names:
            told = facts.missing(self.reading) or f"This page has no {name}"
            self.say(", ".join(filter(None, (told, self.offer() if name == "comments" else ""))))
            return False
        self._current = name
        self.rearrange()
        self.pane.focus()
        return True

    # The arrangement.

    def rearrange(self) -> None:
        """Show what there is room for."""
        width, height = self.app.size
        plan = arrange(width, height, self._wish, self.settings.side_by_side)
        alone = self._zen or len(self.names) == 1 or plan.layout == "single"
        self._layout = "single" if alone else plan.layout
        classes = {f"-{layout}": layout == self._layout for layout in _LAYOUTS}
        self._be({**classes, "-zen": self._zen, "-airy": plan.air})
        self.article.display = self._current == "article" or not alone
        discussed = self._current == "comments" or not alone
        self.comments.display = self._discussion.display = discussed
        self._crumbs.display = plan.title and not self._zen
        self._divider.display = not alone
        self._divider.orientation = "vertical" if self._layout == "side" else "horizontal"
        self._divide()
        self._title_line.display = plan.title and not self._zen
        self._keyword_bar.display = plan.keywords and bool(self.lens.chips()) and not self._zen
        self._status.display = plan.status and not self.prompt.purpose
        self.report()

    def _divide(self) -> None:
        """Give the article what the mouse gave it, where there is room, else half."""
        layout, cells = self._share
        styles = self.article.styles
        given = cells if layout == self._layout else 0
        width, height = self.app.size
        room = max(MIN_ARTICLE, min(given, width - 1 - MIN_COMMENTS))
        styles.width = room if given and layout == "side" else None
        rows = max(MIN_ROWS, min(given, height - MIN_ROWS - _BARS))
        styles.height = rows if given and layout == "stacked" else None

    def on_divider_dragged(self, event: Divider.Dragged) -> None:
        event.stop()
        at = event.at - self.article.region.offset
        self._share = self._layout, at.x if self._layout == "side" else at.y
        self._divide()

    def _be(self, classes: dict[str, bool]) -> None:
        """Be of some classes and not of others; styles are looked up once, not for each class."""
        before = self.classes
        for name, wanted in classes.items():
            self.set_class(wanted, name, update=False)
        if self.classes != before:
            self.update_node_styles()

    def next_layout(self) -> Layout | None:
        """Go on to the next layout that fits, None if no other does."""
        width, height = self.app.size
        before = arrange(width, height, self._wish, self.settings.side_by_side).layout
        self._wish = following(before, width, height)
        self.rearrange()
        return None if self._wish == before else self._wish

    def set_column(self, column: int) -> None:
        """Text is so many cells wide, where there is room for them."""
        self._column = min(max(column, MIN_COLUMN), MAX_COLUMN)
        self.article.column = self._column
        self.comments.column = self._column + _GUIDES

    def put_over(self, screen: Screen[_Answer], then: Callable[[_Answer | None], None]) -> None:
        """Open a box over the page, and take its answer; Textual mounts it in its own time."""
        _mounting = self.app.push_screen(screen, then)

    # What the bars say.

    def say(self, message: str) -> None:
        """Tell something for a while, or until the next key."""
        self._message = line(message)
        if self._forgetting is not None:
            self._forgetting.stop()
            self._forgetting = None
        if message:
            self._forgetting = self.set_timer(_MESSAGE_SECONDS, lambda: self.say(""))
        self.report()

    def report(self) -> None:
        """Bring the bars up to date."""
        self._keyword_bar.show(self.lens.chips())
        single = self._layout == "single" and len(self.names) > 1
        self._title_line.show_tabs(self._tabs() if single else ())
        sort, only = facts.arranged(self.comments.facts())
        self._crumbs.show(self.comments.crumbs(), " · ".join(filter(None, (sort, only))))
        self._status.show(self._report())

    def _tabs(self) -> tuple[tuple[str, bool], ...]:
        tabs = ("Article", "article"), (f"Comments {len(self.reading.comments)}", "comments")
        return tuple((label, name == self._current) for label, name in tabs)

    def _report(self) -> Report:
        article = facts.article_place(self.article.facts())
        comments = facts.comments_place(self.comments.facts())
        here, there = (article, comments) if self._current == "article" else (comments, article)
        return Report(
            pane=self._current,
            here=here,
            there=there if len(self.names) > 1 else "",
            percent=facts.progress(self.pane.facts()),
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
        place = f"{self.pane.match_index}/" if self.pane.match_index else ""
        return f"match {place}{self.pane.match_count}"

    def run_command(
        self, command_id: str, count: int = 1, *, counted: bool = False, argument: str = ""
    ) -> None:
        """Do what a row of the table of commands says."""
        raise NotImplementedError

    @property
    def pending(self) -> str:
        """Keys that wait for more."""
        return ""

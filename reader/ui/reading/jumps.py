"""Jumps in a page, and their undoing."""

from collections.abc import Callable, Mapping

from reader.commands.table import PaneName
from reader.layout.threads import UNKNOWN, comment_at, no_comment_at
from reader.ui.panes.article_place import ArticlePlace
from reader.ui.panes.comment_head import when
from reader.ui.panes.comments_place import CommentsPlace
from reader.ui.reading.jump_history import Trail
from reader.ui.reading.page import Page
from reader.values import NamedTuple


class Spot(NamedTuple):
    """A position to return to."""

    pane: PaneName
    place: ArticlePlace | CommentsPlace


class Travels:
    """Jumps to other positions, and remembers the way back."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.trail: Trail[Spot] = Trail()
        self.moves = 0
        """How many commands, lines and choices have led to another place, or were to."""

    @property
    def spot(self) -> Spot:
        """The current position."""
        return Spot(self._page.current, self._page.pane.place)

    def leave(self, spot: Spot) -> None:
        """Record a position that was left by a jump, if it differs from the current one."""
        if spot != self.spot:
            self.moves += 1
            self.trail.leave(spot)

    def follow(self, now: Mapping[str, str]) -> None:
        """Stay with comments whose ids have changed."""

        def followed(spot: Spot) -> Spot:
            if isinstance(spot.place, ArticlePlace):
                return spot
            return spot._replace(place=spot.place.followed(now))

        self.trail.change(followed)

    def jump(self, act: Callable[[], None]) -> None:
        """Do what may lead to another position, from which the user may want to go back."""
        before = self.spot
        act()
        self.leave(before)

    def back(self) -> None:
        self._return_to(self.trail.back(self.spot), "There is no jump to undo")

    def forward(self) -> None:
        self._return_to(self.trail.forward(self.spot), "There is no jump to redo")

    def to_before(self) -> None:
        before, self.trail.before = self.trail.before, self.spot
        self._return_to(before, "No jump was made yet")

    def _return_to(self, spot: Spot | None, miss: str) -> None:
        if spot is None:
            self._page.say(miss)
        elif self._page.enter(spot.pane):
            if isinstance(spot.place, ArticlePlace):
                self._page.article.restore(spot.place)
            else:
                self._page.comments.return_to(spot.place)

    def to_comment(self, comment_id: str, miss: str) -> None:
        """Jump to a comment; say `miss` if it is not on the page any more."""
        before = self.spot
        if self._page.enter("comments") and not self._page.comments.select(comment_id):
            self._page.say(miss)
        self.leave(before)

    def open_at(self, anchor: str) -> None:
        """Go to the comment an address points at; an anchor of something else is left alone."""
        page = self._page
        comment_id = comment_at(page.reading.comments, anchor)
        if comment_id and page.comments.select(comment_id):
            page.enter("comments")
        else:
            page.say(no_comment_at(page.reading.comments, anchor))

    def to_crumb(self, number: int) -> None:
        """Jump to an ancestor of the comment in focus."""
        before = self.spot
        if self._page.enter("comments"):
            self._page.comments.focus_on(number, at_top=True)
            self._page.comments.tell()
        self.leave(before)

    def peek(self) -> None:
        """Show what a comment answers, and jump there if that is wanted."""
        from reader.ui.screens.peek import Answered, PeekScreen  # noqa: PLC0415

        number, comments = self._page.comments.focus_number, self._page.comments
        path = comments.forest.path(number)[:-1] if number >= 0 else []
        if not path:
            self._page.say("This comment starts the thread")
            return

        def answered(steps: int) -> Answered:
            comment = comments.all[path[-steps]]
            facts = comment.author or UNKNOWN, when(comment, comments.now)
            return Answered(" · ".join(filter(None, facts)), comments.flow_of(path[-steps]))

        def chosen(steps: int | None) -> None:
            if steps:
                self.jump(lambda: comments.visit(path[-steps]))

        self._page.put_over(PeekScreen(len(path), answered, self._page.settings.commands), chosen)

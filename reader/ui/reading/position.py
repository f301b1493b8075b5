"""Takes the position in a page, with its settings, as a value, and restores it."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, get_args

from reader.config.settings import Keyword, Match
from reader.layout.orders import SORTS
from reader.library.places import NOWHERE, Anchor, Place
from reader.ui.panes.article import ArticlePane
from reader.ui.panes.article_place import ArticlePlace
from reader.ui.panes.comments import CommentsPlace
from reader.ui.reading.page import Page
from reader.ui.reading.pane_layout import PaneLayout
from reader.ui.watch import Entry

if TYPE_CHECKING:
    from reader.ui.reading.filters import Filters  # few pages are left with a filter on

_TRIES = 500
_MOMENT = 0.01
"""How many times, and how many seconds apart, it is checked whether a pane has its size."""


class Position:
    """Identifies positions by comment ids and by words of paragraphs, which outlast the screen."""

    def __init__(
        self, page: Page, pane_layout: PaneLayout, filters: "Callable[[], Filters]"
    ) -> None:
        self._page = page
        self._pane_layout = pane_layout
        self._filters = filters
        self._begun_as = NOWHERE
        """The settings of the page before any key was typed."""
        self.is_back = False
        """Whether the restoring is done."""
        self.moves = 0
        """How many commands have led to another place."""
        self._moves_before = 0
        """The number of these commands before the restoring began."""

    def begin(self) -> None:
        """Record the settings of the page before the user can change them."""
        self._begun_as = self.place.as_set

    @property
    def has_moved(self) -> bool:
        """Whether a command led elsewhere: the place alone changes with the size of a pane too."""
        return self.moves != self._moves_before

    @property
    def is_changed(self) -> bool:
        """Whether the user moved, or changed the settings of the page."""
        return self.has_moved or self.place.as_set != self._begun_as

    @property
    def place(self) -> Place:
        """The present position, and the user's changes to the page."""
        comments = self._page.comments
        place, arrangement, remarks = comments.place, comments.arrangement, comments.remarks
        top, above, marks = anchors(self._page.article)
        here = [entry.keyword for entry in self._page.lens.list.entries if not entry.kept]
        return Place(
            pane=self._page.current,
            article=top,
            above=above,
            top=place.top,
            spot=place.offset,
            comment=place.focus,
            near=comments.near(),
            folds=tuple(sorted(place.folds)),
            sort="" if arrangement.sort == "page" else arrangement.sort,
            filters=tuple(
                (kind, condition.said) for kind, condition in arrangement.conditions.items()
            ),
            width=0
            if self._pane_layout.column == self._page.settings.width
            else self._pane_layout.column,
            keywords=tuple((keyword.term, keyword.match, keyword.color) for keyword in here),
            marks=tuple(marks.items()),
            comment_marks=tuple(remarks.marks.items()),
            done=tuple(sorted(remarks.done)),
            hidden=tuple(sorted(remarks.hidden)),
        )

    def come_back(self, place: Place, *, moved: bool) -> None:
        """Restore the page as it was left; a user who has already moved stays there."""
        if place == NOWHERE:
            self.is_back = True
            return
        was_set = self.place.as_set != self._begun_as
        self._arrange(place)
        if moved:
            self._fold_again(place)
            self.is_back = True
            return
        article = self._page.article
        article.restore(ArticlePlace(article.offset_at(place.article), place.above))
        if place.pane == "comments" and "comments" in self._page.names:
            self._page.enter("comments")
        if not was_set:
            self._begun_as = self.place.as_set
        self._moves_before = self.moves
        self._page.screen.call_after_refresh(self._back_to_comment, place, _TRIES)

    def _arrange(self, place: Place) -> None:
        """Restore settings that do not depend on the position, except those changed by now."""
        article, comments = self._page.article, self._page.comments
        remarks, arrangement = comments.remarks, comments.arrangement
        now, begun = self.place, self._begun_as
        if place.width and now.width == begun.width:
            self._pane_layout.set_column(place.width)
        self._watch_again(place)
        before = {letter: article.offset_at(anchor) for letter, anchor in place.marks}
        article.marks = before | article.marks
        remarks.marks = dict(place.comment_marks) | remarks.marks
        remarks.done |= set(place.done)
        remarks.hidden |= set(place.hidden)
        if remarks.hidden:
            comments.folding.quieten()
        sorts = [sort for sort in SORTS if sort == place.sort and now.sort == begun.sort]
        if sorts and arrangement.can_sort_by(sorts[0]):
            arrangement.sort_by(sorts[0])
        if place.filters and now.filters == begun.filters:
            self._filters().apply_again(place.filters)
        comments.forget()

    def _watch_again(self, place: Place) -> None:
        """Look for the keywords that were for this page."""
        matches: dict[str, Match] = {match: match for match in get_args(Match)}
        for term, match, color in place.keywords:
            if match in matches:
                self._page.lens.list.add(Entry(Keyword(term, matches[match], color), kept=False))
        if place.keywords:
            self._page.lens.apply()
            self._page.rearrange()

    def _back_to_comment(self, place: Place, tries: int) -> None:
        """A pane that was hidden until now has its size a moment later."""
        comments = self._page.comments
        if tries and comments.display and not comments.size.height:
            # Not after a refresh: nine of these can pass before a busy machine lays out the panes.
            self._page.screen.set_timer(_MOMENT, partial(self._back_to_comment, place, tries - 1))
            return
        self.is_back = True
        ids = set(comments.thread.forest.ids)
        focus = next((name for name in (place.comment, *place.near) if name in ids), "")
        if self.has_moved or not focus:
            self._fold_again(place)  # the user has moved meanwhile
            return
        folds = (frozenset(place.folds) & ids) | self._newly_folded
        top = place.top if place.top in ids else focus
        comments.restore(CommentsPlace(top, place.spot, focus, folds))

    @property
    def _newly_folded(self) -> frozenset[str]:
        return self._page.comments.place.folds - set(self._begun_as.folds)

    def _fold_again(self, place: Place) -> None:
        """Restore the folds, except those that would hide the current comment."""
        comments, forest = self._page.comments, self._page.comments.thread.forest
        path = forest.path(comments.index)[:-1] if forest.ids else ()
        folds = frozenset(place.folds) & set(forest.ids) - {forest.ids[index] for index in path}
        if folds:
            comments.restore(comments.place._replace(folds=folds | comments.place.folds))


def anchors(article: ArticlePane) -> tuple[Anchor, int, dict[str, Anchor]]:
    """The scroll position of the article, the blank lines above it, and the marks."""
    marks = {letter: article.anchor_at(offset) for letter, offset in article.marks.items()}
    return article.anchor_at(article.place.offset), article.place.above, marks

"""Takes the position in a page, with its settings, as a value, and restores it."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, get_args

from reader.commands.table import Command, PaneName
from reader.config.settings import Keyword, Match
from reader.layout.orders import SORTS
from reader.layout.threads import OPEN, Folds
from reader.library.places import NOWHERE, Anchor, Place
from reader.ui.panes.article import ArticlePane
from reader.ui.panes.article_place import ArticlePlace
from reader.ui.panes.comments_place import CommentsPlace
from reader.ui.reading.jumps import Spot, Travels
from reader.ui.reading.keyword_list import Entry
from reader.ui.reading.page import Page
from reader.ui.reading.pane_layout import PaneLayout

if TYPE_CHECKING:
    from reader.ui.reading.filters import Filters  # few pages are left with a filter on

_NONE: tuple[str, ...] = ()
_TRIES = 500
_MOMENT = 0.01
"""How many times, and how many seconds apart, it is checked whether a pane has its size."""
_HOLDS = {"auto_scroll", "hints", "search", "select", "zen", "zen_thread"}
"""Commands about what is in view: it must not be replaced below them, though they do not move."""
_REFOLDS = {"close_all", "fold_old", "less", "levels", "more", "open_all"}
"""Commands that fold all comments anew, whatever was folded before."""


class Position:
    """Identifies positions by comment ids and by words of paragraphs, which outlast the screen."""

    def __init__(
        self,
        page: Page,
        travels: Travels,
        pane_layout: PaneLayout,
        filters: "Callable[[], Filters]",
    ) -> None:
        self._page = page
        self._travels = travels
        self._pane_layout = pane_layout
        self._filters = filters
        self._begun_as = NOWHERE
        """The settings of the page before any key was typed."""
        self._begun_at: Place | None = None
        """The place before any key was typed; None once the restoring has begun."""
        self.is_back = False
        """Whether the restoring is done."""
        self._once_back: Callable[[], None] | None = None
        """What waits for it."""
        self._moves_before = 0
        """The number of moves before the restoring began."""
        self._is_refolded = False
        """Whether the user has folded all comments anew."""
        self._ordered = OPEN, _NONE
        """The folds of the last place that was taken, as the comments have them and in order."""

    def begin(self) -> None:
        """Record the page as it is before the user can change it."""
        self._begun_at = self.place
        self._begun_as = self._begun_at.as_set

    def when_back(self, act: Callable[[], None]) -> None:
        """Call back once the restoring is done, which may be now."""
        if self.is_back:
            act()
        else:
            self._once_back = act

    def _be_back(self) -> None:
        self.is_back = True
        act, self._once_back = self._once_back, None
        if act is not None:
            act()

    def note(self, command: Command, *, moved: bool) -> None:
        """Note a command that was run: what it did is not undone by the restoring."""
        # "12g" at paragraph 12 moves nothing, and is the place where the user wants to be.
        self._travels.moves += moved or command.verb == "go" or command.id in _HOLDS
        self._is_refolded |= command.id in _REFOLDS

    @property
    def has_moved(self) -> bool:
        """Whether the user is elsewhere than the page or its restoring began."""
        return bool(self._touched)

    @property
    def _touched(self) -> set[PaneName]:
        """The panes in which the user has moved, by key or mouse, or is about to."""
        page, begun = self._page, self._begun_at
        touched: set[PaneName] = set()
        if self._travels.moves != self._moves_before:
            touched.add(page.current)
        if begun is None:  # since the restoring began, places also change with the size of a pane
            return touched
        now = page.comments.place
        if page.current != begun.pane:
            touched.add(page.current)
        if page.article.first_line:
            touched.add("article")
        if (now.top, now.focus) != (begun.top, begun.comment):
            touched.add("comments")
        return touched

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
        unsaved = [entry.keyword for entry in self._page.lens.list.entries if not entry.is_saved]
        return Place(
            pane=self._page.current,
            article=top,
            above=above,
            top=place.top,
            spot=place.offset,
            comment=place.focus,
            near=comments.near(),
            folds=self._in_order(place.folds),
            sort="" if arrangement.sort == "page" else arrangement.sort,
            filters=tuple(
                (kind, condition.argument) for kind, condition in arrangement.conditions.items()
            ),
            width=0
            if self._pane_layout.column == self._page.settings.width
            else self._pane_layout.column,
            keywords=tuple((keyword.term, keyword.match, keyword.color) for keyword in unsaved),
            marks=tuple(marks.items()),
            comment_marks=tuple(remarks.marks.items()),
            done=tuple(sorted(remarks.done)),
            hidden=tuple(sorted(remarks.hidden)),
        )

    def _in_order(self, folds: Folds) -> tuple[str, ...]:
        """Folds in the order of the page. A place is taken every few seconds, and folds seldom
        change: of 50,000 comments, all folded, sorting them each time took most of it.
        """
        if folds is not self._ordered[0]:
            ids = self._page.comments.forest.ids
            self._ordered = folds, tuple(filter(folds.__contains__, ids)) if folds else _NONE
        return self._ordered[1]

    def come_back(self, place: Place, *, aimed: PaneName | None) -> None:
        """Restore the page as it was left, apart from the panes in which the user has moved.

        Nothing moves in the pane at whose text the page opens, the one `aimed` at.
        """
        if place == NOWHERE:
            self._be_back()
            return
        before, comments = self.place.as_set, self._page.comments
        current_place, number = comments.place, comments.focus_number
        touched = self._touched | ({aimed} if aimed else set())
        self._begun_at = None
        self._arrange(place)
        if "article" not in touched:
            self._page.article.restore(self._in_article(place))
        if touched:
            if "comments" in touched and not before.filters and self._is_left_out(number):
                comments.return_to(current_place)
            self._fill(place, touched)
            return
        if place.pane == "comments" and "comments" in self._page.names:
            self._page.enter("comments")
        if before == self._begun_as:
            self._begun_as = self.place.as_set
        self._moves_before = self._travels.moves
        self._page.screen.call_after_refresh(self._back_to_comment, place, _TRIES)

    def _fill(self, place: Place, touched: set[PaneName]) -> None:
        """Restore the comments as far as the user has not moved in them, and lead to the place."""
        focus = self._focus(place)
        if "comments" in touched or not focus:
            self._fold_again(place)
        else:
            self._page.comments.restore(self._in_comments(place, focus))
        if place.pane != "comments":
            self._travels.leave(Spot("article", self._in_article(place)))
        elif focus:
            self._travels.leave(Spot("comments", self._in_comments(place, focus)))
        self._be_back()

    def _is_left_out(self, number: int) -> bool:
        """Whether the filter leaves out a comment; it is removed then."""
        arrangement = self._page.comments.arrangement
        passes = all(condition.holds(number) for condition in arrangement.conditions.values())
        return not passes and arrangement.unfilter()

    def _focus(self, place: Place) -> str:
        """The comment in focus, or the nearest one that is still there; "" if none is."""
        ids = set(self._page.comments.thread.forest.ids)
        return next((name for name in (place.comment, *place.near) if name in ids), "")

    def _in_article(self, place: Place) -> ArticlePlace:
        return ArticlePlace(self._page.article.offset_at(place.article), place.above)

    def _in_comments(self, place: Place, focus: str) -> CommentsPlace:
        """The position in the comments, with the folds of the place and those made since."""
        ids = self._page.comments.thread.forest.ids
        folds = self._folds(place) | self._newly_folded
        return CommentsPlace(place.top if place.top in ids else focus, place.spot, focus, folds)

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
                self._page.lens.list.add(
                    Entry(Keyword(term, matches[match], color), is_saved=False)
                )
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
        focus = self._focus(place)
        if self.has_moved or not focus:
            self._fold_again(place)  # the user has moved meanwhile
        else:
            comments.restore(self._in_comments(place, focus))
        self._be_back()

    def _folds(self, place: Place) -> frozenset[str]:
        """The folds of the place, unless the user has folded all anew."""
        ids = self._page.comments.thread.forest.ids
        return frozenset() if self._is_refolded else frozenset(place.folds).intersection(ids)

    @property
    def _newly_folded(self) -> frozenset[str]:
        return self._page.comments.place.folds - set(self._begun_as.folds)

    def _fold_again(self, place: Place) -> None:
        """Restore the folds, except those that would hide the current comment."""
        comments, forest = self._page.comments, self._page.comments.thread.forest
        path = forest.path(comments.index)[:-1] if forest.ids else ()
        folds = self._folds(place) - {forest.ids[index] for index in path}
        if folds:
            comments.restore(comments.place._replace(folds=folds | comments.place.folds))


def anchors(article: ArticlePane) -> tuple[Anchor, int, dict[str, Anchor]]:
    """The scroll position of the article, the blank lines above it, and the marks."""
    marks = {letter: article.anchor_at(offset) for letter, offset in article.marks.items()}
    return article.anchor_at(article.place.offset), article.place.above, marks

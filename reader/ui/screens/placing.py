"""The position in a page and its settings as a value, and restoring it."""

from functools import partial
from typing import get_args

from reader.config.settings import Keyword, Match
from reader.layout.orders import SORTS
from reader.library.places import NOWHERE, Place
from reader.ui.panes.article_place import ArticlePlace
from reader.ui.panes.comments import CommentsPlace
from reader.ui.screens.pointed import Pointed
from reader.ui.watch import Entry

_TRIES = 500
_MOMENT = 0.01
"""Seconds between two checks, and the number of checks, while waiting for a pane's size."""


class Placing(Pointed):
    """What has to outlast the screen is identified by comment ids and words of paragraphs."""

    _begun_as = NOWHERE
    """The settings of the page before a key was typed, which may be before the library is asked."""
    is_back = False
    """Whether the page is as it was left the last time."""
    _moves = 0
    """How many commands have led to another place."""
    _coming = 0
    """The number of these before the restoring began."""

    def note_begin(self) -> None:
        """Record the settings of the page before the user can change them."""
        self._begun_as = self.set_place.as_set

    @property
    def _has_moved(self) -> bool:
        """Whether a command led elsewhere: panes that get their sizes move the place as well."""
        return self._moves != self._coming

    @property
    def set_place(self) -> Place:
        """The present position, and the user's changes to the page."""
        comments = self.comments
        place = comments.place
        top, above, marks = self.anchors()
        here = [entry.keyword for entry in self.lens.list.entries if not entry.kept]
        return Place(
            pane=self.current,
            article=top,
            above=above,
            top=place.top,
            spot=place.offset,
            comment=place.focus,
            near=comments.near(),
            folds=tuple(sorted(place.folds)),
            sort="" if comments.sort == "page" else comments.sort,
            filters=tuple((kind, one.said) for kind, one in comments.conditions.items()),
            width=0 if self._column == self.settings.width else self._column,
            keywords=tuple((one.term, one.match, one.color) for one in here),
            marks=tuple(marks.items()),
            comment_marks=tuple(comments.marks.items()),
            done=tuple(sorted(comments.done)),
            hidden=tuple(sorted(comments.hidden)),
        )

    def come_back(self, place: Place, *, moved: bool) -> None:
        """Restore the page as it was left; a user who has already moved stays there."""
        if place == NOWHERE:
            self.is_back = True
            return
        was_set = self.set_place.as_set != self._begun_as
        self._arrange(place)
        if moved:
            self._fold_again(place)
            self.is_back = True
            return
        self.article.restore(ArticlePlace(self.article.offset_at(place.article), place.above))
        if place.pane == "comments" and "comments" in self.names:
            self.enter("comments")
        if not was_set:
            self._begun_as = self.set_place.as_set
        self._coming = self._moves
        self.call_after_refresh(self._back_to_comment, place, _TRIES)

    def _arrange(self, place: Place) -> None:
        """Restore settings that do not depend on the position, except those changed by now."""
        article, comments = self.article, self.comments
        now, begun = self.set_place, self._begun_as
        if place.width and now.width == begun.width:
            self.set_column(place.width)
        self._watch_again(place)
        before = {letter: article.offset_at(anchor) for letter, anchor in place.marks}
        article.marks = before | article.marks
        comments.marks = dict(place.comment_marks) | comments.marks
        comments.done |= set(place.done)
        comments.hidden |= set(place.hidden)
        if comments.hidden:
            comments.quieten()
        sorts = [sort for sort in SORTS if sort == place.sort and now.sort == begun.sort]
        if sorts and comments.can_sort_by(sorts[0]):
            comments.sort_by(sorts[0])
        if now.filters == begun.filters:
            self.filter_again(place.filters)
        comments.forget()

    def _watch_again(self, place: Place) -> None:
        """Look for the keywords that were for this page."""
        matches: dict[str, Match] = {match: match for match in get_args(Match)}
        for term, match, color in place.keywords:
            if match in matches:
                self.lens.list.add(Entry(Keyword(term, matches[match], color), kept=False))
        if place.keywords:
            self.lens.apply()
            self.rearrange()

    def _back_to_comment(self, place: Place, tries: int) -> None:
        """A pane that was hidden until now has its size a moment later."""
        comments = self.comments
        if tries and comments.display and not comments.size.height:
            # Not after a refresh: nine of these can pass before a busy machine lays out the panes.
            self.set_timer(_MOMENT, partial(self._back_to_comment, place, tries - 1))
            return
        self.is_back = True
        ids = set(comments.thread.forest.ids)
        focus = next((name for name in (place.comment, *place.near) if name in ids), "")
        if self._has_moved or not focus:
            self._fold_again(place)  # the user has moved meanwhile
            return
        folds = (frozenset(place.folds) & ids) | self._newly_folded
        top = place.top if place.top in ids else focus
        comments.restore(CommentsPlace(top, place.spot, focus, folds))

    @property
    def _newly_folded(self) -> frozenset[str]:
        return self.comments.place.folds - set(self._begun_as.folds)

    def _fold_again(self, place: Place) -> None:
        """Restore the folds, except those that would hide the current comment."""
        comments, forest = self.comments, self.comments.thread.forest
        path = forest.path(comments.index)[:-1] if forest.ids else ()
        folds = frozenset(place.folds) & set(forest.ids) - {forest.ids[index] for index in path}
        if folds:
            comments.restore(comments.place._replace(folds=folds | comments.place.folds))

"""Where one is in a page and how one has set it, as a value; and set so again."""

from typing import get_args

from reader.config.settings import Keyword, Match
from reader.layout.orders import SORTS
from reader.library.places import NOWHERE, Place
from reader.ui.panes.article_place import ArticlePlace
from reader.ui.panes.comments import CommentsPlace
from reader.ui.screens.pointed import Pointed
from reader.ui.watch import Entry

_TRIES = 9
"""How often one waits for a pane to have its size."""


class Placing(Pointed):
    """What outlives the screen is told by ids of comments and words of paragraphs."""

    @property
    def set_place(self) -> Place:
        """Where one is, and what one has done to the page."""
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
        """Set the page as it was left; who has gone to a place meanwhile stays there."""
        if place == NOWHERE:
            return
        self._arrange(place)
        if moved:
            return
        self.article.restore(ArticlePlace(self.article.offset_at(place.article), place.above))
        if place.pane == "comments" and "comments" in self.names:
            self.enter("comments")
        self.call_after_refresh(self._back_to_comment, place, _TRIES)

    def _arrange(self, place: Place) -> None:
        """What is set whether one has moved or not."""
        article, comments = self.article, self.comments
        if place.width:
            self.set_column(place.width)
        self._watch_again(place)
        article.marks |= {letter: article.offset_at(anchor) for letter, anchor in place.marks}
        comments.marks |= dict(place.comment_marks)
        comments.done |= set(place.done)
        comments.hidden |= set(place.hidden)
        if comments.hidden:
            comments.quieten()
        sorts = [sort for sort in SORTS if sort == place.sort]
        if sorts and comments.can_sort_by(sorts[0]):
            comments.sort_by(sorts[0])
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
        if not comments.display:
            return
        if tries and not comments.size.height:
            self.call_after_refresh(self._back_to_comment, place, tries - 1)
            return
        ids = set(comments.thread.forest.ids)
        focus = next((name for name in (place.comment, *place.near) if name in ids), "")
        folds = frozenset(place.folds) & ids
        if focus:
            top = place.top if place.top in ids else focus
            comments.restore(CommentsPlace(top, place.spot, focus, folds))

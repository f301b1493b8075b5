"""What `n` goes to in the comments when there is no search."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from reader.model import Comment
from reader.ui.panes.comment_flags import Remarks
from reader.ui.panes.comment_head import OFFICIAL
from reader.ui.panes.comment_links import CommentLinks
from reader.ui.panes.cycling import name_on, ordinal, step_on
from reader.ui.panes.folding import Folding

if TYPE_CHECKING:
    from reader.ui.panes.comments_view import CommentsView

TARGETS: Mapping[str, str] = {
    "thread": "thread",
    "new": "new or edited comment",
    "keyword": "comment with a keyword",
    "op": "comment by the author of the page or its staff",
    "author": "comment by this author",
    "link": "comment with a link",
    "mark": "marked comment",
    "quote": "comment that quotes the article",
}
"""The targets in the order in which they are offered, in words that follow "No"."""


class CommentTargets:
    """Moves from one comment of a kind to the next."""

    def __init__(
        self, view: "CommentsView", remarks: Remarks, folding: Folding, links: CommentLinks
    ) -> None:
        self._view = view
        self._remarks = remarks
        self._folding = folding
        self._links = links
        self.kind = "thread"
        self._is_chosen = False
        """Whether the kind was chosen, and not given by what is new."""
        self._author = ""
        self._cached: tuple[object, Sequence[int]] | None = None
        """The targets, and what they depend on."""
        self._kinds: Mapping[str, Callable[[int, Comment], bool]] = {
            "new": lambda _number, comment: (
                comment.id in remarks.new or comment.id in remarks.edited
            ),
            "op": lambda _number, comment: not OFFICIAL.isdisjoint(comment.roles),
            "author": lambda _number, comment: comment.author == self._author,
            "link": lambda number, _comment: bool(links.linked and links.linked[number]),
            "mark": lambda _number, comment: comment.id in remarks.marks.values(),
            "quote": lambda number, _comment: number in view.ties.quoting.of_article,
        }

    @property
    def short_name(self) -> str:
        """The kind as the status bar names it."""
        if self.kind == "author":
            return self._author or "unknown author"
        return {"op": "OP", "quote": "quote of the article"}.get(self.kind, self.kind)

    @property
    def words(self) -> str:
        """The kind in words that follow "No"."""
        return TARGETS[self.kind]

    def choose(self, kind: str) -> None:
        """Make one kind the target."""
        self.kind, self._is_chosen = kind, True

    def aim(self, step: int) -> None:
        """Choose another kind of target for `n`."""
        self.choose(name_on(TARGETS, self.kind, step))
        if self.kind == "author" and self._view.current is not None:
            self._author = self._view.current.author

    def aim_at_author(self, author: str) -> None:
        """Make the comments of this author the target."""
        self.kind, self._author = "author", author

    def aim_at_news(self) -> None:
        """Make what is new the target while there is any, unless a target was chosen."""
        has_news = bool(self._remarks.new or self._remarks.edited)
        if has_news and self.kind == "thread" and not self._is_chosen:
            self.kind, self._is_chosen = "new", False
        elif not has_news and self.kind == "new" and not self._is_chosen:
            self.kind = "thread"

    def places(self) -> Sequence[int]:
        """Where the targets are shown, as far as they are known."""
        view = self._view
        if self.kind == "thread":
            return view.thread.forest.roots
        if self.kind == "keyword" and not view.finds.done:
            return self._with_keyword()
        depends = self._depends_on()
        if not self._cached or self._cached[0] != depends:
            self._cached = depends, self._look()
        return self._cached[1]

    def _depends_on(self) -> tuple[object, ...]:
        """What makes other comments targets; asked at each key, so it has to be little."""
        view, remarks = self._view, self._remarks
        finds, quoted = id(view.finds), len(view.ties.quoting.of_article)
        marks, linked = tuple(remarks.marks.values()), self._links.looks
        aimed = self.kind, self._author
        return (*aimed, finds, view.finds.terms, remarks.new, remarks.edited, marks, quoted, linked)

    def _look(self) -> Sequence[int]:
        if self.kind == "keyword":
            return self._with_keyword()
        holds, order = self._kinds[self.kind], self._view.order
        return [i for i, comment in enumerate(self._view.comments) if holds(order[i], comment)]

    def _with_keyword(self) -> list[int]:
        return [index for index, times in enumerate(self._view.finds.each) if times]

    def seek(self, step: int, count: int = 1) -> bool:
        """Go to the next or previous target, wrapping round; False if there is none.

        If targets have to be found first, the move happens afterwards.
        """
        if self.kind == "link" and self._links.linked is None:
            return self._links.look(lambda: self.seek(step, count))
        view, places = self._view, self.places()
        if not places:
            return False
        index = step_on(places, view.index, step * count)
        self._folding.open_way_to(index)
        view.focus_on(index, at_top=True)
        view.tell()
        return True

    def place(self) -> tuple[int, int]:
        """The ordinal of the current target, 0 between two, and their number."""
        places = self.places()
        return ordinal(places, self._view.index), len(places)

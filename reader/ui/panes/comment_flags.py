"""Remarks on comments: new, done, noted, marked, hidden, or by a muted or tagged author."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from reader.layout.wrap import cut
from reader.model import Comment
from reader.ui.panes.authors import Authors
from reader.ui.panes.comment_head import Facts

if TYPE_CHECKING:
    from reader.ui.panes.comments_view import CommentsView

_NOTED = 40
"""Cells of a note beside the author of the comment."""


class Remarks:
    """Keeps what the user set for comments and authors, and what is new since the last visit.

    It is kept by comment id or author name, so that it survives sorting and reloading.
    """

    def __init__(self, view: "CommentsView") -> None:
        self._view = view
        self.authors = Authors()
        self.new: frozenset[str] = frozenset()
        """The ids of comments that were not there before."""
        self.edited: frozenset[str] = frozenset()
        """The ids of comments that said something else before."""
        self.done: set[str] = set()
        """The ids of the starts of threads that are read."""
        self.noted: dict[str, str] = {}
        """The notes on comments, by id; "" for a highlight."""
        self.hidden: set[str] = set()
        """The ids of comments that are not to be read."""
        self.marks: dict[str, str] = {}
        """The ids of marked comments by the letter of the mark."""

    # Muted and hidden comments.

    def shorten_unwanted(self, brief: bytearray) -> None:
        """Add the muted and hidden comments, by index, to those that are shown as heads only."""
        muted, hidden = self.authors.muted, self.hidden
        if muted or hidden:
            for index, comment in enumerate(self._view.comments):
                if comment.author in muted or comment.id in hidden:
                    brief[index] = 1

    @property
    def news(self) -> frozenset[str]:
        """The ids of new and edited comments since the last visit."""
        return self.new | self.edited

    @property
    def news_counts(self) -> tuple[int, int]:
        """How many comments are new since the last visit, and how many of the others edited."""
        return len(self.new), len(self.edited - self.new)

    def note_news(self, new: Iterable[str], edited: Iterable[str] = ()) -> bool:
        """Mark comments as new or edited, until their thread is done; False if there are none."""
        added, changed = frozenset(new), frozenset(edited)
        self.new |= added
        self.edited |= changed
        if added | changed:
            self._view.forget()
        return bool(added | changed)

    def leave_gone(self, comments: Sequence[Comment]) -> None:
        """Count no news that the page no longer has."""
        if self.news:
            ids = {comment.id for comment in comments}
            self.new, self.edited = self.new & ids, self.edited & ids

    def follow(self, now: Mapping[str, str]) -> None:
        """Stay with comments whose ids have changed; "" is the id of one that is gone."""

        def ids(before: Iterable[str]) -> set[str]:
            return {now.get(name, name) for name in before} - {""}

        self.new, self.edited = frozenset(ids(self.new)), frozenset(ids(self.edited))
        self.done, self.hidden = ids(self.done), ids(self.hidden)
        marks = {letter: now.get(name, name) for letter, name in self.marks.items()}
        self.marks = {letter: name for letter, name in marks.items() if name}

    def done_with(self) -> bytearray:
        """Whether each comment, by number, is in a thread marked as done."""
        ids, end = self._view.forest.ids, self._view.forest.end
        read = bytearray(len(ids))
        for root in self._view.forest.roots:
            if ids[root] in self.done:
                read[root : end[root]] = b"\1" * (end[root] - root)
        return read

    def is_unwanted(self, number: int) -> bool:
        """Whether a comment is muted or hidden."""
        comment = self._view.all[number]
        return comment.id in self.hidden or self.authors[comment.author].muted

    # Remarks in the head of a comment.

    def added_to(self, facts: Facts, index: int) -> Facts:
        """The facts for the head of a comment, with the remarks on it and its author."""
        comment = self._view.comments[index]
        look = self.authors[comment.author]
        return facts._replace(color=look.color, notes=tuple(self._of(comment, index)))

    def _of(self, comment: Comment, index: int) -> Iterable[str]:
        """The user's and reader's own remarks on a comment, for its head."""
        look = self.authors[comment.author]
        if look.tag:
            yield f"[{look.tag}]"
        if comment.id in self.new:
            yield "● new"
        elif comment.id in self.edited:
            yield "✎ edited since"
        if comment.id in self.noted:
            yield f"✎ {cut(self.noted[comment.id], _NOTED)}".rstrip()
        if comment.id in self.done:
            yield "✓ done"
        if self._view.thread.is_brief(index) and (look.muted or comment.id in self.hidden):
            yield "muted" if look.muted else "hidden"
        if quoters := self._view.quoter_count(self._view.order[index]):
            yield f"❝ {quoters}"
        if self.marks:
            marks = sorted(letter for letter, name in self.marks.items() if name == comment.id)
            yield from (f"'{letter}" for letter in marks)

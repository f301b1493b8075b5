"""How the user regards comments: as new, done, muted, or by a tagged author."""

from collections.abc import Iterable

from reader.layout.wrap import cut
from reader.model import Comment
from reader.text import fold
from reader.ui.panes.arranged import ArrangedView
from reader.ui.panes.authors import Authors, most_frequent
from reader.ui.panes.header import Facts

_NOTED = 40
"""Cells of a note beside the author of the comment."""


class RegardedView(ArrangedView):
    """Keeps what the user set for a comment or an author.

    It is stored by comment id or author name, so that it survives sorting and reloading.
    """

    def __init__(
        self,
        name: str | None = None,
        id: str | None = None,  # noqa: A002  Textual's own name for it
        classes: str | None = None,
    ) -> None:
        super().__init__(name=name, id=id, classes=classes)
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

    def not_read(self) -> bytearray:
        brief, muted, hidden = super().not_read(), self.authors.muted, self.hidden
        if muted or hidden:
            for index, comment in enumerate(self.comments):
                if comment.author in muted or comment.id in hidden:
                    brief[index] = 1
        return brief

    @property
    def news(self) -> frozenset[str]:
        """The ids of new and edited comments since the last visit."""
        return self.new | self.edited

    def note_news(self, new: Iterable[str], edited: Iterable[str] = ()) -> bool:
        """Mark comments as new or edited, until their thread is done; False if there are none."""
        came, other = frozenset(new), frozenset(edited)
        self.new |= came
        self.edited |= other
        if came | other:
            self.forget()
        return bool(came | other)

    def done_with(self) -> bytearray:
        """Whether each comment, by number, is in a thread marked as done."""
        ids, end = self.whole.ids, self.whole.end
        read = bytearray(len(ids))
        for root in self.whole.roots:
            if ids[root] in self.done:
                read[root : end[root]] = b"\1" * (end[root] - root)
        return read

    def is_unwanted(self, number: int) -> bool:
        """Whether a comment is muted or hidden."""
        comment = self.all[number]
        return comment.id in self.hidden or self.authors[comment.author].muted

    def count_by(self, author: str) -> int:
        """The number of comments by an author."""
        return sum(comment.author == author for comment in self.all)

    def author_like(self, typed: str) -> str | None:
        """The author with that name, or the first whose name contains what was typed."""
        asked = fold(typed.strip())
        names = dict.fromkeys(comment.author for comment in self.all)
        exact = (name for name in names if fold(name) == asked)
        near = (name for name in names if asked and asked in fold(name))
        return next(exact, None) or next(near, None)

    def most_frequent(self) -> list[tuple[str, int]]:
        """The authors with the most comments, and how many."""
        return most_frequent(self.all)

    # Remarks in the head of a comment.

    def with_remarks(self, index: int, facts: Facts) -> Facts:
        comment = self.comments[index]
        seen = self.authors[comment.author]
        return facts._replace(color=seen.color, notes=tuple(self.notes(comment, index)))

    def notes(self, comment: Comment, index: int) -> Iterable[str]:
        """The user's and reader's own remarks on a comment, for its head."""
        seen = self.authors[comment.author]
        if seen.tag:
            yield f"[{seen.tag}]"
        if comment.id in self.new:
            yield "● new"
        elif comment.id in self.edited:
            yield "✎ edited since"
        if comment.id in self.noted:
            yield f"✎ {cut(self.noted[comment.id], _NOTED)}".rstrip()
        if comment.id in self.done:
            yield "✓ done"
        if self.thread.is_brief(index) and (seen.muted or comment.id in self.hidden):
            yield "muted" if seen.muted else "hidden"
        if quoters := self.ties.quoter_count(self.order[index]):
            yield f"❝ {quoters}"
        if self.marks:
            marks = sorted(letter for letter, name in self.marks.items() if name == comment.id)
            yield from (f"'{letter}" for letter in marks)

"""What `n` goes to in the comments when there is no search."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence

from reader.layout.pieces import Flow
from reader.model import Comment
from reader.ui.panes.folding import FoldingView
from reader.ui.panes.links import Link, links_of

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

_ROLES = frozenset({"op", "staff"})


class TargetsView(FoldingView):
    """Moves from one comment of a kind to the next."""

    def __init__(
        self,
        name: str | None = None,
        id: str | None = None,  # noqa: A002  Textual's own name for it
        classes: str | None = None,
    ) -> None:
        super().__init__(name=name, id=id, classes=classes)
        self.target_author = ""
        self.marks: dict[str, str] = {}
        """The ids of marked comments by the letter of the mark."""
        self._linked: Sequence[int] | None = None
        """Whether each comment has a link, by number; None until that is first needed."""
        self._found: tuple[object, Sequence[int]] | None = None
        """The targets, and what they depend on."""
        self._kinds: Mapping[str, Callable[[int, Comment], bool]] = {
            "new": lambda _number, comment: comment.id in self.new or comment.id in self.edited,
            "op": lambda _number, comment: bool({"op", "staff"}.intersection(comment.roles)),
            "author": lambda _number, comment: comment.author == self.target_author,
            "link": lambda number, _comment: bool(self._linked and self._linked[number]),
            "mark": lambda _number, comment: comment.id in self.marks.values(),
            "quote": lambda number, _comment: number in self.quoting.of_article,
        }

    def notes(self, comment: Comment, index: int) -> Iterable[str]:
        yield from super().notes(comment, index)
        if self.marks:
            marks = sorted(letter for letter, name in self.marks.items() if name == comment.id)
            yield from (f"'{letter}" for letter in marks)

    def load(self, comments: tuple[Comment, ...]) -> None:
        self._linked = None
        super().load(comments)

    @property
    def target_told(self) -> str:
        """The target as the status bar names it."""
        if self.target == "author":
            return self.target_author or "unknown author"
        return {"op": "OP", "quote": "quote of the article"}.get(self.target, self.target)

    def aim(self, step: int) -> None:
        """Choose another kind of target for `n`."""
        names = list(TARGETS)
        self.target = names[(names.index(self.target) + step) % len(names)]
        if self.target == "author" and self.current is not None:
            self.target_author = self.current.author

    def aim_at_author(self, author: str) -> None:
        """Make the comments of this author the target."""
        self.target, self.target_author = "author", author

    def targets(self) -> Sequence[int]:
        """Where the targets are shown, as far as they are known."""
        if self.target == "thread":
            return self.thread.forest.roots
        if self.target == "keyword" and not self.finds.done:
            return [index for index, times in enumerate(self.finds.each) if times]
        if not self._found or self._found[0] != self._depends_on():
            self._found = self._depends_on(), self._look_for_targets()
        return self._found[1]

    def _depends_on(self) -> tuple[object, ...]:
        """What makes other comments targets; asked at each key, so it has to be little."""
        finds, quoted = id(self.finds), len(self.quoting.of_article)
        marks = tuple(self.marks.values())
        return (
            self.target,
            self.target_author,
            finds,
            self.finds.terms,
            self.new,
            self.edited,
            marks,
            quoted,
        )

    def _look_for_targets(self) -> Sequence[int]:
        if self.target == "keyword":
            return [index for index, times in enumerate(self.finds.each) if times]
        holds, order = self._kinds[self.target], self.order
        return [i for i, comment in enumerate(self.comments) if holds(order[i], comment)]

    def seek(self, step: int, count: int = 1) -> bool:
        """Go to the next or previous target, wrapping round; False if there is none.

        If targets have to be found first, the move happens afterwards.
        """
        if self.target == "link" and self._linked is None:
            return self._seek_link(step, count)
        places = self.targets()
        if not places:
            return False
        if step > 0:
            place = bisect_right(places, self.index) - 1 + count
        else:
            place = bisect_left(places, self.index) - count
        index = places[place % len(places)]
        self.open_way_to(index)
        self.focus_on(index, at_top=True)
        self.tell()
        return True

    def _seek_link(self, step: int, count: int) -> bool:
        def noted(linked: Sequence[int]) -> None:
            self._linked, self._found = linked, None
            self.seek(step, count)

        self.scan("link", self.has_link, noted)
        return self._linked is None or any(self._linked)

    def gather_links(self, then: Callable[[list[tuple[str, Link]]], None]) -> None:
        """Pass on the links of all comments shown, each with its author."""
        found: dict[int, list[Link]] = {}

        def gather(number: int) -> bool:
            found[number] = self.links_of(number)
            return bool(found[number])

        def gathered(linked: Sequence[int]) -> None:
            self._linked = linked
            every, shown = self.all, sorted(self.order)
            then([(every[number].author, link) for number in shown for link in found[number]])

        self.scan("links", gather, gathered)

    def links_of(self, number: int) -> list[Link]:
        """The links of a comment, by its number."""
        made = self.flow_of(number)
        return links_of(made, made.pieces)

    def has_link(self, number: int) -> bool:
        """Whether a comment has a link."""
        return any(run.href for piece in self.flow_of(number).pieces for run in piece.spans)

    def text_of(self, number: int) -> str:
        """The text of a comment, by its number."""
        return self._texts.text(number)

    def flow_of(self, number: int) -> Flow:
        """The pieces of a comment's text, by its number."""
        return self._texts.fresh_flow(number)

    def target_place(self) -> tuple[int, int]:
        """The ordinal of the current target, 0 between two, and their number."""
        places = self.targets()
        at = bisect_left(places, self.index)
        here = at < len(places) and places[at] == self.index
        return (at + 1 if here else 0), len(places)

    # The map beside the text.

    def map_depends(self) -> object:
        marks = tuple(self.marks.values())
        return id(self.comments), self.news, marks, len(self.noted), len(self.thread.visible)

    def map_lines(self) -> Mapping[str, Iterable[int]]:
        heights, comments = self.thread.heights, self.comments
        marked, news, noted = frozenset(self.marks.values()), self.news, self.noted

        def lines(indices: Iterable[int]) -> Iterable[int]:
            return (heights.top(heights.row(index)) for index in indices)

        return {
            "new": lines(i for i, comment in enumerate(comments) if comment.id in news),
            "hit": lines(i for i, times in enumerate(self.finds.sought_each) if times),
            "mark": lines(i for i, comment in enumerate(comments) if comment.id in marked),
            "note": lines(i for i, comment in enumerate(comments) if comment.id in noted),
            "role": lines(i for i, comment in enumerate(comments) if _ROLES & {*comment.roles}),
        }

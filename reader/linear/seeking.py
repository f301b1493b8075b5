"""What is looked for in a linear page, and what `n` goes to when nothing is."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from reader.commands.keys import Call
from reader.layout.flow import flow
from reader.layout.quotes import Stretch
from reader.layout.quoting import Quoting
from reader.linear.moves import NOWHERE, found
from reader.linear.page import LinearPage
from reader.linear.session import Session
from reader.text import fold

_TARGETS: Mapping[str, Sequence[str]] = {
    "article": ("heading", "keyword", "link", "mark", "note", "paragraph that a comment quotes"),
    "comments": (
        "thread", "new comment", "keyword", "comment by the author of the page or its staff",
        "comment by this author", "link", "mark", "note", "comment that quotes the article",
    ),
}  # fmt: skip
"""What `n` may go to, in words after "No"."""


class Seeking(Session):
    """Goes from match to match, or from one target to the next."""

    author = ""
    """Whose comments the target "by this author" is about."""

    def __init__(self, *given: object) -> None:
        super().__init__(*given)  # type: ignore[arg-type]
        self.marks: dict[str, int | str] = {}
        """The names of parts by the letters of their marks."""
        self.targets = {pane: names[0] for pane, names in _TARGETS.items()}
        self._quoting: tuple[LinearPage, Quoting] | None = None

    # A search.

    def search(self, _call: Call) -> str:
        """Ask for words and go to the next part with them."""
        words = self.listener.ask("Search: ").strip()
        if not words:
            return "Nothing is sought."
        self.sought = fold(words)
        return self._match(1)

    def next(self, call: Call) -> str:
        """The next match; without a search the next target."""
        return self._match(1) if self.sought else self._target(call, 1)

    def previous(self, call: Call) -> str:
        """The match before, or the target."""
        return self._match(-1) if self.sought else self._target(call, -1)

    def _match(self, step: int) -> str:
        return self._round(step, self._holds) or "Not found."

    def _holds(self, part: int) -> bool:
        return self.sought in fold(self.page.text(part))

    def _round(self, step: int, holds: Callable[[int], object]) -> str:
        """The next part that is as wanted, round the end, which is told; "" where there is none."""
        there, said = found(self.page, self.at, step, holds), ""
        if there == NOWHERE:
            there = found(self.page, -1 if step > 0 else len(self.page), step, holds)
            said = "From the beginning: " if step > 0 else "From the end: "
        return "" if there == NOWHERE else said + self.went(there)

    # Targets.

    def next_target(self, call: Call) -> str:
        return self._aim(call.count)

    def previous_target(self, call: Call) -> str:
        return self._aim(-call.count)

    def _aim(self, step: int) -> str:
        names = _TARGETS[self.pane]
        at = (names.index(self.targets[self.pane]) + step) % len(names)
        self.targets[self.pane] = name = names[at]
        if name == "comment by this author":
            self.author = self._author_here()
        count = sum(map(bool, map(self._hits(), self._side())))
        return f"{self.key('next')} goes to the next {name}; there are {count or 'none'}."

    def _author_here(self) -> str:
        at = self.page.comment(self.at)
        return self.page.reading.comments[at].author if at >= 0 else ""

    def _side(self) -> range:
        """The parts of the article, or those of the comments."""
        page = self.page
        return range(page.first - 1) if self.pane == "article" else range(page.first, len(page))

    def _target(self, call: Call, step: int) -> str:
        name = self.targets[self.pane]
        if name in ("heading", "thread"):
            move = f"{'next' if step > 0 else 'previous'}_{name}"
            there = self.repeated(move, call.count)
            return f"{self.commands[move].miss}." if there == NOWHERE else self.went(there)
        side, holds = self._side(), self._hits()
        said = ""
        for _ in range(call.count):
            said = self._round(step, lambda part: part in side and holds(part))
            if not said:
                return f"No {name} is here."
        return said

    def _hits(self) -> Callable[[int], object]:
        """What tells whether a part is of the target."""
        page, name = self.page, self.targets[self.pane]
        comments = page.reading.comments

        def comment(part: int, wanted: Callable[[int], object]) -> object:
            at = page.comment(part)
            return at >= 0 and wanted(at)

        kinds: dict[str, Callable[[int], object]] = {
            "heading": page.is_heading,
            "thread": partial(comment, wanted=lambda at: not comments[at].depth),
            "new comment": partial(comment, wanted=lambda at: comments[at].id in page.new),
            "keyword": page.terms,
            "link": page.links,
            "mark": lambda part: page.name(part) in self.marks.values(),
            "note": page.notes,
            "comment by this author": partial(
                comment, wanted=lambda at: comments[at].author == self.author
            ),
            "paragraph that a comment quotes": lambda part: part - 1 in self.quoting.by_paragraph,
            "comment that quotes the article": partial(
                comment, wanted=lambda at: at in self.quoting.of_article
            ),
        }
        staff = partial(comment, wanted=lambda at: {"op", "staff"}.intersection(comments[at].roles))
        return kinds.get(name, staff)

    def author_next(self, _call: Call) -> str:
        """The next comment by who wrote this one, which `n` goes to from now on."""
        return self.next_by(self._author_here())

    def next_by(self, author: str) -> str:
        """The next comment by somebody, which `n` goes to from now on."""
        self.author = author
        self.targets["comments"] = "comment by this author"
        here = self.at
        said = self._round(1, lambda part: part != here and self._is_theirs(part))
        return said or "No other comment is by this author."

    def _is_theirs(self, part: int) -> bool:
        at = self.page.comment(part)
        return at >= 0 and self.page.reading.comments[at].author == self.author

    # Quotes.

    @property
    def quoting(self) -> Quoting:
        """Who quotes what, looked for when it is asked for the first time."""
        if self._quoting is None or self._quoting[0] is not self.page:
            page = self.page
            flows = [flow(comment.blocks) for comment in page.reading.comments]

            def set_as_quotes(number: int) -> list[Stretch]:
                pieces = flows[number].pieces
                return [(piece.start, piece.end) for piece in pieces if piece.kind == "quote"]

            texts = [page.text(part) for part in range(1, page.first - 1)]
            made = Quoting(texts, len(flows), lambda number: flows[number].text, set_as_quotes)
            made.step(lambda: False)
            self._quoting = page, made
        return self._quoting[1]

    def quotes(self, call: Call) -> str:
        """From a paragraph to a comment that quotes it; from a comment to what it quotes."""
        page, at = self.page, self.page.comment(self.at)
        if at < 0:
            quoters = self.quoting.by_paragraph.get(self.at - 1, ())
            if not quoters:
                return "No comment quotes this."
            return self.went(page.first + quoters[min(call.count, len(quoters)) - 1])
        if echoes := self.quoting.of_article.get(at):
            return self.went(1 + echoes[0].source)
        if echoes := self.quoting.of_comments.get(at):
            return self.went(page.first + echoes[0].source)
        return "This comment quotes nothing that is on the page."

    # Marks.

    def mark(self, call: Call) -> str:
        self.marks[call.argument] = self.page.name(self.at)
        return f"Mark {call.argument} is set."

    def to_mark(self, call: Call) -> str:
        there = self.page.part(self.marks.get(call.argument, -1))
        return f"There is no mark {call.argument}." if there < 0 else self.went(there)

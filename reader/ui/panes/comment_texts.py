"""The texts of comments, laid out only when they are looked at."""

from reader.layout.flow import flow
from reader.layout.lines import Line, height, lines
from reader.layout.pieces import Flow
from reader.layout.superscripts import PLAIN
from reader.model import Blocks, Comment, Paragraph
from reader.ui.widgets.lru import LRUCache

MOST_CACHED = 256
"""How many comments are kept as lines, and as flows: some screens full."""
NOTHING = Flow("", ())


class CommentTexts:
    """The texts of some comments, by index."""

    def __init__(self, comments: tuple[Comment, ...]) -> None:
        self._comments = comments
        self._flows: LRUCache[int, Flow] = LRUCache(MOST_CACHED)
        self._lines: LRUCache[tuple[int, int], list[Line]] = LRUCache(MOST_CACHED)
        self._texts: dict[int, str] = {}
        """Those that take time to make, for the next search."""

    def flow(self, index: int) -> Flow:
        """The text of a comment in pieces; empty if there are no comments."""
        if not self._comments:
            return NOTHING
        cached = self._flows.get(index)
        if cached is None:
            cached = self._flows[index] = flow(self._comments[index].blocks)
        return cached

    def fresh_flow(self, index: int) -> Flow:
        """`flow` without caching, for a walk through all comments."""
        return flow(self._comments[index].blocks)

    def text(self, index: int) -> str:
        """The searchable text of a comment."""
        text = self._texts.get(index)
        if text is None:
            text = joined(self._comments[index].blocks)
        if text is None:
            text = self._texts[index] = flow(self._comments[index].blocks).text
        return text

    def lines(self, index: int, width: int) -> list[Line]:
        """The lines of a comment at a width."""
        cached = self._lines.get((index, width))
        if cached is None:
            cached = self._lines[index, width] = lines(self.flow(index), width)
        return cached

    def height(self, index: int, width: int) -> int:
        """The number of lines of a comment at a width."""
        return height(flow(self._comments[index].blocks), width)


def joined(blocks: Blocks) -> str | None:
    """The text of `flow(blocks)`, if that is quick to find: for paragraphs of plain text."""
    texts: list[str] = []
    for block in blocks:
        if not isinstance(block, Paragraph) or len(block.spans) != 1:
            return None
        (span,) = block.spans
        if span.href or span.marks is not PLAIN:
            return None
        if span.text and not span.text.isspace():
            texts.append(span.text.replace("\t", " "))
    return "\n".join(texts)

"""What comments say, made into lines when it is looked at and not before."""

from reader.layout.flow import Flow, flow
from reader.layout.lines import Line, height, lines
from reader.layout.superscripts import PLAIN
from reader.model import Blocks, Comment, Paragraph
from reader.ui.widgets.lru import LRUCache

KEPT = 256
"""How many comments are kept as lines, and as flows: some screens full."""
NOTHING = Flow("", ())


class CommentTexts:
    """The texts of some comments, by their index."""

    def __init__(self, comments: tuple[Comment, ...]) -> None:
        self._comments = comments
        self._flows: LRUCache[int, Flow] = LRUCache(KEPT)
        self._lines: LRUCache[tuple[int, int], list[Line]] = LRUCache(KEPT)
        self._texts: dict[int, str] = {}
        """Those that take time to make, for the next search."""

    def flow(self, index: int) -> Flow:
        """A comment as text in pieces; nothing where there are no comments."""
        if not self._comments:
            return NOTHING
        made = self._flows.get(index)
        if made is None:
            made = self._flows[index] = flow(self._comments[index].blocks)
        return made

    def fresh_flow(self, index: int) -> Flow:
        """The same, not kept: for a walk through all comments."""
        return flow(self._comments[index].blocks)

    def text(self, index: int) -> str:
        """A comment as it is searched."""
        text = self._texts.get(index)
        if text is None:
            text = joined(self._comments[index].blocks)
        if text is None:
            text = self._texts[index] = flow(self._comments[index].blocks).text
        return text

    def lines(self, index: int, width: int) -> list[Line]:
        """A comment at a width."""
        made = self._lines.get((index, width))
        if made is None:
            made = self._lines[index, width] = lines(self.flow(index), width)
        return made

    def height(self, index: int, width: int) -> int:
        """How many lines a comment takes at a width."""
        return height(flow(self._comments[index].blocks), width)


def joined(blocks: Blocks) -> str | None:
    """The text of `flow(blocks)` where that is quick to tell: of paragraphs of plain text."""
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

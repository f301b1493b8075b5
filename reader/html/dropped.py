"""The walk of `blocks`, recording the elements it leaves out and the blocks between which they
stood.
"""

from collections.abc import Container, Iterable

from reader.html.blocks import Builder
from reader.html.elements import SILENT
from reader.html.inline import Style, joined
from reader.html.shapes import Shapes
from reader.html.tree import Node
from reader.model import Blocks, Spans
from reader.values import NamedTuple


class PassedBy(NamedTuple):
    """An element that was left out, and how many blocks come before it."""

    node: Node
    at: int


class Watched(NamedTuple):
    """The result of `blocks`, together with the elements that were left out."""

    blocks: Blocks
    passed_by: tuple[PassedBy, ...]
    begins: tuple[int, ...]
    """How many blocks come before each root."""


def watched(
    roots: Iterable[Node],
    base: str = "",
    *,
    drop: Container[int] = (),
    hidden: bool = False,
    shapes: Shapes,
) -> Watched:
    """Like `reader.html.blocks.blocks`, with the elements in `drop` and the hidden ones it met."""
    builder = _Watching(base, drop, hidden, shapes)
    begins: list[int] = []
    for root in roots:
        begins.append(builder.out.reached())
        builder.walk(root)
    return Watched(builder.finish(), tuple(builder.passed_by), tuple(begins))


class _Watching(Builder):
    """A builder that records what it leaves out; a separate class, so that `blocks` pays
    nothing.
    """

    def __init__(self, base: str, drop: Container[int], hidden: bool, shapes: Shapes) -> None:
        super().__init__(base, drop, hidden, shapes)
        self.passed_by: list[PassedBy] = []

    def left_out(self, node: Node, style: Style) -> bool:
        if not super().left_out(node, style):
            return False
        if node.tag not in SILENT:
            self.passed_by.append(PassedBy(node, self.out.reached()))
        return True

    def cell(self, node: Node) -> Spans:
        if self.unseen(node):
            return ()
        inner = _Watching(self.base, self.drop, self.hidden, self.shapes)
        inner.walk(node)
        at = self.out.reached()
        self.passed_by += [PassedBy(met, at) for met, _ in inner.passed_by]
        return joined(inner.finish())

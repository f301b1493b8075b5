"""The containers a walk is inside: quotes, lists, notes, asides, figures."""

from dataclasses import replace

from reader.expressions import expression
from reader.html.closing import Opened, captioned, made
from reader.html.doubles import is_again, undescribe, undescribed
from reader.html.footnotes import label
from reader.html.inline import joined, paragraphs
from reader.html.tree import Node
from reader.model import (
    MAX_BLOCK_DEPTH,
    Block,
    Blocks,
    Heading,
    Image,
    Items,
    Note,
    Paragraph,
    Rule,
    Span,
    Spans,
    spans_text,
)

_SIZE = expression(r"-(?:\d{2,4}x\d{2,4}|scaled)(?=\.\w+$)")
_LISTS = frozenset({"ul", "ol", "menu", "dir", "dl"})
_ITEMS = frozenset({"li", "dt"})
_LABELLED = frozenset({"note", "list", "item"})
"""No note begins inside these: an item is known by its own label."""
_LONGEST = 600
"""A heading of more characters takes no further line."""
CONTAINERS = _LISTS | _ITEMS | {"figure", "figcaption", "blockquote", "details"}
"""Elements that are opened and closed here. All others have no effect, except as footnotes."""


class Containers:
    """A stack of open containers; blocks are added to the innermost."""

    def __init__(self) -> None:
        self._open = [Opened(None, "page")]
        self.marks: dict[str, str] = {}
        """The ids that marks in the text point to, with the text of each mark."""

    def reached(self) -> int:
        """How many blocks of the page there are so far, including the open one."""
        opened = any(inner.blocks or inner.items for inner in self._open[1:])
        return len(self._open[0].blocks) + opened

    def add(self, block: Block) -> None:
        """Add a block to the innermost container, and after it any pictures that were waiting."""
        inner = self._open[-1]
        if inner.kind == "list":
            _add_to_list(inner, block)
            return
        # Nothing is said again, or described, by what follows a paragraph.
        if inner.blocks and not isinstance(inner.blocks[-1], Paragraph):
            if isinstance(block, Paragraph) and _repeats_caption(inner.blocks, block):
                return
            if is_again(inner.blocks, block):
                return
            undescribe(inner.blocks, block)
        inner.blocks.append(block)
        if inner.held:
            inner.blocks.extend(inner.held)
            inner.held.clear()

    def picture(self, image: Image, *, inside: bool) -> None:
        """Add a picture; one that is `inside` a paragraph follows it.

        The same picture again right after itself is the fallback of lazy loading, and is left out.
        """
        inner = self._open[-1]
        image = undescribed(inner.blocks, image)
        row = inner.held if inside else inner.blocks
        last = row[-1] if row else None
        if not isinstance(last, Image) or not (merged := _same(last, image)):
            if inside:
                row.append(image)
            else:
                self.add(image)
        else:
            row[-1] = merged

    def continue_heading(self, spans: Spans) -> bool:
        """Add a line to the last block if that is a heading; whether it is one, and not too long:
        each line added reads the whole of it again.
        """
        blocks = self._open[-1].blocks
        last = blocks[-1] if blocks else None
        if not isinstance(last, Heading) or len(spans_text(last.spans)) > _LONGEST:
            return False
        broken = replace(last.spans[-1], text=last.spans[-1].text + "\n")
        runs = [(span.text, span.marks, span.href) for span in (*last.spans[:-1], broken, *spans)]
        blocks[-1] = replace(last, spans=paragraphs(runs)[0])
        return True

    def last_picture(self) -> bool:
        """Whether the last block is a picture without a caption."""
        blocks = self._open[-1].blocks
        return bool(blocks) and isinstance(blocks[-1], Image) and not blocks[-1].caption

    def caption_picture(self, spans: Spans) -> None:
        """Make the text under a picture its caption."""
        blocks = self._open[-1].blocks
        blocks[-1] = captioned(blocks[-1], spans)

    def open(self, node: Node) -> None:
        """Enter a block element."""
        if node.tag == "dt":
            self._end_definition()
        kind = self._kind(node)
        if kind:
            self._open.append(Opened(node, kind))

    def open_note(self, node: Node) -> bool:
        """Enter an element that marks in the text may point to; whether it is a note."""
        if len(self._open) > MAX_BLOCK_DEPTH or self._open[-1].kind in _LABELLED:
            return False
        found = label(node, self.marks, listed=False)
        if found:
            self._open.append(Opened(node, "note", label=found))
        return bool(found)

    def open_shape(self, node: Node, kind: str, named: str = "") -> bool:
        """Enter a "box" with a note or warning, or a "quote" that is no `blockquote`. `named` is
        the kind of a box, if its text does not name it.

        Not directly in a list, where there would be no item to put it in.
        """
        if len(self._open) > MAX_BLOCK_DEPTH or self._open[-1].kind == "list":
            return False
        self._open.append(Opened(node, kind, label=named))
        return True

    def _kind(self, node: Node) -> str:
        tag = node.tag
        if tag in ("figure", "figcaption"):
            return tag
        if len(self._open) > MAX_BLOCK_DEPTH:
            return ""
        if tag == "blockquote":
            return "quote"
        if tag == "details":
            return "details"
        if tag in _LISTS:
            return "list"
        # Only directly in a list: in a quote inside one, an item would have no list to join.
        return "item" if self._open[-1].kind == "list" else ""

    def close(self, node: Node) -> None:
        """Leave a block element. A `dt` stays open, since its `dd` belong to the same item."""
        if node.tag == "dt":
            if self._open[-1].node is node:
                self._open[-1].term = len(self._open[-1].blocks)
            return
        if node.tag in _LISTS:
            self._end_definition()
        if self._open[-1].node is node:
            self._pop()

    def _end_definition(self) -> None:
        last = self._open[-1].node
        if last is not None and last.tag == "dt":
            self._pop()

    def finish(self) -> Blocks:
        """Close everything that is still open; the blocks of the page."""
        while len(self._open) > 1:
            self._pop()
        page = self._open[0]
        return (*page.blocks, *page.held)

    def _pop(self) -> None:
        closed = self._open.pop()
        closed.blocks.extend(closed.held)
        if closed.kind == "item":
            self._end_item(closed)
        elif closed.kind == "figcaption":
            self._end_caption(closed)
        else:
            for block in made(closed):
                self.add(block)

    def _end_item(self, closed: Opened) -> None:
        _trim_rules(closed.blocks)
        if not closed.blocks or closed.node is None:
            return
        around = self._open[-1]
        around.items.append(closed.blocks)
        around.nodes.append(closed.node)
        around.terms.append(closed.term)
        # Most items have no id, and either all items of a list are footnotes or none is.
        may_be = (self.marks or "id" in closed.node.attrs) and all(around.labels[-1:])
        around.labels.append(label(closed.node, self.marks, listed=True) if may_be else "")

    def _end_caption(self, closed: Opened) -> None:
        """The end of a caption: it goes to its figure, or becomes paragraphs if there is no
        figure.
        """
        figure = next((found for found in self._open[::-1] if found.kind == "figure"), None)
        if figure is None and self.last_picture():
            self.caption_picture(joined(tuple(closed.blocks)))
            return
        if figure is None:
            for block in closed.blocks:
                self.add(block)
            return
        for block in closed.blocks:
            if isinstance(block, Image):
                self.add(block)
        shown = tuple(block for block in closed.blocks if not isinstance(block, Image))
        spans = joined(shown)
        figure.leads |= not figure.blocks and not figure.caption
        figure.caption += (Span("\n"), *spans) if figure.caption else spans


def _trim_rules(blocks: list[Block]) -> None:
    """Leave out rules at the ends of an item: they part items, and the signs of these do that."""
    first, end = 0, len(blocks)
    while end and isinstance(blocks[end - 1], Rule):
        end -= 1
    while first < end and isinstance(blocks[first], Rule):
        first += 1
    blocks[:] = blocks[first:end]


def _add_to_list(inner: Opened, block: Block) -> None:
    """Content directly in a list, against the rules, joins the item before it or becomes one."""
    if isinstance(block, Items | Note) and inner.items:
        inner.items[-1].append(block)
        return
    inner.items.append([block])
    inner.nodes.append(None)
    inner.terms.append(0)
    inner.labels.append("")


def _same(last: Image, image: Image) -> Image | None:
    """Two pictures merged into one; None if they differ."""
    alike = last.alt == image.alt or not last.alt or not image.alt
    same_place = not last.src or not image.src or _picture(last.src) == _picture(image.src)
    if alike and same_place and not last.caption:
        return Image(last.src or image.src, last.alt or image.alt, image.caption)
    return None


def _picture(src: str) -> str:
    """An address without the parts that only give a size: "a-300x200.jpg?w=300"."""
    return _SIZE.sub("", src.partition("?")[0])


def _repeats_caption(before: list[Block], block: Paragraph) -> bool:
    """Whether a paragraph repeats the caption of the picture before it."""
    last = before[-1] if before else None
    if not isinstance(last, Image) or not last.caption:
        return False
    return spans_text(last.caption) == spans_text(block.spans)

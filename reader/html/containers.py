"""Blocks that hold blocks, while a walk is inside them: quotes, lists, asides, figures."""

import re
from dataclasses import dataclass, field

from reader.html.tree import Node
from reader.model import (
    MAX_BLOCK_DEPTH,
    Block,
    Blocks,
    Heading,
    Image,
    Items,
    Media,
    Note,
    Paragraph,
    Quote,
    Spans,
    spans_text,
)

_LISTS = frozenset({"ul", "ol", "menu", "dir", "dl"})
_ITEMS = frozenset({"li", "dt"})
CONTAINERS = _LISTS | _ITEMS | {"figure", "blockquote", "details"}
"""Elements to open and close here. All others change nothing."""
_FOOTNOTE = re.compile(
    r"(?:fn|footnote|endnote|cite_note|ftn)[-_:.]?(?:[\w-]*[-_:.])?(\d{1,4})", re.IGNORECASE
)
"""The id of a footnote, as the marks in the text point to it; the number is what they show."""


@dataclass(slots=True)
class _Open:
    """One container the walk is in; `node` closes it."""

    node: Node | None
    kind: str
    blocks: list[Block] = field(default_factory=list)
    items: list[Blocks] = field(default_factory=list)
    notes: list[Block] = field(default_factory=list)
    """Its items as footnotes, as long as all of them are."""
    held: list[Block] = field(default_factory=list)
    """Pictures met inside a paragraph, waiting for its end."""
    caption: Spans = ()


class Containers:
    """A stack of what is open; blocks go to the innermost."""

    def __init__(self) -> None:
        self._open = [_Open(None, "page")]

    def reached(self) -> int:
        """How many blocks of the page there are so far; one that is still open counts."""
        opened = any(inner.blocks or inner.items for inner in self._open[1:])
        return len(self._open[0].blocks) + opened

    def add(self, block: Block) -> None:
        """A block in the innermost container, and after it the pictures that waited for it."""
        inner = self._open[-1]
        if inner.kind == "list":
            inner.items.append((block,))  # text straight in a list, against the rules: an item
            return
        inner.blocks.append(block)
        if inner.held:
            inner.blocks.extend(inner.held)
            inner.held.clear()

    def hold(self, block: Block) -> None:
        """A picture inside a paragraph: it stands behind the paragraph."""
        self._open[-1].held.append(block)

    def caption(self, spans: Spans) -> None:
        """What a figure says under its picture; a paragraph where there is no figure."""
        for container in reversed(self._open):
            if container.kind == "figure":
                container.caption = spans
                return
        if spans:
            self.add(Paragraph(spans))

    def open(self, node: Node) -> None:
        """The walk enters a block element."""
        if node.tag == "dt":
            self._end_definition()
        kind = self._kind(node)
        if kind:
            self._open.append(_Open(node, kind))

    def _kind(self, node: Node) -> str:
        tag = node.tag
        if tag == "figure":
            return "figure"
        if len(self._open) > MAX_BLOCK_DEPTH:
            return ""
        if tag == "blockquote":
            return "quote"
        if tag == "details":
            return "details"
        if tag in _LISTS:
            return "list"
        if tag not in _ITEMS:
            return ""
        # Only straight in a list: in a quote that stands in one, an item would have nowhere to go.
        return "item" if self._open[-1].kind == "list" else ""

    def close(self, node: Node) -> None:
        """The walk leaves a block element. A `dt` stays open: its `dd` are of the same item."""
        if node.tag == "dt":
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
        """Everything that is still open is closed; the blocks of the page."""
        while len(self._open) > 1:
            self._pop()
        page = self._open[0]
        return (*page.blocks, *page.held)

    def _pop(self) -> None:
        closed = self._open.pop()
        closed.blocks.extend(closed.held)
        if closed.kind == "item":
            if closed.blocks:
                around = self._open[-1]
                around.items.append(tuple(closed.blocks))
                label = _footnote(closed.node)
                if label:
                    around.notes.append(Note(label, tuple(closed.blocks)))
            return
        for block in _made(closed):
            self.add(block)


def _made(closed: _Open) -> list[Block]:
    """The blocks a container becomes."""
    inner = tuple(closed.blocks)
    if closed.kind == "figure":
        return _figure(closed)
    if closed.kind == "list" and closed.notes and len(closed.notes) == len(closed.items):
        return closed.notes
    if closed.kind == "list":
        return [Items(tuple(closed.items), _start(closed.node))] if closed.items else []
    if not inner:
        return []
    if closed.kind == "quote":
        return [Quote(inner)]
    label, rest = _summary(closed.node, inner)
    return [Note(label, rest)] if label else list(inner)


def _footnote(node: Node | None) -> str:
    """The number a list item goes by as a footnote, "" for any other item."""
    found = _FOOTNOTE.fullmatch(node.get("id")) if node is not None else None
    return found[1] if found else ""


def _figure(closed: _Open) -> list[Block]:
    """A figure's caption goes to its picture, or stays a paragraph under what it shows."""
    found = closed.blocks
    if not closed.caption:
        return found
    pictures = [index for index, block in enumerate(found) if isinstance(block, Image)]
    if pictures:
        last = pictures[-1]
        picture = found[last]
        if isinstance(picture, Image):
            # Said twice by the page, it is shown once.
            alt = "" if picture.alt == spans_text(closed.caption) else picture.alt
            found[last] = Image(picture.src, alt, closed.caption)
        return found
    if len(found) == 1 and isinstance(found[0], Media) and not found[0].title:
        return [Media(found[0].url, spans_text(closed.caption))]
    return [*found, Paragraph(closed.caption)]


def _summary(details: Node | None, inner: Blocks) -> tuple[str, Blocks]:
    """The label of `details`, where it has one, and the rest."""
    child = next(details.elements(), None) if details is not None else None
    first = inner[0]
    if child is not None and child.tag == "summary" and isinstance(first, Paragraph | Heading):
        return spans_text(first.spans), inner[1:]
    return "", inner


def _start(node: Node | None) -> int | None:
    """The first number of an ordered list, None for bullets."""
    if node is None or node.tag != "ol":
        return None
    value = node.get("start").strip()
    sign = -1 if value.startswith("-") else 1
    digits = value.lstrip("+-")
    return sign * int(digits) if digits.isascii() and digits.isdecimal() and len(digits) < 8 else 1

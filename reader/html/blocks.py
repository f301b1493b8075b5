"""A subtree of the page to blocks: what is read, in order, with nothing lost and nothing twice."""

import re
from collections.abc import Container, Iterable
from functools import cache

from reader.html.containers import CONTAINERS, Containers
from reader.html.elements import INLINE, SILENT, doubles, hides
from reader.html.inline import AROUND, MARKS, Run, collapse, paragraphs
from reader.html.links import absolute, is_anchor_mark
from reader.html.media import image, is_glyph, media
from reader.html.tables import is_data, joined, table_block
from reader.html.tree import Node
from reader.model import (
    Block,
    Blocks,
    Code,
    Heading,
    Mark,
    Paragraph,
    Rule,
    Span,
    Spans,
)
from reader.text import clean, line

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_WHOLE = frozenset({"br", "hr", "img", "iframe", "video", "embed", "pre", "math", "table"})
"""Elements that may be one block, or one break."""
_SPECIAL = frozenset({"a", "figcaption", "summary", *MARKS, *AROUND, *_HEADINGS, *CONTAINERS})
"""Elements that do more than to part paragraphs, or not to."""
_LANGUAGE = re.compile(r"(?:^|\s)(?:lang(?:uage)?-|brush:\s*)([\w+#.-]{1,20})")


def is_hidden(node: Node) -> bool:
    """Whether the markup itself hides an element. Style sheets are not read."""
    attrs = node.attrs
    return bool(attrs) and hides(attrs)


def blocks(
    roots: Node | Iterable[Node], base: str = "", *, drop: Container[int] = (), hidden: bool = False
) -> Blocks:
    """The blocks of one subtree, or of several read one after the other.

    `base` is where relative links start. Elements whose `order` is in `drop` are left out with all
    in them, and so are hidden ones unless `hidden`. What is nested deeper than
    `reader.model.MAX_BLOCK_DEPTH` is flattened into the level above.
    """
    builder = Builder(base, drop, hidden)
    for root in [roots] if isinstance(roots, Node) else roots:
        builder.walk(root)
    return builder.finish()


@cache
def _with(marks: Mark, tag: str) -> Mark:
    """Marks and those of one element more. To add them up takes as long as all else with a tag."""
    return marks | MARKS[tag]


def text_of(node: Node) -> str:
    """All text in a subtree on one line, cleaned; elements part words."""
    children = node.children
    if not children or node.tag in SILENT:
        return ""
    if len(children) == 1 and isinstance(text := children[0], str) and node.tag != "a":
        return line(text)
    found: list[str] = []
    pending: list[Node | str] = [node]
    while pending:
        item = pending.pop()
        if isinstance(item, str):
            found.append(item)
            continue
        tag = item.tag
        if tag not in SILENT and not (tag == "a" and _points_at_itself(item)):
            if tag not in INLINE:
                found.append(" ")
            pending += item.children[::-1]
    return line("".join(found))


def raw_text(node: Node) -> str:
    """All text in a subtree as written, line breaks where `<br>` stands."""
    found: list[str] = []
    pending: list[Node | str] = [node]
    while pending:
        item = pending.pop()
        if isinstance(item, str):
            found.append(item)
        elif item.tag == "br":
            found.append("\n")
        elif item.tag not in SILENT:
            pending.extend(reversed(item.children))
    return clean("".join(found))


class Builder:
    """The state of one walk: the runs of the paragraph at hand, and the containers around it."""

    def __init__(self, base: str, drop: Container[int], hidden: bool) -> None:
        self.base = base
        self.drop = drop
        self.hidden = hidden
        self.runs: list[Run] = []
        self.out = Containers()

    def finish(self) -> Blocks:
        self.flush()
        return self.out.finish()

    def walk(self, root: Node) -> None:
        """Every element under `root` opened and closed in order, by a stack of our own."""
        style = (Mark.PLAIN, "")
        pending: list[tuple[Node | str, tuple[Mark, str], bool]] = [(root, style, False)]
        while pending:
            item, style, closing = pending.pop()
            if isinstance(item, str):
                text = collapse(item)
                # White space between blocks is most of what stands in many pages, and says nothing.
                if text != " " or self.runs:
                    self.runs.append((text, *style))
                continue
            tag = item.tag
            if closing:
                if tag in _SPECIAL:
                    self.close(item, style)
                elif self.runs:
                    self.flush()
                continue
            if (item is not root and self.left_out(item)) or (
                tag in _WHOLE and self.whole(item, style)
            ):
                continue
            if tag in _SPECIAL:
                style = self.open(item, style)
                pending.append((item, style, True))
            elif tag not in INLINE:
                self.flush()
                pending.append((item, style, True))
            pending += [(child, style, False) for child in reversed(item.children)]

    def left_out(self, node: Node) -> bool:
        tag = node.tag
        if tag in SILENT or (tag == "a" and _points_at_itself(node)):
            return True
        attrs = node.attrs
        if node.order in self.drop or (
            attrs and not self.hidden and hides(attrs) and not (tag == "a" and doubles(attrs))
        ):
            if tag not in INLINE:
                self.flush()  # what stands before it and after it is not one paragraph
            return True
        return False

    def whole(self, node: Node, style: tuple[Mark, str]) -> bool:
        """Elements that are one block, or one break, with nothing to walk inside."""
        tag = node.tag
        if tag == "br":
            self.runs.append(("\n", *style))
        elif tag == "hr":
            self.put(Rule())
        elif tag == "img":
            self.picture(node, style)
        elif tag in ("iframe", "video", "embed"):
            self.put(media(node, self.base))
        elif tag == "pre":
            self.put(_code(node))
        elif tag == "math":
            self.runs.append((_formula(node), style[0] | Mark.CODE, style[1]))
        elif tag == "table" and is_data(node):
            self.table(node)
        else:
            return False
        return True

    def open(self, node: Node, style: tuple[Mark, str]) -> tuple[Mark, str]:
        """What an element of `_SPECIAL` does to the text inside it."""
        tag = node.tag
        marks, href = style
        if tag == "a":
            return marks, absolute(self.base, node.get("href")) or href
        if tag in INLINE:
            if tag in AROUND:
                self.runs.append((AROUND[tag][0], *style))
            return (_with(marks, tag), href) if tag in MARKS else style
        self.flush()
        if tag in ("dt", "summary"):
            marks |= Mark.BOLD
        self.out.open(node)
        return marks, href

    def close(self, node: Node, style: tuple[Mark, str]) -> None:
        tag = node.tag
        if tag in AROUND:
            self.runs.append((AROUND[tag][1], *style))
        if tag in INLINE:
            return
        if tag in _HEADINGS:
            self.flush(_HEADINGS[tag], line(node.get("id")))
        elif tag == "figcaption":
            self.caption()
        else:
            self.flush()
        self.out.close(node)

    def flush(self, level: int = 0, anchor: str = "") -> None:
        """The runs so far become paragraphs, or a heading of `level`."""
        if not self.runs:
            return
        for spans in paragraphs(self.runs):
            self.out.add(Heading(level, spans, anchor) if level else Paragraph(spans))
        self.runs = []

    def put(self, block: Block | None) -> None:
        """A block that stands by itself."""
        self.flush()
        if block is not None:
            self.out.add(block)

    def picture(self, node: Node, style: tuple[Mark, str]) -> None:
        """A picture is a block of its own, but a smiley is its character."""
        if is_glyph(node):
            self.runs.append((node.get("alt"), *style))
            return
        found = image(node, self.base)
        if found is None:
            return
        if any(text.strip() for text, _, _ in self.runs):
            # The paragraph around a picture goes on behind it: its text is not torn in two.
            self.out.hold(found)
        else:
            self.put(found)

    def caption(self) -> None:
        spans = [span for part in paragraphs(self.runs) for span in (*part, Span("\n"))][:-1]
        self.runs = []
        self.out.caption(tuple(spans))

    def table(self, node: Node) -> None:
        """A data table, what it is called above it."""
        self.flush()
        for caption in (child for child in node.elements() if child.tag == "caption"):
            spans = self.cell(caption)
            self.put(Paragraph(spans) if spans else None)
        self.put(table_block(node, self.cell))

    def cell(self, node: Node) -> Spans:
        """A table cell's text as spans of one paragraph."""
        inner = blocks(node, self.base, drop=self.drop, hidden=self.hidden)
        return joined(inner)


def _points_at_itself(node: Node) -> bool:
    return (
        len(node.children) == 1
        and isinstance(node.children[0], str)
        and is_anchor_mark(node.children[0], node.get("href"))
    )


def _code(node: Node) -> Code | None:
    text = raw_text(node).strip("\n")
    if not text.strip():
        return None
    inner = next(node.elements(), node)
    named = _LANGUAGE.search(node.get("class")) or _LANGUAGE.search(inner.get("class"))
    return Code("\n".join(part.rstrip() for part in text.split("\n")), named[1] if named else "")


def _formula(node: Node) -> str:
    """A formula as the TeX its author wrote where the page keeps it, else as its text."""
    if node.get("alttext"):
        return node.get("alttext")
    pending = list(node.elements())
    while pending:
        inner = pending.pop()
        if inner.tag == "annotation" and "tex" in inner.get("encoding").lower():
            return text_of(inner)
        pending.extend(inner.elements())
    return text_of(node)

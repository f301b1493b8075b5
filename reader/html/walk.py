"""The one traversal: the nodes of a parsed page to light objects, and what is seen of them.

What all that reads a page asks of each element is asked here, while it is at hand: looking at the
attributes of an element again in a later loop takes as long as to make them.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from selectolax.lexbor import LexborNode

from reader.html.elements import INLINE, SILENT, UNREAD, hides

_BLOCK, _SPAN, _INLINE, _SILENT, _TEXT, _NOTHING = range(6)
_WITHIN_LINES = {
    # Nobody hides these but with a box around them, and they are many: nothing is asked of them.
    **dict.fromkeys(INLINE, _INLINE),
    "span": _SPAN,
    **dict.fromkeys(SILENT, _SILENT),
}
"""What is no block, and how it is looked at."""
Text = tuple[int, int, bool, str]
"""A text of the page that is not blank: the `order` of the element it stands in, the block around
it (-1 where it is not seen), whether it is in a link, and the text as written."""


class Node:
    """An element of the page: its tag, attributes and children in order.

    `children` holds nodes and the strings between them, entities resolved, white space as written
    and not yet cleaned. `order` numbers elements in document order; `end` is one past the last
    element inside, so `a` holds `b` if `a.order < b.order < a.end`.
    """

    __slots__ = ("attrs", "children", "end", "order", "parent", "tag")

    attrs: dict[str, str | None]
    children: "list[Node | str]"
    end: int
    order: int
    parent: "Node | None"
    tag: str

    def __repr__(self) -> str:
        return f"<{self.tag} {self.order}>"

    def get(self, name: str) -> str:
        """An attribute's value as written, "" where it is absent or has none."""
        return self.attrs.get(name) or ""

    @property
    def classes(self) -> list[str]:
        """The words of the class attribute."""
        return self.get("class").split()

    def holds(self, other: "Node") -> bool:
        """Whether `other` is inside this element."""
        return self.order < other.order < self.end

    def elements(self) -> "Iterator[Node]":
        """The children that are elements."""
        return (child for child in self.children if not isinstance(child, str))


@dataclass(slots=True)
class Seen:
    """The blocks of a page that are seen, and what stands in them."""

    blocks: list[Node]
    """The elements that part paragraphs, in order."""
    block_of: list[int]
    """For each element the nearest block around it, or itself; -1 where it is not seen."""
    texts: list[Text] = field(default_factory=list)
    """All texts but blank ones, in order."""


@dataclass(slots=True)
class Walked:
    """What the traversal of a page gives."""

    nodes: list[Node]
    seen: Seen
    by_tag: dict[str, list[Node]] = field(default_factory=dict)
    by_memory: dict[int, Node] = field(default_factory=dict)
    marks: set[str] = field(default_factory=set)
    """The names of all attributes, and the values of `class` and `id`."""


def walk(root: LexborNode) -> Walked:  # noqa: C901, PLR0912, PLR0915  a call a node would be dear
    """Every element under `root`, by its own steps: asking each for its parent costs twice this."""
    parent = _root(root.attributes)
    found = Walked([parent], Seen([parent], [0]))
    nodes, by_memory, marks = found.nodes, found.by_memory, found.marks
    blocks, block_of, texts = found.seen.blocks, found.seen.block_of, found.seen.texts
    marks.update(parent.attrs, (parent.get("class"), parent.get("id")))
    by_memory[root.mem_id] = parent
    # One string a tag for the whole page: its hash is known after the first look into a set.
    kinds: dict[int, tuple[int, str, list[Node]]] = {}
    inside = parent.children
    block, linked = 0, False
    above: list[tuple[LexborNode, Node, int, bool]] = []
    raw = root.first_child
    while raw is not None or above:
        if raw is None:
            parent.end = len(nodes)
            raw, parent, block, linked = above.pop()
            inside = parent.children
            raw = raw.next
            continue
        number = raw.tag_id
        known = kinds.get(number)
        if known is None:
            known = kinds[number] = _kind(raw)
        kind, tag, same = known
        if kind == _TEXT:
            text = raw.text_content or ""
            inside.append(text)
            if text and not text.isspace():
                texts.append((parent.order, block, linked, text))
        elif kind != _NOTHING:
            attrs = raw.attributes
            order = len(nodes)
            node = Node()  # an __init__ of its own would cost as much as all of these
            node.tag = tag
            node.attrs = attrs
            node.parent = parent
            node.order = order
            node.end = order + 1
            node.children = []
            inside.append(node)
            nodes.append(node)
            same.append(node)
            by_memory[raw.mem_id] = node
            own = block
            if attrs:
                marks.update(attrs)
                if "class" in attrs:
                    marks.add(attrs["class"] or "")
                if "id" in attrs:
                    marks.add(attrs["id"] or "")
                if (
                    kind < _INLINE
                    and ("style" in attrs or "hidden" in attrs or "aria-hidden" in attrs)
                    and hides(attrs)
                ):
                    own = -1
            if kind == _BLOCK and own >= 0:
                blocks.append(node)
                own = order
            elif kind == _SILENT:
                own = -1
            block_of.append(own)
            inner = None if tag in UNREAD else raw.first_child
            if inner is not None:
                above.append((raw, parent, block, linked))
                raw, parent, inside, block = inner, node, node.children, own
                linked = linked or tag == "a"
                continue
        raw = raw.next
    nodes[0].end = len(nodes)
    found.by_tag = {"html": [parent], **{tag: same for _, tag, same in kinds.values() if same}}
    return found


def _root(attrs: dict[str, str | None]) -> Node:
    node = Node()
    node.tag, node.attrs, node.parent = "html", attrs, None
    node.order, node.end, node.children = 0, 1, []
    return node


def _kind(raw: LexborNode) -> tuple[int, str, list[Node]]:
    """How a node is looked at, its tag, and room for its like. Comments are nothing."""
    if raw.is_text_node:
        return _TEXT, "", []
    tag = raw.tag if raw.is_element_node else ""
    return _WITHIN_LINES.get(tag, _BLOCK) if tag else _NOTHING, tag or "", []


def unhidden(nodes: list[Node], seen: Seen) -> Seen:
    """The same page as if nothing in it were hidden: some show nothing until a script has run."""
    blocks: list[Node] = []
    block_of: list[int] = []
    for order, node in enumerate(nodes):
        own = block_of[node.parent.order] if node.parent is not None else 0
        kind = _WITHIN_LINES.get(node.tag, _BLOCK)
        if kind == _BLOCK and own >= 0:
            blocks.append(node)
            own = order
        block_of.append(-1 if kind == _SILENT else own)
    texts = [(order, block_of[order], linked, text) for order, _, linked, text in seen.texts]
    return Seen(blocks, block_of, texts)

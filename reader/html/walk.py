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


_Kind = tuple[int, str, list[Node], bool]
"""How nodes of one tag are looked at, the tag, those there are, and whether what is in them is not
read: one string a tag for the whole page, whose hash is known after the first look into a set."""


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


def walk(root: LexborNode) -> Walked:  # noqa: PLR0915  one loop: a call a node would be dear
    """Every element under `root`, by its own steps: asking each for its parent costs twice this."""
    found, parent = _begun(root)
    nodes, by_memory = found.nodes, found.by_memory
    blocks, block_of, texts = found.seen.blocks, found.seen.block_of, found.seen.texts
    kinds: dict[int, _Kind] = {}
    above: list[tuple[LexborNode, Node, int, bool]] = []
    raw, block, linked = root.first_child, 0, False
    while raw is not None or above:
        if raw is None:
            parent.end = len(nodes)
            raw, parent, block, linked = above.pop()
            raw = raw.next
            continue
        kind, tag, same, unread = kinds.get(raw.tag_id) or _kind(raw, kinds)
        if kind == _TEXT:
            text = raw.text_content or ""
            parent.children.append(text)
            if text and not text.isspace():
                texts.append((parent.order, block, linked, text))
        elif kind != _NOTHING:
            order, own = len(nodes), block
            node = by_memory[raw.mem_id] = Node()
            node.tag, node.parent, node.children = tag, parent, []
            node.order, node.end, node.attrs = order, order + 1, (attrs := raw.attributes)
            parent.children.append(node)
            nodes.append(node)
            same.append(node)
            if kind == _SILENT or (attrs and kind < _INLINE and _is_hidden(attrs)):
                own = -1
            elif kind == _BLOCK and own >= 0:
                blocks.append(node)
                own = order
            block_of.append(own)
            inner = raw.first_child if not unread or _is_formula(parent.children) else None
            if inner is not None:
                above.append((raw, parent, block, linked))
                raw, parent, block, linked = inner, node, own, linked or tag == "a"
                continue
        raw = raw.next
    return _ended(found, kinds)


def _begun(root: LexborNode) -> tuple[Walked, Node]:
    """A walk that has seen the root alone."""
    node = element("html", root.attributes, None, 0)
    return Walked([node], Seen([node], [0]), {"html": [node]}, {root.mem_id: node}), node


def _ended(found: Walked, kinds: dict[int, _Kind]) -> Walked:
    """A walk with what is told of all elements at once."""
    found.nodes[0].end = len(found.nodes)
    found.by_tag |= {tag: same for _, tag, same, _ in kinds.values() if same}
    found.marks |= _marks(found.nodes)
    return found


def element(tag: str, attrs: dict[str, str | None], parent: Node | None, order: int) -> Node:
    """An element in its parent, or in none. By `__init__` it takes twice as long."""
    node = Node()
    node.tag, node.attrs, node.parent = tag, attrs, parent
    node.order, node.end, node.children = order, order + 1, []
    if parent is not None:
        parent.children.append(node)
    return node


def _kind(raw: LexborNode, kinds: dict[int, _Kind]) -> _Kind:
    """How nodes of its tag are looked at, asked once a page. Comments are nothing."""
    if raw.is_text_node:
        kind: _Kind = (_TEXT, "", [], False)
    else:
        tag = (raw.tag or "") if raw.is_element_node else ""
        kind = (_WITHIN_LINES.get(tag, _BLOCK) if tag else _NOTHING, tag, [], tag in UNREAD)
    kinds[raw.tag_id] = kind
    return kind


def _is_hidden(attrs: dict[str, str | None]) -> bool:
    """Whether attributes hide their element. Most have none that could."""
    return ("style" in attrs or "hidden" in attrs or "aria-hidden" in attrs) and hides(attrs)


def _marks(nodes: list[Node]) -> set[str]:
    """The names of all attributes, and the values of `class` and `id`, in one go: for each element
    as it is met it takes four times as long.
    """
    every = [node.attrs for node in nodes if node.attrs]
    found = set[str]().union(*every)
    found.update([attrs["class"] or "" for attrs in every if "class" in attrs])
    found.update([attrs["id"] or "" for attrs in every if "id" in attrs])
    return found


def _is_formula(siblings: list[Node | str]) -> bool:
    """Whether the last of `siblings` is a script that holds the source of a formula (MathJax 2).

    What is drawn from it stands before it, and is hidden: the formula is read once.
    """
    script = siblings[-1]
    if isinstance(script, str) or not script.get("type").startswith(("math/tex", "math/mml")):
        return False
    for at in range(len(siblings) - 2, -1, -1):
        drawn = siblings[at]
        if isinstance(drawn, str):
            if not drawn.isspace():
                break
        elif drawn.get("class").startswith(("MathJax", "mjx-")):
            drawn.attrs = {**drawn.attrs, "hidden": ""}
        else:
            break
    return True


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

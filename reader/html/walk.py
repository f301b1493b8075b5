"""Turns the nodes of a parsed page into light objects, and finds what is visible, in one pass.

Everything that later steps ask about each element is worked out here, while it is at hand: looking
at the attributes again in a later loop takes as long as creating them.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from operator import attrgetter

from selectolax.lexbor import LexborNode

from reader.html.elements import INLINE, SILENT, UNREAD, hides
from reader.html.unfolding import is_read

_BLOCK, _SPAN, _INLINE, _BUTTON, _SILENT = range(5)
_TEXT, _NO_ELEMENT = 2, 5
"""The parser's number for texts (LXB_TAG__TEXT), and the last that is not an element's."""
_WITHIN_LINES = {
    # Only a box around them ever hides these, and they are many: they are not checked.
    **dict.fromkeys(INLINE, _INLINE),
    "span": _SPAN,
    **dict.fromkeys(SILENT, _SILENT),
    "button": _BUTTON,  # the only silent one that may be read (`unfolding`)
}
"""Elements that are not blocks, and how each is handled."""
_AT = frozenset({"id", "name"}).issuperset
"""Whether an anchor is only a place to point to: `<a id="two"/>` in a page written as XHTML stays
open, and would make links of all texts after it. Scripts press those with a class, and bare ones.
"""
Text = tuple[int, int, bool, str]
"""A text of the page that is not blank: the `order` of its element, the block around it (-1 if not
visible), whether it is inside a link, and the text as written."""


class Node:
    """An element of the page: its tag, attributes and children in order.

    `children` contains nodes and the strings between them, with entities resolved and white space
    as written, not yet cleaned. `order` numbers elements in document order; `end` is one past the
    last element inside, so `a` contains `b` if `a.order < b.order < a.end`.
    """

    __slots__ = ("attrs", "children", "class_name", "end", "order", "parent", "tag")

    attrs: dict[str, str | None]
    class_name: str | None
    """The attribute as written, None without one; one string for all elements that have the same.
    Which of a thousand comments' elements are alike is asked often, and took twice as long where
    each had to get it from its own attributes, which are in no cache any more."""
    children: "list[Node | str]"
    end: int
    order: int
    parent: "Node | None"
    tag: str

    def __repr__(self) -> str:
        return f"<{self.tag} {self.order}>"

    def get(self, name: str) -> str:
        """An attribute's value as written, "" if it is absent or empty."""
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


order_of = attrgetter("order")
"""The place of an element in its page, to sort and to bisect by."""


_Kind = tuple[int, str, list[Node], list[LexborNode] | None]
"""How nodes of one tag are handled, the tag, the nodes so far, and if their content is skipped the
same nodes of the parser. One string serves as the tag for the whole page, so that its hash is
computed once."""

_Kinds = dict[int | str, _Kind]
"""The kinds of a page by the parser's number of a tag, and by its name."""

_Left = tuple[LexborNode | None, Node, list[Node | str], int, bool]
"""Where the walk continues: at which node, in which element and its children, block and link."""


@dataclass(slots=True)
class Seen:
    """The visible blocks of a page, and the texts in them."""

    blocks: list[Node]
    """The elements that separate paragraphs, in order."""
    block_of: list[int]
    """For each element the nearest block around it, or itself; -1 if it is not visible."""
    orders: list[int]
    """The `order` of each of `blocks`, since reading it from them repeatedly takes longer."""
    around: list[int]
    """The `order` of the block around each."""
    texts: list[Text] = field(default_factory=list)
    """All texts that are not blank, in order."""


@dataclass(slots=True)
class Walked:
    """The result of walking a page."""

    nodes: list[Node]
    seen: Seen
    by_tag: dict[str, list[Node]] = field(default_factory=dict)
    attributes: Collection[str] = ()
    """The names of all attributes, each once. Which elements have one is asked of four of the fifty
    that a page has, and a list of each for all was an eighth of the walk."""
    classes: dict[str, list[Node]] = field(default_factory=lambda: defaultdict(list))
    """The elements with a class, by the whole attribute as written, which many share."""
    scripts: list[LexborNode] = field(default_factory=list)
    """The scripts, of which the parser has the text: it would look for them in the whole page."""

    def bearing(self, name: str) -> list[Node]:
        """The elements with an attribute of this name, in order."""
        if name not in self.attributes:
            return []
        return [node for node in self.nodes if name in node.attrs]


def walk(root: LexborNode) -> Walked:  # noqa: PLR0915  a call a node would be dear
    """Every element under `root`, found with our own stack: parents would cost as much to ask."""
    found, parent = _begun(root)
    seen, nodes, classes = found.seen, found.nodes, found.classes
    texts, blocks, around, block_of = seen.texts, seen.blocks, seen.around, seen.block_of
    raw, inside, block, linked, order = root.first_child, parent.children, 0, False, 1
    kinds, above, reads = _Kinds(), list[_Left](), partial(is_read, recurring={})
    while raw is not None:
        if (tag_id := raw.tag_id) == _TEXT:
            inside.append(text := raw.text_content or "")
            if not text.isspace() and text:
                texts.append((parent.order, block, linked, text))
        elif tag_id > _NO_ELEMENT:
            kind, tag, same, raws = kinds[tag_id] if tag_id in kinds else _kind(raw, kinds)
            node = Node()
            node.tag, node.parent, node.class_name = tag, parent, None
            node.attrs = attrs = raw.attributes
            node.order, node.end, node.children = order, (order := order + 1), []
            inside.append(node)
            same.append(node)
            nodes.append(node)
            if "class" in attrs:
                (named := classes[attrs["class"] or ""]).append(node)
                node.class_name = named[0].attrs["class"]
            gone = kind >= _BUTTON or (kind < _INLINE and not _SHOWS(attrs) and hides(attrs))
            own = -1 if gone and (kind == _SILENT or not reads(node, parent, raw)) else block
            if kind == _BLOCK and own >= 0:
                blocks.append(node)
                around.append(block)
                own = node.order
            block_of.append(own)
            inner = raw.first_child if raws is None or _is_formula(raw, raws, inside) else None
            if inner is not None:
                above.append((raw.next, parent, inside, block, linked))
                raw, parent, inside, block = inner, node, node.children, own
                linked = linked or (tag == "a" and ("href" in attrs or not attrs or not _AT(attrs)))
                continue
        raw = raw.next
        while raw is None and above:
            parent.end = order
            raw, parent, inside, block, linked = above.pop()
    return _ended(found, kinds)


def _begun(root: LexborNode) -> tuple[Walked, Node]:
    """A walk that has seen the root alone."""
    node = element("html", root.attributes, None, 0)
    found = Walked([node], Seen([node], [0], [0], [0]), {"html": [node]})
    if "class" in node.attrs:
        found.classes[node.attrs["class"] or ""].append(node)
    return found, node


def _ended(walked: Walked, kinds: _Kinds) -> Walked:
    """A finished walk, with the figures that concern all elements at once."""
    walked.nodes[0].end = len(walked.nodes)
    walked.seen.orders = [node.order for node in walked.seen.blocks]
    walked.attributes = dict.fromkeys(chain.from_iterable([node.attrs for node in walked.nodes]))
    walked.by_tag |= {tag: same for _, tag, same, _ in kinds.values() if same}
    unread = {tag: raws for _, tag, _, raws in kinds.values() if raws is not None}
    walked.scripts = unread.get("script", [])
    return walked


def element(tag: str, attrs: dict[str, str | None], parent: Node | None, order: int) -> Node:
    """An element in its parent, or in none. Its own `__init__` would take twice as long."""
    node = Node()
    node.tag, node.attrs, node.parent = tag, attrs, parent
    node.order, node.end, node.children = order, order + 1, []
    node.class_name = attrs.get("class")
    if parent is not None:
        parent.children.append(node)
    return node


def _kind(raw: LexborNode, kinds: _Kinds) -> _Kind:
    """How nodes of this tag are handled, worked out once a page.

    Elements of a site's own making that have an address, such as `<site-link href="/a">`, are
    links: menus built of them looked like text.
    """
    tag = raw.tag or ""
    if "-" in tag and "href" in raw.attributes:
        tag = "a"
    found = kinds.get(tag) or (
        _WITHIN_LINES.get(tag, _BLOCK),
        tag,
        [],
        [] if tag in UNREAD else None,
    )
    kinds[raw.tag_id] = kinds[tag] = found
    return found


_SHOWS = frozenset({"style", "hidden", "aria-hidden"}).isdisjoint
"""Whether none of an element's attributes can hide it, as is true of most."""


def _is_formula(raw: LexborNode, nodes: list[LexborNode], siblings: list[Node | str]) -> bool:
    """Whether `raw`, the last of `siblings`, is a script with the source of a formula (MathJax 2).

    It is added to `nodes`. The drawing before it is hidden, so that the formula is read once.
    """
    nodes.append(raw)
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


def by_address(root: LexborNode, nodes: list[Node]) -> dict[int, Node]:
    """The elements of a walked page by their address in the parser. Few pages need these."""
    found = {root.mem_id: nodes[0]}
    above: list[LexborNode | None] = []
    raw = root.first_child
    while raw is not None:
        inner = None
        if raw.tag_id > _NO_ELEMENT:
            node = nodes[len(found)]
            found[raw.mem_id] = node
            # The walk did not go into everything.
            inner = raw.first_child if node.end > node.order + 1 else None
        if inner is not None:
            above.append(raw.next)
            raw = inner
            continue
        raw = raw.next
        while raw is None and above:
            raw = above.pop()
    return found


def unhidden(nodes: list[Node], seen: Seen) -> Seen:
    """The page as if nothing in it were hidden: some pages show nothing until a script has run."""
    shown = Seen([], [], [], [])
    block_of = shown.block_of
    for order, node in enumerate(nodes):
        own = block_of[node.parent.order] if node.parent is not None else 0
        kind = _WITHIN_LINES.get(node.tag, _BLOCK)
        if kind == _BLOCK and own >= 0:
            shown.blocks.append(node)
            shown.orders.append(order)
            shown.around.append(own)
            own = order
        block_of.append(-1 if kind >= _BUTTON else own)
    shown.texts = [(order, block_of[order], linked, text) for order, _, linked, text in seen.texts]
    return shown

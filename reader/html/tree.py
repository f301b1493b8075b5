"""The one traversal: a parsed page to a light tree that everything else walks.

A page is parsed and walked once. Asking the parser again for tags, attributes and text costs a
fresh wrapper each time, so the walk keeps them in plain objects with their order in the page.
Selectors still run in the parser (10 µs and a walk in C each) and answer with nodes of this tree.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from reader.html.links import absolute

_UNREAD = frozenset({"script", "style", "template", "svg", "object", "canvas", "iframe"})
"""Elements whose content is not text of the page. They stay in the tree, childless."""
_TEXT = "#text"


class Node:
    """An element of the page: its tag, attributes and children in order.

    `children` holds nodes and the strings between them, entities resolved, white space as written
    and not yet cleaned. `order` numbers elements in document order; `end` is one past the last
    element inside, so `a` holds `b` if `a.order < b.order < a.end`.
    """

    __slots__ = ("attrs", "children", "end", "order", "parent", "tag")

    def __init__(
        self, tag: str, attrs: dict[str, str | None], parent: "Node | None", order: int
    ) -> None:
        self.tag = tag
        self.attrs = attrs
        self.parent = parent
        self.order = order
        self.end = order + 1
        self.children: list[Node | str] = []

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


class Document:
    """A parsed page: all its elements in order, and selectors over them.

    `texts` are all texts but blank ones, each with the `order` of the element it stands in.
    """

    __slots__ = ("_by_memory", "_parser", "body", "nodes", "root", "texts", "url")

    def __init__(self, parser: LexborHTMLParser, walked: "_Walked", url: str) -> None:
        self._parser = parser
        self._by_memory = walked.by_memory
        self.nodes = nodes = walked.nodes
        self.texts = walked.texts
        self.root = nodes[0]
        self.url = url
        # A page of frames has no body: everything else is then looked for in the root.
        self.body = next((node for node in self.root.elements() if node.tag == "body"), self.root)

    def css(self, selector: str) -> list[Node]:
        """The elements `selector` matches, in document order. ValueError if it is no selector."""
        find = self._by_memory.get
        try:
            hits = self._parser.css(selector)
        except SelectolaxError as error:
            raise ValueError(f"no selector: {selector}") from error
        # The parser names an element once for each selector of a list that matches it.
        memory = dict.fromkeys(hit.mem_id for hit in hits)
        return [node for place in memory if (node := find(place)) is not None]

    def first(self, selector: str) -> Node | None:
        """The first element `selector` matches."""
        hit = self._parser.css_first(selector)
        return None if hit is None else self._by_memory.get(hit.mem_id)

    def scripts(self, media_type: str) -> list[str]:
        """The text of the page's scripts of one type, as written."""
        hits = self._parser.css(f'script[type="{media_type}" i]')
        return [hit.text() for hit in hits]

    def within(self, node: Node) -> list[Node]:
        """All elements inside `node`, in order."""
        return self.nodes[node.order + 1 : node.end]


def parse(text: str, url: str = "") -> Document:
    """The light tree of a page. `text` is decoded already; `url` is where relative links start.

    Never raises on markup. Depth and size are the caller's to bound (`reader.html.guard`).
    """
    # Without scripting, <noscript> is parsed: forums put whole threads there for readers like us.
    parser = LexborHTMLParser(text or "<html></html>")
    root = parser.root
    if root is None:  # pragma: no cover  the parser makes one for any text
        raise ValueError("the parser made no tree")
    walked = _walk(root)
    return Document(parser, walked, _base(walked.nodes, url))


class _Walked(NamedTuple):
    """What the traversal of a page gives."""

    nodes: list[Node]
    by_memory: dict[int, Node]
    texts: list[tuple[int, str]]


def _walk(root: LexborNode) -> _Walked:  # noqa: PLR0915  one loop: a call a node would be dear
    """Every element under `root`, by its own steps: asking each for its parent costs twice this."""
    # One string a tag for the whole page: its hash is known after the first look into a set. And
    # one question a node, since each costs as much as all else that is done with it.
    names: dict[int, str] = {}
    parent = Node("html", root.attributes, None, 0)
    found = _Walked([parent], {root.mem_id: parent}, [])
    nodes, by_memory, texts = found
    inside = parent.children
    above: list[tuple[LexborNode, Node]] = []
    raw = root.first_child
    while raw is not None or above:
        if raw is None:
            parent.end = len(nodes)
            raw, parent = above.pop()
            inside = parent.children
            raw = raw.next
            continue
        number = raw.tag_id
        tag = names.get(number)
        if tag is None:
            tag = names[number] = _name(raw)
        if tag == _TEXT:
            text = raw.text_content or ""
            inside.append(text)
            if text and not text.isspace():
                texts.append((parent.order, text))
        elif tag:
            node = Node(tag, raw.attributes, parent, len(nodes))
            inside.append(node)
            nodes.append(node)
            by_memory[raw.mem_id] = node
            inner = None if tag in _UNREAD else raw.first_child
            if inner is not None:
                above.append((raw, parent))
                raw, parent, inside = inner, node, node.children
                continue
        raw = raw.next
    nodes[0].end = len(nodes)
    return found


def _name(raw: LexborNode) -> str:
    """The tag of an element, `_TEXT` for a text, "" for a comment and all else that is not read."""
    if raw.is_text_node:
        return _TEXT
    return raw.tag or "" if raw.is_element_node else ""


def _base(nodes: list[Node], url: str) -> str:
    """Where relative links start: the first <base href>, itself relative to the page."""
    for node in nodes:
        if node.tag == "base" and node.get("href"):
            return absolute(url, node.get("href")) or url
        if node.tag == "body":
            break
    return url


def outermost(nodes: Iterable[Node]) -> list[Node]:
    """The elements that stand in no other of them, in order and once each."""
    found: list[Node] = []
    for node in sorted(nodes, key=lambda node: node.order):
        if not found or node.order >= found[-1].end:
            found.append(node)
    return found

"""A parsed page as a light tree that everything else walks.

A page is parsed and walked once. Asking the parser again for tags, attributes and text costs a new
wrapper each time, so the walk keeps them in plain objects with their order in the page. Selectors
still run in the parser (10 µs and a walk in C each) and return nodes of this tree.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from selectolax.lexbor import (
    LexborDocumentOptions,
    LexborHTMLParser,
    LexborNode,
    SelectolaxError,
)

from reader.expressions import expression
from reader.html.links import absolute, own_address
from reader.html.protected import reveal
from reader.html.selecting import Tables, by_names
from reader.html.streaming import is_in_pieces, put_together
from reader.html.walk import Node, Seen, Text, Walked, by_address, order_of, unhidden, walk

__all__ = ["Document", "Node", "Seen", "Text", "order_of", "outermost", "parse", "standing_in"]

_WITHOUT_EVENTS = LexborDocumentOptions.WO_EVENTS.value
_SHADOW = "shadowrootmode"
_TEMPLATE = expression(rf"<template(?=\s[^<>]{{0,200}}{_SHADOW}=)")
"""A shadow root in the markup, which browsers display but the parser keeps out of the tree. It is
renamed to an unknown element; its end tag then matches nothing, and the parser ignores it."""


class Document:
    """A parsed page: all its elements in order, and selectors over them."""

    __slots__ = (
        "_base", "_bearing", "_by_tag", "_class_rows", "_classes", "_known", "_mark_lines",
        "_mark_text", "_marks", "_parser", "_script_nodes", "_scripts", "_tables", "_walked",
        "_words", "attributes", "body", "laid_over", "nodes", "root", "seen", "url",
    )  # fmt: skip

    def __init__(self, parser: LexborHTMLParser, walked: Walked, url: str) -> None:
        self._parser = parser
        self._walked = walked
        self._known: dict[int, Node] | None = None
        self._by_tag = walked.by_tag
        self.nodes = nodes = walked.nodes
        self.seen = walked.seen
        self._tables: Tables | None = None
        self._classes = walked.classes
        self.attributes = walked.attributes
        """The names of all attributes on the page, each once."""
        self._bearing: dict[str, list[Node]] = {}
        ids = [node.attrs["id"] or "" for node in self.bearing("id")]
        self._mark_lines = "\n".join([*walked.attributes, *walked.classes, *ids])
        self._base: str | None = None
        self._mark_text: str | None = None
        self._marks: set[str] | None = None
        self._class_rows: tuple[str, list[list[Node]]] | None = None
        self._words: frozenset[str] | None = None
        self._scripts: dict[str, list[str]] = {}
        self._script_nodes = walked.scripts
        self.laid_over: list[Node] = []
        """The elements taken for hidden (`reader.html.hiding`), although the markup shows them."""
        self.root = nodes[0]
        self.url = url
        # A page of frames has no body: the root is then searched for everything else.
        self.body = next((node for node in self.root.elements() if node.tag == "body"), self.root)

    @property
    def base(self) -> str:
        """What the links of the text are relative to: `url`, or the address the page gives itself
        where that is not known, as for a page that was only saved.
        """
        if self._base is None:
            known = self.url or own_address("", self.own_addresses)
            self._base = self.url or _base(self.tagged("base"), known)
        return self._base

    @property
    def own_addresses(self) -> list[str]:
        """The addresses the page gives itself, as written: its canonical link, and og:url."""
        links = (node for node in self.tagged("link") if node.get("rel").lower() == "canonical")
        shared = (
            node.get("content").strip()
            for node in self.tagged("meta")
            if (node.get("property") or node.get("name")).lower().strip() == "og:url"
        )
        return [*(node.get("href") for node in islice(links, 1)), *islice(filter(None, shared), 1)]

    @property
    def unhidden(self) -> Seen:
        """What would be visible if nothing in the page were hidden."""
        return unhidden(self.nodes, self.seen)

    @property
    def marks(self) -> set[str]:
        """The names of all attributes, and the values of `class` and `id`."""
        if self._marks is None:
            ids = (node.attrs["id"] or "" for node in self.bearing("id"))
            self._marks = {*self.attributes, *self._classes, *ids}
        return self._marks

    @property
    def words(self) -> frozenset[str]:
        """The names of all elements and attributes, and the words of `class` and `id`."""
        if self._words is None:
            self._words = frozenset(self._by_tag).union(self._mark_lines.split())
        return self._words

    @property
    def mark_text(self) -> str:
        """All `marks` in lower case, to rule out at once a word that is in none of them."""
        if self._mark_text is None:
            self._mark_text = self._mark_lines.lower()
        return self._mark_text

    @property
    def _by_memory(self) -> dict[int, Node]:
        """The elements by their address in the parser; for some pages no selector runs at all."""
        if self._known is None:
            root = self._parser.root
            self._known = by_address(root, self.nodes) if root is not None else {}
        return self._known

    def tagged(self, *tags: str) -> list[Node]:
        """The elements of these names, in order, from the walk and without running a selector."""
        find = self._by_tag.get
        if len(tags) == 1:
            return find(tags[0], [])
        return sorted((node for tag in tags for node in find(tag, ())), key=order_of)

    def bearing(self, name: str) -> list[Node]:
        """The elements with an attribute of this name, in order."""
        found = self._bearing.get(name)
        if found is None:
            found = self._bearing[name] = self._walked.bearing(name)
        return found

    def called(self, *parts: str) -> list[Node]:
        """The elements whose class contains any of `parts` (lower case), ignoring case, in
        order.
        """
        here: Iterable[str] = parts
        if self._class_rows is None:
            here = [part for part in parts if part in self.mark_text]
            if not here:
                return []
            self._class_rows = "\0".join(self._classes).lower(), [*self._classes.values()]
        text, rows = self._class_rows
        places = {place for part in here for place in _lines_with(text, part)}
        return sorted(chain.from_iterable(map(rows.__getitem__, places)), key=order_of)

    def sort_by_class(self) -> None:
        """Prepare for many look-ups by class: the parser would walk the page for each."""
        if self._tables is None:
            self._tables = Tables(self._classes, self.bearing("id"), self._by_tag)

    def css(self, selector: str) -> list[Node]:
        """The elements that match `selector`, in document order. ValueError if it is not a
        selector.
        """
        if self._tables is not None and (matches := self._tables.css(selector)) is not None:
            return matches
        find = self._by_memory.get
        try:
            hits = self._parser.css(selector)
        except SelectolaxError as error:
            raise ValueError(f"no selector: {selector}") from error
        # The parser returns an element once for each selector of a list that matches it.
        memory = [hit.mem_id for hit in hits]
        once = dict.fromkeys(memory) if "," in selector else memory
        return [node for place in once if (node := find(place)) is not None]

    def first(self, selector: str) -> Node | None:
        """The first element that matches `selector`, or None."""
        if self._tables is not None and (matches := self._tables.css(selector)) is not None:
            return matches[0] if matches else None
        hit = self._parser.css_first(selector)
        return None if hit is None else self._by_memory.get(hit.mem_id)

    def has(self, selector: str) -> bool:
        """Whether an element matches `selector`, without making it known which."""
        if self._tables is not None and (matches := self._tables.css(selector)) is not None:
            return bool(matches)
        if (named := by_names(selector, self._by_tag)) is not None:
            return bool(named)
        return self._parser.css_first(selector) is not None

    def script_texts(self) -> Iterator[str]:
        """The text of each of the page's scripts, as written."""
        return (raw.text() for raw in self._script_nodes)

    def scripts(self, media_type: str) -> list[str]:
        """The text of the page's scripts of one type, as written."""
        found = self._scripts.get(media_type)
        if found is None:
            pairs = zip(self.tagged("script"), self._script_nodes, strict=True)
            found = [raw.text() for node, raw in pairs if node.get("type").lower() == media_type]
            self._scripts[media_type] = found
        return found

    def scripts_with(self, word: str) -> list[str]:
        """The text of the page's inline scripts that contain a word, as written."""
        pairs = zip(self.tagged("script"), self._script_nodes, strict=True)
        texts = (raw.text() for node, raw in pairs if "src" not in node.attrs)
        return [script for script in texts if word in script]

    def within(self, node: Node) -> list[Node]:
        """All elements inside `node`, in order."""
        return self.nodes[node.order + 1 : node.end]

    def release(self) -> None:
        """Free the tree at once; its nodes must not be used to walk upwards any more.

        Elements and their parents refer to each other, and such cycles are left to the garbage
        collector, which took as long over the tree of a page as the parser.
        """
        for node in self.nodes:
            node.parent = None


def parse(text: str, url: str = "", utf8: bytes = b"") -> Document:
    """The light tree of a page. `text` is decoded; relative links are resolved against `url`.

    `utf8` is the same text in UTF-8, if available: encoding it again is a fifth of the parsing
    time. Never raises on markup. The caller must bound depth and size (`reader.html.guard`).
    """
    # Without scripting, <noscript> is parsed: forums put whole threads there for programs like
    # this.
    parser, walked = _walked(utf8 or text)
    # Searching the text of every page for such templates took a twenty-fifth of the walk.
    if _SHADOW in walked.attributes and (shown := _TEMPLATE.sub("<shadow-root", text)) != text:
        parser, walked = _walked(shown)
    if is_in_pieces(walked) and put_together(parser):
        walked = walk(_root(parser))
    reveal(walked)
    return Document(parser, walked, _base(walked.by_tag.get("base", ()), url))


def _walked(markup: str | bytes) -> tuple[LexborHTMLParser, Walked]:
    try:
        # Events would copy the selected option to where browsers show it, which is never read here.
        parser = LexborHTMLParser(markup or "<html></html>", options=_WITHOUT_EVENTS)
    except SelectolaxError as error:  # it accepts any markup, if there is memory for it
        raise MemoryError from error
    return parser, walk(_root(parser))


def _root(parser: LexborHTMLParser) -> LexborNode:
    root = parser.root
    if root is None:  # pragma: no cover  the parser makes one for any text
        raise ValueError("the parser made no tree")
    return root


def _base(bases: Iterable[Node], url: str) -> str:
    """The base of relative links: the first <base href>, itself relative to the page."""
    for node in bases:
        if node.get("href"):
            return absolute(url, node.get("href")) or url
    return url


def _lines_with(text: str, part: str) -> Iterator[int]:
    """Which of the parts of a text, separated by NULs, contain a word, without checking each
    part.
    """
    at, place = 0, 0
    while (found := text.find(part, at)) >= 0:
        place += text.count("\0", at, found)
        yield place
        at = text.find("\0", found)
        if at < 0:
            return


def standing_in(around: Node, nodes: Sequence[Node]) -> Sequence[Node]:
    """Those of `nodes`, in document order, that are inside `around`."""
    first = bisect_right(nodes, around.order, key=order_of)
    return nodes[first : bisect_left(nodes, around.end, lo=first, key=order_of)]


def outermost(nodes: Iterable[Node]) -> list[Node]:
    """The elements that are not inside any other of them, in order and once each."""
    found: list[Node] = []
    for node in sorted(nodes, key=order_of):
        if not found or node.order >= found[-1].end:
            found.append(node)
    return found

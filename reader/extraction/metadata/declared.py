"""What a page declares about itself: its meta elements, JSON-LD, title and headings."""

from collections.abc import Iterable

from reader.extraction.metadata import json_ld
from reader.html.links import own_address
from reader.html.tree import Document, Node
from reader.text import line
from reader.values import NamedTuple

_MOST = 20
"""More values under one name are a list of something else."""
_UP = 12
"""How many levels above a meta element what it is said of is looked for."""


class Declared(NamedTuple):
    """The declarations of one page, as written."""

    contents: dict[str, list[str]]
    """The contents of the meta elements by name (lower case), in order."""
    title: str
    """The text of its <title>, on one line."""
    headings: tuple[Node, ...]
    """Its h1 elements."""
    lesser: tuple[Node, ...]
    """Its h2 elements."""
    url: str
    """Its own address: a full canonical link, or where it was fetched."""
    lang: str
    """The tag of its language, as written."""
    things: list[json_ld.Thing]
    """What it describes in JSON-LD, outer objects before inner ones."""
    sources: dict[str, list[Node]]
    """The meta elements of these contents."""

    def first(self, *names: str) -> str:
        """The first content under the first of `names` that has one, on one line; "" for none."""
        return next((line(self.contents[name][0]) for name in names if name in self.contents), "")

    def every(self, name: str) -> list[str]:
        """All contents under one name, each on one line."""
        return [line(value) for value in self.contents.get(name, ())[:_MOST]]

    def is_own(self, name: str) -> bool:
        """Whether the first content of a name is said of the page: alone in its head, or before its
        h1 in what microdata or an <article> hold together with that.
        """
        first, *others = self.sources[name]
        above = first.parent
        for _ in range(_UP):
            if above is None or above.tag in ("head", "body"):
                break
            if above.tag == "article" or "itemscope" in above.attrs:
                return any(first.order < at.order and above.holds(at) for at in self.headings[:1])
            above = above.parent
        if above is None or above.tag != "head":
            return False
        return not any(above.holds(other) for other in others[:1])


def declared(document: Document) -> Declared:
    """The declarations of a page."""
    titles = document.tagged("title")
    contents, sources = _contents(document.tagged("meta"))
    return Declared(
        contents=contents,
        title=_own_text(titles[0]) if titles else "",
        headings=tuple(document.tagged("h1")),
        lesser=tuple(document.tagged("h2")),
        url=own_address(document.url, document.own_addresses),
        lang=_lang(document.root, contents),
        things=json_ld.things(document),
        sources=sources,
    )


def _contents(metas: Iterable[Node]) -> tuple[dict[str, list[str]], dict[str, list[Node]]]:
    contents: dict[str, list[str]] = {}
    sources: dict[str, list[Node]] = {}
    for node in metas:
        find = node.attrs.get
        name = find("property") or find("name") or find("itemprop")
        value = (find("content") or "").strip()
        if name and value:
            name = name.lower().strip()
            contents.setdefault(name, []).append(value)
            sources.setdefault(name, []).append(node)
    return contents, sources


def _own_text(node: Node) -> str:
    return line("".join(child for child in node.children if isinstance(child, str)))


def _lang(root: Node, contents: dict[str, list[str]]) -> str:
    lang = root.get("lang") or root.get("xml:lang")
    for name in ("content-language", "og:locale"):
        lang = lang or contents.get(name, [""])[0]
    return line(lang)[:20]

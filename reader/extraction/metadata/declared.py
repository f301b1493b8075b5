"""What a page declares about itself: its meta elements, JSON-LD, title and headings."""

from collections.abc import Iterable

from reader.extraction.metadata import json_ld
from reader.html.links import own_address
from reader.html.tree import Document, Node
from reader.text import line
from reader.values import NamedTuple

_MOST = 20
"""More values under one name are a list of something else."""


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

    def first(self, *names: str) -> str:
        """The first content under the first of `names` that has one, on one line; "" for none."""
        return next((line(self.contents[name][0]) for name in names if name in self.contents), "")

    def every(self, name: str) -> list[str]:
        """All contents under one name, each on one line."""
        return [line(value) for value in self.contents.get(name, ())[:_MOST]]


def declared(document: Document) -> Declared:
    """The declarations of a page."""
    titles = document.tagged("title")
    contents = _contents(document.tagged("meta"))
    return Declared(
        contents=contents,
        title=_own_text(titles[0]) if titles else "",
        headings=tuple(document.tagged("h1")),
        lesser=tuple(document.tagged("h2")),
        url=own_address(document.url, document.own_addresses),
        lang=_lang(document.root, contents),
        things=json_ld.things(document),
    )


def _contents(metas: Iterable[Node]) -> dict[str, list[str]]:
    contents: dict[str, list[str]] = {}
    for node in metas:
        find = node.attrs.get
        name = find("property") or find("name") or find("itemprop")
        value = (find("content") or "").strip()
        if name and value:
            contents.setdefault(name.lower().strip(), []).append(value)
    return contents


def _own_text(node: Node) -> str:
    return line("".join(child for child in node.children if isinstance(child, str)))


def _lang(root: Node, contents: dict[str, list[str]]) -> str:
    lang = root.get("lang") or root.get("xml:lang")
    for name in ("content-language", "og:locale"):
        lang = lang or contents.get(name, [""])[0]
    return line(lang)[:20]

"""The signs by which platforms are recognised: read from the page once, used by all.

Some sixty platforms with several marks each, and some sixty selectors in a description, are too
many to run on a page. So a selector is tried only if every class, id, attribute and element it
names is somewhere on the page.
"""

from collections.abc import Iterator
from functools import lru_cache

from reader.expressions import expression
from reader.html.links import split_address
from reader.html.tree import Document, Node


class Signs:
    """The words of a page's markup, its hosts, and the hosts it loads scripts from.

    Its hosts are the one it came from and those that it says it belongs to: a saved file has come
    from nowhere, and an archive's copy from the archive.
    """

    __slots__ = ("_document", "hosts", "loads", "words")

    def __init__(self, document: Document) -> None:
        self._document = document
        self.hosts: set[str] = set()
        for host in {_host(url) for url in (document.url, *_declared(document))}:
            self.hosts |= _parents(host)
        self.loads: set[str] = set()
        loaded = [*document.tagged("script"), *document.tagged("iframe")]
        for host in {_host(src) for node in loaded if (src := node.attrs.get("src"))}:
            self.loads |= _parents(host)
        self.words = document.words

    def show(self, selector: str) -> bool:
        """Whether everything that a selector (or one of a list) names is somewhere on the page."""
        return any(names <= self.words for _, names in named(selector))

    def css(self, selector: str) -> list[Node]:
        """The elements a selector matches. Most match nothing, which is known without running
        them.
        """
        shown = self._shown(selector)
        if not shown:
            return []
        self._sort()
        return self._document.css(shown)

    def first(self, selector: str) -> Node | None:
        """The first element a selector matches."""
        shown = self._shown(selector)
        if not shown:
            return None
        self._sort()
        return self._document.first(shown)

    def has(self, selector: str) -> bool:
        """Whether an element matches a selector."""
        shown = self._shown(selector)
        return bool(shown) and self._document.has(shown)

    def _sort(self) -> None:
        """Prepare for look-ups by class before the first: what the parser finds has to be looked up
        among the elements, and for a single hit all of them are put into a table.
        """
        self._document.sort_by_class()

    def _shown(self, selector: str) -> str:
        """Those of a list of selectors that may match."""
        words, mark_text = self.words, self._document.mark_text
        return ",".join(
            alternative
            for alternative, names in named(selector)
            if names <= words and all(part in mark_text for part in _parts(alternative))
        )


@lru_cache(4096)
def _parts(selector: str) -> tuple[str, ...]:
    """The strings a selector requires in values of `class` and `id`, in lower case."""
    return tuple(map(str.lower, _VALUE.findall(_ALTERNATIVES.sub("", selector))))


_VALUE = expression(r"""\[\s*(?:class|id)\s*[\^$*~]?=\s*["']([^"'\]]+)["']""")
_HOST = expression(r"(?:https?:)?//([a-z0-9.-]+)(?=[/?#]|$)")
"""The host in a plain address, as nearly all are."""


def _host(url: str) -> str:
    if found := _HOST.match(url):
        return found[1]
    if "//" not in url and url.isprintable():  # tabs and ends of lines in an address are ignored
        return ""
    return split_address(url).hostname or ""


def _declared(document: Document) -> Iterator[str]:
    """The addresses that a page declares as its own."""
    for node in document.tagged("link"):
        if node.attrs.get("rel") == "canonical":
            yield node.get("href")
    for node in document.tagged("meta"):
        if node.attrs.get("property") == "og:url":
            yield node.get("content")


def _parents(host: str) -> set[str]:
    """A host and the domains it belongs to: "a.b.c", "b.c" and "c"."""
    labels = host.split(".")
    return {".".join(labels[start:]) for start in range(len(labels))} - {""}


_ALTERNATIVES = expression(r":(?:not|is|where)\((?:[^()]|\([^()]*\))*\)")
_ATTRIBUTE = expression(r"\[\s*([\w-]+)[^\]]*\]")
_LISTED = expression(r",(?![^()]*\)|[^\[]*\])\s*")
_NAMED = expression(r"[.#]([\w-]+)|(?<![\w:.#\\-])([a-z][a-z0-9]*(?:(?:-|\\:)[a-z0-9]+)*)")
"""A class, an id or an element; the colon in the name of one, as in "fb:comments", is escaped."""


@lru_cache(4096)
def named(selector: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """Each selector of a list with what it names: classes, ids, attributes and elements.

    Without all of these on the page it matches nothing.
    """
    return tuple((alternative, _names(alternative)) for alternative in _LISTED.split(selector))


def _names(selector: str) -> frozenset[str]:
    plain = _ALTERNATIVES.sub("", selector)
    rest = _NAMED.findall(_ATTRIBUTE.sub(" ", plain).replace(":has", " "))
    return frozenset(
        [*_ATTRIBUTE.findall(plain), *(mark or tag.replace("\\", "") for mark, tag in rest)]
    )

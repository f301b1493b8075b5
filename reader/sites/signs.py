"""What a page shows of itself by which platforms are told: read once, asked by all of them.

Some sixty platforms with several marks each are too many selectors for a page that is of none. So
a mark is tried only where every class, id, attribute and element it names is on the page.
"""

import re
from functools import lru_cache
from urllib.parse import urlsplit

from reader.html.tree import Document


class Signs:
    """The words of a page's markup, and the hosts it is of and loads scripts from."""

    __slots__ = ("generator", "hosts", "loads", "words")

    def __init__(self, document: Document) -> None:
        classes: set[str] = set()
        self.words: set[str] = set()
        words = self.words
        self.loads: set[str] = set()
        self.generator = ""
        self.hosts = _suffixes(document.url)
        for node in document.nodes:
            attrs = node.attrs
            if attrs:
                words.update(attrs)
                if attrs.get("class"):
                    classes.add(attrs["class"] or "")
                if attrs.get("id"):
                    words.add(attrs["id"] or "")
            words.add(node.tag)
            if node.tag in ("script", "iframe") and attrs.get("src"):
                self.loads |= _suffixes(attrs["src"] or "")
            elif node.tag == "meta" and (attrs.get("name") or "").lower() == "generator":
                self.generator = self.generator or node.get("content")
        for value in classes:
            words.update(value.split())

    def show(self, mark: str) -> bool:
        """Whether all that a selector names is somewhere on the page."""
        return named(mark) <= self.words


def _suffixes(url: str) -> set[str]:
    """A host and all it is part of: "a.b.c", "b.c" and "c"."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:  # "http://[" is no address
        return set()
    labels = host.split(".")
    return {".".join(labels[start:]) for start in range(len(labels))} - {""}


_ALTERNATIVES = re.compile(r":(?:not|is|where)\([^()]*\)")
_ATTRIBUTE = re.compile(r"\[\s*([\w-]+)[^\]]*\]")
_NAMED = re.compile(r"[.#]([\w-]+)|(?<![\w:.#-])([a-z][a-z0-9]*(?:-[a-z0-9]+)*)")


@lru_cache(1024)
def named(selector: str) -> frozenset[str]:
    """The classes, ids, attributes and elements without which a selector matches nothing."""
    plain = _ALTERNATIVES.sub("", selector)
    attributes = _ATTRIBUTE.findall(plain)
    rest = _NAMED.findall(_ATTRIBUTE.sub(" ", plain).replace(":has", " "))
    return frozenset([*attributes, *(mark or tag for mark, tag in rest)])

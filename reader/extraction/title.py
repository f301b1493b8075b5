"""The title of a page: the heading its other titles agree with, else one of those, cleaned."""

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from reader.html.blocks import is_hidden, text_of
from reader.html.tree import Document, Node
from reader.text import fold, line

_SEPARATORS = re.compile(r"\s+[|\-–—·•»:/]+\s+|\s*[|»]\s*")
_EDGES = " |-–—·•»:/"
_WORDS = re.compile(r"\w+")
_AGREEMENT = 0.3
"""A heading is the title if this share of its words is in another title of the page."""
_LONGEST = 30
"""A heading with more words is a paragraph set large."""


def title(document: Document, offered: list[str], site: str) -> str:
    """The title, given the titles the page offers to machines and the name of its site."""
    offered = [text for text in (*offered, _page_title(document)) if text]
    names = _Names(document.url, site, offered)
    headings = [text_of(node) for node in document.css("h1") if not is_hidden(node)]
    headings = [text for text in headings if text and not names.is_name(text)]
    said = [_folded_words(text) for text in offered]
    best = max(headings, key=lambda text: _agreement(text, said), default="")
    agrees = not offered or _agreement(best, said) >= _AGREEMENT
    if best and agrees and len(best.split()) <= _LONGEST:
        return names.cut(best)
    return next((names.cut_short(text) for text in offered), best)


def _page_title(document: Document) -> str:
    node = document.first("title")
    return _own_text(node) if node is not None else ""


def _own_text(node: Node) -> str:
    return line("".join(child for child in node.children if isinstance(child, str)))


def _folded_words(text: str) -> set[str]:
    return set(_WORDS.findall(fold(text)))


def _agreement(heading: str, said: list[set[str]]) -> float:
    """The largest share of words a heading has in common with another title, of the shorter."""
    own = _folded_words(heading)
    return max((len(own & other) / max(min(len(own), len(other)), 1) for other in said), default=0)


class _Names:
    """The names of the site: what it says, its host, and what its titles end with."""

    def __init__(self, url: str, site: str, titles: Iterable[str]) -> None:
        self.site = _flat(site)
        self.host = _flat((urlsplit(url).hostname or "").removeprefix("www."))
        parts = [_SEPARATORS.split(text) for text in titles]
        self.first = {_flat(part[0]) for part in parts}
        self.later = {_flat(text) for part in parts for text in part[1:]}

    def is_name(self, heading: str) -> bool:
        """Whether a heading only names the site or the part of it the page is in."""
        flat = _flat(heading)
        if not flat or flat == self.site:
            return True
        return flat not in self.first and (flat in self.later or flat in self.host)

    def _names_site(self, part: str) -> bool:
        flat = _flat(part)
        if len(flat) < 3:
            return False
        return flat in self.host or bool(self.site and (flat in self.site or self.site in flat))

    def cut(self, text: str) -> str:
        """A title without the site's name at either end."""
        parts = _SEPARATORS.split(text)
        if len(parts) < 2:
            return text
        if self._names_site(parts[-1]):
            return text[: text.rfind(parts[-1])].strip(_EDGES)
        if self._names_site(parts[0]):
            return text[len(parts[0]) :].strip(_EDGES)
        return text

    def cut_short(self, text: str) -> str:
        """The same, and without a last part of few words, which is a name by habit."""
        cut = self.cut(text)
        parts = _SEPARATORS.split(cut)
        if cut != text or len(parts) < 2:
            return cut
        kept = text[: text.rfind(parts[-1])].strip(_EDGES)
        few = len(parts[-1].split())
        return kept if few <= 4 and len(kept.split()) >= max(3, few + 1) else text


def _flat(text: str) -> str:
    """Letters and digits alone, for names that are written in many ways."""
    return "".join(_WORDS.findall(fold(text)))

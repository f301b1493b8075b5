"""What a platform is: how its pages are recognised, and where its comments stand in them."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from reader.extraction.comments import by_rules
from reader.extraction.order import Ordered
from reader.extraction.rules import Field, Rules, attribute_of, fields, selector_of
from reader.html.blocks import text_of
from reader.html.tree import Document, Node
from reader.model import Comment
from reader.text import line


@dataclass(frozen=True, slots=True)
class Thread:
    """What a platform's description found on a page."""

    ordered: Ordered = field(default_factory=lambda: Ordered(()))
    claimed: int | None = None
    notes: tuple[str, ...] = ()
    section: tuple[Node, ...] = ()
    """Where the discussion stands: none of it is the article."""
    others: int = 0
    """How many things on the page are counted in `claimed` and are no comments."""


@dataclass(frozen=True, slots=True)
class Site:
    """One platform. `hosts` are its own; `marks` tell it on anybody's host."""

    name: str
    rules: tuple[Rules, ...]
    """Descriptions in the order they are tried; the first that finds comments is taken."""
    hosts: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    """Selectors; one that matches is enough."""
    section: tuple[str, ...] = ()
    claimed: Field = ()
    """Where the page says how many comments there are."""
    notes: Callable[[Document, tuple[Comment, ...]], tuple[str, ...]] | None = None
    """What the page says of comments it does not show, given those it shows."""
    counted: str = ""
    """What the page counts as comments and is none: pingbacks."""

    def knows(self, document: Document) -> bool:
        """Whether a page is of this platform."""
        host = urlsplit(document.url).hostname or ""
        if any(host == own or host.endswith("." + own) for own in self.hosts):
            return True
        return any(document.first(mark) is not None for mark in self.marks)

    def read(self, document: Document) -> Thread:
        """The thread on a page of this platform."""
        found = Ordered(())
        for rules in self.rules:
            found = by_rules(document, rules)
            if found.comments:
                break
        section = tuple(node for selector in self.section for node in document.css(selector))
        notes = self.notes(document, found.comments) if self.notes else ()
        others = len(document.css(self.counted)) if self.counted else 0
        return Thread(found, self._claim(document), notes, section, others)

    def _claim(self, document: Document) -> int | None:
        for alternative in fields(self.claimed):
            node = document.first(selector_of(alternative))
            if node is not None:
                attribute = attribute_of(alternative)
                claimed = _count(line(node.get(attribute)) if attribute else text_of(node))
                if claimed is not None:
                    return claimed
        return None


_COUNT = re.compile(r"\d{1,3}(?:[.,\u00a0\u202f]\d{3})+|\d{1,9}")
_ONE = frozenset({
    "one", "a", "ein", "eine", "un", "une", "uno", "una", "um", "uma", "een", "één", "en", "ett",
    "yksi", "jeden", "jedna", "jedno", "один", "bir",
})  # fmt: skip
"""How a heading says that there is one comment ("One thought on …")."""


def _count(said: str) -> int | None:
    """How many comments a heading speaks of, before it names the article."""
    ahead = _QUOTED.split(said, maxsplit=1)[0]
    found = _COUNT.search(ahead)
    if found:
        return int(re.sub(r"\D", "", found[0]))
    first = said.split(" ", 1)[0].lower()
    return 1 if first in _ONE and len(ahead) > len(first) else None


_QUOTED = re.compile('[“”„«»"]')


def part(attribute: str, prefix: str, index: int = 0) -> Callable[[Node], str]:
    """A reader of ids like `prefix-12_7`: part `index` of what follows the prefix, "0" as none."""

    def read(node: Node) -> str:
        value = node.get(attribute)
        if not value.startswith(prefix):
            return ""
        parts = value[len(prefix) :].split("_")
        found = parts[index] if index < len(parts) else ""
        return "" if found == "0" else found

    return read

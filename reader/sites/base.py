"""What a platform is: how its pages are recognised, and where its comments stand in them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from reader.extraction.comments import by_rules, number
from reader.extraction.order import Ordered
from reader.extraction.rules import Field, Rules, attribute_of, fields, selector_of
from reader.html.blocks import text_of
from reader.html.tree import Document, Node
from reader.text import line


@dataclass(frozen=True, slots=True)
class Thread:
    """What a platform's description found on a page."""

    ordered: Ordered = field(default_factory=lambda: Ordered(()))
    claimed: int | None = None
    notes: tuple[str, ...] = ()
    section: tuple[Node, ...] = ()
    """Where the discussion stands: none of it is the article."""


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
    notes: Callable[[Document], tuple[str, ...]] | None = None
    """What the page says of comments it does not show."""

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
        notes = self.notes(document) if self.notes else ()
        return Thread(found, self._claim(document), notes, section)

    def _claim(self, document: Document) -> int | None:
        for alternative in fields(self.claimed):
            node = document.first(selector_of(alternative))
            if node is not None:
                attribute = attribute_of(alternative)
                said = line(node.get(attribute)) if attribute else text_of(node)
                claimed = number(said.split(" ")[0])
                if claimed is not None:
                    return abs(claimed)
        return None


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

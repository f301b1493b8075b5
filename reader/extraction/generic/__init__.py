"""A discussion nobody described: found by what repeats, told apart by what it holds."""

from dataclasses import dataclass, field

from reader.extraction.generic.choose import discussion
from reader.extraction.generic.drafts import drafts
from reader.extraction.generic.repeated import repeated
from reader.extraction.generic.survey import survey
from reader.extraction.order import Ordered, ordered
from reader.html.tree import Document, Node


@dataclass(frozen=True, slots=True)
class Found:
    """The discussion of a page, empty where there is none."""

    ordered: Ordered = field(default_factory=lambda: Ordered(()))
    section: tuple[Node, ...] = ()
    """The elements it stands in."""


def find_discussion(document: Document) -> Found:
    """The comments of a page of no known platform."""
    sums = survey(document)
    if not sums.stamps:
        return Found()
    found = discussion(sums, repeated(sums))
    if found is None:
        return Found()
    section = tuple(root for item in found.zones.items for root in item.roots)
    return Found(ordered(drafts(document, found)), section)

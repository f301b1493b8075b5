"""A discussion nobody described: found by what repeats, told apart by what it holds."""

from dataclasses import dataclass, field

from reader.extraction.generic.choose import candidates
from reader.extraction.generic.drafts import Drafts
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
    passed = candidates(sums, repeated(sums))
    if not passed:
        return Found()
    best = passed[0]
    comments = Drafts(document, best).comments()
    section = tuple(root for item in best.zones.items for root in item.roots)
    return Found(ordered(comments), section)

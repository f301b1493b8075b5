"""Pages that announce an event: when and where that is stands beside its description."""

from collections.abc import Iterator

from reader.extraction.article.measure import Measures
from reader.extraction.metadata.meta import Meta
from reader.extraction.metadata.subject import ARTICLES
from reader.html.tree import Node

EVENTS = frozenset({
    "Event", "BusinessEvent", "ChildrensEvent", "ComedyEvent", "CourseInstance", "DanceEvent",
    "EducationEvent", "ExhibitionEvent", "Festival", "FoodEvent", "LiteraryEvent", "MusicEvent",
    "SaleEvent", "ScreeningEvent", "SocialEvent", "SportsEvent", "TheaterEvent", "VisualArtsEvent",
})  # fmt: skip
"""What pages that announce an event describe in JSON-LD."""
_BESIDE = 150
"""The most words of what stands between the title and the description, and under it."""


def announces(facts: Meta, heading: Node | None) -> bool:
    """Whether a page announces an event. Plugins call each page of a site an article."""
    types = facts.types.union(_marked(heading))
    return not (types.isdisjoint(EVENTS) or (facts.is_article and types & ARTICLES))


def _marked(heading: Node | None) -> Iterator[str]:
    """What microdata calls the elements around the title."""
    around = heading
    while around is not None:
        if "itemtype" in around.attrs:
            yield around.get("itemtype").rpartition("/")[2]
        around = around.parent


def announced(root: Node, measures: Measures, heading: Node | None) -> Node:
    """The description of an event, or the element around it that begins with its title.

    Calendars put day, price and place into boxes before and after it.
    """
    if heading is None or heading.order > root.order:
        return root
    around = root.parent
    while around is not None and not around.holds(heading):
        around = around.parent
    if around is None or measures.words[around.order] > measures.words[root.order] + _BESIDE:
        return root
    return around

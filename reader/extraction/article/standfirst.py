"""Tells the standfirst of an article from the summary of another story below its title."""

from functools import lru_cache

from reader.expressions import expression
from reader.extraction.article.linked_titles import LINKED, leads_elsewhere
from reader.extraction.article.measure import Measures
from reader.html.tree import Document, Node

_TITLE = 4
"""The fewest words of a story's title: those of topics, series and authors have fewer."""
_NEAR = 20
"""Among how many elements behind the title the standfirst is looked for."""
_LEAD = expression(
    r"sub-?(?:title|head|deck|line)|standfirst|strapline|vorspann|(?:^|[\s_-])(?:dek|deck|lead|lede|"
    r"intro|summary|excerpt|preamble|untertitel|entradilla|bajada|copete|sumario|chapo|sommario|"
    r"sottotitolo|occhiello|ingress|perex)(?:$|[\s_-])"
)
"""Classes of a standfirst."""


@lru_cache(4096)
def is_called_lead(classes: str) -> bool:
    """Whether classes name a standfirst."""
    return _LEAD.search(classes.lower()) is not None


def end_of_teaser(document: Document, title: Node, measures: Measures, heading: Node) -> int:
    """Where the box ends that is about another page, 0 if its heading `title` is not of one.

    A linked heading in the box of the page's own `heading` is its kicker, series or author, a short
    one is a topic, a series or an author, with a picture too, and what is called a standfirst below
    one is none of another story.
    """
    own, box = measures.own[title.order], title.parent
    if box is None or box.order < heading.order or own < _TITLE:
        return 0
    is_link = measures.own_linked[title.order] >= max(1, LINKED * own)
    if not is_link or not leads_elsewhere(document, title):
        return 0
    below = document.nodes[title.end : min(box.end, title.end + _NEAR)]
    return 0 if any(is_called_lead(node.get("class")) for node in below) else box.end

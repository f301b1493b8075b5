"""The goods on a shop's page for a kind of goods, beside the text that describes the kind."""

from collections.abc import Sequence

from reader.extraction.article.lead import title_heading
from reader.extraction.article.measure import Measures
from reader.extraction.article.merchandise import MANY, Ranges, goods
from reader.html.tree import Document, Node, outermost


def shelves(
    document: Document, root: Node, measures: Measures, title: str, aside: Sequence[Node]
) -> list[Node]:
    """The lists of goods between the title and the text below it, and in nothing set aside, if the
    page exists for them.

    A shorter list is of what customers bought too: of two pages with 14 goods outside the text the
    text alone was wanted, of two with 24 and more the goods too. Goods below a text or beside it
    are on sale with any subject; on the three development pages with more they are above it.
    """
    heading = title_heading(document, document.body, title)
    if heading is None:
        return []
    beside = Ranges(aside)
    found = [
        (shelf, many)
        for shelf, many in goods(document, measures, heading)
        if shelf.end <= root.order and not beside.hold(shelf)
    ]
    return outermost(shelf for shelf, _ in found) if sum(many for _, many in found) >= MANY else []

"""The goods on a shop's page for a kind of goods, beside the text that describes the kind."""

from collections.abc import Sequence

from reader.extraction.article.lead import title_heading
from reader.extraction.article.measure import Measures
from reader.extraction.article.merchandise import MANY, Ranges, goods
from reader.html.tree import Document, Node, outermost


def shelves(
    document: Document, root: Node, measures: Measures, title: str, aside: Sequence[Node]
) -> list[Node]:
    """The lists of goods outside `root`, and in nothing set aside, if the page exists for them.

    A shorter list is of what customers bought too: of two pages with 14 goods outside the text the
    text alone was wanted, of two with 24 and more the goods too.
    """
    heading = title_heading(document, document.body, title)
    if heading is None:
        return []
    found = [*goods(document, measures, heading)]
    if sum(many for _, many in found) < MANY:
        return []
    beside = Ranges(aside)
    return outermost(
        shelf
        for shelf, _ in found
        if not root.holds(shelf) and not shelf.holds(root) and not beside.hold(shelf)
    )

"""What is read of a page that is a list, and what is left out of it."""

from reader.extraction.article.container import container, main_in
from reader.extraction.article.controls import controls
from reader.extraction.article.measure import Measures
from reader.extraction.article.prune import LISTING_RULES, Removed, inside, pruned
from reader.extraction.article.repeated_links import repeated_links
from reader.extraction.metadata.meta import Meta
from reader.html.tree import Document, Node


def listed(document: Document, measures: Measures, facts: Meta, aside: list[Node]) -> Node:
    """The element with the list."""
    root = main_in(document, container(document, measures.own, measures, aside), measures)
    if not facts.is_manual:
        return root
    # Beside a page about one member of a class stands the table of contents of the manual.
    mains = [node for node in document.tagged("main") if measures.words[node.order]]
    return mains[0] if len(mains) == 1 else root


def beside_entries(document: Document, root: Node, measures: Measures) -> Removed:
    """What is left out of a list: furniture, and what works it."""
    removed, leaves = pruned(inside(root, measures, ""), LISTING_RULES)
    return removed | controls(leaves, measures) | repeated_links(document, root, measures)

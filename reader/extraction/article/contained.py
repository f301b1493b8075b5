"""Finds the element that holds the text of a page, with what is seen only from the first found."""

from functools import partial
from typing import Literal

from reader.extraction.article.among_links import among_links
from reader.extraction.article.consent import consent_boxes
from reader.extraction.article.container import container
from reader.extraction.article.documentation import whole_text
from reader.extraction.article.measure import Measures
from reader.extraction.article.teasers import columns
from reader.extraction.metadata.meta import Meta
from reader.html.tree import Document, Node, outermost


def contained(
    document: Document, measures: Measures, facts: Meta, heading: Node | None, aside: list[Node]
) -> tuple[Node, list[Node], bool]:
    """The container of the text, and what is set aside: also the columns and boxes of consent
    that are seen only from the first container found; and whether it was found among links.
    """
    is_article = facts.is_article
    docs = not is_article and facts.is_manual
    sections: Literal["", "similar", "every"] = "every" if docs else "" if is_article else "similar"
    search = partial(container, document, measures.signed, measures, sections=sections)
    among = partial(among_links, document, measures=measures, facts=facts)
    first = search(aside)
    root = among(first, dropped=aside)
    beside = consent_boxes(document, root, measures, heading)
    beside += columns(document, root, measures, heading, is_article=is_article)
    if beside:
        aside = outermost([*aside, *beside])
        first = search(aside)
        root = among(first, dropped=aside)
    if docs:
        return whole_text(document, root, measures, aside), aside, False
    return root, aside, root is not first

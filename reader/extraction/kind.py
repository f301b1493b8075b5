"""What kind of page it is: an article, a thread, a list, documentation, a product."""

import re
from collections.abc import Sequence
from typing import Literal, TypeAlias

from reader.extraction.choice import Choice
from reader.extraction.measure import Measures
from reader.extraction.meta import Meta
from reader.html.tree import Document, Node, outermost

Kind: TypeAlias = Literal["article", "thread", "listing", "docs", "product"]

SAID: dict[Kind, str] = {
    "article": "",
    "thread": "This page is read as a discussion.",
    "listing": "This page is read as a list: it holds no article.",
    "docs": "This page is read as documentation.",
    "product": "This page is read as the description of a product.",
}
"""What a reader is told of it."""
_OPENING = 200
"""Words of prose up to which the text above a discussion is what opens it."""
_THREADS = frozenset({"DiscussionForumPosting", "QAPage"})
_DOCS_PLACE = re.compile(
    r"^https?://(?:docs?|devdocs|wiki|manual|developer|reference|api|help)\.|"
    r"/(?:docs?|documentation|manual|reference|wiki|howto|api|guide|handbook)(?:/|$)|readthedocs",
    re.IGNORECASE,
)
_DOCS_MAKER = re.compile(
    r"sphinx|mkdocs|docusaurus|gitbook|javadoc|mdbook|vitepress|antora|docfx|mediawiki|doxygen",
    re.IGNORECASE,
)


def kind(
    document: Document, facts: Meta, measures: Measures, chosen: Choice, refused: Sequence[Node]
) -> Kind:
    """The kind of a page, by what it says of itself and by what was found in it."""
    prose = measures.prose
    talk = outermost(refused)
    said = sum(prose[node.order] for node in talk)
    inside = (node for node in talk for root in chosen.roots if root.holds(node))
    text = sum(prose[root.order] for root in chosen.roots) - sum(prose[n.order] for n in inside)
    # A long discussion under a real article makes no thread of it.
    opens = text < _OPENING and said > text and not facts.is_article
    if refused and (opens or facts.types & _THREADS):
        return "thread"
    if facts.is_product:
        return "product"
    if chosen.listing:
        return "listing"
    docs = _DOCS_MAKER.search(facts.generator) or _DOCS_PLACE.search(document.url)
    return "docs" if docs and not facts.is_article else "article"

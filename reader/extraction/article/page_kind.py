"""Determines the kind of a page: an article, a thread, a list, documentation, a product."""

from collections.abc import Sequence
from typing import Literal, TypeAlias

from reader.extraction.article.choice import Choice
from reader.extraction.article.measure import Measures
from reader.extraction.metadata.meta import Meta
from reader.html.tree import Node, outermost

Kind: TypeAlias = Literal["article", "thread", "listing", "docs", "product"]

SAID: dict[Kind, str] = {
    "article": "",
    "thread": "This page is read as a discussion.",
    "listing": "This page is read as a list: it holds no article.",
    "docs": "This page is read as documentation.",
    "product": "This page is read as the description of a product.",
}
"""What the user is told about each kind."""
_OPENING = 200
"""Up to this many words of prose, the text above a discussion is its opening post."""
_LITTLE = 80
"""Fewer words than this, and few of them linked, are a short text and not a list."""
_THREADS = frozenset({"DiscussionForumPosting", "QAPage"})


def kind(
    facts: Meta, measures: Measures, chosen: Choice, refused: Sequence[Node]
) -> tuple[Kind, str]:
    """The kind of a page and the reason, by what it declares and what was found in it."""
    prose = measures.prose
    talk = outermost(refused)
    talked = sum(prose[node.order] for node in talk)
    inside = (node for node in talk for root in chosen.roots if root.holds(node))
    text = sum(prose[root.order] for root in chosen.roots) - sum(prose[n.order] for n in inside)
    # A long discussion under a real article does not make the page a thread, nor do reviews.
    has_subject = facts.is_article or facts.is_product
    if refused and text < _OPENING and talked > text and not has_subject:
        return "thread", "there is more in its discussion than above it"
    if refused and facts.types & _THREADS:
        return "thread", "it says so"
    if facts.is_product:
        return "product", "it says so"
    if chosen.listing and not _is_little(measures, chosen):
        return "listing", "it holds little running text, or little of it in one place"
    if facts.is_manual and not facts.is_article:
        return "docs", "its address or what made it says so"
    return "article", "it says so" if facts.is_article else "nothing says that it is anything else"


def _is_little(measures: Measures, chosen: Choice) -> bool:
    size, linked = (
        sum(counts[root.order] for root in chosen.roots)
        for counts in (measures.words, measures.linked)
    )
    return size < _LITTLE and 3 * linked < size

"""What is read of a page: the element of its text and what is left out of it, by its kind."""

from bisect import bisect_right
from dataclasses import dataclass

from reader.extraction.article.container import container, furniture, is_foot
from reader.extraction.article.documentation import is_documentation
from reader.extraction.article.edges import edges
from reader.extraction.article.introduced import without_introduced
from reader.extraction.article.invitations import invitations
from reader.extraction.article.lead import leads, title_heading, widened
from reader.extraction.article.leftovers import left_over
from reader.extraction.article.measure import Measures
from reader.extraction.article.menus import menus
from reader.extraction.article.obstacles import is_consent_wall
from reader.extraction.article.products import beside_product
from reader.extraction.article.prune import (
    ARTICLE_RULES,
    DOCS_RULES,
    LENIENT_RULES,
    LISTING_RULES,
    PAGE_RULES,
    TITLE,
    Removed,
    Rule,
    inside,
    pruned,
)
from reader.extraction.article.teasers import following, other_articles
from reader.extraction.metadata.meta import Meta
from reader.html.blocks import text_of
from reader.html.tree import Document, Node, outermost

_TOO_LITTLE = 0.25
"""With less than this share of the page's prose the marks were wrong."""
_SHORTEST = 100
"""But with as many words it is an article, and what is marked are its comments."""
_DENSE = 0.8
"""What holds all the prose of a page, and is prose to this share, is a text."""
_LITTLE_PROSE = 0.3
"""A page with a smaller share of prose is no article: its lists are what it is for."""
_LITTLE_KEPT = 0.2
"""And so is one where an article would be less than this share of what is not furniture."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The elements to read, in order, and what in them is not read, each with its reason."""

    roots: tuple[Node, ...]
    removed: Removed
    listing: bool = False
    """Whether the page is read as a list: all but its furniture."""


def choice(
    document: Document, measures: Measures, facts: Meta, refused: tuple[Node, ...]
) -> Choice:
    """The page as an article; as a list where it holds little prose; nothing in `refused`."""
    body = document.body.order
    # One inside another would be counted twice: a site names its discussion by several marks.
    aside = outermost([*furniture(document, measures), *refused])
    aside = outermost([*aside, *menus(document, measures, facts.title, aside)])
    if facts.is_article and len(document.tagged("h1")) > 1:
        heading = title_heading(document, document.body, facts.title)
        aside = outermost([*aside, *following(document, measures, heading)])
    root = container(document, measures.signed, measures, aside, sections=not facts.is_article)
    removed, leaves = pruned(inside(root, measures, facts.title), _rules(document, facts))
    kept = _kept(root, removed, measures)
    free = measures.words[body] - sum(measures.words[node.order] for node in aside)
    prose = measures.prose[body] - sum(measures.prose[node.order] for node in aside)
    whole = measures.prose[body] - sum(
        measures.prose[node.order] for node in aside if is_foot(document, node)
    )
    if not refused and max(kept, prose) < min(_TOO_LITTLE * whole, _SHORTEST):
        return _unmarked(document, measures, facts, aside)
    # What says that it is an article is one, if there is any text to it; so is what holds all the
    # text of the page and next to nothing else, however long the lists beside it are.
    dense = _prose_of(root, removed, measures)
    told = facts.is_article or _DENSE * kept <= dense <= prose
    told = told and kept >= _SHORTEST
    if not told and (kept < _LITTLE_KEPT * free or prose < _LITTLE_PROSE * free):
        listing = _listing(document, measures, aside)
        whole = _kept(listing.roots[0], listing.removed, measures)
        if whole and (kept < _LITTLE_KEPT * whole or prose < _LITTLE_PROSE * free):
            return listing
    if not kept:
        return Choice((document.body,), {})
    return _article(document, Choice((root,), removed), leaves, _Page(measures, facts, aside))


def _rules(document: Document, facts: Meta) -> tuple[Rule, ...]:
    if facts.is_article or facts.is_product:
        return ARTICLE_RULES
    return DOCS_RULES if is_documentation(document.url, facts.generator) else PAGE_RULES


@dataclass(frozen=True, slots=True)
class _Page:
    """What is known of a page."""

    measures: Measures
    facts: Meta
    aside: list[Node]


def _article(document: Document, found: Choice, leaves: list[Node], page: _Page) -> Choice:
    """The page as an article, of the element found and what stands above it."""
    (root,), removed = found.roots, found.removed
    measures, facts = page.measures, page.facts
    heading = title_heading(document, root, facts.title)
    # Between the name of a product and its description a shop advertises others.
    if not facts.is_product:
        around = widened(document, root, measures, heading, page.aside)
        if around is not root:
            root = around
            removed, leaves = pruned(inside(root, measures, facts.title), _rules(document, facts))
    removed = without_introduced(document, removed, leaves)
    beside = invitations(document, root, measures, is_article=facts.is_article)
    if facts.is_product:
        beside |= beside_product(document, root, measures)
    if beside:
        removed |= beside
        leaves = _without(leaves, outermost(document.nodes[order] for order in beside))
    if not is_documentation(document.url, facts.generator):
        others = other_articles(document, root, measures, heading, is_article=facts.is_article)
        removed |= others
        leaves = _without(leaves, [document.nodes[order] for order in sorted(others)])
    title_at = next((order for order, why in removed.items() if why == TITLE), 0)
    removed |= edges(document, leaves, measures, facts.byline, title_at)
    removed |= left_over(document, root, measures, removed)
    if root is document.body:
        return Choice((root,), removed)
    return Choice((*leads(document, root, measures, heading), root), removed)


def _without(leaves: list[Node], gone: list[Node]) -> list[Node]:
    """The blocks of text that stand in none of the elements of `gone`, which are in order."""
    starts = [node.order for node in gone]
    found = []
    for leaf in leaves:
        at = bisect_right(starts, leaf.order) - 1
        if at < 0 or leaf.order >= gone[at].end:
            found.append(leaf)
    return found


def _listing(document: Document, measures: Measures, aside: list[Node]) -> Choice:
    root = container(document, measures.own, measures, aside)
    return Choice((root,), pruned(inside(root, measures, ""), LISTING_RULES)[0], listing=True)


def _unmarked(document: Document, measures: Measures, facts: Meta, aside: list[Node]) -> Choice:
    """Class and id called nearly all prose furniture, and so say nothing on this page.

    A question for consent stays furniture, whatever else is there.
    """
    walls = [node for node in aside if is_consent_wall(text_of(node))]
    root = container(document, measures.signed, measures, walls)
    removed = pruned(inside(root, measures, facts.title), LENIENT_RULES)[0]
    return Choice((root,), removed | {node.order: "a question for consent" for node in walls})


def _kept(root: Node, removed: Removed, measures: Measures) -> int:
    return measures.words[root.order] - sum(measures.words[order] for order in removed)


def _prose_of(root: Node, removed: Removed, measures: Measures) -> float:
    return measures.prose[root.order] - sum(measures.prose[order] for order in removed)

"""Chooses the element that is read, and what is left out of it, by the kind of page."""

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.extraction.article.appended import appended
from reader.extraction.article.asked import asked
from reader.extraction.article.contained import contained
from reader.extraction.article.container import container, furniture, is_foot
from reader.extraction.article.edges import edges
from reader.extraction.article.endings import Traits
from reader.extraction.article.events import announced, announces
from reader.extraction.article.fronts import around, front, may_be_front
from reader.extraction.article.ingredients import ingredients
from reader.extraction.article.invitations import invitations
from reader.extraction.article.lead import headline, leads, title_heading, widened
from reader.extraction.article.leftovers import left_over
from reader.extraction.article.listing import beside_entries, listed
from reader.extraction.article.manual_links import frames, passages
from reader.extraction.article.measure import Measures, kept_prose, kept_words
from reader.extraction.article.menus import menus
from reader.extraction.article.obstacles import is_consent_wall
from reader.extraction.article.opened import is_of_others
from reader.extraction.article.prune import (
    LENIENT_RULES,
    Removed,
    inside,
    pruned,
    title_at,
    without,
)
from reader.extraction.article.reconsidered import reconsider
from reader.extraction.article.referenced import without_introduced
from reader.extraction.article.repeated_links import repeated_links
from reader.extraction.article.rules import rules
from reader.extraction.article.sections import footnotes, sections
from reader.extraction.article.shelves import shelves
from reader.extraction.article.teasers import ANOTHER, columns, other_articles
from reader.extraction.metadata.front import is_root
from reader.extraction.metadata.meta import Meta
from reader.html.blocks import text_of
from reader.html.tree import Document, Node, outermost
from reader.values import NamedTuple

if TYPE_CHECKING:
    from reader.extraction.article.merchandise import Merchandise  # few pages sell anything

_TOO_LITTLE = 0.25
"""Below this share of the page's prose, the markup that named the article was misleading."""
_SHORTEST = 100
"""Yet with at least this many words it is an article, and the rest are its comments."""
_DENSE = 0.8
"""An element with all the prose of a page is a text if this share of it is prose."""
_ANY_TEXT = 40
"""An element that declares itself the article is believed if it has this many words of prose."""
_LITTLE_PROSE = 0.3
"""A page with a smaller share of prose is not an article: it exists for its lists."""
_LITTLE_KEPT = 0.2
"""Nor is one whose article would be less than this share of everything but furniture."""


class Choice(NamedTuple):
    """The elements to read, in order, and those inside them to leave out, each with its reason."""

    roots: tuple[Node, ...]
    removed: Removed
    listing: bool = False
    """Whether the page is read as a list: everything except its furniture."""


class _Page(NamedTuple):
    """What is known of a page so far."""

    measures: Measures
    facts: Meta
    aside: list[Node]
    appended: list[Node]
    """The stories under the article."""
    sold: "Merchandise | None"
    """What stands beside its product."""
    is_text: bool
    """Whether it is an article, however many links stand around its text."""


def choice(
    document: Document, measures: Measures, facts: Meta, refused: tuple[Node, ...]
) -> Choice:
    """Read the page as an article, or as a list if it has little prose or leads to many others;
    without anything in `refused`.
    """
    if refused or facts.is_product or facts.is_manual or not may_be_front(document, facts):
        return _by_text(document, measures, facts, refused)
    found = None if is_root(facts.url) else _by_text(document, measures, facts, refused)
    posts = front(document, measures, facts.url, frames(document))
    if posts is None:
        return found or _by_text(document, measures, facts, refused)
    if found is None and posts.is_at_length:  # such posts end as articles do
        found = _by_text(document, measures, facts, refused)
    if found and posts.is_most_in(found.roots, found.removed, document):
        pictures = posts.pictures if found.listing else {}
        is_list = found.listing or posts.is_at_length
        return found._replace(removed=found.removed | pictures, listing=is_list)
    root = around(listed(document, measures, facts, posts.aside), posts.titles)
    removed = posts.furniture | beside_entries(document, root, measures) | posts.pictures
    return Choice((root,), removed, listing=True)


def _by_text(
    document: Document, measures: Measures, facts: Meta, refused: tuple[Node, ...]
) -> Choice:
    """Read the page as an article, or as a list if it has little prose."""
    heading = title_heading(document, document.body, facts.title)
    reconsider(document, measures, facts)
    # Nested elements would be counted twice: a site names its discussion by several marks.
    aside = outermost([*furniture(document, measures, heading), *refused, *frames(document)])
    aside = outermost([*aside, *menus(document, measures, heading, aside)])
    # In a manual, each version is listed below the next.
    others = appended(document, measures, heading, facts)
    aside = outermost([*aside, *others])
    sold = _sold(document, measures, facts, heading)
    aside = sold.set_aside(aside) if sold is not None else aside
    root, aside, is_text = contained(document, measures, facts, heading, aside)
    if sold is not None:
        root, sold = sold.around(document, measures, root, aside)
    within = pruned(inside(root, measures, facts.title), rules(facts))
    removed, leaves = sold.pruned(document, measures, root, within) if sold is not None else within
    page = _Page(measures, facts, aside, others, sold, is_text or facts.is_article)
    found = Choice((root,), removed)
    share = _share(document, found, page)
    if facts.is_post and (share.is_little or root is document.body):
        # More stands around it than in it, but it is no list.
        return _by_text(document, measures, replace(facts, is_article=True, is_post=False), refused)
    if not refused and max(share.kept, share.prose) < min(_TOO_LITTLE * share.whole, _SHORTEST):
        return _unmarked(document, measures, facts, aside)
    if sold is None and share.is_little:
        listing = _listing(document, measures, facts, aside)
        whole = kept_words(listing.roots[0], listing.removed, measures)
        little = share.kept < _LITTLE_KEPT * whole or share.prose < _LITTLE_PROSE * share.free
        if is_of_others(document, listing.roots[0], measures, facts.title, refused):
            little = False
        if whole and little and _is_list(measures, facts, root, listing.roots[0]):
            return listing
    return _article(document, found, leaves, page) if share.kept else Choice((document.body,), {})


def _sold(
    document: Document, measures: Measures, facts: Meta, heading: Node | None
) -> "Merchandise | None":
    """What a page for one product has beside it; None for all other pages."""
    if not facts.is_product or facts.is_article:  # a review is of a product too
        return None
    from reader.extraction.article.merchandise import merchandise  # noqa: PLC0415  few pages sell

    return merchandise(document, measures, heading)


class _Share(NamedTuple):
    """What a page has outside of what is set aside, and how much of it was found."""

    kept: int
    """Words of what was found."""
    free: int
    """All words that are not set aside."""
    prose: float
    """Words of running text among them."""
    whole: float
    """All words of running text, but for the foot of the page and what stands beside a product."""
    is_little: bool
    """Whether what was found may be too little to be an article."""


def _share(document: Document, choice: Choice, page: _Page) -> _Share:
    (root,), removed, measures = choice.roots, choice.removed, page.measures
    body, prose_in = document.body.order, measures.prose
    kept = kept_words(root, removed, measures)
    free = measures.words[body] - sum(measures.words[node.order] for node in page.aside)
    prose = prose_in[body] - sum(prose_in[node.order] for node in page.aside)
    beside = {node.order for node in page.sold.beside} if page.sold is not None else ()
    whole = prose_in[body] - sum(
        prose_in[node.order]
        for node in page.aside
        if node.order in beside or node.tag == "noscript" or is_foot(document, node)
    )
    # An element that declares itself the article is one, if it has any text; so is one that has all
    # the text of the page and little else, however long the lists beside it are.
    dense = kept_prose(root, removed, measures)
    sure = (page.is_text and dense >= _ANY_TEXT) or (
        kept >= _SHORTEST and _DENSE * kept <= dense <= prose
    )
    little = not sure and (kept < _LITTLE_KEPT * free or prose < _LITTLE_PROSE * free)
    return _Share(kept, free, prose, whole, little)


def _is_list(measures: Measures, facts: Meta, text: Node, listed: Node) -> bool:
    """Whether the list is read rather than the text found. In a manual the list may be a table
    under the text, or a table of contents beside it.
    """
    if listed is text or listed.holds(text) or not measures.prose[text.order]:
        return True
    return text.tag == "body" or not facts.is_manual


def _article(document: Document, choice: Choice, leaves: list[Node], page: _Page) -> Choice:
    """Read the page as an article: the element found, and the leads above it."""
    (root,), removed = choice.roots, choice.removed
    measures, facts = page.measures, page.facts
    heading = title_heading(document, root, facts.title)
    # Between a product's name and its description, shops advertise other products.
    if not facts.is_product:
        around = _around(document, root, heading, page)
        if around is not root:
            root = around
            removed, leaves = pruned(inside(root, measures, facts.title), rules(facts))
    removed = without_introduced(document, removed, leaves)
    removed |= dict.fromkeys((node.order for node in page.appended), ANOTHER)
    leaves = without(leaves, page.appended)
    beside = _beside(document, root, page)
    if beside:
        removed |= beside
        leaves = without(leaves, outermost(document.nodes[order] for order in beside))
    docs = facts.is_manual
    if not docs:
        others = other_articles(document, root, measures, heading, is_article=facts.is_article)
        removed |= others
        leaves = without(leaves, [document.nodes[order] for order in sorted(others)])
    begins = title_at(removed, root, heading)
    traits = Traits(
        facts.byline,
        begins,
        is_docs=docs,
        is_event=announces(facts, heading),
        title=facts.title,
        site=facts.site_name,
    )
    removed |= edges(document, leaves, measures, traits)
    removed |= left_over(document, root, measures, removed)
    if root is document.body:
        return Choice((root,), removed)
    return _with_sections(document, Choice((root,), removed), heading, page)


def _around(document: Document, root: Node, heading: Node | None, page: _Page) -> Node:
    """The element found, or the one around it that also has what belongs to it."""
    measures, facts = page.measures, page.facts
    around = widened(document, root, measures, heading, page.aside)
    if announces(facts, heading):
        return announced(around, measures, heading)
    if around is root:
        return root
    teasers = columns(document, around, measures, heading, is_article=facts.is_article)
    return widened(document, root, measures, heading, [*page.aside, *teasers])


def _with_sections(document: Document, choice: Choice, heading: Node | None, page: _Page) -> Choice:
    """The element found with the leads above it, and the sections beside it on pages of offers."""
    (root,), measures, facts = choice.roots, page.measures, page.facts
    removed = choice.removed
    beside = [] if facts.is_article else sections(document, root, measures, page.aside)
    if not facts.is_product:
        beside += asked(document, root, measures, page.aside, facts.title)
    for section in beside:
        removed |= pruned(inside(section, measures, facts.title), rules(facts))[0]
    if not (facts.is_article or facts.is_product or facts.is_manual):
        for shelf in shelves(document, root, measures, facts.title, page.aside):
            removed |= beside_entries(document, shelf, measures)
            beside.append(shelf)
    # A lead may be the first line of such a section.
    notes = footnotes(document, root)
    above = leads(document, root, measures, heading, facts.byline)
    above += headline(document, root, measures, heading, facts.title)
    if not (facts.is_product or facts.is_manual):
        above += ingredients(document, root, measures, page.aside)
    return Choice(tuple(outermost([*above, root, *beside, *notes])), removed)


def _beside(document: Document, root: Node, page: _Page) -> Removed:
    """The boxes in the text that are none of it: offers, and what shops say of all products."""
    found = invitations(document, root, page.measures, is_article=page.facts.is_article)
    found |= passages(document, root, page.measures)
    found |= repeated_links(document, root, page.measures)
    if page.facts.is_product:
        from reader.extraction.article.products import beside_product  # noqa: PLC0415  as above

        title = page.sold.heading if page.sold is not None else None
        found |= beside_product(document, root, page.measures, title)
    return found


def _listing(document: Document, measures: Measures, facts: Meta, aside: list[Node]) -> Choice:
    root = listed(document, measures, facts, aside)
    removed = beside_entries(document, root, measures)
    return Choice((root,), removed | passages(document, root, measures), listing=True)


def _unmarked(document: Document, measures: Measures, facts: Meta, aside: list[Node]) -> Choice:
    """The choice where class and id call nearly all prose furniture: only consent banners are."""
    walls = [node for node in aside if is_consent_wall(text_of(node))]
    root = container(document, measures.signed, measures, walls)
    removed = pruned(inside(root, measures, facts.title), LENIENT_RULES)[0]
    return Choice((root,), removed | {node.order: "a question for consent" for node in walls})

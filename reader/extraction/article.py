"""The article of any page: measure, find its element, prune inside, fall back if that fails."""

from collections.abc import Iterable
from dataclasses import dataclass

from reader.extraction.container import container, furniture
from reader.extraction.edges import edges
from reader.extraction.lead import leads
from reader.extraction.measure import Measures, measure
from reader.extraction.meta import Meta, meta
from reader.extraction.prune import (
    ARTICLE_RULES,
    LENIENT_RULES,
    LISTING_RULES,
    TITLE,
    Removed,
    inside,
    pruned,
)
from reader.extraction.words import words
from reader.html.blocks import blocks
from reader.html.tree import Document, Node
from reader.model import Article, Block, Blocks, Heading, Paragraph, Span, blocks_text, spans_text
from reader.text import clean, fold, line

_TOO_LITTLE = 0.25
"""With less than this share of the page's prose the marks were wrong."""
_LITTLE_PROSE = 0.3
"""A page with a smaller share of prose is no article: its lists are what it is for."""
_LITTLE_KEPT = 0.2
"""And so is one where an article would be less than this share of what is not furniture."""


@dataclass(frozen=True, slots=True)
class Extracted:
    """The article, and why each element of the page that is not in it was left out."""

    article: Article
    removed: Removed


def extract_article(document: Document, discussion: Iterable[Node] = ()) -> Extracted:
    """The article of a page. Nothing in the elements of `discussion` is part of it."""
    facts = meta(document)
    measures = measure(document)
    refused = list(discussion)
    root, removed = _chosen(document, measures, facts, refused)
    removed |= dict.fromkeys((node.order for node in refused), "the discussion")
    before = leads(document, root, measures, facts.title) if root is not document.body else []
    found = _tidied(blocks([*before, root], document.url, drop=removed), facts.title)
    if words(facts.body) > 2 * words(blocks_text(found)) + 50:
        found = _paragraphs(facts.body)
    return Extracted(_article(facts, found), removed)


def _chosen(
    document: Document, measures: Measures, facts: Meta, refused: list[Node]
) -> tuple[Node, Removed]:
    """The element to read and what is left out of it: as an article, or else as a list."""
    aside = [*furniture(document, measures), *refused]
    root = container(document, measures.signed, measures, aside)
    removed, leaves = pruned(inside(root, measures, facts.title), ARTICLE_RULES)
    body = document.body.order
    free = measures.words[body] - sum(measures.words[node.order] for node in aside)
    prose = measures.prose[body] - sum(measures.prose[node.order] for node in aside)
    listing = container(document, measures.own, measures, aside)
    left_out, _ = pruned(inside(listing, measures, ""), LISTING_RULES)
    kept = _kept(root, removed, measures)
    whole = _kept(listing, left_out, measures)
    if not refused and max(kept, prose) < _TOO_LITTLE * measures.prose[body]:
        bare = container(document, measures.signed, measures, ())
        return bare, pruned(inside(bare, measures, facts.title), LENIENT_RULES)[0]
    if whole > 0 and (kept < _LITTLE_KEPT * whole or prose < _LITTLE_PROSE * free):
        return listing, left_out
    if not kept:
        return document.body, {}
    title_at = next((order for order, why in removed.items() if why == TITLE), 0)
    return root, removed | edges(leaves, measures, facts.byline, title_at)


def _kept(root: Node, removed: Removed, measures: Measures) -> int:
    return measures.words[root.order] - sum(measures.words[order] for order in removed)


def _tidied(found: Blocks, title: str) -> Blocks:
    """Without the title again at the top, and without headings nothing stands under."""
    kept: list[Block] = []
    for block in found:
        if isinstance(block, Heading | Paragraph) and len(kept) < 3 and title:
            text = fold(spans_text(block.spans))
            if text == fold(title):
                continue
        kept.append(block)
    while kept and isinstance(kept[-1], Heading):
        kept.pop()
    return tuple(kept)


def _paragraphs(text: str) -> Blocks:
    """Plain text as paragraphs."""
    parts = [line(part) for part in clean(text).split("\n")]
    return tuple(Paragraph((Span(part),)) for part in parts if part)


def _article(facts: Meta, found: Blocks) -> Article:
    return Article(
        title=facts.title,
        blocks=found,
        byline=facts.byline,
        site_name=facts.site_name,
        published=facts.published,
        lang=facts.lang,
        url=facts.url,
        summary=facts.summary,
    )

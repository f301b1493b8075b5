"""The article of any page: measure, find its element, prune inside, fall back if that fails."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.extraction.container import container, furniture
from reader.extraction.measure import Measures, measure
from reader.extraction.meta import Meta, meta
from reader.extraction.prune import Removed, pruned
from reader.extraction.words import words
from reader.html.blocks import blocks
from reader.html.tree import Document, Node
from reader.model import Article, Block, Blocks, Heading, Paragraph, Span, blocks_text, spans_text
from reader.text import clean, fold, line

_TOO_LITTLE = 0.25
"""With less than this share of the page's prose the pruning was wrong."""


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
    removed: Removed = dict.fromkeys((node.order for node in refused), "the discussion")
    found: Blocks = ()
    for attempt in (_pruned_container, _bare_container, _all_prose):
        root, reasons = attempt(document, measures, facts, refused)
        drop = removed.keys() | reasons.keys()
        found = _tidied(blocks(root, document.url, drop=drop), facts.title)
        if _enough(found, document, measures, refused):
            removed |= reasons
            break
    if words(facts.body) > 2 * words(blocks_text(found)) + 50:
        found = _paragraphs(facts.body)
    return Extracted(_article(facts, found), removed)


Attempt = tuple[Node, Removed]


def _pruned_container(
    document: Document, measures: Measures, facts: Meta, refused: Sequence[Node]
) -> Attempt:
    aside = furniture(document, measures)
    root = container(document, measures, [*aside, *refused])
    return root, pruned(document, root, measures, facts.title)


def _bare_container(
    document: Document, measures: Measures, _facts: Meta, refused: Sequence[Node]
) -> Attempt:
    """Every mark was wrong: the element with the most prose."""
    return container(document, measures, refused), {}


def _all_prose(document: Document, _m: Measures, _f: Meta, _refused: Sequence[Node]) -> Attempt:
    return document.body, {}


def _enough(found: Blocks, document: Document, measures: Measures, refused: Sequence[Node]) -> bool:
    """Whether what was found is a fair share of the prose outside the discussion."""
    prose = measures.prose
    outside = prose[document.body.order] - sum(prose[node.order] for node in refused)
    return words(blocks_text(found)) >= max(_TOO_LITTLE * outside, 1)


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

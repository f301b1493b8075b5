"""The article of any page: measured, chosen, pruned, put into blocks; the passes in their order."""

from collections.abc import Iterable
from dataclasses import dataclass

from reader.extraction.choice import choice
from reader.extraction.measure import measure
from reader.extraction.meta import Meta, meta
from reader.extraction.prune import Removed
from reader.extraction.words import words
from reader.html.blocks import blocks
from reader.html.tree import Document, Node
from reader.model import Article, Block, Blocks, Heading, Paragraph, Span, blocks_text, spans_text
from reader.text import clean, fold, line


@dataclass(frozen=True, slots=True)
class Extracted:
    """The article, and why each element of the page that is not in it was left out."""

    article: Article
    removed: Removed


def extract_article(document: Document, discussion: Iterable[Node] = ()) -> Extracted:
    """The article of a page. Nothing in the elements of `discussion` is part of it."""
    facts = meta(document)
    refused = tuple(discussion)
    chosen = choice(document, measure(document), facts, refused)
    removed = chosen.removed | dict.fromkeys((node.order for node in refused), "the discussion")
    found = _tidied(blocks(chosen.roots, document.url, drop=removed), facts.title)
    if words(facts.body) > 2 * words(blocks_text(found)) + 50:
        found = _paragraphs(facts.body)
    return Extracted(_article(facts, found), removed)


def _tidied(found: Blocks, title: str) -> Blocks:
    """Without the title again at the top, and without headings nothing stands under."""
    wanted = fold(title)
    kept: list[Block] = []
    for block in found:
        if len(kept) < 3 and wanted and isinstance(block, Heading | Paragraph):
            again = fold(spans_text(block.spans)) == wanted
            if again:
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

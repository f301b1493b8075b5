"""A document that is an article from beginning to end: a book, a note."""

from reader.extraction.metadata.meta import Meta
from reader.html.blocks import blocks
from reader.html.tree import Document
from reader.model import Article, Heading, Reading, spans_text
from reader.text import fold


def all_of(document: Document, facts: Meta, title: str) -> Reading:
    """Everything in the document but its title; `title` is the one its container gives."""
    content = blocks(document.body, document.url)
    first = next(iter(content), None)
    if isinstance(first, Heading) and fold(spans_text(first.spans)) == fold(title):
        content = content[1:]
    article = Article(
        title=title or facts.title,
        blocks=content,
        byline=facts.byline,
        published=facts.published,
        lang=facts.lang,
        url=document.url,
        summary=facts.summary,
    )
    return Reading(article)

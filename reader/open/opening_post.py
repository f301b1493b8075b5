"""Complete an article from its discussion: the opening post, and the date."""

from dataclasses import replace

from reader.extraction.article.pipeline import tidied
from reader.extraction.metadata.meta import Meta, meta
from reader.html.links import split_address
from reader.html.tree import Document
from reader.model import Article, Comment, Paragraph
from reader.sites.base import Thread


def opened(article: Article, opening: Comment) -> Article:
    """The article with the opening post as its text.

    A post that only repeats the title is left out, unless it is a link to what it is about.
    """
    # After its first words a question that is the title is part of what was written.
    blocks = tidied(opening.blocks, article.title, above=1)
    return replace(
        article,
        blocks=blocks if blocks or not _links_elsewhere(opening, article.url) else opening.blocks,
        byline=opening.author or article.byline,
        published=opening.published or article.published,
    )


def _links_elsewhere(post: Comment, url: str) -> bool:
    host = split_address(url).netloc
    spans = (span for block in post.blocks if isinstance(block, Paragraph) for span in block.spans)
    return any(span.href and split_address(span.href).netloc != host for span in spans)


def undated(facts: Meta, document: Document, thread: Thread) -> Meta:
    """A page's metadata without a date that was read off the page and belongs to a comment.

    Themes that call nothing a comment have the first date of the page there.
    """
    day = facts.published.date() if facts.published is not None and not facts.is_dated else None
    days = {
        comment.published.date()
        for comment in thread.ordered.comments
        if comment.published is not None
    }
    if day not in days:
        return facts
    return replace(facts, published=meta(document, thread.section, signed=False).published)

"""Complete an article from its discussion: the opening post, and the date."""

from dataclasses import replace

from reader.extraction.article.tidied import tidied
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


def corrected(facts: Meta, document: Document, thread: Thread) -> Meta:
    """A page's metadata with the title its platform gives, and without a date or an author that was
    read off the page and belongs to a comment.

    Themes that call nothing a comment have the first date of the page there, or the first element
    that is marked as an author.
    """
    facts = replace(facts, title=thread.title or facts.title)
    comments = thread.ordered.comments
    day = facts.published.date() if facts.published is not None and not facts.is_dated else None
    days = {comment.published.date() for comment in comments if comment.published is not None}
    name = facts.byline if not facts.is_signed else ""
    is_name = name != "" and any(comment.author == name for comment in comments)
    if day not in days and not is_name:
        return facts
    own = meta(document, thread.section, signed=is_name)
    return replace(
        facts,
        published=own.published if day in days else facts.published,
        byline=own.byline if is_name else facts.byline,
    )

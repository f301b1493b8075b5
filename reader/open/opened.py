"""The article of a page that is a thread: the post that opens it."""

from dataclasses import replace

from reader.extraction.article import tidied
from reader.html.links import split_address
from reader.model import Article, Comment, Paragraph


def opened(article: Article, opening: Comment) -> Article:
    """An article with the post for its text.

    A post that is its title alone is not said twice, but where it is a link to what it is about.
    """
    said = tidied(opening.blocks, article.title)
    return replace(
        article,
        blocks=said if said or not _links_elsewhere(opening, article.url) else opening.blocks,
        byline=opening.author or article.byline,
        published=opening.published or article.published,
    )


def _links_elsewhere(post: Comment, url: str) -> bool:
    here = split_address(url).netloc
    spans = (span for block in post.blocks if isinstance(block, Paragraph) for span in block.spans)
    return any(span.href and split_address(span.href).netloc != here for span in spans)

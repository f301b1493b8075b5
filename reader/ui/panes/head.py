"""What an article says of itself, above its text."""

from reader.model import Article, Blocks, Heading, Paragraph, Span
from reader.text import is_web
from reader.ui.panes.reckoning import Length


def head_blocks(article: Article, long: Length) -> Blocks:
    """What an article says of itself, as blocks to stand above it."""
    length = f"{long.words:,} words · {long.left()} min" if long.words else ""
    href = article.url if is_web(article.url) else ""
    told = (Span(origin(article)), Span(article.url, href=href), Span(length))
    title = (Heading(1, (Span(article.title),)),) if article.title else ()
    return (*title, *(Paragraph((span,)) for span in told if span.text))


def origin(article: Article) -> str:
    """Who wrote it, where and when."""
    date = f"{article.published:%Y-%m-%d}" if article.published else ""
    return " · ".join(filter(None, (article.byline, article.site_name, date)))

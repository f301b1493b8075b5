"""The head of an article, shown above its text."""

from reader.model import Article, Blocks, Heading, Paragraph, Span
from reader.text import is_web, numbered
from reader.text.addresses import readable_address
from reader.ui.panes.reading_time import Length, duration


def head_blocks(article: Article, long: Length) -> Blocks:
    """The head of an article as blocks."""
    length = " · ".join(how_long(long))
    href = article.url if is_web(article.url) else ""
    facts = (Span(origin(article)), Span(readable_address(article.url), href=href), Span(length))
    title = (Heading(1, (Span(article.title),)),) if article.title else ()
    return (*title, *(Paragraph((span,)) for span in facts if span.text))


def origin(article: Article) -> str:
    """Author, site and date; only once if the site names itself as the author."""
    facts = (article.byline, article.site_name, day(article))
    return " · ".join(dict.fromkeys(filter(None, facts)))


def day(article: Article) -> str:
    """The date of publication, "" if unknown."""
    return f"{article.published:%Y-%m-%d}" if article.published else ""


def how_long(long: Length) -> tuple[str, ...]:
    """The number of words and the minutes to read them; "" without words."""
    return (counted(long.words), duration(long.left())) if long.words else ()


def counted(words: int) -> str:
    """A number of words in words."""
    return numbered(words, "word")

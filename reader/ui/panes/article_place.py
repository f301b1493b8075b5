"""Values for the position in an article."""

from reader.values import NamedTuple


class ArticlePlace(NamedTuple):
    """The scroll position, to return to."""

    offset: int
    """Offset in the text below the head, negative in the head."""
    above: int = 0
    """How many blank lines above it are at the top."""


class ArticleFacts(NamedTuple):
    """The position in the words of the status bar."""

    paragraph: int
    paragraphs: int
    percent: int
    minutes_left: int

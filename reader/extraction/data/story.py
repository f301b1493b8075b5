"""The author and date of a text in a page's data, from the fields beside it."""

from datetime import datetime

from reader.expressions import expression
from reader.extraction.data.answer import moment
from reader.extraction.data.paths import Value, every, first
from reader.extraction.data.references import referred
from reader.text import line

_WRITERS = ("author", "authors", "byline", "author_name", "authorName", "writer", "writers",
            "creator", "creators")  # fmt: skip
_CALLED = ("name", "display_name", "displayName", "fullName", "full_name")
_DATES = (
    "publishedAt", "published_at", "datePublished", "date_published", "publishDate", "publish_date",
    "publicationDate", "publication_date", "firstPublishedAt", "first_published_at", "published",
    "pubDate", "date_gmt", "date", "createdAt", "created_at",
)  # fmt: skip
_NO_NAME = expression(r"[\d<>{}@]|://")
"""A number in place of a name, or an address."""
_LONGEST = 80
_MOST = 6


def byline(story: Value, holder: Value) -> str:
    """The names of a story's authors; `holder` contains the objects it refers to."""
    for key in _WRITERS:
        for text in every(story, key):
            people = text if isinstance(text, list) else [text]
            names = [_name(referred(holder, person)) for person in people[:_MOST]]
            if names and all(names):
                return ", ".join(dict.fromkeys(names))
    return ""


def _name(value: Value) -> str:
    written = first(value, _CALLED) if isinstance(value, dict) else value
    name = line(written) if isinstance(written, str) else ""
    return name if len(name) <= _LONGEST and not _NO_NAME.search(name) else ""


def published(story: Value) -> datetime | None:
    """The date of publication."""
    return next(filter(None, (moment(first(story, key)) for key in _DATES)), None)

"""An article that another program extracted: its title and its text in one object of JSON.

Mozilla's Readability, Mercury, trafilatura and others name the same few fields.
"""

from collections.abc import Sequence
from html import escape

from reader.expressions import expression
from reader.extraction.data.paths import Value, first

_TITLES = ("title", "headline")
_TEXTS = ("content", "content_html", "html", "body", "articleBody", "text", "textContent")
_METAS = (
    ("author", ("byline", "author", "author.name", "authors[0]", "authors[0].name")),
    ("date", ("publishedTime", "date_published", "datePublished", "published", "date")),
    ("og:site_name", ("siteName", "site_name", "sitename", "domain", "hostname")),
    ("og:url", ("url", "link", "source")),
)
_SHORTEST = 200
"""The fewest characters of an article: a shorter text is a message."""
_MARKUP = expression(r"</(?:p|div|li|h[1-6]|section|article)>")


def page_of(values: Sequence[Value]) -> str:
    """An HTML page with the article that these values are; "" if they are something else."""
    value = values[0] if len(values) == 1 else None
    if not isinstance(value, dict):
        return ""
    title, text = _text_at(value, _TITLES), _text_at(value, _TEXTS)
    if not title or len(text) < _SHORTEST:
        return ""
    if not _MARKUP.search(text):
        text = "".join(f"<p>{escape(row)}</p>\n" for row in text.split("\n") if row.strip())
    metas = "".join(
        f'<meta name="{name}" property="{name}" content="{escape(content)}">'
        for name, places in _METAS
        if (content := _text_at(value, places))
    )
    lang = _text_at(value, ("lang", "language"))
    return (
        f'<!doctype html><html lang="{escape(lang)}"><head><title>{escape(title)}</title>{metas}'
        f"</head><body><article><h1>{escape(title)}</h1>{text}</article></body></html>"
    )


def _text_at(value: Value, places: tuple[str, ...]) -> str:
    """The first text in one of these places."""
    found = (first(value, (place,)) for place in places)
    return next((text for text in found if isinstance(text, str) and text.strip()), "")

"""JSON Feed (https://www.jsonfeed.org/version/1.1/) of articles; one of comments is read as data.

Articles have titles and comments do not, which tells the two apart.
"""

import json
from html import escape

from reader.charset import decode
from reader.containers.base import LARGEST, Container, PageOrReading, Source
from reader.containers.feed import Item, articles
from reader.html.links import absolute
from reader.model import Page

_SIGN = b"jsonfeed.org/version/1"
_MOST = 5000
_NAMES = {
    "title": "title", "content": "content_html", "published": "date_published",
    "updated": "date_modified", "language": "language", "subtitle": "description",
}  # fmt: skip
"""The names of fields in Atom, and here."""


def _knows(head: bytes) -> bool:
    return _SIGN in head and head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")


def read(source: Source) -> PageOrReading:
    """The entries of a feed of articles, one after another; otherwise the JSON as it is."""
    body = source.stream.read(LARGEST)
    try:
        record: object = json.loads(decode(body).lstrip("\ufeff"))
    except (ValueError, RecursionError):
        record = None
    listed = record.get("items") if isinstance(record, dict) else None
    items = [_item(item) for item in listed[:_MOST]] if isinstance(listed, list) else []
    if not items or 2 * sum(bool(item.first("title")) for item in items) < len(items):
        return Page(body, source.url)
    feed = _item(record)
    base = absolute(source.url, _text(record, "home_page_url", "feed_url")) or source.url
    return articles(feed, base, items, ())


def _item(value: object) -> Item:
    texts = {name: text for name, key in _NAMES.items() if (text := _text(value, key))}
    if plain := _text(value, "content_text"):
        texts.setdefault("content", _marked_up(plain))
    names = _names(value)
    if names:
        texts["author"] = names
    return Item(texts, _text(value, "url", "external_url"))


def _marked_up(plain: str) -> str:
    """A plain text as markup, in which `<` does not begin a tag."""
    return "".join(f"<p>{escape(row)}</p>" for row in plain.split("\n") if row.strip())


def _names(value: object) -> str:
    if not isinstance(value, dict):
        return ""
    authors = value.get("authors")
    several = authors if isinstance(authors, list) else [value.get("author")]
    return ", ".join(filter(None, (_text(author, "name") for author in several[:20])))


def _text(record: object, *keys: str) -> str:
    values = (record.get(key) for key in keys) if isinstance(record, dict) else ()
    return next((value for value in values if isinstance(value, str) and value), "")


CONTAINER = Container("JSON feed", _knows, read)

"""Wallabag's JSON export: pages reduced to their text, one of which is opened."""

import json
from html import escape

from reader.charset import decode
from reader.containers.base import LARGEST, Container, Source, nothing
from reader.containers.choice import chosen
from reader.containers.times import iso_date
from reader.html.links import absolute
from reader.model import Page
from reader.text import line

_SIGNS = (b'"is_archived"', b'"title"', b'"url"')
_NAME = "This export of Wallabag"


def _knows(head: bytes) -> bool:
    return head.lstrip().startswith(b"[") and all(sign in head for sign in _SIGNS)


def read(source: Source) -> Page:
    """The page stored; of several the one asked for, or a choice."""
    try:
        said: object = json.loads(decode(source.stream.read(2 * LARGEST)))
    except (ValueError, RecursionError) as error:
        raise nothing(_NAME) from error
    entries = [entry for entry in said if _text(entry, "content")] if isinstance(said, list) else []
    if not entries:
        raise nothing(_NAME)
    named = [(line(_text(entry, "title")), line(_text(entry, "url"))) for entry in entries]
    entry = entries[chosen(source.number, named)]
    title = line(_text(entry, "title"))
    raw = _page(entry, title).encode("utf-8", "replace")
    return Page(
        raw[:LARGEST],
        absolute("", _text(entry, "url")),
        charset="utf-8",
        fetched=iso_date(_text(entry, "created_at")),
        title=title,
        whole=True,
    )


def _page(entry: object, title: str) -> str:
    by = entry.get("published_by") if isinstance(entry, dict) else None
    authors = (
        ", ".join(name for name in by if isinstance(name, str)) if isinstance(by, list) else ""
    )
    metas = "".join(
        f'<meta name="{name}" content="{escape(value)}">'
        for name, value in (("author", authors), ("date", _text(entry, "published_at")))
        if value
    )
    return (
        f'<!doctype html><html lang="{escape(_text(entry, "language"))}"><head>'
        f"<title>{escape(title)}</title>{metas}</head><body>{_text(entry, 'content')}</body></html>"
    )


def _text(said: object, key: str) -> str:
    value = said.get(key) if isinstance(said, dict) else None
    return value if isinstance(value, str) else ""


CONTAINER = Container("Wallabag", _knows, read, chooses=True)

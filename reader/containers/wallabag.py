"""Wallabag's JSON export: pages reduced to their text, one of which is opened."""

import json

from reader.charset import decode
from reader.containers.base import LARGEST, Container, PageOrReading, Source, nothing
from reader.containers.choice import Several, each_of, one_of
from reader.containers.json_values import text_at
from reader.containers.times import iso_date
from reader.containers.written_page import About, written_page
from reader.html.links import absolute
from reader.model import Page
from reader.text import line

_SIGNS = (b'"is_archived"', b'"title"', b'"url"')
_NAME = "This export of Wallabag"


def _knows(head: bytes) -> bool:
    return head.lstrip().startswith(b"[") and all(sign in head for sign in _SIGNS)


def read(source: Source) -> PageOrReading:
    """The page stored; of several the one asked for, or a choice."""
    return one_of(_several(source), source.number)


def _several(source: Source) -> Several:
    try:
        value: object = json.loads(decode(source.stream.read(2 * LARGEST)))
    except (ValueError, RecursionError) as error:
        raise nothing(_NAME) from error
    entries = (
        [entry for entry in value if text_at(entry, "content")] if isinstance(value, list) else []
    )
    if not entries:
        raise nothing(_NAME)
    titles = [(line(text_at(entry, "title")), line(text_at(entry, "url"))) for entry in entries]
    return Several(titles, lambda index: _page(entries[index]))


def _page(entry: object) -> Page:
    title = line(text_at(entry, "title"))
    about = About(
        title, text_at(entry, "language"), _authors(entry), text_at(entry, "published_at")
    )
    return Page(
        written_page(about, text_at(entry, "content")),
        absolute("", text_at(entry, "url")),
        charset="utf-8",
        fetched=iso_date(text_at(entry, "created_at")),
        title=title,
        is_all_article=True,
    )


def _authors(entry: object) -> str:
    by = entry.get("published_by") if isinstance(entry, dict) else None
    return ", ".join(name for name in by if isinstance(name, str)) if isinstance(by, list) else ""


CONTAINER = Container("Wallabag", _knows, read, each=each_of(_several))

"""HAR: what a browser's network tools save of a visit, with the pages and all that they load.

http://www.softwareishard.com/blog/har-12-spec/ describes the format (version 1.2).
"""

import json
from base64 import b64decode
from collections.abc import Iterator

from reader.charset import decode
from reader.containers.base import (
    CUT_OFF,
    LARGEST,
    MARKUP,
    MOST_FRAMES,
    Container,
    Source,
    frame,
    nothing,
)
from reader.containers.choice import chosen
from reader.containers.json_values import text_at
from reader.containers.mime import parameter
from reader.containers.times import iso_date
from reader.errors import OpenError
from reader.expressions import expression
from reader.html.links import absolute
from reader.model import Page
from reader.text import line

_NAME = "This log of a browser (HAR)"
_SIGNS = (b'"creator"', b'"entries"', b'"pages"', b'"version"')
_HEAD = expression(rb'\s*\{\s*"log"\s*:\s*\{')
_ENTRIES = expression(r'"entries"\s*:\s*\[')
_COMMA = " \t\r\n,"


def _knows(head: bytes) -> bool:
    bare = head.removeprefix(b"\xef\xbb\xbf")
    return _HEAD.match(bare) is not None and any(sign in bare for sign in _SIGNS)


def read(source: Source) -> Page:
    """The page that was visited, with the documents of its frames; a choice of several."""
    entries, whole = _entries(decode(source.stream.read(2 * LARGEST)).lstrip("\ufeff"))
    visits: dict[str, list[Page]] = {}
    for number, entry in enumerate(entries):
        page = _page(entry)
        if page is not None:
            # Without the name of a visit, a document may be one of its own.
            visit = text_at(entry, "pageref") or str(number)
            visits.setdefault(visit, []).append(page)
    if not visits:
        if whole and entries:
            raise OpenError(f"{_NAME} holds no page: save it again, with the contents of answers.")
        raise nothing(_NAME, is_cut=not whole)
    found = list(visits.values())
    page, *inside = found[chosen(source.number, [("", pages[0].url) for pages in found])]
    return Page(
        page.body,
        page.url,
        page.media_type,
        page.charset,
        fetched=page.fetched,
        frames=tuple(map(frame, inside[:MOST_FRAMES])),
        notes=() if whole else (CUT_OFF,),
    )


def _entries(text: str) -> tuple[list[object], bool]:
    """The requests of a log, and whether it is whole."""
    try:
        said: object = json.loads(text)
    except (ValueError, RecursionError):
        return list(_arrived(text)), False
    entries = _value(_value(said, "log"), "entries")
    return (entries if isinstance(entries, list) else []), True


def _arrived(text: str) -> Iterator[object]:
    """The requests before the place where a log is cut off."""
    found = _ENTRIES.search(text)
    decoder, at = json.JSONDecoder(), found.end() if found else len(text)
    while at < len(text):
        while at < len(text) and text[at] in _COMMA:
            at += 1
        try:
            entry, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            return
        yield entry


def _page(entry: object) -> Page | None:
    """The document that was answered; None for anything else, and for what was not kept."""
    answer = _value(entry, "response")
    content = _value(answer, "content")
    told, text = text_at(content, "mimeType"), text_at(content, "text")
    media_type = told.partition(";")[0].strip().lower()
    status = _value(answer, "status")
    if media_type not in MARKUP or not text.strip() or not _is_page(status):
        return None
    body, charset = text.encode("utf-8", "replace"), "utf-8"
    if text_at(content, "encoding") == "base64":
        try:
            body, charset = b64decode(text), parameter(told, "charset")
        except ValueError:
            return None
    return Page(
        body[:LARGEST],
        absolute("", line(text_at(_value(entry, "request"), "url"))),
        media_type,
        charset,
        fetched=iso_date(text_at(entry, "startedDateTime")),
    )


def _is_page(status: object) -> bool:
    """Whether an answer is no redirection; pages that are gone have a text of their own."""
    return isinstance(status, int) and not 300 <= status < 400


def _value(said: object, key: str) -> object:
    return said.get(key) if isinstance(said, dict) else None


CONTAINER = Container("HAR", _knows, read, chooses=True)

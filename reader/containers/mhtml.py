"""MHTML (.mht, .mhtml): a page and its resources as one message (RFC 2557)."""

import re
from dataclasses import replace

from reader.containers.base import (
    CUT_OFF,
    LARGEST,
    LARGEST_PICTURE,
    MARKUP,
    MOST_FRAMES,
    Container,
    Pictures,
    Source,
    frame,
    nothing,
)
from reader.containers.mime import Part, begin, begun, headers, parameter, parts, words
from reader.containers.times import aware, mail_date
from reader.expressions import expression
from reader.html.links import absolute
from reader.model import Page

_BLOCK = expression(rb"\A\s*(?:[A-Za-z][\w-]*:[^\n]*\n(?:[ \t][^\n]*\n)*+)*+[^\n]*")
_SIGNS = expression(
    rb"^(?:snapshot-content-location:|from:\s*[<\"]?saved by|content-type:\s*multipart/related"
    rb"|content-location:\s*(?:https?|file):)",
    re.IGNORECASE | re.MULTILINE,
)
_SENT = expression(
    rb"^(?:received|delivered-to|return-path|dkim-signature|to):", re.IGNORECASE | re.MULTILINE
)
"""Headers that mail has and saved pages do not: mail with pictures has the same format."""


def _knows(head: bytes) -> bool:
    """Whether header lines come first, and one of them shows that a browser saved a page."""
    block = _BLOCK.match(begun(head))
    if block is None or _SENT.search(block[0]):
        return False
    return _SIGNS.search(block[0]) is not None


def _is_page(part: Part) -> bool:
    return part.media_type in MARKUP


def read(source: Source) -> Page:
    """The page, with the documents of its frames."""
    head = headers(begin(source.stream))
    documents: list[Part] = []
    is_complete = True
    for part in parts(source.stream, head, _is_page):
        is_complete = part.is_complete
        if _is_page(part) and part.raw and len(documents) <= MOST_FRAMES:
            documents.append(part)
    if not documents:
        raise nothing("This web archive (MHTML)")
    root = _root(documents, head)
    saved = aware(mail_date(head.get("date", "")))
    frames = tuple(frame(_page(part)) for part in documents if part is not root)
    page = _page(root)
    location = head.get("snapshot-content-location") or head.get("content-location", "")
    return replace(
        page,
        url=absolute("", location) or page.url,
        fetched=saved,
        title=words(head.get("subject", "")),
        frames=frames,
        notes=() if is_complete else (CUT_OFF,),
    )


def _root(parts: list[Part], head: dict[str, str]) -> Part:
    """The part with the page: given by `start` or by the page's address, otherwise the first."""
    start = parameter(head.get("content-type", ""), "start").strip("<> ")
    location = head.get("snapshot-content-location") or head.get("content-location", "")
    for name, wanted in (("content-id", start), ("content-location", location)):
        for part in parts:
            if wanted and part.headers.get(name, "").strip("<> ") == wanted:
                return part
    return parts[0]


def _page(part: Part) -> Page:
    # Locations are names here, or addresses if they are web addresses; never paths.
    address = absolute("", part.headers.get("content-location", ""))
    return Page(part.body[:LARGEST], address, part.media_type, part.charset)


def _pictures(source: Source, names: frozenset[str]) -> Pictures:
    """The parts that are referred to by their locations or their ids (`cid:`)."""
    pictures: Pictures = {}
    head = headers(begin(source.stream))
    for part in parts(source.stream, head, lambda part: not names.isdisjoint(_called(part))):
        if part.raw:
            pictures |= dict.fromkeys(names & _called(part), part.body[:LARGEST_PICTURE])
    return pictures


def _called(part: Part) -> set[str]:
    """The names by which a page may refer to a part."""
    location = part.headers.get("content-location", "").strip()
    return {location, f"cid:{part.headers.get('content-id', '').strip('<> ')}"} - {"", "cid:"}


CONTAINER = Container("MHTML", _knows, read, streams=True, pictures=_pictures)

"""A page saved as one HTML file that says where and when: SingleFile, Save Page WE, browsers.

Such a page is HTML like any other; only its address and the time it was saved are taken here.
"""

import re
from dataclasses import replace
from datetime import datetime
from html import unescape

from reader.charset import decode
from reader.containers.base import LARGEST, Container, Source
from reader.containers.times import script_date
from reader.html.links import absolute
from reader.model import Page

_SINGLEFILE = re.compile(
    r"<!--\s*Page saved with SingleFile\s+url:[ \t]*(\S{1,8192})\s+saved date:[ \t]*([^\n]{1,80})"
)
_BROWSER = re.compile(r"<!--\s*saved from url=\(\d{4,5}\)(\S{1,8192})\s")
_SAVEPAGE = re.compile(
    r"""<meta\s+name=["']?savepage-(url|date)["']?\s+content=["']([^"'<>]{1,8192})""", re.IGNORECASE
)
_SIGNS = (b"Page saved with SingleFile", b"saved from url=(", b"savepage-url")
_LOOKED_AT = 1 << 16


def _knows(head: bytes) -> bool:
    return any(sign in head for sign in _SIGNS) and head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<"


def read(source: Source) -> Page:
    """The page, its address and date as whoever saved it wrote them."""
    return told(Page(source.stream.read(LARGEST)))


def told(page: Page) -> Page:
    """`page` with what its own head says of where and when it was saved."""
    head = decode(page.body[:_LOOKED_AT], page.charset)
    where, when = _said(head)
    return replace(
        page,
        url=absolute("", where) or page.url,
        fetched=when or page.fetched,
    )


def _said(head: str) -> tuple[str, datetime | None]:
    found = _SINGLEFILE.search(head)
    if found:
        return found[1], script_date(found[2])
    said = {name.lower(): value for name, value in _SAVEPAGE.findall(head)}
    if said:
        return unescape(said.get("url", "")), script_date(said.get("date", ""))
    found = _BROWSER.search(head)
    return (found[1], None) if found else ("", None)


CONTAINER = Container("saved page", _knows, read)

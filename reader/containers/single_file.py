"""A page saved as one HTML file that gives address and time: SingleFile, Save Page WE, browsers.

Such a page is HTML like any other; only its address and the time of saving are taken here.
"""

import re
from dataclasses import replace
from datetime import datetime
from html import unescape

from reader.charset import decode
from reader.containers.archive_links import COPY, original, original_of_today
from reader.containers.base import LARGEST, Container, Source
from reader.containers.times import aware, iso_date, mail_date, script_date
from reader.expressions import expression
from reader.html.links import absolute
from reader.model import Page

_SINGLEFILE = expression(
    r"<!--\s*(?:Page saved with|Archive processed by) SingleFile\s+url:[ \t]*(\S{1,8192})\s+"
    r"saved date:[ \t]*([^\n]{1,80})"
)
_BROWSER = expression(r"<!--\s*saved from url=\(\d{4,5}\)(\S{1,8192})\s")
_SAVEPAGE = expression(
    r"""<meta\s+name=["']?savepage-(url|date)["']?\s+content=["']([^"'<>]{1,8192})""", re.IGNORECASE
)
_HTTRACK = expression(
    r"<!--\s*Mirrored from (\S{1,8192}) by HTTrack [^,\n]{0,200}, ([^\n]{1,60}?)\s*-->"
)
_MONOLITH = expression(r"<!--\s*Saved from (\S{1,8192}) at (\S{1,60}) using monolith\b")
_SCRAPBOOK = expression(r"""<html\b[^<>]{0,2000}?\sdata-scrapbook-source="([^"<>]{1,8192})\"""")
_SCRAPBOOKED = expression(r"""<html\b[^<>]{0,9999}?\sdata-scrapbook-create="(\d{14})""")
_WAYBACK = expression(COPY)
_CANONICAL = expression(
    rf"""<link\b[^<>]{{0,200}}\brel=["']?canonical["']?[^<>]{{0,200}}?href=["']{COPY}"""
)
_WOMBAT = expression(r"""__wm\.wombat\("(https?:[^"<>\s]{1,8192})","(\d{14})\"""")
_TODAY = expression(
    r"""<link\b[^<>]{0,200}?\brel=["']?(?:bookmark|canonical)\b[^<>]{0,200}?\bhref=["']?https?://archive\."""
    r"""(?:today|ph|is|li|vn|fo|md)/(\d{4}\.?\d\d\.?\d\d-?\d{6})/(https?:[^\s"'<>]{1,8192})"""
)
_TODAYS = expression(
    rb"<meta\b(?=[^<>]{0,200}?\b(?:og:site_name|og:url|article:(?:published|modified)_time)\b)"
    rb"[^<>]{0,9000}>"
)
"""What archive.today says of itself in the head of a copy, as if it were of the page: its name, its
address, and the time of the copy.
"""
_CANONICAL_COPY = expression(rb"""(<link\b[^<>]{0,200}?\brel=["']?)canonical\b""")
_TOOLBAR = expression(
    r"__wm\.|//(?:web-static|web)\.archive\.org/_static/|//archive\.org/includes/"
)
"""What the Internet Archive inserts into a page's head. Other pages may link to it."""
_SIGNS = (
    b"Page saved with SingleFile", b"processed by SingleFile", b"saved from url=(",
    b"savepage-url", b"Mirrored from",
    b"using monolith", b"data-scrapbook-source", b"archive.org/_static/", b"archive.org/includes/",
    b"://archive.today/",
)  # fmt: skip
"""Found in the first bytes of such pages; `reader.open.contents` has them too."""
_LOOKED_AT = 1 << 16


def _knows(head: bytes) -> bool:
    return any(sign in head for sign in _SIGNS) and head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<"


def read(source: Source) -> Page:
    """The page, with the address and date given by the program that saved it."""
    return with_origin(Page(source.stream.read(LARGEST)))


def with_origin(page: Page) -> Page:
    """`page` with the address and time of saving given in its own head."""
    head = decode(page.body[:_LOOKED_AT], page.charset)
    address, saved = _by_archive_today(head)
    if address:
        cleaned = _CANONICAL_COPY.sub(rb"\1bookmark", _TODAYS.sub(b"", page.body[:_LOOKED_AT]))
        page = replace(page, body=original_of_today(cleaned + page.body[_LOOKED_AT:]))
    else:
        address, saved = _origin(head)
        if copy := _WAYBACK.fullmatch(address):  # saved in turn by a browser
            address, saved = copy[2], iso_date(copy[1])
        if address and (copy or _TOOLBAR.search(head)):
            page = replace(page, body=original(page.body))
    return replace(
        page,
        url=absolute("", address) or page.url,
        fetched=saved or page.fetched,
    )


def _origin(head: str) -> tuple[str, datetime | None]:
    match = _SINGLEFILE.search(head)
    if match:
        return match[1], script_date(match[2])
    fields = {name.lower(): value for name, value in _SAVEPAGE.findall(head)}
    if fields:
        return unescape(fields.get("url", "")), script_date(fields.get("date", ""))
    for read in (_by_program, _by_archive):
        address, saved = read(head)
        if address:
            return address, saved
    match = _BROWSER.search(head)
    return (match[1], None) if match else ("", None)


def _by_program(head: str) -> tuple[str, datetime | None]:
    """What HTTrack, Monolith and ScrapBook record."""
    if match := _HTTRACK.search(head):
        address = match[1] if "://" in match[1] else f"http://{match[1]}"
        return address, aware(mail_date(match[2]))
    if match := _MONOLITH.search(head):
        return match[1], iso_date(match[2])
    if match := _SCRAPBOOK.search(head):
        saved = _SCRAPBOOKED.search(head)
        return unescape(match[1]), iso_date(saved[1]) if saved else None
    return "", None


def _by_archive(head: str) -> tuple[str, datetime | None]:
    """The address and capture time of an Internet Archive copy, from the addresses it links."""
    if not _TOOLBAR.search(head):
        return "", None
    if match := _WOMBAT.search(head):
        return match[1], iso_date(match[2])
    match = _CANONICAL.search(head)
    return (match[2], iso_date(match[1])) if match else ("", None)


def _by_archive_today(head: str) -> tuple[str, datetime | None]:
    """The address and the time of a copy by archive.today, however that was saved in turn."""
    match = _TODAY.search(head)
    if not match:
        return "", None
    return unescape(match[2]), iso_date(match[1].replace(".", "").replace("-", ""))


CONTAINER = Container("saved page", _knows, read)

"""The row of a page from its head alone: a seventh of the time that reading the page takes.

Of 400 saved pages of the web 99 in 100 are called as when they are opened. A date is told only
where nothing in the page can change it. Its comments take the whole page.
"""

from dataclasses import replace
from itertools import islice

from reader.charset import decoded
from reader.errors import ReaderError
from reader.expressions import expression
from reader.extraction.metadata.meta import Meta, meta
from reader.fetch.files import local
from reader.html.tree import parse
from reader.model import Page
from reader.open.contents import contents
from reader.open.kind import is_markup

_MOST = 1 << 18
"""Bytes in which a head ends; what goes on for longer is not parsed."""
_ENDS = (b"</head", b"<body")
_TITLES = 3
"""How many headings are looked at: the first that agrees with the head is the title."""
_DATA = b"application/ld+json"
_HEADING = expression(rb"<h1")
"""A pattern finds so short a text in half the time that `bytes.find` takes: 20 of 350 ms."""


def glimpse(path: str) -> Meta | None:
    """What the head of the page at `path` states; None where nothing certain can be said without
    reading all of it. Never raises because of its content.
    """
    try:
        page = local(path)
        head = None if page.frames else _head(page.body)
        content = contents(replace(page, body=head)) if head else None
    except ReaderError:
        return None
    return _stated(content) if isinstance(content, Page) else None


def _stated(page: Page) -> Meta | None:
    text, is_utf8 = decoded(page.body, page.charset)
    if not is_markup(text):
        return None
    document = parse(text, page.url, page.body if is_utf8 else b"")
    try:
        facts = meta(document, signed=False)
    finally:
        document.release()
    if not facts.title:
        return None
    # A date that is merely shown may be that of anything in the page, and instead of ten of 211
    # that were declared the page has that of a later change.
    is_sure = facts.is_dated and not facts.may_be_changed
    return facts if is_sure else replace(facts, published=None)


def _head(body: bytes) -> bytes:
    """A page of the head, its headings and its linked data; b"" where no head ends."""
    ends = [at for sign in _ENDS if (at := body.find(sign, 0, _MOST)) >= 0]
    if not ends:
        return b""
    end = min(ends)
    parts = [body[:end], b"</head><body>"]
    at = end
    while (mark := body.find(_DATA, at)) >= 0:
        start, at = body.rfind(b"<", at, mark), body.find(b"</script", mark)
        if start < 0 or at < 0:
            break
        parts += [body[start:at], b"</script>"]
    for heading in islice(_HEADING.finditer(body, end), _TITLES):
        at = body.find(b"</h1", heading.start())
        if at < 0:
            break
        parts += [body[heading.start() : at], b"</h1>"]
    return b"".join(parts)

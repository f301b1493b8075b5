"""Pages that only send a browser on: a short page whose head names another by `http-equiv=refresh`.

Moved pages of static sites, short links and logins have such a page where a server could not
redirect. A page with a text of its own, which reloads itself or goes on to the next after a while,
is read as it is.
"""

import html
import re
from urllib.parse import urldefrag, urljoin

from reader.expressions import expression
from reader.model import Page

_TYPES = ("", "text/html", "application/xhtml+xml")
"""What browsers read as a page: a text or a record may quote the element."""
_LONGEST = 8192
"""Bytes of a page that only sends on; larger ones have something to read."""
_MOST_TEXT = 300
"""Characters of text in it, such as "Redirecting to …" with the address, in several languages."""
_LONGEST_WAIT = 5
"""Seconds after which it is gone, too few to read anything."""
_META = expression(rb"<meta\s([^<>]{1,2000})>", re.IGNORECASE)
_IS_REFRESH = expression(rb"http-equiv\s*=\s*[\"']?refresh\b", re.IGNORECASE)
_CONTENT = expression(rb"content\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_TARGET = expression(
    r"\s*(\d{1,3})(?:\.\d*)?\s*[;,]\s*(?:url\s*=)?\s*[\"']?([^\"']+)", re.IGNORECASE
)
_UNSEEN = expression(
    rb"<!--.*?-->|<(script|style|noscript|title)\b.*?</\1\s*>", re.IGNORECASE | re.DOTALL
)
_TAG = expression(rb"<[^<>]*>")


def refresh_target(page: Page) -> str:
    """The address that a page without a text of its own sends a browser on to, "" for any other."""
    if page.media_type not in _TYPES:
        return ""
    if len(page.body) > _LONGEST or b"efresh" not in page.body.lower():
        return ""
    shown = _UNSEEN.sub(b" ", page.body)
    if len(b" ".join(_TAG.sub(b" ", shown).split())) > _MOST_TEXT:
        return ""
    for meta in _META.finditer(shown):
        content = _CONTENT.search(meta[1])
        if content is None or not _IS_REFRESH.search(meta[1]):
            continue
        words = html.unescape((content[1] or content[2] or b"").decode("utf-8", "replace"))
        named = _TARGET.match(words)
        if named is None or int(named[1]) > _LONGEST_WAIT:
            return ""
        try:
            target = urljoin(page.url, named[2].strip())
        except ValueError:
            return ""
        return "" if urldefrag(target)[0] == urldefrag(page.url)[0] else target
    return ""

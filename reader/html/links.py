"""Addresses in a page, made absolute and limited to the kinds that may be opened."""

import re
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from reader.expressions import expression
from reader.text import is_openable
from reader.text.addresses import registered_domain

_BLANKS = expression(r"[\x00-\x20\x7f-\x9f]+")
_PLAIN = expression(
    r"https?://[a-z0-9.-]+(?:/[\w!$&'()*+,;=:@%/.~-]*(?:[?#][\w=&%/.+~-]+)?)?", re.ASCII
)
"""Absolute addresses that are harmless as written: most are, and taking one apart and putting it
together again costs 20 µs."""
_ROOTED = expression(r"/(?!/)[\w!$&'()*+,=:@%/.~-]*(?:[?#][\w=&%/.+~-]+)?", re.ASCII)
"""Addresses that begin at the root of their site."""
_FRAGMENT = expression(r"#[\w=&%/.+~-]+", re.ASCII)
_RELATIVE = expression(
    r"[\w-][\w!$&'()*+,=@%~.-]*(?:/[\w-][\w!$&'()*+,=@%~.-]*)*/?(?:[?#][\w=&%/.+~-]+)?", re.ASCII
)
"""Addresses beside the page or below it, without ":" and so without a scheme."""
_SITE = expression(r"https?://[a-z0-9.-]+(?=/|$)")
_NAME = expression(r"[\w:.~-]+", re.ASCII)
_KEPT = "!$&'()*+,;=:@/?"
"""Characters allowed in a fragment (RFC 3986, 3.5)."""
_MAX_LENGTH = 8192
"""Longer addresses are data, not links."""


def absolute(base: str, href: str) -> str:
    """`href` as an absolute http, https or mailto address, or "".

    White space and control characters are removed as in browsers, and characters a terminal could
    act on are percent-encoded. A fragment alone is relative to `base`, and gives "" without one.
    """
    if not href or len(href) > _MAX_LENGTH:
        return ""
    if _PLAIN.fullmatch(href):
        return href
    if ahead := _ahead(base, href):
        return ahead + href
    # Browsers drop tabs and line breaks inside, and any control at the ends (URL standard, 4.4).
    trimmed = _BLANKS.sub(lambda blank: "" if blank[0].strip(" ") else "%20", href.strip())
    try:
        url = urljoin(base, trimmed)
        split = urlsplit(url)
        split.port  # noqa: B018  an impossible port raises here and not when it is opened
    except ValueError:
        return ""
    scheme = split.scheme.lower()
    if not is_openable(url) or (scheme != "mailto" and not split.hostname):
        return ""
    if split.username is not None and scheme != "mailto":
        return ""  # a link that logs in or imitates another host is not for reading
    return _escape(url)


def _ahead(base: str, href: str) -> str:
    """What makes a relative address absolute if put before it; "" if it must be parsed."""
    if href[0] == "/":
        return _site(base) if "/." not in href and _ROOTED.fullmatch(href) else ""
    if href[0] == "#":
        return _page(base) if _FRAGMENT.fullmatch(href) else ""
    return _folder(base) if _RELATIVE.fullmatch(href) else ""


@lru_cache(64)
def _site(base: str) -> str:
    """The site of a plain address, as "https://host"; "" if the address must be parsed."""
    found = _SITE.match(base)
    return found[0] if found else ""


@lru_cache(64)
def _folder(base: str) -> str:
    """The folder of a plain address, to the last "/"; "" if the address must be parsed."""
    page = base.partition("#")[0].partition("?")[0]
    site = _site(page)
    path = page[len(site) :]
    if not site or "//" in path or "/." in path or not _PLAIN.fullmatch(page) or ";" in path:
        return ""
    return f"{site}{path.rpartition('/')[0]}/"


@lru_cache(64)
def _page(base: str) -> str:
    """A plain address without its fragment, "" for any other."""
    return base.partition("#")[0] if _PLAIN.fullmatch(base) else ""


def own_address(fetched: str, given: Iterable[str]) -> str:
    """The address of a page: the first of those it gives itself that is one, or `fetched`."""
    for href in given:
        own = absolute(fetched, href)
        # A canonical link to the front page is a mistake on many sites.
        if own and (
            split_address(own).path.strip("/") or not split_address(fetched).path.strip("/")
        ):
            return own
    return fetched


@lru_cache(1024)
def split_address(url: str) -> SplitResult:
    """The parts of an address, all empty for an invalid one, where `urlsplit("http://[")`
    raises.
    """
    try:
        found = urlsplit(url)
        found.port  # noqa: B018  it is read when it is asked for
    except ValueError:
        return urlsplit("")
    return found


def domain_of(url: str) -> str:
    """The registered domain of an address, which the parts of one site have in common; "" for
    none.
    """
    return registered_domain(split_address(url).hostname or "")


def anchored(page: str, anchor: str) -> str:
    """The address of an anchor in a page, "" if either is unknown."""
    if not page or not anchor or len(anchor) > _MAX_LENGTH:
        return ""
    bare = page.partition("#")[0]
    return f"{bare}#{anchor if _NAME.fullmatch(anchor) else quote(anchor, safe=_KEPT)}"


def _escape(url: str) -> str:
    """Percent-encode everything outside printable ASCII except letters, of any script."""
    url = url.replace('"', "%22").replace("<", "%3C").replace(">", "%3E")
    if url.isascii():
        return url
    return "".join(char if char.isalnum() or char.isascii() else quote(char) for char in url)

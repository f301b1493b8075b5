"""Which configured keywords apply to the pages of a site."""

from urllib.parse import urlsplit

from reader.config.settings import Keyword
from reader.layout.terms import Term


def site_of(url: str) -> str:
    """The host of an address without "www.", "" for a file."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


def concerns(keyword: Keyword, site: str) -> bool:
    """Whether a keyword applies to the pages of a site."""
    hosts = (host.lower().removeprefix("www.") for host in keyword.sites)
    return not keyword.sites or any(site == host or site.endswith(f".{host}") for host in hosts)


def term(keyword: Keyword) -> Term:
    """A keyword as a search term."""
    return Term(keyword.term, keyword.match, keyword.color)

"""Which keywords of the configuration are looked for on the pages of a site."""

from urllib.parse import urlsplit

from reader.config.settings import Keyword
from reader.layout.terms import Term


def site_of(url: str) -> str:
    """The host of an address without its "www.", "" for a file."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


def concerns(keyword: Keyword, site: str) -> bool:
    """Whether a keyword is for the pages of a site."""
    hosts = (host.lower().removeprefix("www.") for host in keyword.sites)
    return not keyword.sites or any(site == host or site.endswith(f".{host}") for host in hosts)


def term(keyword: Keyword) -> Term:
    """A keyword as it is looked for."""
    return Term(keyword.term, keyword.match, keyword.color)

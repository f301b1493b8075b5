"""Lobsters: a story with all its comments. https://github.com/lobsters/lobsters (stories#show)"""

from reader.expressions import expression
from reader.sites.live.base import OpenedPage, Steps, get, read
from reader.sites.lobsters import SITE

_STORY = expression(r"(https?://[^/]+/s/[a-z0-9]{4,10})(?:[/.?#]|$)")


def steps(opened: OpenedPage) -> Steps:
    """The story of the page."""
    story = _STORY.match(opened.url)
    if story is not None and (opened.source == SITE.name or opened.host == "lobste.rs"):
        yield read((yield get(f"{story[1]}.json")), SITE)

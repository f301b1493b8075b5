"""Lobsters: a story with all its comments. https://github.com/lobsters/lobsters (stories#show)"""

from reader.expressions import expression
from reader.sites.live.base import Seen, Steps, get, read
from reader.sites.lobsters import SITE

_STORY = expression(r"(https?://[^/]+/s/[a-z0-9]{4,10})(?:[/.?#]|$)")


def steps(seen: Seen) -> Steps:
    """The story of the page."""
    story = _STORY.match(seen.url)
    if story is not None and (seen.source == SITE.name or seen.host == "lobste.rs"):
        yield read((yield get(f"{story[1]}.json")), SITE)

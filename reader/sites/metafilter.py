"""MetaFilter and its subsites: flat; a line under each text says who posted it, and when.

No real page was available: built from the markup that public scripts for it rely on.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import Site

_DATE = r"\bat\s+(\d{1,2}:\d\d(?:\s?[AP]M)?\s+on\s+\w+ \d{1,2}(?:, \d{4})?)"

SITE = Site(
    name="metafilter",
    hosts=("metafilter.com",),
    marks=("div.comments > span.smallcopy a[href*='metafilter.com/user/']",),
    rules=(
        Rules(
            item="div.comments:has(> .smallcopy)",
            id=inside("href", r"(?:https?://[\w.]+)?/\d+/[^#?]*#(\d+)", reach=60),
            author=".smallcopy a[href*='/user/']",
            published_text=".smallcopy",
            published_in=_DATE,
            score=".smallcopy a[href*='/favorited/']",
            body="",
            drop=(".smallcopy",),
            roles=(("staff", ".smallcopy a.staff"), ("accepted", "div.comments.best")),
        ),
    ),
    post=Rules(
        item="div.copy:has(> .smallcopy)",
        id=inside("id", r"(.+)"),
        author=".smallcopy a[href*='/user/']",
        published_text=".smallcopy",
        published_in=r"\bon\s+(\w+ \d{1,2}, \d{4})",
        body="",
        drop=(".smallcopy",),
    ),
)

"""Der Standard: the forum below an article is drawn in a shadow root, in elements of its own.

No real page was available: built from what public scripts for it rely on.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import MORE, Site

SITE = Site(
    name="derstandard",
    marks=("dst-forum",),
    rules=(
        Rules(
            item="dst-posting:has(*)",  # one that is not drawn yet is no deleted one
            id=inside("data-postingid", r"(\d+)", reach=3),
            parent=inside("data-parentpostingid", r"([1-9]\d*)", reach=1),
            level="@data-level",
            author=("dst-posting--user button > span > span", "dst-posting--user button"),
            published=("time@data-date", "time@datetime"),
            published_text="time",
            votes=(
                "dst-posting--ratinglog@positiveratings", "dst-posting--ratinglog@negativeratings",
            ),
            body=".posting--content",
            states=(("deleted", "dst-posting:not(:has(dst-posting--user, .posting--content))"),),
        ),
    ),
    section=("dst-forum", "#story-community"),
    claimed=("#story-community h1", ".js-forum-postingcount"),
    more=((".thread--more", MORE),),
    service="derstandard.at",
)  # fmt: skip

"""TripAdvisor forums: flat.

No real page was available: built from notes of its markup.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import PAGED, Site

SITE = Site(
    name="tripadvisor",
    marks=("div.post .postDate",),
    rules=(
        Rules(
            item="div.post:has(.postBody)",
            id=inside("id", r"(?:post_?|p)(\d+)", reach=20),
            opening="div.post.firstPost, .firstPostBox div.post",
            author=".username",
            published_text=".postDate",
            edited=".editNote",
            body=".postBody",
            drop=(".editNote", ".postTools"),
        ),
    ),
    more=((".pgLinks a.sprite-pageNext, .pagination .next", PAGED),),
)

"""Yahoo News of about 2011: flat items, the time in a title.

No real page was available: built from notes of its markup.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import MORE, Site

SITE = Site(
    name="yahoo",
    marks=("div.ugccmt-comment .ugccmt-commenttext",),
    rules=(
        Rules(
            item="div.ugccmt-comment",
            id=inside("id", r"(?:ugccmt-)?comment[-_]?([\w-]+)", reach=6),
            author=(".ugccmt-username", ".ugccmt-user-name", ".ugccmt-user .fn", ".ugccmt-user a"),
            published="abbr@title",
            published_text="abbr",
            body=".ugccmt-commenttext",
        ),
    ),
    more=((".ugccmt-show-more, .ugccmt-loadmore", MORE),),
)

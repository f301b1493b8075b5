"""Nairaland: a row of author and date, and the row of the text behind it.

No real page was available: built from notes of its markup.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import PAGED, Site

SITE = Site(
    name="nairaland",
    hosts=("nairaland.com",),
    marks=("td[id^='pb'] .narrow",),
    rules=(
        Rules(
            item="tr:has(+ tr > td[id^='pb'])",
            with_next="tr:has(> td[id^='pb'])",
            id=inside("name", r"(?:msg)?(\d+)", reach=20),
            opening="first",
            author=("meta[itemprop='name']@content", "a.user", "[itemprop='name']"),
            published=("meta[itemprop='datePublished']@content",),
            published_text=(".s",),
            score=("[id^='lpt']",),
            body=(".narrow",),
        ),
    ),
    more=(("a[href]:has(+ a[href$='/1'])", PAGED),),
)

"""Snitz Forums: rows of a table, the one who posted beside what was posted, flat.

No real page was available: built from the public source of its topics.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import Site

SITE = Site(
    name="snitz",
    marks=("tr > td > .spnMessageText#msg", "tr > td > .spnmessagetext#msg"),
    rules=(
        Rules(
            item="tr:has(> td > #msg)",
            id=inside("name", r"(\d+)", reach=40),
            opening="first",
            author=("td:first-child a[href*='pop_profile.asp']",),
            published_text="td + td font",
            published_in=r"Posted\s*-?\s*(\d.*\d)",
            body="#msg",
            drop=("#msg > hr ~ font",),
        ),
    ),
)

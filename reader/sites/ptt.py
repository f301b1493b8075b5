"""PTT, as on its web site: an article with "pushes" below it, one line each, for or against.

No real page was available: built from notes of its markup. A push has day and time, but no year.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import Site

SITE = Site(
    name="ptt",
    marks=("div.push .push-userid",),
    rules=(
        Rules(
            item="div.push:has(.push-userid)",
            id=inside("id", r"(.+)"),
            author=".push-userid",
            published_text=".push-ipdatetime",
            published_in=r"(\d\d/\d\d \d\d:\d\d)",
            body=".push-content",
            body_in=r"(?s):[ ]?(.*?)\s*(?:\d[\d.]+ )?\d\d/\d\d \d\d:\d\d\s*$",
        ),
    ),
)

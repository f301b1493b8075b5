"""Lists of webmentions, drawn by webmention.js from what webmention.io has of a page: answers, and
apart from them the likes.

No real page was available: built from its public source.
"""

from reader.extraction.comments.rules import Rules
from reader.sites.base import Site

SITE = Site(
    name="webmention",
    marks=("ul.comments > li > a.reaction",),
    rules=(
        Rules(
            item="ul.comments > li:has(> a.reaction)",
            id=lambda _: "",
            # A mention without words of its own is the title of a page that links to this one.
            unless="ul.comments > li:has(> .name)",
            author="a.source",
            body=".text",
            drop=("a.source",),
        ),
    ),
    section=("ul.comments:has(> li > a.reaction)", "ul.reacts"),
)

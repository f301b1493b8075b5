"""Debbugs: the mails of a bug one after the other, each a line, its head and a preformatted text.

No real page was available: built from its public templates. The first mail is the bug.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import Site

SITE = Site(
    name="debbugs",
    marks=("p.msgreceived + .headers .headerfield",),
    rules=(
        Rules(
            item="p.msgreceived:has(+ .headers)",
            with_next="div.headers, pre.message, pre.mime",
            id=inside("name", r"(\d+)"),
            opening="first",
            author=".headers .header:first-of-type",
            author_in=r'From: *"?([^"<]+?)"? *(?:<.*)?$',
            published_text=".headers .header:last-of-type",
            published_in=r"Date: (.+)$",
            body="pre.message",
            plain=True,
            mailed=True,
        ),
    ),
    section=("p.msgreceived", ".headers"),
)

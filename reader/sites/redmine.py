"""Redmine: notes under an issue, flat; "2 months ago" has its date in a title alone.

No real page was available: built from its public templates. Changes without a note are no comments.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import Site

_WHEN = ("a[href*='activity?from=']@title", "a[href*='activity?from=']@href")
_DATE = r"^(?:.*[?&]from=)?(.+)$"
_WHO = ("a.user", ".user")

SITE = Site(
    name="redmine",
    marks=("#history .journal.has-notes .wiki",),
    rules=(
        Rules(
            item="#history .journal.has-notes",
            id=inside("id", r"(?:note|change)-(\d+)"),
            author=_WHO,
            published=_WHEN,
            published_in=_DATE,
            published_text="a[href*='activity?from=']@title",
            body=(".wiki[id^='journal-']", ".wiki"),
            edited=".update-info",
            states=(("hidden", ".journal.private-notes"),),
        ),
    ),
    post=Rules(
        item="div.issue.details, div.issue:has(> .subject)",
        id=inside("id", r"(.+)"),
        author=tuple(f"p.author {who}" for who in _WHO),
        published=tuple(f"p.author {when}" for when in _WHEN),
        published_in=_DATE,
        published_text="p.author a[href*='activity?from=']@title",
        body=".description .wiki",
    ),
    section=("#history",),
)

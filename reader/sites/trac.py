"""Trac: changes of a ticket. Those with a text are comments, and the description is the article.

No real page was available: built from its public templates, of versions 0.12 to 1.6. "In reply to"
says which comment one answers; those that answer it are linked as well, as follow-ups.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import Site

_WHO = (".trac-author", ".trac-author-user", ".trac-author-anonymous")
_WHEN = "a.timeline@title"
_SEEN_AT = r"^(?:See timeline at )?(.+)$"

SITE = Site(
    name="trac",
    marks=("#changelog .change .comment.searchable",),
    rules=(
        Rules(
            item="#changelog .change:has(.comment)",
            id=inside("id", r"comment:(\d+)", reach=40),
            answers=(".in-reply-to a@href", "a.in-reply-to@href", ".trac-in-reply-to a@href"),
            author=(*(f"h3 {who}" for who in _WHO), "h3"),
            author_in=r"^(?:.*\bby )?([^,]+?)(?:,.*)?$",
            published=f"h3 {_WHEN}",
            published_in=_SEEN_AT,
            published_text="h3 a.timeline",
            body=".comment",
            states=(("edited", ".trac-lastedit"),),
        ),
    ),
    post=Rules(
        item="#ticket",
        id=lambda _: "ticket",
        author=(*(f"td[headers='h_reporter'] {who}" for who in _WHO), "td[headers='h_reporter']"),
        published=f".date {_WHEN}",
        published_in=_SEEN_AT,
        body=(".description .searchable", ".description"),
    ),
    section=("#changelog", "#attachments"),
)

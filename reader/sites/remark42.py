"""Remark42: the comments are in a frame a script fills; a saved frame has them.

No real page was at hand: built from its public source.
"""

from reader.extraction.rules import Rules, inside
from reader.sites.base import MORE, Site

SITE = Site(
    name="remark42",
    marks=("#remark42", "article.comment[id^='remark42__comment-']"),
    rules=(
        Rules(
            item=".thread:has(> article[id^='remark42__comment-'])",
            id=inside("id", r"remark42__comment-(.+)"),
            author=(".comment__username", ".comment-username"),
            published=(".comment__time time@datetime", ".comment__time@title"),
            published_text=".comment__time",
            score=(".comment__score-value", ".comment-votes__score"),
            body=(".comment__text",),
            drop=(".comment__edited",),
            roles=(("staff", ".comment_type_admin"), ("pinned", ".comment__pin")),
            states=(("deleted", ".comment_deleted"), ("collapsed", ".comment_collapsed")),
        ),
    ),
    section=("#remark42",),
    more=((".comments-list__load-more, .root__show-more", MORE),),
    service="a Remark42 server",
)

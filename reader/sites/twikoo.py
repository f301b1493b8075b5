"""Twikoo: comments and one level of replies a script draws.

No real page was available: built from its public source.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.extraction.data.shape import Shape
from reader.sites.base import MORE, Site

SITE = Site(
    name="twikoo",
    marks=(".tk-comment .tk-content", "#twikoo", "#tcomment"),
    rules=(
        Rules(
            item=".tk-comment[id]",
            id=inside("id", r"(.+)", reach=1),
            author=(".tk-nick strong", ".tk-nick"),
            published=(".tk-time time@datetime", ".tk-time time@title", ".tk-time@title"),
            published_text=".tk-time",
            score=".tk-action-count",
            body=(".tk-content > span:last-child", ".tk-content"),
            drop=(".tk-replies", ".tk-extras", ".tk-ruser"),
            roles=(("staff", ".tk-master .tk-tag-green"), ("pinned", ".tk-meta .tk-tag-red")),
            states=(("moderated", ".tk-meta .tk-tag-yellow"),),
        ),
    ),
    section=("#twikoo", "#tcomment"),
    claimed=(".tk-comments-count span:first-child", ".tk-comments-count"),
    more=((".tk-expand-wrap .tk-expand", MORE),),
    service="a Twikoo server",
    shapes=(
        Shape(  # COMMENT_GET
            has=("data", "count", "more|config"),
            items=("data[]",),
            each=("nick", "comment", "created", "replies"),
            replies=("replies[]",),
            parent="pid",
            author="nick",
            published="created",
            html="comment",
            score=("ups", "like"),
            roles=(("pinned", "top"), ("staff", "master")),
            states=(("moderated", "isSpam"),),
            claimed="count",
            more=("more",),
        ),
    ),
)

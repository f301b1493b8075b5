"""Waline: cards in cards a script draws; the page as served has only the place for them.

No real page was available: built from its public source. A reply names whom it answers in a link.
"""

from dataclasses import replace

from reader.extraction.comments.rules import Rules, inside
from reader.extraction.data.shape import Shape
from reader.sites.base import MORE, Site

_LIST = Shape(  # /api/comment?path=…; of late in an envelope
    has=("data.count", "data.totalPages", "data.data"),
    items=("data.data[]",),
    each=("objectId", "nick", "comment"),
    replies=("children[]",),
    id="objectId",
    parent="pid",
    author="nick",
    published=("time", "insertedAt", "createdAt"),
    html="comment",
    score="like",
    roles=(("pinned", "sticky"), ("staff", "type=administrator")),
    states=(("moderated", "status=waiting"),),
    claimed="data.count",
)

_BARE = replace(_LIST, has=("count", "totalPages", "data"), items=("data[]",), claimed="count")

SITE = Site(
    name="waline",
    marks=(".wl-card-item .wl-content", "#waline"),
    rules=(
        Rules(
            item=".wl-card-item[id]",
            id=inside("id", r"(.+)", reach=1),
            answers=(".wl-reply-to a@href", ".wl-content > p:first-child > a.at@href"),
            author=(".wl-nick",),
            published=(".wl-time@datetime", ".wl-time@title"),
            published_text=".wl-time",
            score=".wl-like",
            body=".wl-content",
            drop=(".wl-reply-to",),
            roles=(("pinned", ".wl-card-item.sticky"), ("pinned", ".wl-sticky"),
                ("staff", ".wl-badge:not([class*='level'])")),
        ),
    ),
    section=("#waline",),
    claimed=(".wl-count .wl-num", ".wl-num"),
    more=((".wl-more", MORE),),
    service="a Waline server",
    shapes=(_LIST, _BARE),
)  # fmt: skip

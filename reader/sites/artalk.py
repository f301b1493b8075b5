"""Artalk: nested wrappers drawn by a script; the page as served has only an empty place for them.

No real page was available: built from its public source.
"""

from dataclasses import replace

from reader.extraction.comments.rules import Rules, inside
from reader.extraction.data.shape import Post, Shape
from reader.sites.base import MORE, Site

_LIST = Shape(  # /api/v2/comments; version 1 wraps it in an envelope
    has=("comments",),
    items=("comments[]",),
    each=("nick", "content", "rid", "is_pending"),
    parent="rid",
    author="nick",
    published="date",
    html="content_marked",
    markdown="content",
    votes=("vote_up", "vote_down"),
    roles=(("pinned", "is_pinned"), ("staff", "badge_name")),
    states=(("moderated", "is_pending"), ("collapsed", "is_collapsed")),
    claimed=("count", "total"),
    post=Post(at=("page", "data.page"), when=("title",), title="title", url="url"),
)

SITE = Site(
    name="artalk",
    marks=(".atk-comment-wrap .atk-content", ".artalk .atk-list", "#Comments.artalk", "#artalk"),
    rules=(
        Rules(
            item=".atk-comment-wrap",
            id=inside("id", r"atk-comment-(\d+)", reach=4),
            author=(".atk-header .atk-nick", ".atk-nick"),
            published=(".atk-date@data-atk-comment-date",),
            published_text=".atk-date",
            votes=(".atk-vote-up .atk-vote-num", ".atk-vote-down .atk-vote-num"),
            score="[data-atk-action='comment-vote-up']",
            body=".atk-content",
            drop=(".atk-reply-to",),
            roles=(("staff", ".atk-badge"), ("pinned", ".atk-pinned-badge")),
            states=(("moderated", ".atk-pending"), ("collapsed", ".atk-collapsed")),
        ),
    ),
    section=("#artalk", ".artalk"),
    claimed=(".atk-comment-count .atk-comment-count-num", ".atk-comment-count"),
    more=((".atk-list-read-more", MORE),),
    service="an Artalk server",
    shapes=(
        _LIST,
        replace(
            _LIST,
            has=("data.comments",),
            items=("data.comments[]",),
            claimed=("data.count", "data.total"),
        ),
    ),
)

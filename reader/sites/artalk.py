"""Artalk: wraps in wraps a script draws; the page as served has only the place for them.

No real page was at hand: built from its public source.
"""

from reader.extraction.rules import Rules, inside
from reader.sites.base import MORE, Site

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
)

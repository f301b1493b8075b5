"""Tildes: a tree of list items; the exact time is machine-readable.

No real page was available: built from the markup of its public templates.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import Site

SITE = Site(
    name="tildes",
    hosts=("tildes.net",),
    marks=("li.comment-tree-item > article.comment[data-comment-id36]",),
    rules=(
        Rules(
            item="li.comment-tree-item:has(> article.comment)",
            id=inside("data-comment-id36", r"(\w+)"),
            author=(".comment-header .link-user", ".comment-header a[href^='/user/']"),
            published=".comment-posted-time@datetime",
            published_text=".comment-posted-time",
            edited=".comment-edited-time@datetime",
            score=(".comment-votes",),
            body=(".comment-text",),
            roles=(("op", ".comment-op"), ("op", "article.is-comment-by-op")),
            states=(("deleted", "article.is-comment-deleted"),
                ("hidden", "article.is-comment-removed"),
                ("collapsed", "article.is-comment-collapsed")),
        ),
    ),
    post=Rules(
        item="article.topic-full",
        id=inside("id", r"topic-(\w+)"),
        author=".topic-full-byline .link-user",
        published=".topic-full-byline time@datetime",
        body=(".topic-full-text", ".topic-full-link"),
    ),
    section=("#comments", ".topic-comments"),
    claimed=(".topic-comments-header h2", "#comments > h2"),
)  # fmt: skip

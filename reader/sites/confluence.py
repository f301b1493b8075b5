"""Confluence on a server of one's own: comments under a page, lists in lists.

No real page was available: built from what its public documentation for themes names.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import Site

SITE = Site(
    name="confluence",
    marks=(".comment-thread .comment-content.wiki-content",),
    rules=(
        Rules(
            item=".comment-thread",
            id=inside("id", r"comment-(\d+)"),
            author=(".comment-header .author a", ".comment-header .author", ".author"),
            published=(".comment-date a@title", ".comment-date a", ".comment-date"),
            published_text=(".comment-date a", ".comment-date"),
            score=".like-summary-count",
            body=".comment-content",
        ),
    ),
    section=("#comments-section",),
    claimed="#comments-section-title",
)

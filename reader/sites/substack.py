"""Substack: nested comments where a saved page has them; else a script loads them.

No real page with comments was at hand: built from public descriptions of its markup.
"""

from reader.extraction.rules import Rules, inside
from reader.sites.base import MORE, Site

SITE = Site(
    name="substack",
    marks=(".comments-page .comments-heading", ".comment-list .comment > .comment-content"),
    rules=(
        Rules(
            item="div.comment:has(.comment-body), div.comment:has(.comment-content)",
            id=inside("id", r"comment-(\d+)", reach=20),
            author=(".commenter-name", ".comment-meta .commenter-name", ".comment-meta > span a",
                ".comment-meta a"),
            published=(".comment-meta time@datetime", ".comment-timestamp@title",
                ".comment-meta .comment-timestamp@title"),
            published_text=(".comment-timestamp", ".comment-meta time"),
            score=(".like-button-container .label", ".comment-actions .label"),
            body=".comment-body",
            roles=(("op", ".comment-meta .highlight"),),
        ),
    ),
    section=(".comments-page", ".comments-section", "#discussion"),
    claimed=(".comments-page .comments-heading", ".comments-heading"),
    more=((".more-comments", MORE), (".comments-page .collapsed-reply", MORE)),
)  # fmt: skip

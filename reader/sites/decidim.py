"""Decidim: comments on proposals and debates of towns, boxes in boxes.

No real page was available: built from its public templates.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import FOLDED, Site

SITE = Site(
    name="decidim",
    marks=(
        ".comment .comment__footer .comment__footer-grid",
        ".comment .comment__header .author-data",
    ),
    rules=(
        Rules(
            item=".comment[id^='comment_']:has(.comment__header)",
            id=inside("id", r"comment_(\d+)", reach=1),
            author=(".author__name", ".author-data a", ".comment__header a"),
            published=".comment__header time@datetime",
            published_text=".comment__header time",
            votes=(".comment__votes--up", ".comment__votes--down"),
            body=".comment__content",
            drop=(".label", ".comment__content > .alignment"),
        ),
    ),
    section=("#comments", ".comment-threads", ".add-comment"),
    claimed=(".comments-count", "#comments h2"),
    more=((".comment .show-replies-button button", FOLDED),),
)  # fmt: skip

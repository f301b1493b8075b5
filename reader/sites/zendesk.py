"""Zendesk help centres: comments on an article, or on a post of the community, flat.

No real page was available: built from its public theme, on which other themes are based.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import PAGED, Site

SITE = Site(
    name="zendesk",
    marks=(
        ".comment-info .meta-group-opposite", ".comment-overview .comment-callout",
        ".comment-list .comment-actions-container .comment-vote",
        ".post-info .meta-group-opposite",
    ),
    rules=(
        Rules(
            item=(
                "#comments li.comment:has(.comment-info), "
                ".comment-list > li.comment:has(.comment-info)"
            ),
            id=inside("id", r"[a-z_]*?(\d+)", reach=1),
            author=(".comment-meta > span:first-child > a", ".comment-meta > span:first-child",
                ".comment-author a"),
            published=".meta-group time@datetime",
            published_text=".meta-group time",
            score=".comment-vote .vote-sum",
            body=".comment-body",
            roles=(("staff", ".comment-avatar .icon-agent"),
                ("staff", ".comment-avatar.comment-avatar-agent"),
                ("staff", ".comment-wrapper .status-label-official")),
            states=(("moderated", ".comment-pending"),),
        ),
    ),
    post=Rules(
        item=".post > article:has(.post-info)",
        id=lambda _: "",
        author=(".post-author .post-meta > span:first-child > a",
            ".post-author .post-meta > span:first-child"),
        published=".post-info .meta-group time@datetime",
        published_text=".post-info .meta-group time",
        body=(".post-content .post-body", ".post-body"),
    ),
    section=(
        "#article-comments", ".comment-overview", "#comments", ".comment-form", ".post-comments",
    ),
    claimed=(".comment-overview .comment-callout", ".comment-callout"),
    more=(
        (".article-comments .pagination-next a, #comments ~ .pagination .pagination-next a", PAGED),
    ),
)  # fmt: skip

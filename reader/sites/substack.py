"""Substack: nested comments whose classes but for a few are hashed; longer threads fold away.

The author is named in a label; the date is only ever relative.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.extraction.data.shape import Shape
from reader.sites.base import FOLDED, MORE, Site

SITE = Site(
    name="substack",
    marks=(".comments-page .comments-heading", ".comment-list .comment > .comment-content"),
    rules=(
        Rules(
            item="div.comment:has(> .comment-content)",
            id=inside("id", r"comment-(\d+)"),
            author=(".commenter-name", ".comment-content@aria-label",
                ".comment-content a[href*='/profile/']:not(:has(img))"),
            author_in=r"^(?:Comment by )?(.+)$",
            published=(".comment-timestamp@title", ".comment-content time@datetime",
                "a[rel~='nofollow'][title]@title"),
            published_text=(".comment-timestamp", ".comment-content a[href*='/comment/']"),
            score=".like-button-container .label",
            body=".comment-body",
            drop=(".show-all-toggle",),
            states=(("deleted", ".comment-content.deleted"),),
        ),
    ),
    section=(".comments-page", ".comments-section", "#discussion"),
    claimed=(".comments-page .comments-heading", ".comments-heading"),
    more=((".more-comments", MORE),
        (".more-replies", FOLDED)),
    shapes=(
        Shape(  # /api/v1/post/N/comments?all_comments=true
            has=("comments",),
            items=("comments[]",),
            each=("body", "name", "date", "ancestor_path"),
            replies=("children[]",),
            author="name",
            published="date",
            edited="edited_at",
            text="body",
            score=("reaction_count", "score"),
            roles=(("op", "metadata.is_author"), ("pinned", "pinned_at"), ("pinned", "is_pinned")),
            states=(("deleted", "deleted"), ("hidden", "status=moderator_removed")),
        ),
    ),
)  # fmt: skip

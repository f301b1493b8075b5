"""Ghost: the comments are in a frame that a script fills; its saved HTML has no lasting classes.

No real page was at hand: built from its public source.
"""

from reader.extraction.data.shape import Shape
from reader.extraction.rules import Rules, inside
from reader.sites.base import Site

SITE = Site(
    name="ghost",
    marks=("script[data-ghost-comments]", "[data-testid='comment-component']"),
    rules=(
        Rules(
            item="[data-testid='comment-component']",
            id=inside("id", r"([0-9a-f]{24})"),
            author=("[data-testid='member-name']", "h4"),
            published_text="[data-testid='date'], a[href*='#ghost-comments-']",
            score="[data-testid='like-button']",
            body="[data-testid='comment-content']",
        ),
    ),
    section=("#ghost-comments-root",),
    service="the site's own Ghost",
    shapes=(
        Shape(  # /members/api/comments/post/ID/, and /comments/ID/replies/
            has=("comments", "meta"),
            items=("comments[]",),
            each=("html", "member", "status", "created_at"),
            replies=("replies[]",),
            parent=("in_reply_to_id", "parent_id"),
            author="member.name",
            published="created_at",
            edited="edited_at",
            html="html",
            score="count.likes",
            states=(("hidden", "status=hidden"), ("deleted", "status=deleted")),
            replied="count.replies",
            paged=True,
        ),
    ),
)

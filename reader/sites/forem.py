"""Forem (dev.to and others): nested items; a deleted comment leaves an empty place.

No real page was available: built from the markup of its public templates.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.extraction.data.shape import Post, Shape
from reader.sites.base import Site

SITE = Site(
    name="forem",
    marks=(".single-comment-node[id^='comment-node-']",),
    rules=(
        Rules(
            item=".single-comment-node[id^='comment-node-']",
            id=inside("id", r"comment-node-(\d+)"),
            author=(".js-comment-username", ".comment__header .crayons-link",
                ".comment-username-inner",
                ".comment-username", ".comment__header a"),
            published="time@datetime",
            published_text=("time", ".comment-date"),
            edited=".comment__edited",
            score=(".reactions-count",),
            body=(".comment__body", ".inner-comment .body", ".comment__inner > .opacity-50"),
            drop=(".comment__edited",),
            roles=(("op", ".spec-op-author"), ("op", ".op-marker")),
            states=(("hidden", ".low-quality-comment"),
                ("hidden", ".low-quality-comment-marker"), ("deleted", ".comment-deleted")),
        ),
    ),
    section=("#comments", "#comments-container"),
    claimed=(".js-comments-count@data-comments-count", ".js-comments-count"),
    shapes=(
        Shape(  # /api/comments?a_id=N
            items=("[]",),
            each=("id_code", "body_html", "user"),
            replies=("children[]",),
            id="id_code",
            author=("user.name", "user.username"),
            published="created_at",
            html="body_html",
            states=(("deleted", "body_html="),),
        ),
        Shape(  # /api/articles/N
            has=("type_of=article", "body_html|body_markdown", "comments_count"),
            claimed="comments_count",
            post=Post(
                id="id", title="title", author=("user.name", "user.username"),
                published=("published_at", "published_timestamp", "created_at"),
                html="body_html", markdown="body_markdown", url=("canonical_url", "url"),
            ),
        ),
    ),
)  # fmt: skip

"""Forem (dev.to and others): nested items; a deleted comment leaves an empty place.

No real page was at hand: built from the markup of its public templates.
"""

from reader.extraction.rules import Rules, inside
from reader.sites.base import Site

SITE = Site(
    name="forem",
    marks=(".single-comment-node[id^='comment-node-']",),
    rules=(
        Rules(
            item=".single-comment-node[id^='comment-node-']",
            id=inside("id", r"comment-node-(\d+)"),
            author=(".comment__header .crayons-link", ".comment-username-inner",
                ".comment-username", ".comment__header a"),
            published="time@datetime",
            published_text=("time", ".comment-date"),
            edited=".comment__edited",
            score=(".reactions-count",),
            body=(".comment__body", ".inner-comment .body"),
            drop=(".comment__edited",),
            roles=(("op", ".spec-op-author"), ("op", ".op-marker")),
            states=(("hidden", ".low-quality-comment"), ("deleted", ".comment-deleted")),
        ),
    ),
    section=("#comments", "#comments-container"),
    claimed=(".js-comments-count@data-comments-count", ".js-comments-count"),
)  # fmt: skip

"""Lemmy and kbin/mbin: lists in lists; the exact time is in a tooltip."""

from reader.extraction.rules import Rules, inside
from reader.html.tree import Node
from reader.sites.base import MORE, Site


def _level(node: Node) -> int:
    levels = [
        word.rpartition("--")[2] for word in node.classes if word.startswith("comment-level--")
    ]
    return int(levels[0]) if levels and levels[0].isdecimal() else 0


_LEMMY = Rules(
    item="li.comment:has(> article.comment-node)",
    id=inside("id", r"comment-(\d+)"),
    author=(".person-listing@title", ".person-listing"),
    author_in=r"^@?([^@]+)",
    published=(".moment-time@data-tippy-content", "time@datetime"),
    published_text=(".moment-time", "time"),
    edited=".moment-time:has(.icon-edit)@data-tippy-content",
    score=("[aria-label$='Upvotes']", ".unselectable [data-tippy-content*='Upvote']"),
    body=(".comment-content .md-div", ".comment-content"),
    roles=(("staff", ".badge.text-danger"), ("op", ".badge.text-info")),
    states=(("deleted", ".comment-content em:only-child"),),
)

_KBIN = Rules(
    item="blockquote.entry-comment, blockquote.post-comment",
    id=inside("id", r"(?:entry|post)-comment-(\d+)"),
    depth=_level,
    author=("header .user-inline", "header a"),
    published="header time@datetime",
    published_text="header time",
    score=("[data-subject-target='favouriteCounter']", ".vote__up [data-subject-target]"),
    body=".content",
)

SITE = Site(
    name="lemmy",
    marks=(
        "li.comment > article.comment-node", "blockquote.entry-comment", "blockquote.post-comment",
    ),
    rules=(_LEMMY, _KBIN),
    section=(".comments", "#comments"),
    more=((".comments .btn-link[data-more], .more-comments, .load-more", MORE),),
)  # fmt: skip

"""Giscus: comments kept as a GitHub discussion; a page has only the script that draws them, and a
saved frame has them: each with the box of its answers in it.

No real page was available: built from its public documentation and the classes it gives to themes.
"""

from reader.expressions import expression
from reader.extraction.comments.rules import Rules
from reader.extraction.data.paths import first
from reader.extraction.data.shape import Shape
from reader.html.tree import Node
from reader.sites.base import MORE, Site


def _total(answer: dict[str, object]) -> object:
    """The total of comments and replies, which are counted separately."""
    counts = [first(answer, f"discussion.total{kind}Count") for kind in ("Comment", "Reply")]
    return sum(count for count in counts if isinstance(count, int))


_OWN = expression(r".*#discussioncomment-(\d+)")
_REACH = 32
"""How many elements of a comment are searched for its link, those nearest to it first."""


def _id(node: Node) -> str:
    """The number in its link; a hidden comment has none, and its answers' are not its own."""
    pending = [node]
    for inner in pending:
        found = _OWN.fullmatch(inner.get("href"))
        if found is not None:
            return found[1]
        if len(pending) < _REACH and "gsc-replies" not in inner.classes:
            pending.extend(inner.elements())
    return ""


SITE = Site(
    name="giscus",
    marks=("script[data-repo][data-repo-id]", "iframe.giscus-frame",
        ".gsc-comment .gsc-comment-author"),
    scripts=("giscus.app",),
    rules=(
        Rules(
            item=".gsc-comment, .gsc-reply",
            id=_id,
            author=(".gsc-comment-author .link-primary", ".gsc-reply-author .link-primary",
                ".gsc-comment-author a", ".gsc-reply-author a"),
            published=(".gsc-comment-author time@datetime", ".gsc-reply-author time@datetime"),
            published_text=(".gsc-comment-author time", ".gsc-reply-author time"),
            score=(".gsc-upvotes-count", ".gsc-upvote-button"),
            body=(".gsc-comment-content", ".gsc-reply-content"),
            worded=(
                ("deleted", ".gsc-comment-content > em:only-child", r"\bdeleted\b"),
                ("deleted", ".gsc-reply-content > em:only-child", r"\bdeleted\b"),
            ),
            states=(
                ("hidden", ".gsc-comment:not(:has(.gsc-comment-author))"),
                ("hidden", ".gsc-reply:not(:has(.gsc-reply-author))"),
            ),
        ),
    ),
    more=((".gsc-pagination-button", MORE),),
    section=(".giscus",),
    service="giscus.app",
    thread=(("repository", "script[data-repo]@data-repo"),),
    shapes=(
        Shape(  # giscus.app/api/discussions
            has=("discussion.comments", "discussion.totalCommentCount"),
            items=("discussion.comments[]",),
            each=("author", "bodyHTML"),
            replies=("replies[]",),
            author="author.login",
            published="createdAt",
            edited="lastEditedAt",
            html="bodyHTML",
            score="upvoteCount",
            url="url",
            states=(("hidden", "isMinimized"), ("deleted", "deletedAt")),
            claimed=_total,
            replied="replyCount",
        ),
    ),
)  # fmt: skip

"""Giscus: comments kept as a GitHub discussion; a page has only the script that draws them.

No real page was available: built from its public documentation.
"""

from reader.extraction.data.paths import first
from reader.extraction.data.shape import Shape
from reader.sites.base import Site


def _total(answer: dict[str, object]) -> object:
    """The total of comments and replies, which are counted separately."""
    counts = [first(answer, f"discussion.total{kind}Count") for kind in ("Comment", "Reply")]
    return sum(count for count in counts if isinstance(count, int))


SITE = Site(
    name="giscus",
    marks=("script[data-repo][data-repo-id]", "iframe.giscus-frame"),
    scripts=("giscus.app",),
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
)

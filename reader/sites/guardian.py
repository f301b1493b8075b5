"""The Guardian: its pages load the comments from its discussion API.

No real answer was available: built from its public clients.
"""

from reader.extraction.data.shape import Post, Shape
from reader.sites.base import Site

SITE = Site(
    name="guardian",
    shapes=(
        Shape(  # discussion-api/discussion/p/ID
            has=("discussion.comments",),
            items=("discussion.comments[]",),
            each=("body", "userProfile.displayName", "isoDateTime|date"),
            replies=("responses[]",),
            parent="responseTo.commentId",
            author="userProfile.displayName",
            published=("isoDateTime", "date"),
            html="body",
            score="numRecommends",
            url=("webUrl", "https://discussion.theguardian.com/comment-permalink/{id}"),
            roles=(("staff", "userProfile.badge[name=Staff]"), ("pinned", "isHighlighted")),
            states=(("moderated", "status=blocked"),),
            claimed="discussion.commentCount",
            replied="metaData.responseCount",
            post=Post(at=("discussion",), title="title", url="webUrl"),
        ),
    ),
)

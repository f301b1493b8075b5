"""Facebook: the comments of its plugin, which stand in a frame, and of its own pages until 2019.

No real page was available: built from what public scripts for it rely on.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.html.tree import Node
from reader.sites.base import MORE, Site

_HIGH = 4
"""How far above an answer its list is at most."""
_WHEN = ("abbr.livetimestamp@data-utime", "abbr@data-utime", "abbr@title")


def _depth(comment: Node) -> int:
    """Whether it stands in the list of answers that follows a comment."""
    up = comment.parent
    for _ in range(_HIGH):
        if up is None:
            break
        if "UFIReplyList" in up.classes:
            return 1
        up = up.parent
    return 0


SITE = Site(
    name="facebook",
    marks=(
        ".fb-comments", "div#fb-comments:not(:has(*))", r"fb\:comments",
        ".UFIImageBlockContent .UFICommentActorName",
    ),
    rules=(
        Rules(  # the plugin: answers stand in the comment
            item="div._3-8y.clearfix:has(.UFICommentActorName)",
            id=inside("href", r".*[?&]fb_comment_id=(?:\d+_)?(\d+).*", reach=48),
            author=".UFICommentActorName",
            published=_WHEN,
            published_text="abbr.livetimestamp",
            body="._30o4",
        ),
        Rules(
            item=".UFIComment",
            id=lambda _: "",
            depth=_depth,
            author=".UFICommentActorName",
            published=_WHEN,
            published_text="abbr.livetimestamp",
            score=".UFICommentLikeButton > span",
            body=".UFICommentBody",
        ),
    ),
    section=(".fb-comments", "div#fb-comments", r"fb\:comments"),
    more=((".UFIPagerLink", MORE),),
    service="facebook.com",
)  # fmt: skip

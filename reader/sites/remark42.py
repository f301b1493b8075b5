"""Remark42: the comments are in a frame a script fills; a saved frame has them.

No real page was available: built from its public source.
"""

from dataclasses import replace

from reader.extraction.comments.rules import Rules, inside
from reader.extraction.data.paths import first
from reader.extraction.data.shape import Shape
from reader.sites.base import MORE, Site


def _score(item: dict[str, object]) -> object:
    """The score; for a deleted comment the 0 that is sent means nothing."""
    inner = item.get("comment", item)
    return None if first(inner, "delete") else first(inner, "score")


_TREE = Shape(  # api/v1/find?format=tree; flat with format=plain
    has=("comments",),
    items=("comments[]",),
    each=("comment.pid", "comment.text", "comment.user.name"),
    replies=("replies[]",),
    id=("comment.id", "id"),
    parent=("comment.pid", "pid"),
    author=("comment.user.name", "user.name"),
    published=("comment.time", "time"),
    edited=("comment.edit.time", "edit.time"),
    html=("comment.text", "text"),
    score=_score,
    roles=(("staff", "comment.user.admin"), ("staff", "user.admin"), ("pinned", "comment.pin"),
        ("pinned", "pin")),
    states=(("deleted", "comment.delete"), ("deleted", "delete")),
    claimed="info.count",
)  # fmt: skip

SITE = Site(
    name="remark42",
    marks=("#remark42", "article.comment[id^='remark42__comment-']"),
    rules=(
        Rules(
            item=".thread:has(> article[id^='remark42__comment-'])",
            id=inside("id", r"remark42__comment-(.+)"),
            author=(".comment__username", ".comment-username"),
            published=(".comment__time time@datetime", ".comment__time@title"),
            published_text=".comment__time",
            score=(".comment__score-value", ".comment-votes__score", "[title='Votes score']"),
            body=(".comment__text",),
            drop=(".comment__edited",),
            roles=(
                ("staff", ".comment_type_admin"),
                ("staff", ".comment_view_admin"),
                ("pinned", ".comment__pin"),
                ("pinned", ".comment_pinned"),
            ),
            # A comment that was never scrolled into view is an empty box of the height it would
            # have.
            states=(
                ("deleted", ".comment_deleted"),
                ("collapsed", ".comment_collapsed"),
                ("collapsed", "article[id^='remark42__comment-'][style]:empty"),
            ),
        ),
    ),
    section=("#remark42",),
    more=((".comments-list__load-more, .root__show-more", MORE),),
    service="a Remark42 server",
    shapes=(
        _TREE,
        replace(_TREE, items=("comments[]",), each=("pid", "text", "user.name", "score")),
    ),
)

"""Lemmy and kbin/mbin: lists in lists; the exact time is in a tooltip."""

from dataclasses import replace

from reader.extraction.comments.rules import Rules, inside
from reader.extraction.data.paths import first
from reader.extraction.data.shape import Post, Shape
from reader.html.tree import Node
from reader.sites.base import FOLDED, MORE, Site


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
    edited=(
        ".moment-time:has(.icon-edit)@data-tippy-content",
        ".moment-time:has([href*='#icon-edit'])@data-tippy-content",
    ),
    score=("[aria-label$='Upvotes']", ".unselectable [data-tippy-content*='Upvote']"),
    body=(".comment-content .md-div", ".comment-content"),
    roles=(
        ("staff", ".badge.text-danger"),
        ("staff", ".badge.text-primary"),
        ("op", ".badge.text-info"),
        # Of late a shield stands for moderators and administrators.
        ("staff", ".comment-node svg.text-primary:has([href$='#icon-shield'])"),
        ("staff", ".comment-node svg.text-danger:has([href$='#icon-shield'])"),
    ),
    states=(
        ("moderated", ".comment-node span > svg:has([href$='#icon-x'])"),
        ("deleted", ".comment-node span > svg:has([href$='#icon-trash'])"),
        ("deleted", ".comment-content em:only-child"),
    ),
)

_KBIN = Rules(
    item="blockquote.entry-comment, blockquote.post-comment",
    id=inside("id", r"(?:entry|post)-comment-(\d+)"),
    parent=inside("data-subject-parent-value", r"([1-9]\d*)", reach=1),
    depth=_level,
    author=("header .user-inline", "header a"),
    published="header time@datetime",
    published_text="header time",
    score=(
        "[data-subject-target='favouriteCounter']",
        ".vote__up [data-subject-target]",
        "[data-subject-target='favCounter']",
        ".vote__up button span",
    ),
    votes=(
        (
            "[data-subject-target='favouriteCounter']",
            "[data-subject-target='favCounter']",
            ".vote__up [data-subject-target]",
        ),
        "[data-subject-target='downvoteCounter']",
    ),
    edited="header .edited",
    body=".content",
    roles=(("op", "blockquote.comment.author"),),
    ranks="header .user-badge",
    # In brackets stands who deleted it.
    states=(("deleted", "blockquote.comment > .content > .text-muted:only-child > i:only-child"),),
)


def _above(view: dict[str, object]) -> object:
    """The last but one of the numbers from the root (0) to the comment: "0.12.34"."""
    path = first(view, ("comment.path", "path"))
    parts = path.split(".") if isinstance(path, str) else []
    return parts[-2] if len(parts) > 1 else ""


_V3_POST = Shape(  # api/v3/post
    has=("post_view.post.name", "post_view.post.ap_id"),
    claimed="post_view.counts.comments",
    post=Post(
        at=("post_view",),
        when=("post.name",),
        id="post.id",
        title="post.name",
        author=("creator.display_name", "creator.name"),
        published="post.published",
        markdown="post.body",
        text="post.url",
        url="post.ap_id",
    ),
    utc=True,
)
_V3 = Shape(  # api/v3/comment/list
    items=("comments[]",),
    each=("comment.path", "comment.content", "creator.name"),
    id="comment.id",
    parent=_above,
    author=("creator.display_name", "creator.name"),
    published="comment.published",
    edited="comment.updated",
    utc=True,
    markdown="comment.content",
    score="counts.score",
    url="comment.ap_id",
    roles=(
        ("staff", "comment.distinguished"),
        ("staff", "creator_is_moderator"),
        ("staff", "creator_is_admin"),
    ),
    states=(("deleted", "comment.deleted"), ("moderated", "comment.removed")),
    paged=True,
)
_V4 = replace(  # api/v4 counts in the comment itself and names its times anew
    _V3,
    items=("items[]",),
    published=("comment.published_at", "comment.published"),
    edited=("comment.updated_at", "comment.updated"),
    score="comment.score",
)

SITE = Site(
    name="lemmy",
    marks=(
        "li.comment > article.comment-node", "blockquote.entry-comment", "blockquote.post-comment",
    ),
    rules=(_LEMMY, _KBIN),
    section=(".comments", "#comments"),
    more=(
        (".comments .btn-link[data-more], .more-comments, .load-more", MORE),
        ("li.comment > div.comment-node > button", FOLDED),
        ("li.comment > .details.comment-node:not(article) > button", FOLDED),
    ),
    shapes=(_V3, _V4, _V3_POST),
)  # fmt: skip

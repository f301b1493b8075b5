"""Habr: lists in lists until 2021, then one flat list with the level in a class.

The title of a score tells what was for and what against; its text is the sum, with a true minus.
"""

from reader.expressions import expression
from reader.extraction.comments.rules import Rules, inside
from reader.extraction.data.shape import Shape
from reader.html.tree import Node
from reader.sites.base import Site

_INDENT = expression(r"(?:__|_)indent_l-(\d{1,3})")


def _depth(node: Node) -> int:
    """The level in a class of the comment, or of its immediate child."""
    for inner in (node, *node.elements()):
        match = _INDENT.search(inner.get("class"))
        if match:
            return int(match[1])
    return 0


_NUMBER = inside("data-id", r"(\d+)")
_TARGET = inside("name", r"comment_(\d+)")


def _id(node: Node) -> str:
    return _NUMBER(node) or _TARGET(node)


def _above(node: Node) -> str:
    """The comment whose box of answers contains this comment."""
    up = node.parent
    for _ in range(_NEAR):
        if up is None:
            break
        if "tm-comment-thread__children" in up.classes and up.parent is not None:
            articles = (child for child in up.parent.elements() if child.tag == "article")
            return next((_id(article) for article in articles), "")
        up = up.parent
    return ""


_NEAR = 4
"""How many levels up from a comment its box is looked for."""

_LISTS = Rules(
    item="li.js-comment, li.content-list__item_comment",
    id=inside("id", r"comment_(\d+)"),
    parent=inside("data-parent_id", r"([1-9]\d*)", reach=6),
    author=(".user-info__nickname_comment", ".user-info__nickname"),
    published="time.comment__date-time@datetime",
    published_text="time.comment__date-time",
    score=".voting-wjt__counter",
    body=".comment__message",
    roles=(("op", ".comment__head_topic-author"), ("op", ".comment__head_topic_author")),
    states=(("deleted", ".comment__message_banned"), ("edited", ".comment__edited")),
)

_FLAT = Rules(
    item="article.tm-comment-thread__comment, div.tm-comment-thread__comment",
    unless=".tm-comment-thread__comment_is-pinned",  # a copy above the thread
    id=_id,
    parent=_above,
    depth=_depth,
    author=(".tm-user-info__username", ".tm-comment__user-info a"),
    published=".tm-comment-thread__comment-link time@datetime",
    published_text="time",
    score=(".tm-votes-lever__score-counter", ".tm-votes-meter__value"),
    body=(".tm-comment__body-content", ".tm-comment__body"),
    roles=(("op", ".tm-comment__header_is-post-author"),),
    states=(
        ("deleted", ".tm-comment__ufo"),
        ("deleted", ".tm-comment_deleted"),
        ("deleted", ".tm-comment-thread__ufo"),
    ),
)

SITE = Site(
    name="habr",
    hosts=("habr.com", "habrahabr.ru", "geektimes.ru"),
    marks=("li.js-comment .comment__message", "article.tm-comment-thread__comment"),
    rules=(_LISTS, _FLAT),
    section=("#comments", ".tm-article-comments", ".comments-section"),
    claimed=(
        "#comments_count",
        ".comments-section__head-counter",
        ".tm-comments-wrapper__comments-count",
    ),
    shapes=(
        Shape(  # kek/v2/articles/N/comments: a map by id
            has=("comments", "threads"),
            items=("comments[]",),
            each=("parentId", "message", "timePublished"),
            parent="parentId",
            author="author.alias",
            published="timePublished",
            edited="timeChanged",
            html="message",
            score="score",
            roles=(("op", "isPostAuthor"),),
            states=(("deleted", "status=deleted"), ("moderated", "isSuspended")),
        ),
    ),
)

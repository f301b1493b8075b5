"""Drupal 7 and later: replies stand in a `div.indented` behind the comment they answer.

Themes write their own lines of author and date; what is left of all of them are the ids, the
field of the body and "submitted".
"""

from reader.extraction.comments.rules import Rules, inside
from reader.html.tree import Node
from reader.sites.base import PAGED, Site

_ITEM = (
    "article.comment[id^='comment-'], div.comment[about*='#comment-'], "
    "article.comment[about*='#comment-'], article.js-comment, div.js-comment, "
    "article.comment[data-comment-user-id]"
)
_NUMBER = inside("id", r"comment-(\d+)")
_ABOUT = inside("about", r".*#comment-(\d+)", reach=1)


def _id(node: Node) -> str:
    return node.get("data-comment-id") or _NUMBER(node) or _ABOUT(node)


_COMMENTS = Rules(
    item=_ITEM,
    with_next="div.indented",
    id=_id,
    answers=(
        "p.parent a.permalink[href*='#comment-']@href",
        ".comment__parent a[href*='#comment-']@href",
    ),
    author=(
        ".comment__author .username", ".comment__submitted .username", ".submitted .username",
        ".comment-author", ".comment__author", ".author", ".comment__submitted", ".submitted",
        ".username",
    ),
    author_in=r"^(?:<span>|(?:Submitted |Posted )?by )?([^|<]+?)(?: on |\s*\||<|$)",
    published=(
        "time@datetime", ".submitted [property~='dc:date']@content", ".comment__time",
        ".comment-time", ".comment__submitted", ".submitted", ".comment-date",
    ),
    published_text=(
        "time", ".comment__time", ".comment-time", ".comment__submitted", ".submitted",
        ".comment-date",
    ),
    published_in=r"(?:\| ?| on |^)((?:\w+,? )?\w[^|]*?\d[^|]*?)$",
    score=(".rate-score", ".vote-current-score"),
    body=(
        ".field--name-comment-body", ".field-name-comment-body", ".comment__content",
        ".comment-body", ".content",
    ),
    drop=(
        ".links", ".comment__links", ".user-signature", ".comment__signature", ".comment-form",
        ".comment__title", ".comment__permalink", ".rate-widget", "p.parent", ".comment__parent",
    ),
    roles=(
        ("op", ".by-node-author"), ("op", ".comment-by-node-author"), ("op", ".is-author"),
    ),
    states=(
        ("moderated", ".comment-unpublished"), ("moderated", ".comment--unpublished"),
        ("moderated", ".comment.unpublished"),
    ),
)  # fmt: skip

SITE = Site(
    name="drupal",
    marks=(
        "article.comment .field--name-comment-body",
        ".comment .field-name-comment-body",
        "article.js-comment .comment-body",
        "div.comment[about*='#comment-']",
        "article.js-comment .comment__content",
        ".comment-wrapper .indented > .comment",
    ),
    rules=(_COMMENTS,),
    section=("#comments", "section.comment-wrapper", "#comment-form", ".comment-ajax-wrapper"),
    claimed=("#comments > h2", "section.comments > h2", ".comments__title"),
    more=(
        ("#comments .pager__item--next, #comments .pager-next", PAGED),
        (".comment-wrapper .pager-next, [class*='field--name-comment'] .pager__item--next", PAGED),
        (".comment-wrapper .pager-previous, [class*='comment'] .pager__item--previous", PAGED),
    ),
)

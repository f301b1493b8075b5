"""wpDiscuz on WordPress, versions 2 to 7.

The item's id holds its own and its parent's number, also past the depth limit where nesting is
flattened. The visible date is relative, the title has the site's own time without a zone; visible
votes may be shortened ("1.2K"), the title is not.
"""

from collections import Counter
from itertools import pairwise

from reader.expressions import expression
from reader.extraction.comments.completeness import (
    FLATTENED,
    FOLDED_BEHIND,
    LOADED_BY_SCRIPT,
    MORE,
)
from reader.extraction.comments.rules import Rules, part
from reader.extraction.data.shape import Shape
from reader.html.blocks import text_of
from reader.html.tree import Document, Node
from reader.model import Comment
from reader.sites.base import Site

_NUMBER = expression(r"\((\d{1,7})\)")
_LEVEL = expression(r"wc_comment_level-(\d{1,3})")
_STATES = (
    ("moderated", ".wpd-unapproved-comment"),
    ("collapsed", ".wpd-hidden-replies"),
    ("deleted", ".wpd-deleted-comment"),
)

_SEVEN = Rules(
    item=".wpd-comment[id^='wpd-comm-']",
    id=part("id", "wpd-comm-", 0),
    parent=part("id", "wpd-comm-", 1),
    author=".wpd-comment-author",
    published=".wpd-comment-date@title",
    published_text=".wpd-comment-date",
    edited=".wpd-comment-last-edited",
    score=(".wpd-vote-result@title", ".wpd-vote-result"),
    votes=(
        (".wpd-vote-result-like@title", ".wpd-vote-result-like"),
        (".wpd-vote-result-dislike@title", ".wpd-vote-result-dislike"),
    ),
    body=".wpd-comment-text",
    drop=(".wpd-comment-last-edited", ".wpd-inline-feedback-wrapper", ".wpd-reply-to"),
    roles=(
        ("op", ".wpd-blog-post_author"),
        ("op", ".bypostauthor"),
        ("staff", ".wpd-blog-administrator"),
        ("staff", ".wpd-blog-editor"),
        ("staff", ".wpd-blog-moderator"),
        ("pinned", ".wpd-sticky-comment"),
    ),
    states=_STATES,
)


def _earlier_id(node: Node) -> str:
    """The comment's own number: `wc-comm-POST_ID` in version 2, `wc-comm-ID_PARENT` later."""
    first, _, second = node.get("id").removeprefix("wc-comm-").partition("_")
    return second if _is_two(node) else first


def _is_two(node: Node) -> bool:
    """Whether this is version 2, in which the anchor inside has the comment's own number."""
    number = node.get("id").rpartition("_")[2]
    return any(inner.get("id") == f"comment-{number}" for inner in node.elements())


def _earlier_parent(node: Node) -> str:
    """The parent by nesting, since version 2 does not give it in the id."""
    if not _is_two(node):
        return part("id", "wc-comm-", 1)(node)
    above = node.parent
    while above is not None and not above.get("id").startswith("wc-comm-"):
        above = above.parent
    return _earlier_id(above) if above is not None else ""


_EARLIER = Rules(
    item=".wc-comment[id^='wc-comm-']",
    id=_earlier_id,
    parent=_earlier_parent,
    author=".wc-comment-author",
    published=(".wc-comment-date@title", ".wc-comment-date"),
    published_text=".wc-comment-date",
    edited=(".wc-last-edited", ".wc-comment-last-edited"),
    score=(".wc-vote-result@title", ".wc-vote-result"),
    votes=(".wc-vote-result-like", ".wc-vote-result-dislike"),
    body=".wc-comment-text",
    drop=(".wc-last-edited", ".wc-comment-last-edited", ".wc_held_for_moderate"),
    roles=(
        ("op", ".wc-blog-post_author"),
        ("op", ".bypostauthor"),
        ("staff", ".wc-blog-administrator"),
        ("staff", ".wc-blog-editor"),
        ("pinned", ".wc-sticky-comment"),
    ),
    states=(("moderated", ".wc-unapproved-comment"), ("moderated", ".wc_held_for_moderate")),
)


def _is_flattened(items: list[Node]) -> bool:
    """Whether version 2 reached its depth limit (3 unless set otherwise) and drew the rest flat."""
    levels = [_LEVEL.search(item.get("class")) for item in items if _is_two(item)]
    depths = [int(level[1]) if level else 1 for level in levels]
    deepest = max(depths, default=0)
    return deepest >= 3 and any(a == b == deepest for a, b in pairwise(depths))


def _folded(document: Document, comments: tuple[Comment, ...]) -> Node | None:
    """The first control that shows more replies to a comment than are in the page."""
    folded = document.css(".wpd-view-replies")
    if not folded:
        return None
    below: Counter[str] = Counter()
    for comment in reversed(comments):  # answers come after what they answer
        below[comment.parent] += 1 + below[comment.id]
    for control in folded:
        number = _NUMBER.search(text_of(control))
        around = control.parent
        while around is not None and not around.get("id").startswith("wpd-comm-"):
            around = around.parent
        name = part("id", "wpd-comm-", 0)(around) if around is not None else ""
        if number is None or int(number[1]) > below[name]:
            return control
    return None


def _missing(document: Document, comments: tuple[Comment, ...]) -> tuple[str, ...]:
    """Notes on comments that the page itself says it has not loaded."""
    notes = []
    more = document.first("#wpdiscuzHasMoreComments")
    if more is not None and more.get("data-is_show_load_more") == "1":
        notes.append(MORE)
    if document.first(".wpd-load-comments") is not None:
        notes.append(LOADED_BY_SCRIPT("the site, none are in the page"))
    folded = _folded(document, comments)
    if folded is not None:
        notes.append(FOLDED_BEHIND(text_of(folded)))
    if _is_flattened(document.css(_EARLIER.item)):
        notes.append(FLATTENED("some of them"))
    return tuple(notes)


SITE = Site(
    name="wpdiscuz",
    marks=("#wpdcom", ".wpd-thread-list", ".wpd-comment", ".wc-comment", "#wpcomm", "#wc-comments"),
    rules=(_SEVEN, _EARLIER),
    section=("#wpdcom", "#wpcomm", "#comments", "#wc-comments"),
    claimed=(
        ".wpd-thread-info@data-comments-count",
        ".wpdtc@title",
        ".wc_header_text_count",
        ".wpdiscuz-comment-count .wpd-cc-value",
    ),
    notes=_missing,
    shapes=(
        Shape(  # admin-ajax.php: a piece of the page, and whether there is more
            has=(
                "success",
                "data.comment_list|data.message",
                "data.callbackFunctions|data.last_parent_id",
            ),
            markup=("data.comment_list", "data.message"),
            more=("data.is_show_load_more",),
        ),
    ),
)

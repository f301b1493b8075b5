"""Ghost: the comments are in a frame that a script fills; its saved HTML has no lasting classes.

No real page was available: built from its public source.
"""

from dataclasses import replace

from reader.expressions import expression
from reader.extraction.comments.rules import Rules, inside
from reader.extraction.data.shape import Shape
from reader.html.tree import Node
from reader.sites.base import FOLDED, MORE, Site

_ANCHORED = inside("id", r"([0-9a-f]{24})")
_LINK = expression(r"#ghost-comments-([0-9a-f]{24})$")


def _comment_id(node: Node) -> str:
    """The comment's number, from the link on its date and not from the one to what it answers."""
    pending = [node]
    for inner in pending:
        dated = inner.tag == "a" and inner.get("title")
        if dated and (found := _LINK.search(inner.get("href"))):
            return found[1]
        if len(pending) < _REACH:
            pending.extend(inner.elements())
    return _ANCHORED(node)


_REACH = 40

_COMPONENT = "[data-testid='comment-component']"
_FLAT = Rules(
    item=_COMPONENT,
    id=_comment_id,
    author=("[data-testid='member-name']", "h4"),
    answers=(
        "[data-testid='comment-in-reply-to']@href",
        "a[href^='#']:has([data-testid='comment-in-reply-to'])@href",
    ),
    published=("a[href*='#ghost-comments-'][title]@title", "span[title]@title"),
    published_text=(
        "[data-testid='date']",
        "a[href*='#ghost-comments-'][title]@title",
        "span[title]@title",
        "a[href*='#ghost-comments-']",
    ),
    edited="a[href*='#ghost-comments-'][title] ~ span:not([class])",
    score="[data-testid='like-button']",
    # Of one that was removed or hidden a line says so, where there are answers to it.
    body=("[data-testid='comment-content']", "div.h-10 > p"),
    roles=(("pinned", "[data-testid='pinned-comment-label']"),),
)
_THREADED = replace(_FLAT, item=f"div.flow-root:has(> {_COMPONENT})", id=_ANCHORED)
"""Since version 6: replies stand behind the component, in what is around both."""

SITE = Site(
    name="ghost",
    marks=("script[data-ghost-comments]", _COMPONENT),
    rules=(_THREADED, _FLAT),
    section=("#ghost-comments-root",),
    claimed="[data-testid='count']",
    more=(
        ("[data-testid='pagination-component']", MORE),
        ("[data-testid='reply-pagination-button']", FOLDED),
    ),
    service="the site's own Ghost",
    shapes=(
        Shape(  # /members/api/comments/post/ID/, and /comments/ID/replies/
            has=("comments", "meta"),
            items=("comments[]",),
            each=("html", "member", "status", "created_at"),
            replies=("replies[]",),
            parent=("in_reply_to_id", "parent_id"),
            author="member.name",
            published="created_at",
            edited="edited_at",
            html="html",
            score="count.likes",
            states=(("hidden", "status=hidden"), ("deleted", "status=deleted")),
            replied="count.replies",
            paged=True,
        ),
    ),
)

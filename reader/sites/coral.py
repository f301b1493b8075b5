"""Coral (Talk 5 to 9): drawn in a shadow root, by older versions in a frame; a saved page has both.

No real page was available: built from the classes its public source promises to style sheets. The
list of the answers to a comment is called by the id of that comment.
"""

from itertools import islice

from reader.expressions import expression
from reader.extraction.comments.rules import Rules
from reader.html.tree import Node
from reader.sites.base import FOLDED, MORE, Site

_ANSWERS = expression(r"coral-comments-replyList-log--([\w-]{1,64})")
_OWN = expression(r"comment-([\w-]{1,64})")
_HIGH, _NEAR = 16, 4
"""How far above a comment the list is that it stands in, past a few boxes that indent and fade it
in; and how far below a comment the list of its answers.
"""


def _id(node: Node) -> str:
    """Its id; of one that is gone, that of the list of its answers, which follows it."""
    own = _OWN.fullmatch(node.get("id"))
    if own is not None:
        return own[1]
    boxes = (node.parent, node.parent.parent if node.parent is not None else None)
    near = (below for box in boxes if box is not None for below in islice(box.elements(), _NEAR))
    after = (below for below in near if below.order > node.order)
    lists = (inner for below in after for inner in (below, *islice(below.elements(), 1)))
    found = (_ANSWERS.fullmatch(inner.get("id")) for inner in lists)
    return next((match[1] for match in found if match is not None), "")


def _parent(node: Node) -> str:
    up = node.parent
    for _ in range(_HIGH):
        if up is None:
            break
        found = _ANSWERS.fullmatch(up.get("id"))
        if found is not None:
            return found[1]
        up = up.parent
    return ""


SITE = Site(
    name="coral",
    marks=(
        "#coral_thread", "#coral-embed", "#coral_talk_stream",
        ".coral-comment .coral-comment-content",
    ),
    rules=(
        Rules(
            item=".coral-comment[id^='comment-'], .coral-deletedTombstone, "
            ".coral-rejectedTombstone, .coral-ignoredTombstone",
            id=_id,
            parent=_parent,
            author=".coral-comment-username",
            published=("time.coral-comment-timestamp@datetime",
                ".coral-comment-timestamp time@datetime", ".coral-comment-timestamp@datetime"),
            published_text=".coral-comment-timestamp",
            edited=".coral-comment-edited",
            score=".coral-comment-reactButton span:last-child",
            body=".coral-comment-content",
            roles=(("pinned", ".coral-comment-featuredTag"),),
            ranks=(".coral-comment-userTag", ".coral-comment-userBadge"),
            states=(
                ("deleted", ".coral-deletedTombstone"),
                ("moderated", ".coral-rejectedTombstone"),
                ("hidden", ".coral-ignoredTombstone"),
                ("collapsed", ".coral-comment-collapse-toggle-collapsed"),
            ),
        ),
    ),
    section=("#coral_thread", "#coral-embed", "#coral_talk_stream"),
    claimed=(".coral-counter",),
    more=(
        (".coral-replyList-showAllButton", FOLDED),
        (".coral-comment-readMoreOfConveration", FOLDED),
        ("#comments-loadMore", MORE),
    ),
    service="a Coral server",
)  # fmt: skip

"""Bugzilla: a flat list of comments, the first being the bug; a text may say which it answers.

No real page was available: built from its public templates, the plain one and the one with changes.
"""

from reader.expressions import expression
from reader.extraction.comments.rules import Rules, inside
from reader.html.tree import Node
from reader.sites.base import Site

_REACH = 40
_SAYS = expression(r"In reply to [^\n]*$")
_WRITTEN = expression(r"\(In reply to [^()\n]{1,200} from comment #(\d+)\)")
"""The same in a page that does not link it."""
_NUMBER = expression(r"#c(\d+)$")
_ANSWERING = r"\(In reply to [^()\n]{1,200}(?:\([^()\n]{0,80}\)[^()\n]{0,80})?comment #?\d+\)"
"""The line above a quote, with nicknames in parentheses or brackets after the name."""
_HOLDERS = ("p", "span", "div")


def _answered(item: Node) -> str:
    """The comment that the text begins by naming: "(In reply to Ada from comment #3)"."""
    pending = [item]
    for node in pending:
        if "comment_text" in node.get("class") or "comment-text" in node.classes:
            return _linked(node)
        if len(pending) < _REACH:
            pending.extend(node.elements())
    return ""


def _linked(text: Node) -> str:
    """The number in the first link directly after "In reply to", in the text's own lines."""
    before = ""
    pending = text.children[::-1]
    while pending:
        child = pending.pop()
        if isinstance(child, str):
            before = child
            if unlinked := _WRITTEN.search(child):
                return unlinked[1]
        elif child.tag in _HOLDERS:
            pending += [before, *child.children[::-1]]  # the text before it applies again after it
            before = ""
        elif (
            child.tag == "a" and _SAYS.search(before) and (to := _NUMBER.search(child.get("href")))
        ):
            return to[1]
    return ""


_PLAIN = Rules(
    item=".bz_comment:has(.bz_comment_text)",
    id=inside("id", r"c(\d+)"),
    parent=_answered,
    opening=".bz_first_comment",
    author=(".bz_comment_user .fn", ".bz_comment_user"),
    published=".bz_comment_time",
    body=".bz_comment_text",
    plain=True,
    answering=_ANSWERING,
)
_MODAL = Rules(
    item=".change-set:has(.comment-text)",
    id=inside("id", r"c(\d+)"),
    parent=_answered,
    opening=".change-set#c0",
    author=(".comment .fn", ".change-author .fn", ".change-name", ".fn"),
    published=(".change-time .rel-time@title", ".rel-time@title", ".change-time"),
    published_text=(".change-time .rel-time", ".rel-time"),
    body=".comment-text",
    plain=True,
    answering=_ANSWERING,
    roles=(("op", ".user-role.reporter"), ("staff", ".user-role.assignee")),
    states=(("collapsed", ".comment[data-collapsed='true']"),),
)

SITE = Site(
    name="bugzilla",
    marks=(".bz_comment .bz_comment_text", ".change-set .comment-text[data-comment-id]",
        ".change-set pre.comment-text"),
    rules=(_PLAIN, _MODAL),
    section=(".bz_comment_table", "#add_comment"),
)  # fmt: skip

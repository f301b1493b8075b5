"""YouTube, as a browser saves it: threads of one comment and its replies, in custom elements.

No real page was available: built from the markup that public scripts for it rely on. Replies to
replies stand on one level and name whom they answer in their text alone.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.html.tree import Node
from reader.sites.base import FOLDED, MORE, Site

_HIGH = 12


def _depth(node: Node) -> int:
    up = node.parent
    for _ in range(_HIGH):
        if up is None or up.tag == "ytd-comment-thread-renderer":
            return 0
        if up.tag == "ytd-comment-replies-renderer":
            return 1
        up = up.parent
    return 0


SITE = Site(
    name="youtube",
    marks=("ytd-comment-thread-renderer #content-text",),
    rules=(
        Rules(
            item="ytd-comment-view-model:has(#content-text), "
            "ytd-comment-renderer:has(#content-text)",
            id=inside("href", r".*[?&]lc=([\w.-]+).*", reach=120),
            depth=_depth,
            author=("#author-text", "#author-comment-badge #channel-name #text"),
            author_in=r"^@?(.+)$",
            published_text=("#published-time-text a", ".published-time-text a",
                "#published-time-text"),
            published_in=r"^(.+?)(?:\s*\([^)]*\))?$",
            # "2 years ago (edited)": no language puts a time in parentheses.
            states=(("edited", "#published-time-text a:lexbor-contains('(')"),
                ("edited", ".published-time-text a:lexbor-contains('(')")),
            score=("#vote-count-middle",),
            body="#content-text",
            roles=(("op", "#author-comment-badge ytd-author-comment-badge-renderer[creator]"),
                ("pinned", "ytd-pinned-comment-badge-renderer")),
        ),
    ),
    section=("#comments", "ytd-comments"),
    claimed=("ytd-comments-header-renderer #count",),
    more=(("ytd-comments ytd-continuation-item-renderer", MORE),
        ("ytd-comment-replies-renderer #more-replies:not([hidden])",
        FOLDED)),
)  # fmt: skip

"""Gitea, and Forgejo: a flat timeline; each text has a hidden second copy as it was typed.

No real page was available: built from its public templates. The post of an issue is its first
comment; remarks on lines of code are inside others.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import Site

_LABEL = ".role-label[data-tooltip-content*='{}']"

SITE = Site(
    name="gitea",
    marks=(".timeline-item.comment .render-content", ".comment.code-comment .render-content"),
    rules=(
        Rules(
            item=".timeline-item.comment:has(.render-content), .comment.code-comment",
            id=inside("id", r"(?:issue|issuecomment|pull)-(\d+)"),
            opening=".timeline-item.comment.first, .timeline-item.comment[id^='issue-']",
            author=(".comment-header .author", ".comment-header-left .author", "a.author",
                ".comment-header-left b"),
            published=("relative-time@datetime", ".time-since@datetime", ".time-since@title"),
            published_text=("relative-time", ".time-since"),
            edited=".comment-header .edited",
            body=".render-content",
            drop=(".raw-content", ".no-content"),
            roles=(("op", _LABEL.format("author of this")), ("staff", _LABEL.format("owner")),
                ("staff", _LABEL.format("collaborator")), ("staff", _LABEL.format("member"))),
        ),
    ),
    section=(".timeline-item.event", ".timeline-item.comment .raw-content"),
)  # fmt: skip

"""Launchpad: comments on a bug or a proposed merge, flat, with their numbers.

No real page was available: built from its public templates.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import Site

SITE = Site(
    name="launchpad",
    hosts=("bugs.launchpad.net", "code.launchpad.net"),
    marks=(".boardComment .boardCommentBody",),
    rules=(
        Rules(
            item=".boardComment:has(time)",  # not the box that asks for a login
            id=inside("href", r".*/comments/(\d+)", reach=60),
            author=(".boardCommentDetails a.person", ".boardCommentDetails a[href*='/~']"),
            published=".boardCommentDetails time@datetime",
            published_text=".boardCommentDetails time",
            body=(".boardCommentBody .comment-text", ".boardCommentBody"),
            states=(("hidden", ".boardComment.adminHiddenComment"),
                ("edited", ".message-last-edit, .boardCommentDetails .last-edit")),
        ),
    ),
    post=Rules(
        item="#edit-description",
        id=lambda _: "bug",
        body=(".yui3-editable_text-text", ".message-body"),
    ),
    section=(".boardComment",),
)  # fmt: skip

"""Moodle: posts of a forum, the first of which the others answer.

No real page was available: built from its public templates, of versions 2 to 4. Replies stand in a
box that is set in, beside the post they answer or inside it.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.html.tree import Node
from reader.sites.base import Site


def _boxes_around(node: Node) -> int:
    depth, up = 0, node.parent
    while up is not None:
        depth += "indent" in up.classes
        up = up.parent
    return depth


SITE = Site(
    name="moodle",
    marks=("article.forum-post-container .post-content-container",
        "div.forumpost .posting.fullpost"),
    rules=(
        Rules(
            item="article.forum-post-container[id^='p'], div.forumpost[id^='p']",
            id=inside("id", r"p(\d+)"),
            depth=_boxes_around,
            opening="first",
            author=("address a", ".author a", ".author"),
            author_in=r"^(?:by )?(.+?)(?: - .*)?$",
            published="address time@datetime",
            published_text=("address time", ".author"),
            published_in=r"^(?:.* - )?(.+)$",
            body=(".post-content-container", ".posting"),
            drop=(".attachedimages", ".attachments"),
        ),
    ),
    section=("div.indent",),
)  # fmt: skip

"""NodeBB: flat threads whose posts may name the post they answer.

The id of a post that came from elsewhere in the fediverse is its address.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.html.tree import Node
from reader.sites.base import PAGED, Site


def _id(node: Node) -> str:
    return node.get("data-pid")


_NAMED = inside("data-parent-pid", "(.+)", reach=60)
_LINKED = inside("data-topid", "(.+)", reach=60)


def _parent(node: Node) -> str:
    """The post it says it answers; themes before version 4 have it in `data-topid`."""
    return _NAMED(node) or _LINKED(node)


SITE = Site(
    name="nodebb",
    marks=("li[component='post'][data-pid] [component='post/content']",),
    rules=(
        Rules(
            item="[component='post'][data-pid]",
            id=_id,
            parent=_parent,
            opening="[component='post'][data-index='0']",
            author=("@data-username", "[data-username]@data-username"),
            published=("meta[itemprop='datePublished']@content", "@data-timestamp"),
            published_text=".post-header .timeago, .timeago",
            edited="[component='post/edit-indicator']:not(.hidden)@title",
            score=("[component='post/vote-count']@data-votes", "[component='post/vote-count']"),
            body="[component='post/content']",
            drop=("[component='post/parent']", "[component='post/signature']"),
            roles=(("op", ".topic-owner-post"), ("pinned", "[component='post'].pinned"),
                ("staff", "[component='post'] a[href$='/groups/administrators']"),
                ("staff", "[component='post'] a[href$='/groups/global-moderators']")),
            states=(("deleted", "[component='post'].deleted"),),
        ),
    ),
    section=("[component='topic/quickreply/container']",),
    more=(("[component='pagination'] .next:not(.disabled), .pagination .page.next:not(.disabled)",
        PAGED),),
)  # fmt: skip

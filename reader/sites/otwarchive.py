"""The Archive of Our Own, and others that run its software: lists beside what they answer.

No real page was available: built from its public templates. A deleted comment keeps its place.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.html.tree import Node
from reader.sites.base import FOLDED, PAGED, Site


def _lists_around(node: Node) -> int:
    depth, up = -1, node.parent
    while up is not None:
        depth += up.tag == "ol" and "thread" in up.classes
        up = up.parent
    return max(depth, 0)


SITE = Site(
    name="otwarchive",
    hosts=("archiveofourown.org",),
    marks=("#comments_placeholder ol.thread", "ol.thread > li.comment blockquote.userstuff"),
    rules=(
        Rules(
            item="ol.thread > li.comment[id^='comment_']",
            id=inside("id", r"comment_(\d+)", reach=1),
            depth=_lists_around,
            author=("h4.byline > a", "h4.byline > span:first-child", "h4.byline", "h4 > a"),
            author_in=r"^(.+?)(?: on (?:Chapter|Work) \d+.*| \(Guest\).*)?$",
            published=("h4.byline .posted", "p.datetime:not(.edited)"),
            published_text=("h4.byline .posted", "p.datetime:not(.edited)"),
            published_in=r"^(?:Posted )?(.+)$",
            edited="p.edited",
            body=("blockquote.userstuff", "blockquote"),
            states=(("hidden", "li.comment > p.message"), ("deleted", "li.comment > p:only-child")),
        ),
    ),
    section=("#comments_placeholder", "#feedback"),
    claimed="dl.stats dd.comments",
    more=(
        ("ol.thread > li.comment:not([id]) > p > a", FOLDED),
        ("#comments_placeholder .pagination .next a", PAGED),
    ),
)

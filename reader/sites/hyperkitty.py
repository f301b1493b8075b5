"""HyperKitty, the archive of Mailman 3: letters of a thread, flat, with their level in a class.

No real page was available: built from its public templates. A browser gets the first letter alone
and loads the answers by script.
"""

from reader.expressions import expression
from reader.extraction.comments.completeness import LOADED_BY_SCRIPT
from reader.extraction.comments.rules import Rules, inside
from reader.html.tree import Node
from reader.sites.base import Site

_LEVEL = expression(r"reply-level-(\d{1,3})(?!\d)")


def _level(node: Node) -> int:
    found = _LEVEL.search(node.parent.get("class")) if node.parent is not None else None
    return int(found[1]) if found else 0


SITE = Site(
    name="hyperkitty",
    marks=(".email > .email-header .email-author", "#thread-content .email-body"),
    rules=(
        Rules(
            item=".email:has(> .email-header)",
            id=inside("id", r"([A-Z2-7]{32})"),
            depth=_level,
            opening=".email.email-first",
            author=".email-author .name",
            published=(".email-date .time span@title", ".email-date .date"),
            published_text=(".email-date .time span@title", ".email-date .date"),
            published_in=r"^(?:\D{0,40}: )?(.+)$",
            votes=(".likeform .youlike", ".likeform .youdislike"),
            body=".email-body",
            drop=(".quoted-switch",),
        ),
    ),
    section=("#thread-content .replies", ".thread-header", "#thread-content .email-info"),
    more=(("#thread-content .replies .ajaxloader", LOADED_BY_SCRIPT("the archive")),),
)

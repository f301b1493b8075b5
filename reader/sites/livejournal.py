"""LiveJournal and Dreamwidth: threads as data in a script of the page, or as nested boxes.

LiveJournal's page gives its comments to `Site.page`, those it folds away without their text; the
same comes from `__rpc_get_thread`. No real page was available: built from public clients of it, and
from the templates of Dreamwidth's open source, whose comments stand flat with a class of depth.
"""

from reader.expressions import expression
from reader.extraction.comments.rules import Rules, inside
from reader.extraction.data.shape import Shape
from reader.html.tree import Node
from reader.sites.base import PAGED, Site

_DEPTH = expression(r"comment-depth-(\d{1,5})")


def _depth(node: Node) -> int:
    around = node.parent
    for _ in range(3):
        if around is None:
            break
        match = _DEPTH.search(around.get("class"))
        if match:
            return int(match[1])
        around = around.parent
    return 0


_BOXES = Rules(
    item=".comment-thread .dwexpcomment[id^='cmt']",
    id=inside("id", r"cmt(\d+)"),
    depth=_depth,
    author=(
        ".comment-poster .ljuser@lj:user", ".comment-poster .ljuser@data-ljuser",
        ".comment-poster .ljuser b", ".comment-poster .ljuser", ".comment-poster",
    ),
    author_in=r"^(?:From: )?(.+)$",
    published_text=(".comment-header .datetime span", ".comment .datetime", ".datetime"),
    body=(".comment-content",),
    drop=(".edittime",),
    edited=".edittime",
    states=(("deleted", ".comment-wrapper.deleted"), ("moderated", ".comment-wrapper.screened")),
)  # fmt: skip

_THREAD = Shape(
    has=("comments",),
    items=("comments[]",),
    each=("level", "dtalkid|talkid|thread", "uname|dname|deleted|article"),
    id=("dtalkid", "talkid", "thread"),
    level="level",
    author=("dname", "uname", "username[].journal"),
    published=("ctime_ts", "ctime"),
    html="article",
    url="thread_url",
    states=(("deleted", "deleted"), ("collapsed", "loaded=0"), ("hidden", "shown=0")),
    claimed=("replycount", "reply_count"),
)

SITE = Site(
    name="livejournal",
    hosts=("livejournal.com",),
    marks=(".comment-thread .dwexpcomment",),
    rules=(_BOXES,),
    section=("#comments .comment-thread", "#comments", ".b-tree-root"),
    claimed=(".comment-pages .comment-count", ".b-xylem-cell-amount"),
    more=((".comment-pages a[href*='page=']", PAGED),),
    shapes=(_THREAD,),
    assigned="Site.page",
)

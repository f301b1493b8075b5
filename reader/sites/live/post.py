"""The number of a WordPress post, which its page gives in one of many places."""

from reader.expressions import expression
from reader.sites.live.base import OpenedPage

_POST = expression(r"/wp/v2/[a-z_-]{1,40}/(\d{1,12})(?:$|[/?])|[?&]p(?:age_id)?=(\d{1,12})(?:$|&)")
_BODY = expression(r"(?:^|\s)(?:postid|page-id)-(\d{1,12})(?:\s|$)")


def post_id(opened: OpenedPage) -> str:
    """The number in the links to its data or short address (in page or headers), or in a class."""
    for node in opened.document.tagged("link"):
        if {"alternate", "shortlink"} & {*node.get("rel").lower().split()}:
            match = _POST.search(node.get("href"))
            if match:
                return match[1] or match[2]
    match = _POST.search(opened.link("shortlink")) or _BODY.search(
        opened.document.body.get("class")
    )
    return next(filter(None, match.groups()), "") if match else ""

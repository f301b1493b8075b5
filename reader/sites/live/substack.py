"""Substack: the number of a post by its name, then all comments in one answer.

No documentation: as its pages' own script asks.
"""

from urllib.parse import urljoin

from reader.expressions import expression
from reader.extraction.data.paths import first
from reader.sites.live.base import OpenedPage, Part, Steps, get, read, values
from reader.sites.substack import SITE

_POST = expression(r"https?://[^/]+/p/([\w-]{1,200})(?:[/?#]|$)")


def steps(opened: OpenedPage) -> Steps:
    """The post of the page, on Substack's hosts and those of its writers."""
    post = _POST.match(opened.url)
    if post is None or "substackcdn.com" not in opened.text:
        return
    found = yield get(urljoin(opened.url, f"/api/v1/posts/{post[1]}"))
    number = first(values(found)[0], "id")
    if not isinstance(number, int):
        yield Part(missing=f"{opened.host} does not know this page as a post of its own.")
    else:
        list_address = urljoin(opened.url, f"/api/v1/post/{number}/comments")
        yield read((yield get(list_address, all_comments="true", sort="oldest_first")), SITE)

"""Lemmy: the comments of a post, fifty a page, without a depth: with one the pages end too soon.

https://join-lemmy.org/api/v0.19/ (comment/list); https://github.com/LemmyNet/lemmy/issues/3585
"""

from urllib.parse import urljoin

from reader.expressions import expression
from reader.sites.lemmy import SITE
from reader.sites.live.base import OpenedPage, Steps, get, numbered

_POST = expression(r"https?://[^/]+/post/(\d{1,12})(?:[/?#]|$)")
_SIZE = 50


def steps(opened: OpenedPage) -> Steps:
    """The post of the page."""
    post = _POST.match(opened.url)
    if post is None or not (opened.source == SITE.name or opened.signs.first(".lemmy-site")):
        return
    url = urljoin(opened.url, "/api/v3/comment/list")
    yield from numbered(
        lambda page: get(url, post_id=post[1], type_="All", sort="Old", limit=_SIZE, page=page),
        SITE, _SIZE,
    )  # fmt: skip

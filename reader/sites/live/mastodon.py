"""Mastodon: a post and what answers it. Without a login it ends at 60 answers and 20 levels.

https://docs.joinmastodon.org/methods/statuses/#context
"""

from urllib.parse import urljoin

from reader.expressions import expression
from reader.sites.live.base import OpenedPage, Steps, get, read
from reader.sites.mastodon import SITE

_POST = expression(r"https?://[^/]+/(?:@[^/]+|users/[^/]+/statuses)/(\d{1,25})(?:[/?#]|$)")


def steps(opened: OpenedPage) -> Steps:
    """The post of the page."""
    post = _POST.match(opened.url)
    if post is None or not opened.signs.first("#mastodon, link[type='application/activity+json']"):
        return
    status_address = urljoin(opened.url, f"/api/v1/statuses/{post[1]}")
    yield read((yield get(status_address)), SITE)
    yield read((yield get(f"{status_address}/context")), SITE)

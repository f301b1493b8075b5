"""Artalk: the comments of a page's key, a hundred at a time.

https://artalk.js.org/en/develop/api.html
"""

from urllib.parse import urlsplit

from reader.html.links import absolute
from reader.request import Request
from reader.sites.artalk import SITE
from reader.sites.live.base import OpenedPage, Steps, get, numbered

_SIZE = 100
_CONFIG = r"\bArtalk(?:\.init)?\s*\("


def steps(opened: OpenedPage) -> Steps:
    """The thread of the page's path, or of the key in its script."""
    server = absolute(opened.url, opened.setting("server", _CONFIG))
    if not server:
        return
    site = opened.setting("site", _CONFIG)
    key = opened.setting("pageKey", _CONFIG) or urlsplit(opened.url).path

    def ask(page: int) -> Request:
        return get(
            f"{server.rstrip('/')}/api/v2/comments", page_key=key, site_name=site,
            limit=_SIZE, offset=page * _SIZE, flat_mode="true",
        )  # fmt: skip

    yield from numbered(ask, SITE, _SIZE, start=0)

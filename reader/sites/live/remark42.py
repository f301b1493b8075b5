"""Remark42: all comments of an address in one answer. https://remark42.com/docs/contributing/api/"""

from reader.html.links import absolute
from reader.sites.live.base import OpenedPage, Steps, get, read
from reader.sites.remark42 import SITE

_CONFIG = r"\bremark_config\s*="


def steps(opened: OpenedPage) -> Steps:
    """The thread of the page's address, or of the one in its script."""
    if not opened.signs.first("#remark42") and "remark_config" not in opened.text:
        return
    base = absolute(opened.url, opened.setting("host", _CONFIG))
    site = opened.setting("site_id", _CONFIG)
    if base and site:
        url = opened.setting("url", _CONFIG) or opened.url
        request = get(
            f"{base.rstrip('/')}/api/v1/find", site=site, url=url, format="tree", sort="time"
        )
        yield read((yield request), SITE)

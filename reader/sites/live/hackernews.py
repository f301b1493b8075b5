"""Hacker News: the whole tree of an item by Algolia, which keeps a copy that lags by minutes.

https://hn.algolia.com/api
"""

from reader.sites.hackernews import SITE
from reader.sites.live.base import OpenedPage, Steps, get, read


def steps(opened: OpenedPage) -> Steps:
    """The item of the page, in one answer."""
    item = opened.query("id")
    if opened.host == "news.ycombinator.com" and item.isdecimal():
        yield read((yield get(f"https://hn.algolia.com/api/v1/items/{item}")), SITE)

"""Hacker News: the whole tree of an item by Algolia, which keeps a copy that lags by minutes.

https://hn.algolia.com/api
"""

from reader.sites.hackernews import SITE
from reader.sites.live.base import Seen, Steps, get, read


def steps(seen: Seen) -> Steps:
    """The item of the page, in one answer."""
    item = seen.query("id")
    if seen.host == "news.ycombinator.com" and item.isdecimal():
        yield read((yield get(f"https://hn.algolia.com/api/v1/items/{item}")), SITE)

"""Forem (dev.to): the tree of an article's comments in one answer.

https://developers.forem.com/api/v1#tag/comments
"""

from urllib.parse import urljoin

from reader.sites.forem import SITE
from reader.sites.live.base import OpenedPage, Steps, get, read


def steps(opened: OpenedPage) -> Steps:
    """The article of the page."""
    article = opened.attribute("#article-show-container[data-article-id]", "data-article-id")
    if article.isdecimal():
        yield read((yield get(urljoin(opened.url, "/api/comments"), a_id=article)), SITE)

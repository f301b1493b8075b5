"""Habr: all comments of an article in one answer. No documentation: as its own pages ask."""

from reader.expressions import expression
from reader.sites.habr import SITE
from reader.sites.live.base import OpenedPage, Steps, get, is_below, read

_ARTICLE = expression(
    r"https?://[^/]+/(?:(ru|en)/)?(?:[a-z]+/)*(?:[\w-]+/[a-z]+/)?(\d{3,9})(?:[/?#]|$)"
)


def steps(opened: OpenedPage) -> Steps:
    """The article of the page."""
    article = _ARTICLE.match(opened.url)
    if article is None or not is_below(opened.host, "habr.com"):
        return
    lang = article[1] or "ru"
    list_address = f"https://habr.com/kek/v2/articles/{article[2]}/comments/"
    yield read((yield get(list_address, fl=lang, hl=lang)), SITE)

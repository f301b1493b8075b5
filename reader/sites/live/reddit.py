"""Reddit: the fragment that the page's script loads, or the JSON listing, or the old page.

Each of the three is refused on some networks and not on others, so a refusal is not the end.
https://www.reddit.com/dev/api#GET_comments_{article}
"""

import re
from collections.abc import Callable

from reader.errors import ReaderError
from reader.expressions import expression
from reader.extraction.data.paths import Value, every, first
from reader.model import Page
from reader.request import HTML, Request
from reader.sites.live.base import OpenedPage, Steps, get, is_below, markup, piece, read, values
from reader.sites.reddit import SITE

_THREAD = expression(r"(https?://[^/]+)/r/[^/]+/comments/([a-z0-9]+)", re.IGNORECASE)
_AT_ONCE = 100
"""The number of comments that `morechildren` gives in one answer."""


def steps(opened: OpenedPage) -> Steps:
    """Try one way after another, until one is answered."""
    thread = _THREAD.match(opened.url)
    if thread is None or not is_below(opened.host, "reddit.com"):
        return
    ways: list[Callable[[], Steps]] = [
        lambda: _listing(thread[0], thread[2]),
        lambda: _from_old_site(thread),
    ]
    partial = opened.attribute("faceplate-partial[src*='/svc/shreddit/comments/']", "src")
    if partial:
        ways.insert(0, lambda: _partial(get(partial, opened.url).url))
    for way in ways[:-1]:
        try:
            yield from way()
        except ReaderError:
            continue
        return
    yield from ways[-1]()


def _partial(url: str) -> Steps:
    """The fragment of the page, and those that it loads in turn."""
    waiting = [url]
    while waiting:
        page = yield Request(waiting.pop(0), HTML)
        text = markup(page)
        yield piece(text, page, SITE)
        more = re.findall(
            r'faceplate-partial[^>]{0,400}\bsrc="([^"]{0,2000}more-comments[^"]*)"', text
        )
        waiting += [get(src.replace("&amp;", "&"), url).url for src in more]


def _listing(thread: str, post: str) -> Steps:
    """The tree in one answer, followed by the comments it names without sending them."""
    page = yield get(f"{thread}.json", limit=500, depth=10, raw_json=1)
    yield read(page, SITE)
    base = thread[: thread.index("/r/")]
    waiting = _unsent_ids(values(page))
    while waiting:
        some, waiting = waiting[:_AT_ONCE], waiting[_AT_ONCE:]
        more = yield get(
            f"{base}/api/morechildren", link_id=f"t3_{post}", children=",".join(some),
            api_type="json", raw_json=1,
        )  # fmt: skip
        yield read(more, SITE)
        waiting += _unsent_ids(every(values(more)[0], "json.data.things"))


def _unsent_ids(listing: object) -> list[str]:
    """The ids of comments that are named only; a stack, since threads are deep."""
    names: list[str] = []
    waiting: list[Value] = [listing]
    while waiting:
        value = waiting.pop()
        if isinstance(value, list | tuple):
            waiting += value
        elif isinstance(value, dict):
            if value.get("kind") == "more":
                names += [str(name) for name in every(value, "data.children[]")]
            waiting += [first(value, "data.children"), first(value, "data.replies")]
    return names


def _from_old_site(thread: "re.Match[str]") -> Steps:
    path = thread[0][len(thread[1]) :]
    page: Page = yield Request(f"https://old.reddit.com{path}/?limit=500", HTML)
    yield piece(markup(page), page, SITE)

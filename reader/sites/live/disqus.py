"""Disqus: the frame of a page names its thread, and a list gives the rest by a cursor.

https://disqus.com/api/docs/threads/listPosts/; the key is the one that Disqus's own script sends
from every page.
"""

from reader.extraction.data.paths import first
from reader.html.tree import parse
from reader.request import HTML, Request
from reader.sites.disqus import SITE
from reader.sites.live.base import OpenedPage, Steps, checked, get, markup, read, reread, values

_KEY = "E8Uh5l5fHZ6gD8U3KycjAIAk46f68Zw7C6eW8WSjZvCLXebZ7p0r1yrYDrLilk2F"
_SETTING = r"""\bdisqus_{0}\s*=\s*["']([^"'\n]{{1,400}})["']"""
_OF_PAGE = r"""\bpage\.{0}\s*=\s*["']([^"'\n]{{1,400}})["']"""


def steps(opened: OpenedPage) -> Steps:
    """The thread given by the page's script."""
    forum = opened.found(_SETTING.format("shortname")) or opened.found(
        r"//([a-z0-9-]{1,100})\.disqus\.com/(?:embed|count)\.js"
    )
    if not forum:
        return
    thread_key = {name: opened.found(_SETTING.format(name)) or opened.found(_OF_PAGE.format(name))
        for name in ("identifier", "url")}  # fmt: skip
    frame = get(
        "https://disqus.com/embed/comments/", base="default", f=forum,
        t_i=thread_key["identifier"] or None,
        t_u=thread_key["url"] or opened.link("canonical") or opened.url,
    )  # fmt: skip
    page = yield Request(frame.url, HTML)
    document = parse(checked(markup(page), page), page.url)
    response = reread(page, "".join(document.scripts("text/json")[:1]))
    document.release()
    yield read(response, SITE)
    answer = values(response)[0]
    thread, cursor = first(answer, "response.thread.id"), first(answer, "cursor.next")
    more = first(answer, "cursor.hasNext")
    while thread and more and cursor:
        page = yield get(
            "https://disqus.com/api/3.0/threads/listPostsThreaded", thread=thread, forum=forum,
            limit=100, cursor=cursor, api_key=_KEY,
        )  # fmt: skip
        yield read(page, SITE)
        answer = values(page)[0]
        cursor, more = first(answer, "cursor.next"), first(answer, "cursor.hasNext")

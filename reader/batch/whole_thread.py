"""Fetch whole discussions in a batch: nobody can be asked, so the permitted hosts are given."""

import asyncio

from reader.errors import EmptyPage
from reader.fetch.options import FetchOptions
from reader.model import Article, Page, Reading
from reader.open.online import ask_whole
from reader.open.paced_requests import Ask, Asking, Caps, is_named
from reader.open.understand import Attempt


def read_whole_thread(
    page: Page, options: FetchOptions, hosts: tuple[str, ...], pause: float
) -> Reading:
    """The reading of a page from the web, completed with the comments its site has besides.

    `hosts` may be asked besides its own; `pause` is the seconds between two requests. Raises
    EmptyPage if neither has any text.
    """

    async def may_ask(host: str) -> bool:
        return is_named(host, hosts)

    def asking(ask: Ask) -> Asking:
        return Asking(ask, may_ask, caps=Caps(pause=pause))

    nothing: EmptyPage | None = None
    try:
        reading = Attempt(page).result().reading
    except EmptyPage as empty:  # a page that is made by a script may have all in its endpoint
        nothing, reading = empty, Reading(Article(url=page.url))
    reading = asyncio.run(ask_whole(page, reading, options, asking))
    if nothing is not None and not reading.comments and not reading.article.blocks:
        raise nothing
    return reading

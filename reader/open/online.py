"""Fetch the whole of a discussion: within bounds, and as each host allows."""

from collections.abc import Callable
from dataclasses import replace

from reader.fetch.options import FetchOptions
from reader.model import Page, Reading
from reader.open.paced_requests import ANSWER, Ask, Asking


async def ask_whole(
    page: Page, reading: Reading, options: FetchOptions, asking: Callable[[Ask], Asking]
) -> Reading:
    """`reading` of `page` with what its platform has besides; `asking` wraps the open
    connection.
    """
    from reader.fetch.http import endpoint  # noqa: PLC0415  with the network's library
    from reader.open.thread import whole_thread  # noqa: PLC0415  and what parses

    size = min(ANSWER, options.limits.size)
    bounded = replace(options, limits=options.limits._replace(size=size))
    async with endpoint(page.url, bounded) as ask:
        return await whole_thread(page, reading, asking(ask))

"""A location to its reading: the one place where fetching and understanding meet."""

import asyncio

from reader.fetch import Fetch, load
from reader.model import Reading
from reader.open.extract import understood


async def read(location: str, *, fetch: Fetch = load) -> Reading:
    """The reading of a URL, a path or "-" for standard input.

    Raises OpenError, FetchError or EmptyPage. Parsing runs beside the event loop: a page of 3 MB
    takes a quarter of a second, which no key should wait for.
    """
    page = await fetch(location)
    return await asyncio.to_thread(understood, page)

"""A location to its reading: the one place where fetching and understanding meet."""

from reader.fetch import Fetch, load
from reader.model import Page, Reading
from reader.open.aside import aside
from reader.open.extract import understood


async def read(location: str, *, fetch: Fetch = load) -> Reading:
    """The reading of a URL, a path or "-" for standard input.

    Raises OpenError, FetchError or EmptyPage.
    """
    return await read_page(await fetch(location))


async def read_page(page: Page) -> Reading:
    """The reading of a page. EmptyPage where there is nothing to read.

    Understanding runs beside the event loop: a page of 3 MB takes a quarter of a second, which no
    key should wait for.
    """
    return await aside(understood, page)

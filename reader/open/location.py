"""A location to its reading: the one place where fetching and understanding meet."""

import asyncio

from reader.errors import EmptyPage
from reader.fetch import Fetch, load
from reader.model import Page, Reading
from reader.open.extract import extract_page


async def read(location: str, *, fetch: Fetch = load) -> Reading:
    """The reading of a URL, a path or "-" for standard input.

    Raises OpenError, FetchError or EmptyPage. Parsing runs beside the event loop: a page of 3 MB
    takes a quarter of a second, which no key should wait for.
    """
    page = await fetch(location)
    return await asyncio.to_thread(understood, page)


def understood(page: Page) -> Reading:
    """A page as a reading; EmptyPage where there is nothing to read in it."""
    reading = extract_page(page)
    if not reading.article.blocks and not reading.comments:
        why = f" ({reading.notes[0]})" if reading.notes else ""
        raise EmptyPage(f"The page was opened, but there is no text to read in it{why}.")
    return reading

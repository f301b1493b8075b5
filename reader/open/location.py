"""A location to its reading: the one place where fetching and understanding meet."""

from reader.fetch import Fetch, load
from reader.model import Explanation, Page, Reading
from reader.open.aside import aside
from reader.open.understand import Attempt


async def read(location: str, *, fetch: Fetch = load) -> Reading:
    """The reading of a URL, a path or "-" for standard input.

    Raises OpenError, FetchError or EmptyPage.
    """
    return await read_page(await fetch(location))


async def read_page(page: Page) -> Reading:
    """The reading of a page. EmptyPage where there is nothing to read, OpenError where too much.

    Understanding runs beside the event loop: a page of 3 MB takes a second, which no key should
    wait for. Whoever waits no longer ends what is at work on it.
    """
    return (await _result(Attempt(page))).reading


async def explain_page(page: Page) -> Explanation:
    """The same, with all of the page that is not in its article."""
    return await _result(Attempt(page, explained=True))


async def _result(attempt: Attempt) -> Explanation:
    try:
        return await aside(lambda attempt: attempt.result(), attempt)
    finally:
        attempt.stop()

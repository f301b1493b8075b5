"""From a location to its reading: the one place where fetching and extraction meet."""

from functools import partial

from reader.fetch import Fetch, load
from reader.fetch.detached import aside
from reader.model import Explanation, Page, Reading
from reader.open.contents import large
from reader.open.understand import Attempt


async def read(location: str, *, fetch: Fetch | None = None) -> Reading:
    """The reading of a URL, a path or "-" for standard input.

    Raises OpenError, FetchError or EmptyPage.
    """
    return await read_page(await (fetch or partial(load, large=large))(location))


async def read_page(page: Page) -> Reading:
    """The reading of a page. EmptyPage if there is nothing to read, OpenError if there is too much.

    Extraction runs off the event loop: a page of 3 MB takes a second, and no key should wait for
    it. Cancelling this coroutine ends the process at work on the page.
    """
    return (await _result(Attempt(page))).reading


async def explain_page(page: Page) -> Explanation:
    """The reading of a page, with an account of everything that is not in its article."""
    return await _result(Attempt(page, explained=True))


async def _result(attempt: Attempt) -> Explanation:
    try:
        return await aside(lambda attempt: attempt.result(), attempt)
    finally:
        attempt.stop()

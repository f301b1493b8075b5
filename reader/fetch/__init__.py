"""From a location to the bytes of a page: the web, files and standard input.

The network library is not imported until a web address is opened.
"""

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, TypeAlias

from reader.fetch.addresses import is_web
from reader.fetch.options import PLAIN, FetchOptions

if TYPE_CHECKING:
    from reader.fetch.large_files import Large
    from reader.fetch.limits import Progress
    from reader.model import Page  # whoever only takes an address apart reads no page

Fetch: TypeAlias = Callable[[str], Awaitable["Page"]]
"""Anything that loads a page by its location; tests pass their own."""


async def load(
    location: str,
    options: FetchOptions = PLAIN,
    *,
    progress: "Progress | None" = None,
    large: "Large | None" = None,
) -> "Page":
    """The page at a URL, a path, a file:// address, or "-" for standard input.

    `large` is called to find the page in a file that is larger than a page may be.

    Raises OpenError for anything that is not a page, FetchError if the network fails.
    """
    if is_web(location):
        from reader.fetch.http import fetch  # noqa: PLC0415  100 ms that files never need

        return await fetch(location, options, progress=progress)
    from reader.fetch.detached import aside  # noqa: PLC0415  50 ms, already paid by who awaits this
    from reader.fetch.files import local  # noqa: PLC0415  no address of the web needs it

    return await aside(lambda where: local(where, options.limits, large), location)

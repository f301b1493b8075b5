"""A terminal reader for articles and the discussions under them.

import reader

reading = reader.extract(body, url)          # bytes or text of a page, nothing else happens
reading = await reader.read(location)        # a URL, a path, or "-" for standard input
reading.article.title, reading.article.text
for comment in reading.comments:
    print("  " * comment.depth, comment.author, comment.text)
"""

from reader.version import __version__

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime

    from reader.model import Article, Comment, Reading
    from reader.sites.base import Site

__all__ = ["Article", "Comment", "Reading", "__version__", "extract", "read"]


def __getattr__(name: str) -> object:
    """Import the values of a reading on first use: until the command runs, which imports this
    module first, ^C ends in a traceback, so nothing else is imported here.
    """
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from reader import model  # noqa: PLC0415

    return getattr(model, name)


def extract(
    body: bytes | str,
    url: str = "",
    *,
    fetched: "datetime | None" = None,
    charset: str = "",
    sites: "tuple[Site, ...] | None" = None,
) -> "Reading":
    """Extract article and comments from the bytes, or the decoded text, of one page.

    Pure: no file, network, process or terminal. `url` is the page's address, to resolve links;
    `fetched` the time it was fetched (aware), for relative dates; `charset` the label a server
    gave. `sites` are the platforms to recognise: by default all that reader knows, `()` for the
    generic detector alone. Never raises on bad input: `Reading.notes` states what is missing.
    """
    # Imported here, so that `--help` does not wait for the parser.
    from reader.open.extract import extract as pure  # noqa: PLC0415
    from reader.sites import SITES  # noqa: PLC0415

    known = SITES if sites is None else sites
    return pure(body, url, fetched=fetched, charset=charset, sites=known)


async def read(location: str) -> "Reading":
    """Read a URL, a path or "-" for standard input.

    Raises a `reader.errors.ReaderError` whose text is one sentence: OpenError, FetchError,
    EmptyPage.
    """
    from reader.open.location import read as opened  # noqa: PLC0415

    return await opened(location)

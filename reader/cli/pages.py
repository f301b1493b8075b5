"""From arguments to a reading: of the demo, a file, standard input or the network."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from io import FileIO
from pathlib import Path

from reader.cli.arguments import Arguments
from reader.errors import EmptyPage, FetchError, NotChosen, OpenError
from reader.fetch.addresses import is_web, shown
from reader.model import Explanation, Page, Reading

_DEMO = Path(__file__).parents[1] / "demo.html"
DEMO_URL = "https://quaylight.example/2026/10/brass-for-brain/"


def page_now(arguments: Arguments) -> Page:
    """Load the page, without an event loop if none is needed.

    Files are opened directly: importing asyncio would cost 50 ms.
    """
    if arguments.demo:
        # By what loaded this module, so that it is found in a zipped application too.
        body: bytes = getattr(globals()["__loader__"], "get_data")(str(_DEMO))  # noqa: B009  it has no type
        return Page(body, DEMO_URL, "text/html", "utf-8", number=arguments.page)
    if arguments.time:
        from reader.cli.kept_copies import kept_page  # noqa: PLC0415  SQLite takes 30 ms to import
        from reader.cli.stored_time import TypedLocation  # noqa: PLC0415

        return kept_page(TypedLocation(arguments.location, arguments.time), arguments.page)
    with _naming_copy(arguments):
        return _as_it_is(arguments)


@contextmanager
def _naming_copy(arguments: Arguments) -> Iterator[None]:
    """Let the error of opening or reading a page name the newest stored copy, if there is one."""
    try:
        yield
    except NotChosen:
        raise
    except (OpenError, FetchError, EmptyPage) as error:
        if not arguments.time and not arguments.demo:
            from reader.cli.kept_copies import tell_of_copy  # noqa: PLC0415  SQLite: 30 ms

            tell_of_copy(error, arguments.location)
        raise


def _as_it_is(arguments: Arguments) -> Page:
    """The page as it is now."""
    if is_web(arguments.location):
        import asyncio  # noqa: PLC0415

        from reader.cli.progress import Progress  # noqa: PLC0415
        from reader.fetch import load  # noqa: PLC0415
        from reader.fetch.addresses import host  # noqa: PLC0415

        progress = Progress(host(arguments.location), silent=arguments.linear)
        try:
            page = asyncio.run(load(arguments.location, arguments.fetch, progress=progress))
            return replace(page, number=arguments.page)
        finally:
            progress.end()
    return _page_here(arguments)


def _page_here(arguments: Arguments) -> Page:
    """A page on this machine; one too large for memory is streamed, with progress."""
    from reader.fetch.files import local  # noqa: PLC0415

    def in_large(file: FileIO) -> Page | None:
        from reader.cli.progress import Progress  # noqa: PLC0415
        from reader.open.contents import large  # noqa: PLC0415

        progress = Progress(shown(arguments.location), silent=arguments.linear)
        try:
            return large(file, arguments.page, progress)
        finally:
            progress.end()

    page = local(arguments.location, arguments.fetch.limits, in_large)
    return replace(page, number=arguments.page) if arguments.page else page


def explanation_now(arguments: Arguments) -> Explanation:
    """The reading of the page, with its explanation if that was asked for."""
    return understood_now(arguments, page_now(arguments))


def understood_now(arguments: Arguments, page: Page) -> Explanation:
    """The reading of a page, which is logged if there is a log."""
    from reader.open.understand import Attempt  # noqa: PLC0415

    with _naming_copy(arguments):
        if arguments.whole_thread:
            from reader.cli.whole_thread import whole_now  # noqa: PLC0415

            explanation = Explanation(whole_now(arguments, page))
        else:
            explanation = Attempt(page, explained=arguments.explain).result()
    if arguments.log:
        from reader.cli.log import log_page, log_reading  # noqa: PLC0415

        log_page(page)
        log_reading(explanation.reading)
    _tell_of_no_comment(explanation.reading, arguments.location)
    return explanation


def _tell_of_no_comment(reading: Reading, location: str) -> None:
    """Report that the comment which the address points to is missing; the text is complete
    anyway.
    """
    from reader.layout.threads import no_comment_at  # noqa: PLC0415
    from reader.text import line  # noqa: PLC0415

    if missing := no_comment_at(reading.comments, line(location.partition("#")[2])):
        sys.stderr.write(f"reader: {missing}.\n")

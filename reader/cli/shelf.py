"""The list of pages that the screen shows for a folder, several files or an archive."""

import os
from collections.abc import Callable, Collection, Generator, Sequence
from contextlib import closing, suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeAlias

from reader.cli.arguments import Arguments
from reader.cli.listing import (
    count_of,
    failure_of,
    lists_folder,
    passed_over_in,
    paths_of,
    title_of,
)
from reader.cli.memory import place_of, user_library
from reader.errors import LibraryError, SeveralPages
from reader.fetch.addresses import shown
from reader.library.archive_location import file_of
from reader.open.reading_order import InView
from reader.open.summaries import listed
from reader.open.summary import Hands, Summary
from reader.save.facts import moment
from reader.text import line
from reader.ui.lists.shelf import NOTHING, Description, Listed, Shelf
from reader.ui.services import Opening

_AWAITED = "…"
"""In place of a date or a number of comments that the head of a page does not tell for certain."""
Open: TypeAlias = Callable[[Arguments], Opening]
"""How one page is read and shown."""


def shelf_of(arguments: Arguments, opening: Open, *, threads: bool = False) -> Shelf:
    """The files named, or those in the folder named. Reading them begins now.

    This happens before the screen starts threads, so that processes can still be forked.
    """
    paths, limit = paths_of(arguments)
    hands = Hands.STARTED if threads else Hands.APART
    views: list[InView] = []

    def in_view() -> Sequence[int]:
        return views[0]() if views else ()

    summaries = listed(paths, lists_folder(arguments), hands=hands, in_view=in_view)

    def tell(seen: InView) -> Generator[tuple[int, Description] | None]:
        views.append(seen)
        with closing(summaries.news):  # who goes no further ends the processes that read
            for news in summaries.news:
                yield (news[0], _described(news[1])) if news else None

    def read() -> Collection[int]:
        return _read_before(paths)

    def saved() -> Sequence[float]:
        return [_written(path) for path in paths]

    def missing() -> str:
        return passed_over_in(arguments, paths)

    folder = "" if arguments.others else arguments.location
    pages = tuple(
        Listed(
            line(path.removeprefix(folder).lstrip("/") if folder else path),
            partial(opening, replace(arguments, location=path, others=())),
            _described(summaries.known[place]) if place in summaries.known else NOTHING,
        )
        for place, path in enumerate(paths)
    )
    title = shown(folder) if folder else "Files"
    if limit:
        title += f" ({limit})"
    told = tell if len(summaries.known) < len(paths) else None
    return Shelf(title, pages, told, read, saved, missing)


def _described(summary: Summary) -> Description:
    if summary.failure and not summary.inside:
        return Description(failure_of(summary), is_failure=True)
    if summary.failure:
        return Description(line(summary.inside))
    date = moment(summary.published)[:10]
    if not summary.is_complete:
        known = Description(title_of(summary), date or _AWAITED, _AWAITED, is_whole=False)
    else:
        known = Description(title_of(summary), date, count_of(summary), summary.comments)
    return known._replace(site=summary.site_name)


def _written(path: str) -> float:
    with suppress(OSError, ValueError):
        return os.stat(path).st_mtime  # noqa: PTH116  any bytes
    return 0.0


def _read_before(paths: Sequence[str]) -> Collection[int]:
    """The indexes of the files already read according to the library; none if it cannot be used."""
    from reader.library.recent import opened  # noqa: PLC0415  SQLite takes 30 ms to import

    library = user_library()
    with suppress(LibraryError):
        known = opened(library) if library else frozenset()
        opened_places = {file_of(location) for location in known}
        return {place for place, path in enumerate(paths) if place_of(path) in opened_places}
    return ()


def shelf_inside(arguments: Arguments, several: SeveralPages, opening: Open) -> Shelf:
    """The pages of an archive, by their titles."""
    pages = tuple(
        Listed(where, partial(opening, replace(arguments, page=number)), Description(title))
        for number, (title, where) in enumerate(several.entries, 1)
    )
    title = line(Path(arguments.location).name)
    if len(pages) < several.count:
        title += f" (the first {len(pages):,} of {several.count:,} pages)"
    return Shelf(title, pages)

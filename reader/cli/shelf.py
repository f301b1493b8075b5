"""The screen's list of pages for a folder, several files, or an archive of several pages."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeAlias

from reader.cli.arguments import Arguments
from reader.cli.listing import line_of, paths_of
from reader.errors import SeveralPages
from reader.fetch.addresses import shown
from reader.open.summary import begun
from reader.text import line
from reader.ui.settings import Opening
from reader.ui.shelf import Listed, Shelf

Open: TypeAlias = Callable[[Arguments], Opening]
"""How one page is read and shown."""


def shelf_of(arguments: Arguments, opening: Open, *, threads: bool = False) -> Shelf:
    """The files that were named, or are in the folder that was. Reading them begins now.

    Without threads, as before the screen opens, processes for it can be forked.
    """
    paths = paths_of((arguments.location, *arguments.others))
    found = begun(paths, forks=not threads)

    def tell() -> Iterator[tuple[int, str]]:
        for place, summary in enumerate(found):
            yield place, line_of(summary)

    folder = "" if arguments.others else arguments.location
    pages = tuple(
        Listed(
            line(path.removeprefix(folder).lstrip("/") if folder else path),
            partial(opening, replace(arguments, location=path, others=())),
        )
        for path in paths
    )
    return Shelf(shown(folder) if folder else "Files", pages, tell)


def shelf_inside(arguments: Arguments, several: SeveralPages, opening: Open) -> Shelf:
    """The pages of an archive, by their titles."""
    pages = tuple(
        Listed(where, partial(opening, replace(arguments, page=number)), title)
        for number, (title, where) in enumerate(several.entries, 1)
    )
    return Shelf(line(Path(arguments.location).name), pages)

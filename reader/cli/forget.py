"""`reader forget`: take pages out of the library, with all that is kept of them."""

import argparse
import sys
from collections.abc import Sequence

from reader.cli.kept_copies import kept_location
from reader.cli.listing import LISTS
from reader.cli.memory import place_of, user_library
from reader.cli.output import put_out
from reader.cli.parser import Parser
from reader.config.folders import cache_folder
from reader.errors import LibraryError
from reader.fetch.addresses import shown
from reader.fetch.cache import drop, drop_all
from reader.library.archive_location import MARK
from reader.library.recent import forget, opened
from reader.library.store import Library
from reader.open import summary_cache


def run(words: Sequence[str]) -> int:
    """Forget the pages named; 1 if some were not in the library. Raises LibraryError."""
    namespace = command_parser().parse_args(words)
    library = user_library()
    if library is None:
        raise LibraryError("There is no home directory, so there is no library.")
    if namespace.all:
        library.delete()
        if folder := cache_folder():
            drop_all(folder / "pages")
            summary_cache.drop_all(folder / LISTS)
        put_out("The library is deleted.\n")
        return 0
    missing = [location for location in namespace.location if not _forget(library, location)]
    if library.notice:
        sys.stderr.write(f"reader: {library.notice}\n")
    for location in namespace.location:
        state = "is not in the library" if location in missing else "is forgotten"
        put_out(f"{shown(location)} {state}.\n")
    return 1 if missing else 0


def _forget(library: Library, location: str) -> bool:
    place = place_of(kept_location(location))
    folder = cache_folder()
    if folder:
        drop(folder / "pages", place)
    # With an archive go the pages in it.
    inside = [other for other in opened(library) if other.startswith(f"{place}{MARK}")]
    gone = [forget(library, each) for each in (place, *inside)]
    return any(gone)


def command_parser() -> argparse.ArgumentParser:
    parser = Parser(
        prog="reader forget",
        description="Take pages out of the library, with all that is kept of them.",
        allow_abbrev=False,
    )
    group = parser.add_mutually_exclusive_group(required=True)
    group.add_argument(
        "location", nargs="*", metavar="LOCATION", default=[], help="a URL or a file"
    )
    group.add_argument("--all", action="store_true", help="delete the whole library")
    return parser

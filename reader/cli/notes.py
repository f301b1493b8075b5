"""`reader notes`: what was noted on pages, as text, CSV or JSON lines."""

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence

from reader.cli.kept_copies import kept_location, stored
from reader.cli.memory import place_of, user_library
from reader.cli.output import put_out
from reader.cli.parser import Parser
from reader.cli.pseudonym_key import add_key, key_in
from reader.cli.terminal_ascii import for_terminal
from reader.errors import LibraryError
from reader.fetch.addresses import shown
from reader.library.archive_location import file_of
from reader.library.noted_passages import (
    NotedPage,
    NotedPassage,
    authors_on,
    noted_pages,
    noted_passages,
)
from reader.library.store import Library
from reader.model import Reading
from reader.save.notes import NoteRow, as_csv, as_lines, as_text
from reader.save.pseudonyms import Names, keyed, pseudonymous

_FORMATS: dict[str, Callable[[Sequence[NoteRow]], str]] = {
    "txt": as_text,
    "csv": as_csv,
    "jsonl": as_lines,
}


def run(words: Sequence[str]) -> int:
    """Write the notes; 1 if a page that is named has none. Raises ReaderError."""
    parser = command_parser()
    namespace = parser.parse_args(words)
    if namespace.ascii and namespace.format != "txt":
        parser.error("--ascii is for text; CSV and JSON keep their own characters")
    library = user_library()
    if library is None:
        raise LibraryError("There is no home directory, so there is no library.")
    pages, missing = _pages(library, namespace.location)
    key = key_in(namespace.pseudonym_key)
    rows = [row for page in pages for row in _rows(library, page, key)]
    text = _FORMATS[namespace.format](rows)
    put_out(for_terminal(text, namespace.ascii) if namespace.format == "txt" else text)
    if not pages and not missing:
        sys.stderr.write("reader: There are no notes in the library.\n")
    for location in missing:
        sys.stderr.write(f"reader: There is no note on {shown(location)}.\n")
    if library.notice:
        sys.stderr.write(f"reader: {library.notice}\n")
    return 1 if missing else 0


def _pages(
    library: Library, locations: Sequence[str]
) -> tuple[tuple[NotedPage, ...], tuple[str, ...]]:
    """The pages named, of an archive those in it, or all; and the locations without notes."""
    if not locations:
        return noted_pages(library), ()
    # Those of a file that was renamed are under its new name from here on.
    places = [_places(location) for location in locations]
    noted = noted_pages(library)
    named = [[page for page in noted if _is_in(page, names)] for names in places]
    missing = (location for location, pages in zip(locations, named, strict=True) if not pages)
    return tuple(dict.fromkeys(page for pages in named for page in pages)), tuple(missing)


def _places(location: str) -> tuple[str, ...]:
    """Under which names a page, or an archive of pages, may be in the library."""
    copies = stored(location)
    return (
        place_of(location),
        place_of(kept_location(location)),
        *(copy.location for copy in copies[:1]),
    )


def _is_in(page: NotedPage, places: tuple[str, ...]) -> bool:
    return page.location in places or file_of(page.location) in places


def _rows(library: Library, page: NotedPage, key: bytes) -> Iterator[NoteRow]:
    """The notes on a page as rows, with pseudonyms if there is a key for them."""
    # Of all copies: a comment that is still there may name the author of one that is gone.
    passages = tuple(noted_passages(library, page))
    noted = (passage.note.author for passage in passages if passage.note.author)
    authors = tuple(dict.fromkeys((*authors_on(library, page), *noted))) if key else ()
    replacer = Names(keyed(authors, key)) if key else None
    for passage in passages:
        reading = passage.reading
        if replacer is None:
            yield _row(passage, reading)
        else:
            note = passage.note._replace(
                quote=replacer.replaced(passage.note.quote),
                text=replacer.replaced(passage.note.text),
            )
            if reading is None:  # whose words they are, and whose names are in them, is unknown
                note = note._replace(quote="", comment="", author="")
            without_names = pseudonymous(reading, key) if reading else None
            yield _row(passage._replace(note=note), without_names)


def _row(passage: NotedPassage, reading: Reading | None) -> NoteRow:
    page, note = passage.page, passage.note
    index = passage.comment_index
    comment = reading.comments[index] if reading and index >= 0 else None
    published = comment.published if comment else None
    return NoteRow(
        title=page.title,
        page=reading.article.url if reading else "",
        location=page.location,
        id=comment.id if comment else note.comment,
        author=comment.author if comment else note.author,
        published=published.isoformat() if published else comment.published_text if comment else "",
        url=comment.url if comment else "",
        quote=note.quote,
        note=note.text,
        tags=note.tags,
        made=note.made,
        seen=passage.seen,
        newest=passage.newest,
        sha256=passage.sha256,
    )


def command_parser() -> argparse.ArgumentParser:
    parser = Parser(
        prog="reader notes",
        description="Write the notes that you made, with what each is on.",
        epilog="A row of CSV has the id, page and location of its comment, as --format csv has.",
        allow_abbrev=False,
    )
    parser.add_argument(
        "location", nargs="*", metavar="LOCATION", help="a URL or a file; otherwise all pages"
    )
    parser.add_argument(
        "--format", choices=tuple(_FORMATS), default="txt", help="text, CSV or a line of JSON each"
    )
    add_key(parser)
    parser.add_argument("--ascii", action="store_true", help="only ASCII characters")
    return parser

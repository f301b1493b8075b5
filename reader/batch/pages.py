"""Turn one input into rows: readings or failures, never an exception. Works in any process."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from reader.containers.base import Opener
from reader.errors import NoRoom, ReaderError, SaveError, SeveralPages
from reader.fetch.addresses import is_web, safe_url
from reader.fetch.options import PLAIN, FetchOptions
from reader.model import Page, Reading
from reader.open.contents import DEEPEST
from reader.open.each_page import each_in, each_in_large, loaded
from reader.open.understand import Attempt
from reader.record import ROW, SCHEMA, to_record
from reader.save import Format, Options, written
from reader.save.facts import Provenance, provenance
from reader.save.json import asked_for, provenance_record, written_line
from reader.save.names import file_name
from reader.save.pseudonyms import pseudonymous
from reader.save.write import save
from reader.text import line
from reader.values import dataclass


@dataclass(frozen=True, slots=True)
class Item:
    """Something to read: a location, or a page found in an archive there."""

    location: str
    """A path or an address; for a page in an archive followed by "#" and its number."""
    page: Page | None = None
    weight: int = 0
    """Its bytes, to estimate the time left."""
    failure: str = ""
    """Why it cannot be read, "" if it can."""


@dataclass(frozen=True, slots=True)
class Output:
    """What to make of each page."""

    options: Options = Options()
    fetch: FetchOptions = PLAIN
    folder: str = ""
    """The folder for one file a page; "" to make a line of each page."""
    format: Format | None = None
    """The format of the files, if there is a folder."""
    whole_thread: bool = False
    """Whether to ask the sites of web addresses for comments that are not in their pages."""
    hosts: tuple[str, ...] = ()
    """Other hosts that may be asked for them."""
    pause: float = 0.25
    """Seconds between two requests for one page."""


@dataclass(frozen=True, slots=True)
class Row:
    """The result of a page: one line, with its line break."""

    location: str
    line: str
    failed: bool = False
    stop: str = ""
    """Why saving cannot go on: the page is not at fault and counts as not done. "" if it can."""


def lines(location: str, output: Output | None = None) -> list[str]:
    """The lines of JSON for a file, an archive of pages, or an address; failures are lines too.

    Pure except for reading `location`, and never raises: this is what Dask, Spark or a shell loop
    calls.
    """
    from reader.batch.inputs import items_at  # noqa: PLC0415  which imports this

    wanted = output or Output()
    return [row.line for item in items_at(location) for row in rows(item, wanted)]


def rows(item: Item, output: Output) -> list[Row]:
    """The rows of an item: one, or one for each page of an archive."""
    if item.failure:
        return [failed(item.location, item.failure)]
    try:
        page = item.page or _opened(item.location, output)
    except SeveralPages as several:  # in a file that is too large for memory
        inside = each_in_large(item.location, several.count)
        return list(_inside(Provenance(row_location(item.location)), inside, output))
    except Exception as error:  # noqa: BLE001  one page must not end a hundred thousand
        return [failed(item.location, _sentence(error))]
    source = provenance(page, row_location(item.location))
    return list(_rows(item.location, page, source, output))


def _opened(location: str, output: Output) -> Page:
    if not is_web(location):
        return loaded(location, output.fetch.limits)
    import asyncio  # noqa: PLC0415  files need no event loop

    from reader.fetch import load  # noqa: PLC0415

    return asyncio.run(load(location, output.fetch))


def _rows(
    location: str, page: Page, source: Provenance, output: Output, deep: int = 0
) -> Iterator[Row]:
    """The rows of a page, or of the pages in it."""
    try:
        yield _row(_reading(location, page, output), source, output)
    except SeveralPages as several:
        if deep < DEEPEST:
            yield from _inside(source, each_in(page, several.count), output, deep + 1)
        else:
            yield failed(location, _sentence(several), source)
    except Exception as error:  # noqa: BLE001  one page must not end a hundred thousand
        yield _stopping(failed(location, _sentence(error), source), error)


def _inside(
    archive: Provenance, openers: Iterator[Opener], output: Output, deep: int = 1
) -> Iterator[Row]:
    """The rows of the pages of an archive, and a failure if it breaks off."""
    number = 0
    while True:
        number += 1
        try:
            opener = next(openers, None)
        except Exception as error:  # noqa: BLE001  what came before it is kept
            yield failed(archive.location, _sentence(error), archive)
            return
        if opener is None:
            return
        place = replace(archive, location=f"{archive.location}#{number}")
        content: Page | Reading | None = None
        try:
            content = opener()
            row = _row(content, place, output) if isinstance(content, Reading) else None
        except Exception as error:  # noqa: BLE001  one page must not end a hundred thousand
            row = _stopping(failed(place.location, _sentence(error), place), error)
        if row is not None:
            yield row
        elif isinstance(content, Page):
            # The bytes that came are those of the archive, unless it is too large for memory.
            source = place if place.sha256 else provenance(content, place.location)
            yield from _rows(place.location, content, source, output, deep)


def _stopping(row: Row, error: Exception) -> Row:
    """The row of a failure, after which nothing more can be saved if there is no room."""
    return replace(row, stop=str(error)) if isinstance(error, NoRoom) else row


def _row(reading: Reading, source: Provenance, output: Output) -> Row:
    row_name = source.location
    options = replace(output.options, provenance=source)
    if output.format is None or not output.folder:
        return Row(row_name, reading_line(reading, options))
    name = _saved(reading, row_name, output.format, options, output.folder)
    fields = {"file": name, "title": reading.article.title, "comments": len(reading.comments)}
    return Row(row_name, _line(fields, options))


def _reading(location: str, page: Page, output: Output) -> Reading:
    if not (output.whole_thread and is_web(location)):
        return Attempt(page).result().reading
    from reader.batch.whole_thread import read_whole_thread  # noqa: PLC0415  it loads httpx

    return read_whole_thread(
        page, output.fetch.sent_to(page.url, location), output.hosts, output.pause
    )


def reading_line(reading: Reading, options: Options) -> str:
    """A reading as a line that begins with its location, by which a resumed batch recognises it."""
    if options.pseudonyms:
        reading = pseudonymous(reading, options.key)
    return _line(to_record(asked_for(reading, options)), options)


def failed(location: str, why: str, known: Provenance | None = None) -> Row:
    """The row of a page that could not be read."""
    row_name = row_location(location)
    options = Options(provenance=known or Provenance(row_name))
    return Row(row_name, _line({"error": line(why)}, options), failed=True)


def _line(record: dict[str, object], options: Options) -> str:
    begins = {"schema": SCHEMA} | provenance_record(options)
    return written_line(begins | record)


def _sentence(error: Exception) -> str:
    if isinstance(error, ReaderError):
        return str(error)
    if isinstance(error, MemoryError):
        return "It would take more memory than a page may have."
    return f"Something broke inside reader ({type(error).__name__})."


def _saved(reading: Reading, row_name: str, chosen: Format, options: Options, folder: str) -> str:
    """The name of the file with the page; if that file already exists, it holds this page.

    The name is derived from the location, so that no two pages share one, and a page saved before a
    kill is not saved twice.
    """
    from hashlib import sha256  # noqa: PLC0415

    mark = sha256(row_name.encode()).hexdigest()[:12]
    name = file_name(reading.article.title, f" {mark}{chosen.suffix}")
    target = Path(folder) / name
    try:
        text = written(reading, chosen, replace(options, links=True))
        save(text, target, title="", suffix="")
    except SaveError:
        if not target.is_file():
            raise
    return name


def row_location(location: str) -> str:
    """A location as rows give it: without a password or characters that no text can hold."""
    shown = safe_url(location) if is_web(location) else location
    return shown.encode("utf-8", "backslashreplace").decode()


def location_of(row: str) -> str:
    """The location that a row is about, "" if it is not a row."""
    found = json.JSONDecoder()
    try:
        if row.startswith(ROW):
            known, _ = found.raw_decode(row, len(ROW))
        else:
            record = json.loads(row)
            known = record.get("provenance") if isinstance(record, dict) else None
    except ValueError:
        return ""
    where = known.get("location") if isinstance(known, dict) else None
    return where if isinstance(where, str) else ""

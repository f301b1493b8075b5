"""Writers of a library that are killed, and several that write at once: nothing is lost or half.

    python tests/library/hardships.py kills 50        # kill -9 in the middle of writing, so often
    python tests/library/hardships.py crowd 60        # four programs write for so many seconds

Each page that a writer said was kept has to be there whole. A test runs a few of both.
"""

import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from reader.errors import LibraryError
from reader.library.copies import body_of, copies, keep, packed, reading_of
from reader.library.places import Anchor, Place, Visit
from reader.library.recent import leave, place_in
from reader.library.store import Library
from reader.model import Article, Comment, Page, Paragraph, Reading, Span

WRITERS = 4


def reading(name: str, number: int) -> Reading:
    body = tuple(
        Paragraph((Span(f"Line {n} of {name} {number}. 潮の時計 " * 9),)) for n in range(30)
    )
    comments = (Comment(f"{name}-{n}", body[:1], author=f"Ada {n}") for n in range(number % 40))
    return Reading(Article(f"{name} {number}", body), tuple(comments))


def write(folder: Path, name: str) -> Iterator[int]:
    """Keep one page after the other; each number is told when its page is kept."""
    library = Library(folder, patience=30)
    number = 0
    while True:
        location = f"https://{name}.example/{number}"
        one = reading(name, number)
        page = Page(f"{name} {number}".encode() * 4000, location, fetched=datetime.now(UTC))
        opened = datetime.now(UTC).isoformat(timespec="milliseconds")
        keep(library, Visit(location, one.article.title, opened), packed(page, one))
        put_place(library, location, Place("article", Anchor(number, "Line"), folds=(name,)))
        yield number
        number += 1


def put_place(library: Library, location: str, place: Place) -> None:
    """Repeatedly: saving the place on leaving never waits, so it may be lost."""
    while True:
        with suppress(LibraryError):
            return leave(library, location, place)


def begin(folder: Path, name: str) -> subprocess.Popen[str]:
    command = [sys.executable, __file__, "write", str(folder), name]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def told(writer: subprocess.Popen[str]) -> list[int]:
    """What a writer said was kept; half a line at its end was not said."""
    assert writer.stdout is not None
    with writer.stdout as pipe:
        return [int(line) for line in pipe.read().splitlines(keepends=True) if line.endswith("\n")]


def check(folder: Path, name: str, numbers: list[int]) -> None:
    """AssertionError if a page that was said to be kept is not there whole."""
    library = Library(folder)
    for number in numbers:
        location = f"https://{name}.example/{number}"
        (copy,) = copies(library, location)
        assert reading_of(library, copy.number) == reading(name, number)
        assert body_of(library, copy.number) == f"{name} {number}".encode() * 4000
        place = place_in(library, location)
        assert place is not None
        assert place.article.paragraph == number


def check_all(folder: Path) -> None:
    """AssertionError if anything in a library is damaged or half."""
    assert [path.name for path in folder.iterdir() if "damaged" in path.name] == []
    with closing(sqlite3.connect(folder / "library.db")) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        for table in ("words", "signs"):
            connection.execute(f"INSERT INTO {table} ({table}) VALUES ('integrity-check')")
        half = (
            "SELECT count(*) FROM pages WHERE (SELECT count(*) FROM copies WHERE page = pages.id) <> 1"
            " OR (SELECT count(*) FROM visits WHERE page = pages.id) <> 1"
            " OR (SELECT count(*) FROM pieces WHERE page = pages.id) <> comments + 1"
        )
        assert connection.execute(half).fetchone() == (0,)


def kills(folder: Path, count: int, chance: random.Random) -> int:
    """Kill so many writers in their work; how many pages they had kept."""
    kept = 0
    for number in range(count):
        name = f"w{number}"
        writer = begin(folder, name)
        assert writer.stdout is not None
        first = writer.stdout.readline()
        time.sleep(chance.random() * 0.3)
        writer.kill()
        writer.wait()
        numbers = [int(first), *told(writer)]
        check(folder, name, numbers[-3:])
        check_all(folder)
        kept += len(numbers)
    return kept


def crowd(folder: Path, seconds: float) -> dict[str, int]:
    """Let several write at once; how many pages each of them kept."""
    writers = {name: begin(folder, name) for name in "abcd"[:WRITERS]}
    time.sleep(seconds)
    for writer in writers.values():
        writer.terminate()
    numbers = {name: told(writer) for name, writer in writers.items()}
    for name, writer in writers.items():
        writer.wait()
        check(folder, name, numbers[name])
    check_all(folder)
    return {name: len(each) for name, each in numbers.items()}


def main(what: str, *words: str) -> None:
    if what == "write":
        for number in write(Path(words[0]), words[1]):
            sys.stdout.write(f"{number}\n")
            sys.stdout.flush()
        return
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "reader"
        if what == "kills":
            kept = kills(library, int(words[0]), random.Random(7))
            sys.stdout.write(f"{words[0]} killed, {kept} pages kept, none lost, none half\n")
        else:
            sys.stdout.write(f"{crowd(library, float(words[0]))} pages kept, none lost\n")


if __name__ == "__main__":
    main(*sys.argv[1:])

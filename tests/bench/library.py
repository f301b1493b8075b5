"""A library of 10,000 pages: what it takes to list it, to search it, and to keep one page more.

    python tests/bench/library.py [PAGES] [FOLDER]

Milliseconds of this process, the median of nine. A library that is in FOLDER already is used as it
is. Each page has an article of some 400 words and 20 comments of some 40, of a vocabulary of 20,000
words that are as unequally common as words are.
"""

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from sqlite3 import Connection

from reader.library.copies import Packed, keep, packed, put_copy
from reader.library.places import Visit
from reader.library.recent import page_of, recent
from reader.library.search import search
from reader.library.shelf import pages
from reader.library.store import Library
from reader.model import Article, Comment, Page, Paragraph, Reading, Span

BEGUN = datetime(2026, 1, 1, tzinfo=UTC)
SYLLABLES = [a + b for a in "bdfgklmnprst" for b in ("a", "e", "i", "o", "u", "an", "er", "is")]


class Writer:
    def __init__(self) -> None:
        self.chance = random.Random(11)
        self.words = [
            "".join(self.chance.choices(SYLLABLES, k=self.chance.randint(1, 4)))
            for _ in range(20_000)
        ]
        self.weights = [1 / (rank + 3) for rank in range(20_000)]

    def text(self, count: int) -> str:
        return " ".join(self.chance.choices(self.words, self.weights, k=count))

    def reading(self, number: int) -> Reading:
        body = tuple(Paragraph((Span(self.text(100)),)) for _ in range(4))
        comments = tuple(
            Comment(f"{number}-{n}", (Paragraph((Span(self.text(40)),)),), author=self.text(1))
            for n in range(20)
        )
        return Reading(Article(self.text(6), body, site_name=f"Site {number % 90}"), comments)


def fill(library: Library, count: int) -> None:
    writer = Writer()
    for start in range(0, count, 500):
        kept = []
        for number in range(start, min(start + 500, count)):
            opened = (BEGUN + timedelta(minutes=number)).isoformat()
            one = writer.reading(number)
            location = f"https://a.example/{number}"
            page = Page(one.article.text.encode(), location, fetched=BEGUN)
            kept.append((Visit(location, one.article.title, opened), packed(page, one)))
        library.change(partial(put, kept=kept))


def put(connection: Connection, kept: list[tuple[Visit, Packed]]) -> None:
    for visit, one in kept:
        put_copy(connection, page_of(connection, visit), one)


def spent(work: Callable[[], object]) -> float:
    times = []
    for _ in range(9):
        begun = time.process_time()
        work()
        times.append(time.process_time() - begun)
    return 1000 * statistics.median(times)


def main(count: int, folder: Path) -> None:
    library = Library(folder)
    if not library.is_there:
        fill(library, count)
    common, rare = Writer().words[0], Writer().words[9000]
    size = library.path.stat().st_size / 1e6
    print(f"{len(pages(library))} pages, {size:.0f} MB")
    writer = Writer()
    more = packed(Page(b"x" * 50_000, fetched=BEGUN), writer.reading(1))
    works: dict[str, Callable[[], object]] = {
        "list, newest first": lambda: pages(library),
        "list, by title": lambda: pages(library, "title"),
        "list at the start": lambda: recent(library),
        "search a common word": lambda: search(library, common),
        "search a rare word": lambda: search(library, rare),
        "search a beginning": lambda: search(library, "ba"),
        "search two words": lambda: search(library, f"{common} {rare}"),
        "search what is not there": lambda: search(library, "xyzzy"),
        "keep a page": lambda: keep(
            library, Visit("https://a.example/new", "New", BEGUN.isoformat()), more
        ),
    }
    for name, work in works.items():
        print(f"{name:26} {spent(work):7.1f} ms")


if __name__ == "__main__":
    asked = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    if len(sys.argv) > 2:
        main(asked, Path(sys.argv[2]))
    else:
        with tempfile.TemporaryDirectory() as made:
            main(asked, Path(made))

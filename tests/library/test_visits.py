"""What a page is compared with, and a library that an older reader wrote."""

import gzip
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from reader.library.copies import copies, keep, packed, reading_of
from reader.library.places import Visit
from reader.library.recent import place_in, recent
from reader.library.schema import VERSION
from reader.library.store import Library
from reader.library.visits import Before, base, earlier, reading
from reader.model import Article, Comment, Page, Paragraph, Reading, Span

URL = "https://a.example/kites"
NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


def talk(*texts: str) -> Reading:
    return Reading(
        Article("Kites"),
        tuple(Comment(f"k{n}", (Paragraph((Span(text),)),)) for n, text in enumerate(texts)),
    )


def visit(library: Library, when: datetime, what: Reading) -> None:
    page = Page(repr(what).encode(), URL, fetched=when)
    keep(library, Visit(URL, "Kites", when.isoformat(timespec="milliseconds")), packed(page, what))


def since(library: Library, now: datetime) -> Reading | None:
    found = base(library, URL, now)
    return found and found.reading


def test_a_page_is_compared_with_the_visit_before(library: Library) -> None:
    one, two = talk("Ha."), talk("Ha.", "Ho.")
    assert since(library, NOON) is None
    visit(library, NOON, one)
    assert since(library, NOON + timedelta(days=1)) == one
    visit(library, NOON + timedelta(days=1), two)
    assert since(library, NOON + timedelta(days=2)) == two


def test_who_comes_back_soon_still_sees_what_was_new(library: Library) -> None:
    one, two = talk("Ha."), talk("Ha.", "Ho.")
    visit(library, NOON, one)
    assert since(library, NOON + timedelta(minutes=2)) == one
    visit(library, NOON + timedelta(hours=1), two)
    assert since(library, NOON + timedelta(hours=1, minutes=2)) == one
    assert since(library, NOON + timedelta(hours=1, minutes=20)) == two


def test_a_visit_before_the_clock_was_set_back_is_an_earlier_one(library: Library) -> None:
    one, two, three = talk("Ha."), talk("Ha.", "Ho."), talk("Ha.", "Ho.", "Hi.")
    visit(library, NOON - timedelta(days=9), one)
    visit(library, NOON, two)
    back = NOON - timedelta(days=5)
    assert since(library, back) == two
    visit(library, back, three)
    assert since(library, back + timedelta(minutes=2)) == two
    assert since(library, back + timedelta(hours=1)) == three


def test_visits_without_a_change_are_one(library: Library) -> None:
    one, two = talk("Ha."), talk("Ha.", "Ho.")
    for hour, what in enumerate((one, one, two, one)):
        visit(library, NOON + timedelta(hours=hour), what)
    found = earlier(library, URL)
    assert [(before.opened[11:13], before.comments) for before in found] == [("15", 1), ("14", 2)]
    assert [reading(library, before.number) for before in found] == [one, two]
    assert reading(library, 99) is None
    assert earlier(library, "https://b.example/") == ()


def test_a_library_of_an_older_reader_is_read_on(library: Library) -> None:
    """Written by reader at its first version of the library, two visits of one page and a place."""
    library.folder.mkdir()
    old = Path(__file__).with_name("version-1.db.gz").read_bytes()
    library.path.write_bytes(gzip.decompress(old))
    with closing(sqlite3.connect(library.path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
    assert [one.title for one in recent(library)] == ["Kites", "The second ledger"]
    place = place_in(library, "/home/runa/ledger.html")
    assert place is not None
    assert (place.pane, place.top, place.comment) == ("comments", "c3", "c4")
    stored = copies(library, URL)
    assert [one.fetched for one in stored] == [
        "2026-11-20T09:00:00+00:00",
        "2026-11-20T08:00:00+00:00",
    ]
    texts = [
        [comment.text for comment in (reading_of(library, one.number) or talk()).comments]
        for one in stored
    ]
    assert texts == [
        ["Which ledger? 潮の時計です。"], ["Which ledger? 潮の時計です。", "The one in the sail loft."]
    ]  # fmt: skip
    visit(library, NOON, talk("Ha.", "Ho.", "Hm."))
    assert [before.comments for before in earlier(library, URL)] == [3, 1, 1]
    assert isinstance(base(library, URL, NOON + timedelta(days=1)), Before)
    with closing(sqlite3.connect(library.path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (VERSION,)
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        found = connection.execute("SELECT count(*) FROM words WHERE words MATCH 'ho'").fetchone()
        assert found == (1,)

"""A page in the library is what came, what was read of it, and when."""

import hashlib
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from reader.library import copies, pruning
from reader.library.copies import Stored, body_of, keep, packed, reading_of
from reader.library.places import Visit
from reader.library.recent import forget
from reader.library.store import Library
from reader.model import Article, Comment, Page, Reading
from reader.version import __version__
from tests.blocks import paragraphs

HOUR = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)
URL = "https://a.example/kites"


def reading(*comments: tuple[str, str, str], body: Sequence[str] = ("It rose.",)) -> Reading:
    return Reading(
        Article("Kites", paragraphs(*body), site_name="Quaylight", published=HOUR),
        tuple(Comment(id_, paragraphs(text), author=author) for id_, author, text in comments),
        source="generic",
    )


def page(body: bytes = b"<p>It rose.", later: int = 0) -> Page:
    headers = (("etag", '"7"'),)
    return Page(body, URL, "text/html", "utf-8", HOUR + timedelta(hours=later), headers=headers)


def put(
    library: Library, page: Page, reading: Reading, url: str = URL, now: int = 0, **bounds: int
) -> None:
    """Keep a page that is opened so many hours after HOUR, or when it was fetched."""
    fetched = page.fetched.isoformat() if page.fetched else ""
    opened = (HOUR + timedelta(hours=now)).isoformat() if now else fetched
    keep(library, Visit(url, reading.article.title, opened), packed(page, reading), **bounds)


def rows(library: Library, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(library.path)) as connection:
        return connection.execute(query).fetchall()


def test_a_page_is_kept_as_it_came_and_as_it_was_read(library: Library) -> None:
    one = reading(("c1", "Tove", "Which ledger? 潮の時計"))
    put(library, page(), one)
    stored = copies.copies(library, URL)
    digest = hashlib.sha256(b"<p>It rose.").hexdigest()
    assert stored == (
        Stored(
            1, URL, HOUR.isoformat(), "Kites", digest, 11, __version__, True, (("etag", '"7"'),)
        ),
    )
    assert reading_of(library, 1) == one
    assert body_of(library, 1) == b"<p>It rose."
    assert copies.copies(library, "https://b.example/") == ()
    assert reading_of(library, 7) is None
    assert body_of(library, 7) is None


def test_what_did_not_change_is_not_kept_twice(library: Library) -> None:
    first, second = (
        reading(("c1", "Tove", "Ha.")),
        reading(("c1", "Tove", "Ha."), ("c2", "Bero", "Ho.")),
    )
    put(library, page(), first)
    put(library, page(), first)
    put(library, page(later=1), first)
    put(library, page(b"<p>It fell.", later=2), second)
    put(library, page(later=3), first)
    assert rows(library, "SELECT count(*) FROM readings") == [(2,)]
    assert rows(library, "SELECT count(*) FROM visits") == [(5,)]
    stored = copies.copies(library, URL)
    assert [one.fetched[11:13] for one in stored] == ["11", "10", "09", "08"]
    assert [one.has_raw for one in stored] == [False, True, False, True]
    assert [reading_of(library, one.number) for one in stored] == [first, second, first, first]
    assert {body_of(library, one.number) for one in stored} == {b"<p>It rose.", b"<p>It fell."}
    assert rows(library, "SELECT comment, author, body FROM pieces ORDER BY id") == [
        ("", "", "Kites\n\nIt rose."), ("c1", "Tove", "Ha.")
    ]  # fmt: skip


def test_the_oldest_bytes_go_first_and_saved_ones_stay(library: Library) -> None:
    bodies = [
        bytes([number]) * 3 + hashlib.sha512(bytes([number])).digest() * 9 for number in range(4)
    ]
    size = max(len(packed(page(body), reading()).raw) for body in bodies)
    for number, body in enumerate(bodies):
        put(library, page(body, later=number), reading(), f"{URL}/{number}", most=2 * size)
        if number == 0:
            with closing(sqlite3.connect(library.path, isolation_level=None)) as connection:
                connection.execute("UPDATE pages SET saved = 1")
    held = [copies.copies(library, f"{URL}/{number}")[0] for number in range(4)]
    assert [one.has_raw for one in held] == [True, False, True, True]
    assert all(reading_of(library, one.number) == reading() for one in held)


def test_bytes_that_a_wrong_clock_dated_go_before_those_of_today(library: Library) -> None:
    """They stayed, and once they filled the room no page of today had bytes."""
    bodies = [
        bytes([number]) * 3 + hashlib.sha512(bytes([number])).digest() * 9 for number in range(3)
    ]
    size = max(len(packed(page(body), reading()).raw) for body in bodies)
    for later, body in zip((9000, 1, 2), bodies, strict=True):
        put(library, page(body, later=later), reading(), f"{URL}/{later}", most=2 * size)
    held = [copies.copies(library, f"{URL}/{later}")[0].has_raw for later in (9000, 1, 2)]
    assert held == [False, True, True]


def test_a_page_that_changes_all_the_time_does_not_grow_for_ever(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pruning, "MOST_READINGS", 3)
    for number in range(6):
        put(library, page(bytes([65 + number]), later=number), reading(("c1", "Tove", str(number))))
    kept = [reading_of(library, one.number) for one in copies.copies(library, URL)]
    assert [one is not None for one in kept] == [True] * 3 + [False] * 3


def test_what_came_last_goes_first_if_it_is_older_than_all_here(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As copies of another library are, which come over behind newer ones of this one."""
    monkeypatch.setattr(pruning, "MOST_READINGS", 3)
    for later in (7, 8, 1, 2, 9):
        body, talk = bytes([65 + later]), reading(("c1", "Tove", str(later)))
        put(library, page(body, later=later), talk, now=10)
    found = [reading_of(library, one.number) for one in copies.copies(library, URL)]
    assert [one and one.comments[0].text for one in found] == ["9", "8", "7", None, None]


@pytest.mark.parametrize("saved", [False, True])
def test_a_page_that_stays_the_same_does_not_grow_for_ever(
    library: Library, monkeypatch: pytest.MonkeyPatch, saved: bool
) -> None:
    monkeypatch.setattr(pruning, "MOST_COPIES", 3)
    put(library, page(b"<p>before"), reading(("c1", "Tove", "Before.")))
    with closing(sqlite3.connect(library.path, isolation_level=None)) as connection:
        connection.execute("UPDATE pages SET saved = ?", (saved,))
    for number in range(1, 9):
        put(library, page(later=number), reading())
    stored = copies.copies(library, URL)
    # The two that have bytes, and the last three times that they came again.
    assert [one.fetched[11:13] for one in stored] == ["16", "15", "14", "09", "08"]
    assert [body_of(library, one.number) for one in stored] == [b"<p>It rose."] * 4 + [b"<p>before"]
    assert all(reading_of(library, one.number) is not None for one in stored)
    # Of visits the last three, and the last at which it was as it was before.
    assert rows(library, "SELECT count(*) FROM visits") == [(4,)]


def test_what_is_forgotten_is_not_in_the_file(library: Library) -> None:
    put(library, page(b"<p>unguessable"), reading(("c1", "Quillon", "xylophones of tin")))
    put(library, page(), reading(("c2", "Tove", "Ha.")), "https://b.example/")
    assert forget(library, URL)
    for table in ("copies", "readings", "visits", "pages"):
        assert rows(library, f"SELECT count(*) FROM {table}") == [(1,)]
    assert rows(library, "SELECT rowid FROM words WHERE words MATCH 'xylophones'") == []
    assert rows(library, "SELECT count(*) FROM words WHERE words MATCH 'ha'") == [(1,)]
    with closing(sqlite3.connect(library.path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    data = library.path.read_bytes().lower()
    assert b"quillon" not in data
    assert b"xylophones" not in data


def test_a_broken_record_is_no_reading(library: Library) -> None:
    put(library, page(), reading())
    with closing(sqlite3.connect(library.path, isolation_level=None)) as connection:
        connection.execute("UPDATE readings SET record = x'1f8b00'")
    assert reading_of(library, 1) is None


FRAMED = Page(
    b"<p>It rose.<iframe src=talk.html>", "", "text/html", "utf-8", HOUR, frames=(b"<p>Ha.",)
)


@pytest.mark.parametrize("older", [False, True])
def test_a_file_with_frames_is_not_said_to_be_gone(library: Library, older: bool) -> None:
    put(library, FRAMED, reading())
    if older:
        forget_frames(library)
    assert body_of(library, 1) == FRAMED.body
    copy = copies.page_of_copy(library, 1)
    assert copy is not None
    assert copy.notes == (copies._NO_FRAMES,)


def forget_frames(library: Library) -> None:
    """As a library that did not record them yet has been brought up to date."""
    with closing(sqlite3.connect(library.path, isolation_level=None)) as connection:
        connection.execute("UPDATE copies SET framed = NULL")


@pytest.mark.parametrize("url", ["", URL])
def test_a_page_whose_frames_were_not_beside_it_is_read_from_its_bytes(
    library: Library, url: str
) -> None:
    """Of a video, say: the text had nothing that the bytes have not."""
    put(library, replace(FRAMED, url=url, frames=()), reading())
    copy = copies.page_of_copy(library, 1)
    assert copy is not None
    assert (copy.body, copy.notes) == (FRAMED.body, ())


def test_what_a_wrong_clock_dated_is_deleted_before_what_came_after(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A clock that was years ahead and then set right: each visit since was the one deleted."""
    monkeypatch.setattr(pruning, "MOST_COPIES", 3)
    monkeypatch.setattr(pruning, "MOST_READINGS", 3)
    for later in (9000, 9001, 9002, 1, 2, 3, 4):
        body, talk = bytes([65 + later % 40]), reading(("c1", "Tove", str(later)))
        put(library, page(body, later=later), talk)
    stays = [str(later) for later in (2, 3, 4)]
    found = [reading_of(library, one.number) for one in copies.copies(library, URL)]
    assert sorted(one.comments[0].text for one in found if one) == stays
    assert len(rows(library, "SELECT opened FROM visits WHERE opened < '2027'")) >= len(stays)

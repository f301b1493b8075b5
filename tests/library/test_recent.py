"""The list of pages opened last: newest first, private, and where in each one was."""

import json
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from reader.errors import LibraryError
from reader.library.legacy_list import NAME as FORMER
from reader.library.place_record import place_from
from reader.library.places import NOWHERE, Anchor, Place, Visit
from reader.library.recent import MOST, forget, leave, place_in, recent, remember
from reader.library.store import NAME, Library


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path / "data" / "reader", tmp_path / FORMER)


def test_the_newest_is_first_and_none_is_there_twice(library: Library) -> None:
    for number, name in enumerate(("a", "b", "a")):
        remember(library, Visit(f"https://{name}.example/", name.upper(), f"2026-11-28T1{number}"))
    assert [visit.title for visit in recent(library)] == ["A", "B"]
    assert forget(library, "https://a.example/")
    assert not forget(library, "https://a.example/")
    assert [visit.title for visit in recent(library)] == ["B"]


def test_it_shows_no_more_than_can_be_looked_through(library: Library) -> None:
    for number in range(MOST + 5):
        remember(library, Visit(f"https://a.example/{number}", "", f"2026-11-28T10:{number:02}"))
    visits = recent(library)
    assert len(visits) == MOST
    assert visits[0].location == f"https://a.example/{MOST + 4}"


def test_nothing_is_made_by_looking(library: Library) -> None:
    assert recent(library) == ()
    assert place_in(library, "/a") is None
    assert not forget(library, "/a")
    assert not library.folder.exists()


def test_it_is_its_owners_alone(library: Library) -> None:
    remember(library, Visit("https://a.example/"))
    assert stat.S_IMODE(library.folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((library.folder / NAME).stat().st_mode) == 0o600
    assert [path.name for path in library.folder.iterdir()] == [NAME]


def test_what_is_in_it_can_be_told_and_opened(library: Library) -> None:
    """Whoever wrote it: nothing in it acts on a terminal."""
    remember(library, Visit("/b", "B", "2026-11-28T10:00"))
    with sqlite3.connect(library.path) as connection:
        connection.execute("INSERT INTO pages (location, opened) VALUES ('/a\x1b]0;x\x07', '2026')")
        connection.execute("UPDATE pages SET title = 'Kites\x1b[1m  fly' WHERE location = '/b'")
    connection.close()
    assert recent(library) == (Visit("/b", "Kites[1m fly", "2026-11-28T10:00"),)


def test_where_a_page_was_left_stays_known(library: Library) -> None:
    place = Place("comments", Anchor(12, "Wound at", 7), 1, "c3", 8, "c4")
    remember(library, Visit("/a", "A", "2026-11-27"))
    leave(library, "/a", place)
    leave(library, "/b", place)
    remember(library, Visit("/a", "A again", "2026-11-28"))
    assert recent(library) == (Visit("/a", "A again", "2026-11-28", place),)
    assert place_in(library, "/a") == place
    assert place_in(library, "/b") is None


@pytest.mark.parametrize(
    "text", ["{", "3", '{"article": "x", "spot": 1e9, "top": 3}', "[]", "null", "[" * 99_999]
)
def test_a_broken_place_is_none(text: str) -> None:
    assert place_from(text) == NOWHERE


# The list that was kept before there was a library.


def test_the_former_list_is_taken_over_once(library: Library, tmp_path: Path) -> None:
    rows = [
        {"location": "/a", "title": "A", "opened": "2026-11-02T10:00:00+00:00", "place": {"article": 40}},
        {"location": "/my  kites/a\u202fb ", "title": "Kites\u001b[1m  fly", "opened": "2026-11-01"},
        {"location": "/a\u001b]0;x\u0007"}, {"location": "/a\nb"}, {"location": 3}, 3, None,
    ]  # fmt: skip
    former = tmp_path / FORMER
    former.write_text(json.dumps(rows), encoding="utf-8")
    known = (
        Visit("/a", "A", "2026-11-02T10:00:00+00:00", Place(article=Anchor(0, "", 40))),
        Visit("/my  kites/a\u202fb ", "Kites[1m fly", "2026-11-01"),
    )
    assert recent(library) == known
    assert not former.exists()
    assert recent(library) == known
    # An older reader may go on beside this one: what it adds is taken over too, and nothing of ours
    # goes.
    former.write_text(
        json.dumps(
            [{"location": "/a", "title": "Old"}, {"location": "/c", "opened": "2026-12-01"}]
        ),
        encoding="utf-8",
    )
    assert recent(library) == (Visit("/c", "", "2026-12-01"), *known)


@pytest.mark.parametrize(
    "data", [b"", b"{", b'{"a": 1}', b"\xff", b"[" * 100_000, b'[{"location": "/b\\ud800"}]']
)
def test_a_broken_former_list_is_none(library: Library, tmp_path: Path, data: bytes) -> None:
    (tmp_path / FORMER).write_bytes(data)
    assert recent(library) == ()
    remember(library, Visit("/a", "", "2026"))
    assert recent(library) == (Visit("/a", "", "2026"),)


def test_two_programs_at_once_lose_nothing(library: Library) -> None:
    script = (
        "import sys; from pathlib import Path; from reader.library.recent import *\n"
        "from reader.library.store import Library\n"
        "for n in range(8): remember(Library(Path(sys.argv[1])), Visit(sys.argv[2] + str(n), opened='2'))"
    )
    running = [
        subprocess.Popen([sys.executable, "-c", script, str(library.folder), name]) for name in "ab"
    ]
    assert [process.wait(60) for process in running] == [0, 0]
    assert len(recent(library)) == 16


def test_who_leaves_a_page_does_not_wait_long_for_another_reader(library: Library) -> None:
    remember(library, Visit("/a", "", "2026"))
    holder = sqlite3.connect(library.path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(LibraryError, match=r"held by another program"):
        leave(library, "/a", Place(article=Anchor(3, "Wound")))
    assert recent(library) == (Visit("/a", "", "2026"),)
    holder.execute("ROLLBACK")
    holder.close()
    leave(library, "/a", Place(article=Anchor(3, "Wound")))
    assert place_in(library, "/a") == Place(article=Anchor(3, "Wound"))

"""What is kept of a page where there is room for little."""

import random
import sqlite3
from datetime import UTC, datetime

import pytest

from reader.cli.memory import Memory, user_library
from reader.config.settings import History
from reader.library import store
from reader.library.noted_passages import noted_pages
from reader.library.places import Anchor, Place, Visit
from reader.library.recent import forget, recent, remember
from reader.library.values import Note
from reader.model import Article, Page, Reading

PLACE = "https://kites.example/full"
NOISE = random.Random(7).randbytes(400_000)  # cannot be packed


def test_a_page_is_known_by_a_line_where_the_disk_has_no_room_for_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    known = user_library()
    assert known is not None
    remember(known, Visit("https://kites.example/", "Kites", "2026-11-20"))
    connected = store._connected

    def small(path: str, patience: float) -> sqlite3.Connection:
        connection = connected(path, patience)
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages + 20}")
        return connection

    monkeypatch.setattr(store, "_connected", small)
    page = Page(NOISE, PLACE, fetched=datetime.now(UTC))
    memory = Memory(PLACE, lambda: page, "full")
    since = memory.opened(Reading(Article("Kites over the quay")))
    assert since.message == "The library has no room on its disk. No text of this page is kept."
    assert recent(known)[0].title == "Kites over the quay"
    memory.note(Note("a kite", made="2026-11-20"))
    assert [note.quote for note in memory.notes(Reading())] == ["a kite"]


def test_two_programs_on_one_page_keep_what_each_has_set() -> None:
    page = Page(b"<p>Kites</p>", PLACE, fetched=datetime.now(UTC))
    first = Memory(PLACE, lambda: page, "full")
    first.opened(Reading(Article("Kites over the quay")))
    first.left(Place(comment="1", comment_marks=(("z", "9"),), done=("1",), hidden=("7",)))
    one, other = (Memory(PLACE, lambda: page, "full") for _ in range(2))
    begun = [memory.recall() for memory in (one, other)]
    assert begun[0] == begun[1]
    anchor = Anchor(3, "Wound")
    with_b = (("z", "9"), ("b", "4"))
    other.left(Place(comment="4", comment_marks=with_b, done=("1", "4"), hidden=("7",)))
    one.left(Place(comment="2", marks=(("a", anchor),), comment_marks=(("z", "9"),), done=()))
    kept = first.recall()
    assert kept.comment == "2"  # whoever leaves last says where one is
    assert kept.comment_marks == with_b
    assert kept.marks == (("a", anchor),)
    assert (kept.done, kept.hidden) == (("4",), ())
    one.left(Place(comment="3", comment_marks=(), done=("8",)))
    kept = first.recall()
    assert (kept.comment, kept.comment_marks, kept.done) == ("3", (("b", "4"),), ("4", "8"))


def test_a_letter_that_two_programs_set_marks_one_comment() -> None:
    page = Page(b"<p>Kites</p>", PLACE, fetched=datetime.now(UTC))
    first = Memory(PLACE, lambda: page, "full")
    first.opened(Reading(Article("Kites over the quay")))
    first.left(Place(comment="1"))
    one, other = (Memory(PLACE, lambda: page, "full") for _ in range(2))
    assert one.recall() == other.recall()
    other.left(Place(marks=(("a", Anchor(2, "String")),), comment_marks=(("a", "4"),)))
    one.left(Place(marks=(("a", Anchor(3, "Wound")),), comment_marks=(("a", "2"),)))
    kept = first.recall()
    assert kept.marks == (("a", Anchor(3, "Wound")),)
    assert kept.comment_marks == (("a", "2"),)


@pytest.mark.parametrize("asked_first", ["recall", "notes"])
@pytest.mark.parametrize("mode", ["full", "places"])
def test_a_library_that_was_damaged_is_told_of_by_the_page_whatever_asked_first(
    asked_first: str, mode: History
) -> None:
    known = user_library()
    assert known is not None
    known.folder.mkdir(parents=True)
    known.path.write_bytes(b"no library at all" * 99)
    page = Page(b"<p>Kites</p>", PLACE, fetched=datetime.now(UTC))
    memory = Memory(PLACE, lambda: page, mode)
    if asked_first == "recall":
        memory.recall()
    else:
        memory.notes(Reading())
    reading = Reading(Article("Kites over the quay"))
    assert memory.opened(reading).message.startswith("The library was damaged (")
    assert memory.opened(reading).message == ""


def test_a_note_on_a_page_that_was_forgotten_while_it_was_open_has_its_title() -> None:
    page = Page(b"The kite rose.", PLACE, "text/plain", "utf-8")
    memory = Memory(PLACE, lambda: page, "full")
    memory.opened(Reading(Article("Kites over the quay")))
    library = user_library()
    assert library is not None
    forget(library, PLACE)
    memory.note(Note("The kite rose.", made="2026-11-20T08:00:00+00:00"))
    assert [page.title for page in noted_pages(library)] == ["Kites over the quay"]

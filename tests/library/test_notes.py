"""Notes are kept with their page, and go with it."""

import sqlite3
from contextlib import closing

from reader.library.noted_passages import NotedPage, noted_pages
from reader.library.notes import drop, notes, put
from reader.library.places import Visit
from reader.library.recent import forget, recent, remember
from reader.library.schema import VERSION
from reader.library.search import search
from reader.library.shelf import delete, pages
from reader.library.store import Library
from reader.library.values import Note, note_sentence
from reader.ui.lists.library_rows import is_named, named

NOTE = Note("Wound at four bells.", "k1", "see #tides and #tides #brass-hands", "2026-11-20T08:00")


def test_a_note_is_kept_changed_and_dropped(library: Library) -> None:
    remember(library, Visit("/a", "A", "2026-11-20"))
    assert notes(library, "/a") == ()
    one = put(library, "/a", NOTE)
    two = put(library, "/a", Note("It rose.", made="2026-11-20"))
    assert notes(library, "/a") == (NOTE._replace(number=1), two)
    assert one.tags == ("tides", "brass-hands")
    put(library, "/a", one._replace(text="no"))
    assert [note.text for note in notes(library, "/a")] == ["no", ""]
    drop(library, one)
    assert notes(library, "/a") == (two,)
    assert notes(library, "/b") == ()
    forget(library, "/a")
    assert notes(library, "/a") == ()


def test_what_is_typed_into_a_note_that_another_program_deleted_is_kept(library: Library) -> None:
    one = put(library, "/a", NOTE)
    drop(library, one)
    again = put(library, "/a", one._replace(text="never lost"))
    assert notes(library, "/a") == (again,)
    assert again.text == "never lost"


def test_a_number_given_to_another_note_changes_and_deletes_none(library: Library) -> None:
    one = put(library, "/a", NOTE)
    drop(library, one)
    other = put(library, "/b", Note("It rose.", "k9", "of another page", "2026-11-21T09:00"))
    assert other.number == one.number
    drop(library, one)
    kept = put(library, "/a", one._replace(text="still mine"))
    assert notes(library, "/b") == (other,)
    assert notes(library, "/a") == (kept,)
    assert kept.text == "still mine"


def test_a_note_makes_its_page(library: Library) -> None:
    put(library, "/a", NOTE)
    assert [visit.location for visit in recent(library)] == ["/a"]


def test_a_note_on_a_page_that_was_deleted_while_it_was_open_brings_it_back(
    library: Library,
) -> None:
    remember(library, Visit("/a", "The clock", "2026-11-20"))
    one = put(library, "/a", NOTE)
    delete(library, ["/a"], "2026-11-21T08:00")
    two = put(library, "/a", Note("It rose.", made="2026-11-21T08:01"))
    assert noted_pages(library) == (NotedPage("/a", "The clock"),)
    assert notes(library, "/a") == (one, two)
    delete(library, ["/a"], "2026-11-21T09:00")
    put(library, "/a", one._replace(text="written on"))
    assert noted_pages(library) == (NotedPage("/a", "The clock"),)


def test_a_note_is_told_with_its_page() -> None:
    assert (
        note_sentence(NOTE, "Tove")
        == "Note on “Wound at four bells.” (Tove): see #tides and #tides #brass-hands"
    )
    assert note_sentence(Note("It\nrose.")) == "Note on “It rose.”"
    assert note_sentence(Note("It", "k")) == "Note on “It” (unknown)"


def test_what_is_typed_is_clean_from_the_moment_it_is_kept(library: Library) -> None:
    note = put(library, "/a", NOTE._replace(text="see\x1b]0;x\x07 \u202e this\n  one "))
    assert note.text == "see]0;x this one"
    assert notes(library, "/a") == (note,)


def told(library: Library, query: str) -> list[tuple[str, str]]:
    return [
        (one.comment, "".join(f"<{text}>" if hit else text for text, hit in one.snippet))
        for one in search(library, query)
    ]


def test_notes_of_all_pages_are_found_by_their_words_and_tags(library: Library) -> None:
    put(library, "/a", NOTE)
    put(library, "/b", Note("It rose.", text="the Ünter bank #tide", made="2026-11-20"))
    assert told(library, "tides see") == [("k1", "Note: see #<tides> and #tides #brass-hands")]
    assert told(library, "#Brass") == [("k1", "Note: see #tides and #tides <#brass>-hands")]
    assert told(library, "unter") == [("", "Note: the Ünter bank #tide")]
    assert [comment for comment, _ in told(library, "#tide")] == ["", "k1"]
    assert told(library, "#bank") == told(library, "bells") == []
    (page,) = (page for page in pages(library) if page.location == "/a")
    delete(library, [page.location], "2026-11-21")
    assert told(library, "#brass") == []


def test_a_word_with_a_number_sign_is_a_tag_of_a_page_too(library: Library) -> None:
    remember(library, Visit("/a", "Birds", "2026-11-20"))
    (page,) = pages(library)
    assert is_named(named([page._replace(tags="kites, larks")])[0], ["#lark"])
    assert is_named(named([page._replace(tags="kites, larks")])[0], ["lark", "birds"])
    assert not is_named(named([page])[0], ["#birds"])


def test_a_note_keeps_who_wrote_the_comment_also_when_it_is_changed(library: Library) -> None:
    one = put(library, "/a", NOTE._replace(author="Ada Quist"))
    put(library, "/a", one._replace(text="no", author=""))
    assert [(note.text, note.author) for note in notes(library, "/a")] == [("no", "Ada Quist")]
    other = put(library, "/b", NOTE)
    put(library, "/b", other._replace(author="Bero Lund"))
    assert [note.author for note in notes(library, "/b")] == ["Bero Lund"]


def test_the_notes_of_an_older_library_are_there_without_an_author(library: Library) -> None:
    put(library, "/a", NOTE)
    with closing(sqlite3.connect(library.path, isolation_level=None)) as connection:
        connection.execute("ALTER TABLE notes DROP COLUMN author")
        connection.execute(f"PRAGMA user_version = {VERSION - 1}")
    assert notes(library, "/a") == (NOTE._replace(number=1),)
    put(library, "/a", Note("It rose.", "k2", author="Ada Quist"))
    assert [note.author for note in notes(library, "/a")] == ["", "Ada Quist"]


def test_a_page_that_a_note_makes_anew_has_its_title_and_a_time_in_utc(library: Library) -> None:
    note = NOTE._replace(made="2026-11-20T08:00:00+02:00")
    put(library, "/a", note, "The clock on the quay")
    (visit,) = recent(library)
    assert (visit.title, visit.opened) == (
        "The clock on the quay",
        "2026-11-20T06:00:00.000+00:00",
    )

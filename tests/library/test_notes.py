"""Notes are kept with their page, and go with it."""

from reader.library.notes import drop, notes, put
from reader.library.places import Visit
from reader.library.recent import forget, recent, remember
from reader.library.store import Library
from reader.library.values import Note, note_sentence

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
    drop(library, one.number)
    assert notes(library, "/a") == (two,)
    assert notes(library, "/b") == ()
    forget(library, "/a")
    assert notes(library, "/a") == ()


def test_a_note_makes_its_page(library: Library) -> None:
    put(library, "/a", NOTE)
    assert [visit.location for visit in recent(library)] == ["/a"]


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

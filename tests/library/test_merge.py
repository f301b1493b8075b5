"""Two libraries become one: nothing of either is lost, and nothing is there twice."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.cli import main
from reader.cli.memory import user_library as own
from reader.errors import LibraryError
from reader.library.copies import copies, keep, packed
from reader.library.merge import Added, copied, is_library, unite
from reader.library.notes import notes, put
from reader.library.places import Place, Visit
from reader.library.recent import leave, place_in
from reader.library.search import search
from reader.library.shelf import pages, tag
from reader.library.store import Library
from reader.library.values import Note
from reader.library.visits import earlier
from reader.model import Article, Comment, Page, Paragraph, Reading, Span

KITES, LARKS = "https://a.example/kites", "https://a.example/larks"


def read(library: Library, location: str, text: str, day: int) -> None:
    """As if a page had been on the screen that day."""
    opened = f"2026-03-{day:02}T12:00:00.000+00:00"
    said = Comment("k1", (Paragraph((Span(text),)),), author="Ada")
    reading = Reading(Article(location[-5:].title()), (said,))
    keep(
        library,
        Visit(location, reading.article.title, opened),
        packed(Page(text.encode()), reading),
    )


@pytest.fixture
def other(tmp_path: Path) -> Library:
    return Library(tmp_path / "other")


def test_what_is_only_there_comes_and_what_is_here_stays(library: Library, other: Library) -> None:
    read(library, KITES, "A red kite.", 5)
    read(other, LARKS, "A late lark.", 3)
    put(other, LARKS, Note("late", "k1", "why #song", "2026-03-03", author="Ada"))
    leave(other, LARKS, Place(comment="k1"), patient=True)
    assert unite(library, other) == Added(pages=1, copies=1, notes=1)
    assert {page.location for page in pages(library)} == {KITES, LARKS}
    assert [(note.text, note.author) for note in notes(library, LARKS)] == [("why #song", "Ada")]
    place = place_in(library, LARKS)
    assert place is not None
    assert place.comment == "k1"
    assert [one.author for one in search(library, "late lark")] == ["Ada"]
    assert unite(library, other) == Added(), "a second time there is nothing more"
    assert len(copies(library, LARKS)) == len(earlier(library, LARKS)) == 1


def test_a_note_without_an_author_gets_the_one_it_has_there(
    library: Library, other: Library
) -> None:
    for place, author in ((library, ""), (other, "Ada")):
        read(place, LARKS, "A late lark.", 3)
        put(place, LARKS, Note("late", "k1", "why", "2026-03-03", author=author))
        put(place, LARKS, Note("lark", "k1", "whose", "2026-03-04", author=author and "Tove"))
    put(library, LARKS, Note("A", "k1", "known", "2026-03-05", author="Ada"))
    put(other, LARKS, Note("A", "k1", "known", "2026-03-05", author="Adele"))
    assert unite(library, other).notes == 0
    assert [note.author for note in notes(library, LARKS)] == ["Ada", "Tove", "Ada"]


@pytest.mark.parametrize(("day", "found", "tags"), [(9, "blue", "there"), (1, "red", "here")])
def test_a_page_of_both_is_as_it_was_where_it_was_read_last(
    library: Library, other: Library, day: int, found: str, tags: str
) -> None:
    read(library, KITES, "A red kite.", 5)
    read(other, KITES, "A blue kite.", day)
    for one, name in ((library, "here"), (other, "there")):
        tag(one, pages(one)[0].location, [name])
        put(one, KITES, Note("kite", "k1", name, f"2026-03-0{len(name)}"))
    assert unite(library, other) == Added(pages=0, copies=1, notes=1)
    (page,) = pages(library)
    assert page.tags == tags
    assert [note.text for note in notes(library, KITES)] == ["here", "there"]
    assert len(copies(library, KITES)) == len(earlier(library, KITES)) == 2
    assert [bool(search(library, f"{color} kite")) for color in ("red", "blue")] == [
        found == "red",
        found == "blue",
    ]


def test_what_is_searched_is_what_was_read_last_and_not_what_was_put_last(
    library: Library, other: Library, tmp_path: Path
) -> None:
    read(library, KITES, "A red kite.", 5)
    read(other, KITES, "A blue kite.", 1)
    unite(library, other)
    third = Library(tmp_path / "third")
    unite(third, library)
    assert [bool(search(third, f"{color} kite")) for color in ("red", "blue")] == [True, False]
    read(library, KITES, "A blue kite.", 6)
    assert [bool(search(library, f"{color} kite")) for color in ("red", "blue")] == [False, True]


def test_of_the_visits_of_both_the_last_ones_stay(
    library: Library, other: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.library.pruning.MOST_COPIES", 3)
    for one, days in ((library, (20, 21, 22)), (other, (1, 2, 3))):
        for day in days:
            read(one, KITES, "A red kite.", day)
    unite(library, other)
    read(library, KITES, "A red kite.", 23)

    def look(connection: sqlite3.Connection) -> list[int]:
        rows = connection.execute("SELECT opened FROM visits ORDER BY opened")
        return [int(opened[8:10]) for (opened,) in rows]

    none: list[int] = []
    assert library.ask(look, none) == [21, 22, 23]
    (last,) = earlier(library, KITES)
    assert last.opened.startswith("2026-03-23")


def test_a_library_is_told_by_what_is_in_it(library: Library, tmp_path: Path) -> None:
    read(library, KITES, "A red kite.", 5)
    assert is_library(library.path)
    foreign = tmp_path / "library.db"
    with closing(sqlite3.connect(foreign)) as connection, connection:
        connection.execute("CREATE TABLE pages (id INTEGER)")
    assert not is_library(foreign)
    foreign.write_bytes(b"SQLite format 3\0" + bytes(99))
    assert not is_library(foreign)
    assert not is_library(tmp_path / "none")
    damaged = tmp_path / "damaged.db"
    body = bytearray(library.path.read_bytes())
    body[4096:] = b"\xff" * (len(body) - 4096)
    damaged.write_bytes(body)
    with pytest.raises(LibraryError, match=r"is damaged\.$"):
        copied(damaged, tmp_path)


def test_reader_add_takes_a_library(other: Library, capsys: pytest.CaptureFixture[str]) -> None:
    read(other, KITES, "A red kite.", 5)
    read(other, LARKS, "A late lark.", 3)
    put(other, KITES, Note("kite", "k1", "mine", "2026-03-05"))
    assert main(["add", str(other.path)]) == 0
    said = f"2 pages, 2 copies and 1 note taken over from {other.path}.\n"
    assert capsys.readouterr().out == said
    known = own()
    assert known is not None
    assert len(pages(known)) == 2
    assert main(["add", str(known.path)]) == 1
    assert capsys.readouterr().err == f"reader: {known.path}: this is the library itself.\n"

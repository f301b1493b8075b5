"""A file with another name is the page that was read, if its bytes are those and the old is gone."""

from hashlib import sha256
from pathlib import Path

import pytest

from reader.cli import main
from reader.cli.memory import Memory, user_library
from reader.library.copies import copies, keep, packed
from reader.library.moved_files import follow
from reader.library.notes import notes, put
from reader.library.places import Place, Visit
from reader.library.recent import leave, place_in
from reader.library.shelf import delete, pages
from reader.library.store import Library
from reader.library.values import Note
from reader.model import Article, Page, Reading

BODY = (
    b"<title>Kites</title><h1>Kites</h1>" + b"<p>The kite rose over the quay again today.</p>" * 9
)
SUM = sha256(BODY).hexdigest()


def read(library: Library, path: Path, body: bytes = BODY, opened: str = "2026-03-01") -> None:
    path.write_bytes(body)
    location = str(path)
    kept = packed(Page(body), Reading(Article("Kites")))
    keep(library, Visit(location, "Kites", f"{opened}T12:00:00+00:00"), kept)


def test_a_renamed_file_keeps_notes_place_and_copies(library: Library, tmp_path: Path) -> None:
    old, new = tmp_path / "old.html", tmp_path / "new.html"
    read(library, old)
    put(library, str(old), Note("The kite", made="2026-03-01"))
    leave(library, str(old), Place(comment="c4"), patient=True)
    old.rename(new)
    assert follow(library, str(new), SUM) == str(old)
    assert [note.quote for note in notes(library, str(new))] == ["The kite"]
    place = place_in(library, str(new))
    assert place is not None
    assert place.comment == "c4"
    assert len(copies(library, str(new))) == 1
    assert [page.location for page in pages(library)] == [str(new)]
    assert follow(library, str(new), SUM) == "", "it is known by now"


def test_a_copy_of_a_file_is_another_page(library: Library, tmp_path: Path) -> None:
    old, new = tmp_path / "old.html", tmp_path / "new.html"
    read(library, old)
    assert follow(library, str(new), SUM) == ""
    assert follow(library, str(new), sha256(b"other").hexdigest()) == ""
    assert [page.location for page in pages(library)] == [str(old)]


def test_an_old_backup_and_a_deleted_page_are_not_followed(
    library: Library, tmp_path: Path
) -> None:
    old, new = tmp_path / "old.html", tmp_path / "new.html"
    read(library, old)
    read(library, old, BODY + b"<p>More.</p>", "2026-04-01")
    old.unlink()
    assert follow(library, str(new), SUM) == ""
    other = tmp_path / "other.html"
    read(library, other)
    other.unlink()
    delete(library, [str(other)], "2026-04-02")
    assert follow(library, str(new), SUM) == ""


def test_of_two_lost_names_the_one_read_last_is_meant(library: Library, tmp_path: Path) -> None:
    one, two, new = (tmp_path / f"{name}.html" for name in ("one", "two", "new"))
    read(library, one, opened="2026-04-01")
    read(library, two, opened="2026-03-01")
    one.unlink()
    two.unlink()
    assert follow(library, str(new), SUM) == str(one)


def test_a_page_of_the_web_is_never_taken_for_a_file(library: Library, tmp_path: Path) -> None:
    kept = packed(Page(BODY), Reading(Article("Kites")))
    keep(library, Visit("https://a.example/kites", "Kites", "2026-03-01T12:00:00+00:00"), kept)
    assert follow(library, str(tmp_path / "new.html"), SUM) == ""


def test_who_opens_a_renamed_file_is_told_and_has_the_notes(tmp_path: Path) -> None:
    known = user_library()
    assert known is not None
    old, new = tmp_path / "old.html", tmp_path / "new.html"
    read(known, old)
    put(known, str(old), Note("The kite", made="2026-03-01"))
    leave(known, str(old), Place(comment="c4"), patient=True)
    old.rename(new)
    memory = Memory(str(new), lambda: Page(BODY), "full")
    assert memory.recall().comment == "c4"
    since = memory.opened(Reading(Article("Kites")))
    assert since.message == f"Notes and place came along from {old}"
    assert since.reading is not None
    assert [note.quote for note in memory.notes(Reading())] == ["The kite"]


def test_the_notes_of_a_renamed_file_are_there_whatever_is_asked_first(tmp_path: Path) -> None:
    known = user_library()
    assert known is not None
    old, new = tmp_path / "old.html", tmp_path / "new.html"
    read(known, old)
    put(known, str(old), Note("The kite", made="2026-03-01"))
    old.rename(new)
    memory = Memory(str(new), lambda: Page(BODY), "full")
    assert [note.quote for note in memory.notes(Reading())] == ["The kite"]
    copy = Memory(str(tmp_path / "third.html"), lambda: Page(BODY), "full", is_copy=True)
    assert copy.notes(Reading()) == ()


def test_a_moved_folder_is_added_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old, new = tmp_path / "spring", tmp_path / "autumn"
    old.mkdir()
    (old / "kites.html").write_bytes(BODY)
    (old / "larks.html").write_bytes(BODY.replace(b"kite", b"lark"))
    assert main(["add", "--tag", "birds", str(old)]) == 0
    old.rename(new)
    (new / "moon.html").write_bytes(BODY.replace(b"kite", b"moon"))
    capsys.readouterr()
    assert main(["add", str(new)]) == 0
    assert capsys.readouterr().out == "3 pages added, 2 of them known by another name.\n"
    known = user_library()
    assert known is not None
    assert sorted((Path(page.location).name, page.tags) for page in pages(known)) == [
        ("kites.html", "birds"), ("larks.html", "birds"), ("moon.html", "")
    ]  # fmt: skip

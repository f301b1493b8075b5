"""`reader forget` leaves nothing of what it is told to forget."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.cli import main
from reader.cli.memory import place_of, user_library
from reader.config.folders import cache_folder
from reader.fetch.cache import CachedCopy, store
from reader.library.places import Visit
from reader.library.recent import recent, remember
from reader.library.store import Library
from reader.model import Page

KEPT = ("saved.html", "a.warc.gz#page=1")


@pytest.fixture
def known() -> Library:
    found = user_library()
    assert found is not None
    for location in ("https://a.example/kites", "https://b.example/", place_of("saved.html")):
        remember(found, Visit(location, "Kites", "2026-11-20"))
    return found


def test_a_page_is_forgotten_by_its_address_or_path(
    known: Library, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert main(["forget", "a.example/kites", "https://b.example/#comment-3"]) == 0
    assert main(["forget", str(tmp_path / "other.html"), "saved.html"]) == 1
    assert recent(known) == ()
    said = capsys.readouterr().out.splitlines()
    assert said == [
        "a.example/kites is forgotten.",
        "https://b.example/#comment-3 is forgotten.",
        f"{tmp_path}/other.html is not in the library.",
        "saved.html is forgotten.",
    ]


def test_the_pages_of_an_archive_are_forgotten_with_it(known: Library) -> None:
    for name in ("a.warc", "a.warc#page=2", "a.warc.gz#page=1"):
        remember(known, Visit(place_of(name), "Kites", "2026-11-20"))
    assert main(["forget", "./a.warc"]) == 0
    left = {visit.location for visit in recent(known)}
    assert left == {"https://a.example/kites", "https://b.example/", *map(place_of, KEPT)}


def test_all_of_it_is_deleted(known: Library) -> None:
    known.path.with_name("library.db.damaged-1").write_bytes(b"x")
    assert main(["forget", "--all"]) == 0
    assert list(known.folder.iterdir()) == []
    assert recent(known) == ()


def test_copies_that_were_fetched_are_deleted_with_it(capsys: pytest.CaptureFixture[str]) -> None:
    folder = cache_folder()
    assert folder is not None
    page = Page(b"<p>A kite.</p>", "https://a.example/kites", fetched=datetime.now(UTC))
    store(folder / "pages", page.url, CachedCopy(page, "", ""))
    assert len(list((folder / "pages").iterdir())) == 1
    assert main(["forget", "--all"]) == 0
    assert list((folder / "pages").iterdir()) == []
    assert main(["forget", "--all"]) == 0  # and where there is nothing, nothing is wrong
    assert capsys.readouterr().out == "The library is deleted.\n" * 2


def test_where_no_library_is_its_folder_is_not_made_to_delete_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert main(["forget", "--all"]) == 0
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize("words", [[], ["--all", "x"]])
def test_what_is_to_be_forgotten_has_to_be_said(words: list[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["forget", *words])
    assert end.value.code == 2

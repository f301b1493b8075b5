"""Each page of an archive of several has a place and notes of its own."""

import zipfile
from pathlib import Path

import pytest

from reader.cli import main
from reader.cli.archive_page import archive_of, page_in
from reader.cli.arguments import parse
from reader.cli.memory import user_library
from reader.cli.reloadable import Opened
from reader.fetch.limits import Limits
from reader.fetch.options import FetchOptions
from reader.library.notes import notes, put
from reader.library.places import Visit
from reader.library.recent import recent, remember
from reader.library.values import Note
from tests.cli.test_screen import PAGE, begin, shown

TWO = Path(__file__).parents[1] / "containers/forms/two.warc"


def test_a_page_is_named_by_its_number() -> None:
    assert page_in("/kept/a.warc", 2) == "/kept/a.warc#page=2"
    for location, number in (("/kept/a.warc", 0), ("-", 2), ("https://a.example/b.warc", 2)):
        assert page_in(location, number) == location


def test_the_number_of_a_page_is_no_part_of_the_name(tmp_path: Path) -> None:
    assert archive_of("/kept/a.warc#page=2") == ("/kept/a.warc", 2)
    (tmp_path / "odd#page=3").write_text(PAGE, encoding="utf-8")
    for location in (
        "/kept/a.warc",
        "/kept/a.warc#page=0",
        "/kept/a.html#comment-2",
        "https://a.example/b#page=2",
        f"{tmp_path}/odd#page=3",
    ):
        assert archive_of(location) == (location, 0)
    asked = parse(["/kept/a.warc#page=2"])
    assert (asked.location, asked.page) == ("/kept/a.warc", 2)
    asked = parse(["--print", "--page", "3", "/kept/a.warc#page=2"])
    assert (asked.location, asked.page) == ("/kept/a.warc", 3)


def test_of_an_archive_too_large_to_hold_any_page_is_read(
    capsys: pytest.CaptureFixture[str],
) -> None:
    small = ["--print", "--max-bytes", "500"]
    assert main([*small, "--page", "2", str(TWO)]) == 0
    assert "Nobody has said who turned the wheel" in capsys.readouterr().out
    assert main([*small, "--page", "3", str(TWO)]) == 1
    assert "There are 2 pages in it, and none has the number 3." in capsys.readouterr().err


async def test_of_an_archive_too_large_to_hold_the_screen_shows_any_page() -> None:
    opened = Opened(str(TWO), FetchOptions(limits=Limits(size=500)), 2)
    assert "Nobody has said who turned the wheel" in (await opened.read()).article.text


async def test_a_note_on_one_page_is_none_of_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with zipfile.ZipFile(tmp_path / "pages.zip", "w") as archive:
        for name in ("Boats", "Kites"):
            archive.writestr(f"{name}.html", PAGE.replace("Kites", name).replace("kite", name))
    asking = begin(tmp_path, monkeypatch)

    async def press(*keys: str) -> None:
        await pilot.press(*keys)
        await asking.workers.wait_for_complete()
        await pilot.pause()

    async with asking.run_test(size=(80, 24)) as pilot:
        await press(*"pages.zip", "enter")
        await press("enter")
        assert "The Boats rose" in shown(asking)
        await press("H", "x", "enter")
        await press("q")
        await press("j", "enter")
        assert "The Kites rose" in shown(asking)
        await press("M")
        assert "There are no marks" in shown(asking)
        await press("L")
        assert "2 of 2 pages" in shown(asking)
        await press("j", "enter")
        assert "The Boats rose" in shown(asking), "the library opens the page in the archive"
        await press("Q")
    library = user_library()
    assert library is not None
    boats, kites = (f"{tmp_path}/pages.zip#page={number}" for number in (1, 2))
    assert {visit.location for visit in recent(library)} == {boats, kites}
    assert [len(notes(library, each)) for each in (boats, kites)] == [1, 0]


async def test_a_note_of_before_under_the_archive_is_shown_on_the_page_that_it_quotes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive_name = f"{tmp_path}/pages.zip"
    with zipfile.ZipFile(archive_name, "w") as archive:
        for name in ("Boats", "Kites"):
            archive.writestr(f"{name}.html", PAGE.replace("Kites", name).replace("kite", name))
    library = user_library()
    assert library is not None
    remember(library, Visit(archive_name, "Boats", "2026-11-20T12:00:00+00:00"))
    for quote in ("The Boats rose", "Words that are\nnowhere now"):
        put(library, archive_name, Note(quote, text="mine", made="2026-11-20"))
    asking = begin(tmp_path, monkeypatch)

    async def press(*keys: str) -> None:
        await pilot.press(*keys)
        await asking.workers.wait_for_complete()
        await pilot.pause()

    async with asking.run_test(size=(80, 24)) as pilot:
        await press(*"pages.zip", "enter")
        await press("j", "enter")
        assert "The Kites rose" in shown(asking)
        await press("M")
        assert "There are no marks" in shown(asking)
        await press("q")
        await press("k", "enter")
        await press("M")
        assert "✎ The Boats rose" in shown(asking)
        await press("Q")
    assert [note.quote for note in notes(library, f"{archive_name}#page=1")] == ["The Boats rose"]
    assert [note.text for note in notes(library, archive_name)] == ["mine"], "none is lost"

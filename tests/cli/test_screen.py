"""What the command line hands to the screen, in a screen that is driven here."""

import asyncio
import json
import os
import sqlite3
import threading
import zipfile
from contextlib import closing
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from types import SimpleNamespace

import pytest

import reader.cli.catalogue
import reader.fetch
import reader.ui.app
from reader.cli.arguments import parse
from reader.cli.catalogue import Catalogue
from reader.cli.configuration import configured
from reader.cli.reloadable import Opened
from reader.cli.screen import House, show
from reader.errors import LibraryError
from reader.fetch.options import PLAIN, FetchOptions
from reader.library.copies import keep, packed
from reader.library.places import Visit
from reader.library.store import Library
from reader.model import Article, Comment, Explanation, Page, Reading
from reader.open.head_start import Begun
from reader.open.understand import Stopped
from reader.ui.app import ReaderApp
from reader.ui.screens.start import StartScreen
from reader.ui.services import ScreenSettings, Start
from reader.ui.terminal.typeahead import Held

PAGE = "<title>Kites</title><h1>Kites</h1>" + "<p>The kite rose over the field again today.</p>" * 9


@pytest.fixture
def asking(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ReaderApp:
    """The app of `reader` without arguments, in an empty folder; the home is elsewhere."""
    return begin(tmp_path, monkeypatch)


def begin(folder: Path, monkeypatch: pytest.MonkeyPatch) -> ReaderApp:
    monkeypatch.chdir(folder)
    made: list[ReaderApp] = []

    def run_start(start: Start, settings: ScreenSettings) -> int:
        made.append(ReaderApp(settings, start=start))
        return 0

    monkeypatch.setattr(reader.ui.app, "run_start", run_start)
    show(parse([]), Held(0))
    return made[0]


def shown(app: ReaderApp) -> str:
    strips = app.screen._compositor.render_strips()
    return " ".join(" ".join(strip.text for strip in strips).split())


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("file://quaylight.example/x", "with a host is not opened"),
        ("file://[", "not a file:// address that can be opened"),
    ],
)
async def test_an_address_of_no_file_is_told_and_can_be_typed_better(
    asking: ReaderApp, typed: str, said: str
) -> None:
    async with asking.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert isinstance(asking.screen, StartScreen)
        asking.screen._field.value = typed
        await pilot.press("enter")
        await asking.workers.wait_for_complete()
        await pilot.pause()
        assert said in shown(asking)


async def test_a_path_with_two_spaces_is_remembered_and_opened_again(
    asking: ReaderApp, tmp_path: Path
) -> None:
    (tmp_path / "two  spaces.html").write_text(PAGE, encoding="utf-8")
    async with asking.run_test(size=(80, 24)) as pilot:
        for keys in ("two  spaces.html", ""):
            await pilot.pause()
            assert isinstance(asking.screen, StartScreen)
            asking.screen._field.value = keys
            await pilot.pause()
            assert keys or "two spaces.html" in shown(asking)
            await pilot.press("enter")
            await asking.workers.wait_for_complete()
            await pilot.pause()
            assert "The kite rose over the field" in shown(asking)
            await pilot.press("q")
            await asking.workers.wait_for_complete()


async def test_a_user_without_a_home_is_asked_what_to_read(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    monkeypatch.setattr(os.path, "expanduser", lambda path: path)
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    app = begin(tmp_path, monkeypatch)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*"page.html", "enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "The kite rose over the field" in shown(app)
    assert [path.name for path in tmp_path.iterdir()] == ["page.html"]  # noqa: ASYNC240


@pytest.mark.parametrize("typed", ["kept", "kept/", "~/kept", "pages.zip"])
async def test_a_folder_or_an_archive_that_is_typed_is_a_list(
    asking: ReaderApp, tmp_path: Path, typed: str
) -> None:
    kept = tmp_path / "home" / "kept" if "~" in typed else tmp_path / "kept"
    kept.mkdir(parents=True)
    with zipfile.ZipFile(tmp_path / "pages.zip", "w") as archive:
        for name in ("Boats", "Kites", "Larks", "Moons", "Notes", "Oars"):
            text = PAGE.replace("Kites", name)
            (kept / f"{name}.html").write_text(text, encoding="utf-8")
            archive.writestr(f"{name}.html", text)
    async with asking.run_test(size=(80, 24)) as pilot:
        await pilot.press(*typed, "enter")
        await asking.workers.wait_for_complete()
        await pilot.pause()
        assert "6 pages" in shown(asking)
        async with asyncio.timeout(60):
            while shown(asking).count("0 comments") < 6 and "zip" not in typed:
                await pilot.pause(0.05)
        await pilot.press("j", "enter")
        await asking.workers.wait_for_complete()
        await pilot.pause()
        assert "The kite rose over the field" in shown(asking)
        await pilot.press("q", "q")
        await pilot.pause()
        assert isinstance(asking.screen, StartScreen)


async def test_a_folder_without_a_page_says_so_and_can_be_typed_better(
    asking: ReaderApp, tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()
    async with asking.run_test(size=(80, 24)) as pilot:
        await pilot.press(*"empty", "enter")
        await asking.workers.wait_for_complete()
        await pilot.pause()
        assert "empty is a folder without a page in it." in shown(asking)


def test_what_the_screen_saves_says_where_it_is_from(tmp_path: Path) -> None:
    opened = Opened("https://kim:secret@kites.example/a", PLAIN)
    opened.page = Page(b"<p>Fog.</p>", fetched=datetime(2026, 5, 1, tzinfo=UTC))
    where = opened.save(Reading(Article("Fog")), "json", True, str(tmp_path / "out.json"))
    told = json.loads(where.read_text(encoding="utf-8"))["provenance"]
    assert told["location"] == "https://kites.example/a"
    assert told["fetched"] == "2026-05-01T00:00:00+00:00"
    assert told["sha256"] == sha256(b"<p>Fog.</p>").hexdigest()
    again = Opened("a.html", PLAIN).save(Reading(Article("Fog")), "json", True, f"{tmp_path}/")
    assert "provenance" not in json.loads(again.read_text(encoding="utf-8"))


@pytest.mark.parametrize("words", [["--pseudonyms"], ["--pseudonym-key", "key"]])
def test_what_the_screen_saves_has_the_names_that_were_asked_for(
    words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    arguments = parse([*words, "a.html"])
    opened = Opened("a.html", PLAIN)
    settings = House(arguments, configured(arguments), ()).settings(arguments, opened)
    thread = (Comment("1", author="Kim Vale"),)
    assert settings.save is not None
    where = settings.save(Reading(Article("Fog"), thread), "json", True, "out.json")
    (told,) = json.loads(where.read_text(encoding="utf-8"))["comments"]
    assert told["author"].startswith("Person ")
    assert (told["author"] == "Person 1") == (words == ["--pseudonyms"])


HEADER = ("Authorization", "Bearer of the quay")


@pytest.mark.parametrize(
    ("words", "opened", "sent"),
    [
        (["https://quaylight.example/a"], "https://quaylight.example/b", (HEADER,)),
        (["https://quaylight.example/a"], "https://QUAYLIGHT.example:443/b", (HEADER,)),
        (["https://quaylight.example/a"], "https://elsewhere.example/b", ()),
        (["https://quaylight.example/a"], "http://quaylight.example/b", ()),
        (["https://quaylight.example/a"], "https://quaylight.example.elsewhere.example/b", ()),
        (["saved.html"], "https://quaylight.example/b", ()),
    ],
)
async def test_a_header_goes_to_no_server_that_a_link_leads_to(
    words: list[str], opened: str, sent: tuple[tuple[str, str], ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    asked = loads(monkeypatch)
    arguments = parse(["--header", f"{HEADER[0]}: {HEADER[1]}", "--no-config", *words])
    house = House(arguments, configured(arguments), ())
    await house.opened(opened).load()
    assert [options.headers for options in asked] == [sent]


async def test_a_header_goes_to_the_server_that_is_typed_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = loads(monkeypatch)
    arguments = parse(["--header", f"{HEADER[0]}: {HEADER[1]}", "--no-config"])
    opening = House(arguments, configured(arguments), ()).asked("quaylight.example/a")
    await opening.load()
    follow = opening.settings.open
    assert follow is not None
    await follow("https://elsewhere.example/b").load()
    await follow("https://quaylight.example/c").load()
    assert [options.headers for options in asked] == [(HEADER,), (), (HEADER,)]


async def test_what_the_library_looks_at_again_is_what_everybody_is_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = loads(monkeypatch)
    cookies = tmp_path / "cookies.txt"
    cookies.write_text("# Netscape HTTP Cookie File\n", encoding="utf-8")
    words = ["--cookies", str(cookies), "--header", f"{HEADER[0]}: {HEADER[1]}"]
    arguments = parse([*words, "https://quaylight.example/a"])
    opened = Opened(arguments.location, arguments.fetch)
    catalogue = House(arguments, configured(arguments), ()).settings(arguments, opened).catalogue
    assert catalogue is not None
    known = Library(tmp_path / "home" / ".local/share/reader")
    keep_page(known, "https://quaylight.example/a")
    (page,) = catalogue.pages("opened")
    assert await catalogue.renew(page.location) == 0
    assert [(options.headers, options.cookies) for options in asked] == [((), None)]


async def test_no_text_is_kept_where_places_alone_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = loads(monkeypatch)
    file = tmp_path / "home" / ".config/reader/config.toml"
    file.parent.mkdir(parents=True)
    file.write_text('[screen]\nhistory = "places"\n', encoding="utf-8")
    arguments = parse(["https://quaylight.example/a"])
    opened = Opened(arguments.location, arguments.fetch)
    catalogue = House(arguments, configured(arguments), ()).settings(arguments, opened).catalogue
    assert catalogue is not None
    with pytest.raises(LibraryError, match="no texts"):
        await catalogue.renew("https://quaylight.example/a")
    assert asked == []


def loads(monkeypatch: pytest.MonkeyPatch) -> list[FetchOptions]:
    """With what pages are asked for, from now on; each is the same page."""
    asked: list[FetchOptions] = []

    async def load(location: str, options: FetchOptions, **_: object) -> Page:
        asked.append(options)
        return Page(PAGE.encode(), location, "text/html", "utf-8")

    monkeypatch.setattr(reader.fetch, "load", load)
    return asked


def keep_page(known: Library, location: str) -> None:
    page = Page(PAGE.encode(), location, "text/html", "utf-8")
    keep(known, Visit(location, "Kites", "2026-11-20T08:00:00+00:00"), packed(page, Reading()))


def test_what_was_deleted_is_gone_for_good_when_the_library_is_opened_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = Library(tmp_path / "home" / ".local/share/reader")
    for name in ("a", "b"):
        keep_page(known, f"https://quaylight.example/{name}")

    def opened() -> Catalogue:
        return Catalogue(lambda _: pytest.fail("nothing is opened"), PLAIN)

    def kept() -> int:
        with closing(sqlite3.connect(known.path)) as connection:
            return int(connection.execute("SELECT count(*) FROM pages").fetchone()[0])

    catalogue = opened()
    first, second = catalogue.pages("opened")
    catalogue.delete([first.location])
    assert opened().bring_back() == (first,)
    catalogue.delete([first.location])
    assert catalogue.pages("opened") == opened().pages("opened") == (second,)
    assert kept() == 2, "it can be brought back"
    monkeypatch.setattr(reader.cli.catalogue, "_UNDO", timedelta(seconds=-1))
    assert opened().bring_back() == ()
    assert opened().pages("opened") == (second,)
    assert kept() == 1


@pytest.mark.parametrize(
    ("kept", "words", "cached"),
    [
        ("full", [], True),
        ("places", [], False),
        ("off", [], False),
        ("off", ["--offline"], True),
        ("full", ["--no-history"], False),
    ],
)
async def test_no_copy_of_a_page_is_kept_where_its_text_is_not(
    kept: str, words: list[str], cached: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = loads(monkeypatch)
    file = tmp_path / "home" / ".config/reader/config.toml"
    file.parent.mkdir(parents=True)
    file.write_text(f'[screen]\nhistory = "{kept}"\n', encoding="utf-8")
    opened: list[Start] = []
    monkeypatch.setattr(reader.ui.app, "run_start", lambda start, _: opened.append(start))
    show(parse(words), Held(0))
    await opened[0].open("https://quaylight.example/a").load()
    assert [options.cache is not None for options in asked] == [cached]


async def test_a_page_that_was_stopped_is_read_anew_by_the_next_try() -> None:
    """What was begun before the screen answers once."""
    asked, ended = threading.Event(), threading.Event()

    def result() -> Explanation:
        asked.set()
        ended.wait(60)
        raise Stopped

    opened = Opened("kites.html", PLAIN)
    opened.page = Page(PAGE.encode())
    attempt = SimpleNamespace(result=result, stop=ended.set)
    opened.begun = Begun(attempt, lambda _: False)  # type: ignore[arg-type]
    first = asyncio.create_task(opened.read_begun())
    await asyncio.to_thread(asked.wait, 60)
    first.cancel()
    with pytest.raises(asyncio.CancelledError):
        await first
    assert ended.is_set()
    assert (await opened.read_begun()).article.title == "Kites"

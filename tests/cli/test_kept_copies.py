"""A page as it was: LOCATION@TIME opens the copy in the library, and a failure names it."""

import asyncio
import json
import sqlite3
import time
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader import extract
from reader.cli import main
from reader.cli.arguments import parse
from reader.cli.configuration import commands, configured
from reader.cli.kept_copies import kept_page, stored_at
from reader.cli.memory import memory_of, place_of, user_library
from reader.cli.reloadable import Opened
from reader.cli.screen import House
from reader.cli.stored_time import TypedLocation, typed_location
from reader.errors import EmptyPage, FetchError, OpenError
from reader.fetch.options import FetchOptions
from reader.library.copies import copies, keep, keep_thread, packed, packed_thread
from reader.library.notes import notes
from reader.library.places import Place, Visit
from reader.library.values import Note
from reader.library.visits import earlier
from reader.model import Page
from reader.ui.app import ReaderApp
from reader.ui.screens.reading import ReadingScreen

URL = "http://127.0.0.1:1/ferries"
"""Where nothing listens."""
AT_FIRST = (
    "This is a copy from the library, fetched 2026-11-10 09:30 UTC; the network was not asked."
)


def page(color: str) -> str:
    body = f"<p>The {color} ferry was late, and nobody on the quay knew why it was so.</p>" * 3
    talk = (
        '<li class="comment depth-1" id="comment-11"><div class="comment-body"><cite class="fn">Ada'
        '</cite><span class="comment-meta"><time>2 hours ago</time></span><p>It was the fog.</p>'
        "</div></li>"
    )
    return f'<!doctype html><title>Ferries</title><article><h1>Ferries</h1>{body}</article><ol class="commentlist">{talk}</ol>'


def kept(location: str, color: str, day: int) -> None:
    """As if the page had been on the screen that day."""
    kept_at(location, color, datetime(2026, 11, day, 9, 30, tzinfo=UTC))


def kept_at(location: str, color: str, when: datetime) -> None:
    known = user_library()
    assert known is not None
    url = location if location.startswith("http") else ""
    body = Page(page(color).encode(), url, "text/html", "utf-8", when)
    reading = extract(body.body, url, fetched=when)
    keep(known, Visit(place_of(location), "Ferries", when.isoformat()), packed(body, reading))


@pytest.fixture
def both(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    kept(URL, "red", 10)
    kept(URL, "blue", 20)


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    status = main(words)
    said = capsys.readouterr()
    return status, said.out, said.err


def test_the_copy_of_a_file_that_is_gone_is_found_though_its_name_looks_like_a_host(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    kept("ferries.page", "red", 10)
    status, out, _ = run(capsys, "--print", "ferries.page@last")
    assert (status, "The red ferry" in out) == (0, True)
    assert run(capsys, "compare", "--list", "ferries.page")[0] == 0
    assert run(capsys, "--print", "ships.page@last")[2].startswith(
        "reader: No copy of https://ships.page is kept yet"
    )
    assert run(capsys, "forget", "ferries.page")[1] == "ferries.page is forgotten.\n"


@pytest.mark.parametrize("number", [0, 1])
def test_the_time_of_a_visit_finds_the_copy_of_a_file(tmp_path: Path, number: int) -> None:
    file = tmp_path / "v.html"
    page_now = Page(b"", media_type="text/html")
    memory = memory_of(str(file), FetchOptions(), lambda: page_now, "full")
    assert memory is not None
    for color in ("red", "blue"):
        page_now = replace(page_now, body=page(color).encode())
        memory.opened(extract(page_now.body))
        time.sleep(0.002)
    visit = memory.earlier()[number]
    found = kept_page(TypedLocation(str(file), visit.when.removesuffix("+00:00")))
    assert f"The {('blue', 'red')[number]} ferry".encode() in found.body


def let_the_bytes_go() -> None:
    known = user_library()
    assert known is not None
    with closing(sqlite3.connect(known.path)) as connection, connection:
        connection.execute("UPDATE copies SET raw = NULL, packed = 0")


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("a.html@first", TypedLocation("a.html", "first")),
        ("https://a.example/b#c-7@2026-11", TypedLocation("https://a.example/b#c-7", "2026-11")),
        ("https://a.example@last", TypedLocation("https://a.example", "last")),
        ("https://a.example/@last", TypedLocation("https://a.example/@last")),
        ("https://a.example/@2026", TypedLocation("https://a.example/@2026")),
        ("ada@a.example", TypedLocation("ada@a.example")),
        ("@2026", TypedLocation("@2026")),
        ("-", TypedLocation("-")),
        ("<https://a.example/b>", TypedLocation("https://a.example/b")),
        (' "https://a.example/b@2026" ', TypedLocation("https://a.example/b", "2026")),
        ("'HTTPS://a.example'", TypedLocation("HTTPS://a.example")),
        ("<notes.html>", TypedLocation("<notes.html>")),
    ],
)
def test_what_is_a_time_and_what_a_name(word: str, said: TypedLocation) -> None:
    assert typed_location(word) == said


@pytest.mark.usefixtures("both")
@pytest.mark.parametrize(
    ("time", "color", "day"),
    [("last", "blue", 20), ("first", "red", 10), ("2026-11-15", "red", 10), ("2026", "blue", 20)],
)
def test_the_copy_of_a_time_is_read_and_says_so(
    capsys: pytest.CaptureFixture[str], time: str, color: str, day: int
) -> None:
    status, out, err = run(capsys, "--print", "--width", "0", f"{URL}@{time}")
    assert (status, err) == (0, "")
    assert f"The {color} ferry was late" in out
    assert f"● Ada · 2026-11-{day} 07:30 UTC" in out, "counted from the day it was fetched"
    assert f"library, fetched 2026-11-{day} 09:30 UTC; the network was not asked." in out


@pytest.mark.usefixtures("both")
def test_a_copy_is_saved_and_is_data_of_its_time(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    made = json.loads(run(capsys, "--format", "json", f"{URL}@first")[1])
    assert made["provenance"]["location"] == URL
    assert made["provenance"]["fetched"] == "2026-11-10T09:30:00+00:00"
    assert AT_FIRST in made["notes"]
    assert run(capsys, "--save", "old.md", f"{URL}@first") == (0, "old.md\n", "")
    assert "The red ferry was late" in (tmp_path / "old.md").read_text("utf-8")
    assert "nothing says that it is anything else" in run(capsys, "--explain", f"{URL}@first")[1]


@pytest.mark.usefixtures("both")
def test_a_copy_without_its_bytes_is_the_text_that_was_read(
    capsys: pytest.CaptureFixture[str],
) -> None:
    let_the_bytes_go()
    out = run(capsys, "--print", "--width", "0", f"{URL}@first")[1]
    assert "The red ferry was late" in out
    assert "● Ada · 2026-11-10 07:30 UTC" in out
    assert f"• {AT_FIRST}" in out
    assert "• This is the text that was read then; the page itself is not kept." in out


def test_what_follows_the_at_and_is_no_time_is_called_so_where_the_page_is_known(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    kept("ferries.html", "red", 10)
    times = (
        "first, last, or a time that there is: 2026, 2026-11, 2026-11-20, 2026-11-20T08:30 (UTC)"
    )
    assert run(capsys, "--print", "ferries.html@yesterday") == (
        1,
        "",
        (
            "reader: ferries.html@yesterday does not exist. yesterday is no time of a copy: "
            f"after the @ comes {times}.\n"
        ),
    )
    said = "reader: larks.html@yesterday does not exist.\n"
    assert run(capsys, "--print", "larks.html@yesterday") == (1, "", said)


def test_the_copy_of_a_file_that_is_gone_is_no_older_than_the_file(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    kept("ferries.html", "red", 10)
    status, out, err = run(capsys, "--print", "ferries.html")
    assert (status, out) == (1, "")
    assert err == (
        "reader: ferries.html does not exist. The library has a copy of 2026-11-10: "
        "reader 'ferries.html@last' opens it.\n"
    )
    out = run(capsys, "--print", "--width", "0", "ferries.html@last")[1]
    assert "● Ada · 2 hours ago" in out
    assert "This is a copy from the library, read 2026-11-10 09:30 UTC." in out


def test_a_page_number_that_there_is_not_is_no_reason_to_open_a_copy(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    kept("ferries.html", "red", 10)
    (tmp_path / "ferries.html").write_text("<h1>Ferries</h1><p>One is red.", encoding="utf-8")
    said = "reader: There is one page in it, and none has the number 99.\n"
    assert run(capsys, "--print", "--page", "99", "ferries.html") == (1, "", said)


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("", "ferries.html is empty."),
        ("<body></body>", "The page was opened, but there is no text to read in it"),
    ],
)
async def test_a_page_that_is_empty_by_now_names_its_copy(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    body: str,
    why: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    kept("ferries.html", "red", 10)
    (tmp_path / "ferries.html").write_text(body)
    copy = "The library has a copy of 2026-11-10: reader 'ferries.html@last' opens it."
    status, out, err = await asyncio.to_thread(run, capsys, "--print", "ferries.html")
    assert (status, out) == (3, "")
    assert err.startswith(f"reader: {why}")
    assert err.endswith(f" {copy}\n")
    load, _, _ = house().opened("ferries.html")
    with pytest.raises(EmptyPage, match=r"opens it\.$") as failed:
        await load()
    assert failed.value.copy == "ferries.html@last"


def test_a_front_page_is_the_same_without_its_slash(capsys: pytest.CaptureFixture[str]) -> None:
    kept("http://127.0.0.1:1/", "red", 10)
    assert "The red ferry" in run(capsys, "--print", "http://127.0.0.1:1@last")[1]


def test_a_minute_with_two_copies_is_listed_once() -> None:
    for second in (5, 40):
        when = datetime(2026, 11, 10, 9, 30, second, tzinfo=UTC)
        kept_at(URL, "red" if second == 5 else "blue", when)
    with pytest.raises(OpenError, match=r"there are 2026-11-10T09:30\.$"):
        stored_at(TypedLocation(URL, "2025"))


@pytest.mark.usefixtures("both")
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            [f"{URL}@2025"],
            f"No copy of {URL} from 2025 is kept; there are 2026-11-20T09:30, 2026-11-10T09:30.",
        ),
        (
            ["a.html@first"],
            "No copy of a.html is kept yet; showing the page keeps one, and so does reader add.",
        ),
    ],
)
def test_what_is_not_kept_is_told(
    capsys: pytest.CaptureFixture[str], words: list[str], said: str
) -> None:
    assert run(capsys, "--print", *words) == (1, "", f"reader: {said}\n")


@pytest.mark.usefixtures("both")
@pytest.mark.parametrize(
    "time", ["2025-13", "2025-02-30", "2025-01-01T25:61", "2025-01-01 10:60", "0000"]
)
def test_a_time_that_cannot_be_is_told_with_those_that_can(
    capsys: pytest.CaptureFixture[str], time: str
) -> None:
    said = (
        f"reader: {time} is no time; what can follow the @ is first, last, or a time that there is:"
        " 2026, 2026-11, 2026-11-20, 2026-11-20T08:30 (UTC).\n"
    )
    assert run(capsys, "--print", f"{URL}@{time}") == (1, "", said)
    assert run(capsys, "compare", f"{URL}@last", time) == (1, "", said)


@pytest.mark.parametrize("words", [("--print", f"{URL}@last"), ("compare", "--list", URL)])
def test_a_library_that_was_damaged_is_the_reason_why_nothing_is_found(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    kept(URL, "red", 10)
    known = user_library()
    assert known is not None
    known.path.write_bytes(b"no library at all" * 99)
    for _ in ("when it is put aside", "later"):
        status, out, err = run(capsys, *words)
        assert (status, out) == (1, "")
        assert "The library was damaged: what it had is kept as" in err


@pytest.mark.parametrize("words", [("--print", f"{URL}@last"), ("compare", "--list", URL)])
def test_where_there_can_be_no_library_that_is_the_reason(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    known = user_library()
    assert known is not None
    known.folder.parent.mkdir(parents=True, exist_ok=True)
    known.folder.write_text("")
    status, out, err = run(capsys, *words)
    assert (status, out) == (1, "")
    assert err == f"reader: There can be no library: {known.folder} is a file and not a folder.\n"


@pytest.mark.usefixtures("both")
def test_nobody_is_asked_for_the_rest_of_a_copy(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--print", "--whole-thread", f"{URL}@last"])
    assert ended.value.code == 2
    assert "--whole-thread asks the site of a page" in capsys.readouterr().err


@pytest.mark.usefixtures("both")
@pytest.mark.parametrize("options", [[], ["--offline"]])
def test_what_cannot_be_fetched_names_its_copy_and_is_not_replaced_by_it(
    capsys: pytest.CaptureFixture[str], options: list[str]
) -> None:
    status, out, err = run(capsys, "--print", *options, f"{URL}#comment-11")
    assert (status, out) == (1, "")
    assert err.endswith(
        f" The library has a copy of 2026-11-20: reader '{URL}@last' opens it.\n"
    ), err


def test_what_was_never_kept_fails_as_before(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "--print", URL) == (1, "", "reader: 127.0.0.1 refuses connections there.\n")


def house(*words: str) -> House:
    arguments = parse([*words, URL])
    found = configured(arguments)
    return House(arguments, found, commands(found))


@pytest.mark.usefixtures("both")
async def test_a_copy_on_the_screen_is_no_visit_to_the_page() -> None:
    load, settings, _ = house().opened(f"{URL}@first")
    reading = await load()
    known, memory = user_library(), settings.memory
    assert known is not None
    assert memory is not None
    assert reading.notes[0] == AT_FIRST
    assert settings.copy_label() == "copy of 2026-11-10"
    assert house().opened(URL).settings.copy_label() == ""
    before = (copies(known, URL), earlier(known, URL))
    assert memory.opened(reading).reading is None
    assert memory.left(Place(pane="comments"))
    assert (copies(known, URL), earlier(known, URL)) == before
    assert memory.recall() == Place()
    memory.note(Note("the fog", made="2026-11-20"))
    assert [note.quote for note in notes(known, URL)] == ["the fog"]
    assert settings.whole_thread is None
    assert memory.earlier() == (), "what came after it is not before it"
    assert settings.reload is not None
    assert (await settings.reload()).article == reading.article


def asked(day: int, *others: str) -> None:
    """As if the site had been asked that day for the comments the page leaves out."""
    known = user_library()
    assert known is not None
    when = datetime(2026, 11, day, 12, tzinfo=UTC)
    reading = extract(page("red"), URL, fetched=when)
    comments = [replace(reading.comments[0], id=by, author=by, published=None) for by in others]
    whole = replace(reading, comments=(*reading.comments, *comments))
    keep_thread(known, URL, packed_thread(Page(b"", URL, fetched=when), whole, when))


@pytest.mark.usefixtures("both")
@pytest.mark.parametrize(
    ("time", "authors"),
    [("first", "Ada"), ("2026-11-12", "Ada Bo"), ("2026-11-20", "Ada Bo"), ("last", "Ada Cai")],
)
async def test_a_copy_has_the_comments_that_its_site_had_been_asked_for_by_then(
    time: str, authors: str
) -> None:
    asked(12, "Bo")
    asked(21, "Cai")
    kept(URL, "green", 22)
    reading = await house().opened(f"{URL}@{time}").load()
    assert " ".join(comment.author for comment in reading.comments) == authors
    notes = " ".join(reading.notes)
    assert "This is a copy from the library" in notes
    assert ("1 comment that the site was asked for on" in notes) == (time in ("2026-11-20", "last"))


@pytest.mark.usefixtures("both")
async def test_the_copy_of_each_visit_opens_from_the_page() -> None:
    settings = house().opened(URL).settings
    memory, kept = settings.memory, settings.open_copy
    assert memory is not None
    assert kept is not None
    last, first = (kept(visit.when) for visit in memory.earlier())
    assert (await first.load()).notes[0] == AT_FIRST
    assert first.settings.copy_label() == "copy of 2026-11-10"
    assert (await last.load()).notes[0] == AT_FIRST.replace("11-10", "11-20")
    assert (first.settings.location, first.settings.returns) == (URL, True)


@pytest.mark.usefixtures("both")
async def test_a_page_that_cannot_be_fetched_has_a_key_for_its_copy() -> None:
    load, settings, _ = house().opened(URL)
    with pytest.raises(FetchError) as failed:
        await load()
    assert failed.value.copy == f"{URL}@last"
    app = ReaderApp(replace(settings, returns=False), load=load)  # as the first page
    async with app.run_test(size=(120, 30)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        strips = app.screen._compositor.render_strips()
        told = " ".join("".join(strip.text for strip in strips).split())
        assert "r try again · L open the copy · o open it in a browser" in told
        await pilot.press("L")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(app.screen, ReadingScreen)
        assert app.screen.reading.notes[0] == AT_FIRST.replace("11-10", "11-20")
        assert app.settings.location == URL


async def test_a_copy_that_is_not_kept_fails_where_it_is_read() -> None:
    opening = house().opened(f"{URL}@2025")
    with pytest.raises(OpenError, match="is kept yet"):
        await opening.load()


@pytest.mark.usefixtures("both")
async def test_a_location_is_read_as_it_is_where_no_time_is_named() -> None:
    opened = Opened(URL, parse([URL]).fetch)
    opened.called_as(parse([f"{URL}@first"]))
    assert AT_FIRST in (await opened.read()).notes
    opened.called_as(parse([URL]))
    with pytest.raises(FetchError):
        await opened.read()


def test_a_renamed_file_is_known_by_its_bytes_where_it_was_never_opened(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    former, file = tmp_path / "former.html", tmp_path / "renamed.html"
    former.write_text("<h1>Kites</h1>" + "<p>The kite rose over the quay.</p>" * 9)
    assert main(["add", str(former)]) == 0
    former.rename(file)
    assert main(["--print", f"{file}@first"]) == 0
    assert "The kite rose over the quay." in capsys.readouterr().out
    other = tmp_path / "other.html"
    other.write_text("<h1>Boats</h1>" + "<p>The boat lay at the quay.</p>" * 9)
    assert main(["--print", f"{other}@first"]) == 1
    assert "No copy of" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("location", "label"), [(URL, "copy of 2026-11-10"), ("ferries.html", "copy read 2026-11-10")]
)
def test_the_bar_says_of_which_day_a_copy_is(
    location: str, label: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a file it said "kept copy" alone: the day it was read is not its age."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ferries.html").write_text(page("red"), encoding="utf-8")
    name = place_of(location) if location == URL else str(tmp_path / location)
    kept(name, "red", 10)
    _, settings, _ = house().opened(f"{name}@last")
    assert settings.copy_label() == label

"""Saving, copying, browsing, reading again: what is asked of the outside, and what is said of it."""

import asyncio
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from reader.errors import FetchError, OpenError, SaveError
from reader.model import Article, Comment, Paragraph, Reading, Span
from reader.ui.app import ReaderApp
from reader.ui.messages import OpenLink
from reader.ui.reading import copies
from reader.ui.screens.note import NoteScreen
from reader.ui.screens.reading import ReadingScreen
from reader.ui.screens.save import SaveScreen
from reader.ui.services import Opening, ScreenSettings
from reader.ui.terminal import browser
from reader.ui.terminal.browser import Outcome
from reader.ui.terminal.clipboard import ClipboardResult
from tests.ui.test_whole import until

URL = "https://quaylight.example/2026/11/the-clock-on-the-quay/"


class Desk:
    """Stands for the machine outside: what was copied, opened and saved."""

    def __init__(self) -> None:
        self.copied: list[str] = []
        self.opened: list[str] = []
        self.saved: list[tuple[str, bool, str]] = []
        self.kept = ClipboardResult.HELD
        self.outcome = Outcome(True, "Handed to the browser")
        self.failure = ""

    def keep(self, text: str, _environ: object) -> ClipboardResult:
        self.copied.append(text)
        return self.kept

    def open_address(self, url: str) -> Outcome:
        self.opened.append(url)
        return self.outcome

    def save(self, _reading: Reading, form: str, comments: bool, path: str, /) -> Path:
        if self.failure:
            raise SaveError(self.failure)
        self.saved.append((form, comments, path))
        return Path("/quay") / path


@pytest.fixture
def desk(monkeypatch: pytest.MonkeyPatch) -> Desk:
    desk = Desk()
    monkeypatch.setattr(copies, "keep", desk.keep)
    monkeypatch.setattr(browser, "open_address", desk.open_address)
    return desk


async def pressed(shown: Any, keys: str) -> None:
    await shown.press(keys)
    await shown.app.workers.wait_for_complete()
    await shown.pilot.pause()


async def test_copying_a_comment_and_a_paragraph(show: Any, desk: Desk) -> None:
    async with show() as shown:
        await pressed(shown, "} } y y")
        assert desk.copied[-1] == "It has two hands and no figures, as the harbour book explains."
        assert shown.report.message == "Copied the paragraph"
        await pressed(shown, "c j y y")
        assert desk.copied[-1] == "Which second ledger?"
        assert shown.report.message == "Copied the comment"


async def test_without_a_clipboard_the_terminal_is_sent_the_text(show: Any, desk: Desk) -> None:
    desk.kept = ClipboardResult.NONE
    async with show() as shown:
        await pressed(shown, "c y y")
        assert shown.app.clipboard == "The tariff was never paid, see the second ledger."
        assert shown.report.message == "Sent the comment to the terminal's clipboard"


async def test_copying_an_address(show: Any, desk: Desk) -> None:
    async with show() as shown:
        await pressed(shown, "y l")
        await pressed(shown, "c j y l")
        assert desk.copied == [URL, f"{URL}#comment-12"]
        assert shown.report.message == "Copied the address"


async def test_opening_in_the_browser(show: Any, desk: Desk) -> None:
    async with show() as shown:
        await pressed(shown, "o")
        await pressed(shown, "c j o")
        shown.screen.post_message(OpenLink("https://quaylight.example/book"))
        await pressed(shown, "j")
        assert desk.opened == [URL, f"{URL}#comment-12", "https://quaylight.example/book"]


async def test_without_a_browser_the_address_is_shown_and_can_be_copied(
    show: Any, desk: Desk
) -> None:
    desk.outcome = Outcome(False, "No browser was found here")
    async with show((80, 24)) as shown:
        await pressed(shown, "o")
        assert shown.shows(NoteScreen)
        text = "\n".join(shown.rows())
        assert "No browser was found here" in text
        assert URL in text
        await pressed(shown, "y")
        assert shown.shows(ReadingScreen)
        assert desk.copied == [URL]
        await pressed(shown, "o")
        await pressed(shown, "escape")
        assert desk.copied == [URL]


async def test_without_a_browser_a_link_is_told_to_open_here(
    show: Any, desk: Desk, page: Reading
) -> None:
    desk.outcome = Outcome(False, "No browser was found here")
    async with show((80, 24), open=Elsewhere(page).open) as shown:
        shown.screen.post_message(OpenLink("https://quaylight.example/book"))
        await shown.settle()
        assert "O the first link" in "\n".join(shown.rows())
        await pressed(shown, "escape o")
        assert "O the first link" not in "\n".join(shown.rows())  # this page is here already


async def test_a_click_on_a_link_opens_it(show: Any, desk: Desk) -> None:
    async with show((80, 24)) as shown:
        row = next(y for y, text in enumerate(shown.rows()) if "harbour book" in text)
        column = shown.rows()[row].index("harbour book") + 2
        await shown.pilot.click(offset=(column, row))
        await shown.app.workers.wait_for_complete()
        assert desk.opened == ["https://quaylight.example/book"]


async def test_saving_as_it_is_offered(show: Any, desk: Desk) -> None:
    async with show((80, 24), save=desk.save) as shown:
        await shown.press("s")
        assert shown.shows(SaveScreen)
        await pressed(shown, "enter")
        assert desk.saved == [("txt", True, "The clock on the quay.txt")]
        assert shown.report.message == "Saved to /quay/The clock on the quay.txt"


async def test_the_name_that_is_offered_is_free(
    show: Any, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "The clock on the quay.txt").touch()
    async with show((80, 24), save=desk.save) as shown:
        await pressed(shown, "s enter")
        await pressed(shown, "s tab right enter")
    assert desk.saved == [
        ("txt", True, "The clock on the quay (2).txt"),
        ("md", True, "The clock on the quay.md"),
    ]


@pytest.mark.parametrize(
    ("keys", "saved"),
    [
        ("a . m d", ("md", "a.md")),
        ("tab right shift+tab a . t x t", ("txt", "a.txt")),
        ("home a /", ("txt", "a/The clock on the quay.txt")),
        ("right backspace backspace backspace m d", ("md", "The clock on the quay.md")),
        ("end / x", ("txt", "The clock on the quay.txt/x")),
    ],
)
async def test_a_typed_name_takes_the_place_of_the_one_that_is_offered(
    show: Any, desk: Desk, keys: str, saved: tuple[str, str]
) -> None:
    async with show((80, 24), save=desk.save) as shown:
        await shown.press("s")
        await pressed(shown, keys)
        await pressed(shown, "enter")
    form, path = saved
    assert desk.saved == [(form, True, path)]


async def typed(shown: Any, name: str) -> None:
    """Write a name into the dialog, and press Enter."""
    await shown.press("s ctrl+u")
    await shown.pilot.press(*name)
    await pressed(shown, "enter")


async def test_a_kind_of_file_that_nothing_is_saved_as_is_refused(show: Any, desk: Desk) -> None:
    async with show((80, 24), save=desk.save) as shown:
        await typed(shown, "book.pdf")
        text = " ".join(" ".join(shown.rows()).replace("│", " ").split())
        assert "Nothing is saved as “.pdf”, only as .txt, .md, .html, .json, .jsonl" in text
        assert desk.saved == []
        await pressed(shown, "backspace backspace backspace m d enter")
        assert desk.saved == [("md", True, "book.md")]


async def test_a_taken_name_is_followed_by_the_offer_of_a_free_one(
    show: Any, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a").mkdir()
    for name in ("tide.md", "tide (2).md"):
        (tmp_path / "a" / name).touch()
    async with show((80, 24), save=desk.save) as shown:
        await typed(shown, "a/tide.md")
        assert desk.saved == []
        text = " ".join(" ".join(shown.rows()).replace("│", " ").split())
        assert "a/tide.md exists already. Enter saves to a/tide (3).md." in text
        await pressed(shown, "enter")
        assert desk.saved == [("md", True, "a/tide (3).md")]


async def test_the_offered_name_is_made_anew_for_another_folder(
    show: Any, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "The clock on the quay.txt").touch()
    (tmp_path / "a").mkdir()
    async with show((80, 24), save=desk.save) as shown:
        await pressed(shown, "s home a / enter")
        assert desk.saved == [("txt", True, "a/")]


async def test_format_text_and_name_are_chosen_by_keys(show: Any, desk: Desk) -> None:
    async with show((80, 24), save=desk.save) as shown:
        await pressed(shown, "s up right up right enter")
        assert desk.saved == [("md", False, "The clock on the quay.md")]


async def test_a_letter_chooses_the_next_word_that_begins_so(show: Any, desk: Desk) -> None:
    async with show((80, 24), save=desk.save) as shown:
        await pressed(shown, "s tab J")
        assert "(json)" in "\n".join(shown.rows())
        await pressed(shown, "j")
        assert "(jsonl)" in "\n".join(shown.rows())
        await pressed(shown, "j x down a enter")
        assert desk.saved == [("json", False, "The clock on the quay.json")]


async def test_the_format_follows_the_name_and_the_name_the_format(show: Any, desk: Desk) -> None:
    async with show((80, 24), save=desk.save) as shown:
        await pressed(shown, "s end backspace backspace backspace j s o n enter")
        await pressed(shown, "s tab right enter")
        await pressed(shown, "s end / x enter")
        assert desk.saved == [
            ("json", True, "The clock on the quay.json"),
            ("md", True, "The clock on the quay.md"),
            ("txt", True, "The clock on the quay.txt/x"),
        ]


async def test_what_cannot_be_saved_is_said_and_can_be_tried_again(show: Any, desk: Desk) -> None:
    desk.failure = "There is no room left on the disk."
    async with show((80, 24), save=desk.save) as shown:
        await pressed(shown, "s enter")
        assert "There is no room left on the disk." in "\n".join(shown.rows())
        desk.failure = ""
        await pressed(shown, "enter")
        assert len(desk.saved) == 1
        await shown.press("s escape")
        assert len(desk.saved) == 1
        assert shown.shows(ReadingScreen)


class SlowDesk(Desk):
    """Its disk takes until it is told to go on."""

    def __init__(self) -> None:
        super().__init__()
        self.asked, self.go_on = threading.Event(), threading.Event()

    def save(self, reading: Reading, form: str, comments: bool, path: str, /) -> Path:
        self.asked.set()
        assert self.go_on.wait(60)
        return super().save(reading, form, comments, path)


@pytest.fixture
def slow_desk() -> Iterator[SlowDesk]:
    desk = SlowDesk()
    yield desk
    desk.go_on.set()


async def test_while_it_is_saved_the_screen_goes_on(show: Any, slow_desk: SlowDesk) -> None:
    async with show((80, 24), save=slow_desk.save) as shown:
        await shown.press("s enter enter x")
        assert slow_desk.asked.is_set()
        assert "Saving …" in "\n".join(shown.rows())
        assert slow_desk.saved == []
        slow_desk.go_on.set()
        await shown.app.workers.wait_for_complete()
        await shown.pilot.pause()
        assert slow_desk.saved == [("txt", True, "The clock on the quay.txt")]
        assert shown.shows(ReadingScreen)


@pytest.mark.parametrize(
    ("failure", "said"),
    [("", "Saved to /quay/The clock on the quay.txt"), ("The disk is full.", "The disk is full.")],
)
async def test_what_becomes_of_it_is_told_even_when_the_box_is_closed(
    show: Any, slow_desk: SlowDesk, failure: str, said: str
) -> None:
    slow_desk.failure = failure
    async with show((80, 24), save=slow_desk.save) as shown:
        await shown.press("s enter escape c j")
        assert shown.comment == "12"
        assert shown.report.message == ""
        slow_desk.go_on.set()
        await shown.app.workers.wait_for_complete()
        await shown.pilot.pause()
        assert shown.report.message == said


async def test_nothing_is_saved_without_a_name(show: Any, desk: Desk) -> None:
    async with show((80, 24), save=desk.save) as shown:
        await shown.press("s ctrl+u enter")
        assert desk.saved == []
        assert "A name is needed" in "\n".join(shown.rows())


def longer(page: Reading) -> Reading:
    extra = Comment(id="51", author="Tove", blocks=page.comments[1].blocks)
    return Reading(page.article, (*page.comments, extra), claimed=14)


async def test_reading_again_keeps_the_place_and_the_folds(show: Any, page: Reading) -> None:
    async def reload() -> Reading:
        return longer(page)

    async with show(reload=reload, keywords=("tariff",)) as shown:
        await shown.press("/ t i d e enter c ] ] z c tab ]")
        article = shown.screen.article.first_line
        await pressed(shown, "r")
        assert shown.report.message == "Read again, 1 new"
        assert len(shown.screen.comments.comments) == 11
        assert shown.comment == "31"
        assert shown.screen.comments.thread.folded == 3
        assert shown.screen.article.first_line == article
        assert shown.screen.lens.sought == "tide"
        assert shown.report.search == "49 matches"
        assert shown.chips.startswith("[tariff 2│2]")


async def test_when_reading_again_fails_the_page_stays(show: Any) -> None:
    async def reload() -> Reading:
        raise FetchError("The server did not answer.")

    async with show(reload=reload) as shown:
        await pressed(shown, "r")
        assert shown.report.message == "The server did not answer."
        assert "The clock on the quay" in shown.rows()[0]


async def test_reading_again_can_be_given_up(show: Any, page: Reading) -> None:
    async def reload() -> Reading:
        await asyncio.sleep(60)
        return page

    async with show(reload=reload) as shown:
        await shown.press("r")
        assert shown.report.message == "Reading it again …"
        await shown.press("escape")
        assert shown.report.message == "Stopped reading it again"
        await shown.press("escape")
        assert shown.app.is_running


async def test_what_cannot_be_read_twice_says_so(show: Any) -> None:
    async with show(reload=None) as shown:
        await shown.press("r")
        assert shown.report.message == "This cannot be read a second time"


async def test_the_facts_of_the_page_are_told_with_its_notes(show: Any) -> None:
    async with show((80, 24)) as shown:
        await shown.press("=")
        text = "\n".join(shown.rows())
        assert "10 of 14 comments" in text
        assert "• 10 of 14 comments are on this page." in text
        assert "Runa Teel" in text
        await shown.press("escape")
        assert shown.shows(ReadingScreen)


async def test_page_text_is_never_markup(show: Any, page: Reading, desk: Desk) -> None:
    trap = "[@click=app.quit]x[/] [/nope] [red]"
    article = Article(title=trap, blocks=page.article.blocks, byline=trap, url=URL)
    comments = tuple(Comment(id=trap, author=trap, url=trap) for _ in range(1))
    reading = Reading(article, comments, source=trap, notes=(trap,))
    async with show((160, 50), reading=reading, save=desk.save, keywords=(trap,)) as shown:
        assert trap in shown.rows()[0]
        desk.outcome = Outcome(False, trap)
        for keys in ("=", "escape", "s", "escape", "c", "o", "escape", "*", "?", "escape", ":"):
            await pressed(shown, keys)
        assert shown.app.is_running


class Elsewhere:
    """Stands for pages that links lead to."""

    def __init__(self, page: Reading) -> None:
        self.page = page
        self.asked: list[str] = []
        self.arrived = asyncio.Event()

    def open(self, url: str) -> Opening:
        self.asked.append(url)

        async def load() -> Reading:
            await self.arrived.wait()
            if "book" in url:
                raise OpenError("There is no such page.")
            return self.page

        said = ScreenSettings(location=url, returns=True, how_far=lambda: "20 KB of 48 KB")
        return Opening(load, said)


@pytest.mark.parametrize("back", ["backspace", ": b a c k enter"])
async def test_a_link_is_opened_here_told_of_and_left_again(
    show: Any, page: Reading, back: str
) -> None:
    elsewhere = Elsewhere(page)
    moon = Paragraph((Span("The moon", href="https://quaylight.example/moon"),))
    tides = Reading(replace(page.article, blocks=(moon,)))
    async with show((80, 24), reading=tides, open=elsewhere.open) as shown:
        below = shown.screen
        await shown.press("; S")
        assert elsewhere.asked == ["https://quaylight.example/moon"]
        assert shown.report.message.startswith("Opening https://quaylight.example/moon … 20 KB of")
        elsewhere.arrived.set()
        await shown.app.workers.wait_for_complete()
        await shown.settle()
        assert shown.screen is not below
        await shown.press(back)
        assert shown.screen is below
        await shown.press(back)
        assert shown.report.message == "No page is open under this one"
        assert not shown.app._exit


@pytest.mark.parametrize(("opened", "closed"), [("?", "escape"), ("/ w o r", "d enter")])
async def test_a_page_that_comes_under_a_box_or_a_line_opens_when_that_is_closed(
    show: Any, page: Reading, opened: str, closed: str
) -> None:
    elsewhere = Elsewhere(page)
    moon = Paragraph((Span("The moon", href="https://quaylight.example/moon"),))
    tides = Reading(replace(page.article, blocks=(moon,)))
    async with show((80, 24), reading=tides, open=elsewhere.open) as shown:
        below = shown.screen
        await shown.press(f"; S {opened}")
        over = shown.app.screen
        elsewhere.arrived.set()
        status = below.pane_layout.status
        await until(shown, lambda: status.report.message.endswith("opens when this is closed"))
        assert shown.app.screen is over
        assert bool(below.asking.question) == (over is below)
        await shown.press(closed)
        await shown.app.workers.wait_for_complete()
        await shown.settle()
        assert shown.screen is not below
        assert shown.screen.reading is page
        await shown.press("backspace")
        assert below.lens.sought == ("word" if over is below else "")


async def test_a_count_tells_links_in_view_wherever_their_paragraphs_are(
    show: Any, page: Reading
) -> None:
    """From the head of a page, where one is when it opens, to the end of what is seen."""
    elsewhere = Elsewhere(page)
    told = [
        Paragraph((Span("See "), Span(name, href=f"https://quaylight.example/{name}"), Span(".")))
        for name in ("moon", "sun", "tide", "loft", "bell", "quay", "rope", "lamp", "gull")
    ]
    links = Reading(replace(page.article, title="Links", blocks=tuple(told)))
    async with show((80, 12), reading=links, open=elsewhere.open) as shown:
        await shown.press("O escape 2 O escape")
        assert elsewhere.asked == [f"https://quaylight.example/{name}" for name in ("moon", "sun")]
        await shown.press("9 O")
        seen = sum("See " in row for row in shown.rows())
        assert shown.report.message == f"There are {seen} links in view from here on"
        await shown.press("} } O escape")
        assert elsewhere.asked[-1] == "https://quaylight.example/sun"
        await shown.press("G O escape")
        rows = "\n".join(shown.rows())
        assert f"See {elsewhere.asked[-1].rpartition('/')[2]}." in rows
        assert "See moon." not in rows


async def test_a_link_of_the_list_is_read_here_or_opened_in_the_browser(
    show: Any, desk: Desk, page: Reading
) -> None:
    elsewhere = Elsewhere(page)
    elsewhere.arrived.set()
    async with show((80, 24), open=elsewhere.open) as shown:
        await shown.press("U")
        rows = "\n".join(shown.rows())
        assert "Enter open in browser · O read it here · / filter · Esc close" in rows
        await pressed(shown, "enter")
        assert desk.opened == ["https://quaylight.example/book"]
        assert elsewhere.asked == []
        await pressed(shown, "U O")
        await shown.app.workers.wait_for_complete()
        await shown.settle()
        assert elsewhere.asked == ["https://quaylight.example/book"]
        assert shown.report.message == "There is no such page."


async def test_what_cannot_be_opened_here_is_said_and_esc_stops(show: Any, page: Reading) -> None:
    elsewhere = Elsewhere(page)
    async with show((80, 24), open=elsewhere.open) as shown:
        await shown.press("} } 9 O")
        assert shown.report.message == "There is 1 link in view from here on"
        await shown.press("O escape")
        assert shown.report.message == "Stopped opening it"
        elsewhere.arrived.set()
        await shown.press("O")
        await shown.app.workers.wait_for_complete()
        await shown.settle()
        assert shown.report.message == "There is no such page."
        shown.screen.parts.links.open_here("mailto:runa@quaylight.example")
        assert shown.report.message == "Only pages of the web are opened here"


@pytest.mark.parametrize("keys", ["y y Q", "y y q"])
async def test_who_copies_and_leaves_in_one_go_has_copied(
    show: Any, desk: Desk, monkeypatch: pytest.MonkeyPatch, keys: str
) -> None:
    """The terminal is sent it once it is known that there is no other clipboard."""
    sent: list[str] = []
    going = threading.Event()

    def late(text: str, _environ: object) -> ClipboardResult:
        desk.copied.append(text)
        assert going.wait(30)
        return ClipboardResult.NONE

    def send(app: ReaderApp, text: str) -> None:
        assert app._driver is not None
        sent.append(text)

    exits = ReaderApp.exit

    def leave(app: ReaderApp, *values: Any, **named: Any) -> None:
        exits(app, *values, **named)
        asyncio.get_running_loop().call_later(0.1, going.set)

    monkeypatch.setattr(copies, "keep", late)
    monkeypatch.setattr(ReaderApp, "copy_to_clipboard", send)
    monkeypatch.setattr(ReaderApp, "exit", leave)
    async with show((80, 24)) as shown:
        await shown.press(keys)
    assert len(desk.copied) == 1
    assert sent == desk.copied


async def test_of_two_copies_the_last_one_stays(
    show: Any, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()

    def late(text: str, _environ: object) -> ClipboardResult:
        if not text.startswith("https:"):
            assert go_on.wait(30)
        desk.copied.append(text)
        return ClipboardResult.HELD

    monkeypatch.setattr(copies, "keep", late)
    async with show((80, 24)) as shown:
        await shown.press("y y y l")
        go_on.set()
        await shown.settle()
    assert [text.startswith("https:") for text in desk.copied] == [False, True]


async def test_a_clipboard_that_does_not_answer_keeps_nobody(
    show: Any, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()

    def hangs(text: str, _environ: object) -> ClipboardResult:
        desk.copied.append(text)
        assert go_on.wait(30)
        return ClipboardResult.HELD

    monkeypatch.setattr(copies, "keep", hangs)
    monkeypatch.setattr(copies, "_PATIENCE", 0.01)
    async with show((80, 24)) as shown:
        await shown.press("y y Q")
    assert len(desk.copied) == 1
    go_on.set()


@pytest.mark.parametrize(
    ("line", "saved", "message"),
    [
        ("w tide.md", ("md", True, "tide.md"), "Saved to /quay/tide.md"),
        ("save old tides.json", ("json", True, "old tides.json"), "Saved to /quay/old tides.json"),
        ("w tide", ("txt", True, "tide"), "Saved to /quay/tide"),
        ("w tides/", ("txt", True, "tides/"), "Saved to /quay/tides"),
    ],
)
async def test_a_name_after_the_command_is_where_it_is_saved(
    show: Any, desk: Desk, line: str, saved: tuple[str, bool, str], message: str
) -> None:
    async with show((80, 24), save=desk.save) as shown:
        await shown.press("colon")
        await pressed(shown, " ".join(named(line)) + " enter")
        await shown.settle()
        assert desk.saved == [saved]
        assert shown.report.message == message


def named(line: str) -> list[str]:
    """The keys of a line."""
    names = {" ": "space", ".": "full_stop", "/": "slash"}
    return [names.get(letter, letter) for letter in line]


async def test_a_name_that_cannot_be_saved_to_is_told_and_without_one_it_is_asked_for(
    show: Any, desk: Desk
) -> None:
    async with show((100, 24), save=desk.save) as shown:
        await shown.press("colon")
        await pressed(shown, " ".join(named("w tide.pdf")) + " enter")
        await shown.settle()
        assert shown.report.message.startswith("Nothing is saved as “.pdf”")
        desk.failure = "tide.md exists already, and nothing is overwritten."
        await shown.press("colon")
        await pressed(shown, " ".join(named("w tide.md")) + " enter")
        await shown.settle()
        assert shown.report.message == desk.failure
        assert desk.saved == []
        await shown.press("colon w enter")
        assert shown.shows(SaveScreen)

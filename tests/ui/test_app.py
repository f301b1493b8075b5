"""The program on the screen: opening, failing, breaking."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

import pytest

from reader.commands.table import COMMANDS
from reader.errors import EmptyPage, OpenError, ReaderError
from reader.model import Reading
from reader.ui.app import ReaderApp
from reader.ui.screens.reading import ReadingScreen
from reader.ui.services import ScreenSettings
from reader.ui.terminal.browser import Outcome

SETTINGS = ScreenSettings(location="https://quaylight.example/clock")


def text(app: ReaderApp) -> str:
    return "\n".join(strip.text for strip in app.screen._compositor.render_strips())


def failing(error: Exception) -> Callable[[], Awaitable[Reading]]:
    async def load() -> Reading:
        raise error

    return load


async def test_a_line_tells_what_is_being_opened_until_it_is_there(page: Reading) -> None:
    arrived = asyncio.Event()

    async def load() -> Reading:
        await arrived.wait()
        return page

    app = ReaderApp(SETTINGS, load=load)
    async with app.run_test() as pilot:
        assert "Opening https://quaylight.example/clock" in text(app)
        arrived.set()
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(app.screen, ReadingScreen)
        assert "The clock on the quay" in text(app)
        await pilot.press("q")
    assert app.return_code == 0


async def test_a_failure_is_told_and_can_be_tried_again(page: Reading) -> None:
    answers: list[ReaderError | Reading] = [OpenError("There is no file [b]clock[/b]."), page]

    async def load() -> Reading:
        answer = answers.pop(0)
        if isinstance(answer, ReaderError):
            raise answer
        return answer

    app = ReaderApp(SETTINGS, load=load)
    async with app.run_test() as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "There is no file [b]clock[/b]." in text(app)
        assert "r try again" in text(app)
        await pilot.press("r")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(app.screen, ReadingScreen)


async def test_what_cannot_be_read_here_can_be_opened_in_a_browser(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []

    def opened(url: str) -> Outcome:
        asked.append(url)
        return Outcome(True, "Handed to the browser")

    monkeypatch.setattr("reader.ui.terminal.browser.open_address", opened)
    app = ReaderApp(SETTINGS, load=failing(OpenError("A script makes this page.")))
    async with app.run_test() as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "r try again · o open it in a browser · q quit" in text(app)
        await pilot.press("o")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert asked == ["https://quaylight.example/clock"]
        assert "Handed to the browser" in text(app)


async def test_what_has_come_of_a_page_is_told_while_it_is_loaded() -> None:
    came = ["", "120 KB of 2.5 MB"]
    settings = replace(SETTINGS, how_far=lambda: came[-1])

    async def load() -> Reading:
        await asyncio.sleep(3600)
        raise AssertionError("nobody waits so long")

    app = ReaderApp(settings, load=load)
    async with app.run_test() as pilot:
        while "120 KB of 2.5 MB" not in text(app):
            await pilot.pause(0.05)
        came.append("a\x1b]0;b")
        while "a]0;b" not in text(app):
            await pilot.pause(0.05)
        await pilot.press("escape")
        await pilot.pause()
        assert "r try again" in text(app)


async def test_a_file_is_nothing_for_a_browser() -> None:
    app = ReaderApp(ScreenSettings(location="clock.html"), load=failing(OpenError("No file.")))
    async with app.run_test() as pilot:
        await app.workers.wait_for_complete()
        await pilot.press("o")
        assert "browser" not in text(app)


@pytest.mark.parametrize(
    ("error", "status"),
    [(OpenError("There is no such file."), 1), (EmptyPage("Nothing to read here."), 3)],
)
@pytest.mark.parametrize("key", ["q", "Q"])
async def test_giving_up_after_a_failure(error: ReaderError, status: int, key: str) -> None:
    app = ReaderApp(SETTINGS, load=failing(error))
    async with app.run_test() as pilot:
        await app.workers.wait_for_complete()
        await pilot.press(key)
    assert app.return_code == status


@pytest.mark.parametrize("key", ["escape", "ctrl+c"])
async def test_escape_stops_the_opening_and_never_quits(page: Reading, key: str) -> None:
    patience = [60.0, 0.0]

    async def load() -> Reading:
        await asyncio.sleep(patience.pop(0))
        return page

    app = ReaderApp(SETTINGS, load=load)
    async with app.run_test() as pilot:
        assert "Esc stop · q give up" in text(app)
        await pilot.press("question_mark")
        await pilot.pause()
        assert "Other keys wait for the page" in text(app)
        await pilot.press(key)
        await pilot.pause()
        assert "Stopped" in text(app)
        assert not list(app.screen.query("Toast"))
        assert "r try again · o open it in a browser · q quit" in text(app)
        await pilot.press(key, key)
        assert app.is_running
        await pilot.press("r")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(app.screen, ReadingScreen)


async def test_giving_up_while_it_is_being_opened() -> None:
    async def load() -> Reading:
        await asyncio.sleep(60)
        return Reading()

    app = ReaderApp(SETTINGS, load=load)
    async with app.run_test() as pilot:
        await pilot.press("q")
    assert app.return_code == 1


@pytest.mark.parametrize("debug", ["", "1"])
async def test_a_mistake_of_ours_ends_with_a_sentence_and_the_traceback_in_the_log(
    debug: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setenv("READER_DEBUG", debug)
    app = ReaderApp(SETTINGS, load=failing(RuntimeError("cog")))
    with caplog.at_level(logging.ERROR), pytest.raises(Exception, match="cog"):
        async with app.run_test():
            await app.workers.wait_for_complete()
    assert app.return_code == 1
    said = capsys.readouterr().err.replace("\n", " ")
    assert "reader: something broke inside reader (RuntimeError)." in said
    assert ("Traceback" in said) == bool(debug)
    assert "cog" in caplog.text


async def test_without_colors_every_mark_is_still_there(
    monkeypatch: pytest.MonkeyPatch, page: Reading
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = ReaderApp(ScreenSettings(keywords=("tariff",)), reading=page)
    async with app.run_test(size=(160, 50)) as pilot:
        await pilot.press("slash", *"tide", "enter")
        await pilot.pause(0.2)
        strips = [strip.apply_filter(app._filters[-1], app.screen.background_colors[1]) for strip in app.screen._compositor.render_strips()]  # fmt: skip
    styles: dict[str, Any] = {}
    for strip in strips:
        for word, style, _ in strip:
            assert style is None or style.color is None or style.color.is_default
            assert style is None or style.bgcolor is None or style.bgcolor.is_default
            styles.setdefault(word.strip(), style)
    assert styles["tariff"].bold or styles["tariff"].underline
    assert styles["tide"].reverse
    assert styles["harbour book"].underline if "harbour book" in styles else True


@pytest.mark.parametrize(
    ("environ", "theme"),
    [
        ({"TERM": "xterm"}, "terminal"),
        ({"TERM": "xterm-256color"}, "ink"),
        ({"TERM": "xterm", "COLORTERM": "truecolor"}, "ink"),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, "terminal"),
    ],
)
def test_the_theme_suits_the_terminal(
    environ: dict[str, str], theme: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("TERM", "COLORTERM", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    assert ReaderApp(SETTINGS, reading=Reading()).theme == theme


async def test_a_page_that_could_not_be_opened_is_tried_again_by_the_users_key(
    page: Reading,
) -> None:
    answers: list[Reading | ReaderError] = [OpenError("There is no file clock."), page]

    async def load() -> Reading:
        answer = answers.pop(0)
        if isinstance(answer, ReaderError):
            raise answer
        return answer

    own = {"reload": ("f5",), "back": ("Z",)}
    commands = tuple(replace(one, keys=own.get(one.id, one.keys)) for one in COMMANDS)
    app = ReaderApp(replace(SETTINGS, commands=commands), load=load)
    async with app.run_test() as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "F5 try again · o open it in a browser · Z quit" in text(app)
        await pilot.press("r")
        assert len(answers) == 1
        await pilot.press("f5")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "The clock on the quay" in text(app)

"""Another page is opened by what is typed after `:open`."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from reader.cli.paths import completions
from reader.errors import OpenError
from reader.model import Reading
from reader.ui.screens.opening import OpeningScreen
from reader.ui.services import Opening, ScreenSettings
from tests.ui.test_whole import until


class Desk:
    """Opens what is asked for, and records it."""

    def __init__(self, page: Reading) -> None:
        self.page = page
        self.asked: list[str] = []

    def open(self, location: str) -> Opening:
        self.asked.append(location)

        async def load() -> Reading:
            if "nowhere" in location:
                raise OpenError("There is no such page.")
            if "slow" in location:
                await asyncio.Event().wait()
            return self.page

        return Opening(load, ScreenSettings(location=location, returns=True, open=self.open))


@pytest.mark.parametrize("word", ["open", "e", "o", "Edit"])
async def test_a_page_is_opened_by_its_address_and_left_again(
    show: Any, page: Reading, word: str
) -> None:
    desk = Desk(page)
    async with show(open=desk.open) as shown:
        below = shown.screen
        await shown.press(": " + " ".join(word) + " space H t . h t m l enter")
        await until(
            shown, lambda: shown.app.screen is not below and hasattr(shown.app.screen, "reading")
        )
        assert desk.asked == ["Ht.html"]
        await shown.press("backspace")
        assert shown.app.screen is below


@pytest.mark.parametrize("key", ["escape", "q"])
async def test_why_a_page_cannot_be_opened_is_said_and_what_closes_goes_back(
    show: Any, page: Reading, key: str
) -> None:
    desk = Desk(page)
    async with show(open=desk.open) as shown:
        below = shown.screen
        await shown.press(": o p e n space n o w h e r e enter")
        await until(shown, lambda: "There is no such page." in "\n".join(shown.rows()))
        assert shown.shows(OpeningScreen)
        assert "q go back · Q quit" in "\n".join(shown.rows())
        await shown.press(key)
        assert shown.app.screen is below
        assert shown.app.is_running
        assert not shown.app._exit


async def test_q_gives_up_a_page_that_does_not_come_and_shows_the_one_below(
    show: Any, page: Reading
) -> None:
    desk = Desk(page)
    async with show(open=desk.open) as shown:
        below = shown.screen
        await shown.press(": o p e n space s l o w enter")
        await until(shown, lambda: "Esc stop · q go back · Q quit" in "\n".join(shown.rows()))
        await shown.press("q")
        assert shown.app.screen is below
        assert not shown.app._exit
        await shown.press(": o p e n space s l o w enter Q")
        assert shown.app.return_code == 1


async def test_tab_completes_the_path_of_a_file(
    show: Any, page: Reading, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tides.html").touch()
    (tmp_path / "tidy").mkdir()
    desk = Desk(page)
    async with show(open=desk.open, complete=completions) as shown:
        await shown.press(": o p e n space t i d")
        await until(shown, lambda: "tides.html · tidy/" in shown.rows()[-1])
        await shown.press("tab enter")
        await until(shown, lambda: desk.asked == ["tides.html"])


async def test_a_page_that_opens_no_other_says_so(show: Any) -> None:
    async with show() as shown:
        await shown.press(": o p e n space x enter")
        assert shown.report.message == "No other page is opened from here"


async def test_a_folder_that_was_completed_is_looked_into_also_to_save_there(
    show: Any, page: Reading, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tidy/kept").mkdir(parents=True)
    async with show(open=Desk(page).open, complete=completions) as shown:
        prompt = shown.screen.asking.prompt
        for word in ("open", "save"):
            await shown.press(f": {' '.join(word)} space t i")
            await until(shown, lambda: "tidy/" in shown.rows()[-1])
            await shown.press("tab")
            await until(shown, lambda: "kept/" in shown.rows()[-1])
            await shown.press("tab")
            assert prompt.typed == f"{word} tidy/kept/"
            await shown.press("escape")

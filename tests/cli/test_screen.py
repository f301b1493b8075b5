"""What the command line hands to the screen, in a screen that is driven here."""

from pathlib import Path

import pytest

import reader.ui.app
from reader.cli.arguments import parse
from reader.cli.screen import show
from reader.ui.app import ReaderApp
from reader.ui.screens.start import StartScreen
from reader.ui.settings import ScreenSettings, Start

PAGE = "<title>Kites</title><h1>Kites</h1>" + "<p>The kite rose over the field again today.</p>" * 9


@pytest.fixture
def asking(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ReaderApp:
    """The app of `reader` without arguments, in a home of its own."""
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.chdir(tmp_path)
    made: list[ReaderApp] = []

    def run_start(start: Start, settings: ScreenSettings) -> int:
        made.append(ReaderApp(settings, start=start))
        return 0

    monkeypatch.setattr(reader.ui.app, "run_start", run_start)
    show(parse([]))
    return made[0]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("file://quaylight.example/x", "with a host is not opened"),
        ("file://[", "no file:// address that can be opened"),
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
        strips = asking.screen._compositor.render_strips()
        text = " ".join(" ".join(strip.text for strip in strips).split())
        assert said in text

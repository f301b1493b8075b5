"""A page of invented people and words, and a screen to show it on."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, TypeAlias

import pytest
import textual.app
import textual.pilot
from textual.app import App
from textual.message_pump import MessagePump
from textual.pilot import Pilot
from textual.screen import Screen
from textual.worker import WorkerCancelled

from reader.config.settings import Screen as ScreenConfiguration
from reader.model import (
    Article,
    Block,
    Blocks,
    Code,
    Comment,
    Heading,
    Items,
    Mark,
    Paragraph,
    Quote,
    Reading,
    Span,
)
from reader.ui.app import ReaderApp
from reader.ui.keys import key_turns
from reader.ui.panes.status import KeywordBar, Report, StatusBar, TitleLine
from reader.ui.screens.reading import ReadingScreen
from reader.ui.services import ScreenSettings
from reader.ui.widgets.lines import LinesView
from tests.blocks import paragraph

_ROUNDS = 1000
_LETTING_GO = 10
"""Turns of the event loop until keys that were held for some work go on after its end: no message
waits anywhere meanwhile, and two Enters in one go were looked at after the first.
"""
_LOOKING = ("look", "change")
"""Groups of workers that look something up for a list, which its keys are about."""
NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
PAGE_URL = "https://quaylight.example/2026/11/the-clock-on-the-quay/"


def _body() -> Blocks:
    tide = "The keeper winds the clock when the tide turns, and writes both hours down. "
    parts: list[Block] = [
        paragraph(f"{tide * 4}"),
        Paragraph(
            (
                Span("It has two hands and "),
                Span("no figures", Mark.BOLD),
                Span(", as "),
                Span("the harbour book", href="https://quaylight.example/book"),
                Span(" explains."),
            )
        ),
        Heading(2, (Span("What the ledger says"),)),
        paragraph(f"The ledger of 1871 names one Ansgar Wiell. {tide * 5}"),
        Quote((paragraph("Wound at four bells. Wind south, tariff paid."),)),
        paragraph(f"{tide * 6}"),
        Heading(2, (Span("A tide in brass"),)),
        Items(
            (
                (paragraph("the pinion,"),),
                (paragraph("the long arbor,"),),
                (paragraph("the moon."),),
            )
        ),
        Code("hour = tide % 12\nprint(hour)"),
        *(paragraph(f"Paragraph {number} of the long part. {tide * 4}") for number in range(1, 9)),
        Heading(2, (Span("Afterwards"),)),
        paragraph("The tariff was lowered, and nobody wound the clock again."),
    ]
    return tuple(parts)


# Id, parent, depth, author, text: two threads with replies, one without, one that is deep.
_TALK = (
    ("11", "", 0, "Ines Maro", "The tariff was never paid, see the second ledger."),
    ("12", "11", 1, "Tove", "Which second ledger?"),
    ("13", "12", 2, "Ines Maro", "The one in the sail loft. 潮の時計です。"),
    ("14", "11", 1, "Bero", "My grandfather wound it until 1932."),
    ("21", "", 0, "Kitt", "Nice photographs, all of them."),
    ("31", "", 0, "Solveig Anker", "Two hands is one too many for a tide."),
    ("32", "31", 1, "Tove", "Not for a tide and a tariff."),
    ("33", "32", 2, "Bero", "Ha."),
    ("34", "33", 3, "Kitt", "Quite."),
    ("41", "", 0, "", "The clock is ahead by a whole moon now."),
)


def _comment(row: tuple[str, str, int, str, str], number: int) -> Comment:
    id_, parent, depth, author, text = row
    return Comment(
        id=id_,
        parent=parent,
        depth=depth,
        author=author,
        blocks=(paragraph(text),),
        published=datetime(2026, 11, 20, 8, number, tzinfo=UTC),
        score=number - 2,
        url=f"{PAGE_URL}#comment-{id_}",
        states=("edited",) if id_ == "14" else (),
    )


@pytest.fixture(autouse=True)
def _all_colors(monkeypatch: pytest.MonkeyPatch) -> None:
    """The colors of the terminal the tests are started in are no matter of theirs."""
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.delenv("COLORFGBG", raising=False)


@pytest.fixture
def page() -> Reading:
    return Reading(
        article=Article(
            title="The clock on the quay",
            blocks=_body(),
            byline="Runa Teel",
            site_name="Quaylight",
            published=datetime(2026, 11, 19, 7, 30, tzinfo=UTC),
            lang="en",
            url=PAGE_URL,
        ),
        comments=tuple(_comment(row, number) for number, row in enumerate(_TALK)),
        source="wordpress",
        claimed=14,
        notes=("10 of 14 comments are on this page.",),
    )


@dataclass(frozen=True)
class Shown:
    """A screen under test."""

    app: ReaderApp
    pilot: Pilot[None]

    @property
    def screen(self) -> ReadingScreen:
        screen = self.app.screen
        assert isinstance(screen, ReadingScreen)
        return screen

    @property
    def screen_below(self) -> ReadingScreen:
        """The reading screen, whatever covers it."""
        return next(one for one in self.app.screen_stack if isinstance(one, ReadingScreen))

    @property
    def report(self) -> Report:
        return self.screen.query_one(StatusBar).report

    @property
    def title(self) -> str:
        bar = self.screen.query_one(TitleLine)
        return bar.line(bar.size.width).plain

    @property
    def chips(self) -> str:
        bar = self.screen.query_one(KeywordBar)
        return bar.line(bar.size.width).plain if bar.display else ""

    @property
    def comment(self) -> str:
        """The id of the focused comment."""
        current = self.screen.comments.current
        return current.id if current else ""

    def rows(self) -> list[str]:
        """What the terminal shows, a line each."""
        return [strip.text for strip in self.app.screen._compositor.render_strips()]

    def shows(self, kind: type[Screen[Any]]) -> bool:
        """Whether a screen of some kind is on top."""
        return isinstance(self.app.screen, kind)

    async def settle(self) -> None:
        """Wait for what is still being done, by workers too."""
        await settled(self.app)
        # Textual takes no errand for all work, also for what ends with the page; one may begin
        # another.
        while errands := [each for each in self.app.workers if each.group == "errand"]:
            await self.app.workers.wait_for_complete(errands)
            await settled(self.app)

    async def hear(self, message: str) -> None:
        """Wait for a message that comes when some work is done; a minute is for one that never
        comes.
        """
        async with asyncio.timeout(60):
            while self.report.message != message:
                await self.pilot.pause(0.01)

    async def press(self, keys: str) -> None:
        """Keys with spaces between; a space itself is `space`."""
        await self.pilot.press(*keys.split())
        await self.pilot.pause()


Open: TypeAlias = Callable[..., AbstractAsyncContextManager[Shown]]


async def settled(app: App[Any]) -> None:
    """Wait until all that was asked of a screen is done and drawn.

    Textual's own pilot waits for a while in which the process uses little time: on a machine with
    much to do that is at once, on any other it is 20 ms too late.
    """
    pilot = Pilot(app)
    turns_left = _LETTING_GO
    for _ in range(_ROUNDS):
        await pilot._wait_for_screen()
        if app._exit or not app.is_running:
            return
        screen = app.screen
        if (
            screen._layout_required
            or screen._scroll_required
            or screen._repaint_required
            or screen._dirty_widgets
        ):
            screen._on_timer_update()
        elif app._resize_event is not None:
            app._check_resize()
        elif screen._callbacks:
            await screen._invoke_and_clear_callbacks()
        elif looking := [worker for worker in app.workers if worker.group in _LOOKING]:
            with suppress(WorkerCancelled):  # a newer look takes the place of one that goes on
                await app.workers.wait_for_complete(looking)
        elif isinstance(screen, ReadingScreen) and screen.keyboard._early:
            # Until the library has answered.
            while screen.is_running and screen.keyboard._early:  # noqa: ASYNC110
                await asyncio.sleep(0.002)
        elif getattr(app, "_holds", ()) and turns_left:
            turns_left -= 1
            await asyncio.sleep(0)
        elif not any(map(_has_work, (app, *screen.walk_children(with_self=True)))):
            return
    raise AssertionError("the screen does not come to rest")


def _has_work(pump: MessagePump) -> bool:
    if isinstance(pump, LinesView) and pump.display and pump.is_attached and pump.busy:
        return True
    return bool(pump._next_callbacks) or not pump._message_queue.empty()


def after_many_looks(monkeypatch: pytest.MonkeyPatch) -> asyncio.Event:
    """Is set when keys were looked after more often than one that is stuck is, or none waits."""
    looks = 0
    look = ReaderApp._look
    enough = asyncio.Event()

    async def counted(app: ReaderApp) -> None:
        nonlocal looks
        await look(app)
        looks += 1
        if looks > 10 * key_turns._LONG or len(app._typed) < 2:
            enough.set()

    monkeypatch.setattr(key_turns, "_LOOKS", 0.001)
    monkeypatch.setattr(ReaderApp, "_look", counted)
    return enough


@pytest.fixture
def show(page: Reading, monkeypatch: pytest.MonkeyPatch) -> Open:
    """Opens a screen of some size over the page, or over another."""

    @asynccontextmanager
    async def opened(
        size: tuple[int, int] = (160, 50), reading: Reading = page, **settings: Any
    ) -> AsyncIterator[Shown]:
        known: dict[str, Any] = {
            "location": PAGE_URL,
            "theme": "ink",
            "now": lambda: NOW,
            # Two panes are as wide as each other so; what the outline does has tests of its own.
            "configured": ScreenConfiguration(outline=False),
        }
        app = ReaderApp(ScreenSettings(**(known | settings)), reading=reading)
        for module in (textual.app, textual.pilot):
            monkeypatch.setattr(module, "wait_for_idle", lambda *_: settled(app))
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            yield Shown(app, pilot)

    return opened

"""A page that comes slowly: the screen tells how far it is, and Esc waits for nobody."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import pytest
from textual.pilot import Pilot

import reader.ui.app
from reader.cli.arguments import parse
from reader.cli.screen import show
from reader.ui.app import ReaderApp
from reader.ui.services import Load, ScreenSettings
from reader.ui.terminal.typeahead import Held

PAGE = (
    "<title>Kites</title><h1>Kites</h1>" + "<p>The kite rose over the field again today.</p>" * 999
).encode()


class Server:
    """Sends half of a page, and the other half when it is let."""

    def __init__(self) -> None:
        self.goes_on = asyncio.Event()
        self.left = asyncio.Event()
        """Nobody waits for the page any more."""
        self.url = ""

    async def talk(self, source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError, asyncio.IncompleteReadError):
            await source.readuntil(b"\r\n\r\n")
            head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n"
            sink.write(head % len(PAGE) + PAGE[:20_000])
            await sink.drain()
            listening = asyncio.create_task(source.read())
            going = asyncio.create_task(self.goes_on.wait())
            await asyncio.wait({listening, going}, return_when=asyncio.FIRST_COMPLETED)
            if listening.done():
                self.left.set()
            listening.cancel()
            going.cancel()
            sink.write(PAGE[20_000:])
            await sink.drain()
        sink.close()


@asynccontextmanager
async def slow_server() -> AsyncIterator[Server]:
    server = Server()
    listening = await asyncio.start_server(server.talk, "127.0.0.1", 0)
    server.url = f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}/"
    async with listening:
        yield server


def opening(url: str, monkeypatch: pytest.MonkeyPatch) -> ReaderApp:
    """The app that `reader URL` would run."""
    made: list[ReaderApp] = []

    def run(load: Load, settings: ScreenSettings, _reading: object = None) -> int:
        made.append(ReaderApp(settings, load=load))
        return 0

    monkeypatch.setattr(reader.ui.app, "run", run)
    show(parse(["--no-cache", url]), Held(0))
    return made[0]


def text(app: ReaderApp) -> str:
    return " ".join(strip.text.strip() for strip in app.screen._compositor.render_strips())


async def until_seen(pilot: Pilot[None], app: ReaderApp, pattern: str) -> None:
    async with asyncio.timeout(20):
        while re.search(pattern, text(app)) is None:
            await pilot.pause(0.02)


async def test_the_screen_tells_how_much_has_come_and_for_how_long(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with slow_server() as server:
        app = opening(server.url, monkeypatch)
        async with app.run_test(size=(80, 24)) as pilot:
            await until_seen(pilot, app, r"… 20 KB of 48 KB, [1-9]\d* s")
            server.goes_on.set()
            await until_seen(pilot, app, "The kite rose over the field")
            server.goes_on.clear()
            await pilot.press("r")
            await until_seen(pilot, app, "Reading it again … 20 KB of 48 KB")
            server.goes_on.set()
            await until_seen(pilot, app, "Read again")


async def test_esc_stops_a_page_that_does_not_come_and_r_begins_anew(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with slow_server() as server:
        app = opening(server.url, monkeypatch)
        async with app.run_test(size=(80, 24)) as pilot:
            await until_seen(pilot, app, "20 KB of 48 KB")
            await pilot.press("escape")
            await until_seen(pilot, app, "Stopped before it was open.")
            async with asyncio.timeout(20):
                await server.left.wait()
            server.goes_on.set()
            await pilot.press("r")
            await until_seen(pilot, app, "The kite rose over the field")

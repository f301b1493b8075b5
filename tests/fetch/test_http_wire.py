"""Pages over a real connection that stalls, breaks, lies or never ends: each bound holds."""

import asyncio
import socket
import struct
import zlib
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest

from reader.errors import FetchError, TimedOut, TooLarge
from reader.fetch.http import fetch
from reader.fetch.limits import Limits
from reader.fetch.options import FetchOptions

PAGE = "<!DOCTYPE html><title>Kites</title><p>A kite rose over the field, “high”.</p>".encode()
Talk = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@asynccontextmanager
async def server(talk: Talk, until: bytes = b"\r\n\r\n") -> AsyncIterator[str]:
    """A server on this machine that reads a request and then does what `talk` does."""
    talks: set[asyncio.Task[None]] = set()

    async def handle(source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
        try:
            await source.readuntil(until)
            await talk(source, sink)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass  # the client went away, as it may
        finally:
            sink.close()

    def accept(source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
        talks.add(asyncio.create_task(handle(source, sink)))

    listening = await asyncio.start_server(accept, "127.0.0.1", 0)
    try:
        port = listening.sockets[0].getsockname()[1]
        yield f"http://127.0.0.1:{port}/"
    finally:
        listening.close()
        for task in talks:
            task.cancel()
        await asyncio.gather(*talks, return_exceptions=True)
        await asyncio.sleep(0)  # the closed connections are let go in the next turn of the loop


def sends(*pieces: bytes) -> Talk:
    async def talk(_: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
        for piece in pieces:
            sink.write(piece)
            await sink.drain()

    return talk


def drips(first: bytes, piece: bytes, pause: float = 0.01) -> Talk:
    async def talk(_: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
        sink.write(first)
        while not sink.is_closing():
            sink.write(piece)
            await sink.drain()
            await asyncio.sleep(pause)

    return talk


OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
QUICK = Limits(seconds=0.4, silence=5)


async def test_a_page_over_a_connection() -> None:
    async with server(sends(OK, b"Content-Length: %d\r\n\r\n" % len(PAGE), PAGE)) as url:
        page = await fetch(url)
    assert page.body == PAGE
    assert not page.incomplete


@pytest.mark.parametrize(
    "answer",
    [
        OK + b"Content-Length: 9999\r\n\r\n" + PAGE,
        OK + b"Transfer-Encoding: chunked\r\n\r\n%x\r\n" % len(PAGE) + PAGE + b"\r\n",
        OK + b"Transfer-Encoding: chunked\r\n\r\n%x\r\n" % len(PAGE) + PAGE + b"\r\nzz\r\n",
    ],
)
async def test_an_answer_that_ends_early_is_shown_as_incomplete(answer: bytes) -> None:
    async with server(sends(answer)) as url:
        page = await fetch(url)
    assert page.body == PAGE
    assert page.incomplete


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        bytes(range(256)) * 9,
        PAGE,
        OK + b"Content-Length: -1\r\n\r\n" + PAGE,
        OK + b"Content-Length: 9\r\nContent-Length: 8\r\n\r\n" + PAGE,
        OK + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n" + PAGE,
    ],
)
async def test_what_is_no_answer(answer: bytes) -> None:
    async with server(sends(answer)) as url:
        with pytest.raises(FetchError, match=r"127\.0\.0\.1 gave no proper answer"):
            await fetch(url)


@pytest.mark.parametrize("header", [b"X: " + b"y" * 300_000, b"X: y\r\n" * 60_000])
async def test_headers_without_end(header: bytes) -> None:
    async with server(sends(OK + header + b"\r\n\r\n" + PAGE)) as url:
        with pytest.raises(FetchError, match="headers that do not end"):
            await fetch(url)


async def test_a_bomb_costs_no_more_than_the_limit() -> None:
    engine = zlib.compressobj(9, wbits=31)
    bomb = b"".join(engine.compress(bytes(1 << 20)) for _ in range(50)) + engine.flush()
    async with server(sends(OK + b"Content-Encoding: gzip\r\n\r\n", bomb)) as url:
        with pytest.raises(TooLarge, match="larger than 1 MB"):
            await fetch(url, options=FetchOptions(limits=Limits(size=1 << 20)))


async def test_a_body_without_end() -> None:
    async with server(drips(OK + b"\r\n", b"<p>more</p>" * 9000, 0)) as url:
        with pytest.raises(TooLarge, match="larger than 1 MB"):
            await fetch(url, options=FetchOptions(limits=Limits(size=1 << 20)))


@pytest.mark.parametrize("first", [b"", b"HTTP/1.1 200 OK\r\nX: ", OK + b"\r\n"])
async def test_a_trickle_ends_with_the_time_for_the_whole(first: bytes) -> None:
    async with server(drips(first, b"x")) as url:
        with pytest.raises(TimedOut, match=r"within 0\.4 seconds"):
            await fetch(url, options=FetchOptions(limits=QUICK))


async def test_enough_of_a_slow_page_is_shown_as_incomplete() -> None:
    """The server sends enough at once and never ends: only the clock can end it, sooner or later."""
    async with server(drips(OK + b"\r\n" + b"<p>kite</p>" * 200, b"x")) as url:
        page = await fetch(url, options=FetchOptions(limits=Limits(seconds=2, silence=60)))
    assert page.incomplete
    assert page.body.startswith(b"<p>kite</p>" * 200)


async def test_silence_ends_before_the_whole_time() -> None:
    async def silent(source: asyncio.StreamReader, _: asyncio.StreamWriter) -> None:
        await source.read()

    async with server(silent) as url:
        with pytest.raises(TimedOut, match=r"did not answer within 0\.2 seconds"):
            await fetch(url, options=FetchOptions(limits=Limits(seconds=60, silence=0.2)))


async def test_a_line_that_breaks_is_an_error() -> None:
    async def reset(_: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
        sink.write(OK + b"Content-Length: 9999\r\n\r\n" + PAGE)
        await sink.drain()
        plug = sink.get_extra_info("socket")
        plug.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        sink.transport.abort()

    async with server(reset) as url:
        with pytest.raises(FetchError, match="broke off"):
            await fetch(url)


async def test_nobody_listens() -> None:
    async with server(sends()) as url:
        pass
    with pytest.raises(FetchError, match=r"127\.0\.0\.1 refuses connections"):
        await fetch(url)


async def test_plain_talk_on_a_secure_address() -> None:
    async with server(sends(b"HTTP/1.1 400 Bad Request\r\n\r\n"), until=b"\x16") as url:
        with pytest.raises(FetchError, match="is it an http: address"):
            await fetch(url.replace("http:", "https:"))


async def test_cancelling_ends_at_once_and_hangs_up() -> None:
    asked, gone = asyncio.Event(), asyncio.Event()

    async def silent(source: asyncio.StreamReader, _: asyncio.StreamWriter) -> None:
        asked.set()
        await source.read()
        gone.set()

    async with server(silent) as url:
        task = asyncio.create_task(
            fetch(url, options=FetchOptions(limits=Limits(seconds=600, silence=600)))
        )
        await asked.wait()
        task.cancel()
        async with asyncio.timeout(5):
            with pytest.raises(asyncio.CancelledError):
                await task
            await gone.wait()

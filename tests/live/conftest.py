"""A server on loopback that answers as it is told to, and a page opened whole without any server."""

import threading
from collections.abc import Awaitable, Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from reader.errors import EmptyPage
from reader.fetch.http import endpoint
from reader.fetch.limits import Limits
from reader.fetch.options import FetchOptions
from reader.model import Page, Reading
from reader.open.location import read_page
from reader.open.paced_requests import ANSWER, Asking, Caps
from reader.open.thread import whole_thread
from reader.request import Request


@dataclass
class Asked:
    """One request as it came."""

    path: str
    query: dict[str, str]
    form: dict[str, str]
    body: bytes
    headers: dict[str, str]


@dataclass
class Answer:
    """What is sent back."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    kind: str = "application/json"


Replies = Callable[[Asked], Answer | bytes]


@dataclass
class Replay:
    """The server's address and all it was asked."""

    url: str
    asked: list[Asked]


def _flat(text: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(text, keep_blank_values=True).items()}


@contextmanager
def replaying(replies: Replies) -> Iterator[Replay]:
    seen: list[Asked] = []

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_: object) -> None:
            return

        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            body = self.rfile.read(int(self.headers.get("content-length", 0)))
            headers = {name.lower(): value for name, value in self.headers.items()}
            asked = Asked(
                parts.path,
                _flat(parts.query),
                _flat(body.decode("utf-8", "replace")),
                body,
                headers,
            )
            seen.append(asked)
            given = replies(asked)
            answer = given if isinstance(given, Answer) else Answer(given)
            self.send_response(answer.status)
            for name, value in {"content-type": answer.kind, **answer.headers}.items():
                self.send_header(name, value)
            self.send_header("content-length", str(len(answer.body)))
            self.end_headers()
            self.wfile.write(answer.body)

        do_POST = do_GET  # noqa: N815  the name the library calls

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    # Who stops asking leaves in the middle of an answer.
    server.handle_error = lambda *_: None  # type: ignore[method-assign]
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    try:
        yield Replay(f"http://127.0.0.1:{server.server_address[1]}", seen)
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture
def replay() -> Iterator[Callable[[Replies], Replay]]:
    """`replay(replies)` begins to serve."""
    with ExitStack() as stack:
        yield lambda replies: stack.enter_context(replaying(replies))


@pytest.fixture
def answer() -> type[Answer]:
    """What replies are made of."""
    return Answer


async def _nothing(_seconds: float) -> None:
    return


async def _read(page: Page) -> Reading:
    try:
        return await read_page(page)
    except EmptyPage:
        return Reading()


@pytest.fixture
def opened_whole() -> Callable[..., Awaitable[Reading]]:
    """`opened_whole(page, url)` asks the hosts in it, all of which are on loopback."""

    async def opened(body: bytes, url: str, **said: Any) -> Reading:
        page = Page(body, url, **said)
        options = FetchOptions(Limits(size=ANSWER))
        async with endpoint(url, options) as ask:
            asking = Asking(ask, caps=Caps(pause=0.0))
            return await whole_thread(page, await _read(page), asking)

    return opened


@pytest.fixture
def told_whole() -> Callable[..., Awaitable[Reading]]:
    """`told_whole(page, url, answers)`: `answers(request)` is a body, a page, or an error.

    With `before`, a reading that was asked for already, the rest of it is asked for again.
    """

    async def told(
        body: bytes,
        url: str,
        answers: Callable[[Request], Page | bytes | Exception],
        before: Reading | None = None,
        **more: Any,
    ) -> Reading:
        async def ask(request: Request) -> Page:
            given = answers(request)
            if isinstance(given, Exception):
                raise given
            return given if isinstance(given, Page) else Page(given, request.url)

        async def yes(_host: str) -> bool:
            return True

        page = Page(body, url)
        asking = Asking(ask, **{"may_ask": yes, "sleep": _nothing, **more})
        return await whole_thread(page, before or await _read(page), asking)

    return told

"""Real comment systems, installed with pip into an environment of their own and run on loopback.

`READER_PEERS=1 pytest tests/peers` runs them; without it they skip, since they take a minute and a
package index. What cannot be installed skips with the reason.
"""

import os
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Awaitable, Callable, Iterator
from contextlib import ExitStack, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from reader.errors import EmptyPage
from reader.fetch import load
from reader.fetch.http import endpoint
from reader.model import Reading
from reader.open.location import read_page
from reader.open.paced_requests import Asking
from reader.open.thread import whole_thread

PACKAGES = ("isso==0.14.0", "django-comments-xtd==2.10.13")


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


@pytest.fixture(scope="session")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of an environment that has the peers; READER_PEERS may name one."""
    said = os.environ.get("READER_PEERS", "")
    if not said:
        pytest.skip("READER_PEERS is not set: real peers are started by .ci/run")
    if Path(said).is_dir():
        return Path(said) / "bin"
    folder = tmp_path_factory.mktemp("peers") / "venv"
    pip = [str(folder / "bin/pip"), "--retries", "1", "--timeout", "15", "install", "--quiet"]
    for command in ([sys.executable, "-m", "venv", str(folder)], [*pip, *PACKAGES]):
        if why := failure(command):
            pytest.skip(f"the peers cannot be installed with pip: {why}")
    return folder / "bin"


def failure(command: list[str]) -> str:
    """Why a command did not do its work, "" where it did."""
    try:
        made = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    except (OSError, subprocess.TimeoutExpired) as error:
        return str(error)
    return (made.stderr.strip().splitlines() or ["no reason"])[-1] if made.returncode else ""


@contextmanager
def running(command: list[str], url: str, folder: Path) -> Iterator[str]:
    """A server until the block ends; its last words where it does not answer."""
    log = folder / "server.log"
    with log.open("wb") as said:
        process = subprocess.Popen(command, cwd=folder, stdout=said, stderr=said)
        try:
            for _ in range(300):
                if process.poll() is not None:
                    break
                try:
                    urllib.request.urlopen(url, timeout=2).close()
                except urllib.error.HTTPError:
                    break  # it answers
                except OSError:
                    time.sleep(0.1)
                else:
                    break
            assert process.poll() is None, log.read_text(encoding="utf-8", errors="replace")[-2000:]
            yield url
        finally:
            process.terminate()
            process.wait(timeout=10)


@pytest.fixture
def started(tmp_path: Path) -> Iterator[Callable[[list[str], str], str]]:
    """`started(command, url)` starts a server, waits for it and stops it in the end."""
    with ExitStack() as stack:
        yield lambda command, url: stack.enter_context(running(command, url, tmp_path))


@pytest.fixture
def page() -> Iterator[Callable[[str], str]]:
    """`page(markup)` serves a page under every path; its address."""
    pages: list[bytes] = []

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            return

        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("content-type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(pages[0])

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()

    def serve(markup: str) -> str:
        pages[:] = [markup.encode()]
        return f"http://127.0.0.1:{server.server_address[1]}"

    yield serve
    server.shutdown()
    server.server_close()


@pytest.fixture
def opened_whole() -> Callable[[str], Awaitable[Reading]]:
    """`opened_whole(url)` is the page at an address with its whole thread."""

    async def opened(url: str) -> Reading:
        found = await load(url)
        try:
            reading = await read_page(found)
        except EmptyPage:
            reading = Reading()
        async with endpoint(found.url) as ask:
            return await whole_thread(found, reading, Asking(ask))

    return opened


@pytest.fixture
def port() -> int:
    """One that nobody listens at."""
    return free_port()

"""^C and Esc at the worst of times: a server that dribbles or says nothing, a page that takes long.

Nothing here looks at a clock but to give up: each test waits until the command is where it is to be
stopped, and what it is stopped from would go on for minutes. `tests/bench/stopping.py` measures.
"""

import fcntl
import os
import pty
import select
import signal
import socketserver
import struct
import subprocess
import sys
import termios
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

PAGE = (
    b"<!doctype html><title>Kites</title><h1>Kites</h1><p>A kite rose over the field, and fell.</p>"
)
LARGE = (
    PAGE
    + b"<p>A kite <b>rose</b> over the <a href='x'>field</a>, and fell by the mill.</p>" * 150_000
)
READER = [sys.executable, "-m", "reader"]
_LOOKS_UP = """
import socket, sys, threading
def asked(*_, **__):
    open("asked", "w").close()
    threading.Event().wait(600)
socket.getaddrinfo = asked
from reader.cli import main
sys.exit(main())
"""
"""The command on a machine whose name server says nothing."""
LOOKING_UP = [sys.executable, "-c", _LOOKS_UP]


class Slow:
    """A server that says nothing, or goes on and on, until it is closed."""

    def __init__(self, *, says: bytes) -> None:
        self.heard = threading.Event()
        """It was asked, and has said something if it ever will."""
        ended = threading.Event()
        heard = self.heard

        class Handler(socketserver.BaseRequestHandler):
            def handle(self) -> None:
                self.request.recv(65536)
                try:
                    for number in range(6000 if says else 0):
                        self.request.sendall(says if number == 0 else b"<p>Again.</p>")
                        if number == 3:
                            heard.set()
                        if ended.wait(0.05):
                            return
                except OSError:
                    return
                heard.set()
                ended.wait(600)

        self._ended = ended
        self._server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}/"

    def close(self) -> None:
        self._ended.set()
        self._server.shutdown()
        self._server.server_close()


DRIBBLES = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE
PLACES = {"no headers": b"", "dribbles": DRIBBLES}


@pytest.fixture(params=PLACES)
def slow(request: pytest.FixtureRequest) -> Iterator[Slow]:
    server = Slow(says=PLACES[request.param])
    yield server
    server.close()


def begun(words: list[str], here: Path, stdin: int = subprocess.DEVNULL) -> subprocess.Popen[bytes]:
    """A command in a session of its own, as a terminal would interrupt it: with all it began."""
    return subprocess.Popen(
        words, cwd=here, stdin=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        start_new_session=True, env=os.environ | {"HOME": str(here), "NO_PROXY": "*"},
    )  # fmt: skip


def interrupted(process: subprocess.Popen[bytes]) -> tuple[int, bytes, bytes]:
    """Press ^C: status, output and errors. It ends in seconds, or the test fails."""
    os.killpg(process.pid, signal.SIGINT)
    out, errors = process.communicate(timeout=60)
    return process.returncode, out, errors


def until(happened: Callable[[], object], process: subprocess.Popen[bytes] | None = None) -> None:
    """Wait for a state; the test fails where it never comes."""
    end = time.monotonic() + 60
    while not happened():
        assert process is None or process.poll() is None, process.communicate()
        assert time.monotonic() < end, "it never came so far"
        time.sleep(0.01)


def children(pid: int) -> list[int]:
    rows = subprocess.run(
        ["ps", "-A", "-o", "pid=,ppid="], capture_output=True, text=True, check=True
    )
    pairs = [tuple(map(int, row.split())) for row in rows.stdout.splitlines()]
    return [child for child, parent in pairs if parent == pid]


@pytest.mark.parametrize("words", [["--print"], ["--save", "kept/"], ["--explain"]], ids=" ".join)
def test_an_interrupt_while_a_server_is_slow(tmp_path: Path, slow: Slow, words: list[str]) -> None:
    process = begun([*READER, "--timeout", "600", *words, slow.url], tmp_path)
    until(slow.heard.is_set, process)
    assert interrupted(process) == (130, b"", b"")
    assert not (tmp_path / "kept").exists() or not list((tmp_path / "kept").iterdir())


def test_an_interrupt_while_a_name_is_looked_up(tmp_path: Path) -> None:
    process = begun([*LOOKING_UP, "--timeout", "600", "--print", "http://kites.example/"], tmp_path)
    until((tmp_path / "asked").exists, process)
    assert interrupted(process) == (130, b"", b"")


@pytest.mark.parametrize("words", [["--print"], ["--save", "kept/"]], ids=" ".join)
def test_an_interrupt_while_a_process_reads_a_large_page(tmp_path: Path, words: list[str]) -> None:
    (tmp_path / "large.html").write_bytes(LARGE)
    process = begun([*READER, *words, "large.html"], tmp_path)
    until(lambda: children(process.pid), process)
    (child,) = children(process.pid)
    assert interrupted(process) == (130, b"", b"")
    until(lambda: not _is_there(child))
    assert not (tmp_path / "kept").exists() or not list((tmp_path / "kept").iterdir())


def _is_there(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_an_interrupt_while_standard_input_is_waited_for(tmp_path: Path) -> None:
    near, far = os.pipe()
    process = begun([*READER, "--print", "-"], tmp_path, stdin=near)
    os.write(far, PAGE)

    def is_taken() -> bool:
        left = fcntl.ioctl(near, termios.FIONREAD, struct.pack("i", 0))
        return struct.unpack("i", left) == (0,)

    until(is_taken, process)
    assert interrupted(process) == (130, b"", b"")
    os.close(near)
    os.close(far)


class Screen:
    """The command on a pseudo-terminal."""

    def __init__(self, words: list[str], here: Path) -> None:
        self._near, far = pty.openpty()
        fcntl.ioctl(far, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.process = subprocess.Popen(
            words, cwd=here, stdin=far, stdout=far, stderr=far, start_new_session=True,
            env={"PATH": os.environ["PATH"], "HOME": str(here), "TERM": "xterm-256color", "NO_PROXY": "*"},
        )  # fmt: skip
        os.close(far)
        self.drawn = b""

    def until(self, text: bytes) -> None:
        end = time.monotonic() + 60
        while text not in self.drawn:
            assert time.monotonic() < end, self.drawn[-2000:]
            self._read()

    def press(self, keys: bytes) -> None:
        self.drawn = b""
        os.write(self._near, keys)

    def end(self) -> int:
        end = time.monotonic() + 60
        while self.process.poll() is None:
            assert time.monotonic() < end, "it did not end"
            self._read()
        return self.process.returncode

    def _read(self) -> None:
        if select.select([self._near], [], [], 0.05)[0]:
            try:
                self.drawn += os.read(self._near, 65536)
            except OSError:  # it has gone
                return

    def close(self) -> None:
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        os.close(self._near)


@pytest.fixture
def screens() -> Iterator[list[Screen]]:
    made: list[Screen] = []
    yield made
    for screen in made:
        screen.close()


def test_escape_while_a_server_is_slow(tmp_path: Path, slow: Slow, screens: list[Screen]) -> None:
    screens.append(screen := Screen([*READER, "--timeout", "600", slow.url], tmp_path))
    until(slow.heard.is_set)
    screen.until(b"Opening")
    screen.press(b"\x1b")
    screen.until(b"Stopped before it was open.")
    screen.press(b"q")
    assert screen.end() == 1


def test_how_much_has_come_is_seen(tmp_path: Path, screens: list[Screen]) -> None:
    server = Slow(says=DRIBBLES)
    screens.append(screen := Screen([*READER, "--timeout", "600", server.url], tmp_path))
    screen.until(b" bytes, 2 s")
    screen.press(b"q")
    assert screen.end() == 1
    server.close()


def test_escape_while_a_process_reads_a_large_page(tmp_path: Path, screens: list[Screen]) -> None:
    (tmp_path / "large.html").write_bytes(LARGE)
    screens.append(screen := Screen([*READER, "large.html"], tmp_path))
    screen.until(b"Opening")
    (child,) = children(screen.process.pid)
    os.kill(child, signal.SIGSTOP)  # it will not end by itself, however fast it reads
    screen.press(b"\x1b")
    screen.until(b"Stopped before it was open.")
    until(lambda: child not in children(screen.process.pid))
    screen.press(b"q")
    assert screen.end() == 1


def test_leaving_while_a_name_is_looked_up(tmp_path: Path, screens: list[Screen]) -> None:
    words = [*LOOKING_UP, "--timeout", "600", "http://kites.example/"]
    screens.append(screen := Screen(words, tmp_path))
    until((tmp_path / "asked").exists)
    screen.until(b"Opening")
    screen.press(b"q")
    assert screen.end() == 1

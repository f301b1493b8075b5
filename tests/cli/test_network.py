"""The options of fetching, from the words of a command line to what a server hears."""

import http.server
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from reader.cli import main
from reader.cli.arguments import parse
from reader.cli.progress import Progress, size_words

PAGE = (
    b"<!DOCTYPE html><title>Kites</title><h1>Kites</h1><p>A kite rose over the field, and fell.</p>"
)


class Handler(http.server.BaseHTTPRequestHandler):
    seen: list[dict[str, str]] = []  # noqa: RUF012  one server a test

    def do_GET(self) -> None:
        self.seen.append({name.lower(): value for name, value in self.headers.items()})
        if self.headers.get("If-None-Match") == '"k"':
            self.send_response(304)
            self.end_headers()
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("ETag", '"k"')
        self.end_headers()
        self.wfile.write(PAGE)

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def serving() -> Iterator[str]:
    Handler.seen.clear()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/kites"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def test_what_the_user_says_is_what_the_server_hears(tmp_path: Path) -> None:
    cookies = tmp_path / "cookies.txt"
    cookies.write_text("# Netscape HTTP Cookie File\n127.0.0.1\tFALSE\t/\tFALSE\t0\tkite\tred\n")
    with serving() as url:
        words = ["--print", url, "--cookies", str(cookies), "--user-agent", "kite-club/1"]
        assert main([*words, "--header", "X-Kite: up"]) == 0
    (heard,) = Handler.seen
    assert (heard["cookie"], heard["user-agent"], heard["x-kite"]) == (
        "kite=red",
        "kite-club/1",
        "up",
    )


def test_a_page_is_asked_whether_it_changed_and_shown_offline(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with serving() as url:
        assert main(["--print", url]) == 0
        assert main(["--print", url]) == 0
        assert main(["--print", "--no-cache", url]) == 0
    assert [heard.get("if-none-match") for heard in Handler.seen] == [None, '"k"', None]
    texts = capsys.readouterr().out
    assert texts.count("A kite rose over the field") == 3
    assert main(["--print", "--offline", url]) == 0
    said = capsys.readouterr().out
    assert "A kite rose" in said
    assert "the network was not asked" in said
    assert main(["--print", "--offline", url + "2"]) == 1
    assert "no copy of this page" in capsys.readouterr().err


def test_a_page_larger_than_was_allowed(capsys: pytest.CaptureFixture[str]) -> None:
    with serving() as url:
        assert main(["--print", url, "--max-bytes", "50"]) == 1
    assert "larger than 50 bytes" in capsys.readouterr().err


@pytest.mark.parametrize("location", ["https://kites.example/", "kept.html", "kept/", ""])
@pytest.mark.parametrize("file", ["gone.txt", "."])
def test_cookies_that_are_not_there_are_told_whatever_is_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], location: str, file: str
) -> None:
    with pytest.raises(SystemExit) as caught:
        parse(["--cookies", str(tmp_path / file), *([location] if location else [])])
    assert caught.value.code == 2
    assert "--cookies takes a file, and " in capsys.readouterr().err


@pytest.mark.parametrize(
    "words",
    [
        ["--header", "no colon"],
        ["--header", "a b: c"],
        ["--header", "X: a\nCookie: b"],
        ["--header", "Host: other.example"],
        ["--user-agent", "a\r\nb"],
        ["--user-agent", "kité"],
        ["--timeout", "0"],
        ["--timeout", "nan"],
        ["--max-bytes", "64Q"],
        ["--max-bytes", "0"],
    ],
)
def test_what_cannot_be_sent_is_wrong_use(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        parse([*words, "https://kites.example/"])
    assert caught.value.code == 2
    assert "reader: argument" in capsys.readouterr().err


def test_sizes_and_times_are_read() -> None:
    options = parse(["--max-bytes", "64M", "--timeout", "5", "https://kites.example/"]).fetch
    assert (options.limits.size, options.limits.seconds, options.limits.silence) == (64 << 20, 5, 5)
    assert parse(["--max-bytes", "500kb", "x"]).fetch.limits.size == 500 << 10


def test_progress_is_for_a_terminal_alone(capsys: pytest.CaptureFixture[str]) -> None:
    progress = Progress("kites.example")
    progress(5000, 10_000)
    progress.end()
    assert capsys.readouterr().err == ""


def test_progress_is_shown_when_it_takes_long_and_goes(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    now = [100.0]
    monkeypatch.setattr("reader.cli.progress.time.monotonic", lambda: now[0])
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    progress = Progress("kites.example")
    progress(5000, None)
    assert capsys.readouterr().err == ""
    now[0] = 102.0
    progress(120_000, 2_500_000)
    progress(130_000, 2_500_000)
    assert capsys.readouterr().err == "\rkites.example: 120 KB of 2.5 MB, 2 s\x1b[K"
    progress.end()
    assert capsys.readouterr().err == "\r\x1b[K"


def test_sizes_as_one_says_them() -> None:
    assert [size_words(count) for count in (7, 120_400, 3_260_000)] == [
        "7 bytes",
        "120 KB",
        "3.3 MB",
    ]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is full")
def test_an_output_that_cannot_be_written_is_said_in_a_sentence() -> None:
    command = [sys.executable, "-m", "reader", "--print", "--demo"]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    said = b"reader: Standard output cannot be written: no space left on device.\n"
    assert (done.returncode, done.stderr) == (1, said)

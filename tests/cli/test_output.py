"""Output to a pipe that may close, and a helper that may die before it."""

import os
import plistlib
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from reader.cli import main

BODY = "<p>The kite rose over the field again today, and nobody held it.</p>"
DIES = """
import os, sys
from reader.open import child
spawn = os.posix_spawn

def dying(path, argv, env, **rest):
    pid = spawn("/bin/false", ["false"], env, **rest)
    os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)
    return pid

os.posix_spawn = dying
from reader.cli import main
sys.argv = ["reader", "--no-config", "--print", "page.html"]
sys.exit(main())
"""


def test_a_helper_that_dies_before_it_has_its_page_takes_nobody_along(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(f"<title>Kites</title>{BODY * 90_000}", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", DIES],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert "bare text is too much as well" in done.stderr


def test_whoever_wants_no_more_ends_it_without_a_word(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(f"<title>Kites</title>{BODY * 3000}", encoding="utf-8")
    command = [sys.executable, "-m", "reader", "--no-config", "--print", "page.html"]
    for words in (command, [*command, "page.html"]):
        near, far = os.pipe()
        os.close(near)
        done = subprocess.run(words, cwd=tmp_path, stdout=far, stderr=subprocess.PIPE, check=False)
        os.close(far)
        assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is full")
def test_a_full_disk_is_said_once_however_small_the_page(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(f"<title>Kites</title>{BODY}", encoding="utf-8")
    command = [sys.executable, "-m", "reader", "--no-config", "--print", "page.html"]
    buffered = {key: value for key, value in os.environ.items() if key != "PYTHONUNBUFFERED"}
    with Path("/dev/full").open("wb", buffering=0) as full:
        done = subprocess.run(
            command,
            cwd=tmp_path,
            env=buffered,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    said = b"reader: Standard output cannot be written: no space left on device.\n"
    assert (done.returncode, done.stderr) == (1, said)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is full")
@pytest.mark.parametrize("words", [["--help"], ["--version"], ["batch", "--help"]])
def test_on_a_full_disk_help_fails_like_any_other_result(words: list[str], tmp_path: Path) -> None:
    with Path("/dev/full").open("wb", buffering=0) as full:
        done = subprocess.run(
            [sys.executable, "-m", "reader", *words],
            cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, check=False,
        )  # fmt: skip
    said = b"reader: Standard output cannot be written: no space left on device.\n"
    assert (done.returncode, done.stderr) == (1, said)


def test_what_is_recovered_of_a_damaged_archive_is_printed_and_the_command_fails(
    tmp_path: Path,
) -> None:
    page = {"WebResourceData": f"<title>Kites</title>{BODY * 30}".encode()}
    main = page | {"WebResourceMIMEType": "text/html", "WebResourceURL": "https://kites.example/"}
    whole = plistlib.dumps({"WebMainResource": main}, fmt=plistlib.FMT_BINARY, sort_keys=False)
    command = [sys.executable, "-m", "reader", "--no-config"]
    for name, data, status in (("whole", whole, 0), ("cut", whole[:-9], 1)):
        (tmp_path / name).write_bytes(data)
        for words in (("--print", name), ("--save", f"{name}.txt", name)):
            done = subprocess.run(
                [*command, *words], cwd=tmp_path, capture_output=True, text=True, check=False
            )
            assert done.returncode == status
            assert ("could be recovered" in done.stderr) == (status == 1)
        saved = (tmp_path / f"{name}.txt").read_text("utf-8")
        assert "rose over the field" in saved


def test_a_file_that_is_cut_off_is_told_of_on_standard_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = f"<html><head><title>Kites</title></head><body>{BODY * 30}</body></html>".encode()
    mail = b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=kite\r\n\r\n"
    part = b"--kite\r\nContent-Type: text/html\r\n\r\n" + page
    for name, whole in (("page.html", page), ("kept.mhtml", mail + part + b"\r\n--kite--\r\n")):
        for data, is_cut in ((whole, False), (whole[: len(whole) * 2 // 3], True)):
            (tmp_path / name).write_bytes(data)
            for words in (["--print"], ["--save", f"{tmp_path}/kites/"]):
                assert main(["--no-config", *words, str(tmp_path / name)]) == 0
                said = capsys.readouterr().err
                assert said.startswith("reader: The ") == is_cut
                assert (" is cut off" in said, said.count("\n")) == (is_cut, int(is_cut))


@pytest.fixture
def half_a_page() -> Iterator[str]:
    """The address of a page whose server closes the connection in the middle of it."""

    class Half(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = f"<title>Kites</title>{BODY * 60}".encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body[: len(body) // 2])

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Half) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/kites"
        server.shutdown()


def test_what_came_before_a_transfer_broke_off_is_printed_and_the_command_fails(
    half_a_page: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for words in (["--print"], ["--save", str(tmp_path / "kites.md")]):
        assert main(["--no-config", "--no-cache", *words, half_a_page]) == 1
        said = capsys.readouterr()
        assert said.err == "reader: The page broke off while it was loaded: this is what came.\n"
        assert said.out
    assert "rose over the field" in (tmp_path / "kites.md").read_text("utf-8")


def test_a_file_that_is_named_like_another_format_is_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "page.html").write_text(f"<title>Kites</title>{BODY * 9}", encoding="utf-8")
    said = "reader: It is written as csv, as --format says, and named like json.\n"
    assert main(["--save", "kites.json", "--format", "csv", "page.html"]) == 0
    assert capsys.readouterr() == ("kites.json\n", said)
    for named in ("kites.csv", "kept/"):
        assert main(["--save", named, "--format", "csv", "page.html"]) == 0
        assert capsys.readouterr().err == ""


def test_to_print_and_to_save_are_two_things(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--print", "--save", "kites.md", "page.html"])
    assert ended.value.code == 2
    assert "it does not go with --print" in capsys.readouterr().err

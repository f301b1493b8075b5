"""ASCII where that is asked for, and where the terminal's locale has nothing else."""

import os
import pty
import struct
import subprocess
import sys
import termios
from fcntl import ioctl
from pathlib import Path
from typing import Any

import pytest

from reader.cli.terminal_ascii import is_ascii_only
from tests.cli.test_linear import Console

TEXT = "".join(
    f"<p>Paragraph {number} – “the ferry” was late…</p><blockquote>Nobody on the quay knew why, and it was cold.</blockquote>"
    for number in range(1, 31)
)
PAGE = f"<!doctype html><meta charset=utf-8><title>Ferries</title><body><article><h1>Fähren</h1>{TEXT}</article>"
READER = [sys.executable, "-m", "reader"]


def printed(here: Path, *options: str, **env: str) -> str:
    done = subprocess.run(
        [*READER, "--print", *options, "page.html"], cwd=here, capture_output=True, check=True,
        env={"PATH": "/usr/bin:/bin", "HOME": str(here), **env},
    )  # fmt: skip
    return done.stdout.decode("utf-8")


def test_text_is_ascii_where_that_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    text = printed(tmp_path, "--ascii")
    assert text.isascii()
    assert text.startswith("Ferries\n=======\n\nFahren\n------\n")
    assert 'Paragraph 1 - "the ferry" was late...\n\n| Nobody' in text
    assert printed(tmp_path, "--explain", "--ascii").isascii()


def test_a_pipe_takes_all_signs_whatever_the_locale(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    assert "Fähren" in printed(tmp_path, LC_ALL="C")


@pytest.mark.parametrize("options", [["--save", "x.txt"], ["--format", "json"]])
def test_a_format_has_signs_of_its_own(tmp_path: Path, options: list[str]) -> None:
    done = subprocess.run(
        [*READER, "--ascii", *options, "page.html"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, "--ascii is for text" in done.stderr) == (2, True)


@pytest.mark.parametrize(
    ("options", "env"), [(["--ascii"], {}), ([], {"LC_ALL": "C"})], ids=["asked", "locale"]
)
def test_linear_mode_is_ascii_too(tmp_path: Path, options: list[str], env: dict[str, str]) -> None:

    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    console = Console(tmp_path, *options, "page.html", **env)
    try:
        console.until("Article of")
        said = console.type("2j", "late...")
        assert 'Paragraph 1 - "the ferry" was late...' in said
        assert said.isascii()
        console.type("q", "neither")
        assert console.status() == 0
    finally:
        console.close()


def test_lists_and_comparisons_are_ascii_where_that_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "later.html").write_text(PAGE.replace("late…", "early…"), encoding="utf-8")
    for words in (("--print", "--ascii", "."), ("compare", "--ascii", "page.html", "later.html")):
        said = subprocess.run([*READER, *words], cwd=tmp_path, capture_output=True, check=True)
        assert said.stdout.isascii()
        assert b"Ferries" in said.stdout or b"early+}..." in said.stdout
    wrong = subprocess.run(
        [*READER, "compare", "--ascii", "--format", "json", "page.html", "later.html"],
        cwd=tmp_path, capture_output=True, check=False,
    )  # fmt: skip
    assert wrong.returncode == 2
    assert b"JSON keeps its own characters" in wrong.stderr


@pytest.mark.parametrize(
    "words", [("batch", "--ascii", "kept", "--out", "pages.jsonl"), ("add", "--ascii", "kept")]
)
def test_bars_are_drawn_in_ascii_where_that_is_asked_for(tmp_path: Path, words: Any) -> None:
    (tmp_path / "kept").mkdir()
    for number in range(40):
        (tmp_path / "kept" / f"page{number}.html").write_text(PAGE, encoding="utf-8")
    near, far = pty.openpty()
    ioctl(far, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    env = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "TERM": "xterm", "LC_ALL": "C.UTF-8"}
    with subprocess.Popen(
        [*READER, *words], cwd=tmp_path, stdout=far, stderr=far, stdin=far, env=env
    ) as program:
        os.close(far)
        said = b""
        try:
            while piece := os.read(near, 4096):
                said += piece
        except OSError:  # it has ended, and with it its end of the terminal
            pass
        assert program.wait() == 0
    os.close(near)
    assert said.isascii()
    assert b"40" in said


@pytest.mark.parametrize(
    ("environ", "only"),
    [
        ({"LC_ALL": "de_DE.UTF-8"}, False),
        ({"LANG": "en_GB.utf8"}, False),
        ({"LC_ALL": "C", "LANG": "en_GB.UTF-8"}, True),
        ({"LANG": "de_DE.ISO-8859-1"}, True),
    ],
)
def test_a_locale_says_what_the_terminal_has(
    environ: dict[str, str], only: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("locale.getencoding", lambda: "ANSI_X3.4-1968")
    assert is_ascii_only(environ) is only


def test_where_no_locale_is_named_the_system_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("locale.getencoding", lambda: "UTF-8")
    assert not is_ascii_only({})

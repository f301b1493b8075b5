"""A named pipe that nobody writes to, or a device without an end, holds no command up."""

import json
import os
from pathlib import Path

import pytest

from reader.cli import main
from reader.config.pipes import opened

FORMS = Path(__file__).parents[1] / "containers/forms"


@pytest.fixture
def pipe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    for module in ("config.pipes", "fetch.files"):
        monkeypatch.setattr(f"reader.{module}.WRITER", 0.01)
    os.mkfifo(tmp_path / "pipe")
    return str(tmp_path / "pipe")


def _told(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main([*arguments]) == 1
    return capsys.readouterr().err


def test_a_key_is_not_waited_for(pipe: str, capsys: pytest.CaptureFixture[str]) -> None:
    told = _told(capsys, "--print", "--pseudonym-key", pipe, str(FORMS / "page.html"))
    assert told.endswith("it is a pipe, and nothing came through it.\n")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no such device here")
def test_a_key_without_an_end_is_none(capsys: pytest.CaptureFixture[str]) -> None:
    told = _told(capsys, "--print", "--pseudonym-key", "/dev/zero", str(FORMS / "page.html"))
    assert told == "reader: The key /dev/zero is too long: it has at most 65536 bytes.\n"


def test_no_library_is_looked_for_in_a_pipe(pipe: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert _told(capsys, "add", pipe) == f"reader: {pipe} is a pipe, and nothing came through it.\n"


def test_a_list_of_pages_is_not_waited_for(
    pipe: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _told(capsys, "batch", pipe, "--out", str(tmp_path / "out.jsonl"))
    row = json.loads((tmp_path / "out.jsonl").read_text(encoding="utf-8"))
    assert row["error"] == "It cannot be read: it is a pipe, and nothing came through it."


def test_a_writer_that_is_slow_is_waited_for(pipe: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A list of pages from a search of four seconds could not be read."""
    writer = os.open(pipe, os.O_RDWR)

    def nothing_yet(*_: object) -> tuple[list[object], list[object], list[object]]:
        os.write(writer, b"https://quay.example/1\n")
        os.close(writer)
        return [], [], []

    monkeypatch.setattr("select.select", nothing_yet)
    with opened(pipe) as file:
        assert file.read() == b"https://quay.example/1\n"

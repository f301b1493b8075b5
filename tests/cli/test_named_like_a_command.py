"""A file or folder in the way of a subcommand: how to open it is said, and the command runs."""

from pathlib import Path

import pytest

from reader.cli import main


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_how_to_open_it_is_said(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "notes").mkdir()
    (here / "notes/mill.html").write_text("<h1>Mill</h1><p>It stood still.", encoding="utf-8")
    assert main(["notes"]) == 0
    said = capsys.readouterr().err.splitlines()
    assert said[0] == "reader: notes is a command; `reader ./notes` opens the folder here."
    assert said[1:] == ["reader: There are no notes in the library."]
    assert main(["--print", "./notes"]) == 0
    assert "mill.html: Mill" in capsys.readouterr().out


def test_a_file_too_where_a_command_needs_more(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "add").write_text("<h1>Mill</h1>", encoding="utf-8")
    with pytest.raises(SystemExit):
        main(["add"])
    said = capsys.readouterr().err
    assert said.startswith("reader: add is a command; `reader ./add` opens the file here.\n")


def test_nothing_is_said_if_the_command_is_meant(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["notes"]) == 0
    (here / "notes").mkdir()
    assert main(["notes", "--format", "csv"]) == 0
    assert "is a command" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "name"),
    [(["compar", "old.html", "new.html"], "compare"), (["note"], "notes"), (["Bacth"], "batch")],
)
def test_a_slip_in_a_command_is_no_location(
    here: Path, capsys: pytest.CaptureFixture[str], words: list[str], name: str
) -> None:
    assert not (here / words[0]).exists()
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2
    said = capsys.readouterr().err
    assert f"there is no file {words[0]}, and the command is called {name}" in said


def test_a_file_named_nearly_like_a_command_is_opened_and_other_words_are_locations(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "note").write_text("<h1>Mill</h1><p>It stood still.", encoding="utf-8")
    assert main(["note"]) == 0
    assert "It stood still." in capsys.readouterr().out
    assert main(["node"]) == 1
    assert capsys.readouterr().err == "reader: node does not exist.\n"

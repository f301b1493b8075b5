"""The configuration on the command line: told when it is wrong, whatever it is wanted for."""

import subprocess
import sys
from pathlib import Path

import pytest

from reader.cli import main
from reader.config.read import read

PAGE = "<title>Kites</title><h1>Kites</h1>" + "<p>The kite rose over the field again today.</p>" * 9
WRONG = '[screen]\nwidth = 1\n[keys]\nsave = "ctrl+i"\nsvae = "s"\n[[keywords]]\nterm = "("\nmatch = "pattern"\n'


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "wrong.toml").write_text(WRONG, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    "argv", [["--print"], ["--save", "out.txt"], ["--explain"], ["--print-config"]]
)
def test_all_that_is_wrong_with_a_configuration_that_is_named_is_told(
    here: Path, capsys: pytest.CaptureFixture[str], argv: list[str]
) -> None:
    page = [] if argv == ["--print-config"] else ["page.html"]
    assert main(["--config", "wrong.toml", *argv, *page]) == 2
    out, told = capsys.readouterr()
    assert out == ""
    assert [line.partition(": ")[2].partition(":")[0] for line in told.splitlines()] == [
        f"wrong.toml, line {number}" for number in (2, 4, 5, 7)
    ]
    assert not (here / "out.txt").exists()


def test_a_configuration_that_is_not_there_is_told(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--config", "none.toml", "--print", "page.html"]) == 2
    assert capsys.readouterr() == ("", "reader: none.toml: there is no such file.\n")
    assert here.is_dir()


@pytest.mark.parametrize(
    ("argv", "mistakes"), [("--print", 0), ("--explain", 0), ("--save=out.txt", 0), ("--linear", 4)]
)
def test_mistakes_in_the_usual_configuration_stop_only_what_uses_it(
    here: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    argv: str,
    mistakes: int,
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(here))
    (here / "reader").mkdir()
    (here / "wrong.toml").rename(here / "reader" / "config.toml")
    assert main([argv, "page.html"]) == (2 if mistakes else 0)
    assert len(capsys.readouterr().err.splitlines()) == mistakes


def test_a_configuration_is_printed_with_what_it_says(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mine = here / "mine.toml"
    mine.write_text('[screen]\nwidth = 60\n[[keywords]]\nterm = "tide"\n', encoding="utf-8")
    assert main(["--config", "mine.toml", "--print-config"]) == 0
    printed = capsys.readouterr().out
    assert "\nwidth = 60\n" in printed
    again = here / "again.toml"
    again.write_text(printed, encoding="utf-8")
    assert read(again).settings == read(mine).settings


def test_wrong_use_is_a_sentence_without_the_usage(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--width", "wide", "page.html"])
    assert ended.value.code == 2
    assert capsys.readouterr().err == (
        "reader: argument --width: a width is a number of cells from 0 to 10000"
        " (reader --help shows all options)\n"
    )
    assert here.is_dir()


def test_a_log_that_cannot_be_written_is_told_once(here: Path) -> None:
    command = [sys.executable, "-m", "reader", "--log", "none/log", "--print", "page.html"]
    done = subprocess.run(command, cwd=here, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "reader: The log none/log cannot be written: no such file or directory.\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is full")
def test_a_log_on_a_full_disk_is_told_once_and_the_page_is_read(here: Path) -> None:
    command = [sys.executable, "-m", "reader", "--log", "/dev/full", "--print", "page.html"]
    done = subprocess.run(command, cwd=here, capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert done.stdout
    said = "reader: The log /dev/full cannot be written: no space left on device.\n"
    assert done.stderr == said


@pytest.mark.parametrize(
    ("anchor", "told"),
    [
        ("comment-7", ""),
        ("comment-5", "reader: There is no comment-5 on this page.\n"),
        ("top", ""),
    ],
)
def test_a_comment_that_is_pointed_at_and_not_there_is_told(
    here: Path, capsys: pytest.CaptureFixture[str], anchor: str, told: str
) -> None:
    talk = '<ol class="commentlist"><li class="comment" id="comment-7"><div class="comment-body">'
    talk += '<cite class="fn">Ada</cite><p>It was the wind.</p></div></li></ol>'
    (here / "page.html").write_text(PAGE + talk, encoding="utf-8")
    assert main(["--print", f"file://{here}/page.html#{anchor}"]) == 0
    out, err = capsys.readouterr()
    assert "It was the wind" in out
    assert err == told

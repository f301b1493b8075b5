"""The manual and the completions: as the tables have it, and as those who read them want it."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from reader.cli import installed
from reader.cli.command_help import all_commands
from reader.commands.table import COMMANDS


def run(*argv: str, **options: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(argv, capture_output=True, text=True, check=False, **options)  # type: ignore[call-overload, no-any-return]


def needed(program: str) -> str:
    found = shutil.which(program)
    if found is None:
        pytest.skip(f"{program} is not installed")
    return found


@pytest.mark.parametrize("name", ["reader.1", "reader.bash", "_reader", "reader.fish"])
def test_what_is_installed_is_what_the_tables_say(name: str) -> None:
    kept = (installed.FOLDER / name).read_text(encoding="utf-8")
    assert kept == installed.files()[name], "make it anew: python -m reader.cli.installed"


def test_the_manual_tells_every_option_every_verb_and_every_key() -> None:
    page = installed.files()["reader.1"]
    assert page.isascii()
    for command in all_commands():
        assert f"reader {command.name}".strip() in page
        for option in command.options:
            assert all(flag.replace("-", r"\-") in page for flag in option.flags)
    assert page.count(".TP") >= sum(bool(command.keys) for command in COMMANDS)


def test_no_line_of_the_manual_is_a_macro_by_accident() -> None:
    macros = {
        line.split()[0] for line in installed.files()["reader.1"].splitlines() if line[:1] in ".'"
    }
    assert macros == {'.\\"', ".TH", ".SH", ".SS", ".TP", ".br"}


def test_the_manual_is_set_without_a_warning() -> None:
    page = installed.FOLDER / "reader.1"
    done = run(needed("groff"), "-man", "-Tutf8", "-ww", str(page))
    assert (done.returncode, done.stderr) == (0, "")
    plain = re.sub(r"\x1b\[[\d;]*m|.\x08", "", done.stdout)
    assert "reader - read an article and the discussion under it" in plain
    assert re.search(r"--format NAME\s", plain)
    assert re.search(r"z 1…9\s", plain)


def test_the_manual_has_no_error_for_mandoc() -> None:
    done = run(needed("mandoc"), "-Tlint", "-Werror", str(installed.FOLDER / "reader.1"))
    assert (done.returncode, done.stdout) == (0, "")


def completed(line: str, cwd: Path) -> list[str]:
    """What bash completes at the end of a line."""
    words = line.split(" ")
    script = (
        f"compopt() {{ :; }}; source {installed.FOLDER / 'reader.bash'}; "
        f"COMP_WORDS=({' '.join(word or chr(39) * 2 for word in words)}); "
        f"COMP_CWORD={len(words) - 1}; _reader; printf '%s\\n' \"${{COMPREPLY[@]}}\""
    )
    done = run(needed("bash"), "-c", script, cwd=cwd)
    assert done.stderr == ""
    return done.stdout.split("\n")[:-1]


def test_bash_completes_options_values_verbs_and_files(tmp_path: Path) -> None:
    (tmp_path / "a page.html").touch()
    (tmp_path / "batch.html").touch()
    assert completed("reader --lin", tmp_path) == ["--linear"]
    assert completed("reader --format js", tmp_path) == ["json", "jsonl"]
    assert completed("reader ba", tmp_path) == ["batch.html", "batch"]
    assert completed("reader --save a", tmp_path) == ["a page.html"]
    assert completed("reader --width ", tmp_path) == [""]
    assert completed("reader batch --or", tmp_path) == ["--ordered"]
    assert completed("reader batch ba", tmp_path) == ["batch.html"]
    assert completed("reader forget --", tmp_path) == ["--help", "--all"]
    assert completed("reader compare --format ", tmp_path) == ["txt", "json"]


@pytest.mark.parametrize(
    ("shell", "name"), [("bash", "reader.bash"), ("zsh", "_reader"), ("fish", "reader.fish")]
)
def test_each_shell_can_read_its_own(shell: str, name: str) -> None:
    done = run(needed(shell), "-n", str(installed.FOLDER / name))
    assert (done.returncode, done.stderr) == (0, "")


def test_fish_completes_options_values_and_verbs() -> None:
    fish = needed("fish")

    def found(line: str) -> list[str]:
        script = f"source {installed.FOLDER / 'reader.fish'}; complete -C '{line}'"
        done = run(fish, "--no-config", "-c", script)
        assert done.stderr == ""
        return [row.split("\t")[0] for row in done.stdout.splitlines()]

    assert found("reader --lin") == ["--linear"]
    assert found("reader --format js") == ["json", "jsonl"]
    assert "compare" in found("reader com")
    assert found("reader batch --or") == ["--ordered"]
    assert found("reader --ordered") == []


def test_zsh_completes_as_it_is_told() -> None:
    zsh = needed("zsh")
    script = (
        "_arguments() { print -rl -- $@ }; _describe() { :; }; _files() { :; }; compdef() { :; }; "
        f"words=(reader batch --or); CURRENT=3; source {installed.FOLDER / '_reader'}"
    )
    done = run(zsh, "-f", "-c", script)
    assert done.stderr == ""
    assert "--ordered[keep the lines in the order of what is read]" in done.stdout
    assert "--linear" not in done.stdout

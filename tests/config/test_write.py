"""What the screen changes is in the file afterwards, and all else is as it was."""

import os
import random
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reader.config.edits import Edit, Set, Watch, applied
from reader.config.example import example
from reader.config.read import parsed, read
from reader.config.settings import Keyword, Settings
from reader.config.write import write
from reader.errors import ConfigError

TEXT = """\
# Mine, with care.
[screen]
width = 60   # my eyes
# theme = "auto"

# What I read for.
[[keywords]]
term = "tariff"  # since May

# The other one.
[[keywords]]
term = "sanction"
match = "beginning"

# The end.
"""
TARIFF = Keyword("tariff")
SANCTION = Keyword("sanction", "beginning")


def kept(before: str, after: str) -> bool:
    """Whether every comment and every line that was not asked for is where it was."""
    rows = iter(after.splitlines())
    return all(row in rows for row in before.splitlines() if row.strip())


@pytest.mark.parametrize(
    ("edits", "gone"),
    [
        ((Set("screen", "theme", "paper"),), ()),
        ((Set("screen", "mouse", False),), ()),
        ((Set("colors", "link", "#09f"),), ()),
        ((Watch(None, Keyword("moon", color="blue", sites=("example.org",), on=False)),), ()),
        ((Watch(TARIFF, None),), ("[[keywords]]", 'term = "tariff"  # since May')),
        ((Watch(SANCTION, None),), ("[[keywords]]", 'term = "sanction"', 'match = "beginning"')),
        ((Watch(SANCTION, Keyword("sanction", color="cyan")),), ('match = "beginning"',)),
        ((Watch(None, TARIFF),), ()),
        ((Watch(Keyword("never"), None),), ()),
    ],
)
def test_only_what_was_asked_for_changes(edits: tuple[Edit, ...], gone: tuple[str, ...]) -> None:
    after = applied(TEXT, edits)
    expected = parsed(TEXT).settings
    rest = TEXT
    for row in gone:
        at = (
            rest.index(row + "\n")
            if row != "[[keywords]]"
            else rest.index(row, max(0, rest.index(gone[1]) - 20))
        )
        rest = rest[:at] + rest[at + len(row) + 1 :]
    assert kept(rest, after), after
    found = parsed(after).settings
    for edit in edits:
        if isinstance(edit, Set):
            assert getattr(getattr(found, edit.table), edit.key) == edit.value
        else:
            assert edit.after is None or edit.after in found.keywords
            changed = edit.before not in (None, edit.after)
            assert not changed or edit.before not in found.keywords
            others = set(expected.keywords) - {edit.before}
            assert others <= set(found.keywords)
            assert len(found.keywords) == len(others | ({edit.after} if edit.after else set()))


@pytest.mark.parametrize("sign", ["\u2028", "\u2029", "\u0085"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_what_ends_no_line_of_toml_moves_no_line(sign: str, ending: str) -> None:
    text = f"# One{sign}two{sign}three.\n{TEXT}".replace("\n", ending)
    after = applied(text, [Watch(SANCTION, None), Set("screen", "theme", "paper")])
    found = parsed(after).settings
    assert found.keywords == (TARIFF,)
    assert found.screen.theme == "paper"
    assert after.startswith(f"# One{sign}two{sign}three.{ending}")
    assert f'# theme = "auto"{ending}theme = "paper"{ending}' in after


def test_a_value_keeps_the_comment_behind_it() -> None:
    assert "width = 80   # my eyes\n" in applied(TEXT, [Set("screen", "width", 80)])


def test_a_new_value_stands_under_the_comment_that_shows_it() -> None:
    text = example({})
    changed = applied(text, [Set("screen", "width", 80), Set("screen", "history", "off")])
    assert "# width = 72\nwidth = 80\n" in changed
    assert '# history = "full"\nhistory = "off"\n# Who puts' in changed


def test_keywords_in_one_list_are_changed_there() -> None:
    text = 'keywords = [{ term = "tariff" }, { term = "moon" }]  # two\n'
    after = applied(text, [Watch(TARIFF, None), Watch(None, SANCTION)])
    assert parsed(after).settings.keywords == (Keyword("moon"), SANCTION)
    assert "# two" in after


def test_windows_line_ends_stay(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_bytes(TEXT.replace("\n", "\r\n").encode())
    write(file, [Set("screen", "theme", "paper"), Watch(SANCTION, None)])
    assert b"width = 60   # my eyes\r\n" in file.read_bytes()
    assert read(file).settings.screen.theme == "paper"
    assert read(file).settings.keywords == (TARIFF,)


def test_the_first_change_makes_the_file_for_its_owner_alone(tmp_path: Path) -> None:
    file = tmp_path / "new" / "config.toml"
    write(file, [Watch(None, TARIFF), Set("screen", "width", 80)])
    assert read(file).settings.keywords == (TARIFF,)
    assert read(file).settings.screen.width == 80
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert [path.name for path in file.parent.iterdir()] == ["config.toml"]


def test_a_link_stays_a_link_and_a_mode_stays(tmp_path: Path) -> None:
    kept_at = tmp_path / "dotfiles.toml"
    kept_at.write_text(TEXT, encoding="utf-8")
    kept_at.chmod(0o644)
    file = tmp_path / "config.toml"
    file.symlink_to(kept_at)
    write(file, [Set("screen", "width", 80)])
    assert file.is_symlink()
    assert stat.S_IMODE(kept_at.stat().st_mode) == 0o644
    assert read(kept_at).settings.screen.width == 80


def test_a_file_with_a_mistake_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text("[screen\n", encoding="utf-8")
    with pytest.raises(ConfigError, match="line 1"):
        write(file, [Set("screen", "width", 80)])
    assert file.read_text(encoding="utf-8") == "[screen\n"


def test_what_could_not_be_read_again_is_not_written(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    with pytest.raises(ConfigError, match="20 to 160"):
        write(file, [Set("screen", "width", 3)])
    assert not file.exists()


def test_a_folder_that_cannot_be_made_is_an_error_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(ConfigError, match="cannot be changed: file exists"):
        write(tmp_path / "file" / "config.toml", [Set("screen", "width", 80)])


def test_many_programs_at_once_lose_nothing(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text(TEXT, encoding="utf-8")
    script = (
        "import sys; from pathlib import Path; from reader.config.write import write\n"
        "from reader.config.edits import Watch; from reader.config.settings import Keyword\n"
        "for n in range(5): write(Path(sys.argv[1]), [Watch(None, Keyword(f'{sys.argv[2]}{n}'))])"
    )
    running = [
        subprocess.Popen([sys.executable, "-c", script, str(file), name])
        for name in ("a", "b", "c")
    ]
    assert [process.wait(60) for process in running] == [0, 0, 0]
    terms = {keyword.term for keyword in read(file).settings.keywords}
    assert terms == {"tariff", "sanction", *(f"{name}{n}" for name in "abc" for n in range(5))}


def test_an_editor_that_saves_meanwhile_is_not_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "config.toml"
    file.write_text(TEXT, encoding="utf-8")
    saves = iter([TEXT + "x", None])

    def fsync(_handle: int) -> None:
        if next(saves, None):
            file.write_text(TEXT.replace("Mine", "Theirs"), encoding="utf-8")

    monkeypatch.setattr(os, "fsync", fsync)
    write(file, [Set("screen", "width", 80)])
    text = file.read_text(encoding="utf-8")
    assert "# Theirs, with care." in text
    assert "width = 80" in text


def test_the_example_says_what_is_so_anyway() -> None:
    text = example({"save": (("s", "z s"), "Save it")})
    assert parsed(text).settings == Settings()
    uncommented = "\n".join(
        row.removeprefix("# ") if " = " in row or row.startswith("# [") else row
        for row in text.splitlines()
        if not row.startswith("# `") and not row.startswith("# so)")
    )
    settings = parsed(uncommented).settings
    assert settings.screen == Settings().screen
    assert settings.keys == {"save": ("s", "z s")}
    assert settings.keywords[0].term == "tariff"
    assert settings.themes["dusk"].background == "#20202c"
    assert all(getattr(settings.colors, name) for name in settings.colors.__slots__)


def test_the_example_holds_what_settings_have_of_their_own() -> None:
    text = r"""[screen]
theme = "paper"
mouse = false
[colors]
link = "bright red"
[themes."by night"]
base = "contrast"
heading = "green"
guides = ["red", "#00ff00"]
[keys]
save = ["Z s", "\\"]
zen = []
[[keywords]]
term = "a \"b\""
[[keywords]]
term = "c"
match = "anywhere"
sites = ["x.example", "y.example"]
on = false
"""
    settings = parsed(text).settings
    told = {"save": (("s",), "Save it"), "zen": (("Z",), "Alone"), "quit": (("Q",), "Leave")}
    printed = example(told, settings)
    assert parsed(printed).settings == settings
    assert "# quit = [" in printed


ENDLESS = """
import sys
from pathlib import Path
from reader.config.atomic import contents, put, replaced
file = Path(sys.argv[1])
print("ready", flush=True)
while True:
    before = contents(file)
    after = bytes([before[0] ^ 1]) * 300_000
    if sys.argv[2] == "put":
        put(file, after)
    else:
        assert replaced(file, after, before)
"""


@pytest.mark.parametrize("way", ["put", "replaced"])
def test_kills_at_any_moment_leave_what_was_there_or_what_is_to_be(
    tmp_path: Path, way: str
) -> None:
    file = tmp_path / "config.toml"
    file.write_bytes(b"0" * 300_000)
    moments = random.Random(7)
    for _ in range(25):
        command = [sys.executable, "-c", ENDLESS, str(file), way]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
            assert process.stdout
            process.stdout.readline()
            time.sleep(moments.random() * 0.03)
            process.send_signal(signal.SIGKILL)
        left = file.read_bytes()
        assert len(left) == 300_000
        assert len(set(left)) == 1

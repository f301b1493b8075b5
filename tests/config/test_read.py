"""A configuration is read whole or not at all, and each mistake is told with its line."""

import os
from pathlib import Path

import pytest

from reader.config.lines import line_of
from reader.config.read import Configured, parsed, read
from reader.config.settings import Colors, Keyword, Screen, Settings
from reader.errors import ConfigError

WHOLE = """\
# Mine.
[screen]
theme = "paper"
width = 60
side_by_side = 140
mouse = false
history = "places"

[colors]
link = "#09f"
heading = "bright red"

[keys]
save = "ctrl+s"
page_down = ["space", "z j"]
search = []

[[keywords]]
term = "tariff"

[[keywords]]
term = "sanc.*"
match = "pattern"
color = "orange"
sites = ["example.org"]
on = false
"""


def test_every_setting_is_read(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text(f"\ufeff{WHOLE}".replace("\n", "\r\n"), encoding="utf-8", newline="")
    configured = read(file)
    assert configured.settings == Settings(
        Screen("paper", 60, 140, False, "places"),
        Colors(link="#09f", heading="bright red"),
        {"save": ("ctrl+s",), "page_down": ("space", "z j"), "search": ()},
        (
            Keyword("tariff"),
            Keyword("sanc.*", "pattern", "orange", ("example.org",), False),
        ),
    )
    assert configured.file == file


@pytest.mark.parametrize(
    ("said", "kept"), [("true", "full"), ("false", "off"), ('"full"', "full"), ('"off"', "off")]
)
def test_what_was_true_or_false_once_is_a_word_now(said: str, kept: str) -> None:
    assert parsed(f"[screen]\nhistory = {said}\n").settings.screen.history == kept


def test_without_a_file_all_is_as_the_house_has_it(tmp_path: Path) -> None:
    assert read(tmp_path / "none.toml").settings == Settings()
    with pytest.raises(ConfigError, match="there is no such file"):
        read(tmp_path / "none.toml", required=True)


HOUSE = "auto, ink, paper, sepia, contrast, colorblind, terminal"


@pytest.mark.parametrize(
    ("text", "line", "sentence"),
    [
        ("[screen]\nwidht = 72", 2, "there is no setting “widht”; “width” is one."),
        ("\n[scren]\nwidth = 72", 2, "there is no setting “scren”; “screen” is one."),
        ("[screen]\nwidth = 19", 2, "“width” is a whole number from 20 to 160."),
        ("[screen]\nwidth = true", 2, "“width” is a whole number from 20 to 160."),
        ("[screen]\nwidth = 72.0", 2, "“width” is a whole number from 20 to 160."),
        ('[screen]\n# theme = "x"\ntheme = "papper"', 3, "“theme” is one of auto, ink, paper, sepia, contrast, colorblind, terminal; “paper” is the nearest."),
        ("[screen]\ntheme = 3", 2, "“theme” is text in quotes."),
        ('[screen]\ntheme = "dsk"\n[themes.dusk]\nbase = "ink"', 2, f"“theme” is one of {HOUSE}, dusk; “dusk” is the nearest."),
        ('[themes.dusk]\nbackgruond = "#000000"', 2, "there is no setting “backgruond”; “background” is one."),
        ('[themes.dusk]\nbase = "sepai"', 2, "“base” is one of ink, paper, sepia, contrast, colorblind, terminal; “sepia” is the nearest."),
        ('[themes.dusk]\nlink = "blueish"', 2, '“link” is a color: "#d8b26e", or one of the terminal\'s as "red" or "bright red".'),
        ('[themes.dusk]\nguides = ["red", "blu"]', 2, '“guides” is a list of up to 6 colors: ["#d8b26e", "bright red"].'),
        ("[themes.ink]\n", 1, "“ink” is a built-in theme; yours needs a name of its own."),
        ("[themes]\ndusk = 3", 2, "“dusk” is a table: [themes.dusk]."),
        ("themes = 3", 1, "themes are tables with names: [themes.dusk]."),
        ('[screen]\nmouse = "no"', 2, "“mouse” is true or false, without quotes."),
        ('[screen]\nhistory = "place"', 2, "“history” is one of full, places, off; “places” is the nearest."),
        ("[screen]\nhistory = 1", 2, "“history” is one of full, places, off."),
        ("[screen]\nhistory = off", 2, "this is no TOML: Invalid value; text stands in quotes, true and false do not."),
        ("[screen]\nwidth = 70\nwidth = 71", 3, "this is no TOML: Cannot overwrite a value."),
        ('[colors]\nlink = "bluish"', 2, '“link” is a color: "#d8b26e", or one of the terminal\'s as "red" or "bright red".'),
        ('[[keywords]]\nterm = "a"\n\n[[keywords]]\nterm = "b"\ncolor = "blu"', 6, '“color” is a color: "#d8b26e", or one of the terminal\'s as "red" or "bright red"; or yellow, green, blue, magenta, orange, cyan.'),
        ('[[keywords]]\nterm = "a"\n\n[[keywords]]\nmatch = "word"', 4, "“term” is missing here."),
        ('[[keywords]]\nterm = """a [ b\nc = d"""\nsites = [\n  "x", # a ]\n  3,\n]', 4, '“sites” is a list of texts: ["example.org"].'),
        ('[[keywords]]\nterm = " "', 2, "“term” is empty, and needs some text."),
        ("[[keywords]]\nterm = 3", 2, "“term” is text in quotes."),
        ('[keywords]\nterm = "a"', 1, "keywords are tables: [[keywords]]."),
        ('keywords = ["a", "b"]', 1, "keywords are tables: [[keywords]]."),
        ("keys = 3", 1, "“keys” is a table: [keys]."),
        ("screen = { width = 7 }", 1, "“width” is a whole number from 20 to 160."),
        ('[keys]\nsave = ["s", ""]', 2, '“save” is keys in quotes and not nothing: "z j", or ["j", "down"].'),
        ("[keys]\n\nsave = true", 3, '“save” is keys in quotes and not true: "z j", or ["j", "down"].'),
        ('[keys]\nsave.page = "s"', 2, '“save” is keys in quotes and not a table: "z j", or ["j", "down"].'),
        ("[keys]\nsave = 3", 2, '“save” is keys in quotes and not 3: "z j", or ["j", "down"].'),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_line(text: str, line: int, sentence: str) -> None:
    with pytest.raises(ConfigError) as caught:
        parsed(text, Path("mine.toml"))
    assert str(caught.value) == f"mine.toml, line {line}: {sentence}"
    assert (caught.value.file, caught.value.line) == ("mine.toml", line)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"\xff\xfe[", "this is not UTF-8."),
        (b"#" * (1 << 20) + b"#", "this is too large for a configuration."),
        (b"a = " + b"[" * 100_000, "lists or tables are nested too deeply in this."),
    ],
)
def test_what_is_no_configuration_is_refused(tmp_path: Path, data: bytes, sentence: str) -> None:
    (tmp_path / "c").write_bytes(data)
    with pytest.raises(ConfigError, match=sentence):
        read(tmp_path / "c")
    with pytest.raises(ConfigError, match="this cannot be read: is a directory"):
        read(tmp_path)


def test_the_name_of_a_file_is_cleaned_before_it_is_shown() -> None:
    with pytest.raises(ConfigError) as caught:
        parsed("x = 1", Path("a\x1b]0;b\x07"))
    assert "\x1b" not in str(caught.value)


def test_the_line_of_a_key_is_found_however_its_neighbours_are_written() -> None:
    text = 'a = """\n[x]\nb = 1\n"""\n[x]\n"b" = [ # ]\n 1,\n]\nx.c = \'#\'\n[[y]]\n[[y]]\nz = "[["\nq = 1\n'
    assert line_of(text, ("a",)) == 1
    assert line_of(text, ("x",)) == 5
    assert line_of(text, ("x", "b")) == 6
    assert line_of(text, ("x", "x", "c")) == 9
    assert line_of(text, ("y", 1)) == 11
    assert line_of(text, ("y", 1, "q")) == 13
    assert line_of(text, ("y", 1, "none")) == 11
    assert line_of(text, ("none",)) == 1


def test_all_mistakes_are_told_in_the_order_of_their_lines() -> None:
    text = """[keys]
save = 3
[screen]
width = 19
thene = "ink"
mouse = false
[[keywords]]
match = "wrd"
[colours]
"""
    with pytest.raises(ConfigError) as caught:
        parsed(text, Path("c"))
    told = [str(each) for each in (caught.value, *caught.value.others)]
    assert told == [
        'c, line 2: “save” is keys in quotes and not 3: "z j", or ["j", "down"].',
        "c, line 4: “width” is a whole number from 20 to 160.",
        "c, line 5: there is no setting “thene”; “theme” is one.",
        "c, line 7: “term” is missing here.",
        "c, line 8: “match” is one of word, beginning, anywhere, pattern; “word” is the nearest.",
        "c, line 9: there is no setting “colours”; “colors” is one.",
    ]


def test_those_who_know_more_may_find_more_mistakes_in_what_is_right_so_far() -> None:
    def check(found: Configured) -> list[ConfigError]:
        assert found.settings.keys == {"sav": ("s",)}
        return [found.error(("keys", "sav"), "there is none.")]

    with pytest.raises(ConfigError) as caught:
        parsed('[screen]\nwidth = 1\n[keys]\nsav = "s"', Path("c"), check)
    assert [one.line for one in (caught.value, *caught.value.others)] == [2, 4]


def test_a_pipe_nobody_writes_to_is_no_configuration(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.config.pipes.WRITER", 0.01)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(ConfigError, match="it is a pipe, and nothing came through it"):
        read(tmp_path / "pipe", required=True)


def test_a_configuration_may_come_through_a_pipe() -> None:
    source, sink = os.pipe()
    os.write(sink, b'[screen]\ntheme = "paper"\n')
    os.close(sink)
    try:
        assert read(Path(f"/dev/fd/{source}")).settings.screen.theme == "paper"
    finally:
        os.close(source)

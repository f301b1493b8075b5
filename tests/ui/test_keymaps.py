"""The user's own keys: they work, and a wrong one is reported with a suggestion."""

import tomllib
from typing import Any

import pytest

from reader.cli.arguments import parse
from reader.cli.configuration import print_config
from reader.commands.keymaps import KeyMistake, checked, rebound, typed
from reader.commands.table import BY_ID, COMMANDS, keymap
from reader.ui.screens.help import HelpScreen
from reader.ui.screens.save import SaveScreen


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("j", "j"), ("J", "J"), ("shift+j", "J"), ("Ctrl+E", "ctrl+e"), ("PgDn", "pagedown"),
        ("Esc", "escape"), ("↓", "down"), ("z j", "z j"), ("z  PgUp", "z pageup"), ("alt+x", "alt+x"),
        ("shift+ctrl+home", "ctrl+shift+home"), ("F5", "f5"), ("é", "é"), ("z 1…9", "z digit"),
    ],
)  # fmt: skip
def test_keys_are_written_as_people_write_them(written: str, name: str) -> None:
    assert typed("save", written) == name


@pytest.mark.parametrize(
    ("keys", "command", "sentence"),
    [
        ({"sav": ("s",)}, "sav", "there is no command “sav”; “save” is one."),
        ({"xyzzy": ("s",)}, "xyzzy", "there is no command “xyzzy”; --print-config shows all."),
        ({"save": ("pagdown",)}, "save", "there is no key “pagdown”; “pagedown” is one."),
        ({"save": ("Ctl+e",)}, "save", "there is no key “Ctl+e”; “ctrl+e” is one."),
        ({"save": ("shfit+pagdown",)}, "save", "there is no key “shfit+pagdown”; “shift+pagedown” is one."),
        ({"save": ("Ctl+q",)}, "save", "there is no key “Ctl+q”; Ctrl+q is the terminal's own."),
        ({"save": ("ctl+i",)}, "save", "there is no key “ctl+i”; a terminal cannot tell Ctrl+i from Tab."),
        ({"save": ("ctrl+i",)}, "save", "a terminal cannot tell Ctrl+i from Tab."),
        ({"save": ("ctrl+z",)}, "save", "Ctrl+z is the terminal's own."),
        ({"save": ("5",)}, "save", "5 begins a count, as in 5 j."),
        ({"save": (" ",)}, "save", "“ ” is not a key; the space bar is “space”."),
        ({"save": ("r",)}, "save", "r is a key of both “save” and “reload”; give one of them others."),
        ({"save": ("j",)}, "save", "j is a key of both “save” and “line_down”; give one of them others."),
        ({"parent": ("]",)}, "parent", "] is a key of both “parent” and “next_thread”; give one of them others."),
        ({"save": ("z",)}, "save", "z begins z T, so it cannot be a key of both “save” and “outline_beside”; give one of them others."),
        ({"save": ("s x",), "reload": ("s",)}, "reload", "s begins s x, so it cannot be a key of both “reload” and “save”; give one of them others."),
        ({"save": ("s", "s")}, "save", "s is a key of both “save” and “save”; give one of them others."),
        ({"save": ("m x",)}, "save", "m x is a key of both “save” and “mark”; give one of them others."),
        ({"save": ("m",)}, "save", "m begins m a…z, so it cannot be a key of both “save” and “mark”; give one of them others."),
        ({"mark": ("' a…z",)}, "mark", "' a…z is a key of both “mark” and “to_mark”; give one of them others."),
        ({"save": ("z 5",)}, "save", "z 5 is a key of both “save” and “levels”; give one of them others."),
        ({"mark": ("m",)}, "mark", "“mark” takes a letter, as in “m letter” for a mark."),
        ({"save": ("s letter",)}, "save", "“save” takes no letter, as in “m letter” for a mark."),
        ({"mark": ("letter m",)}, "mark", "a…z m cannot be: what stands for any key comes last."),
        ({"list_add": ("d",)}, "list_add", "d is a key of both “list_add” and “list_delete”; give one of them others."),
    ],
)  # fmt: skip
def test_a_key_that_cannot_be_is_told(
    keys: dict[str, tuple[str, ...]], command: str, sentence: str
) -> None:
    with pytest.raises(KeyMistake) as caught:
        rebound(keys)
    assert (caught.value.command, str(caught.value)) == (command, sentence)


def test_one_key_may_mean_different_things_in_different_places() -> None:
    commands = {one.id: one.keys for one in rebound({"next_heading": ("f9",), "parent": ("f9",)})}
    assert commands["next_heading"] == commands["parent"] == ("f9",)


def test_without_keys_of_the_users_the_table_is_as_it_is() -> None:
    assert rebound({}) == COMMANDS
    assert keymap("article", rebound({"save": ("f9",)})).call(("s",), 0) is None
    assert BY_ID["save"].keys == ("s",)


async def test_a_mark_may_have_keys_of_the_users(show: Any) -> None:
    commands = rebound({"mark": ("f9 letter",), "to_mark": ("' a…z",)})
    async with show((120, 40), commands=commands) as shown:
        await shown.press("f9 b")
        assert shown.report.message == "Mark b is set; ' b goes there"
        await shown.press("m")
        assert shown.report.message == "m does nothing here, ? shows the keys"
        await shown.press("G ' b")
        assert shown.screen.article.first_line == 0


def test_the_keys_of_the_printed_configuration_are_those_of_the_table() -> None:
    printed = (
        print_config(parse(["--print-config"]))
        .partition("\n[keys]\n")[2]
        .partition("[[keywords]]")[0]
    )
    lines = [line.removeprefix("# ") for line in printed.splitlines() if " = [" in line]
    keys = tomllib.loads("\n".join(lines))
    keys.pop("sites", None)
    assert rebound({name: tuple(own) for name, own in keys.items()}) == COMMANDS


async def test_keys_of_the_users_work_and_the_help_shows_them(show: Any) -> None:
    commands = rebound({"save": ("Z s",), "zen": (), "help": ("f9", "?")})
    async with show((120, 40), commands=commands, save=lambda *_: None) as shown:
        await shown.press("s")
        assert shown.report.message == "s does nothing here, F9 shows the keys"
        await shown.press("Z s")
        assert shown.shows(SaveScreen)
        await shown.press("escape f9")
        assert shown.shows(HelpScreen)
        await shown.pilot.press(*"plain")
        await shown.settle()
        assert any("Z s" in row and "Save the text" in row for row in shown.rows())


def test_all_keys_that_cannot_be_are_told_and_the_others_stay() -> None:
    commands, mistakes = checked(
        {"sav": ("s",), "zen": ("ctrl+i",), "reload": ("F5",), "quit": ("F5",)}
    )
    assert [mistake.command for mistake in mistakes] == ["sav", "zen", "reload"]
    assert {one.id: one.keys for one in commands}["zen"] == ("Z",)

"""Keys of other programs: none means two things, and each does what it does there."""

from itertools import combinations
from typing import Any, get_args

import pytest

from reader.cli.arguments import parse
from reader.cli.configuration import commands, configured
from reader.commands.command import Place
from reader.commands.keymaps import _overlap, checked, rebound
from reader.commands.presets import PRESETS, with_preset
from reader.commands.table import commands_in
from reader.config.settings import Preset
from reader.errors import ConfigError

OTHERS = [name for name in PRESETS if name != "reader"]


def test_the_presets_are_those_that_can_be_named() -> None:
    assert list(PRESETS) == list(get_args(Preset))


@pytest.mark.parametrize("name", OTHERS)
def test_no_key_of_a_preset_means_two_things(name: str) -> None:
    table, mistakes = checked(PRESETS[name])
    assert mistakes == ()
    for place in get_args(Place):
        keys = [tuple(one.split()) for command in commands_in(place, table) for one in command.keys]
        assert [
            (one, other) for one, other in combinations(keys, 2) if all(map(_overlap, one, other))
        ] == []


@pytest.mark.parametrize("name", OTHERS)
def test_no_command_is_left_without_a_key(name: str) -> None:
    assert [command.id for command in rebound(PRESETS[name]) if not command.keys] == []


def test_keys_of_the_users_go_before_those_of_a_preset(tmp_path: Any) -> None:
    assert with_preset("less", {"help": ("F4",)})["help"] == ("F4",)
    file = tmp_path / "mine.toml"
    file.write_text('[screen]\npreset = "rtv"\n[keys]\nlinks = "F5"\n', encoding="utf-8")
    table = {
        command.id: command.keys
        for command in commands(configured(parse(["--config", str(file), "x"])))
    }
    assert table["links"] == ("f5",)
    assert table["search"] == ("f",)
    file.write_text('[screen]\npreset = "rtv"\n[keys]\nlinks = "f"\n', encoding="utf-8")
    with pytest.raises(ConfigError, match=r"line 4: f is a key of both “(links|search)”"):
        configured(parse(["--config", str(file), "x"]))
    file.write_text('[screen]\npreset = "newsbot"\n', encoding="utf-8")
    with pytest.raises(ConfigError, match="“newsboat” is the nearest"):
        configured(parse(["--config", str(file), "x"]))

"""Where things of the user's are kept, with a home and without."""

import os
from pathlib import Path

import pytest

from reader.cli.arguments import parse
from reader.cli.configuration import configured
from reader.config.folders import cache_folder, config_file, expanded, home, state_folder
from reader.errors import ConfigError


@pytest.mark.parametrize(
    ("environ", "wanted"),
    [
        ({"HOME": "/home/runa"}, ".config/reader/config.toml .local/state/reader .cache/reader"),
        ({"HOME": "/home/runa", "XDG_CACHE_HOME": "not/absolute"}, "- - .cache/reader"),
        (
            dict.fromkeys(("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"), "/elsewhere"),
            "/elsewhere/reader/config.toml /elsewhere/reader /elsewhere/reader",
        ),
    ],
)
def test_the_rules_of_xdg(environ: dict[str, str], wanted: str) -> None:
    found = config_file(environ), state_folder(environ), cache_folder(environ)
    for path, said in zip(found, wanted.split(), strict=True):
        assert said == "-" or path == Path("/home/runa", said)


def test_without_a_home_there_is_no_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os.path, "expanduser", lambda path: path)
    assert [place({}) for place in (home, config_file, state_folder, cache_folder)] == [None] * 4


def test_a_home_that_is_not_there_is_a_name_like_any() -> None:
    assert expanded("~nobodyx/c.toml") == "~nobodyx/c.toml"


def test_a_configuration_in_no_home_is_a_file_that_is_not_there() -> None:
    with pytest.raises(ConfigError, match=r"~nobodyx/c\.toml: there is no such file"):
        configured(parse(["--config", "~nobodyx/c.toml", "page.html"]))

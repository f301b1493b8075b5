"""A complete configuration with a comment on each setting, generated from Settings."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import Field, fields
from itertools import starmap
from textwrap import wrap
from typing import Literal, get_args, get_origin, get_type_hints

from reader.config.settings import (
    COLOR_NAMES,
    Colors,
    Keyword,
    OwnTheme,
    Range,
    Screen,
    Settings,
)

_HOUSE = Settings()
_COLOR_NAMES = frozenset(each.name for each in fields(Colors))
_HEAD = """\
# The configuration of reader. Every line is optional: what stands here behind a # is what
# reader does without it.
"""
_KEYWORDS = f"""\
# Words to watch for, a table each. `match` is "word" (whole words), "beginning" (words that begin
# so), "anywhere" or "pattern" (a regular expression). `color` is "#rrggbb" or one of
# {", ".join(COLOR_NAMES)}; without one the theme's are used in turn.
# `sites` names the hosts a word is for; without it, it is for every page.

# [[keywords]]
# term = "tariff"
# match = "word"
# color = "yellow"
# sites = ["example.org"]
# on = true
"""
_COLORS = """\
# A color is "#d8b26e", or one of the terminal's as "red" or "bright red". Without it, it is the
# theme's; what stands here are those of the theme ink.
"""
_THEMES = """\
# Themes of your own, a table each, to be named above. What a theme does not say is as in the theme
# it is based on. It has all that [colors] has, and:
{more}

# [themes.dusk]
# base = "ink"
# background = "#20202c"
# keywords = ["#e5c07b", "#9cc47a", "#86b0e0", "#dd96bd", "#e69a6c", "#7cc8bd"]
"""
_KEYS = """\
# Keys of commands, in the place of those they have: keys that are typed one after the other have a
# space between, a list holds several ways. An empty list leaves a command without a key. At the end
# "digit" stands for any of 1 to 9, "letter" for any letter.
"""


def example(commands: Mapping[str, tuple[Iterable[str], str]], settings: Settings = _HOUSE) -> str:
    """The text of the file; `commands` are command ids with their keys and descriptions.

    Values of `settings` that differ from the defaults are not commented out.
    """
    users_keys = settings.keys
    keys = (
        _command(name, *described, users_keys.get(name)) for name, described in commands.items()
    )
    parts = [
        _HEAD,
        f"[screen]\n{''.join(_settings(settings.screen))}",
        f"{_COLORS}[colors]\n{''.join(_settings(settings.colors))}",
        _theme_example(),
        *starmap(_theme, settings.themes.items()),
        f"{_KEYS}[keys]\n{''.join(keys)}",
        _KEYWORDS,
        *map(_keyword, settings.keywords),
    ]
    return "\n".join(parts)


def _command(name: str, keys: Iterable[str], about: str, users_keys: Iterable[str] | None) -> str:
    listed = ", ".join(map(quoted, keys if users_keys is None else users_keys))
    return f"{'# ' if users_keys is None else ''}{name} = [{listed}]  # {about}\n"


def _settings(table: Screen | Colors) -> Iterator[str]:
    hints = get_type_hints(type(table))
    for field in fields(table):
        choices = _choices(field, hints[field.name])
        about = field.metadata["about"] + (f" {choices}" if choices else "")
        value = getattr(table, field.name)
        if value == field.default:
            yield f"# {about}\n# {field.name} = {_toml(field.metadata.get('example', value))}\n"
        else:
            yield f"# {about}\n{field.name} = {_toml(value)}\n"


def _theme_example() -> str:
    names = ", ".join(field.name for field in fields(OwnTheme) if field.name not in _COLOR_NAMES)
    return _THEMES.format(
        more="\n".join(wrap(f"{names}.", 98, initial_indent="# ", subsequent_indent="# "))
    )


def _theme(name: str, theme: OwnTheme) -> str:
    changed = (field for field in fields(OwnTheme) if getattr(theme, field.name) != field.default)
    lines = (f"{field.name} = {_toml(getattr(theme, field.name))}\n" for field in changed)
    return f"[themes.{quoted(name)}]\n{''.join(lines)}"


def _keyword(keyword: Keyword) -> str:
    changed = (field for field in fields(Keyword) if getattr(keyword, field.name) != field.default)
    lines = (f"{field.name} = {_toml(getattr(keyword, field.name))}\n" for field in changed)
    return f"[[keywords]]\n{''.join(lines)}"


def _choices(field: "Field[object]", type_: object) -> str:
    bounds, words = field.metadata.get("bounds"), field.metadata.get("words")
    if words:
        return f"One of {', '.join(words)}."
    if get_origin(type_) is Literal:
        return f"One of {', '.join(get_args(type_))}."
    return f"{bounds.low} to {bounds.high}." if isinstance(bounds, Range) else ""


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return f"[{', '.join(map(_toml, value))}]"
    return str(value) if isinstance(value, int) else quoted(str(value))


def quoted(text: str) -> str:
    """`text` as a TOML string."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'

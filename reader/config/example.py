"""The whole configuration with what each setting is for, made from Settings: it cannot go stale."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import Field, fields
from typing import Any, Literal, get_args, get_origin, get_type_hints

from reader.config.settings import COLOR_NAMES, Colors, Range, Screen

_HEAD = """\
# The configuration of reader. Every line is optional: what stands here behind a # is what
# reader does without it.
"""
_KEYWORDS = f"""\
# Words to watch for, a table each. `match` is "word" (whole words), "beginning" (words that begin
# so), "anywhere" or "pattern" (a regular expression). `color` is "#rrggbb" or one of
# {", ".join(COLOR_NAMES)}; without one they take turns.
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
_KEYS = """\
# Keys of commands, in the place of those they have: keys that are typed one after the other have a
# space between, a list holds several ways. An empty list leaves a command without a key. At the end
# "digit" stands for any of 1 to 9, "letter" for any letter.
"""


def example(commands: Mapping[str, tuple[Iterable[str], str]]) -> str:
    """The file as text; `commands` are ids with their keys and what they do."""
    keys = ["[keys]\n", *(_command(name, *told) for name, told in commands.items())]
    parts = [
        _HEAD,
        f"[screen]\n{''.join(_settings(Screen))}",
        f"{_COLORS}[colors]\n{''.join(_settings(Colors))}",
        _KEYS + "".join(keys),
        _KEYWORDS,
    ]
    return "\n".join(parts)


def _command(name: str, keys: Iterable[str], told: str) -> str:
    return f"# {name} = [{', '.join(map(quoted, keys))}]  # {told}\n"


def _settings(kind: type[Screen] | type[Colors]) -> Iterator[str]:
    hints = get_type_hints(kind)
    for each in fields(kind):
        choices = _choices(each, hints[each.name])
        told = each.metadata["told"] + (f" {choices}" if choices else "")
        value = _toml(each.metadata.get("example", each.default))
        yield f"# {told}\n# {each.name} = {value}\n"


def _choices(each: "Field[Any]", type_: Any) -> str:
    bounds = each.metadata.get("bounds")
    if get_origin(type_) is Literal:
        return f"One of {', '.join(get_args(type_))}."
    return f"{bounds.low} to {bounds.high}." if isinstance(bounds, Range) else ""


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, int) else quoted(str(value))


def quoted(text: str) -> str:
    """`text` as TOML writes it."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'

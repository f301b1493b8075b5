"""The themes of the screen: the built-in ones, the user's own, and the initial one."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, replace
from typing import Any

from textual.theme import Theme

from reader.config.settings import Colors, OwnTheme
from reader.ui.theme.palettes import THEMES
from reader.ui.theme.theme_names import DARK, TERMINAL
from reader.ui.widgets.roles import for_screen

__all__ = ["DARK", "TERMINAL", "THEMES", "all_themes", "colored", "for_screen", "neighbour"]

_FIELDS = {
    "foreground": "foreground", "background": "background", "accent": "accent", "bars": "surface",
    "chosen": "panel", "code": "secondary", "error": "error",
}  # fmt: skip
"""What the library of the screen has a field for; all else is a variable of its theme."""
_VARIABLES = {
    "selection": "screen-selection-background",
    "selection_text": "screen-selection-foreground",
}
_QUIET = ("quiet", "placeholder")
"""What is set back: text, and what an empty field says."""
_SERIES = {"keywords": "term", "guides": "guide"}
"""Colors that take turns: `term-0`, `term-1`, …"""


def all_themes(themes: Mapping[str, OwnTheme], colors: Colors) -> Iterator[Theme]:
    """The built-in themes and the user's, in the order of the theme keys."""
    house = {theme.name: theme for theme in THEMES}
    for theme in THEMES:
        yield colored(theme, colors)
    for name, own in themes.items():
        yield replace(colored(house[own.base], own), name=name)


def colored(theme: Theme, colors: Colors) -> Theme:
    """A theme with some of the user's colors."""
    chosen = {
        each.name: getattr(colors, each.name) for each in fields(colors) if each.name != "base"
    }
    if not any(chosen.values()):
        return theme
    theme_fields: dict[str, Any] = {
        _FIELDS[name]: for_screen(color)
        for name, color in chosen.items()
        if color and name in _FIELDS
    }
    roles = {
        role: for_screen(color)
        for name, color in chosen.items()
        if color and name not in _FIELDS
        for role, color in _roles(name, color)
    }
    return replace(theme, **theme_fields, variables={**theme.variables, **roles})


def _roles(name: str, color: str | tuple[str, ...]) -> Iterable[tuple[str, str]]:
    """The variables that a setting is for, each with its color."""
    if isinstance(color, str) and name == "quiet":
        return [(role, color) for role in _QUIET]
    if isinstance(color, str):
        return [(_VARIABLES.get(name, name.replace("_", "-")), color)]
    return [(f"{_SERIES[name]}-{number}", shade) for number, shade in enumerate(color)]


def neighbour(name: str, step: int, custom_themes: Iterable[str] = ()) -> str:
    """The theme so many places after this one, wrapping round; the user's own come last."""
    names = [*(theme.name for theme in THEMES), *custom_themes]
    place = names.index(name) if name in names else 0
    return names[(place + step) % len(names)]

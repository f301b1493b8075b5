"""The colors: ink (dark), paper (light), and the sixteen colors the terminal itself has."""

from dataclasses import fields, replace

from textual.theme import BUILTIN_THEMES, Theme

from reader.config.settings import Colors

DARK = "ink"
TERMINAL = "terminal"


def _roles(
    quiet: str, rule: str, heading: str, link: str, marks: tuple[str, str, str, str]
) -> dict[str, str]:
    """Variables that the style sheet names: what a color is for, never what it looks like."""
    match, match_text, current, current_text = marks
    return {
        "quiet": quiet, "rule": rule, "heading": heading, "link": link,
        "match": match, "match-text": match_text,
        "current": current, "current-text": current_text,
    }  # fmt: skip


def _series(name: str, colors: str) -> dict[str, str]:
    return {f"{name}-{number}": color for number, color in enumerate(colors.split())}


_SCROLLBAR = ("scrollbar-background", "scrollbar-background-hover", "scrollbar-background-active")

_INK = Theme(
    name=DARK,
    dark=True,
    primary="#d8b26e",
    secondary="#8fb3c9",
    accent="#d8b26e",
    warning="#e0a050",
    error="#e07a6a",
    success="#9bb86f",
    foreground="#d8d2c6",
    background="#1b1b1a",
    surface="#232321",
    panel="#2b2a28",
    variables={
        **_roles(
            quiet="#948d80",
            rule="#3d3a35",
            heading="#e6c68a",
            link="#8fb8d4",
            marks=("#5c4c22", "#f4e7c4", "#e0b04a", "#1b1b1a"),
        ),
        **_series("term", "#e5c07b #9cc47a #86b0e0 #dd96bd #e69a6c #7cc8bd"),
        **_series("guide", "#b8924c #7fa35e #7097c4 #b67aa2 #c28059 #62a79d"),
        **dict.fromkeys(_SCROLLBAR, "#1b1b1a"),
        "scrollbar": "#4a463f",
        "scrollbar-hover": "#6b655b",
        "scrollbar-active": "#948d80",
        "input-selection-background": "#5c4c22",
        "screen-selection-background": "#35566e",
        "screen-selection-foreground": "#f4f1ea",
    },
)
_PAPER = Theme(
    name="paper",
    dark=False,
    primary="#8a5a12",
    secondary="#1f5f8b",
    accent="#8a5a12",
    warning="#9a5b00",
    error="#a8322a",
    success="#4c6b1f",
    foreground="#2d2a26",
    background="#f8f4ea",
    surface="#efe9dc",
    panel="#e7e0d0",
    variables={
        **_roles(
            quiet="#746c5f",
            rule="#d3cab8",
            heading="#7a4a06",
            link="#1f5f8b",
            marks=("#f1dc9a", "#2d2a26", "#b3720a", "#ffffff"),
        ),
        **_series("term", "#8f5a00 #426a18 #2a5fa5 #9a2f70 #a8431a #17665e"),
        **_series("guide", "#8a6414 #55722c #3c6aa3 #96497a #9e5330 #2a736b"),
        **dict.fromkeys(_SCROLLBAR, "#f8f4ea"),
        "scrollbar": "#cfc5b1",
        "scrollbar-hover": "#b3a78f",
        "scrollbar-active": "#746c5f",
        "input-selection-background": "#f1dc9a",
        "screen-selection-background": "#b5d3ea",
        "screen-selection-foreground": "#1c2730",
    },
)
# Bright black is the background itself in some palettes: what is quiet is dimmed, not grey.
_TERMINAL = Theme(
    name=TERMINAL,
    ansi=True,
    primary="ansi_yellow",
    secondary="ansi_cyan",
    accent="ansi_yellow",
    warning="ansi_yellow",
    error="ansi_red",
    success="ansi_green",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    variables={
        **BUILTIN_THEMES["ansi-dark"].variables,
        **_roles(
            quiet="ansi_default",
            rule="ansi_default",
            heading="ansi_yellow",
            link="ansi_cyan",
            marks=("ansi_yellow", "ansi_black", "ansi_green", "ansi_black"),
        ),
        **_series("term", "ansi_yellow ansi_green ansi_blue ansi_magenta ansi_red ansi_cyan"),
        **_series("guide", "ansi_yellow ansi_green ansi_blue ansi_magenta ansi_red ansi_cyan"),
        **dict.fromkeys(_SCROLLBAR, "ansi_default"),
        "screen-selection-background": "ansi_cyan",
        "screen-selection-foreground": "ansi_black",
        "scrollbar": "ansi_default",
        "scrollbar-hover": "ansi_default",
        "scrollbar-active": "ansi_default",
    },
)


def colored(theme: Theme, colors: Colors) -> Theme:
    """A theme with colors of the user's in it."""
    said = {each.name: getattr(colors, each.name) for each in fields(Colors)}
    roles = {name.replace("_", "-"): for_screen(color) for name, color in said.items() if color}
    return replace(
        theme,
        foreground=roles.pop("foreground", theme.foreground),
        background=roles.pop("background", theme.background),
        accent=roles.pop("accent", theme.accent),
        variables={**theme.variables, **roles},
    )


THEMES: tuple[Theme, ...] = (_INK, _PAPER, _TERMINAL)
"""In the order in which the theme keys go through them."""


def usual(no_color: bool, color_system: str | None) -> str:
    """The theme to begin with; sixteen colors are better chosen than approximated."""
    return TERMINAL if no_color or color_system in (None, "standard", "windows") else DARK


def neighbour(name: str, step: int) -> str:
    """The theme so many places after this one, around the end."""
    names = [theme.name for theme in THEMES]
    place = names.index(name) if name in names else 0
    return names[(place + step) % len(names)]


def for_screen(text: str) -> str:
    """A color in the words of the screen's library: "bright red" is "ansi_bright_red" there."""
    return text if text.startswith("#") else f"ansi_{text.replace(' ', '_')}"

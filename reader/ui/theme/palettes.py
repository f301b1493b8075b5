"""The colors of the built-in themes.

Text has a contrast of at least 4.5 to its background, in `contrast` of 7 (WCAG 2.1, 1.4.3 and
1.4.6); the tests compute it, also for the nearest of 256 colors, which an ssh session or screen
often leaves: a ground of sepia came out pink there.
"""

from collections.abc import Mapping

from textual.theme import BUILTIN_THEMES, Theme

from reader.ui.theme.theme_names import DARK, TERMINAL


def series(name: str, colors: str) -> dict[str, str]:
    """Colors used in turn, as variables: "term-0", "term-1", …"""
    return {f"{name}-{number}": color for number, color in enumerate(colors.split())}


def _theme(name: str, colors: Mapping[str, str], *, dark: bool) -> Theme:
    """Variables are named by what a color is for, never by what it looks like."""
    ground, selection = colors["background"], colors["selection"].split()
    bar, hover, active = colors["scrollbar"].split()
    roles = ("quiet", "rule", "heading", "link", "match", "match-text", "current", "current-text")
    return Theme(
        name=name,
        dark=dark,
        primary=colors["accent"],
        secondary=colors["code"],
        accent=colors["accent"],
        warning=colors["warning"],
        error=colors["error"],
        success=colors["success"],
        foreground=colors["foreground"],
        background=ground,
        surface=colors["surface"],
        panel=colors["panel"],
        variables={
            **{role: colors[role] for role in roles},
            "placeholder": colors.get("placeholder", colors["quiet"]),
            **series("term", colors["terms"]),
            **series("guide", colors["guides"]),
            **dict.fromkeys(_SCROLLBAR, ground),
            "scrollbar": bar,
            "scrollbar-hover": hover,
            "scrollbar-active": active,
            "input-selection-background": colors["match"],
            "screen-selection-background": selection[0],
            "screen-selection-foreground": selection[1],
        },
    )


_SCROLLBAR = ("scrollbar-background", "scrollbar-background-hover", "scrollbar-background-active")

_INK = _theme(
    DARK,
    {
        "foreground": "#d8d2c6",
        "background": "#1b1b1a",
        "surface": "#232321",
        "panel": "#282725",
        "quiet": "#948d80",
        "placeholder": "#a0988b",  # `quiet` has 4.4 on the panel of 256 colors
        "rule": "#3d3a35",
        "heading": "#e6c68a",
        "link": "#8fb8d4",
        "code": "#8fb3c9",
        "accent": "#d8b26e",
        "warning": "#e0a050",
        "error": "#e07a6a",
        "success": "#9bb86f",
        "match": "#5c4c22",
        "match-text": "#f4e7c4",
        "current": "#e0b04a",
        "current-text": "#1b1b1a",
        "terms": "#e5c07b #9cc47a #86b0e0 #dd96bd #e69a6c #7cc8bd",
        "guides": "#b8924c #7fa35e #7097c4 #b67aa2 #c28059 #62a79d",
        "scrollbar": "#4a463f #6b655b #948d80",
        "selection": "#35566e #f4f1ea",
    },
    dark=True,
)
_PAPER = _theme(
    "paper",
    {
        "foreground": "#2d2a26",
        "background": "#f8f4ea",
        "surface": "#ebe6d8",
        "panel": "#e7e0d0",
        "quiet": "#696357",
        "rule": "#d3cab8",
        "heading": "#724a06",
        "link": "#1f5f8b",
        "code": "#1f5f8b",
        "accent": "#72520e",
        "warning": "#8c5200",
        "error": "#a82e2a",
        "success": "#4c6b1f",
        "match": "#f1dc9a",
        "match-text": "#2d2a26",
        "current": "#9a6006",
        "current-text": "#ffffff",
        "terms": "#725600 #426a18 #2a5f9b #9a2f70 #a82f1a #17665e",
        "guides": "#82600f #506d28 #3c6aa3 #96497a #9a4f2d #256c64",
        "scrollbar": "#cfc5b1 #b3a78f #746c5f",
        "selection": "#b5d3ea #1c2730",
    },
    dark=False,
)
_SEPIA = _theme(
    "sepia",
    {
        "foreground": "#3c342e",
        "background": "#ebe2c2",
        "surface": "#e8d9b5",
        "panel": "#dac8a2",
        "quiet": "#585044",
        "rule": "#cfb98d",
        "heading": "#723f0c",
        "link": "#28537a",
        "code": "#2f5566",
        "accent": "#714708",
        "warning": "#804600",
        "error": "#94281e",
        "success": "#445c16",
        "match": "#dcb863",
        "match-text": "#33260f",
        "current": "#6b3d08",
        "current-text": "#fff6e0",
        "terms": "#724a00 #3b5d14 #27518f #862a63 #8f2f13 #12584f",
        "guides": "#715209 #475f22 #2e5a8a #7d2f68 #7a2f1f #1f5d55",
        "scrollbar": "#c9b186 #ab9163 #6f5a3e",
        "selection": "#a9c4cf #17232c",
    },
    dark=False,
)
_CONTRAST = _theme(
    "contrast",
    {
        "foreground": "#ffffff",
        "background": "#000000",
        "surface": "#161616",
        "panel": "#262626",
        "quiet": "#d4d4d4",
        "rule": "#9a9a9a",
        "heading": "#ffe14d",
        "link": "#7cd7ff",
        "code": "#9fe8ff",
        "accent": "#ffe14d",
        "warning": "#ffc04d",
        "error": "#ff9d94",
        "success": "#9df09d",
        "match": "#ffe14d",
        "match-text": "#000000",
        "current": "#ffffff",
        "current-text": "#000000",
        "terms": "#ffe14d #8df58d #9cc4ff #ffa8e4 #ffb570 #7df0f0",
        "guides": "#ffe14d #8df58d #9cc4ff #ffa8e4 #ffb570 #7df0f0",
        "scrollbar": "#8a8a8a #c4c4c4 #ffffff",
        "selection": "#0b5cc4 #ffffff",
    },
    dark=True,
)
# Based on the eight colors of M. Okabe and K. Ito (2008), lightened where they are text on black:
# distinct without red, green or blue vision; the tests compute how far.
_COLORBLIND = _theme(
    "colorblind",
    {
        "foreground": "#dcdfe4",
        "background": "#14171c",
        "surface": "#1d2128",
        "panel": "#26292e",
        "quiet": "#98a1ad",
        "rule": "#3b434e",
        "heading": "#f0e442",
        "link": "#56b4e9",
        "code": "#9fc6de",
        "accent": "#e69f00",
        "warning": "#e69f00",
        "error": "#ff8a4c",
        "success": "#56b4e9",
        "match": "#0a4f80",
        "match-text": "#ffffff",
        "current": "#f0e442",
        "current-text": "#14171c",
        "terms": "#f0e442 #12a37c #6999e6 #e3a3c8 #d9660f #8ed4ff",
        "guides": "#f0e442 #12a37c #6999e6 #e3a3c8 #d9660f #8ed4ff",
        "scrollbar": "#48525f #66727f #98a1ad",
        "selection": "#2f5fb0 #ffffff",
    },
    dark=True,
)
# Nobody tells whether the background is black or white. In the palette of xterm magenta, bright
# blue and red have a contrast of 3.5 at least to both; yellow, cyan and green have 1.7 to 2.1 on
# white, bold ones 1.1, and blue has 2.2 on black. They are left for keywords, which have a line
# under them, and names, since a color can be chosen for these by its name. Bright blue is a grey
# that is read on both in the palettes that have no bright colors.
_ANSI = "ansi_yellow ansi_green ansi_bright_blue ansi_magenta ansi_red ansi_cyan"
# Bright black equals the background in some palettes: quiet text is dimmed, not grey.
_TERMINAL = Theme(
    name=TERMINAL,
    ansi=True,
    primary="ansi_magenta",
    secondary="ansi_bright_blue",
    accent="ansi_magenta",
    warning="ansi_magenta",
    error="ansi_red",
    success="ansi_bright_blue",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    variables={
        **BUILTIN_THEMES["ansi-dark"].variables,
        "quiet": "ansi_default",
        "placeholder": "ansi_default",
        "rule": "ansi_default",
        "heading": "ansi_default",
        "link": "ansi_bright_blue",
        "match": "ansi_yellow",
        "match-text": "ansi_black",
        "current": "ansi_green",
        "current-text": "ansi_black",
        **series("term", _ANSI),
        **series("guide", _ANSI),
        **dict.fromkeys(_SCROLLBAR, "ansi_default"),
        "screen-selection-background": "ansi_cyan",
        "screen-selection-foreground": "ansi_black",
        "scrollbar": "ansi_default",
        "scrollbar-hover": "ansi_default",
        "scrollbar-active": "ansi_default",
    },
)

THEMES: tuple[Theme, ...] = (_INK, _PAPER, _SEPIA, _CONTRAST, _COLORBLIND, _TERMINAL)
"""In the order in which the theme keys go through them."""

"""The name of the initial theme, known without importing Textual."""

from collections.abc import Mapping

DARK, LIGHT = "ink", "paper"
TERMINAL = "terminal"

_WHITES = ("7", "15")


def usual(no_color: bool, color_system: str | None, environ: Mapping[str, str]) -> str:
    """The initial theme; with sixteen colors one made for them is better than an approximation."""
    few = no_color or color_system is None or sixteen(color_system)
    return TERMINAL if few else of_ground(environ)


def of_ground(environ: Mapping[str, str]) -> str:
    """The theme that is as light as the terminal, as far as the terminal tells without being asked.

    Konsole, rxvt and others tell by the numbers of their colors, "0;15" or "0;default;15". To ask a
    terminal takes longer than the first picture, and Textual takes the answer for typed keys.
    """
    ground = environ.get("COLORFGBG", "").rpartition(";")[2]
    return LIGHT if ground in _WHITES else DARK


def sixteen(color_system: str | None) -> bool:
    """Whether a terminal has sixteen colors, whose looks are its own."""
    return color_system in ("standard", "windows")

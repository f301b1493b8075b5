"""How colors are written in the configuration."""

import re

from reader.expressions import expression

_HEX = expression(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
ANSI = ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")
"""The eight colors of every terminal; each also exists as "bright …"."""


def is_color(text: str, names: tuple[str, ...] = ()) -> bool:
    """Whether `text` is a color: "#d8b26e", one of the terminal's sixteen, or one of `names`."""
    plain = text.removeprefix("bright ")
    return plain in ANSI or text in names or _HEX.fullmatch(text) is not None

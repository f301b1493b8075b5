"""The name of the initial theme, known without importing Textual."""

DARK = "ink"
TERMINAL = "terminal"


def usual(no_color: bool, color_system: str | None) -> str:
    """The initial theme; with sixteen colors one made for them is better than an approximation."""
    return TERMINAL if no_color or color_system is None or sixteen(color_system) else DARK


def sixteen(color_system: str | None) -> bool:
    """Whether a terminal has sixteen colors, whose looks are its own."""
    return color_system in ("standard", "windows")

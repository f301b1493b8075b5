"""Which colors to begin with, by their names: what is known of themes before Textual is there."""

DARK = "ink"
TERMINAL = "terminal"


def usual(no_color: bool, color_system: str | None) -> str:
    """The theme to begin with; sixteen colors are better chosen than approximated."""
    return TERMINAL if no_color or color_system in (None, "standard", "windows") else DARK

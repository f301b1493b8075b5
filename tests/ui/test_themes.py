"""Colors one can read, and themes one can go through."""

from typing import Any

import pytest
from rich.color import ColorSystem
from rich.style import Style
from textual import events
from textual.color import Color
from textual.theme import Theme

from reader.ui.themes import DARK, TERMINAL, THEMES, neighbour

TEXT = ("quiet", "heading", "link", *(f"term-{n}" for n in range(6)), *(f"guide-{n}" for n in range(6)))  # fmt: skip
COLORED = [theme for theme in THEMES if not theme.ansi]


def contrast(one: str, two: str) -> float:
    """WCAG 2: 4.5 is asked for of text."""
    first, second = (_luminance(Color.parse(color)) for color in (one, two))
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)


def _luminance(color: Color) -> float:
    parts = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in color.normalized)  # fmt: skip
    red, green, blue = parts
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("theme", COLORED, ids=lambda theme: theme.name)
def test_text_can_be_read_on_its_background(theme: Theme) -> None:
    background = theme.background or ""
    faint = {
        role: round(contrast(theme.variables[role], background), 2)
        for role in TEXT
        if contrast(theme.variables[role], background) < 4.5
    }
    assert faint == {}
    for color in (theme.foreground, theme.accent, theme.secondary, theme.error):
        assert contrast(color or "", background) >= 4.5


@pytest.mark.parametrize("theme", COLORED, ids=lambda theme: theme.name)
def test_matches_can_be_read(theme: Theme) -> None:
    roles = theme.variables
    assert contrast(roles["match"], roles["match-text"]) >= 4.5
    assert contrast(roles["current"], roles["current-text"]) >= 3


def test_every_theme_knows_the_same_roles() -> None:
    ink = set(THEMES[0].variables)
    assert [theme.name for theme in THEMES if not ink <= set(theme.variables) | {"input-selection-background"}] == []  # fmt: skip


def test_going_through_the_themes_comes_round() -> None:
    name = DARK
    for _ in THEMES:
        name = neighbour(name, 1)
    assert name == DARK
    assert neighbour(DARK, -1) == TERMINAL
    assert neighbour("unknown", 1) == THEMES[1].name


async def _chosen(shown: Any) -> Style:
    """How the word keeper looks when the mouse has been drawn over it."""
    row = next(y for y, text in enumerate(shown.rows()) if "keeper" in text)
    column = shown.rows()[row].index("keeper")
    await shown.pilot.mouse_down(offset=(column, row))
    await shown.pilot._post_mouse_events([events.MouseMove], offset=(column + 5, row), button=1)
    await shown.pilot.mouse_up(offset=(column + 5, row))
    await shown.pilot.pause()
    strip = shown.app.screen._compositor.render_strips()[row]
    styles = [segment.style for segment in strip if segment.text == "keeper"]
    assert styles
    found: Style = styles[0]
    return found


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
async def test_selected_text_can_be_read(show: Any, theme: Theme) -> None:
    async with show((80, 24), theme=theme.name) as shown:
        style = await _chosen(shown)
    for system in (ColorSystem.TRUECOLOR, ColorSystem.EIGHT_BIT):
        text, ground = (c.downgrade(system) for c in (style.color, style.bgcolor) if c)
        assert text != ground
        pair = (Color.from_rich_color(c).hex for c in (text, ground))
        # What the sixteen colors of a terminal look like is only roughly known.
        assert contrast(*pair) >= (3 if theme.ansi else 4.5)


async def test_without_colors_a_selection_is_reversed(
    show: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with show((80, 24), theme=TERMINAL) as shown:
        assert (await _chosen(shown)).reverse

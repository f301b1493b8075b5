"""Colors one can read, and themes one can go through."""

import re
from itertools import combinations
from math import dist
from pathlib import Path
from typing import Any

import pytest
from rich.color import ColorSystem
from rich.style import Style
from textual import events
from textual.color import Color
from textual.css.parse import parse
from textual.css.stylesheet import Stylesheet
from textual.css.tokenize import tokenize, tokenize_values
from textual.theme import Theme

from reader.config.settings import Colors, OwnTheme
from reader.model import Reading
from reader.ui.app import ReaderApp
from reader.ui.panes.outline import OutlinePane
from reader.ui.panes.status import Bar
from reader.ui.panes.thread_view import ThreadView
from reader.ui.services import ScreenSettings
from reader.ui.theme import theme_colors
from reader.ui.theme.themes import DARK, TERMINAL, THEMES, colored, neighbour
from reader.ui.widgets import roles

TEXT = ("quiet", "heading", "link", *(f"term-{n}" for n in range(6)), *(f"guide-{n}" for n in range(6)))  # fmt: skip
COLORED = [theme for theme in THEMES if not theme.ansi]
THEMES_BY = {theme.name: theme for theme in THEMES}


def contrast(one: str, two: str) -> float:
    """WCAG 2: 4.5 is asked for of text."""
    first, second = (_luminance(Color.parse(color)) for color in (one, two))
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)


def _luminance(color: Color) -> float:
    parts = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in color.normalized)  # fmt: skip
    red, green, blue = parts
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def pairs(theme: Theme) -> dict[str, tuple[str, str]]:
    """Text, and what is under it, by the roles of both."""
    roles = theme.variables | {
        name: getattr(theme, name) or ""
        for name in ("foreground", "background", "surface", "panel", "accent", "secondary", "error")
    }
    lit = {"match-text": "match", "current-text": "current", "screen-selection-foreground": "screen-selection-background"}  # fmt: skip
    under = [(role, "background") for role in (*TEXT, "foreground", "accent", "secondary", "error")]
    under += [(role, "surface") for role in ("foreground", "quiet", "accent", "heading", "error", *TEXT[3:9])]  # fmt: skip
    under += [("foreground", "panel"), ("quiet", "panel"), ("accent", "panel"), *lit.items()]
    return {f"{text} on {ground}": (roles[text], roles[ground]) for text, ground in under}


@pytest.mark.parametrize("theme", COLORED, ids=lambda theme: theme.name)
def test_text_can_be_read_on_what_is_under_it(theme: Theme) -> None:
    asked = 7 if theme.name == "contrast" else 4.5
    found = {pair: contrast(*colors) for pair, colors in pairs(theme).items()}
    limit = {pair: asked if "selection" not in pair else 4.5 for pair in found}
    assert {pair: round(one, 2) for pair, one in found.items() if one < limit[pair]} == {}


def at(color: str, system: ColorSystem) -> str:
    """What is drawn of a color in a terminal of fewer colors."""
    return Color.from_rich_color(Color.parse(color).rich_color.downgrade(system)).hex


@pytest.mark.parametrize("theme", COLORED, ids=lambda theme: theme.name)
@pytest.mark.parametrize(
    ("system", "asked", "panel"),
    [(ColorSystem.EIGHT_BIT, 4.5, 4.3), (ColorSystem.STANDARD, 3.8, 2.1)],
    ids=["256", "16"],
)
def test_text_can_be_read_with_fewer_colors(
    theme: Theme, system: ColorSystem, asked: float, panel: float
) -> None:
    """In panels are fields alone. The sixteen are those of most palettes; such a terminal has a
    theme of its own unless another is chosen.
    """
    found = {
        pair: contrast(at(text, system), at(ground, system))
        for pair, (text, ground) in pairs(theme).items()
    }
    low = {pair: panel if pair.endswith("panel") else asked for pair in found}
    assert {pair: round(one, 2) for pair, one in found.items() if one < low[pair]} == {}


XTERM = {
    "ansi_red": "#cd0000", "ansi_green": "#00cd00", "ansi_yellow": "#cdcd00",
    "ansi_blue": "#0000ee", "ansi_magenta": "#cd00cd", "ansi_cyan": "#00cdcd",
    "ansi_bright_blue": "#5c5cff",
}  # fmt: skip


@pytest.mark.parametrize("ground", ["#000000", "#ffffff"], ids=["black", "white"])
def test_the_colors_of_the_terminal_can_be_read_on_black_and_white(ground: str) -> None:
    """Headings, notices and links were yellow and cyan, which on white is a contrast of 1.7."""
    theme = THEMES_BY[TERMINAL]
    named = ("primary", "secondary", "accent", "warning", "error", "success")
    colors = {name: str(getattr(theme, name)) for name in named}
    colors |= {role: theme.variables[role] for role in ("heading", "link")}
    found = {role: contrast(XTERM.get(color, "#7f7f7f"), ground) for role, color in colors.items()}
    low = {role: round(one, 2) for role, one in found.items() if one < 3.5}
    assert low == {}


@pytest.mark.parametrize("theme", COLORED, ids=lambda theme: theme.name)
@pytest.mark.parametrize("ground", ["background", "surface", "panel"])
def test_a_ground_keeps_its_hue_in_256_colors(theme: Theme, ground: str) -> None:
    """Sepia was pink, a bar of paper too, and a field of colorblind was navy."""
    full = Color.parse(getattr(theme, ground))
    red, green, blue = Color.parse(at(full.hex, ColorSystem.EIGHT_BIT)).rgb
    wanted = full.rgb
    drift = [one - other for one, other in zip((red, green, blue), wanted, strict=True)]
    assert max(drift) - min(drift) <= 35


# G. Machado, M. Oliveira, L. Fernandes (2009), for those who see none of a color.
BLIND = {
    "red": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "green": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "blue": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}  # fmt: skip


def seen(color: str, sight: str) -> tuple[float, float, float]:
    """A color in CIE Lab, as seen with a color vision deficiency."""
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in Color.parse(color).normalized]  # fmt: skip
    red, green, blue = (min(1, max(0, sum(a * b for a, b in zip(row, parts, strict=True)))) for row in BLIND[sight])  # fmt: skip
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    fx, fy, fz = (part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in (x, y, z))  # fmt: skip
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


@pytest.mark.parametrize("sight", BLIND)
def test_keywords_are_apart_for_the_color_blind(sight: str) -> None:
    theme = next(theme for theme in THEMES if theme.name == "colorblind")
    names = [f"term-{number}" for number in range(6)]
    close = {}
    for one, other in combinations(names, 2):
        apart = dist(seen(theme.variables[one], sight), seen(theme.variables[other], sight))
        if apart < 10:
            close[one, other] = round(apart, 1)
    assert close == {}
    ground = seen(theme.background or "", sight)
    assert (
        min(dist(seen(theme.variables[role], sight), ground) for role in ("match", "current")) > 20
    )


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


def test_the_color_of_quiet_text_is_that_of_empty_fields_too() -> None:
    own = colored(THEMES_BY[DARK], Colors(quiet="#ffffff"))
    assert own.variables["quiet"] == own.variables["placeholder"] == "#ffffff"


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


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
async def test_what_an_empty_field_is_for_can_be_read(show: Any, theme: Theme) -> None:
    """Textual's own color was at 2.5 in sepia."""
    async with show((80, 24), theme=theme.name) as shown:
        await shown.press("?")
        segments = [
            part for strip in shown.app.screen._compositor.render_strips() for part in strip
        ]
    style = next(part.style for part in segments if "ype to filter" in part.text)
    if theme.ansi:
        assert style.dim
        return
    for system in (ColorSystem.TRUECOLOR, ColorSystem.EIGHT_BIT):
        pair = (
            Color.from_rich_color(c.downgrade(system)).hex for c in (style.color, style.bgcolor)
        )
        assert contrast(*pair) >= (7 if theme.name == "contrast" else 4.5)


@pytest.mark.parametrize(
    ("named", "number"),
    [("yellow", 3), ("green", 2), ("blue", 12), ("magenta", 5), ("orange", 1), ("cyan", 6)],
)
async def test_a_name_has_the_color_that_was_chosen(show: Any, named: str, number: int) -> None:
    """The sixteen colors have no orange; blue is the bright one, to be read on black."""
    async with show((80, 24), theme=TERMINAL) as shown:
        await shown.press(f"c a / {' '.join(named)} enter")
        name = shown.screen.comments.current.author
        row = next(y for y, text in enumerate(shown.rows()) if "┃" in text and name in text)
        strip = shown.app.screen._compositor.render_strips()[row]
        color = next(one.style.color for one in strip if one.text == name and one.style)
        assert (color and color.number) == number


async def test_without_colors_a_selection_is_reversed(
    show: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with show((80, 24), theme=TERMINAL) as shown:
        assert (await _chosen(shown)).reverse


async def test_rules_are_parsed_for_the_first_frame_and_again_for_another_theme(
    show: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    parsed: list[str] = []

    def reparse(sheet: Stylesheet) -> None:
        parsed.append(shown.app.theme)
        before(sheet)

    def paper() -> Color:
        color: Color = shown.app.screen.article.background_colors[1]
        return color

    before = Stylesheet.reparse
    monkeypatch.setattr(Stylesheet, "reparse", reparse)
    async with show((80, 24), theme="paper") as shown:
        assert parsed == []
        assert paper() == Color.parse(THEMES_BY["paper"].background or "")
        await shown.press("f3")
        assert parsed == [shown.app.theme]
        assert paper() == Color.parse(THEMES_BY[shown.app.theme].background or "")


def test_each_role_has_its_style_in_the_sheet_that_is_read_for_it() -> None:
    folder = Path(roles.__file__).parents[1] / "theme"
    named = {
        name: set(re.findall(r"\.((?:lines|bar|comment|outline)--[\w-]+)", path.read_text("utf-8")))
        for name in ("reader", "marks", "beside", "terminal")
        for path in (folder / f"{name}.tcss",)
    }
    assert named["marks"] == set(roles.RARE)
    assert named["beside"] == set(roles.BESIDE)
    all_roles = {*roles.TEXT_ROLES, *Bar.ROLES, *ThreadView.ROLES, *OutlinePane.ROLES}
    plain = {"lines--text", "outline--row"}
    assert named["reader"] == all_roles - roles.LATER.keys() - plain
    assert named["terminal"] <= all_roles - plain


@pytest.mark.parametrize("name", ["reader", "marks", "beside", "terminal", "boxes"])
def test_a_sheet_says_the_same_without_white_space(name: str) -> None:
    css = Path(theme_colors.__file__).with_name(f"{name}.tcss").read_text("utf-8")
    variables = dict.fromkeys(re.findall(r"\$([\w-]+)", css), "#102030")

    def said(rules: str) -> list[object]:
        parsed = list(parse("", rules, ("", ""), variable_tokens=tokenize_values(variables)))
        assert not any(rule.errors for rule in parsed)
        return [(rule.css, [each.specificity for each in rule.selector_set]) for rule in parsed]

    short = theme_colors.without_spaces(css)
    assert said(short) == said(css)
    tokens = [sum(1 for _ in tokenize(each, ("", ""))) for each in (short, css)]
    assert tokens[0] < 0.65 * tokens[1]


async def test_a_theme_of_the_terminals_own_colors_has_its_rules_when_it_is_chosen(
    show: Any,
) -> None:
    async with show((80, 24), theme="ink") as shown:
        quiet = shown.screen.article.get_component_rich_style
        assert not quiet("lines--meta").dim
        shown.app.theme = TERMINAL
        await shown.pilot.pause()
        assert quiet("lines--meta").dim
        assert shown.screen.comments.get_component_rich_style("comment--aside").dim


async def test_a_rare_role_has_its_style_in_the_first_frame_that_shows_it(show: Any) -> None:
    async with show((80, 24)) as shown:
        view = shown.screen.article
        assert view.get_component_rich_style("lines--match-current").bold
        assert view.get_component_rich_style("lines--match").bgcolor != view.rich_style.bgcolor


@pytest.mark.parametrize(
    ("system", "wanted", "given"),
    [
        ("standard", "paper", TERMINAL), ("standard", "mine", TERMINAL), ("standard", "ink", "ink"),
        ("standard", "", TERMINAL), ("256", "paper", "paper"), ("truecolor", "", DARK),
        ("standard", TERMINAL, TERMINAL),
    ],
)  # fmt: skip
def test_a_light_theme_is_not_drawn_with_sixteen_colors(
    monkeypatch: pytest.MonkeyPatch, system: str, wanted: str, given: str
) -> None:
    """Its headings came out in the yellow of the terminal, on white."""
    monkeypatch.setattr("textual.constants.COLOR_SYSTEM", system)
    monkeypatch.delenv("NO_COLOR", raising=False)
    own = {"mine": OwnTheme(base="paper")}
    app = ReaderApp(ScreenSettings(theme=wanted, themes=own), reading=Reading())
    assert app.theme == given


@pytest.mark.parametrize(
    ("told", "system", "wanted", "given"),
    [
        ("0;15", "truecolor", "", "paper"), ("0;default;7", "256", "", "paper"),
        ("15;0", "truecolor", "", DARK), ("15;default", "truecolor", "", DARK),
        ("", "truecolor", "", DARK), ("0;15", "truecolor", "ink", "ink"),
        ("0;15", "standard", "", TERMINAL),
    ],
)  # fmt: skip
def test_on_a_light_terminal_the_page_is_light(
    monkeypatch: pytest.MonkeyPatch, told: str, system: str, wanted: str, given: str
) -> None:
    monkeypatch.setattr("textual.constants.COLOR_SYSTEM", system)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("COLORFGBG", told)
    assert ReaderApp(ScreenSettings(theme=wanted), reading=Reading()).theme == given

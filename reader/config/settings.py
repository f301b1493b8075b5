"""Settings: every key of the configuration, its type, what it starts as and what it is for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias, get_args

BaseTheme: TypeAlias = Literal["ink", "paper", "sepia", "contrast", "colorblind", "terminal"]
"""The themes of the house: dark, light, sepia, of high contrast, for the color-blind, and the
sixteen colors that the terminal itself has."""
Bidi: TypeAlias = Literal["off", "app"]
AUTO = "auto"
Preset: TypeAlias = Literal["reader", "less", "newsboat", "circumflex", "rtv"]
"""The program whose keys are taken."""
Match: TypeAlias = Literal["word", "beginning", "anywhere", "pattern"]
"""What a keyword stands for: whole words, words that begin so, any place, a regular expression."""
History: TypeAlias = Literal["full", "places", "off"]
"""What is kept of a page that was on the screen."""
MIN_WIDTH, MAX_WIDTH = 20, 160
"""Cells of text in a line: fewer break words, more lose the eye on its way back."""
COLOR_NAMES = ("yellow", "green", "blue", "magenta", "orange", "cyan")
"""The colors of keywords in each theme, in the order in which they take turns."""


@dataclass(frozen=True, slots=True)
class Range:
    """The whole numbers a setting may be."""

    low: int
    high: int


def _told(text: str, bounds: Range | None = None) -> dict[str, object]:
    """What a person reads of a setting, and which numbers it may be."""
    return {"told": text, "bounds": bounds}


def _color(ink: str, told: str) -> str:
    """A color that is the theme's until it is said; `ink` is what that is in the theme ink."""
    return field(default="", metadata={"told": told, "color": True, "example": ink})


@dataclass(frozen=True, slots=True)
class Screen:
    """How a page is shown."""

    theme: str = field(
        default=AUTO,
        metadata=_told("The colors; auto takes what suits the terminal.")
        | {"words": (AUTO, *get_args(BaseTheme))},
    )
    """One of the house or of the user's own."""
    width: int = field(
        default=72,
        metadata=_told(
            "Width of the text in cells, where there is room.", Range(MIN_WIDTH, MAX_WIDTH)
        ),
    )
    side_by_side: int = field(
        default=130,
        metadata=_told(
            "From how many columns on article and comments are side by side.", Range(117, 1000)
        ),
    )
    mouse: bool = field(
        default=True,
        metadata=_told("Whether reader takes the mouse; if not, selecting is the terminal's."),
    )
    history: History = field(
        default="full",
        metadata=_told(
            "What is kept of the pages you open: full, their text too; places, where you were;"
            " off, nothing."
        )
        | {"once": {True: "full", False: "off"}},
    )
    bidi: Bidi = field(
        default="off",
        metadata=_told(
            "Who puts Hebrew and Arabic in order: off, the terminal; app, reader (python-bidi)."
        ),
    )
    ambiguous_width: int = field(
        default=1,
        metadata=_told(
            "Cells that signs such as é, “ and … take: 2 in terminals set so for Chinese,"
            " Japanese or Korean.",
            Range(1, 2),
        ),
    )
    minimap: bool = field(
        default=False,
        metadata=_told(
            "Whether a map beside the text shows where something new, a match or a mark is."
        ),
    )
    outline: bool = field(
        default=True,
        metadata=_told("Whether there is an outline beside the article, from 160 columns on."),
    )
    preset: Preset = field(
        default="reader",
        metadata=_told("Keys as in another program; those of [keys] take precedence."),
    )


@dataclass(frozen=True, slots=True)
class Colors:
    """Colors that take the place of the theme's."""

    foreground: str = _color("#d8d2c6", "Text.")
    background: str = _color("#1b1b1a", "The background.")
    heading: str = _color("#e6c68a", "Headings.")
    link: str = _color("#8fb8d4", "Links.")
    quiet: str = _color("#948d80", "Dates, counts, quotations.")
    rule: str = _color("#3d3a35", "Lines between things.")
    accent: str = _color("#d8b26e", "What has the focus, and messages.")
    match: str = _color("#5c4c22", "Behind what a search found.")
    match_text: str = _color("#f4e7c4", "What a search found.")
    current: str = _color("#e0b04a", "Behind the match you are at.")
    current_text: str = _color("#1b1b1a", "The match you are at.")


def _more(told: str) -> str:
    return field(default="", metadata={"told": told, "color": True})


def _turns(told: str) -> tuple[str, ...]:
    return field(default=(), metadata={"told": told, "color": True, "most": len(COLOR_NAMES)})


@dataclass(frozen=True, slots=True)
class OwnTheme(Colors):
    """A theme of the user's: one of the house with other colors."""

    base: BaseTheme = field(
        default="ink", metadata={"told": "The theme that gives the colors not set here."}
    )
    bars: str = _more("Behind the bars above and below.")
    chosen: str = _more("Behind what is typed and chosen.")
    code: str = _more("Code.")
    error: str = _more("What went wrong.")
    selection: str = _more("Behind selected text.")
    selection_text: str = _more("Selected text.")
    keywords: tuple[str, ...] = _turns("Keywords, six colors used in turn.")
    guides: tuple[str, ...] = _turns("Authors and lines of threads, six colors used in turn.")


@dataclass(frozen=True, slots=True)
class Keyword:
    """A word to watch for."""

    term: str
    match: Match = "word"
    color: str = field(default="", metadata={"color": True})
    """One of COLOR_NAMES or "#rrggbb"; "" where it takes its turn."""
    sites: tuple[str, ...] = ()
    """The hosts it is for, with all below them; () for every page."""
    on: bool = True


@dataclass(frozen=True, slots=True)
class Settings:
    """All of it. What the file does not say is as it stands here."""

    screen: Screen = field(default_factory=Screen)
    colors: Colors = field(default_factory=Colors)
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The keys of commands, by their ids, in place of those they have."""
    keywords: tuple[Keyword, ...] = ()
    themes: Mapping[str, OwnTheme] = field(default_factory=dict)
    """The user's own, by their names."""

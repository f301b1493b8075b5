"""Settings: every key of the configuration, with its type, default and purpose."""

from collections.abc import Mapping
from dataclasses import field
from typing import Literal, TypeAlias, get_args

from reader.values import NamedTuple, dataclass

BaseTheme: TypeAlias = Literal["ink", "paper", "sepia", "contrast", "colorblind", "terminal"]
"""The built-in themes: dark, light, sepia, high contrast, color-blind, and the terminal's own
sixteen colors.
"""
Bidi: TypeAlias = Literal["off", "app"]
AUTO = "auto"
Preset: TypeAlias = Literal["reader", "less", "newsboat", "circumflex", "rtv"]
"""The program whose keys are imitated."""
Match: TypeAlias = Literal["word", "beginning", "anywhere", "pattern"]
"""How a keyword matches: whole words, beginnings of words, any text, or a regular expression."""
History: TypeAlias = Literal["full", "places", "off"]
"""How much is kept of a page that was on the screen."""
MIN_WIDTH, MAX_WIDTH = 20, 160
"""Cells of text in a line: shorter lines break too many words, longer ones are hard to follow."""
COLOR_NAMES = ("yellow", "green", "blue", "magenta", "orange", "cyan")
"""The keyword colors in each theme, in the order in which they are assigned."""


class Range(NamedTuple):
    """The range of whole numbers that a setting allows."""

    low: int
    high: int


def _about(text: str, bounds: Range | None = None) -> dict[str, object]:
    """Metadata of a setting: its description for the user, and the numbers it allows."""
    return {"about": text, "bounds": bounds}


def _color(ink: str, about: str) -> str:
    """A color that defaults to the theme's; `ink` is its value in the theme ink."""
    return field(default="", metadata={"about": about, "color": True, "example": ink})


@dataclass(frozen=True, slots=True)
class Screen:
    """How a page is shown."""

    theme: str = field(
        default=AUTO,
        metadata=_about("The colors; auto takes what suits the terminal.")
        | {"words": (AUTO, *get_args(BaseTheme))},
    )
    """A built-in theme or one of the user's own."""
    width: int = field(
        default=72,
        metadata=_about(
            "Width of the text in cells, where there is room.", Range(MIN_WIDTH, MAX_WIDTH)
        ),
    )
    side_by_side: int = field(
        default=130,
        metadata=_about(
            "From how many columns on article and comments are side by side.", Range(117, 1000)
        ),
    )
    mouse: bool = field(
        default=True,
        metadata=_about("Whether reader takes the mouse; if not, selecting is the terminal's."),
    )
    history: History = field(
        default="full",
        metadata=_about(
            "What is kept of the pages you open: full, their text too; places, where you were;"
            " off, nothing."
        )
        | {"once": {True: "full", False: "off"}},
    )
    bidi: Bidi = field(
        default="off",
        metadata=_about(
            "Who puts Hebrew and Arabic in order: off, the terminal; app, reader (python-bidi)."
        ),
    )
    ambiguous_width: int = field(
        default=1,
        metadata=_about(
            "Cells that signs such as é, “ and … take: 2 in terminals set so for Chinese,"
            " Japanese or Korean.",
            Range(1, 2),
        ),
    )
    minimap: bool = field(
        default=False,
        metadata=_about(
            "Whether a map beside the text shows where something new, a match or a mark is."
        ),
    )
    outline: bool = field(
        default=True,
        metadata=_about("Whether there is an outline beside the article, from 160 columns on."),
    )
    preset: Preset = field(
        default="reader",
        metadata=_about("Keys as in another program; those of [keys] take precedence."),
    )


@dataclass(frozen=True, slots=True)
class Colors:
    """Colors that replace those of the theme."""

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


def _more(about: str) -> str:
    return field(default="", metadata={"about": about, "color": True})


def _turns(about: str) -> tuple[str, ...]:
    return field(default=(), metadata={"about": about, "color": True, "most": len(COLOR_NAMES)})


@dataclass(frozen=True, slots=True)
class OwnTheme(Colors):
    """A theme of the user's: a built-in one with other colors."""

    base: BaseTheme = field(
        default="ink", metadata={"about": "The theme that gives the colors not set here."}
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
    """A word to highlight wherever it occurs."""

    term: str
    match: Match = "word"
    color: str = field(default="", metadata={"color": True})
    """One of COLOR_NAMES or "#rrggbb"; "" to assign the next one in turn."""
    sites: tuple[str, ...] = ()
    """The hosts it applies to, subdomains included; () for every page."""
    on: bool = True


@dataclass(frozen=True, slots=True)
class Settings:
    """The whole configuration, with the defaults for what the file does not set."""

    screen: Screen = field(default_factory=Screen)
    colors: Colors = field(default_factory=Colors)
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Keys for commands, by command id, replacing the default keys."""
    keywords: tuple[Keyword, ...] = ()
    themes: Mapping[str, OwnTheme] = field(default_factory=dict)
    """The user's own themes, by name."""

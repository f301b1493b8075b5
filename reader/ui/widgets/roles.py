"""The roles of text on the screen, and the default style of each."""

COLORS = 6
"""How many colors authors, guides and keywords take turns in."""
GUIDE_COLORS = ("cyan", "green", "yellow", "magenta", "blue", "red")
"""Of authors and guides, as a terminal calls them."""
COMPONENTS = (
    "lines--text",
    "lines--heading",
    "lines--quote",
    "lines--code",
    "lines--link",
    "lines--marked",
    "lines--meta",
    "lines--prefix",
    "lines--dropped",
    "lines--echo",
    "lines--tie",
    "lines--hint",
    "lines--match",
    "lines--match-current",
    *(f"lines--term-{number}" for number in range(COLORS)),
    *(f"lines--guide-{number}" for number in range(COLORS)),
)
BARS = frozenset(" │┃┊─┼")
"""Prefixes drawn as lines beside the text; others, bullets and numbers, are text themselves."""
ROLES = {"heading": "lines--heading", "quote": "lines--quote", "code": "lines--code"}
"""Pieces of another look than running text."""

# No role is distinguished by color alone: each also has an attribute or a sign of its own.
CSS = """
TextView {
    & > .lines--heading { text-style: bold; color: $primary; }
    & > .lines--quote { text-style: italic; color: $text-muted; }
    & > .lines--code { color: $secondary; }
    & > .lines--link { text-style: underline; color: $accent; }
    & > .lines--marked { text-style: bold underline; }
    & > .lines--meta { color: $text-muted; }
    & > .lines--prefix { color: $text-muted; }
    & > .lines--dropped { color: $text-muted; }
    & > .lines--hint { text-style: bold reverse; }
    & > .lines--tie { color: $accent; }
    & > .lines--echo { text-style: italic underline; }
    & > .lines--match { text-style: reverse; }
    & > .lines--match-current { text-style: bold reverse underline; color: $warning; }
    & > .lines--term-0 { text-style: bold underline; color: ansi_bright_yellow; }
    & > .lines--term-1 { text-style: bold underline; color: ansi_bright_cyan; }
    & > .lines--term-2 { text-style: bold underline; color: ansi_bright_green; }
    & > .lines--term-3 { text-style: bold underline; color: ansi_bright_magenta; }
    & > .lines--term-4 { text-style: bold underline; color: ansi_bright_blue; }
    & > .lines--term-5 { text-style: bold underline; color: ansi_bright_red; }
    & > .lines--guide-0 { color: ansi_cyan; }
    & > .lines--guide-1 { color: ansi_green; }
    & > .lines--guide-2 { color: ansi_yellow; }
    & > .lines--guide-3 { color: ansi_magenta; }
    & > .lines--guide-4 { color: ansi_blue; }
    & > .lines--guide-5 { color: ansi_red; }
}
"""


def for_screen(text: str) -> str:
    """A color in Textual's terms: "bright red" is "ansi_bright_red" there."""
    return text if text.startswith("#") else f"ansi_{text.replace(' ', '_')}"

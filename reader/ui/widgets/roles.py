"""The roles of text on the screen; `reader.tcss` and `marks.tcss` give each its style."""

COLORS = 6
"""How many colors authors, guides and keywords take turns in."""
RARE = (
    "bar--message",
    "bar--pending",
    "lines--marked",
    "lines--dropped",
    "lines--echo",
    "lines--tie",
    "lines--hint",
    "lines--match",
    "lines--match-current",
    *(f"lines--term-{number}" for number in range(COLORS)),
)
"""Few pages begin with one of these."""
TEXT_ROLES = (
    "lines--text",
    "lines--heading",
    "lines--quote",
    "lines--code",
    "lines--link",
    "lines--meta",
    "lines--prefix",
    *(f"lines--guide-{number}" for number in range(COLORS)),
    *(role for role in RARE if role.startswith("lines--")),
)
BARS = frozenset(" │┃┊─┼")
"""Prefixes drawn as lines beside the text; others, bullets and numbers, are text themselves."""
ROLES = {
    "heading": "lines--heading",
    "quote": "lines--quote",
    "code": "lines--code",
    "facts": "lines--meta",
}
"""Pieces of another look than running text."""


def for_screen(text: str) -> str:
    """A color in Textual's terms: "bright red" is "ansi_bright_red" there."""
    return text if text.startswith("#") else f"ansi_{text.replace(' ', '_')}"

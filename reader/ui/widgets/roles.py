"""The roles of text on the screen. `reader.tcss` gives each its style, or the sheet in `LATER`."""

from collections.abc import Mapping

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
BESIDE = (
    "comment--author",
    "comment--state",
    "comment--cursor",
    "comment--note",
    "comment--aside",
    *(f"lines--guide-{number}" for number in range(COLORS)),
    "outline--here",
    "outline--quiet",
)
"""An article that is shown alone has none of these."""
LATER: Mapping[str, str] = dict.fromkeys(RARE, "marks") | dict.fromkeys(BESIDE, "beside")
"""By role, the style sheet that is read when it is first drawn."""
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

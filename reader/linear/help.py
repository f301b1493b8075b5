"""The keys of linear mode, by names that can be said, and what each does here."""

from reader.commands.keys import LETTER
from reader.commands.table import Command, shown

HELP = {
    "help": "These keys",
    "back": "Clear the search, or quit",
    "leave": "Clear the search",
    "outline": "Headings of the article, by number, to go to",
    "save": "Save the text",
    "redraw": "Say this part again",
    "line_down": "The next part: a paragraph, a comment",
    "line_up": "The part before",
    "scroll_down": "The next part",
    "scroll_up": "The part before",
    "page_down": "Read on, a screen of parts",
    "page_up": "A screen of parts back",
    "half_down": "Read on, half a screen of parts",
    "half_up": "Half a screen of parts back",
    "search": "Find words, in the article and the comments",
    "next": "Next match; without a search, next heading or thread",
    "previous": "Previous match, heading or thread",
    "hints": "The links of this part",
    "links": "The links of this part",
    "toggle": "Past the replies to the next comment",
    "close": "Past the replies to the next comment",
    "expand": "To the first reply",
    "collapse": "To the comment this one answers",
    "done": "To the next thread",
}
"""What a command does here, where that is other than on the screen."""


def told(command: Command) -> str:
    """The keys of a command and what it does."""
    keys = " or ".join(map(_spoken_keys, command.keys))
    return f"{keys}: {HELP.get(command.id, command.help)}."


def _spoken_keys(keys: str) -> str:
    """Keys by names that can be said: a voice is silent about most signs."""
    if len(keys) == 1:
        return f"{_SIGNS[keys]} {keys}" if keys in _SIGNS else keys
    named = (_NAMED.get(key) or _SIGNS.get(key) or shown(key) for key in keys.split())
    return " ".join(named)


_SIGNS = {
    "?": "question mark", "/": "slash", ";": "semicolon", "'": "apostrophe", "=": "equals",
    "]": "right bracket", "[": "left bracket", "}": "right brace", "{": "left brace",
}  # fmt: skip
_NAMED = {
    "up": "Up", "down": "Down", "left": "Left", "right": "Right", LETTER: "and a letter",
    "pagedown": "Page down", "pageup": "Page up", "escape": "Escape",
}  # fmt: skip

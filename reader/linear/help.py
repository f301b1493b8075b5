"""The keys of linear mode, by names that can be spoken, and the function of each."""

from reader.commands.keys import LETTER
from reader.commands.table import Command, key_of, shown

HELP = {
    "help": "These keys",
    "back": "Clear the search or the filter, leave the page, or quit",
    "leave": "Clear the search, or the filter",
    "command_line": "Type a command by its name: sort new, author and a name, next thread, 120",
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
    "search": "Find words, in the article and the comments; empty: the last again",
    "keywords": "Announce keywords where they occur, or stop",
    "edit_keywords": "The keywords with their counts: add some, take one away",
    "add_keyword": "Make what was searched, or what you type, a keyword",
    "next": "Next match; without a search, the next target (see full stop)",
    "previous": "Previous match, or the previous target",
    "next_target": "Choose what n goes to: heading, thread, new, keyword, link, mark",
    "marks": "All marks and notes by number, to go to",
    "highlight": "Highlight this part, with a note",
    "unnote": "Remove the notes on this part",
    "copy": "Copy this paragraph or comment",
    "browser": "Open the page or this comment in the browser; 3 and o: the 3rd link",
    "open_here": "Read the page that the first link leads to; 3 and O: the third",
    "picture": "Open the picture of this part in the browser",
    "pipe": "Give the article or the thread to a command",
    "author": "Only comments by this author, or all again",
    "sort": "Sort the comments by number: time, score, replies, length",
    "filter": "Only new ones, an author's, with a link, long ones, by number",
    "hints": "The links of this part",
    "links": "The links of this part",
    "toggle": "To the next comment, skipping replies",
    "close": "To the next comment, skipping replies",
    "expand": "To the first reply",
    "collapse": "To the comment this one answers",
    "done": "To the next thread",
}
"""What a command does here, if it differs from the screen."""


_LOOKS = "That is about how a screen looks, and there is none here."
_FOLDED = "Nothing is folded here: {next_level} goes past the replies."
REASONS = {
    "palette": "There is no list to choose from: {command_line} takes a command by its name.",
    "narrower": "reader --linear --width N says how long lines are.",
    "wider": "reader --linear --width N says how long lines are.",
    "keep": "Nothing is kept here but what you write: reader --print-config has the rest.",
    "settings": "reader --print-config lists all settings.",
    "library": "The library is on the screen: reader without a location, then F4.",
    "compare": "reader compare LOCATION shows what has changed in a page.",
    "earlier": "New is what was not there the last time; an earlier one is chosen on the screen.",
    "whole_thread": "reader --linear --whole-thread LOCATION asks the site for all comments.",
    "next_page": "Of several pages, reader --print lists the names: read one after the other.",
    "previous_page": "Of several pages, reader --print lists the names: read one after the other.",
    "auto_scroll": "{page_down} reads on.",
    "select": "Words are not selected here: {copy} copies this part, {highlight} highlights it.",
    "dropped": "reader --explain LOCATION shows what was left out, and why.",
    "pictures": "Pictures are described in words here: {picture} opens one elsewhere.",
    "zen_thread": "{filter_words}, {filter} and {author} say which comments are read.",
    "hide": "{filter_words}, {filter} and {author} say which comments are read.",
    "fold_old": "{next_target} chooses what {next} goes to: new comments too.",
    "levels": _FOLDED,
    **dict.fromkeys(
        ("open", "more", "less", "close_all", "open_all"), _FOLDED
    ),
    **dict.fromkeys(
        ("layout", "outline_beside", "zen", "previous_theme", "next_theme", "spotlight", "minimap",
         "center",
         "to_top", "to_bottom", "aside_right", "aside_left", "justify"), _LOOKS
    ),
}  # fmt: skip
"""Why a command does nothing here, and what to use instead; command ids in braces become keys."""


class _Keys(dict[str, str]):
    """The keys of commands, as spoken within a sentence."""

    def __init__(self, commands: tuple[Command, ...]) -> None:
        super().__init__()
        self._commands = commands

    def __missing__(self, name: str) -> str:
        keys = next(command.keys for command in self._commands if command.id == name)
        return _spoken_keys(keys[0]) if keys else key_of(name, self._commands)


def unknown(typed: str, commands: tuple[Command, ...]) -> str:
    """Why keys without a command do nothing, in a sentence."""
    keys = _Keys(commands)
    lists, takes = keys["help"], keys["command_line"]
    return (
        f"{typed} does nothing here: {lists} lists the keys, {takes} takes a command by its name."
    )


def reason(command: Command, commands: tuple[Command, ...]) -> str:
    """Why a command does nothing here, in a sentence."""
    why = REASONS.get(command.id, "{help} lists the keys that do something here.")
    return f"{command.title}: {why.format_map(_Keys(commands))}"


def described(command: Command) -> str:
    """The keys of a command and its function."""
    keys = " or ".join(map(_spoken_keys, command.keys))
    return f"{keys}: {HELP.get(command.id, command.help)}."


def _spoken_keys(keys: str) -> str:
    """Keys by names that can be spoken: a voice skips most punctuation."""
    if len(keys) == 1:
        return f"{_SIGNS[keys]} {keys}" if keys in _SIGNS else keys
    named = (_NAMED.get(key) or _SIGNS.get(key) or shown(key) for key in keys.split())
    return " ".join(named)


_SIGNS = {
    "?": "question mark", "/": "slash", ";": "semicolon", "'": "apostrophe", "=": "equals",
    ".": "full stop", ",": "comma", '"': "quotation mark", "&": "ampersand", "*": "star",
    "|": "bar", "(": "left parenthesis", ")": "right parenthesis", "-": "hyphen",
    "]": "right bracket", ":": "colon", "%": "per cent", "~": "tilde", "$": "dollar",
    "<": "less than", ">": "greater than", "\\": "backslash", "[": "left bracket",
    "}": "right brace", "{": "left brace",
}  # fmt: skip
_NAMED = {
    "up": "Up", "down": "Down", "left": "Left", "right": "Right", LETTER: "and a letter",
    "pagedown": "Page down", "pageup": "Page up", "escape": "Escape",
}  # fmt: skip

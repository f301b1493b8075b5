"""COMMANDS, the one table of what can be done: it makes keys, palette, help and README."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from reader.ui.keys import DIGIT, Keymap

PaneName: TypeAlias = Literal["article", "comments"]
Place: TypeAlias = Literal["article", "comments", "selecting", "keywords", "start"]
"""Where keys are typed: in a pane, while text is selected in one, in the list of keywords, on the
screen that asks what to read."""
Where: TypeAlias = Literal["everywhere", "text"] | Place
WHERE: dict[Where, str] = {
    "everywhere": "Everywhere",
    "text": "Article and comments",
    "article": "Article",
    "comments": "Comments",
    "selecting": "Selecting",
    "keywords": "List of keywords",
    "start": "Start screen",
}


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that can be done, and the keys that do it."""

    id: str
    keys: tuple[str, ...]
    """Each one key, or keys with a space between, to be typed one after the other."""
    title: str
    help: str
    where: Where = "text"
    verb: Literal["", "go", "fold", "select", "list", "start"] = ""
    """What the pane, the selection or the list is asked to do with the id (and the count); "" for
    an action of the screen."""
    miss: str = ""
    """What to say when there was nothing to do."""
    repeats: bool = False
    """An action of the screen that a count repeats."""

    @property
    def counted(self) -> str:
        """What the pane is asked for when a count was typed."""
        return "nth" if self.id in ("top", "bottom") else self.id


def _go(id_: str, keys: str, title: str, help_: str, where: Where = "text") -> Command:
    return Command(id_, tuple(keys.split(", ")), title, help_, where, "go", _MISSES.get(id_, ""))


def _fold(id_: str, keys: str, title: str, help_: str) -> Command:
    miss = _MISSES.get(id_, "")
    return Command(id_, tuple(keys.split(", ")), title, help_, "comments", "fold", miss)


def _do(id_: str, keys: str, title: str, help_: str, where: Where = "everywhere") -> Command:
    repeats = id_ in _REPEATED
    return Command(id_, tuple(keys.split(", ")), title, help_, where, repeats=repeats)


def _select(id_: str, keys: str, title: str, help_: str) -> Command:
    return Command(id_, tuple(keys.split(", ")), title, help_, "selecting", "select")


def _list(id_: str, keys: str, title: str, help_: str) -> Command:
    return Command(id_, tuple(keys.split(", ")), title, help_, "keywords", "list")


def _start(id_: str, keys: str, title: str, help_: str) -> Command:
    return Command(id_, tuple(keys.split(", ")), title, help_, "start", "start")


_REPEATED = {"next", "previous", "narrower", "wider", "next_pane", "previous_pane"}
_MISSES = {
    "next_heading": "No heading further down",
    "previous_heading": "No heading further up",
    "next_thread": "This is the last thread",
    "previous_thread": "This is the first thread",
    "next_level": "No comment further down at this level",
    "previous_level": "No comment further up at this level",
    "next_sibling": "This is the last reply here",
    "previous_sibling": "This is the first reply here",
    "parent": "This comment starts the thread",
    "root": "This comment starts the thread",
    "toggle": "This comment has no replies",
}

# The descriptions are sentences for somebody who reads the help, not names of functions.
COMMANDS: tuple[Command, ...] = (
    _do("help", "?, f1", "Help", "This list; type to filter it"),
    _do("palette", ":, ctrl+p", "Command palette", "Find a command by its name"),
    _do(
        "back",
        "q",
        "Back or quit",
        "Close what is open, clear the search, leave zen or the page, or quit",
    ),
    _do("leave", "escape", "Back", "Close what is open, clear the search or leave zen; never quit"),
    _do("quit", "Q", "Quit", "Quit at once"),
    _do("next_pane", "tab", "Next pane", "Go to the other pane"),
    _do("previous_pane", "shift+tab", "Previous pane", "Go to the other pane, backwards"),
    _do("flip", "c", "Comments or article", "Go to the comments, or back to the article"),
    _do("layout", "\\", "Layout", "Side by side, stacked, or one pane with tabs"),
    _do("zen", "Z", "Zen", "This pane alone, centred, without bars"),
    _do("narrower", "<", "Narrower", "Make the text column narrower"),
    _do("wider", ">", "Wider", "Make the text column wider"),
    _do("keywords", "w", "Show or hide keywords", "Switch the highlighting of keywords"),
    _do("edit_keywords", "W", "Edit keywords", "The list of keywords: add, change, color, delete"),
    _do("keep", "~", "Keep", "Keep the theme and the width for next time"),
    _do("save", "s", "Save", "Save the text as plain text, Markdown or JSON"),
    _do("reload", "r", "Reload", "Read the page again and stay at this place"),
    _do("page_facts", "=", "About this page", "Where it is from, how long it is, what is missing"),
    _do("next_page", ")", "Next page", "Of a list of pages, open the next one"),
    _do("previous_page", "(", "Previous page", "Of a list of pages, open the one before"),
    _do("previous_theme", "f2", "Previous theme", "Use the colours before these"),
    _do("next_theme", "f3", "Next theme", "Use the colours after these"),
    _do("redraw", "ctrl+l", "Redraw", "Draw the screen anew"),
    _go("line_down", "j, down", "Down", "A line down; among comments, to the next one"),
    _go("line_up", "k, up", "Up", "A line up; among comments, to the one before"),
    _go("page_down", "space, f, pagedown, ctrl+f", "Page down", "A page down"),
    _go("page_up", "b, pageup, ctrl+b", "Page up", "A page up"),
    _go("half_down", "d, ctrl+d", "Half a page down", "Half a page down"),
    _go("half_up", "u, ctrl+u", "Half a page up", "Half a page up"),
    _go("scroll_down", "ctrl+e", "Scroll down", "One line down, without moving to another comment"),
    _go("scroll_up", "ctrl+y", "Scroll up", "One line up, without moving to another comment"),
    _go("top", "g, home", "Top", "To the beginning; 12g: to paragraph or comment 12"),
    _go("bottom", "G, end", "Bottom", "To the end; 12G: to paragraph or comment 12"),
    _go("center", "z z", "Centre", "Put this place in the middle of the screen"),
    _go("to_top", "z t", "To the top edge", "Put this place at the top of the screen"),
    _go("to_bottom", "z b", "To the bottom edge", "Put this place at the bottom of the screen"),
    _do("search", "/", "Search", "Find text in both panes, folded comments too", "text"),
    _do("next", "n", "Next match", "Next match; without a search, next heading or thread", "text"),
    _do("previous", "N", "Previous match", "Previous match, heading or thread", "text"),
    _do("add_keyword", "*", "Add a keyword", "Make the selected or sought text a keyword", "text"),
    _do("select", "v", "Select", "Select text from here with the keyboard", "text"),
    _do("copy", "y y", "Copy text", "Copy the selection, or this paragraph or comment", "text"),
    _do("copy_address", "y l", "Copy address", "Copy the address of the page or comment", "text"),
    _do(
        "dropped", "%", "What was left out", "Show what of the page is no article, and why", "text"
    ),
    _do("browser", "o", "Open in browser", "Open the page or this comment in a browser", "text"),
    _go("next_heading", "]", "Next heading", "To the next heading", "article"),
    _go("previous_heading", "[", "Previous heading", "To the heading before", "article"),
    _go("next_paragraph", "}", "Next paragraph", "To the next paragraph", "article"),
    _go("previous_paragraph", "{", "Previous paragraph", "To the paragraph before", "article"),
    _go("next_thread", "]", "Next thread", "To the next thread", "comments"),
    _go("previous_thread", "[", "Previous thread", "To the thread before", "comments"),
    _go("next_level", "}", "Next at this level", "To the next comment, past replies", "comments"),
    _go(
        "previous_level",
        "{",
        "Previous at this level",
        "To the comment before, past replies",
        "comments",
    ),
    _go("next_sibling", "J", "Next sibling", "To the next reply to the same comment", "comments"),
    _go("previous_sibling", "K", "Previous sibling", "To the reply before", "comments"),
    _go("parent", "p", "Parent", "To the comment this one answers", "comments"),
    _go("root", "t", "Thread start", "To the comment that began this thread", "comments"),
    _fold("toggle", "enter, z a", "Fold or unfold", "Fold or unfold the replies"),
    _fold("expand", "l, right", "Expand", "Unfold; when unfolded, to the first reply"),
    _fold("collapse", "h, left", "Collapse", "Fold; when folded, to the parent"),
    _fold("open", "z o", "Unfold", "Unfold the replies"),
    _fold("close", "z c", "Fold", "Fold the replies"),
    _fold("more", "z m", "Fold one level", "Show one level less in all threads"),
    _fold("less", "z r", "Unfold one level", "Show one level more in all threads"),
    _fold("close_all", "z M", "Fold all", "Fold every thread"),
    _fold("open_all", "z R", "Unfold all", "Unfold every thread"),
    _fold("levels", f"z {DIGIT}", "Show levels", "Show so many levels: z 1 shows the first alone"),
    _select("select_left", "h, left", "Left", "One character to the left"),
    _select("select_right", "l, right", "Right", "One character to the right"),
    _select("select_down", "j, down", "Down", "One line down"),
    _select("select_up", "k, up", "Up", "One line up"),
    _select("select_word", "w", "Word", "To the next word"),
    _select("select_word_back", "b", "Word back", "To the word before"),
    _select("select_word_end", "e", "End of word", "To the end of the word"),
    _select("select_line_start", "0, home", "Start of line", "To the beginning of the line"),
    _select("select_line_end", "$, end", "End of line", "To the end of the line"),
    _select("select_next_paragraph", "}", "Next paragraph", "To the next paragraph or comment"),
    _select("select_last_paragraph", "{", "Paragraph before", "To the one before"),
    _select("select_top", "g", "Beginning", "To the beginning of the text"),
    _select("select_bottom", "G", "End", "To the end of the text"),
    _select("select_swap", "o", "Other end", "Move the other end of the selection"),
    _select("select_copy", "y, enter", "Copy", "Copy the selected text"),
    _select("select_keyword", "*", "Keyword", "Make the selected text a keyword"),
    _select("select_leave", "v, q, escape", "Leave", "Select nothing"),
    _list("list_add", "a", "Add", "One more keyword"),
    _list("list_edit", "enter, e", "Change", "Change this one"),
    _list("list_toggle", "space", "On or off", "Look for it, or do not"),
    _list("list_delete", "d, delete", "Delete", "Take it away"),
    _list("list_undo", "u", "Undo", "Bring back what was taken away last"),
    _list("list_color", "c", "Color", "The next color"),
    _list("list_match", "m", "Match", "Whole word, beginning, anywhere, pattern"),
    _list("list_scope", "s", "Scope", "Everywhere, on this site, or this time only"),
    _list("list_down", "j, down", "Down", "To the next keyword"),
    _list("list_up", "k, up", "Up", "To the keyword before"),
    _list("list_top", "g, home", "First", "To the first keyword"),
    _list("list_bottom", "G, end", "Last", "To the last keyword"),
    _list("list_close", "escape, q, W", "Close", "Back to the page; changes are kept"),
    _start("start_open", "enter", "Open", "Open what was typed or chosen"),
    _start("start_complete", "tab", "Complete", "Complete the path of a file"),
    _start("start_down", "down", "Down", "To the next page in the list"),
    _start("start_up", "up", "Up", "To the page before; past the first, to the line"),
    _start("start_forget", "delete", "Forget", "Take this page out of the list"),
    _start("start_clear", "escape", "Clear", "Empty the line"),
    _start("start_help", "?, f1", "Help", "This list; ? in an empty line"),
)

BY_ID: dict[str, Command] = {command.id: command for command in COMMANDS}


def commands_in(place: Place, commands: tuple[Command, ...] = COMMANDS) -> Iterator[Command]:
    """The commands whose keys work in a place."""
    there = ("everywhere", "text", place) if place in ("article", "comments") else (place,)
    return (command for command in commands if command.where in there)


def keymap(place: Place, commands: tuple[Command, ...] = COMMANDS) -> Keymap:
    return Keymap(
        (tuple(keys.split()), command.id)
        for command in commands_in(place, commands)
        for keys in command.keys
    )


_NAMES = {
    DIGIT: "1…9", "pagedown": "PgDn", "pageup": "PgUp", "escape": "Esc",
    "up": "↑", "down": "↓", "left": "←", "right": "→",
}  # fmt: skip


def shown(keys: str) -> str:
    """Keys as people write them: "ctrl+e" is Ctrl+E, "z a" stays z a."""
    return " ".join(map(_shown_key, keys.split()))


def _shown_key(key: str) -> str:
    if len(key) == 1:
        return key
    return "+".join(_NAMES.get(part, part.capitalize()) for part in key.split("+"))


def key_table() -> str:
    """The commands as a Markdown table, for the README."""
    rows = ["| Key | Where | What it does |", "|---|---|---|"]
    for command in COMMANDS:
        keys = " ".join(f"`{shown(keys)}`" for keys in command.keys)
        rows.append(f"| {keys} | {WHERE[command.where]} | {command.help} |")
    return "\n".join(rows) + "\n"


if __name__ == "__main__":
    sys.stdout.write(key_table())

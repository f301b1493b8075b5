"""COMMANDS, the single table of commands, from which keys, palette, help and README are made."""

import sys
from collections.abc import Iterator, Sequence

from reader.commands.command import WHERE, Command, PaneName, Place, Where
from reader.commands.keys import DIGIT, LETTER, Keymap
from reader.commands.lists import LISTS
from reader.commands.misses import MISSES
from reader.commands.modes import MODES

__all__ = ["BY_ID", "COMMANDS", "WHERE", "Command", "PaneName", "Place", "Where"]


def _go(id_: str, keys: str, title: str, help_: str, where: Where = "text") -> Command:
    return Command(id_, tuple(keys.split(", ")), title, help_, where, "go", MISSES.get(id_, ""))


def _fold(id_: str, keys: str, title: str, help_: str) -> Command:
    miss = MISSES.get(id_, "")
    return Command(id_, tuple(keys.split(", ")), title, help_, "comments", "fold", miss)


def _do(id_: str, keys: str, title: str, help_: str, where: Where = "everywhere") -> Command:
    repeats = id_ in _REPEATED
    return Command(id_, tuple(keys.split(", ")), title, help_, where, repeats=repeats)


_REPEATED = {
    "next",
    "previous",
    "next_target",
    "previous_target",
    "back_jump",
    "forward_jump",
    "narrower",
    "wider",
    "next_pane",
    "previous_pane",
    "previous_theme",
    "next_theme",
}

# The descriptions are sentences for somebody who reads the help, not names of functions.
COMMANDS: tuple[Command, ...] = (
    _do("help", "?, f1", "Help", "This list; type to filter it"),
    _do("command_line", ":", "Command line", "Type a command: sort new, width 72, author NAME"),
    _do("palette", "ctrl+p", "Command palette", "Find a command by any words", "screens"),
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
    _do("outline", "T", "Outline", "Headings of the article, marks and authors, to go to"),
    _do("outline_beside", "z T", "Outline beside", "Show or hide the outline beside the article"),
    _do("zen", "Z", "Zen", "This pane alone, centred, without bars"),
    _do("narrower", "<", "Narrower", "Make the text column narrower"),
    _do("wider", ">", "Wider", "Make the text column wider"),
    _do("keywords", "w", "Show or hide keywords", "Turn the highlighting of keywords on or off"),
    _do("edit_keywords", "W", "Edit keywords", "The list of keywords: add, change, color, delete"),
    _do("keep", "~", "Keep", "Keep the theme and the width for next time"),
    _do("settings", "E", "Settings", "All settings: read and change them", "screens"),
    _do("save", "s", "Save", "Save the text: plain, Markdown, HTML, JSON, CSV, book"),
    _do("reload", "r", "Reload", "Read the page again and stay at this place"),
    _do("library", "L", "Library", "All pages you have read: search, sort, tag, delete"),
    _do("compare", "R", "Compare", "What has changed on this page since a visit"),
    _do("earlier", "V", "Earlier visits", "Choose since which visit comments count as new"),
    _do("whole_thread", "C", "Whole thread", "Ask the site for the comments the page leaves out"),
    _do("page_facts", "=", "About this page", "Where it is from, what is missing, who wrote when"),
    _do("next_page", "z j, alt+right", "Next page", "Open the next page of the list"),
    _do("previous_page", "z k, alt+left", "Previous page", "Open the previous page of the list"),
    _do("previous_theme", "f2", "Previous theme", "Switch to the previous theme", "screens"),
    _do("next_theme", "f3", "Next theme", "Switch to the next theme", "screens"),
    _do("redraw", "ctrl+l", "Redraw", "Draw the screen again"),
    _do("spotlight", "z f", "Focus", "Dim all but the paragraph or comment you are at"),
    _do("minimap", "z g", "Map", "Signs beside the text: new, hits, marks, notes, roles"),
    _do("auto_scroll", "z s", "Scroll by itself", "At reading speed; 9 z s: nine lines a minute"),
    _go(
        "line_down",
        "j, down",
        "Down",
        "A line down, or to the next comment or story",
    ),
    _go("line_up", "k, up", "Up", "A line up, or to the comment or story before"),
    _go("page_down", "space, f, pagedown, ctrl+f", "Page down", "A page down"),
    _go("page_up", "b, pageup, ctrl+b", "Page up", "A page up"),
    _go("half_down", "d, ctrl+d", "Half a page down", "Half a page down"),
    _go("half_up", "u, ctrl+u", "Half a page up", "Half a page up"),
    _go("scroll_down", "ctrl+e", "Scroll down", "One line down, without moving to another comment"),
    _go("scroll_up", "ctrl+y", "Scroll up", "One line up, without moving to another comment"),
    _go("top", "g, home", "Top", "To the beginning; 12g: to paragraph or comment 12"),
    _go("bottom", "G, end", "Bottom", "To the end; 12G: to paragraph or comment 12"),
    _go("center", "z z", "Centre", "Put this place (12zz: the 12th) in the middle"),
    _go("to_top", "z t", "To the top edge", "Put this place (12zt: the 12th) at the top"),
    _go("to_bottom", "z b", "To the bottom edge", "Put this place (12zb: the 12th) at the bottom"),
    _do("search", "/", "Search", "Find text in both panes; empty: the last again", "text"),
    _do("next", "n", "Next match", "Next match; without a search, the next target (see .)", "text"),
    _do("previous", "N", "Previous match", "Previous match, or the previous target", "text"),
    _do("next_target", ".", "Next target", "Choose what n goes to: thread, new, author, …", "text"),
    _do("previous_target", ",", "Previous target", "Choose the previous kind of target", "text"),
    _do("quotes", '"', "Follow a quote", "To what is quoted here, or to who quotes it", "text"),
    _do("mark", f"m {LETTER}", "Set a mark", "Remember this place by a letter", "text"),
    _do("to_mark", f"' {LETTER}", "Go to a mark", "To the place marked by that letter", "text"),
    _do("to_before", "' '", "Before the last jump", "To where you were, and back again", "text"),
    _do("back_jump", "(", "Undo a jump", "To where you were before the last jump", "text"),
    _do("forward_jump", ")", "Redo a jump", "Forward again, to where you had jumped", "text"),
    _do("marks", "M", "List of marks", "All marks and notes, to go to", "text"),
    _do(
        "highlight",
        "H",
        "Note",
        "Highlight the selection, paragraph or comment, with a note",
        "text",
    ),
    _do("unnote", "X", "No note", "Remove the notes on this paragraph or comment", "text"),
    _do(
        "keep_page", "B", "Bookmark", "Keep this page in the library for good, or no longer", "text"
    ),
    _do("hints", ";", "Link hints", "Show letters on the links in view, to open one", "text"),
    _do("links", "U", "List of links", "All links of this pane, to open one", "text"),
    _do("filter_words", "&", "Filter by words", "Show only comments with certain words", "text"),
    _do("add_keyword", "*", "Add a keyword", "Make the selected or found text a keyword", "text"),
    _do("select", "v", "Select", "Select text from here with the keyboard", "text"),
    _do("copy", "y y", "Copy text", "Copy the selection, or this paragraph or comment", "text"),
    _do("copy_address", "y l", "Copy address", "Copy the address of the page or comment", "text"),
    _do(
        "dropped", "%", "What was left out", "Show what was left out, and why; 50%: halfway", "text"
    ),
    _do(
        "copy_quote",
        "y q",
        "Copy as a quote",
        "Copy it as a Markdown quote, with the author",
        "text",
    ),
    _do(
        "browser",
        "o",
        "Open in browser",
        "Open the page, this comment or its 3rd link (3o)",
        "text",
    ),
    _do("open_here", "O", "Open here", "Open the first link in reader; 3O: the third", "text"),
    _do("back_page", "backspace", "Page before", "Back to the page this was opened from", "text"),
    _do("pipe", "|", "Give to a command", "Pipe article, thread or selection to a command", "text"),
    _do("editor", "e", "Open in an editor", "Open the text in $VISUAL or $EDITOR", "text"),
    _do("pictures", "i", "Pictures", "Show the article's pictures, or captions again", "text"),
    _do("picture", "I", "Open a picture", "Open this paragraph's picture in the browser", "text"),
    _go("next_heading", "]", "Next heading", "To the next heading", "article"),
    _go("previous_heading", "[", "Previous heading", "To the previous heading", "article"),
    _go("next_paragraph", "}", "Next paragraph", "To the next paragraph", "article"),
    _go("previous_paragraph", "{", "Previous paragraph", "To the previous paragraph", "article"),
    _go("aside_right", "l, right", "Sideways", "Scroll code and tables to the right", "article"),
    _go("aside_left", "h, left", "Sideways back", "Scroll code and tables to the left", "article"),
    _do(
        "footnotes",
        "enter",
        "Footnotes",
        "Read a paragraph's footnotes, or a front page's story",
        "article",
    ),
    _do("justify", "z J", "Justify", "Justify; again: hyphenate too; again: neither", "article"),
    _go("next_thread", "]", "Next thread", "To the next thread", "comments"),
    _go("previous_thread", "[", "Previous thread", "To the previous thread", "comments"),
    _go("next_level", "}", "Next past replies", "To the next comment, past replies", "comments"),
    _go(
        "previous_level",
        "{",
        "Previous past replies",
        "To the previous comment, past replies",
        "comments",
    ),
    _go("next_sibling", "J", "Next reply", "To the next reply to the same comment", "comments"),
    _go("previous_sibling", "K", "Previous reply", "To the previous reply", "comments"),
    _go("parent", "p", "Parent", "To the comment this one answers", "comments"),
    _go("root", "t", "Thread start", "To the comment that began this thread", "comments"),
    _do(
        "peek", "P", "Peek at the parents", "Read what it answers, without going there", "comments"
    ),
    _do(
        "author_next",
        "A",
        "Next by this author",
        "To the next comment by the same author",
        "comments",
    ),
    _do(
        "author", "a", "Author", "Color, tag or mute the author, or see all they wrote", "comments"
    ),
    _do("zen_thread", "z Z", "Zen of a thread", "This thread alone, without bars", "comments"),
    _do("sort", "S", "Sort", "Sort by time, score, replies or length", "comments"),
    _do("filter", "F", "Filter", "Only new ones, an author's, with a link, long ones", "comments"),
    _fold("hide", "-", "Hide or show", "Hide or show this comment; its replies stay"),
    _fold("done", "x", "Done with this thread", "Fold it, mark it read, go to the next one"),
    _do("copy_thread", "y t", "Copy the thread", "Copy the whole thread", "comments"),
    _fold("toggle", "enter, z a", "Fold or unfold", "Fold or unfold the replies"),
    _fold("expand", "l, right", "Expand", "Unfold; when unfolded, to the first reply"),
    _fold("collapse", "h, left", "Collapse", "Fold; when folded, to the parent"),
    _fold("open", "z o", "Unfold", "Unfold the replies"),
    _fold("close", "z c", "Fold", "Fold the replies"),
    _fold("more", "z m", "Fold one level", "Show one level less in all threads"),
    _fold("less", "z r", "Unfold one level", "Show one level more in all threads"),
    _fold("close_all", "z M", "Fold all", "Fold every thread"),
    _fold("open_all", "z R", "Unfold all", "Unfold every thread"),
    _fold("fold_old", "z n", "Fold what is not new", "Fold threads with nothing new in them"),
    _fold("levels", f"z {DIGIT}", "Show levels", "Show that many levels: z 1 shows only the first"),
    *MODES,
    *LISTS,
)

BY_ID: dict[str, Command] = {command.id: command for command in COMMANDS}


_ALSO: dict[Place, tuple[Where, ...]] = {
    **dict.fromkeys(("article", "comments"), ("screens", "everywhere", "text")),
    **dict.fromkeys(("shelf", "library"), ("screens", "lists")),
    **dict.fromkeys(("choosing", "settings"), ("lists",)),
}
"""In which other places the commands of a place are available."""


def commands_in(place: Place, commands: tuple[Command, ...] = COMMANDS) -> Iterator[Command]:
    """The commands whose keys work in a place."""
    in_place = (*_ALSO.get(place, ()), place)
    return (command for command in commands if command.where in in_place)


def of_page(commands: tuple[Command, ...] = COMMANDS) -> Iterator[Command]:
    """The commands of the page itself, which can also be called by name: those of no mode or
    dialog.
    """
    in_place = ("screens", "everywhere", "text", "article", "comments")
    return (command for command in commands if command.where in in_place)


def keymap(place: Place, commands: tuple[Command, ...] = COMMANDS) -> Keymap:
    return Keymap(
        (tuple(keys.split()), command.id)
        for command in commands_in(place, commands)
        for keys in command.keys
    )


_NAMES = {
    DIGIT: "1…9", LETTER: "a…z", "pagedown": "PgDn", "pageup": "PgUp", "escape": "Esc",
    "up": "↑", "down": "↓", "left": "←", "right": "→",
}  # fmt: skip


def shown(keys: str) -> str:
    """Keys in the form people write: "ctrl+e" is Ctrl+E, "z a" stays z a."""
    return " ".join(map(_shown_key, keys.split()))


def _shown_key(key: str) -> str:
    if len(key) == 1:
        return key
    return "+".join(_NAMES.get(part, part.capitalize()) for part in key.split("+"))


def key_of(command_id: str, commands: tuple[Command, ...] = COMMANDS) -> str:
    """The first key of a command, for a sentence that names it; its title if it has none."""
    keys = next(command.keys for command in commands if command.id == command_id)
    return shown(keys[0]) if keys else f"“{BY_ID[command_id].title}”"


def hints(prefix: str, names: Sequence[str], commands: tuple[Command, ...]) -> Iterator[str]:
    """The first key and the title of commands that have one: "d delete". Their ids begin with the
    same word, as those of a place do.
    """
    by_id = {command.id: command for command in commands}
    for command in (by_id[f"{prefix}_{name}"] for name in names):
        if command.keys:
            yield f"{shown(command.keys[0])} {command.title.lower()}"


def single_keys(command_id: str, commands: tuple[Command, ...] = COMMANDS) -> tuple[str, ...]:
    """Those keys of a command that are single keys, as a dialog takes them; "" has none."""
    keys = next((command.keys for command in commands if command.id == command_id), ())
    return tuple(key for key in keys if " " not in key)


def key_table() -> str:
    """The commands as a Markdown table, for the README."""
    rows = ["| Key | Where | What it does |", "|---|---|---|"]
    for command in COMMANDS:
        keys = " ".join(f"`{shown(keys)}`" for keys in command.keys)
        rows.append(f"| {keys} | {WHERE[command.where]} | {command.help} |")
    return "\n".join(rows) + "\n"


if __name__ == "__main__":
    sys.stdout.write(key_table())

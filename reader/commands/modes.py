"""Commands of the modes that take keys from the page: selection, lists, the start screen."""

from reader.commands.command import Command


def _select(id_: str, keys: str, title: str, help_: str) -> Command:
    return Command(id_, tuple(keys.split(", ")), title, help_, "selecting", "select")


def _list(id_: str, keys: str, title: str, help_: str) -> Command:
    return Command(id_, tuple(keys.split(", ")), title, help_, "keywords", "list")


def _start(id_: str, keys: str, title: str, help_: str) -> Command:
    return Command(id_, tuple(keys.split(", ")), title, help_, "start", "start")


def _library(id_: str, keys: str, title: str, help_: str) -> Command:
    return Command(id_, tuple(keys.split(", ")), title, help_, "library", "library")


MODES: tuple[Command, ...] = (
    _select("select_left", "h, left", "Left", "One character to the left"),
    _select("select_right", "l, right", "Right", "One character to the right"),
    _select("select_down", "j, down", "Down", "One line down"),
    _select("select_up", "k, up", "Up", "One line up"),
    _select("select_word", "w", "Word", "To the next word"),
    _select("select_word_back", "b", "Word back", "To the previous word"),
    _select("select_word_end", "e", "End of word", "To the end of the word"),
    _select("select_line_start", "0, home", "Start of line", "To the beginning of the line"),
    _select("select_line_end", "$, end", "End of line", "To the end of the line"),
    _select(
        "select_next_paragraph", "}", "Paragraph", "To the end of the paragraph, then of the next"
    ),
    _select(
        "select_last_paragraph", "{", "Paragraph back", "To its beginning, then of the one before"
    ),
    _select("select_top", "g", "Beginning", "To the beginning of the text"),
    _select("select_bottom", "G", "End", "To the end of the text"),
    _select("select_swap", "o", "Other end", "Move the other end of the selection"),
    _select("select_copy", "y, enter", "Copy", "Copy the selected text"),
    _select("select_keyword", "*", "Keyword", "Make the selected text a keyword"),
    _select("select_note", "H", "Note", "Highlight the selected text, with a note"),
    _select("select_pipe", "|", "Give to a command", "Pipe the selected text to a command"),
    _select("select_help", "?, f1", "Help", "This list"),
    _select("select_leave", "v, q, escape", "Leave", "Select nothing"),
    _list("list_add", "a", "Add", "Add a keyword"),
    _list("list_edit", "enter, e", "Change", "Change this one"),
    _list("list_toggle", "space", "On or off", "Turn it on or off"),
    _list("list_delete", "d, delete", "Delete", "Take it away"),
    _list("list_undo", "u", "Undo", "Bring back the one removed last"),
    _list("list_color", "c", "Color", "The next color"),
    _list("list_match", "m", "Match", "Whole word, beginning, anywhere, pattern"),
    _list("list_scope", "s", "Scope", "Everywhere, on this site, or this time only"),
    _list("list_down", "j, down", "Down", "To the next keyword"),
    _list("list_up", "k, up", "Up", "To the previous keyword"),
    _list("list_top", "g, home", "First", "To the first keyword"),
    _list("list_bottom", "G, end", "Last", "To the last keyword"),
    _list("list_close", "escape, q, W", "Close", "Back to the page; changes are kept"),
    _list("list_help", "?, f1", "Help", "This list"),
    _start("start_open", "enter", "Open", "Open what was typed or chosen"),
    _start("start_complete", "tab", "Complete", "Complete the path of a file"),
    _start("start_down", "down", "Down", "To the next page in the list"),
    _start("start_up", "up", "Up", "To the previous page; from the first, to the line"),
    _start("start_forget", "delete", "Forget", "Remove this page from the list"),
    _start("start_library", "f4", "Library", "All pages you have read, to search"),
    _start("start_clear", "escape", "Clear", "Empty the line"),
    _start("start_help", "?, f1", "Help", "This list; ? in an empty line"),
    _library("library_open", "enter, l", "Open", "Open this page, at what was found in it"),
    _library("library_search", "/", "Search", "Search all articles, comments and notes"),
    _library(
        "library_show", "f", "Show", "Show all pages, those kept for good, those with something new"
    ),
    _library("library_sort", "S", "Sort", "By time, title, site, comments, what is new"),
    _library("library_command", ":", "Command line", "A command: sort title, find tide, 12"),
    _library("library_save", "B", "Keep", "Keep this page for good, or no longer"),
    _library("library_tags", "t", "Tags", "Give it tags, separated by commas"),
    _library("library_renew", "r", "Look again", "Fetch it again and count what is new"),
    _library("library_delete", "d, D, delete", "Delete", "Remove it from the library"),
    _library("library_undo", "u", "Undo", "Bring back what was deleted last"),
    _library("library_help", "?, f1", "Help", "This list"),
    _library("library_close", "escape, q, L", "Close", "Back to where this was opened"),
    _library("library_quit", "Q", "Quit", "Quit at once"),
)

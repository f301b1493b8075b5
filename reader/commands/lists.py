"""Commands of lists and dialogs, over the page or in its place."""

from reader.commands.command import Command, Where


def _command(where: Where, id_: str, keys: str, title: str, help_: str) -> Command:
    return Command(id_, tuple(keys.split(", ")), title, help_, where, "list")


LISTS: tuple[Command, ...] = (
    _command("lists", "pick_down", "j, down", "Down", "To the next row"),
    _command("lists", "pick_up", "k, up", "Up", "To the previous row"),
    _command(
        "lists", "pick_page_down", "space, pagedown, ctrl+f", "Page down", "A page of rows down"
    ),
    _command("lists", "pick_page_up", "b, pageup, ctrl+b", "Page up", "A page of rows up"),
    _command("lists", "pick_top", "g, home", "First", "To the first row"),
    _command("lists", "pick_bottom", "G, end", "Last", "To the last row"),
    _command("choosing", "pick_choose", "enter, l, right", "Choose", "Take this row"),
    _command(
        "choosing", "pick_open", "O", "Open here", "Read the page of a link, or the copy of a visit"
    ),
    _command("choosing", "pick_filter", "/", "Filter", "Show only rows with certain words"),
    _command("choosing", "pick_close", "escape, q, h, left, backspace", "Close", "Choose nothing"),
    _command("choosing", "pick_help", "?, f1", "Help", "This list"),
    _command("shelf", "shelf_open", "enter, l, right", "Open", "Open this page"),
    _command(
        "shelf", "shelf_filter", "/", "Filter", "Words of a title, site, date, name; >9 comments"
    ),
    _command("shelf", "shelf_unread", "u", "Unread", "Show only unread pages, or all again"),
    _command("shelf", "shelf_sort", "S", "Sort", "By title, site, date, comments, time saved"),
    _command("shelf", "shelf_command", ":", "Command line", "A command: sort date, find tide, 12"),
    _command("shelf", "shelf_page", "f", "Page down", "A page of rows down, as in a page"),
    _command("shelf", "shelf_all", "escape", "All", "Clear the filter; stop looking into pages"),
    _command("shelf", "shelf_back", "h, left, backspace", "Back", "Back to where this was opened"),
    _command("shelf", "shelf_leave", "q", "Back or quit", "Back to where this was opened, or quit"),
    _command("shelf", "shelf_library", "L", "Library", "All pages you have read, to search"),
    _command("shelf", "shelf_quit", "Q", "Quit", "Quit at once"),
    _command("shelf", "shelf_help", "?, f1", "Help", "This list"),
    _command(
        "settings",
        "settings_change",
        "enter, l, right",
        "Change",
        "Change to the next value, or type one",
    ),
    _command("settings", "settings_filter", "/", "Filter", "Show only settings with certain words"),
    _command(
        "settings", "settings_close", "escape, q, E", "Close", "Close, keeping what was changed"
    ),
    _command("settings", "settings_help", "?, f1", "Help", "This list"),
    _command("comparison", "change_next", "j, down, n", "Next", "To the next change"),
    _command("comparison", "change_previous", "k, up, N", "Previous", "To the previous change"),
    _command(
        "comparison", "change_page_down", "space, f, pagedown, ctrl+f", "Page down", "A page down"
    ),
    _command("comparison", "change_page_up", "b, pageup, ctrl+b", "Page up", "A page up"),
    _command("comparison", "change_first", "g, home", "First", "To the first change"),
    _command("comparison", "change_last", "G, end", "Last", "To the last change"),
    _command("comparison", "change_pane", "tab, shift+tab, c", "Other pane", "Article or comments"),
    _command(
        "comparison", "change_open", "enter, l, right", "Go there", "To this comment on the page"
    ),
    _command(
        "comparison", "change_close", "escape, q, h, left, backspace", "Close", "Back to the page"
    ),
    _command("comparison", "change_help", "?, f1", "Help", "This list"),
    _command("box", "box_down", "j, down", "Down", "A line down"),
    _command("box", "box_up", "k, up", "Up", "A line up"),
    _command("box", "box_page_down", "space, f, pagedown, ctrl+f", "Page down", "A page down"),
    _command("box", "box_page_up", "b, pageup, ctrl+b", "Page up", "A page up"),
    _command("box", "box_top", "g, home", "Top", "To the beginning"),
    _command("box", "box_bottom", "G, end", "Bottom", "To the end"),
    _command("asking", "box_yes", "y", "Yes", "Answer yes"),
    _command("asking", "box_no", "n", "No", "Answer no"),
    _command("box", "box_take", "enter", "Take", "Go to the comment that is shown, or close"),
    _command("box", "box_close", "escape, q, backspace", "Close", "Back to the page"),
    _command("box", "box_help", "?, f1", "Help", "This list"),
)

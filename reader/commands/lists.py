"""Commands of lists and dialogs, over the page or in its place."""

from reader.commands.command import Command, Where


def _there(where: Where, id_: str, keys: str, title: str, help_: str) -> Command:
    return Command(id_, tuple(keys.split(", ")), title, help_, where, "list")


LISTS: tuple[Command, ...] = (
    _there("lists", "pick_down", "j, down", "Down", "To the next row"),
    _there("lists", "pick_up", "k, up", "Up", "To the previous row"),
    _there(
        "lists", "pick_page_down", "space, pagedown, ctrl+f", "Page down", "A page of rows down"
    ),
    _there("lists", "pick_page_up", "b, pageup, ctrl+b", "Page up", "A page of rows up"),
    _there("lists", "pick_top", "g, home", "First", "To the first row"),
    _there("lists", "pick_bottom", "G, end", "Last", "To the last row"),
    _there("choosing", "pick_choose", "enter, l, right", "Choose", "Take this row"),
    _there(
        "choosing", "pick_open", "O", "Open here", "Read the page of a link, or the copy of a visit"
    ),
    _there("choosing", "pick_filter", "/", "Filter", "Show only rows with certain words"),
    _there("choosing", "pick_close", "escape, q, h, left, backspace", "Close", "Choose nothing"),
    _there("choosing", "pick_help", "?, f1", "Help", "This list"),
    _there("shelf", "shelf_open", "enter, l, right", "Open", "Open this page"),
    _there(
        "shelf", "shelf_filter", "/", "Filter", "Words of a title, site, date, name; >9 comments"
    ),
    _there("shelf", "shelf_unread", "u", "Unread", "Show only unread pages, or all again"),
    _there("shelf", "shelf_page", "f", "Page down", "A page of rows down, as in a page"),
    _there("shelf", "shelf_all", "escape", "All", "Clear the filter; stop looking into pages"),
    _there("shelf", "shelf_back", "h, left, backspace", "Back", "Back to where this was opened"),
    _there("shelf", "shelf_leave", "q", "Back or quit", "Back to where this was opened, or quit"),
    _there("shelf", "shelf_library", "L", "Library", "All pages you have read, to search"),
    _there("shelf", "shelf_quit", "Q", "Quit", "Quit at once"),
    _there("shelf", "shelf_help", "?, f1", "Help", "This list"),
    _there(
        "settings",
        "settings_change",
        "enter, l, right",
        "Change",
        "Change to the next value, or type one",
    ),
    _there("settings", "settings_filter", "/", "Filter", "Show only settings with certain words"),
    _there(
        "settings", "settings_close", "escape, q, E", "Close", "Close, keeping what was changed"
    ),
    _there("settings", "settings_help", "?, f1", "Help", "This list"),
    _there("comparison", "change_next", "j, down, n", "Next", "To the next change"),
    _there("comparison", "change_previous", "k, up, N", "Previous", "To the previous change"),
    _there(
        "comparison", "change_page_down", "space, f, pagedown, ctrl+f", "Page down", "A page down"
    ),
    _there("comparison", "change_page_up", "b, pageup, ctrl+b", "Page up", "A page up"),
    _there("comparison", "change_pane", "tab, shift+tab, c", "Other pane", "Article or comments"),
    _there(
        "comparison", "change_open", "enter, l, right", "Go there", "To this comment on the page"
    ),
    _there(
        "comparison", "change_close", "escape, q, h, left, backspace", "Close", "Back to the page"
    ),
    _there("comparison", "change_help", "?, f1", "Help", "This list"),
    _there("box", "box_down", "j, down", "Down", "A line down"),
    _there("box", "box_up", "k, up", "Up", "A line up"),
    _there("box", "box_page_down", "space, f, pagedown, ctrl+f", "Page down", "A page down"),
    _there("box", "box_page_up", "b, pageup, ctrl+b", "Page up", "A page up"),
    _there("asking", "box_yes", "y", "Yes", "Answer yes"),
    _there("asking", "box_no", "n", "No", "Answer no"),
    _there("box", "box_take", "enter", "Take", "Go to the comment that is shown, or close"),
    _there("box", "box_close", "escape, q, backspace", "Close", "Back to the page"),
    _there("box", "box_help", "?, f1", "Help", "This list"),
)

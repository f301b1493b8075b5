"""ACTIONS, what each command does in a linear page where that is more than a move."""

from reader.linear.handing import Handing
from reader.linear.session import Action

ACTIONS: dict[str, Action] = {
    "help": Handing.help,
    "back": Handing.back,
    "leave": Handing.leave,
    "quit": Handing.quit,
    "next_pane": Handing.flip,
    "previous_pane": Handing.flip,
    "flip": Handing.flip,
    "outline": Handing.outline,
    "keywords": Handing.keywords,
    "edit_keywords": Handing.edit_keywords,
    "save": Handing.save,
    "reload": Handing.reload,
    "page_facts": Handing.facts,
    "redraw": Handing.again,
    "page_down": Handing.read_on,
    "page_up": Handing.read_back,
    "half_down": Handing.read_on,
    "half_up": Handing.read_back,
    "search": Handing.search,
    "next": Handing.next,
    "previous": Handing.previous,
    "next_target": Handing.next_target,
    "previous_target": Handing.previous_target,
    "quotes": Handing.quotes,
    "mark": Handing.mark,
    "to_mark": Handing.to_mark,
    "to_before": Handing.to_before,
    "back_jump": Handing.undo_jump,
    "forward_jump": Handing.redo_jump,
    "marks": Handing.list_marks,
    "highlight": Handing.highlight,
    "unnote": Handing.unnote,
    "keep_page": Handing.keep_page,
    "hints": Handing.links,
    "links": Handing.links,
    "filter_words": Handing.filter_words,
    "add_keyword": Handing.add_keyword,
    "copy": Handing.copy,
    "copy_address": Handing.copy_address,
    "copy_quote": Handing.copy_quote,
    "copy_thread": Handing.copy_thread,
    "browser": Handing.browser,
    "open_here": Handing.open_here,
    "back_page": Handing.back_page,
    "pipe": Handing.pipe,
    "editor": Handing.editor,
    "picture": Handing.picture,
    "footnotes": Handing.footnotes,
    "peek": Handing.peek,
    "author_next": Handing.author_next,
    "author": Handing.only_author,
    "sort": Handing.choose_sort,
    "filter": Handing.filter,
}
"""By the ids of the table; why others do nothing here is told by `reader.linear.help`."""


class LinearSession(Handing):
    """A session that knows all of them."""

    actions = ACTIONS

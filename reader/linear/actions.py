"""ACTIONS, what each command does in a linear page where that is more than a move."""

from reader.linear.commanding import Commanding
from reader.linear.session import Action

ACTIONS: dict[str, Action] = {
    "help": Commanding.help,
    "command_line": Commanding.command_line,
    "back": Commanding.back,
    "leave": Commanding.leave,
    "quit": Commanding.quit,
    "next_pane": Commanding.flip,
    "previous_pane": Commanding.flip,
    "flip": Commanding.flip,
    "outline": Commanding.outline,
    "keywords": Commanding.keywords,
    "edit_keywords": Commanding.edit_keywords,
    "save": Commanding.save,
    "reload": Commanding.reload,
    "page_facts": Commanding.facts,
    "redraw": Commanding.again,
    "page_down": Commanding.read_on,
    "page_up": Commanding.read_back,
    "half_down": Commanding.read_on,
    "half_up": Commanding.read_back,
    "search": Commanding.search,
    "next": Commanding.next,
    "previous": Commanding.previous,
    "next_target": Commanding.next_target,
    "previous_target": Commanding.previous_target,
    "quotes": Commanding.quotes,
    "mark": Commanding.mark,
    "to_mark": Commanding.to_mark,
    "to_before": Commanding.to_before,
    "back_jump": Commanding.undo_jump,
    "forward_jump": Commanding.redo_jump,
    "marks": Commanding.list_marks,
    "highlight": Commanding.highlight,
    "unnote": Commanding.unnote,
    "keep_page": Commanding.keep_page,
    "hints": Commanding.links,
    "links": Commanding.links,
    "filter_words": Commanding.filter_words,
    "add_keyword": Commanding.add_keyword,
    "copy": Commanding.copy,
    "copy_address": Commanding.copy_address,
    "copy_quote": Commanding.copy_quote,
    "copy_thread": Commanding.copy_thread,
    "browser": Commanding.browser,
    "open_here": Commanding.open_here,
    "back_page": Commanding.back_page,
    "pipe": Commanding.pipe,
    "editor": Commanding.editor,
    "picture": Commanding.picture,
    "footnotes": Commanding.footnotes,
    "peek": Commanding.peek,
    "author_next": Commanding.author_next,
    "author": Commanding.only_author,
    "sort": Commanding.choose_sort,
    "filter": Commanding.filter,
}
"""By the ids of the table; why others do nothing here is told by `reader.linear.help`."""


class LinearSession(Commanding):
    """A session that knows all of them."""

    actions = ACTIONS

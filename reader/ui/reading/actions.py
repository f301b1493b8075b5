"""The effect of each command, and of each line of text that a command asks for."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeAlias

from reader.commands.command_line import completions
from reader.commands.keys import Sequence
from reader.ui.reading import leaving
from reader.ui.reading.page import Arguments

if TYPE_CHECKING:
    from reader.ui.reading.parts import Parts

Action: TypeAlias = Callable[["Parts", Arguments], None]


def help_over(parts: "Parts", begun: Sequence = ()) -> None:
    """The keys here; `begun` are keys that were typed, to list what may follow them."""
    from reader.ui.screens.help import HelpScreen  # noqa: PLC0415  not needed to read

    page = parts.page
    page.put_over(HelpScreen(page.place, page.settings.commands, begun), lambda _: None)


def _ask_command(parts: "Parts") -> None:
    parts.page.ask("command", ":")
    parts.page.asking.prompt.tell(*completions("", parts.page.app.size.width // 2))


def _left_out(parts: "Parts", arguments: Arguments) -> None:
    """With a count the key is what it is in other readers: so many percent down."""
    if arguments.counted:
        before = parts.travels.spot
        parts.page.pane.go("percent", arguments.count)
        parts.travels.leave(before)
    else:
        parts.left_out.toggle()


def _read_again(parts: "Parts") -> None:
    """Comments that are still asked for belong to the page as it was read before."""
    if parts.rereading.begin():
        parts.whole_thread.give_up()


def _flip(parts: "Parts") -> None:
    parts.page.enter("comments" if parts.page.current == "article" else "article")


def _next_of_author(parts: "Parts", arguments: Arguments) -> None:
    """A number after `:author` is a name."""
    for _ in range(1 if arguments.argument else arguments.count):
        parts.targets.next_of_author(arguments.argument)


def _enter(parts: "Parts") -> None:
    """Open the entry of a front page, or read the footnotes of a paragraph."""
    article = parts.page.article
    if not article.is_list:
        parts.comforts.show_footnotes()
    elif address := article.entry_address():
        parts.links.open_here(address)
    else:
        parts.page.say("No story with a link is chosen")


ACTIONS: Mapping[str, Action] = {
    "help": lambda parts, _: help_over(parts),
    "command_line": lambda parts, _: _ask_command(parts),
    "palette": lambda parts, _: parts.page.app.action_command_palette(),
    "back": lambda parts, _: leaving.back(parts),
    "leave": lambda parts, _: leaving.leave(parts),
    "quit": lambda parts, _: parts.page.app.exit(),
    "next_pane": lambda parts, _: _flip(parts),
    "previous_pane": lambda parts, _: _flip(parts),
    "flip": lambda parts, _: _flip(parts),
    "layout": lambda parts, _: parts.appearance.next_layout(),
    "outline": lambda parts, _: parts.outlines.choose(),
    "outline_beside": lambda parts, _: parts.appearance.outline_beside(),
    "zen": lambda parts, _: parts.zen.toggle(),
    "zen_thread": lambda parts, _: parts.zen.toggle_thread(),
    "narrower": lambda parts, _: parts.appearance.narrower(),
    "wider": lambda parts, _: parts.appearance.wider(),
    "width": lambda parts, arguments: parts.appearance.set_width(arguments.argument),
    "keywords": lambda parts, _: parts.keywords.toggle(),
    "edit_keywords": lambda parts, arguments: parts.keywords.edit(arguments.argument),
    "add_keyword": lambda parts, _: parts.keywords.add_selected(),
    "keep": lambda parts, _: parts.configuration.keep_look(),
    "settings": lambda parts, _: parts.configuration.edit(),
    "save": lambda parts, arguments: parts.saving.save(arguments.argument),
    "reload": lambda parts, _: _read_again(parts),
    "library": lambda parts, _: parts.visit.open_library(),
    "compare": lambda parts, _: parts.earlier.compare(),
    "earlier": lambda parts, _: parts.earlier.choose(),
    "whole_thread": lambda parts, _: parts.whole_thread.begin(),
    "page_facts": lambda parts, _: parts.zen.show_facts(),
    "next_page": lambda parts, arguments: leaving.turn_page(parts, arguments.count),
    "previous_page": lambda parts, arguments: leaving.turn_page(parts, -arguments.count),
    "previous_theme": lambda parts, _: parts.appearance.previous_theme(),
    "next_theme": lambda parts, _: parts.appearance.next_theme(),
    "theme": lambda parts, arguments: parts.appearance.use_theme(arguments.argument),
    "redraw": lambda parts, _: parts.appearance.redraw(),
    "spotlight": lambda parts, _: parts.comforts.toggle_spotlight(),
    "minimap": lambda parts, _: parts.comforts.toggle_minimap(),
    "auto_scroll": lambda parts, arguments: parts.auto_scroll.toggle(arguments),
    "search": lambda parts, arguments: parts.searching.ask(arguments.argument),
    "next": lambda parts, _: parts.searching.next(),
    "previous": lambda parts, _: parts.searching.previous(),
    "next_target": lambda parts, _: parts.targets.aim(1),
    "previous_target": lambda parts, _: parts.targets.aim(-1),
    "quotes": lambda parts, _: parts.quotes.follow(),
    "mark": lambda parts, arguments: parts.marks.set(arguments.argument),
    "to_mark": lambda parts, arguments: parts.marks.go(arguments.argument),
    "marks": lambda parts, _: parts.outlines.choose_mark(),
    "to_before": lambda parts, _: parts.travels.to_before(),
    "back_jump": lambda parts, _: parts.travels.back(),
    "forward_jump": lambda parts, _: parts.travels.forward(),
    "highlight": lambda parts, arguments: parts.notes.highlight(arguments.argument),
    "unnote": lambda parts, _: parts.notes.remove(),
    "keep_page": lambda parts, _: parts.visit.bookmark(),
    "hints": lambda parts, _: parts.hints.show(),
    "links": lambda parts, _: parts.links.choose(),
    "browser": lambda parts, arguments: parts.links.browse(arguments),
    "open_page": lambda parts, arguments: parts.typed_pages.open(arguments.argument),
    "open_here": lambda parts, arguments: parts.links.open_counted(arguments.count),
    "back_page": lambda parts, _: leaving.back_page(parts),
    "select": lambda parts, _: parts.selecting.begin(),
    "copy": lambda parts, _: parts.copies.copy_text(),
    "copy_address": lambda parts, _: parts.copies.copy_address(),
    "copy_quote": lambda parts, _: parts.copies.copy_quote(),
    "copy_thread": lambda parts, _: parts.copies.copy_thread(),
    "dropped": _left_out,
    "pipe": lambda parts, arguments: parts.programs.ask(arguments.argument),
    "editor": lambda parts, _: parts.programs.edit(),
    "pictures": lambda parts, arguments: parts.pictures.toggle(arguments),
    "picture": lambda parts, _: parts.links.picture(),
    "footnotes": lambda parts, _: _enter(parts),
    "justify": lambda parts, _: parts.comforts.justify(),
    "peek": lambda parts, _: parts.travels.peek(),
    "author": lambda parts, _: parts.authors.choose(),
    "author_next": _next_of_author,
    "mute": lambda parts, arguments: parts.authors.mute(arguments.argument),
    "tag": lambda parts, arguments: parts.authors.tag(arguments.argument),
    "sort": lambda parts, arguments: parts.filters.sort(arguments.argument),
    "filter": lambda parts, _: parts.filters.choose(),
    "filter_words": lambda parts, arguments: parts.filters.ask_words(arguments.argument),
    "select_swap": lambda parts, _: parts.selecting.swap(),
    "select_help": lambda parts, _: help_over(parts),
    "select_copy": lambda parts, _: parts.copies.copy_text(),
    "select_keyword": lambda parts, _: parts.keywords.add_selected(),
    "select_note": lambda parts, _: parts.notes.highlight(),
    "select_pipe": lambda parts, _: parts.programs.ask(""),
    "select_leave": lambda parts, _: parts.selecting.stop(),
}
"""By the id of the command. Moves in a pane, and of the end of a selection, are not among them."""

ANSWERS: Mapping[str, Callable[["Parts", str], None]] = {
    "search": lambda parts, text: parts.searching.go(text),
    "filter": lambda parts, text: parts.filters.by_words(text),
    "length": lambda parts, text: parts.filters.by_length(text),
    "tag": lambda parts, text: parts.authors.tag_asked(text),
    "note": lambda parts, text: parts.notes.keep(text),
    "pipe": lambda parts, text: parts.programs.pipe(text),
}
"""By the purpose for which the line was asked for."""

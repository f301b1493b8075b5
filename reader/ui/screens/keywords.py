"""The list of keywords, over the page: each with its counts, and commands to change them."""

from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static

from reader.commands.table import COMMANDS, Command, hints, key_of
from reader.config.settings import Keyword
from reader.layout.wrap import cut
from reader.text import cells
from reader.ui.arrange import ROOMY, ROWS
from reader.ui.keys.mode_keys import Typed
from reader.ui.panes.status import term_color
from reader.ui.reading.highlights import Lens
from reader.ui.reading.keyword_list import (
    COLORS,
    MATCHES,
    Entry,
    each_typed,
    scope_here,
    scoped,
    scopes,
    wrong,
)
from reader.ui.screens.keyword import KeywordScreen
from reader.ui.widgets.key_hints import KeyHints

_HINTS = ("add", "edit", "toggle", "delete", "color", "match", "scope", "close")
_COUNTED = 0.25
"""Seconds between two looks at what was counted."""
_NONE = "There are none yet."
_OF_ONE = ("list_toggle", "list_delete", "list_color", "list_match", "list_scope")
"""Commands that change the current keyword."""
_COUNT = 4
"""Cells for a count, on each side of the sign between the two."""
_SITE = 18
"""Cells for the sites of a keyword, where there is room for them."""


class KeywordsScreen(ModalScreen[None]):
    """Changes the keywords at once; the screen below writes the configuration."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"keywords--none"}
    VERTICAL_BREAKPOINTS = ROWS
    AUTO_FOCUS: ClassVar[str | None] = ""

    def __init__(self, lens: Lens, commands: tuple[Command, ...] = COMMANDS) -> None:
        super().__init__()
        self._lens = lens
        self._commands = commands
        self._typed = Typed("keywords", commands)
        self._foot = KeyHints(*hints("list", _HINTS, commands))
        self._taken: list[Entry] = []
        self._scopes: dict[str, tuple[str, ...]] = {}
        """Where each may be looked for, with the hosts it was for at first: they can come back."""
        self._at = 0
        """The index of the current row."""
        self._rows: tuple[Content, ...] = ()
        self._message = self._shown = ""
        """What is to be said, and what is on the screen."""
        self._list = OptionList(markup=False, compact=True, classes="box--body")
        # Keys are handled by the table of commands; the list only shows the current row.
        self._list.can_focus = False
        self._heading = Static(markup=False, classes="keywords--heading")
        self._notice = Static(markup=False, classes="keywords--notice")

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            yield Static(Content("Keywords"), classes="box--title")
            yield self._heading
            yield self._list
            yield self._notice
            yield self._foot

    def on_mount(self) -> None:
        self.set_interval(_COUNTED, self._fill)

    def on_resize(self) -> None:
        self._fill(anew=True)

    @property
    def _number(self) -> int | None:
        """The index of the current keyword."""
        last = len(self._lens.list.entries) - 1
        return min(self._at, last) if last >= 0 else None

    # Display.

    def _fill(self, *, anew: bool = False) -> None:
        """Update the rows; those that did not change are left alone."""
        if not self.is_mounted:
            return
        rows = tuple(self._content())
        if anew or len(rows) != len(self._rows):
            self._list.set_options(rows or (Content(_NONE),))
        else:
            for number, (row, before) in enumerate(zip(rows, self._rows, strict=True)):
                if row != before:
                    self._list.replace_option_prompt_at_index(number, row)
        self._rows = rows
        self._heading.display = bool(rows)
        self._heading.update(Content(f" {heading(self._width)}"))
        self._show_message()
        if self._list.highlighted != self._number:
            self._list.highlighted = self._number

    @property
    def _width(self) -> int:
        """The cells of a row behind the sign of the current one."""
        return max(20, self._list.scrollable_content_region.width - 2) - 1

    def _content(self) -> Iterator[Content]:
        turn = 0
        for number, entry in enumerate(self._lens.list.entries):
            counts = self._lens.counts(entry.keyword)
            # A sign and not a style: in some terminals styles of a kind are all there is.
            sign = "▸" if number == self._number else " "
            yield sign + row(entry, counts, turn, self._width)
            turn += counts is not None

    def _changed(self, message: str = "") -> None:
        self._message = message
        self._lens.apply()
        self._fill()

    def _show_message(self) -> None:
        """Show what was done, or what is wrong with the keyword: some is found out by looking."""
        number = self._number
        why = "" if number is None else wrong(self._lens.list.entries[number].keyword)
        message = self._message or why
        if message != self._shown:
            self._shown = message
            self._notice.update(Content(message))

    # Actions.

    async def on_key(self, event: Key) -> None:
        call = self._typed.call(event)
        self._foot.say(self._typed.refusal)
        if call is None:
            return
        if call.command == "list_close":
            await self.action_dismiss()
        elif call.command in _OF_ONE and self._number is None:
            self._changed(_NONE)
        elif call.counted and call.command in ("list_top", "list_bottom"):
            self._go(call.count - 1)
        else:
            getattr(self, f"action_{call.command}")(call.count)

    def action_list_help(self, _count: int = 1) -> None:
        self._typed.show_help(self.app)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._at = event.option_index
        self.action_list_edit()

    def action_list_down(self, count: int = 1) -> None:
        self._go((self._number or 0) + count)

    def action_list_up(self, count: int = 1) -> None:
        self._go((self._number or 0) - count)

    def action_list_top(self, _count: int = 1) -> None:
        self._go(0)

    def action_list_bottom(self, _count: int = 1) -> None:
        self._go(len(self._lens.list.entries))

    def _go(self, number: int) -> None:
        self._at = max(0, min(number, len(self._lens.list.entries) - 1))
        self._changed()

    def action_list_add(self, _count: int = 1) -> None:
        self._ask(None)

    def action_list_edit(self, _count: int = 1) -> None:
        self._ask(self._number)

    def _ask(self, number: int | None) -> None:
        entries = self._lens.list.entries
        entry = Entry(Keyword(""), is_saved=True) if number is None else entries[number]

        def answered(edited: Entry | None) -> None:
            if edited is None:
                return
            double = self._lens.list.find(edited.keyword)
            if double not in (None, number):
                self._changed("That one is in the list already")
            elif number is None:
                for entry in each_typed(edited):
                    self._lens.list.add(entry)
                self._go(len(self._lens.list.entries))
            else:
                self._put(number, edited)

        _mounting = self.app.push_screen(KeywordScreen(entry, self._lens.site), answered)

    def _put(self, number: int, entry: Entry) -> None:
        self._lens.list.put(number, entry)
        self._changed()

    def action_list_toggle(self, _count: int = 1) -> None:
        if (number := self._number) is not None:
            keyword, is_saved = self._lens.list.entries[number]
            self._put(number, Entry(replace(keyword, on=not keyword.on), is_saved))

    def action_list_color(self, count: int = 1) -> None:
        if (number := self._number) is not None:
            keyword, is_saved = self._lens.list.entries[number]
            color = following(keyword.color or "auto", COLORS, count)
            color = "" if color == "auto" else color
            self._put(number, Entry(replace(keyword, color=color), is_saved))

    def action_list_match(self, count: int = 1) -> None:
        if (number := self._number) is not None:
            keyword, is_saved = self._lens.list.entries[number]
            ways = (following(keyword.match, tuple(MATCHES), count + more) for more in range(2))
            changed = [replace(keyword, match=MATCHES[way]) for way in ways]
            why = wrong(changed[0])  # a word that is no pattern would be one that no start takes
            self._put_unless_double(number, Entry(changed[1] if why else changed[0], is_saved))
            if why:
                self._changed(why)

    def action_list_scope(self, count: int = 1) -> None:
        if (number := self._number) is not None:
            entry, site = self._lens.list.entries[number], self._lens.site
            words = self._scopes.setdefault(entry.keyword.term, scopes(entry, site))
            scope = following(scope_here(entry, site), words, count)
            self._put_unless_double(number, scoped(entry, scope, site))

    def _put_unless_double(self, number: int, entry: Entry) -> None:
        if self._lens.list.find(entry.keyword) in (None, number):
            self._put(number, entry)
        else:
            self._changed("That one is in the list already")

    def action_list_delete(self, _count: int = 1) -> None:
        if (number := self._number) is not None:
            entry = self._lens.list.take(number)
            self._taken.append(entry)
            undo = key_of("list_undo", self._commands)
            self._changed(f"“{entry.keyword.term}” is gone, {undo} brings it back")

    def action_list_undo(self, _count: int = 1) -> None:
        if self._taken:
            self._lens.list.add(self._taken.pop())
            self._go(len(self._lens.list.entries))
        else:
            self._changed("Nothing was taken away")


def following(word: str, words: tuple[str, ...], count: int) -> str:
    """The word so many places further on, wrapping round; the first if the present one is
    unknown.
    """
    return words[(words.index(word) + count) % len(words)] if word in words else words[0]


def heading(width: int) -> str:
    """What is in the columns of the rows; the counts are those of the article and the comments."""
    columns = _columns(f"{'art.':>{_COUNT}}│com.", ("match", "color", "where"), width)
    return f"{' ' * max(0, width - cells(columns))}{columns}"


def row(entry: Entry, counts: tuple[int, int] | None, turn: int, width: int) -> Content:
    """A keyword as a row; how and where it matches only as far as there is room."""
    keyword = entry.keyword
    counted = "off" if not keyword.on else "–"
    if counts is not None:
        counted = "—" if wrong(keyword) else f"{counts[0]:>{_COUNT}}│{counts[1]}"
    columns = _columns(counted, (keyword.match, keyword.color or "auto", entry.scope), width)
    room = max(6, width - 2 - cells(columns))
    term = cut(keyword.term, room)
    color = "dim" if counts is None else f"bold {term_color(keyword.color, turn)}"
    mark = "✓ " if keyword.on else "  "
    pad = " " * (room - cells(term))
    return Content.assemble(mark, (term, color), pad, columns)


def _columns(counts: str, words: tuple[str, str, str], width: int) -> str:
    """How often a keyword is found, how it matches, its color, and where it is looked for."""
    match, color, scope = words
    # The signs between the counts stand one below the other.
    columns = (
        f"{counts if '│' in counts else f'{counts:>{_COUNT + 1}}':{2 * _COUNT + 1}}  {match:9}"
    )
    if width >= ROOMY:
        columns += f"  {color:8}"
    if width >= ROOMY - _SITE:
        columns += f"  {cut(scope, _SITE):{_SITE if width >= ROOMY else 1}}"
    return columns

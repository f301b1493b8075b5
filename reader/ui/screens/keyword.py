"""Edit one keyword: the word, how it matches, its color, and where it applies."""

from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.events import Key
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from reader.layout.terms import says_something
from reader.text import line
from reader.ui.arrange import ROWS
from reader.ui.reading.keyword_list import COLORS, MATCHES, Entry, scope_here, scoped, scopes, wrong
from reader.ui.widgets.choice import Choice
from reader.ui.widgets.key_hints import KeyHints
from reader.ui.widgets.text_field import TextField


class KeywordScreen(ModalScreen[Entry | None]):
    """Returns the edited keyword, or None."""

    AUTO_FOCUS: ClassVar[str | None] = "Input"
    VERTICAL_BREAKPOINTS = ROWS

    def __init__(self, entry: Entry, site: str) -> None:
        super().__init__()
        self._entry = entry
        self._site = site
        keyword = entry.keyword
        self._word = TextField(keyword.term, compact=True, select_on_focus=False)
        self._word.cursor_blink = False
        self._match = _choice("Match", tuple(MATCHES), keyword.match)
        self._color = _choice("Color", COLORS, keyword.color or "auto")
        self._scope = _choice("Where", scopes(entry, site), scope_here(entry, site))
        self._notice = Static(markup=False, classes="keyword--notice")

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            yield Static(Content("Keyword"), classes="box--title")
            with Horizontal(classes="box--field"):
                yield Static(Content(f"  {'Word':8}"))
                yield self._word
            yield self._match
            yield self._color
            yield self._scope
            yield self._notice
            yield KeyHints("Tab move", "← → choose", "Enter take it", "Esc close")

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._notice.update(Content(""))

    def on_choice_changed(self, event: Choice.Changed) -> None:
        event.stop()
        self._notice.update(Content(""))

    async def on_key(self, event: Key) -> None:
        if event.key in ("escape", "enter", "up", "down"):
            event.stop()
        if event.key == "escape":
            await self.action_dismiss(None)
        elif event.key == "enter":
            entry = self._answer()
            if why := wrong(entry.keyword):
                self._notice.update(Content(f"{why}."))
            else:
                await self.action_dismiss(entry)
        elif event.key == "down":
            self.focus_next()
        elif event.key == "up":
            self.focus_previous()

    def _answer(self) -> Entry:
        match = MATCHES[self._match.chosen]
        color = "" if self._color.chosen == "auto" else self._color.chosen
        before = self._entry.keyword
        term = line(self._word.value)
        is_one = "," not in term
        if (
            is_one
            and match == "word"
            and says_something(begun := term.rstrip("* "))
            and term != begun
        ):
            term, match = begun, "beginning"  # as wherever keywords are typed
        keyword = replace(before, term=term, match=match, color=color)
        return scoped(Entry(keyword, self._entry.is_saved), self._scope.chosen, self._site)


def _choice(label: str, words: tuple[str, ...], chosen: str) -> Choice:
    """A choice that begins with the present value, even if that is an unusual one."""
    choice = Choice(label, words if chosen in words else (chosen, *words), label.lower())
    choice.choose(chosen)
    return choice

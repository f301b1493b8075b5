"""The title of the terminal's window or tab: the page that is read, and at the end what it was.

Textual has no way to set it. The title is pushed on the terminal's stack and popped from there
(XTWINOPS 22 and 23), which xterm, tmux, foot, kitty, Alacritty and others know; one that does not
is left with an empty title, for which terminals show their own.
"""

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING

from textual.app import App

from reader.text import line
from reader.ui.layer import Layer

if TYPE_CHECKING:
    from textual.driver import Driver

_PUSH, _POP = "\x1b[22;2t", "\x1b[23;2t"
_MOST = 120
"""Characters of a title that are sent: no tab shows more."""
_WITHOUT = ("linux", "dumb", "vt")
"""How the names of terminals begin that would print a title, or wait for its end."""


def takes_titles(environ: Mapping[str, str]) -> bool:
    """Whether the terminal takes a title, and gives back the one before.

    GNU Screen does not: it has no stack, and its own sequence for titles.
    """
    name = environ.get("TERM", "dumb")
    is_gnu_screen = "STY" in environ and "TMUX" not in environ
    return bool(name) and not name.startswith(_WITHOUT) and not is_gnu_screen


class TerminalTitle:
    """The title that is shown while the application has the terminal."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._driver: Driver | None = None

    def begin(self, driver: "Driver") -> None:
        """The application has the terminal: put the title of before aside."""
        if takes_titles(os.environ):
            self._driver = driver
            driver.write(f"{_PUSH}{_sequence(self._text)}")

    def end(self) -> None:
        """The application gives the terminal back, and the title of before with it."""
        if self._driver is not None:
            self._driver.write(f"{_sequence('')}{_POP}")
            self._driver = None

    def show(self, text: str) -> None:
        """Set the title, now and whenever the application gets the terminal."""
        if text == self._text:
            return
        self._text = text
        if self._driver is not None:
            self._driver.write(_sequence(text))


def _sequence(text: str) -> str:
    """What sets a title. No character in it may end it, or be one of control."""
    return f"\x1b]2;{line(text[:_MOST])}\x07"


class Titled(Layer, App[None], is_layer=True):
    """The part of the application that names its terminal after the page on top."""

    terminal_title: TerminalTitle

    def name_terminal(self) -> None:
        """Show the title of the uppermost screen that has one, else the program's."""
        named = (screen.title for screen in reversed(self.screen_stack) if screen.title)
        page = next(named, "")
        self.terminal_title.show(f"{page} – {self.title}" if page else self.title)

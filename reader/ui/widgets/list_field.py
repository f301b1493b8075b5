"""The line under a list of pages in which words are typed."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static

from reader.ui.widgets.text_field import TextField


class ListField(Horizontal):
    """A field behind a sign that says what is typed there, as on the line under a page."""

    DEFAULT_CSS = """
    ListField {
        display: none; height: 1; padding: 0 1; background: $surface;
        & > .list--sign { width: auto; padding: 0; color: $accent; text-style: bold; }
        & > Input { width: 1fr; }
        & > Input, & > Input:focus {
            background: $surface; background-tint: transparent; border: none;
        }
    }
    """

    def __init__(self, sign: str, hint: str = "") -> None:
        """`hint` is shown while nothing is typed."""
        super().__init__()
        self._sign = Static(sign, markup=False, classes="list--sign")
        self.input = TextField(placeholder=hint, compact=True)
        self.input.cursor_blink = False

    def compose(self) -> ComposeResult:
        yield self._sign
        yield self.input

    def ask(self, sign: str, hint: str) -> None:
        """Show another sign and hint."""
        self._sign.update(sign)
        self.input.placeholder = hint

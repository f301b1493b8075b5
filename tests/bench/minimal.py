"""The smallest Textual program: one word on the screen, for `screen.py` to compare with."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class Minimal(App[None]):
    def compose(self) -> ComposeResult:
        yield Static("minimal-app")


if __name__ == "__main__":
    Minimal().run()

"""The line at the foot of a box that names its keys, or says that a key does nothing."""

from collections.abc import Iterable

from textual.content import Content
from textual.widgets import Static

from reader.ui.widgets.hint_wrapping import filled


class KeyHints(Static):
    """Hints of a few words each, a key and a verb as in the table of commands ("Esc close").

    As many are beside each other as there is room for.
    """

    def __init__(self, *hints: str) -> None:
        super().__init__(classes="box--hint")
        self._hints: tuple[str, ...] = hints
        self._sentence = ""

    def put(self, hints: Iterable[str]) -> None:
        """Show other hints, and no message."""
        self._hints = tuple(hints)
        self._sentence = ""
        self._show()

    def say(self, sentence: str) -> None:
        """Show a message in place of the hints; "" brings them back."""
        if sentence != self._sentence:
            self._sentence = sentence
            self._show()

    def _show(self) -> None:
        self.set_class(bool(self._sentence), "-notice")
        self._fill()

    def on_mount(self) -> None:
        self._fill()

    def on_resize(self) -> None:
        """A line broken anywhere would part a key from what it does."""
        self._fill()

    def _fill(self) -> None:
        width = self.size.width or sum(map(len, self._hints)) * 2
        self.update(Content(self._sentence or "\n".join(filled(self._hints, width))))

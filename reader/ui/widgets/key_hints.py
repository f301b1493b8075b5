"""The line at the foot of a box that names its keys."""

from collections.abc import Iterable

from textual.content import Content
from textual.widgets import Static

from reader.ui.widgets.filled import filled


class KeyHints(Static):
    """Hints of a few words each, with as many beside each other as there is room for."""

    def __init__(self, *hints: str) -> None:
        super().__init__(classes="box--hint")
        self._hints: tuple[str, ...] = hints

    def put(self, hints: Iterable[str]) -> None:
        """Show other hints."""
        self._hints = tuple(hints)
        self._fill()

    def on_mount(self) -> None:
        self._fill()

    def on_resize(self) -> None:
        """A line broken anywhere would part a key from what it does."""
        self._fill()

    def _fill(self) -> None:
        width = self.size.width or sum(map(len, self._hints)) * 2
        self.update(Content("\n".join(filled(self._hints, width))))

"""A choice of one word among a few, with the arrow keys or its first letter."""

from typing import ClassVar

from textual.content import Content
from textual.events import Click, Key
from textual.message import Message
from textual.widget import Widget

from reader.text import cells


class Choice(Widget, can_focus=True):
    """A label and the words to choose from, all visible."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "choice--label",
        "choice--word",
        "choice--chosen",
    }
    DEFAULT_CSS = """
    Choice { height: 1; width: 100%; }
    """

    class Changed(Message):
        """Another word was chosen."""

        def __init__(self, choice: "Choice") -> None:
            super().__init__()
            self.choice = choice

    def __init__(self, label: str, words: tuple[str, ...], id_: str) -> None:
        super().__init__(id=id_)
        self._label = label
        self._words = words
        self._chosen = 0

    @property
    def chosen(self) -> str:
        return self._words[self._chosen]

    def choose(self, word: str) -> None:
        """Choose a word; one that is not offered is ignored."""
        if word in self._words and word != self.chosen:
            self._chosen = self._words.index(word)
            self.refresh()
            self.post_message(self.Changed(self))

    def render(self) -> Content:
        # A sign and not a style: in some terminals styles of a kind are all there is.
        sign = "▸ " if self.has_focus else "  "
        label = f"{sign}{self._label:8}"
        if cells(label) + sum(cells(word) + 2 for word in self._words) > self.size.width:
            place = f" {self._chosen + 1}/{len(self._words)}"
            chosen = (f"‹ {self.chosen} ›", ".choice--chosen")
            return Content.assemble((label, ".choice--label"), chosen, (place, ".choice--word"))
        words = [
            (f"({word})", ".choice--chosen")
            if word == self.chosen
            else (f" {word} ", ".choice--word")
            for word in self._words
        ]
        return Content.assemble((label, ".choice--label"), *words)

    def on_focus(self) -> None:
        self.refresh()

    def on_blur(self) -> None:
        self.refresh()

    def on_key(self, event: Key) -> None:
        step = {"left": -1, "right": 1, "space": 1}.get(event.key)
        if step is not None:
            event.stop()
            self.choose(self._words[(self._chosen + step) % len(self._words)])
        elif event.is_printable and (word := self._begun_by(event.character or "")):
            event.stop()
            self.choose(word)

    def _begun_by(self, letter: str) -> str:
        """The next word after the chosen one, or round from the first, that begins so; "" for
        none.
        """
        after = self._chosen + 1
        words = (*self._words[after:], *self._words[:after])
        return next((word for word in words if word.startswith(letter.lower())), "")

    def on_click(self, event: Click) -> None:
        event.stop()
        self.choose(self._words[(self._chosen + 1) % len(self._words)])

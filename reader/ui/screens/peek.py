"""What a comment answers, read without going there."""

from collections.abc import Callable
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.events import Key
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.commands.table import shown
from reader.ui.arrange import ROWS


class Answered(NamedTuple):
    """A comment above another."""

    head: str
    text: str


class PeekScreen(ModalScreen[int]):
    """The parent, then one comment more at each key; ends with how far up one wants to go."""

    AUTO_FOCUS: ClassVar[str | None] = "VerticalScroll"
    COMPONENT_CLASSES: ClassVar[set[str]] = {"peek--head"}
    VERTICAL_BREAKPOINTS = ROWS

    def __init__(
        self, above: int, tell: Callable[[int], Answered], keys: tuple[str, ...] = ("P",)
    ) -> None:
        """There are so many comments above; `tell` gives one, the parent by 1.

        `keys` show one more, the first of them is named.
        """
        super().__init__()
        self._above = above
        self._tell = tell
        self._keys = keys or ("P",)
        self._seen = 1
        self._title = Static(classes="box--title")
        self._chain = Static()
        self._hint = Static(classes="box--hint")
        self._scroll = VerticalScroll(self._chain, classes="box--body")

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            yield self._title
            yield self._scroll
            yield self._hint

    def on_mount(self) -> None:
        self._show()

    def _show(self) -> None:
        parts: list[Content] = []
        for step in range(self._seen, 0, -1):
            head, text = self._tell(step)
            parts.append(Content.assemble((head, ".peek--head"), "\n", text))
        self._chain.update(Content("\n\n").join(parts))
        self._title.update(Content(f"What it answers, {self._seen} of {self._above} up"))
        more = f"{shown(self._keys[0])} one more up · " if self._seen < self._above else ""
        self._hint.update(Content(f"{more}Enter goes there · Esc closes"))
        self._scroll.scroll_home(animate=False)

    async def on_key(self, event: Key) -> None:
        scrolls = {"j": self._scroll.scroll_down, "k": self._scroll.scroll_up}
        if (event.character if event.is_printable else event.key) in self._keys:
            self._seen = min(self._seen + 1, self._above)
            self._show()
        elif event.key == "enter":
            await self.action_dismiss(self._seen)
        elif event.key in ("escape", "q", "backspace"):
            await self.action_dismiss(None)
        elif (scroll := scrolls.get(event.key)) is not None:
            scroll(animate=False)
        else:
            return
        event.stop()

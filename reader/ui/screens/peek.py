"""Show the parent of a comment without moving to it."""

import sys
from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.events import Key
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.commands.table import COMMANDS, Command, key_of, shown, single_keys
from reader.layout.lines import line_text, lines
from reader.layout.pieces import Flow
from reader.ui.arrange import ROWS
from reader.ui.keys.mode_keys import Typed, sign_of
from reader.ui.widgets.key_hints import KeyHints
from reader.values import NamedTuple


class Answered(NamedTuple):
    """A comment that was replied to."""

    head: str
    flow: Flow


class _Chain(Static):
    """Comments one below the other, set as the panes set them: apart, with bullets and bars."""

    def __init__(self) -> None:
        super().__init__()
        self._chain: Sequence[Answered] = ()

    def put(self, chain: Sequence[Answered]) -> None:
        self._chain = chain
        self.on_resize()

    def on_resize(self) -> None:
        """Break the lines for the room there is; before there is any, none is broken."""
        width = self.size.width or sys.maxsize // 4
        rows: list[Content] = []
        for head, flow in self._chain:
            rows += [Content(), Content.styled(head, ".peek--head")]
            rows += [Content(line_text(flow, line)) for line in lines(flow, width)]
        self.update(Content("\n").join(rows[1:]))


class PeekScreen(ModalScreen[int]):
    """Shows the parent, then one ancestor more at each key; returns how far up to go."""

    AUTO_FOCUS: ClassVar[str | None] = "VerticalScroll"
    COMPONENT_CLASSES: ClassVar[set[str]] = {"peek--head"}
    VERTICAL_BREAKPOINTS = ROWS

    def __init__(
        self,
        above: int,
        tell: Callable[[int], Answered],
        commands: tuple[Command, ...] = COMMANDS,
    ) -> None:
        """`tell` returns one of so many ancestors, the parent for 1."""
        super().__init__()
        self._above = above
        self._tell = tell
        self._typed = Typed("box", commands)
        self._more = single_keys("peek", commands) or ("P",)
        take, close = (key_of(f"box_{name}", commands) for name in ("take", "close"))
        self._leaves = f"{take} go there", f"{close} close"
        self._shown_count = 1
        self._title = Static(classes="box--title")
        self._chain = _Chain()
        self._hints = KeyHints()
        self._scroll = VerticalScroll(self._chain, classes="box--body")

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            yield self._title
            yield self._scroll
            yield self._hints

    def on_mount(self) -> None:
        self._show()

    def _show(self) -> None:
        self._chain.put([self._tell(step) for step in range(self._shown_count, 0, -1)])
        self._title.update(Content(f"What it answers, {self._shown_count} of {self._above} up"))
        more = [f"{shown(self._more[0])} one more up"] if self._shown_count < self._above else []
        self._hints.put((*more, *self._leaves))
        self._scroll.scroll_home(animate=False)

    async def on_key(self, event: Key) -> None:
        if sign_of(event, self._more) in self._more:
            event.stop()
            if self._shown_count == self._above:
                self._hints.say("This is what began the thread")
                return
            self._shown_count += 1
            self._show()
            return
        call = self._typed.call(event)
        self._hints.say(self._typed.refusal)
        if call is not None and not self._typed.attend(call, self._scroll):
            await self.action_dismiss(self._shown_count if call.command == "box_take" else None)

"""Keys in turn: each is done with before the next one is looked at."""

import time
from collections import deque
from collections.abc import Callable
from functools import partial

from textual.app import App
from textual.dom import DOMNode
from textual.events import Event, Key
from textual.message_pump import MessagePump
from textual.screen import Screen

from reader.ui.painted import Painted
from reader.ui.widgets.lines import LinesView

_STEPS = 3
"""How often somebody may tell somebody else of a key before all is done: a line of text tells the
prompt that Enter was typed, and that tells the screen. The page itself needs one step."""
_LONG = 1.0
"""Seconds after which a key is not waited for: whoever had it may be gone."""


class InTurn(Painted):
    """The part of the program that takes keys as they are typed, however quickly.

    Textual gives each key at once to whoever has the focus then. Typed in one go, `/tide` and Enter
    would be given to the page, which has the focus until the line to type in is there.
    """

    def __init__(self, ansi_color: bool | None = None) -> None:
        super().__init__(ansi_color=ansi_color)
        self._typed: deque[Key] = deque()
        """The keys that wait, the one that is being done first."""
        self._since = 0.0

    async def on_event(self, event: Event) -> None:
        if not isinstance(event, Key) or event.is_forwarded:
            await super().on_event(event)
            return
        if self._typed and time.monotonic() - self._since > _LONG:
            self._typed.clear()
        self._typed.append(event)
        if len(self._typed) == 1:
            await self._do_next()

    async def _do_next(self) -> None:
        self._since = time.monotonic()
        await super().on_event(self._typed[0])
        self._go_after(1 if isinstance(self.focused, LinesView) else _STEPS)

    def _go_after(self, steps: int) -> None:
        self._climb(self.focused or self.screen, steps - 1)

    def _climb(self, pump: DOMNode | None, steps: int) -> None:
        """Go the way a key goes, up to the screen, and so arrive after it; then again."""
        if pump is not None and not isinstance(pump, Screen | App):
            self._then(pump, lambda: self._climb(pump.parent, steps))
            return
        go_on = partial(self._go_after, steps) if steps else self._done
        # A box that was opened meanwhile gives the focus before it comes to this.
        self._then(self.screen, lambda: self._then(self, go_on))

    def _then(self, pump: MessagePump, act: Callable[[], object]) -> None:
        """When somebody is through with what they were told; at once, where they are gone."""
        if not pump.call_later(act):
            self.call_later(self._done)

    async def _done(self) -> None:
        if self._typed:
            self._typed.popleft()
        if self._typed:
            await self._do_next()

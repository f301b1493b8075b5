"""Process keys one at a time: each is finished before the next one is handled."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Iterable, Sequence
from functools import partial
from typing import Any

from textual.app import App
from textual.dom import DOMNode
from textual.events import Event, Key
from textual.keys import _character_to_key
from textual.message_pump import MessagePump
from textual.screen import Screen
from textual.timer import Timer
from textual.worker import Worker

from reader.ui.keys.mode_keys import ALT
from reader.ui.theme.theme_colors import Painted
from reader.ui.widgets.lines import LinesView
from reader.ui.workers import ended

_STEPS = 3
"""How many messages in a row a key may cause before it is finished: an input line tells the prompt
of Enter, which tells the screen. The page itself needs one.
"""
_LOOKS = 0.25
"""Seconds between two looks at whether the key that is being done gets on."""
_LONG = 4
"""Checks after which a stuck key is no longer waited for: what its end was asked of may be gone.

It is not stuck while that has still to come to the question, however long it takes: a machine with
much to do, or a screen that is opening, can take more than a second between two messages.
"""

_LEAVES = ("escape", "ctrl+c", "ctrl+q")
"""Keys with which the user stops waiting."""


def hold_keys(node: DOMNode, worker: Worker[Any]) -> None:
    """Handle no key until some work is done, if the next keys depend on its result.

    Not for slow work such as network requests, during which the user reads on.
    """
    if isinstance(node.app, InTurn):
        node.app.hold(worker)


class InTurn(Painted, is_layer=True):
    """The part of the application that takes keys as they are typed, however fast.

    Textual passes each key at once to the widget in focus. Typed in one go, `/tide` and Enter would
    go to the page, which is in focus until the input line exists.
    """

    def __init__(self, ansi_color: bool | None = None) -> None:
        super().__init__(ansi_color=ansi_color)
        self._typed: deque[Key] = deque()
        """The waiting keys, the one being handled first."""
        self._turn = 0
        """The number of the key being handled; the end of another one is ignored."""
        self._steps_made = self._steps_seen = self._idle = 0
        self._asked: MessagePump | None = None
        """The receiver that, when it comes to a message of ours, leads to the end of the key."""
        self._looking: Timer | None = None
        self._holds: set[asyncio.Task[None]] = set()
        """Work to wait for before the next key is handled."""
        self._is_through = False
        """Whether the key that is being done is, but for that."""
        self._is_kept = False
        """Whether no key has begun, since what they are for is not ready."""

    async def on_event(self, event: Event) -> None:
        if not isinstance(event, Key) or event.is_forwarded:
            await super().on_event(event)
            return
        for key in self._as_typed(event):
            self._typed.append(key)
            if len(self._typed) == 1:
                await self._do_next()
            else:
                self._begin_looking()
        await self._go_on()

    def is_bound(self, _names: tuple[str, ...]) -> bool:
        """Whether a key with one of these names has a command."""
        return False

    def _as_typed(self, key: Key) -> tuple[Key, ...]:
        """Esc and a letter in quick succession, which terminals send as they send Alt and it.

        In a line of text Alt and a letter may be meant, as shells have it: there Esc would lose
        what was typed.
        """
        letter = key.character or ""
        if not (key.key.startswith(ALT) and letter.isprintable() and letter):
            return (key,)
        names = (key.key, f"{ALT}{letter}")
        focused = self.focused
        takes_text = focused is not None and focused.check_consume_key(letter, letter)
        if takes_text or self.is_bound(names):
            return (key,)
        return Key("escape", "\x1b"), Key(_character_to_key(letter), letter)

    def puts_off(self, _key: Key) -> bool:
        """Whether a key whose turn it is has been kept, to be passed to `do_late` later."""
        return False

    async def do_late(self, keys: Iterable[Key], ready: Awaitable[object]) -> None:
        """Handle kept keys when the widget they are for is `ready`, before the waiting ones."""
        begins = self._put_first(keys)
        self._is_kept = begins
        try:
            await ready
        finally:
            self._is_kept = False
        if begins:
            await self._do_next()

    def do_again(self, keys: Iterable[Key]) -> None:
        """Handle keys again, before the waiting ones, that their receiver could not use yet.

        They come from the application, as those of the terminal do. Textual counts what a screen
        makes as the screen's, and passes it on no further than to the screen: Enter and Backspace,
        which are bound to the line in focus and looked up by the application, were lost.
        """
        if self._put_first(Key(key.key, key.character).set_sender(self) for key in keys):
            self.call_later(self._do_next)

    def is_passing(self, taken: Sequence[Key]) -> bool:
        """Whether a key is on its way to its receiver, and not yet among those `taken`."""
        return bool(self._typed) and all(self._typed[0] is not key for key in taken)

    def _put_first(self, keys: Iterable[Key]) -> bool:
        """Put keys behind the one being handled; returns whether there is none, so that they may
        begin.
        """
        is_busy = bool(self._typed)
        for key in reversed(list(keys)):
            self._typed.insert(int(is_busy), key)
        if self._typed:
            self._begin_looking()
        return bool(self._typed) and not is_busy

    def _begin_looking(self) -> None:
        if self._looking is None:
            self._idle = 0
            self._looking = self.set_interval(_LOOKS, self._look)

    def hold(self, worker: Worker[Any]) -> None:
        """See `hold_keys`."""
        task = asyncio.create_task(ended(worker))
        self._holds.add(task)
        task.add_done_callback(self._let_go)

    def _let_go(self, task: asyncio.Task[None]) -> None:
        self._holds.discard(task)
        self.call_later(self._go_on)

    async def _go_on(self) -> None:
        if self._is_through:
            await self._done(self._turn)

    async def _look(self) -> None:
        """Continue after a stuck key, without losing those behind it."""
        if len(self._typed) < 2 and self._looking is not None:
            self._looking.stop()
            self._looking = None
            return
        gets_on = self._steps_made != self._steps_seen or self._will_answer()
        self._steps_seen = self._steps_made
        self._idle = 0 if gets_on or self._holds or self._is_kept else self._idle + 1
        if self._idle >= _LONG:
            await self._done(self._turn)

    def _will_answer(self) -> bool:
        """Whether the receiver has messages to come to; a user who leaves does not wait for it."""
        asked = self._asked
        if asked is None or not asked.is_running or self._is_leaving():
            return False
        # Textual takes the next message from the queue before it is done with the present one.
        is_next = asked._pending_message is not None  # noqa: SLF001  no other way to ask
        return is_next or asked.message_queue_size > 0

    def _is_leaving(self) -> bool:
        return any(key.key in _LEAVES for key in list(self._typed)[1:])

    async def _do_next(self) -> None:
        while self._typed and self.puts_off(self._typed[0]):
            self._typed.popleft()
        if not self._typed:
            return
        self._turn += 1
        self._steps_made += 1
        self._asked = None
        self._is_through = False  # the key that was is gone: Esc may have ended what it waited for
        self._lay_out()
        await super().on_event(self._typed[0])
        self._go_after(self._turn, 1 if isinstance(self.focused, LinesView) else _STEPS)

    def _lay_out(self) -> None:
        """Lay out what the last key has shown, since the effect of the next key depends on it.

        Textual does so by a timer. A pane without a size has one row, in which no comment is
        complete: in `c j`, typed together, j scrolled within the first comment.
        """
        screen = self.screen
        if screen._layout_required and screen.is_mounted:  # noqa: SLF001  no other way to ask
            screen._on_timer_update()  # noqa: SLF001

    def _go_after(self, turn: int, steps: int) -> None:
        self._climb(self.focused or self.screen, turn, steps - 1)

    def _climb(self, pump: DOMNode | None, turn: int, steps: int) -> None:
        """Go the way a key goes, up to the screen, and so arrive after it; then again."""
        self._steps_made += 1
        if pump is not None and not isinstance(pump, Screen | App):
            self._then(pump, turn, lambda: self._climb(pump.parent, turn, steps))
            return
        go_on = partial(self._go_after, turn, steps) if steps else partial(self._done, turn)
        screen = self.screen

        def after_screen() -> None:
            if self.screen is screen:
                self._then(self, turn, go_on)
            else:  # one that was opened meanwhile begins, and gives the focus, before this
                self._climb(None, turn, steps)

        self._then(screen, turn, after_screen)

    def _then(self, pump: MessagePump, turn: int, act: Callable[[], object]) -> None:
        """Call back when a receiver has finished its messages; at once if it is gone."""
        self._asked = pump
        if not pump.call_later(act):
            self.call_later(self._done, turn)

    async def _done(self, turn: int) -> None:
        if turn != self._turn:
            return
        self._is_through = bool(self._holds)
        if self._holds and not self._is_leaving():
            return
        self._holds.clear()
        if self._typed:
            self._typed.popleft()
        if self._typed:
            await self._do_next()

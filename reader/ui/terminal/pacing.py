"""No more frames on the way to the terminal than it takes, so that it stands when a key is let go.

Over a line of 20 kB/s a frame takes 0.7 s. What was drawn for a key that was held waited in the
queue of Textual's writer, in the system, in the program that forwards it (sshd takes megabytes) and
in the network, and went on for 12 s. What is on the way is known to the terminal alone: behind a
frame it is asked where its cursor is, which every terminal tells.
"""

import asyncio
import os
import sys
import time
from collections import deque
from collections.abc import Callable
from functools import partial
from threading import Lock

from textual.driver import Driver
from textual.events import CursorPosition
from textual.message import Message

from reader.ui.terminal.terminal import Terminal, is_gone

_QUESTION = "\x1b[6n"
"""Where is the cursor? The answer says that what was sent before was drawn."""
_SYNC_START, _SYNC_END = "\x1b[?2026h", "\x1b[?2026l"
"""Textual brackets each frame in these, if the terminal knows them."""
_LIGHT = 1024
"""Characters of a frame that are sent without a question, as for a letter typed in a line."""
_MOST = 4
"""Frames on the way to a terminal that answers quickly, however far away it is."""
_LONG = 0.3
"""Seconds until an answer, from which on one frame is sent at a time."""
_PATIENCE = 5.0
"""Seconds after which an answer is no longer expected, nor another one."""
_LAST = 1.5
"""Seconds to wait for answers at the end: the shell would find them typed."""
_NAP = 0.01


def is_frame(data: str) -> bool:
    """A frame ends with the position of the cursor, and nothing else that is written does."""
    last = data.rpartition("\x1b[")[2]
    row, _, column = last[:-1].partition(";")
    return last.endswith("H") and row.isdecimal() and column.isdecimal()


class Pace:
    """How many frames are on the way, and whether another one may follow."""

    def __init__(self, handed: int = 0, clock: Callable[[], float] = time.monotonic) -> None:
        self._handed = handed
        """The pieces of output that were handed to the writer."""
        self._clock = clock
        self._heavy: deque[int] = deque()
        """The numbers of the large ones that it has still to take."""
        self._asked: deque[float] = deque()
        """When each question was asked that has no answer yet."""
        self._most = 2
        self._answers = False
        """Whether the terminal is known to answer."""
        self._is_mute = False
        """Whether it has left a question without an answer."""

    def has_room(self) -> bool:
        """Whether a frame may be sent."""
        if self._is_overdue():
            self._answers, self._is_mute = False, True
            self._asked.clear()
        return not self._heavy and not (self._answers and len(self._asked) >= self._most)

    @property
    def awaited(self) -> int:
        """How many answers are expected: that to the first question is."""
        return 0 if self._is_mute or self._is_overdue() else len(self._asked)

    def _is_overdue(self) -> bool:
        return bool(self._asked) and self._clock() - self._asked[0] > _PATIENCE

    def handed(self, size: int) -> None:
        """A piece of so many characters was handed to the writer."""
        self._handed += 1
        if size >= _LIGHT:
            self._heavy.append(self._handed)

    def taken(self, pieces: int) -> None:
        """So many pieces in all were taken from the writer."""
        while self._heavy and self._heavy[0] <= pieces:
            self._heavy.popleft()

    def asks(self, size: int) -> bool:
        """Whether a question follows a frame of so many characters, which then is asked."""
        asks = size >= _LIGHT and (self._answers or not self._asked)
        if asks:
            self._asked.append(self._clock())
        return asks

    def answered(self) -> None:
        """The terminal has answered a question."""
        if self._asked:
            is_slow = self._clock() - self._asked.popleft() > _LONG
            self._most = 1 if is_slow else min(self._most + 1, _MOST)
            self._answers, self._is_mute = True, False


class Paced(Driver):
    """Over a driver: leaves frames out while others are on the way, and then has all repainted."""

    repaint: Callable[[], object]
    _pace: Pace | None = None
    in_loop: Callable[..., object]
    """Calls back in the thread of the application."""
    _is_synced = _was_left_out = False
    _looking: asyncio.TimerHandle | None = None
    _heard = _counted = 0
    """Answers that the thread that reads keys has heard, and those of them that were counted."""
    _counting = Lock()
    """While one is counted, the thread cannot tell whether another one is expected."""

    def start_application_mode(self) -> None:
        file: object = sys.__stderr__
        # On Windows, Textual writes a frame in parts that cannot be told from others.
        if self._pace is None and isinstance(file, Terminal) and os.name == "posix":
            self._pace = Pace(file.pieces)
            in_loop: Callable[..., object] = asyncio.get_running_loop().call_soon_threadsafe
            file.report = partial(in_loop, self._taken)
            self.in_loop = in_loop
        super().start_application_mode()  # type: ignore[safe-super]

    def write(self, data: str) -> None:
        pace = self._pace
        if pace is None:
            super().write(data)  # type: ignore[safe-super]
        elif data in (_SYNC_START, _SYNC_END):
            self._is_synced = data == _SYNC_START  # it is sent with the frame, or not at all
        elif not is_frame(data):
            self._hand(pace, data)
        elif self.may_draw(pace):
            frame = f"{_SYNC_START}{data}{_SYNC_END}" if self._is_synced else data
            self._hand(pace, frame + _QUESTION if pace.asks(len(data)) else frame)
        else:
            self._was_left_out = True
            self._look_later()

    def may_draw(self, pace: Pace) -> bool:
        """Whether a frame may be sent now; one that is not is drawn later."""
        return pace.has_room()

    def _hand(self, pace: Pace, data: str) -> None:
        pace.handed(len(data))
        super().write(data)  # type: ignore[safe-super]

    def process_message(self, message: Message) -> None:
        """In the thread that reads keys: take the answers, of which Textual knows nothing."""
        if self._pace is None or not isinstance(message, CursorPosition):
            super().process_message(message)
            return
        self._heard += 1
        self.in_loop(self._answered)

    def disable_input(self) -> None:
        self.hear_out()
        super().disable_input()  # type: ignore[safe-super]

    def hear_out(self) -> None:
        """Wait a moment for the answers that are on the way: nobody reads them afterwards."""
        end = time.monotonic() + _LAST
        while self.is_awaiting() and not is_gone() and time.monotonic() < end:
            time.sleep(_NAP)
        self._pace = None

    def is_awaiting(self) -> bool:
        """Whether an answer of the terminal is on the way."""
        with self._counting:
            return self._pace is not None and self._pace.awaited > self._heard - self._counted

    def _taken(self, pieces: int) -> None:
        if self._pace is not None:
            self._pace.taken(pieces)
        self.go_on()

    def _answered(self) -> None:
        with self._counting:
            self._counted += 1
            if self._pace is not None:
                self._pace.answered()
        self.go_on()

    def _look_later(self) -> None:
        """An answer may never come."""
        if self._looking is None:
            self._looking = asyncio.get_running_loop().call_later(_PATIENCE, self._look)

    def _look(self) -> None:
        self._looking = None
        self.go_on()
        if self._was_left_out:
            self._look_later()  # for the answer to a question that was asked since

    def go_on(self) -> None:
        """Draw what was left out, if there is room for it now."""
        if self._was_left_out and (self._pace is None or self.may_draw(self._pace)):
            self._was_left_out = False
            self.repaint()

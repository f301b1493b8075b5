"""How far a page is, on the terminal that standard error is, while nothing else is to be seen."""

import os
import sys
import time

_QUICK = 0.4
"""Seconds after which somebody wonders."""
_OFTEN = 0.1


def is_watched() -> bool:
    """Whether standard error is a terminal on which a line can be written over."""
    dumb = os.environ.get("TERM", "dumb") in ("dumb", "")
    return bool(sys.stderr) and sys.stderr.isatty() and not dumb


class Progress:
    """A line that is written over and over, and gone in the end. Silent where nobody looks."""

    def __init__(self, name: str, *, silent: bool = False) -> None:
        self._name = name
        self._began = time.monotonic()
        self._next = self._began + _QUICK
        self._shown = False
        self._seen = is_watched() and not silent
        # As it is now: while an archive is read, what its library complains of goes elsewhere.
        self._stream = sys.stderr

    def __call__(self, came: int, announced: int | None) -> None:
        """Bytes came."""
        self._say(how_far(came, announced))

    def count(self, here: int, of: int | None) -> None:
        """Comments came."""
        self._say(f"{here} of {of} comments" if of else f"{here} comments")

    def pages(self, here: int, of: int) -> None:
        """So many pages of a list are known."""
        self._say(f"{here} of {of} pages")

    def _say(self, words: str) -> None:
        now = time.monotonic()
        if not self._seen or now < self._next:
            return
        self._next = now + _OFTEN
        self._shown = True
        self._stream.write(f"\r{self._name}: {words}, {now - self._began:.0f} s\x1b[K")
        self._stream.flush()

    def end(self) -> None:
        """Leave nothing behind."""
        if self._shown:
            self._stream.write("\r\x1b[K")
            self._stream.flush()


def how_far(came: int, announced: int | None) -> str:
    """The bytes that came, of those that were announced."""
    of = f" of {size_words(announced)}" if announced else ""
    return f"{size_words(came)}{of}"


def size_words(count: int) -> str:
    """A number of bytes as one says it."""
    if count < 10_000:
        return f"{count} bytes"
    return f"{count / 1e3:.0f} KB" if count < 1e6 else f"{count / 1e6:.1f} MB"

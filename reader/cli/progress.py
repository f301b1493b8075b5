"""Progress of loading, on standard error, before there is anything else to see."""

import os
import sys
import time
from typing import TextIO

_QUICK = 0.4
"""Seconds after which a user begins to wonder."""
_OFTEN = 0.1
_LONG = 1.0
"""Seconds after which one page of many counts as slow."""


def is_watched() -> bool:
    """Whether standard error is a terminal on which a line can be overwritten."""
    dumb = os.environ.get("TERM", "dumb") in ("dumb", "")
    return bool(sys.stderr) and sys.stderr.isatty() and not dumb


class Progress:
    """A status line that is overwritten, and erased at the end. Silent without a terminal."""

    def __init__(self, name: str, *, silent: bool = False) -> None:
        self._name = name
        self._began = time.monotonic()
        self._next = self._began + _QUICK
        self._shown = False
        self._awaited, self._since = "", self._began
        self._seen = is_watched() and not silent
        # Bound now: while an archive is read, complaints of its library are diverted from standard
        # error.
        self._stream = sys.stderr

    def __call__(self, received: int, announced: int | None) -> None:
        """Report bytes received."""
        self._say(how_far(received, announced))

    def count(self, done: int, total: int | None) -> None:
        """Report the number of comments."""
        self._say(f"{done} of {total} comments" if total else f"{done} comments")

    def pages(self, done: int, total: int, awaited: str = "", *, briefly: bool = False) -> None:
        """Report that so many pages are done and `awaited` is next.

        It is named if it takes long; with `briefly` nothing is shown until then.
        """
        if awaited != self._awaited:
            self._awaited, self._since = awaited, time.monotonic()
        is_long = bool(awaited) and time.monotonic() - self._since >= _LONG
        if is_long or not briefly:
            waits = f", waiting for {awaited}" if is_long else ""
            self._say(f"{done} of {total} pages{waits}")

    def _say(self, words: str) -> None:
        now = time.monotonic()
        if not self._seen or now < self._next:
            return
        self._next = now + _OFTEN
        self._shown = True
        status = f"{self._name}: {words}, {now - self._began:.0f} s"
        self._stream.write(f"\r{_in_a_row(status, self._stream)}\x1b[K")
        self._stream.flush()

    def end(self) -> None:
        """Erase the line."""
        if self._shown:
            self._shown = False
            self._stream.write("\r\x1b[K")
            self._stream.flush()


def _in_a_row(text: str, stream: TextIO) -> str:
    """Cut to the width of the terminal: a longer line could not be overwritten."""
    try:
        columns = os.get_terminal_size(stream.fileno()).columns
    except (OSError, ValueError):
        return text
    if len(text) * 2 < columns:
        return text
    from reader.layout.wrap import cut  # noqa: PLC0415  few names are that long

    return cut(text, columns - 1) if columns > 1 else text


def how_far(received: int, announced: int | None) -> str:
    """The bytes received, of those announced."""
    of = f" of {size_words(announced)}" if announced else ""
    return f"{size_words(received)}{of}"


def size_words(count: int) -> str:
    """A number of bytes in words."""
    if count < 10_000:
        return f"{count} bytes"
    return f"{count / 1e3:.0f} KB" if count < 1e6 else f"{count / 1e6:.1f} MB"

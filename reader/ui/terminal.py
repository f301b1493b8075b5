"""Whether there is still a terminal: it may go without a signal that says so."""

import select
import sys

LOOKS = 2.0
"""Seconds between two looks. Until it is noticed, the thread that waits for keys is told at once
that there is something to read, and reads nothing, for ever: a third of a core."""


def is_gone() -> bool:
    """Whether the other end of standard input was closed, as when a connection broke off."""
    if sys.__stdin__ is None or not hasattr(select, "poll"):
        return False
    asked = select.poll()
    try:
        asked.register(sys.__stdin__.fileno(), 0)
        return any(what & select.POLLHUP for _, what in asked.poll(0))
    except (OSError, ValueError):
        return False

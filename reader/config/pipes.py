"""Files that may be named pipes: opened at once, and waited for as long as a shell needs."""

import os

WRITER = 2.0
"""Seconds in which a writer may open a named pipe: a shell starts both sides at the same time. Only
Linux waits: elsewhere a pipe without a writer counts as one at its end.
"""


def at_once(path: str, flags: int) -> int:
    """An opener that does not wait for a writer, as opening a named pipe would."""
    return os.open(path, flags | os.O_NONBLOCK | os.O_NOCTTY)

"""Lends the terminal to another program or library, and takes it back however that ends."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

from textual.app import App


@contextmanager
def lent_terminal(app: App[Any]) -> Iterator[None]:
    """The terminal without the screen, while the block runs; SuspendNotSupported if there is none.

    Textual's `suspend` takes the terminal back only from a block that ends without an error: after
    an editor that did not exist there was no screen, and no key was read any more.
    """
    suspended = ExitStack()
    suspended.enter_context(app.suspend())
    try:
        yield
    finally:
        suspended.close()
        app.refresh()

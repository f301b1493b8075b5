"""Import the screen in steps, between which a page that is ready can be painted."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType

_STEPS = (
    "asyncio",
    "textual.geometry",
    "textual.color",
    "textual.content",
    "textual.widget",
    "textual.scroll_view",
    "textual.screen",
    "textual.theme",
    "textual.app",
    "reader.ui.panes.article",
    "reader.ui.panes.comments",
    "reader.ui.app",
)
"""The steps of importing the screen: a page that is ready waits for one of them at most."""
_PALETTE = "textual.command"


def bit_by_bit() -> Iterator[int]:
    """Import the modules of the screen; yields after each step how many are left."""
    for left, name in zip(reversed(range(len(_STEPS))), _STEPS, strict=True):
        try:
            with _without_palette():
                import_module(name)
        except Exception:  # noqa: BLE001  another Textual, which needs its palette to be imported
            import_module(name)
        yield left


def at_once() -> None:
    """Import the modules of the screen."""
    for _ in bit_by_bit():
        pass


class _Names(ModuleType):
    """Any name in it is a class of its own."""

    def __getattr__(self, name: str) -> type:
        if name.startswith("__"):
            raise AttributeError(name)
        return type(name, (), {})


@contextmanager
def _without_palette() -> Iterator[None]:
    """Textual's palette of commands, and the buttons, trees and selects that it comes with, take
    a tenth of the time to the first frame. Reader has a palette of its own and opens no other.
    """
    if _PALETTE in sys.modules:
        yield
        return
    sys.modules[_PALETTE] = _Names(_PALETTE)
    try:
        yield
    finally:
        del sys.modules[_PALETTE]

"""Import the screen in steps, between which a page that is ready can be painted."""

import sys
from _thread import allocate_lock, get_ident
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from types import ModuleType
from typing import Any

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
_LEFT_OUT = (
    "textual.command",  # the palette, with trees, selects and buttons; reader has one of its own
    "uuid",  # for notices and files to deliver; it compiles patterns for names of systems
    "rich.table",  # for samples of colors
    "rich.tree",
    "platformdirs",  # where files are delivered to
    "difflib",  # for mistakes in rules of style
    "mimetypes",
    "ssl",  # for connections of asyncio; of all these, what fetches pages imports it by itself
    "asyncio.sslproto",
)
"""Modules that asyncio and Textual import at their start, for what is not asked of them here: a
sixth of the way to the first frame of the smallest Textual program.
"""

_ENDING = allocate_lock()


def bit_by_bit() -> Iterator[int]:
    """Import the modules of the screen; yields after each step how many are left."""
    for left, name in zip(reversed(range(len(_STEPS))), _STEPS, strict=True):
        if not name.startswith("reader"):  # ours get what they ask for
            _import_lightly(name)
        import_module(name)
        yield left


def at_once() -> None:
    """Import the modules of the screen."""
    for _ in bit_by_bit():
        pass


def _import_lightly(name: str) -> None:
    # Another Textual may need at once what is left out: it is imported whole then.
    with suppress(Exception), _without_what_is_left_out():
        import_module(name)


class _Later(type):
    """The type of names in a module that was left out; the real one is imported if it is called, or
    asked for anything.
    """

    def __call__(cls, *values: object, **named: object) -> object:
        real = _real(cls.__module__, cls.__name__)
        # Textual makes a class out of one of them, which is a real one itself.
        return super().__call__(*values, **named) if real is cls else real(*values, **named)

    def __getattr__(cls, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(_real(cls.__module__, cls.__name__), name)


class _LeftOut(ModuleType):
    """Stands in for a module while Textual is imported; later, and in other threads, it gives what
    the real one has.
    """

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._importing = get_ident()

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        if sys.modules.get(self.__name__) is self and get_ident() == self._importing:
            return _Later(name, (), {"__module__": self.__name__})
        return _real(self.__name__, name)


def _real(module: str, name: str) -> Any:
    """What the module itself has of that name, also while something stands in for it."""
    _end(module)
    return getattr(import_module(module), name)


@contextmanager
def _without_what_is_left_out() -> Iterator[None]:
    """Something else stands in for modules that are left out and not there already."""
    left_out = [name for name in _LEFT_OUT if name not in sys.modules]
    sys.modules.update((name, _LeftOut(name)) for name in left_out)
    try:
        yield
    finally:
        for name in left_out:
            _end(name)


def _end(name: str) -> None:
    """Let nothing stand in for a module any more; another thread may have it imported already."""
    with _ENDING:
        if isinstance(sys.modules.get(name), _LeftOut):
            del sys.modules[name]

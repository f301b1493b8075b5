"""Stand-ins for modules that others import at their start, but need for few of their tasks.

Something stands in for such a module while the others are imported; the real one is imported when
something is asked of it.
"""

import sys
import typing
from _thread import allocate_lock, get_ident
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import Any

_TYPES = "typing_extensions"
"""A module that has names of `typing` for older versions of Python, and takes 1.5 ms to make its
own: its stand-in gives those of `typing`.
"""

_ENDING = allocate_lock()


@contextmanager
def without(names: Iterable[str]) -> Iterator[None]:
    """Something else stands in for these modules while the block runs, if they are not there
    already.
    """
    left_out = [name for name in names if name not in sys.modules]
    sys.modules.update((name, _LeftOut(name)) for name in left_out)
    try:
        yield
    finally:
        for name in left_out:
            _end(name)


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

    def __instancecheck__(cls, value: object) -> bool:
        # Nothing can be an instance of a class that nobody has imported yet.
        module = sys.modules.get(cls.__module__)
        real = cls if module is None else vars(module).get(cls.__name__, cls)
        return super().__instancecheck__(value) if real is cls else isinstance(value, real)


class _LeftOut(ModuleType):
    """Stands in for a module while others are imported; later, and in other threads, it gives what
    the real one has.
    """

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._importing = get_ident()

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        if sys.modules.get(self.__name__) is not self or get_ident() != self._importing:
            return _real(self.__name__, name)
        if self.__name__ == _TYPES and hasattr(typing, name):
            return getattr(typing, name)
        return _Later(name, (), {"__module__": self.__name__})


def _real(module: str, name: str) -> Any:
    """What the module itself has of that name, also while something stands in for it."""
    _end(module)
    return getattr(import_module(module), name)


def _end(name: str) -> None:
    """Let nothing stand in for a module any more; another thread may have it imported already."""
    with _ENDING:
        if isinstance(sys.modules.get(name), _LeftOut):
            del sys.modules[name]

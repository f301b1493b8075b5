"""Regular expressions that are compiled when they are first used.

A page of one language and one platform uses two fifths of the 170 that are loaded to understand it;
compiling the others was 21 of the 178 ms that `--print` took.
"""

import re
from typing import Any

TYPE_CHECKING = False
if TYPE_CHECKING:
    from re import compile as expression
else:

    def expression(pattern, flags=0):
        """What `re.compile` makes, later. A mistake in it is told then; a test compiles all."""
        return Late(pattern, flags)


__all__ = ["expression"]

_USED = (
    "search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split", "scanner",
    "pattern", "flags", "groups", "groupindex",
)  # fmt: skip


class Late:
    """Has nothing a pattern has, until it is asked for one of it: then it has it all."""

    def __init__(self, pattern: Any, flags: int) -> None:
        self._said = (pattern, flags)

    def __getattr__(self, name: str) -> Any:
        if name not in _USED:
            raise AttributeError(name)
        compiled: Any = re.compile(*self._said)
        for each in _USED:
            setattr(self, each, getattr(compiled, each))
        return getattr(compiled, name)

    def __reduce__(self) -> tuple[object, ...]:
        return Late, self._said

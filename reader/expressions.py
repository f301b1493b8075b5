"""Regular expressions that are compiled on first use.

A page of one language and one platform uses two fifths of the 170 patterns that are loaded;
compiling the others took 21 of the 178 ms of `--print`.
"""

import re
from typing import Any

from reader.values import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from re import compile as expression
else:

    def expression(pattern, flags=0):
        """Like `re.compile`, but compiled on first use, so that is when a mistake raises
        `re.error`; a test compiles them all.
        """
        return Late(pattern, flags)


__all__ = ["Phrases", "expression"]

_USED = (
    "search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split", "scanner",
    "pattern", "flags", "groups", "groupindex",
)  # fmt: skip


class Late:
    """A pattern not yet compiled: on the first look-up of a pattern's attribute it takes on them
    all.
    """

    def __init__(self, pattern: Any, flags: int) -> None:
        self._arguments = (pattern, flags)

    def __getattr__(self, name: str) -> Any:
        if name not in _USED:
            raise AttributeError(name)
        compiled: Any = re.compile(*self._arguments)
        for each in _USED:
            setattr(self, each, getattr(compiled, each))
        return getattr(compiled, name)

    def __reduce__(self) -> tuple[object, ...]:
        return Late, self._arguments


class Phrases(NamedTuple):
    """A pattern for words in lower case, and substrings, one of which is in everything the pattern
    finds. Looking for these first takes a hundredth of the time, and without one of them the
    pattern is never compiled.
    """

    pattern: re.Pattern[str]
    parts: tuple[str, ...]

    def are_in(self, text: str) -> bool:
        """Whether a text contains such words."""
        plain = text.lower()
        return any(map(plain.__contains__, self.parts)) and self.pattern.search(plain) is not None

    def are_all_of(self, plain: str) -> bool:
        """Whether a text in lower case is such words and nothing else."""
        return any(map(plain.__contains__, self.parts)) and bool(self.pattern.fullmatch(plain))

    def often_in(self, text: str, least: int) -> bool:
        """Whether a text contains such words at least this many times."""
        plain = text.lower()
        if sum(map(plain.count, self.parts)) < least:
            return False
        return len(self.pattern.findall(plain)) >= least

r"""Regular expressions typed by the user, which must not block the screen.

The engine is `regex`: it supports a timeout, knows letters of all scripts where RE2's `\w` and `\b`
know ASCII, and has wheels wherever this program runs. Compiling has no timeout, so it is bounded by
the pattern's length and repeat counts. A pattern that timed out once is not tried again.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from math import prod
from typing import Protocol

from reader.expressions import expression
from reader.text import fold

LONGEST = 300
"""The longest pattern, in characters; nobody types a longer one."""
MOST = 10_000
"""The largest product of a pattern's repeat counts: compiling a million of `(?:x|y){n}` takes 400
MB."""
PATIENCE = 0.02
"""Seconds allowed for one text, with an addition for long ones:"""
PATIENCE_PER_CHARACTER = 2e-7
"""Five million characters a second: well-meant patterns are five times as fast."""

_COUNTS = expression(r"\{(\d*)(?:,(\d*))?\}")
# A letter after a backslash, in a name or among flags does not mean itself.
_KEPT = expression(r"\\[pPN]\{[^}]*\}|\\.|\(\?[^:)>]*|(.)", re.DOTALL)


class BadPattern(ValueError):
    """Text that is not a valid pattern, or could take for ever; the message says which."""


class _Compiled(Protocol):
    def finditer(self, text: str, *, timeout: float) -> Iterable[re.Match[str]]: ...


class Pattern:
    """A compiled pattern, and whether it has been given up."""

    def __init__(self, compiled: _Compiled) -> None:
        self._compiled = compiled
        self.given_up = False

    def spans(self, folded: str) -> list[tuple[int, int]]:
        """The start and end of each match in folded text."""
        if self.given_up:
            return []
        timeout = PATIENCE + len(folded) * PATIENCE_PER_CHARACTER
        try:
            found = [match.span() for match in self._compiled.finditer(folded, timeout=timeout)]
        except TimeoutError:
            self.given_up = True
            return []
        return [(start, end) for start, end in found if start < end]


def check(source: str) -> str:
    """What is wrong with a pattern, "" if nothing is."""
    try:
        pattern = compiled(source)
    except BadPattern as error:
        return str(error)
    return "It took too long and was given up" if pattern.given_up else ""


def spans(source: str, folded: str) -> list[tuple[int, int]]:
    """The start and end of each match of a pattern in folded text; none if the pattern is
    invalid.
    """
    try:
        return compiled(source).spans(folded)
    except BadPattern:
        return []


@lru_cache(64)
def compiled(source: str) -> Pattern:
    """The pattern as typed, compiled; BadPattern if it is invalid."""
    if not source.strip():
        raise BadPattern("An empty pattern is found everywhere")
    if len(source) > LONGEST:
        raise BadPattern(f"A pattern has at most {LONGEST} characters")
    counts = [max(_number(low), _number(high), 1) for low, high in _COUNTS.findall(source)]
    if prod(counts) > MOST:
        raise BadPattern(f"Its counts multiply to more than {MOST:,}")
    import regex  # type: ignore[import-untyped]  # noqa: PLC0415  55 ms that words never need

    try:
        return Pattern(regex.compile(_folded(source)))
    except (regex.error, RecursionError, OverflowError) as error:
        reason = getattr(error, "msg", "") or "it is nested too deep"
        raise BadPattern(f"No pattern: {reason}") from error


def _number(digits: str) -> int:
    return int(digits[:9]) if digits else 0


def _folded(source: str) -> str:
    """A pattern folded like the text, except where letters are part of its syntax."""
    return _KEPT.sub(lambda match: fold(match[0]) if match[1] else match[0], source)

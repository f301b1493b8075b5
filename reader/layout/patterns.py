r"""Regular expressions that a reader types, which may not hold up the screen.

The engine is `regex`: it can be told to give up, knows letters of all scripts where RE2 knows
ASCII in `\w` and `\b`, and has wheels wherever this program runs. What the clock cannot stop,
the making of an expression, is bounded by its length and its counts. One that took too long once
is not tried again.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from math import prod
from typing import Protocol

from reader.expressions import expression
from reader.text import fold

LONGEST = 300
"""Characters of a pattern; one that is longer is none that somebody typed."""
MOST = 10_000
"""What the counts of a pattern may multiply to: a million of `(?:x|y){n}` takes 400 MB to make."""
PATIENCE = 0.02
"""Seconds that one text may take, and what is added for long ones:"""
PATIENCE_PER_CHARACTER = 2e-7
"""Five million characters in a second: patterns of good will are five times as fast."""

_COUNTS = expression(r"\{(\d*)(?:,(\d*))?\}")
# What a letter means after a backslash, in a name or among flags is not what it means as text.
_KEPT = expression(r"\\[pPN]\{[^}]*\}|\\.|\(\?[^:)>]*|(.)", re.DOTALL)


class BadPattern(ValueError):
    """Text that is no pattern, or one that could take for ever; a sentence says which."""


class _Compiled(Protocol):
    def finditer(self, text: str, *, timeout: float) -> Iterable[re.Match[str]]: ...


class Pattern:
    """A pattern, and whether it was given up."""

    def __init__(self, compiled: _Compiled) -> None:
        self._compiled = compiled
        self.given_up = False

    def spans(self, folded: str) -> list[tuple[int, int]]:
        """From where to where it is found in folded text."""
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
    """From where to where a pattern is found in folded text; nowhere, if it is none."""
    try:
        return compiled(source).spans(folded)
    except BadPattern:
        return []


@lru_cache(64)
def compiled(source: str) -> Pattern:
    """The pattern that was typed. BadPattern if it is none."""
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
    """A pattern folded as the text is, but not where letters are its grammar."""
    return _KEPT.sub(lambda found: fold(found[0]) if found[1] else found[0], source)

"""Which part of a line is its date, where one of its words looks like one."""

import re
from collections.abc import Iterator

from reader.expressions import expression
from reader.extraction.generic.wording.days import WORDS
from reader.extraction.generic.wording.stamps import DIGIT, LONGEST, STAMP

_PARTS = expression(
    r"[|»·•(){}\[\]—–<>@]|\s-\s|\s(?:says?|said|by|von|par|por|um|at)\b:?", re.IGNORECASE
)


def stamp_in(text: str) -> re.Match[str] | None:
    """The first date in a text.

    None is without a number: to ask that first takes a hundredth of the time, and the pattern for
    dates 4 ms to compile.
    """
    return STAMP.search(text) if DIGIT.search(text) else None


def stamps_in(text: str) -> Iterator[str]:
    """The parts of a line that may be its date: from its beginning to the end, then shorter."""
    found = stamp_in(text) or WORDS.search(text)
    if found:
        rest = text[found.start() :]
        yield rest
        yield from (part for part in _PARTS.split(rest) if part)
        yield timed(text, found)
        yield found[0]


def unindented(text: str) -> str:
    """A trimmed text; of several short lines, without how they are indented: "Ada," and "Quayside,
    3 May 2024" below each other may be as long as a sentence.
    """
    return " ".join(text.split()) if may_be_indented(text) else text


def may_be_indented(text: str) -> bool:
    """Whether a trimmed text is longer than any date, perhaps for the indentation of its lines."""
    return LONGEST < len(text) <= _INDENTED and "\n" in text


_INDENTED = 4 * LONGEST
"""The most characters of a line with a date, with its indentation."""
SETTING_APART = frozenset("—–-|·•")
"""What sets a date apart from a name before it, and begins hardly any text."""


def led_stamp(text: str) -> str:
    """The date at the beginning of a text too long for one, if it is set apart from the name before
    it, which is an element of its own: "— 3 May 2024 I was there." "" for none.
    """
    at = len(text) - len(text[1:].lstrip())
    found = STAMP.match(text, at) if text[0] in SETTING_APART and text[at : at + 1] else None
    return text[: found.end()] if found else ""


_CLOCK = expression(
    r"[,\s]*(?:um|at|à|kl\.?|-|–)?\s*\d{1,2}[:.]\d\d(?:\s?(?:[ap]\.?m\.?|uhr|h)\b)?", re.IGNORECASE
)


def timed(text: str, found: re.Match[str]) -> str:
    """A date found in a text, with the time of day after it."""
    clock = _CLOCK.match(text, found.end())
    return text[found.start() : clock.end() if clock else found.end()]

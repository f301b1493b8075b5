"""Which part of a line is its date, where one of its words looks like one."""

import re
from collections.abc import Iterator

from reader.expressions import expression
from reader.extraction.generic.wording.days import WORDS
from reader.extraction.generic.wording.stamps import STAMP

_PARTS = expression(
    r"[|»·•(){}\[\]—–<>@]|\s-\s|\s(?:says?|said|by|von|par|por|um|at)\b:?", re.IGNORECASE
)


def stamps_in(text: str) -> Iterator[str]:
    """The parts of a line that may be its date: from its beginning to the end, then shorter."""
    found = STAMP.search(text) or WORDS.search(text)
    if found:
        rest = text[found.start() :]
        yield rest
        yield from (part for part in _PARTS.split(rest) if part)
        yield timed(said=text, found=found)
        yield found[0]


_CLOCK = expression(
    r"[,\s]*(?:um|at|à|kl\.?|-|–)?\s*\d{1,2}[:.]\d\d(?:\s?(?:[ap]\.?m\.?|uhr|h)\b)?", re.IGNORECASE
)


def timed(said: str, found: re.Match[str]) -> str:
    """A date found in a text, with the time of day after it."""
    clock = _CLOCK.match(said, found.end())
    return said[found.start() : clock.end() if clock else found.end()]

"""Whether there is a year in a line: the cheap sign that it may be a date."""

import re

from reader.expressions import expression

_OURS = expression(r"(?<![A-Za-z\d])(?:19|20)\d\d(?![A-Za-z\d])")
"""Letters of China, Japan and Korea stand beside a year without a space: "2026年"."""
_OTHERS = expression(r"(?<!\d)(?:25[3-9]\d|(?:(?![0-9])\d){4})(?!\d)")
"""A year of Thailand's era, or one in figures of another script."""


def year(text: str) -> re.Match[str] | None:
    """Where the first year in a text is written, None where none is."""
    if text.isascii() and "20" not in text and "19" not in text:
        return None  # as in most lines
    return _OURS.search(text) or (None if text.isascii() else _OTHERS.search(text))

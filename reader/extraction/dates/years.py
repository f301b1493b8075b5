"""Finds a year in a line, as a quick test for a possible date."""

import re

from reader.expressions import expression

_OURS = expression(r"(?<![A-Za-z\d])(?:19|20)\d\d(?![A-Za-z\d])")
"""Chinese, Japanese and Korean letters follow a year without a space: "2026年"."""
_OTHERS = expression(r"(?<!\d)(?:25[3-9]\d|(?:(?![0-9])\d){4})(?!\d)")
"""A year of the Thai era, or one in figures of another script."""


_PERSIAN = expression(r"(?<![\d/-])1[34]\d\d([/-])[01]?\d\1[0-3]?\d(?![\d/-])")
"""A day of the calendar of Iran in figures; a page in another language has none: "1401/02/13"."""


def year(text: str) -> re.Match[str] | None:
    """The first year in a text, None if there is none."""
    if text.isascii() and "20" not in text and "19" not in text:
        return _PERSIAN.search(text) if text[:1] == "1" else None  # true of most lines
    found = _OURS.search(text)
    if found is not None or text.isascii():
        return found
    return _OTHERS.search(text) or _PERSIAN.search(text)

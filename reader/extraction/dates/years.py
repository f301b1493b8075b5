"""Finds a year in a line, as a quick test for a possible date."""

import re

from reader.expressions import expression

_OURS = expression(r"(?<![A-Za-z\d])(?:19|20)\d\d(?![A-Za-z\d])")
"""Chinese, Japanese and Korean letters follow a year without a space: "2026年"."""
_OTHERS = expression(r"(?<!\d)(?:25[3-9]\d|(?:(?![0-9])\d){4})(?!\d)")
"""A year of the Thai era, or one in figures of another script."""


def year(text: str) -> re.Match[str] | None:
    """The first year in a text, None if there is none."""
    if text.isascii() and "20" not in text and "19" not in text:
        return None  # true of most lines
    return _OURS.search(text) or (None if text.isascii() else _OTHERS.search(text))

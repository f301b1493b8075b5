"""Dates in numbers alone: where 3/4 is two days, the other dates of the page tell which."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from reader.model import Comment

_NUMBERS = re.compile(r"(?<!\d)(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?!\d)")


def settled(drafts: Sequence[Comment], clock: Callable[[str], datetime | None]) -> list[Comment]:
    """`drafts` with the dates that only the page's other dates make sure.

    One date of a page whose first number is above 12 makes the day come first in all of them, one
    whose second is makes the month. Where there is neither, or both, nothing is sure.
    """
    written = [_NUMBERS.search(draft.published_text) for draft in drafts]
    day_first = any(int(found[1]) > 12 for found in written if found)
    month_first = any(int(found[3]) > 12 for found in written if found)
    if day_first == month_first:
        return list(drafts)
    return [
        replace(draft, published=clock(_machine(draft.published_text, found, day_first)))
        if found and draft.published is None
        else draft
        for draft, found in zip(drafts, written, strict=True)
    ]


def _machine(text: str, found: re.Match[str], day_first: bool) -> str:
    """The date as machines write it, what stands behind it (the time of day) kept."""
    day, month = (found[1], found[3]) if day_first else (found[3], found[1])
    year = found[4] if len(found[4]) == 4 else f"20{found[4]}"
    time = re.search(r"\d{1,2}:\d{2}.*", text[found.end() :])
    return f"{year}-{month:0>2}-{day:0>2} {time[0] if time else ''}".strip()

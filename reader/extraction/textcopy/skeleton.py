"""The lines that recur around the dates of a discussion: a name beside each date, prose below it.

A list of articles has dates and names too, but it has a headline beside each date: a short line
that differs from the others and ends like no sentence. A discussion without any words of a comment
widget is recognised by what it lacks of that.
"""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from reader.expressions import expression
from reader.extraction.textcopy.line_kinds import (
    Kind,
    counts_comments,
    is_byline,
    is_sentence,
    kind,
    plain,
    says,
)
from reader.extraction.textcopy.names import name
from reader.extraction.textcopy.recurring import HEADER, mask
from reader.extraction.textcopy.sheet import Sheet
from reader.extraction.textcopy.stamps import Stamp
from reader.text import words
from reader.values import dataclass

_OFFSETS = (-1, -2, 1, -3)
"""How many rows from its date a name may be, the most usual first."""
_NAME_WORDS = 4
_LONGEST_NAME = 40
_BEFORE_NAMES = " \xa0|·•,@–—-"
_CLOSED = (".", "。")
"""What ends "Nice read.", and no headline."""
_BESIDE = 4
"""How many rows from its date a headline is at most: a long comment has short lines too."""
_DIFFERENT = 0.8
"""The share of different names, where they are below the dates."""
_FEWEST = 4
"""Three dates with a few words and prose each are in many an article."""


@dataclass(frozen=True, slots=True)
class Skeleton:
    """What recurs around the dates `at`."""

    sheet: Sheet
    stamps: Mapping[int, Stamp]
    at: Sequence[int]
    usual: Collection[str]
    offset: int | None
    """How many rows from each date its name is, 0 for the same row; None if names are nowhere."""

    def names(self) -> list[str]:
        """The name beside each date, "" where there is none."""
        if self.offset is None:
            return [""] * len(self.at)
        if self.offset == 0:
            found = (name(self.stamps[row].before or self.stamps[row].after) for row in self.at)
            return [one if words(one) <= _NAME_WORDS and "://" not in one else "" for one in found]
        rows = (row + self.offset for row in self.at)
        return [
            name(self.sheet.text(row)) if may_name(self.sheet, row, self.usual) else ""
            for row in rows
        ]

    def is_discussion(self) -> bool:
        """Whether these are comments, with nothing else to show it."""
        who = self.names()
        if len(who) < _FEWEST or sum(map(bool, who)) < 0.9 * len(who):
            return False
        forms = Counter(
            "" if mark.age else mark.shape for mark in map(self.stamps.get, self.at) if mark
        )
        if max(forms.values()) < 0.8 * len(who):
            return False
        different = {mask(one) for one in who if one}
        signed = sum(is_byline(self._line(row)) for row in self.at)
        if 2 * len(different) < min(len(who), 8) or signed >= len(who) / 2:
            return False
        if self.offset == 1 and len(different) < _DIFFERENT * len(who):
            return self._is_answered(who)  # below the dates of news are their topics
        return self.is_prose() or self._is_answered(who)

    def _is_answered(self, who: Sequence[str]) -> bool:
        """Whether several answer somebody by name who is above: "@ada", "Originally posted by
        ada".
        """
        seen: set[str] = set()
        answered: set[str] = set()
        for one, (start, end) in zip(who, pairwise([*self.at, self.at[-1] + HEADER]), strict=True):
            seen.update(filter(None, (plain(one),)))
            rows = range(start + 1, min(end, start + HEADER, len(self.sheet)))
            if any(addressed(self.sheet.text(row), seen) for row in rows):
                answered.add(one)
        return len(answered) > 1

    def is_prose(self, least: float = 0.5) -> bool:
        """Whether prose is between the dates, after at least this share of them, and no
        headlines.
        """
        with_prose = headed = counted = 0
        shift = self.offset or 0
        groups = [*pairwise(self.at)]
        for start, end in groups:
            skip = {start + shift, end + shift}
            rows = [row for row in range(start + 1, end) if row not in skip]
            with_prose += any(is_sentence(self.sheet.text(row)) for row in rows)
            beside = {*rows[:_BESIDE], *rows[-_BESIDE:]}
            headed += any(self._is_headline(row) for row in beside)
            counted += any(counts_comments(self.sheet.text(row)) for row in rows)
        many = len(groups)
        return (
            many > 0
            and with_prose >= least * many
            and headed <= 0.4 * many
            and counted <= 0.4 * many
        )

    def _line(self, row: int) -> str:
        """The row with the name; "" where a copy begins or ends at a date."""
        at = row + (self.offset or 0)
        return self.sheet.text(at) if 0 <= at < len(self.sheet) else ""

    def _is_headline(self, row: int) -> bool:
        text = self.sheet.text(row)
        if self.sheet.kinds[row] in (Kind.SIDE, Kind.FORM, Kind.WIDGET, Kind.CAPTION):
            return True
        if self.sheet.kinds[row] is not Kind.TEXT or mask(text) in self.usual:
            return False
        return 2 <= words(text) <= 16 and not is_sentence(text) and not text.endswith(_CLOSED)


def skeleton(
    sheet: Sheet, stamps: Mapping[int, Stamp], at: Sequence[int], usual: Collection[str]
) -> Skeleton:
    """The skeleton of the dated rows `at`, all of which have a name in their row or none has."""
    if sum(stamps[row].named for row in at) > len(at) / 2:
        return Skeleton(sheet, stamps, at, usual, 0)
    if sum(_names_after(stamps[row]) for row in at) >= 0.8 * len(at):
        return Skeleton(sheet, stamps, at, usual, 0)
    for offset in _OFFSETS:
        named = sum(may_name(sheet, row + offset, usual) for row in at)
        if named >= 0.8 * len(at):
            return Skeleton(sheet, stamps, at, usual, offset)
    return Skeleton(sheet, stamps, at, usual, None)


def are_behind(stamps: Mapping[int, Stamp], at: Sequence[int]) -> bool:
    """Whether names are behind most dates, in their rows; the same word behind each ("Uhr") is part
    of the date, and so is a number.
    """
    found = [stamps[row].after for row in at if _names_after(stamps[row])]
    named = [text for text in found if text.lstrip(_BEFORE_NAMES)[:1].isalpha()]
    return len(named) >= 0.8 * len(at) and len(set(named)) > (len(at) > 1)


def _names_after(mark: Stamp) -> bool:
    """Whether a name may be behind a date in its row: "2022-09-07 16:59 | Ada"."""
    text = mark.after
    if mark.before or not 0 < len(text) <= _LONGEST_NAME or kind(text) is not Kind.TEXT:
        return False
    return (
        any(map(str.isalpha, text))
        and "#" not in text
        and words(name(text)) <= _NAME_WORDS
        and name(text) != ""
    )


_QUOTED = expression(
    r"(?:originally posted by|quote from|quoting|zitat von|cita de|citation de|citaat van|citando)"
    r":?\s(?P<name>\S.{0,60})",
    re.IGNORECASE,
)


def addressed(text: str, names: Collection[str]) -> bool:
    """Whether a row begins by answering one of the names, given as `line_kinds.plain` does."""
    match = _QUOTED.match(text)
    who = match["name"] if match else text[1:80] if text.startswith("@") else says(text)
    parts = plain(who).rstrip(":,!.").split()
    return any(" ".join(parts[:many]).rstrip(":,!.") in names for many in range(1, _NAME_WORDS + 1))


def may_name(sheet: Sheet, at: int, usual: Collection[str]) -> bool:
    """Whether a row is short enough for a name and nothing else that is known."""
    if not 0 <= at < len(sheet) or sheet.kinds[at] is not Kind.TEXT:
        return False
    text = sheet.text(at)
    if len(text) > _LONGEST_NAME or mask(text) in usual or not plain(text):
        return False
    unlike = (len(text) == 1 and text.isascii()) or "://" in text or is_sentence(text)
    return 0 < words(text) <= _NAME_WORDS and not unlike

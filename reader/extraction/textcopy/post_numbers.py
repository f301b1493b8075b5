"""The numbers that forums give their posts."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from reader.expressions import expression
from reader.extraction.textcopy.sheet import Sheet
from reader.extraction.textcopy.skeleton import may_name
from reader.extraction.textcopy.stamps import Stamp

_NEAR = 90
"""How many rows below the last date its text may take."""
_POST = expression(r"[*•\s]*#(\d{1,6})")
_POSTED = expression(r"(?:[^\W\d_]+ ){0,3}#(\d{1,6}?)(?:(?!\d)|(?=\d{4}-\d\d-\d\dT))")
"""The number behind a date, to which a copy may have attached the same date for machines."""
_BEFORE = expression(r"#(\d{1,6})\s?[·•|–-]")
_COUNTER = expression(r"(\d{1,6})")
"""The number behind name and date in one line: "ada March 3, 2024, 4:31pm 2"."""


def post(sheet: Sheet, stamps: Mapping[int, Stamp], at: int) -> int | None:
    """The number of a post beside its date; above the name is the date of joining."""
    near = (sheet.text(row) for row in (at - 1, at + 1) if 0 <= row < len(sheet))
    match = next(filter(None, map(_POST.fullmatch, near)), None) or _POSTED.match(stamps[at].after)
    match = match or _BEFORE.fullmatch(stamps[at].before)
    if match is None and stamps[at].named:
        match = _COUNTER.fullmatch(stamps[at].after)
    return int(match[1]) if match else _below(sheet, stamps, at)


def _below(sheet: Sheet, stamps: Mapping[int, Stamp], at: int) -> int | None:
    """The number alone in the row below a day and time that is alone below a name."""
    mark = stamps[at]
    is_bare = ":" in mark.text and not (mark.before or mark.after)
    if not is_bare or at + 1 >= len(sheet) or not may_name(sheet, at - 1, ()):
        return None
    match = _COUNTER.fullmatch(sheet.text(at + 1))
    return int(match[1]) if match else None


def posts(sheet: Sheet, stamps: Mapping[int, Stamp]) -> list[int]:
    """The dates with the number of a post. One without a sign may be a count of likes, so it counts
    only if each date of that form has one, and they rise from 1 or without a gap.
    """
    forms: dict[str, list[int]] = {}
    for at, mark in stamps.items():
        if mark.named:
            forms.setdefault(mark.shape, []).append(at)
    likes = _unsteady(sheet, stamps)
    for rows in forms.values():
        bare = [at for at in rows if _COUNTER.fullmatch(stamps[at].after)]
        numbers = [int(stamps[at].after) for at in bare]
        steps = {after - before for before, after in pairwise(numbers)}
        rising = steps <= {1} or (numbers[:1] == [1] and min(steps) > 0)
        if len(bare) < len(rows) or not rising:
            likes.update(bare)
    return [at for at in stamps if at not in likes and post(sheet, stamps, at) is not None]


def _unsteady(sheet: Sheet, stamps: Mapping[int, Stamp]) -> set[int]:
    """The dates with a number below them, unless three or more of one form count from 1."""
    forms: dict[str, dict[int, int]] = {}
    for at, mark in stamps.items():
        number = _below(sheet, stamps, at)
        if number is not None:
            forms.setdefault(mark.shape, {})[at] = number
    counted = (
        list(numbers.values()) == list(range(1, len(numbers) + 1)) and len(numbers) > 2
        for numbers in forms.values()
    )
    return {
        at
        for steady, numbers in zip(counted, forms.values(), strict=True)
        if not steady
        for at in numbers
    }


def numbers_below(sheet: Sheet, stamps: Mapping[int, Stamp], last: int) -> bool:
    """Whether the number after that of the last date stands below its text: then each is the number
    of the text above it.
    """
    number = post(sheet, stamps, last)
    rows = range(last + 2, min(last + _NEAR, len(sheet)))
    return any(
        (match := _POST.fullmatch(sheet.text(row))) is not None
        and int(match[1]) == (number or 0) + 1
        for row in rows
    )


def numbers_above(sheet: Sheet, stamps: Mapping[int, Stamp], at: Sequence[int]) -> bool:
    """Whether the number before that of the first date stands above its text, and the date below
    the last text has none: then each that is below a date is the number of the text below it.
    """
    number, mark = post(sheet, stamps, at[0]), stamps[at[-1]]
    rows = range(max(0, at[0] - _NEAR), at[0] - 1)
    above = any(
        (match := _POST.fullmatch(sheet.text(row))) is not None
        and int(match[1]) == (number or 0) - 1
        for row in rows
    )
    return above and any(
        (stamps[row].named, stamps[row].shape) == (mark.named, mark.shape)
        for row in range(at[-1] + 2, min(at[-1] + _NEAR, len(sheet)))
        if row in stamps
    )


def are_numbered(sheet: Sheet, stamps: Mapping[int, Stamp], at: Sequence[int]) -> bool:
    """Whether these are the posts of a page, numbered without a gap."""
    first = post(sheet, stamps, at[0])
    if first != 1 and _below(sheet, stamps, at[0]) is not None:
        return False  # below the date of joining are the posts of its member
    return first is not None and all(
        post(sheet, stamps, row) == number for number, row in enumerate(at, first)
    )

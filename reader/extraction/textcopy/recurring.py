"""What recurs between the heads of comments, and so is nobody's text."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from reader.expressions import expression
from reader.extraction.textcopy.reflow import Row
from reader.extraction.textcopy.sheet import Sheet
from reader.extraction.textcopy.stamps import Stamp

HEADER = 14
"""The most rows between a text and the date of the next comment."""
_LONGEST = 80
_FEW = 3
_DIGITS = expression(r"\d(?:[\d.,]*\d)?")


def mask(text: str) -> str:
    """The part of a line that recurs: its words without numbers, or its label without the value."""
    label, colon, _ = text.partition(":")
    return _DIGITS.sub("0", (label if colon and len(label) < 25 else text).casefold().strip())


def usual(rows: Sequence[Row], at: Sequence[int]) -> frozenset[str]:
    """The masks of short lines before and between most of the heads `at`; of three heads also those
    after the last, as what ends each of three comments is between them but twice.
    """
    count: Counter[str] = Counter()
    ends = [max(-1, at[0] - HEADER), *at]
    if len(at) == _FEW:
        ends.append(min(at[-1] + HEADER, len(rows)))
    for start, end in pairwise(ends):
        first = start + 1
        near = {*range(first, min(first + HEADER, end)), *range(max(first, end - HEADER), end)}
        count.update({mask(rows[row].text) for row in near if len(rows[row].text) < _LONGEST})
    enough = max(3, 0.6 * (len(at) - 1))
    return frozenset(text for text, many in count.items() if many >= enough)


def once(sheet: Sheet, stamps: Mapping[int, Stamp]) -> dict[int, Stamp]:
    """The dates without those that a head repeats, for a screen of another width: the same date
    again, and between the two the name again, or a label.
    """
    out: dict[int, Stamp] = {}
    last, times = -HEADER, Counter(row.text for row in sheet.rows)
    for at, mark in stamps.items():
        if at - last >= HEADER or mark.named or mark.age or stamps[last].text != mark.text:
            again = False
        elif at - last <= 2:
            again = all(times[sheet.text(row)] > 2 for row in range(last + 1, at))
        else:
            who = sheet.text(last - 1) if last else ""
            again = any(f"{who} ".startswith(f"{sheet.text(row)} ") for row in (last + 1, last + 2))
        if not again:
            out[at] = mark
            last = at
    return out

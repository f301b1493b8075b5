"""What recurs between the heads of comments, and so is nobody's text."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from reader.expressions import expression
from reader.extraction.textcopy.line_kinds import Kind, kind
from reader.extraction.textcopy.reflow import Row
from reader.extraction.textcopy.sheet import Sheet
from reader.extraction.textcopy.stamps import Stamp
from reader.text.sentences import PROSE_ENDS

HEADER = 14
"""The most rows between a text and the date of the next comment."""
_LONGEST = 80
_FEW = 3
_CLOSE = 3
"""How many rows below a date the same date is, with labels between."""
_WRITERS = 2
"""The fewest of whom one writes most."""
_NAME = 30
_LAUGH = 6
"""The most characters of a laugh: "hahaha"."""
_DIGITS = expression(r"\d(?:[\d.,]*\d)?")


def mask(text: str) -> str:
    """The part of a line that recurs: its words without numbers, or its label without the value."""
    label, colon, _ = text.partition(":")
    return _DIGITS.sub("0", (label if colon and len(label) < 25 else text).casefold().strip())


def usual(rows: Sequence[Row], at: Sequence[int]) -> frozenset[str]:
    """The masks of short lines before and between most of the heads `at`; of three heads also those
    after the last, as what ends each of three comments is between them but twice. There only labels
    count that have a number or stand in a row: three readers may all end with the same words.
    """
    times = Counter(row.text for row in rows) if len(at) == _FEW else Counter[str]()
    count: Counter[str] = Counter()
    ends = [max(-1, at[0] - HEADER), *at]
    if len(at) == _FEW:
        ends.append(min(at[-1] + HEADER, len(rows)))
    for start, end in pairwise(ends):
        first = start + 1
        near = {*range(first, min(first + HEADER, end)), *range(max(first, end - HEADER), end)}
        brief = [row for row in near if len(rows[row].text) < _LONGEST]
        if start == at[-1]:
            brief = [row for row in brief if _is_control(rows, row, times)]
        count.update({mask(rows[row].text) for row in brief})
    enough = max(3, 0.6 * (len(at) - 1))
    found = frozenset(text for text, many in count.items() if many >= enough)
    return found - _writers(rows, at, count)


def _writers(rows: Sequence[Row], at: Sequence[int], count: Mapping[str, int]) -> frozenset[str]:
    """The masks of names right above dates that recur because somebody writes most: below a blank
    row or the end of a sentence, where others have another name.
    """
    heads = [row - 1 for row in at if row > 1 and _begins(rows, row - 1)]
    over = Counter(mask(rows[row].text) for row in heads)
    if len(heads) < len(at) - 1 or len(over) < _WRITERS or not all(map(_is_name, over)):
        return frozenset()
    if sum(_may_name(rows[row - 1].text) for row in heads) > len(heads) / 2:
        return frozenset()  # labels: the names are above them
    return frozenset(text for text, many in over.items() if 0 <= count[text] - many <= 1)


def _is_name(text: str) -> bool:
    return len(text) <= _NAME and any(map(str.isalpha, text)) and not _DIGITS.search(text)


def _may_name(text: str) -> bool:
    return _is_name(text) and not text.endswith(PROSE_ENDS)


def _begins(rows: Sequence[Row], at: int) -> bool:
    """Whether a row begins a paragraph or follows a sentence, and no label is known that has it."""
    begins = rows[at].gap > 0 or rows[at - 1].text.endswith(PROSE_ENDS)
    return begins and kind(rows[at].text) in (Kind.TEXT, Kind.SAYS)


def _is_control(rows: Sequence[Row], at: int, times: Mapping[str, int]) -> bool:
    """Whether a line that recurs is no sentence, and has a number in it or beside it, or is one
    word above two lines that recur as often, a row of buttons, or said twice ("LikeLike").
    """
    text = rows[at].text
    if text.endswith(PROSE_ENDS):
        return False
    above, below = (
        [row.text for row in rows[max(0, start) : end]]
        for start, end in ((at - 1, at), (at + 1, at + 3))
    )
    if _DIGITS.search(text) or any(map(_DIGITS.fullmatch, above + below[:1])):
        return True
    twice = len(text) > _LAUGH and text[: len(text) // 2] == text[len(text) // 2 :]
    return " " not in text and (twice or sum(times[each] >= _FEW for each in below) > 1)


def once(sheet: Sheet, stamps: Mapping[int, Stamp]) -> dict[int, Stamp]:
    """The dates without those that a head repeats, for a screen of another width: the same date
    again, and between the two the name again, or a label.
    """
    out: dict[int, Stamp] = {}
    last, times = -HEADER, Counter(row.text for row in sheet.rows)
    for at, mark in stamps.items():
        if at - last >= HEADER or mark.named or mark.age or stamps[last].text != mark.text:
            again = False
        elif at - last <= _CLOSE:
            # Below "Joined" and above "Posts" and a number the same day is another date.
            again = Kind.NUMBER not in sheet.kinds[last:at] and all(
                times[sheet.text(row)] > 2 for row in range(last + 1, at)
            )
        else:
            who = sheet.text(last - 1) if last else ""
            again = any(f"{who} ".startswith(f"{sheet.text(row)} ") for row in (last + 1, last + 2))
        if not again:
            out[at] = mark
            last = at
    return out

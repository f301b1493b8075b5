"""Determines where comments begin whose dates are below their texts."""

from collections.abc import Sequence
from itertools import pairwise

from reader.extraction.textcopy.edges import is_label
from reader.extraction.textcopy.frames import OTHER_PARTS, Frame
from reader.extraction.textcopy.line_kinds import Kind, discusses, is_sentence, plain
from reader.extraction.textcopy.names import name
from reader.extraction.textcopy.pages import is_rights
from reader.extraction.textcopy.profiles import initial
from reader.extraction.textcopy.skeleton import may_name
from reader.extraction.textcopy.stamps import Stamp
from reader.text import words

_FEWEST = 3
_FAR = 60
"""How many rows above its date the first name may be."""
_NEAR = 6
"""How many rows below a date the next name may be."""
_RARE = 0.2
"""The share of comments that may lack the name above."""
_MORE = 3
_TITLED = 8
"""The most words of a name and a rank."""
_UNDER = (Kind.REPLY, Kind.ACTION, Kind.NUMBER, Kind.IMAGE)


def below(frame: Frame, tops: Sequence[int]) -> list[int] | None:
    """The start of each comment if the dates are below the texts; None if they are above.

    So in wpDiscuz 5, which has the date in the line of links, and a name above each text.
    """
    at = frame.heads.at
    if all(frame.heads.stamps[row].linked for row in at):
        return [_opening(frame), *(row + 1 for row in at[:-1])]
    if _is_signed(frame, tops[0]) or _is_enclosed(frame):
        return _after_each(frame)
    again = _named_again(frame)
    if again is not None:
        return again
    over = sum(top < row for top, row in zip(tops, at, strict=True))
    first = frame.heads.stamps[at[0]]
    if any(_is_name(frame, row) and frame.is_text(row + 1) for row in (at[-1] + 1, at[-1] + 2)):
        return None  # the last date has a text below it too
    if frame.labels.above:
        return None  # each text follows what is below its date about the author
    if len(at) < 3 or over > 0.3 * len(at) or not _is_bare(first):
        return None
    named = sum(_is_name(frame, row + 1) or _is_name(frame, row + 2) for row in at[:-1])
    if named < 0.7 * (len(at) - 1):
        return None
    return [_first(frame), *(row + 1 for row in at[:-1])]


def _named_again(frame: Frame) -> list[int] | None:
    """The start of each comment whose name is above its text and again beside the date below it:
    most words are between the two, and not before the name.
    """
    at = frame.heads.at
    if len(at) < _FEWEST or not all(frame.heads.stamps[row].named for row in at):
        return None
    starts: list[int] = []
    inside = outside = missing = 0
    for before, row in pairwise([max(-1, at[0] - _FAR), *at]):
        who = plain(name(frame.heads.stamps[row].before))
        near = range(before + 1, row if not starts else min(row, before + _NEAR))
        found = next((each for each in near if _names_at(frame, each, who)), None)
        start = before + 1 if found is None else found
        missing += found is None
        outside += _words(frame, before + 1, start) if starts else 0
        inside += _words(frame, start + 1, row) if starts else 0
        starts.append(start)
    rare = missing <= _RARE * len(at) and inside > _MORE * outside
    return starts if rare else None


def _names_at(frame: Frame, at: int, who: str) -> bool:
    """Whether a row is a name, or begins with it and has a rank behind it."""
    text = plain(frame.sheet.text(at))
    return bool(who) and (text == who or text.startswith(f"{who} ")) and words(text) <= _TITLED


def _words(frame: Frame, start: int, end: int) -> int:
    return sum(words(frame.sheet.text(at)) for at in range(start, end) if frame.is_text(at))


def _is_bare(date: Stamp) -> bool:
    """Whether no word stands beside a date in its row but links of a comment behind it."""
    lettered = any(map(str.isalpha, date.after))
    return not date.named and (not lettered or discusses(date.after))


def _is_signed(frame: Frame, top: int) -> bool:
    """Whether names and dates are below the texts: one is above the first, none below the last."""
    at, sheet = frame.heads.at, frame.sheet
    if not frame.heads.start < top - 1 or not all(frame.heads.stamps[row].named for row in at):
        return False
    if not frame.is_text(top - 1) or sheet.rows[top - 1].text.endswith(":"):
        return False
    return _ends_below(frame)


def _ends_below(frame: Frame) -> bool:
    """Whether no text follows the last date, but another part of the page or the title of one."""
    last = _after(frame, frame.heads.at[-1])
    if last >= len(frame.sheet) or frame.sheet.kinds[last] in (*OTHER_PARTS, Kind.LABEL):
        return True
    return is_label(frame, last) or is_rights(frame.sheet.text(last))


def _is_enclosed(frame: Frame) -> bool:
    """Whether each text stands between a name above it and a date below it, under a heading."""
    heads = frame.heads
    is_bare = all(_is_bare(heads.stamps[at]) for at in heads.at)
    if not heads.start < heads.at[0] or not is_bare or not _ends_below(frame):
        return False
    starts = _after_each(frame)
    return all(
        _names(frame, start) and any(frame.is_text(row) for row in range(start + 1, at))
        for start, at in zip(starts, heads.at, strict=True)
    )


def _names(frame: Frame, at: int) -> bool:
    """Whether a row is a name above a text, or names who says it."""
    if at >= len(frame.sheet):
        return False
    at += initial(frame.sheet, at)
    return frame.sheet.kinds[at] is Kind.SAYS or may_name(frame.sheet, at, frame.heads.usual)


def _after_each(frame: Frame) -> list[int]:
    """The start of each comment whose date ends it, without what stands for a picture."""
    starts = [_opening(frame), *(_after(frame, row) for row in frame.heads.at[:-1])]
    return [
        start + (start + 1 < at and frame.is_usual(start) and len(frame.sheet.text(start)) == 1)
        for start, at in zip(starts, frame.heads.at, strict=True)
    ]


def _after(frame: Frame, at: int) -> int:
    """The first row below a date that is not one of the links beside it."""
    row = at + 1
    while row < len(frame.sheet) and (frame.sheet.kinds[row] in _UNDER or frame.is_usual(row)):
        row += 1
    return row


def _opening(frame: Frame) -> int:
    """The first row after the labels above the first text."""
    last = frame.heads.at[0]
    for at in range(last - 1, max(frame.heads.start, last - 60), -1):
        if frame.sheet.kinds[at] in (*OTHER_PARTS, Kind.LABEL, Kind.ACTION):
            return at + 1
    return min(frame.heads.start + 1, last)


def _is_name(frame: Frame, at: int) -> bool:
    """Whether a row is short and alone above a text."""
    sheet = frame.sheet
    if at + 1 >= len(sheet) or sheet.kinds[at] is not Kind.TEXT or sheet.rows[at].gap:
        return False
    after = sheet.rows[at + 1]
    alone = after.gap > 0 or sheet.kinds[at + 1] is not Kind.TEXT or len(after.text) > 60
    return alone and 0 < words(sheet.text(at)) <= 5 and not is_sentence(sheet.text(at))


def _first(frame: Frame) -> int:
    """The name above the first text: the first one after the labels."""
    last = frame.heads.at[0]
    best = last - 1
    for at in range(last - 1, max(frame.heads.start, last - 60), -1):
        if frame.sheet.kinds[at] in (*OTHER_PARTS, Kind.LABEL):
            break
        best = at if _is_name(frame, at) else best
    return max(0, best)

"""Rows that a copy has made of a head and the text behind it: "Ada March 3, 2024 I was there."

Elements of a page that are not blocks stand in one line, so the copy has no line of its own for the
name and the date. Below a heading of comments, rows that begin with a name and a date of one form
are separated from the text after them.
"""

from collections import Counter
from collections.abc import Iterator

from reader.extraction.textcopy.line_kinds import Kind, counts_comments, discusses
from reader.extraction.textcopy.reflow import Row
from reader.extraction.textcopy.sheet import Sheet, sheet
from reader.extraction.textcopy.skeleton import may_name
from reader.extraction.textcopy.stamps import Stamp, leading
from reader.text import words

_CLOSE = 4
"""How many rows below its heading the first comment is."""
_APART = 60
"""How many rows may be between two of them: a long comment."""
_SAID = 3
"""The fewest words behind a date that are a text; a label or a link has fewer."""
_ENDS = (Kind.FORM, Kind.SIDE, Kind.WIDGET)


def separated(rows: Sheet) -> Sheet:
    """The rows, with such heads in rows of their own; the same if there are not several."""
    found = dict(_below_headings(rows))
    if not found:
        return rows
    out: list[Row] = []
    for at, row in enumerate(rows.rows):
        mark = found.get(at)
        if mark is None:
            out.append(row)
            continue
        head = row.text[: len(row.text) - len(mark.after)].rstrip(" \t:|–—-")
        out += (Row(head, row.indent, row.gap), Row(mark.after.lstrip(" :|–—-"), row.indent, 0))
    return sheet(out)


def _below_headings(rows: Sheet) -> Iterator[tuple[int, Stamp]]:
    """The rows to separate, each with the name and date that it begins with."""
    last = -1
    for heading, kind in enumerate(rows.kinds):
        if kind is Kind.HEADING and heading > last:
            found = _heads(rows, heading)
            said = sum(words(mark.after) >= _SAID for mark in found.values())
            if len(found) > 1 and 2 * said >= len(found):
                yield from found.items()
                last = max(found)


def _heads(rows: Sheet, heading: int) -> dict[int, Stamp]:
    """The rows below a heading that begin with a name and a date, all of one form."""
    found: dict[int, Stamp] = {}
    last, near = heading, _CLOSE
    for at in range(heading + 1, len(rows)):
        if at - last > near or rows.kinds[at] in _ENDS:
            break
        mark = leading(rows.text(at))
        if mark is None or not _is_named(rows, at, mark):
            continue
        found[at] = mark
        last, near = at, _APART
    forms = Counter("" if mark.age else mark.shape for mark in found.values())
    most = forms.most_common(1)[0][0] if forms else ""
    return {at: mark for at, mark in found.items() if ("" if mark.age else mark.shape) == most}


def _is_named(rows: Sheet, at: int, mark: Stamp) -> bool:
    """Whether a name is before the date or in the row above it, and a text behind it."""
    if not mark.after or discusses(mark.after) or counts_comments(mark.after):
        return False
    return mark.named or may_name(rows, at - 1, ())

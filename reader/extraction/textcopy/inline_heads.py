"""Rows that a copy has made of a head and the text behind it: "Ada March 3, 2024 I was there."

Elements of a page that are not blocks stand in one line, so the copy has no line of its own for the
name and the date. Below a heading that counts comments, or with links for answering, rows that
begin with a name and a date of one form are separated from the text after them.
"""

from collections import Counter
from collections.abc import Iterator, Mapping

from reader.extraction.textcopy.line_kinds import Kind, claimed, counts_comments, discusses
from reader.extraction.textcopy.reflow import Row
from reader.extraction.textcopy.sheet import Sheet, sheet
from reader.extraction.textcopy.skeleton import may_name
from reader.extraction.textcopy.stamps import Stamp, leading
from reader.text import words
from reader.text.sentences import PROSE_ENDS

_CLOSE = 4
"""How many rows below its heading the first comment is."""
_APART = 60
"""How many rows may be between two of them: a long comment."""
_SAID = 3
"""The fewest words behind a date that are a text; a label or a link has fewer."""
_TITLE = 6
"""The most words of a title between two parts of a page."""
_ENDS = (Kind.FORM, Kind.SIDE, Kind.WIDGET, Kind.HEADING)


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
    for heading, kind in enumerate(rows.kinds):
        if kind is Kind.HEADING and claimed(rows.text(heading)) != 0:
            found = _heads(rows, heading)
            said = sum(words(mark.after) >= _SAID for mark in found.values())
            if len(found) > 1 and 2 * said >= len(found) and _is_discussion(rows, heading, found):
                yield from found.items()


def _heads(rows: Sheet, heading: int) -> dict[int, Stamp]:
    """The rows below a heading that begin with a name and a date, all of one form. The next heading
    ends them, so that each row is read once however many headings there are.
    """
    found: dict[int, Stamp] = {}
    last, near = heading, _CLOSE
    for at in range(heading + 1, len(rows)):
        if at - last > near or rows.kinds[at] in _ENDS:
            break
        mark = leading(rows.text(at))
        if mark is None or not _is_named(rows, at, mark):
            if _is_title(rows, at):
                break
            continue
        found[at] = mark
        last, near = at, _APART
    forms = Counter("" if mark.age else mark.shape for mark in found.values())
    most = forms.most_common(1)[0][0] if forms else ""
    return {at: mark for at, mark in found.items() if ("" if mark.age else mark.shape) == most}


def _is_title(rows: Sheet, at: int) -> bool:
    """Whether a row may be the title of another part of the page ("References"): short, without the
    end of a sentence, and not the name above a date.
    """
    text = rows.text(at)
    if rows.kinds[at] is not Kind.TEXT or words(text) > _TITLE or text.endswith(PROSE_ENDS):
        return False
    below = leading(rows.text(at + 1)) if at + 1 < len(rows) else None
    return below is None or below.named


def _is_discussion(rows: Sheet, heading: int, found: Mapping[int, Stamp]) -> bool:
    """Whether these are comments: news, references and minutes begin with a name and a date too,
    also below "Comments" if there are none. So the heading must count about as many, or links for
    answering must be below most; and no text may be above them, as "None so far." is.
    """
    first = min(found)
    above = range(heading + 1, first if found[first].named else first - 1)
    if any(rows.kinds[at] is Kind.TEXT for at in above):
        return False
    count = claimed(rows.text(heading))
    if count is not None and 4 * abs(count - len(found)) <= count:
        return True
    ends = [*list(found)[1:], min(max(found) + _APART, len(rows))]
    linked = sum(
        any(discusses(rows.text(row)) for row in range(at + 1, end))
        for at, end in zip(found, ends, strict=True)
    )
    return 2 * linked > len(found)


def _is_named(rows: Sheet, at: int, mark: Stamp) -> bool:
    """Whether a name is before the date or in the row above it, and a text behind it."""
    if not mark.after or discusses(mark.after) or counts_comments(mark.after):
        return False
    return mark.named or may_name(rows, at - 1, ())

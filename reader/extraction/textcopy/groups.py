"""Comments of a copy without dates: cut at blank lines and at the remaining marks.

A filter that drops short lines removes names of one word, ages, votes and links, and leaves the
labels of the widget, longer names, "Reply to X" and "Last edited". Where a whole head is missing,
there are two blank lines; where a name is left, it stands alone between the texts. A page that
shows no dates keeps its links for answering: then only these separate the comments.
"""

from collections.abc import Sequence

from reader.extraction.textcopy.line_kinds import ROLES, Kind, claimed, is_sentence, plain
from reader.extraction.textcopy.names import PARTICLES, name, number
from reader.extraction.textcopy.sheet import Cut, Discussion, Sheet
from reader.text import words

_LABELS = (Kind.WIDGET, Kind.LABEL, Kind.FORM, Kind.HEADING, Kind.IMAGE, Kind.NUMBER, Kind.ACTION)
_APART = (Kind.FORM, Kind.SIDE)
_UNDER = (Kind.EDITED, Kind.REPLY, Kind.NUMBER, Kind.ACTION, Kind.IMAGE)
"""Kinds of rows below a text that begin nothing."""
_NEVER = (Kind.REPLY, Kind.ACTION, Kind.IMAGE, Kind.LABEL, Kind.WIDGET, Kind.ROLE, Kind.REPLY_TO)
_SHOWN = 8
"""A page that shows less than one of so many comments shows hardly any."""
_WRITTEN = 0.5
"""The share of texts without links that have a name and a sentence, where most are not shown."""
_NAME = 3
_FEW = 4
_CLOSED = (".", "!", "?", ",", ";", ":", "…", ")", "”", '"')


def grouped(sheet: Sheet) -> Discussion | None:
    """The comments after the labels of a comment widget, None if there are none."""
    labels = [at for at, kind in enumerate(sheet.kinds) if kind is Kind.WIDGET]
    headings = [
        at
        for at, kind in enumerate(sheet.kinds)
        if kind is Kind.HEADING and claimed(sheet.text(at))
    ]
    anchors = labels or headings[-1:]
    if not anchors:
        return None
    kinds = sheet.kinds
    start, first = _edge(kinds, anchors[0], -1), _edge(kinds, anchors[-1], 1) + 1
    while _is_label(sheet, first):
        first += 1
    end = next((at for at in range(first, len(sheet)) if kinds[at] in _APART), len(sheet))
    cuts = _cuts(sheet.part(first, end))
    marked = any(cut.edited or cut.answers or cut.score is not None for cut in cuts)
    counts = (claimed(sheet.text(at)) for at in headings if start <= at <= first)
    count = next(counts, None)
    linked = marked or Kind.REPLY in kinds[first:end]
    if not (labels or count is None or _may_be(cuts, count, linked=linked)):
        return None  # what follows is the rest of the page
    # Labels and a count without comments: these were to be loaded later, or never.
    if (labels and (cuts or count)) or len(cuts) > 1 or (cuts and marked):
        return Discussion(start, cuts, count)
    return None


def _may_be(cuts: Sequence[Cut], count: int, *, linked: bool) -> bool:
    """Whether texts may be comments that a heading counts: never more than it says. They may be far
    fewer, as a page shows the best; two or three of many, the first below no name and another one
    below what looks like one, are the article or a menu.
    """
    if not linked and count > 2 * len(cuts) and not _are_written(cuts):
        return False
    if len(cuts) > count or len(cuts) >= _FEW or count <= _SHOWN * len(cuts):
        return len(cuts) <= count
    unlike = any(cut.author for cut in cuts) and not cuts[0].author
    return not unlike or [is_sentence(row.text) for row in cuts[0].rows] == [True]


def _are_written(cuts: Sequence[Cut]) -> bool:
    """Whether enough of the texts are below a name, and enough have a sentence."""
    named = sum(bool(cut.author) or words(cut.rows[0].text) <= _NAME for cut in cuts)
    said = sum(any(is_sentence(row.text) for row in cut.rows) for cut in cuts)
    return min(named, said) >= _WRITTEN * len(cuts)


def _edge(kinds: Sequence[Kind], anchor: int, step: int) -> int:
    """The last of the labels close together around `anchor`, in the direction of `step`."""
    edge = at = anchor
    while 0 <= at + step < len(kinds) and abs(at - edge) < 3:
        at += step
        if kinds[at] in _LABELS:
            edge = at
        elif step > 0 or kinds[at] is not Kind.TEXT:
            break
    return edge


def _is_label(sheet: Sheet, at: int) -> bool:
    """Whether a row among the labels is an unlisted label: a name can only be the last."""
    if at + 1 >= len(sheet) or sheet.kinds[at] is not Kind.TEXT:
        return False
    return sheet.rows[at].gap == sheet.rows[at + 1].gap == 0 and words(sheet.text(at)) <= 6


def _cuts(sheet: Sheet) -> list[Cut]:
    cuts = [Cut()]
    linked = Kind.REPLY in sheet.kinds
    for at in range(len(sheet)):
        if cuts[-1].rows and _starts(sheet, at, cuts[-1], linked=linked):
            cuts.append(Cut())
        _take(cuts[-1], sheet, at)
    if linked and len(cuts) > 1 and not cuts[-1].answers and sheet.kinds[-1] is not Kind.REPLY:
        # After the last link for answering comes the rest of the page.
        cuts.pop()
    return [cut for cut in cuts if cut.rows]


def _starts(sheet: Sheet, at: int, cut: Cut, *, linked: bool) -> bool:
    """Whether another comment begins at the row."""
    kind = sheet.kinds[at]
    if kind in _UNDER:
        return False
    if linked:
        return sheet.kinds[at - 1] is Kind.REPLY
    if cut.edited or kind is Kind.REPLY_TO or sheet.rows[at].gap >= 2:
        return True
    return _is_name(sheet, at)


def _take(cut: Cut, sheet: Sheet, at: int) -> None:
    """Add the content of the row to the comment."""
    text, kind = sheet.text(at), sheet.kinds[at]
    if kind is Kind.EDITED:
        cut.edited = text
    elif kind is Kind.NUMBER and Kind.REPLY in sheet.kinds[at + 1 : at + 2]:
        cut.score = number(text)
    elif not cut.rows and kind is Kind.REPLY_TO:
        cut.answers = True
    elif not cut.rows and kind is Kind.ROLE:
        cut.role = ROLES[plain(text)]
    elif not cut.rows and not cut.author and _is_name(sheet, at):
        cut.author = name(text)
    elif kind not in _NEVER:
        cut.rows.append(sheet.rows[at])


def _is_name(sheet: Sheet, at: int) -> bool:
    """Whether a row is a name above the text after it, as far as one line can show."""
    row = sheet.rows[at]
    if sheet.kinds[at] is not Kind.TEXT or at + 1 >= len(sheet) or len(row.text) > 60:
        return False
    if sheet.kinds[at + 1] in (Kind.REPLY_TO, Kind.ROLE):
        return True
    parts = [part for part in row.text.split() if part.lower() not in PARTICLES]
    capital = all(part[0].isupper() or not part[0].isalpha() for part in parts)
    over = sheet.kinds[at + 1] is Kind.TEXT and sheet.rows[at + 1].gap == 1 and row.gap < 2
    short = 0 < words(row.text) <= 5 and not row.text.endswith(_CLOSED)
    return over and short and capital and bool(parts)

"""Comments of a copy that has lost its dates: cut at blank lines and at what is left of the marks.

A filter that drops short lines takes names of one word, ages, votes and links, and leaves the labels
of the widget, longer names, "Reply to X" and "Last edited". Where a whole head is dropped, two
blank lines meet; where a name is left, it stands alone between the texts.
"""

from collections.abc import Sequence

from reader.extraction.textcopy.cuts import name
from reader.extraction.textcopy.reflow import Row
from reader.extraction.textcopy.thread import Cut, Discussion
from reader.extraction.textcopy.words import Kind, claimed, is_sentence, plain, words, ROLES

_AROUND = (Kind.WIDGET, Kind.LABEL, Kind.FORM, Kind.HEADING, Kind.IMAGE, Kind.NUMBER, Kind.ACTION)
_END = (Kind.FORM, Kind.SIDE)
_SMALL = frozenset("di de da do dos del della la le il el van von der den zu y e the of and".split())


def grouped(rows: Sequence[Row], kinds: Sequence[Kind]) -> Discussion | None:
    """The comments after the labels of a comment widget, None where there are none."""
    labels = [index for index, kind in enumerate(kinds) if kind is Kind.WIDGET]
    headings = [index for index, kind in enumerate(kinds) if _counts(rows[index], kind)]
    if not labels and not headings:
        return None
    anchors = labels or headings[-1:]
    start, first = _around(kinds, anchors[0], -1), _around(kinds, anchors[-1], 1) + 1
    end = next((at for at in range(first, len(rows)) if _ends(rows, kinds, at)), len(rows))
    cuts = _cuts(rows[first:end], kinds[first:end])
    marked = any(cut.edited or cut.answers or cut.score is not None for cut in cuts)
    if not cuts or not (labels or marked or len(cuts) > 1):
        return None
    count = next((claimed(rows[at].text) for at in headings if start <= at <= first), None)
    return Discussion(start, cuts, count)


def _counts(row: Row, kind: Kind) -> bool:
    return kind is Kind.HEADING and bool(claimed(row.text))


def _around(kinds: Sequence[Kind], anchor: int, step: int) -> int:
    """The last row of the labels around `anchor`, which stand close together, going by `step`."""
    edge = at = anchor
    while 0 <= at + step < len(kinds) and abs(at - edge) < 3:
        at += step
        if kinds[at] in _AROUND:
            edge = at
        elif step > 0 or kinds[at] is not Kind.TEXT:
            break
    return edge


def _ends(rows: Sequence[Row], kinds: Sequence[Kind], at: int) -> bool:
    return kinds[at] in _END and not is_sentence(rows[at].text[:0])


def _cuts(rows: Sequence[Row], kinds: Sequence[Kind]) -> list[Cut]:
    cuts = [Cut()]
    linked = Kind.REPLY in kinds
    for index, (row, kind) in enumerate(zip(rows, kinds, strict=True)):
        cut = cuts[-1]
        if _starts(rows, kinds, index, cut, linked=linked):
            cut = Cut()
            cuts.append(cut)
        _take(cut, rows, kinds, index)
    if linked and not cuts[-1].answers and len(cuts) > 1 and kinds[-1] is not Kind.REPLY:
        cuts.pop()
    return [cut for cut in cuts if cut.rows]


def _starts(
    rows: Sequence[Row], kinds: Sequence[Kind], index: int, cut: Cut, *, linked: bool
) -> bool:
    """Whether another comment begins at the row."""
    row, kind = rows[index], kinds[index]
    if not cut.rows or kind in (Kind.EDITED, Kind.REPLY, Kind.NUMBER, Kind.ACTION):
        return False
    before = kinds[index - 1]
    if before is Kind.REPLY or (cut.edited and not linked):
        return True
    if linked:
        return False
    return kind is Kind.REPLY_TO or row.gap >= 2 or _is_name(rows, kinds, index)


def _take(cut: Cut, rows: Sequence[Row], kinds: Sequence[Kind], index: int) -> None:
    row, kind = rows[index], kinds[index]
    if kind is Kind.EDITED:
        cut.edited = row.text
    elif kind is Kind.REPLY_TO and not cut.rows:
        cut.answers = row.text
    elif kind is Kind.ROLE and not cut.rows:
        cut.role = ROLES.get(plain(row.text), "")
    elif kind is Kind.TEXT and not cut.rows and not cut.author and _is_name(rows, kinds, index):
        cut.author = name(row.text)
    elif kind is Kind.NUMBER and index + 1 < len(kinds) and kinds[index + 1] is Kind.REPLY:
        cut.score = _number(row.text)
    elif kind not in (Kind.REPLY, Kind.ACTION, Kind.IMAGE, Kind.LABEL, Kind.WIDGET):
        cut.rows.append(row)


def _number(text: str) -> int | None:
    digits = "".join(filter(str.isdigit, text))[:9]
    return (-int(digits) if text.strip()[0] in "-−–" else int(digits)) if digits else None


def _is_name(rows: Sequence[Row], kinds: Sequence[Kind], index: int) -> bool:
    """Whether a row is a name over the text after it, as far as a line alone can tell."""
    text = rows[index].text
    if kinds[index] is not Kind.TEXT or index + 1 >= len(rows) or len(text) > 60:
        return False
    if kinds[index + 1] in (Kind.REPLY_TO, Kind.ROLE):
        return True
    parts = [part for part in text.split() if part.lower() not in _SMALL]
    capital = all(part[0].isupper() or not part[0].isalpha() for part in parts)
    closed = text.endswith((".", "!", "?", ",", ";", ":", "…", ")", "”", '"'))
    follows = kinds[index + 1] is Kind.TEXT and rows[index + 1].gap == 1
    return bool(parts) and words(text) <= 5 and capital and not closed and follows and rows[index].gap < 2

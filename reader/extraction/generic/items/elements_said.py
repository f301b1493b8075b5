"""Which elements of the column of the text have what somebody wrote.

An element without a class is called by its place, so a name, a badge, a date and the number beside
a control may be in the column of the text.
"""

import re
from collections.abc import Iterable, Iterator

from reader.expressions import expression
from reader.extraction.comments.badges import badge
from reader.extraction.generic.fields import Layout
from reader.extraction.generic.fields.votes import count_in
from reader.extraction.generic.items.rows import Row
from reader.extraction.generic.people.naming import NOTE
from reader.extraction.generic.structure.controls import USES, is_pressed, is_reply
from reader.extraction.generic.wording.dated_parts import stamp_in
from reader.extraction.generic.wording.stamps import LONGEST, is_stamp
from reader.html.elements import is_unseen
from reader.html.tree import Node

_BESIDE = 12
"""The most characters beside a date: "Posted 3 May 2024"."""
_BRIEF = 40
"""The most characters of a badge, or of a count of votes."""
_WORN = expression(
    r"(?:(?:top|super|new|verified|certified|premium|paid|trusted|senior|junior|full|registered|gold"
    r"|silver|bronze|veteran|longtime|frequent|founding)\s){0,2}(?:fan|commenter|commentator"
    r"|contributor|buyer|purchase|customer|reviewer|reader|subscriber|member|supporter|patron"
    r"|follower|user|guest|newbie|vip|pro)",
    re.IGNORECASE,
)
"""What is worn beside a name besides a role. Other words there may be the title of a comment."""
_MOST_CONTROLS = 12
"""The most elements in a line of controls."""


def keep_said(row: Row, layout: Layout) -> None:
    """Keep of the elements of the text those that have some of it, but never none at all."""
    body = row.body
    # Of several cells, all of the column of the text, the first or the last is the author's.
    named = row.author(layout.author)
    at = next((at for at in (0, -1) if row.is_of(named, body[at], layout.author)), None)
    if at is not None:
        del body[at]
    left_out = {*_dates(row), *_in_byline(row, layout, named), *_beside_controls(row)}
    body[:] = [node for node in body if node.order not in left_out] or body


def _dates(row: Row) -> Iterator[int]:
    """A paragraph may be of the column of the text and give the date: "3 days ago"."""
    for node in row.dated.values():
        if _is_date(row.memory.text(node)):
            yield node.order


def _is_date(text: str) -> bool:
    """Whether a text is a date and hardly anything else."""
    found = stamp_in(text) if len(text) <= LONGEST else None
    return found is not None and len(text) - len(found[0]) <= _BESIDE


def _in_byline(row: Row, layout: Layout, author: str) -> Iterator[int]:
    """The elements between the name and the date, or in place of the date, if there is text behind
    both: "<b>Ada</b> <span>Top fan</span> <i>3 May</i> <span>I was there.</span>".
    """
    fields = [*_cells(row, layout)]
    dated = any(row.dating(place) for place, _ in (*layout.date[:1], *layout.shown[:1]))
    if not fields:
        return
    first, last = min(fields, key=_end), max(fields, key=_end)
    if row.body[-1].order < last.end:
        return
    for node in row.body[:-1]:
        text = row.memory.text(node)
        if node.tag not in _RUNS or len(text) > _BRIEF:
            return
        if is_unseen(node.attrs) or _is_mark(text, node.end <= last.order):
            yield node.order
        elif node.order < first.order:
            return
        elif is_stamp(text):
            if node.order < last.end or not dated:
                yield node.order
        elif node.end <= last.order and (text == author or _is_worn(text)):
            yield node.order


def _is_worn(text: str) -> bool:
    return badge(text) != "" or _WORN.fullmatch(text) is not None


def _is_mark(text: str, before_date: bool) -> bool:
    """Whether a short text is a sign between fields, or a note in brackets: "·", "(edited)".

    Behind the date, the text may begin with any other: "👍", "(sorry)".
    """
    if NOTE.fullmatch(text):
        return before_date or text[1:-1].strip(" .").lower() in _EDITED
    return _SEPARATING.issuperset(text) or (before_date and not any(map(str.isalnum, text)))


_EDITED = frozenset({
    "edited", "modified", "updated", "bearbeitet", "geändert", "editiert", "modifié", "édité",
    "editado", "editat", "modificato", "bewerkt", "redigerad", "ändrad", "redigeret", "redigert",
    "muokattu", "szerkesztve", "upraveno", "upravené", "edytowano", "edytowany", "zmieniono",
    "изменено", "отредактировано", "ред", "змінено", "düzenlendi", "modificat",
    "已编辑", "已編輯", "編集済み", "編集済", "수정됨", "편집됨", "đã chỉnh sửa", "diedit",
})  # fmt: skip
"""Notes behind a date that a text was changed."""
_SEPARATING = frozenset("·•∙|‖/–—-:,› ")
_RUNS = frozenset({"span", "b", "i", "em", "strong", "small", "mark", "sup", "a"})


def _end(node: Node) -> int:
    return node.end


def _cells(row: Row, layout: Layout) -> Iterator[Node]:
    """The elements of a row that give its author and its date."""
    for sources in (layout.author[:1], layout.date[:1], layout.shown[:1]):
        for place, _ in sources:
            node = row.dating(place) if sources is not layout.author else row.cells.get(place)
            if node is not None:
                yield node


def _beside_controls(row: Row) -> Iterator[int]:
    """The controls below the text, and the counts in a line of them: "12 likes", beside "Reply"."""
    for node in row.body[1:]:
        text = row.memory.text(node)
        if len(text) > _BRIEF:
            continue
        if is_pressed(node) or (_counts(text) and _is_in_controls(row, node)):
            yield node.order


def _counts(text: str) -> bool:
    """Whether a text is how often a control was used: "12", "12 likes"."""
    return USES.fullmatch(text) is not None or count_in(text, "") is not None


def _is_in_controls(row: Row, node: Node) -> bool:
    up = node.parent
    if up is None or up.end - up.order > _MOST_CONTROLS or up is row.body[0].parent:
        return False
    others: Iterable[Node] = (other for other in row.memory.elements(up) if other is not node)
    return any(is_pressed(other) or is_reply(row.memory, other) for other in others)

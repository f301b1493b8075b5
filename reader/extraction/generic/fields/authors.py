"""Determines which columns of a group's table name the author."""

from collections import Counter
from functools import partial

from reader.expressions import expression
from reader.extraction.generic.fields.name_evidence import (
    NEAR,
    NameSource,
    author_of,
    best,
    sources,
)
from reader.extraction.generic.people.naming import (
    BESIDE,
    LED,
    SIGNED,
    SIGNED_OWN,
    leads,
    leads_to_date,
)
from reader.extraction.generic.structure.column_places import places
from reader.extraction.generic.structure.columns import (
    ROOT,
    Cell,
    Source,
    Table,
    is_short,
)
from reader.extraction.generic.structure.text_cache import Memory, pressed_text
from reader.extraction.generic.wording.stamps import is_stamp
from reader.extraction.generic.wording.vocabulary import AUTHOR, NOT_AUTHOR
from reader.html.elements import INLINE, is_unseen
from reader.html.tree import Node

_NAMING = frozenset({
    "data-author", "data-username", "data-user-name", "data-authorname", "author",
    "data-author-name", "data-nickname", "data-display-name", "data-nick", "data-user",
})  # fmt: skip


def authors(table: Table, body: str) -> tuple[tuple[Source, ...], dict[int, str]]:
    """The columns that name the author, best first, and the name in each row."""
    ranked = _ranked(table, body)
    if not ranked:
        return (), {}
    near = tuple(source for rank, source in ranked[:4] if rank >= ranked[0][0] - NEAR)
    if table.count == 1 and near[0][1] == SIGNED:
        near = near[:1]  # it says who wrote; what else may be a name may be the text
    named = {
        cell.row: name
        for place, attribute in reversed(near)
        for cell in table.first(place).values()
        if (name := author_of(table.memory, cell.node, attribute))
    }
    line = _line_around(near[0])
    if line[0] in table.columns and line not in near and 0 < len(named) < table.count:
        unlinked = {
            cell.row: name
            for cell in table.first(line[0]).values()
            if cell.row not in named and is_short(cell)
            if (name := author_of(table.memory, cell.node, SIGNED))
        }
        if unlinked:
            return (*near, line), named | unlinked
    return near, named


def _line_around(source: Source) -> Source:
    """The line that has a name and the date, by an element with the name: only those who gave an
    address are linked in "3 May 2024, by Ada".
    """
    return source[0].rpartition(">")[0] if not source[1] else "", SIGNED


def _ranked(table: Table, body: str) -> list[tuple[float, Source]]:
    """The columns that may name the author, best first, without those far behind the best."""
    inside = places(table, {body}, unless=partial(_is_line_of_date, table))
    asked: list[NameSource] = []
    in_text: list[tuple[str, dict[int, Cell]]] = []
    for column, cells in table.columns.items():
        # Asked first of all its cells: in two of three columns even these are too few.
        if len(cells) * 4 < table.count or len(firsts := table.first(column)) * 4 < table.count:
            continue
        if column == body:
            # Of several paragraphs the first may be the line with name and date, or the name.
            if len(table.columns[column]) >= 2 * len(firsts):
                attributes = [SIGNED] if _are_lines(table, firsts) else []
                attributes += [""] if _stand_before_dates(table.memory, firsts) else []
                asked += sources(table, column, attributes, firsts)
            continue
        if not _may_name(table, body, firsts):
            continue
        if inside.hold_most(firsts.values()):
            in_text.append((column, firsts))
        else:
            asked += sources(table, column, _asked(table, column, body, firsts), firsts)
    if ranked := best(table, asked):
        return ranked
    # "Comment by Ada — 3 March" may be the last line of the text, as in old themes.
    signed: list[NameSource] = []
    for column, firsts in in_text:
        signed += sources(table, column, _asked_in_text(table, column, body, firsts), firsts)
    return best(table, signed)


def _are_unseen(table: Table, firsts: dict[int, Cell]) -> bool:
    """Whether some elements are words for those who hear the page, as "Posted by" before a name:
    alike in most rows, unlike the names of those whom a picture shows to all others.
    """
    nodes = [cell.node for cell in firsts.values()]
    if any(not is_unseen(node.attrs) or AUTHOR.are_in(node.get("class")) for node in nodes):
        return False
    (_, alike), *_ = Counter(map(table.memory.text, nodes)).most_common(1)
    return alike * 2 > len(nodes)


def _may_name(table: Table, body: str, firsts: dict[int, Cell]) -> bool:
    """Whether elements of a kind may name somebody. A date in words that are not known here is not
    a name.
    """
    tag = next(iter(firsts.values())).node.tag
    if tag == "button":
        return _may_open_cards(table, body, firsts)
    return tag != "time" and not (tag == "span" and _are_unseen(table, firsts))


def _may_open_cards(table: Table, body: str, firsts: dict[int, Cell]) -> bool:
    """Whether some buttons may open cards about the authors: those called so, and those that stand
    before the text, or right before the date, and are not all labelled alike.
    """
    if AUTHOR.are_in(next(iter(firsts.values())).node.get("class")):
        return True
    texts = table.first(body) if body else {}
    leading = sum(
        (row in texts and cell.node.end <= texts[row].node.order)
        or _is_before_date(table.memory, cell.node)
        for row, cell in firsts.items()
    )
    if leading * 10 < len(firsts) * 9:
        return False
    return len({pressed_text(cell.node) for cell in firsts.values()}) > 1


def _asked(table: Table, column: str, body: str, firsts: dict[int, Cell]) -> list[str]:
    """Attributes by which a column outside the text may name the author."""
    sample = next(iter(firsts.values())).node
    attributes = [attribute for attribute in sample.attrs if attribute in _NAMING]
    if column == ROOT and _holds(firsts, table.first(body) if body else {}):
        # An item is no line, even if most of these are short, but may begin with one.
        return [*attributes, SIGNED_OWN, LED]
    if body and leads_to_date(table.memory, sample) and _holds(firsts, table.first(body)):
        led = sum(leads_to_date(table.memory, cell.node) for cell in firsts.values())
        return [*attributes, LED] if led * 2 > len(firsts) else attributes
    if not body and (column == ROOT or _is_whole(table, firsts)):
        attributes.append(SIGNED_OWN)
    if sum(map(is_short, firsts.values())) * 2 > len(firsts):
        # The last of the row: a component library gives names and texts one class.
        texts = {cell.row: cell for cell in table.columns[body]} if body else {}
        if column != ROOT and _holds(firsts, texts):
            return attributes  # name, date and a short text
        attributes += ["", SIGNED]
        attributes += [BESIDE] if is_stamp(table.memory.text(sample)) else []
    return attributes


def _is_whole(table: Table, firsts: dict[int, Cell]) -> bool:
    """Whether some cells are all of their rows, as the only cell of a table's."""
    return all(cell.size == table.sizes.get(row) for row, cell in firsts.items())


def _asked_in_text(table: Table, column: str, body: str, firsts: dict[int, Cell]) -> list[str]:
    """Attributes by which a column in the text may name the author: in a line with the date, or
    called or drawn so and the first text in most rows: "<b>Ada</b> I was there."
    """
    if sum(map(is_short, firsts.values())) * 2 <= len(firsts):
        return []
    last = column.rpartition(">")[2]
    marks = last.replace(".", " ")
    called = AUTHOR.are_in(marks) and not NOT_AUTHOR.are_in(marks)
    if not called and not _DRAWN.match(last):
        return [SIGNED]
    texts = table.first(body)
    several = len(table.columns[body]) >= 2 * len(texts)
    leading = sum(
        row in texts
        and (called or _begins_anew(cell.node))
        and (
            leads(table.memory, cell.node, texts[row].node)
            or (several and _is_all_of(table.memory, cell.node, texts[row].node))
        )
        for row, cell in firsts.items()
    )
    return ["", SIGNED] if leading * 10 >= len(texts) * 8 else [SIGNED]


_DRAWN = expression(r"(?:a|b|strong|footer)(?![^.:])|[a-z]+\.(?:\S*[.-])?(?:semi)?bold(?![a-z])")
"""The end of the name of a column that is drawn as names are: bold, or below a quotation."""


def _begins_anew(node: Node) -> bool:
    """Whether what follows a bold name is no rest of its sentence: "<b>The quay</b> is closed"."""
    if node.parent is None:
        return False
    children = iter(node.parent.children)
    any(child is node for child in children)  # up to the name
    first = next((child for child in children if not isinstance(child, str) or child.strip()), None)
    return not (isinstance(first, str) and first.lstrip()[:1].islower())


def _is_all_of(memory: Memory, node: Node, text: Node) -> bool:
    """Whether an element has all of the first of several paragraphs."""
    return text.order < node.order < text.end and memory.text(node) == memory.text(text)


def _holds(outer: dict[int, Cell], inner: dict[int, Cell]) -> bool:
    """Whether some elements hold others of the same rows."""
    return any(
        row in outer and outer[row].node.order < cell.node.order < outer[row].node.end
        for row, cell in inner.items()
    )


def _are_lines(table: Table, firsts: dict[int, Cell]) -> bool:
    """Whether nearly all of some cells are lines with a date."""
    lines = sum(_is_line_of_date(table, cell) for cell in firsts.values())
    return lines * 10 >= len(firsts) * 9


def _stand_before_dates(memory: Memory, firsts: dict[int, Cell]) -> bool:
    """Whether nearly all of some cells are short and right before a date, between which and the
    text there is no name: "<p>Ada</p><small>3 May</small><p>I was there.</p>".
    """
    found = sum(is_short(cell) and _is_before_date(memory, cell.node) for cell in firsts.values())
    return found * 10 >= len(firsts) * 9


def _is_before_date(memory: Memory, node: Node) -> bool:
    """Whether an element is right before a date, or before a badge or a sign and then the date."""
    after = memory.sibling_after(node)
    for _ in range(_BETWEEN):
        if after is None or is_stamp(memory.text(after)):
            break
        if after.tag not in INLINE or len(memory.text(after)) > _BADGE:
            return False
        after = memory.sibling_after(after)
    return after is not None and is_stamp(memory.text(after))


_BETWEEN, _BADGE = 2, 24
"""The most elements between name and date, and the most characters of a badge: "Top fan"."""


def _is_line_of_date(table: Table, cell: Cell) -> bool:
    """Whether the first paragraph of a text is the line with author and date."""
    return is_short(cell) and table.memory.holds_date(cell.node)

"""Determines which item answers which, from everything a page gives: ids, depths, nesting,
links.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from reader.extraction.generic.fields.identity import Place, pair, plain
from reader.extraction.generic.items.rows import Row
from reader.extraction.generic.parents.linked import after_answers, by_links, is_in_text
from reader.extraction.generic.parents.nesting import by_place
from reader.extraction.generic.structure.answer_classes import by_marks
from reader.extraction.generic.structure.class_numbers import by_class_numbers
from reader.extraction.generic.structure.depths import by_depth, by_level, by_lines, by_moves
from reader.extraction.generic.structure.zones import Zones
from reader.html.tree import Document, Node
from reader.text import fold

_BEFORE = 6
_OPENING = 12
"""How many elements at the start of an item may show its depth, such as a spacer in a cell."""


_HEAD = 40
"""How many elements of an item are examined for its depth."""


def identities(
    rows: Sequence[Row], places: Sequence[Place], answers: Sequence[Place]
) -> tuple[list[str], list[str] | None]:
    """The ids of rows ("" for none), and what they answer if an id is a pair of both.

    `places` are where a row's own id may be, `answers` where another's may be: of several ids (a
    number in the thread, one in the forum) the one that others refer to is used.
    """
    if len(places) > 1 and answers:
        named = {plain(text) for place in answers for text in _values(rows, place)} - {"", "0"}
        if named:
            places = sorted(
                places, key=lambda place: -len(named.intersection(map(plain, _values(rows, place))))
            )
    given = [_first(row.cells, places) for row in rows]
    if given and pair(given[0]):
        pairs = [pair(text) for text in given]
        known = {two[0] for two in pairs if two}
        if len(known) == len(rows) and all(two and two[1] in {*known, "0"} for two in pairs[:1]):
            known.add("0")
            if all(two is not None and two[1] in known for two in pairs):
                whole = [two for two in pairs if two is not None]
                return [own for own, _ in whole], [above for _, above in whole]
    return [plain(text) if text else "" for text in given], None


def _first(cells: Mapping[str, Node], places: Sequence[Place]) -> str:
    """The first id found in some places."""
    for place, attribute in places:
        node = cells.get(place)
        if node is not None and (value := node.get(attribute)):
            return value
    return ""


def _values(rows: Sequence[Row], place: Place) -> Iterator[str]:
    """The values of an attribute of a column in each row."""
    return (row.cells[place[0]].get(place[1]) for row in rows if place[0] in row.cells)


def parents(
    document: Document,
    zones: Zones,
    rows: Sequence[Row],
    ids: Sequence[str],
    places: Sequence[Place],
) -> list[int]:
    """The index of the row each row answers, -1 for none."""
    index = {own: place for place, own in reversed(list(enumerate(ids)))}
    named = _named(rows, index, places)
    if named is not None:
        return named
    heads = [row.nodes[:_HEAD] for row in rows]
    by_depths = by_level(document, heads)
    if by_depths is not None:
        return by_depths
    roots = [row.nodes[0] for row in rows]
    deep = by_depth(document, partial(_opening, document, zones, rows), roots)
    if deep is not None:
        return deep
    nested = by_place(zones)
    if any(parent >= 0 for parent in nested):
        return nested
    lined = by_lines(heads)
    if lined is not None:
        return lined
    linked = by_links(rows, index)
    if any(parent >= 0 for parent in linked):
        return linked
    return by_moves(roots) or by_class_numbers(roots) or by_marks(roots, len(rows)) or linked


def _named(rows: Sequence[Row], index: dict[str, int], places: Sequence[Place]) -> list[int] | None:
    """Parents given by id in an attribute of the rows."""
    for place, attribute in places:
        values = [
            plain(row.cells[place].get(attribute)) if place in row.cells else "" for row in rows
        ]
        given = [(own, text) for own, text in enumerate(values) if text not in ("", "0")]
        right = sum(index.get(text, own) != own for own, text in given)
        if right and right * 10 >= len(given) * 6:
            found = [index.get(text, -1) for text in values]
            return [-1 if above == own else above for own, above in enumerate(found)]
    return None


def _opening(document: Document, zones: Zones, rows: Sequence[Row], place: int) -> Iterator[Node]:
    """The elements that may show an item's depth: itself, those at its start, those around it
    alone.
    """
    yield from rows[place].nodes[:_OPENING]
    up = zones.items[place].roots[0].parent
    before = zones.items[place - 1].start if place else -1
    after = zones.items[place + 1].start if place + 1 < len(rows) else None
    for _ in range(3):
        if up is None or up.order <= before or (after is not None and up.end > after):
            break
        yield up
        # An empty picture or cell before the item may be as wide as the item is deep.
        yield from document.nodes[up.order + 1 : zones.items[place].start][:_BEFORE]
        up = up.parent


def by_name(rows: Sequence[Row], authors: Sequence[str]) -> list[int]:
    """The row each row answers by name ("in reply to Ada"): that person's last one before it.

    For rows without any other connection: -1 for those that name nobody, or nobody before them.
    """
    found = [-1] * len(rows)
    if not any(_named_in(row) for row in rows[:_TRIED]):
        return found
    last: dict[str, int] = {}
    for own, (row, author) in enumerate(zip(rows, authors, strict=True)):
        answered = fold(_named_in(row))
        if answered and answered != fold(author):  # "Reply to Ada" below Ada's comment is a button
            begun = (answered[:at] for at in range(1, len(answered)) if answered[at] == " ")
            whole = last.get(answered, -1)
            others = (last.get(name, -1) for name in begun)
            found[own] = whole if whole >= 0 else max(others, default=-1)
        if author:
            last[fold(author)] = own
    return found


_TRIED = 200
"""How many rows are tested before all are."""
_LONGEST = 80
_NEXT = 8
"""In how many texts and elements after such a line a name is looked for."""


def _named_in(row: Row) -> str:
    """The person answered according to a line outside the text."""
    texts = {node.order for node in row.body}
    for node in row.nodes:
        for place, child in enumerate(node.children):
            # Most texts between elements are blank.
            if not isinstance(child, str) or child.isspace():
                continue
            if (rest := after_answers(child)) is None:
                continue
            if node.order in texts or is_in_text(row, node):
                continue
            if name := rest.strip(_AROUND) or _named_behind(row, node, place):
                return name
    return ""


def _named_behind(row: Row, node: Node, place: int) -> str:
    """The element after one of the texts in another, or everything after it."""
    # The parser parts texts only where the page has a remark in its markup.
    for behind in node.children[place + 1 : place + 1 + _NEXT]:
        if not isinstance(behind, str):
            text = row.memory.text(behind)
            return text.strip(_AROUND) if len(text) <= _LONGEST else ""
    # The words may be alone in their element: "<i>→</i> <b>Ada</b>".
    after = row.memory.sibling_after(node) if len(node.children) == 1 else None
    text = row.memory.text(after) if after is not None else ""
    return text.strip(_AROUND) if len(text) <= _LONGEST else ""


_AROUND = " \t\r\n\u00a0:,@–—|·()"

"""The ids of items on a page, and those of the items they answer."""

import re
from collections.abc import Iterator
from functools import lru_cache

from reader.expressions import expression
from reader.extraction.generic.structure.columns import Cell, Table
from reader.html.tree import Document

_TRAILING = expression(r"\D*(\d+)\D{0,3}")
_PAIR = expression(r"\D*(\d+)[_-](\d+)")
_PARENT = expression(
    r"parent|reply-?_?to|in-?_?reply|replied|respond-?to|quoted-?id|\bto-?p?id$", re.IGNORECASE
)
_OWN = expression(r"^(?:id|name|(?:data-)?.*id|data-number|about|data-content|data-permalink)$")
Place = tuple[str, str]
"""A column and an attribute."""


def plain(text: str) -> str:
    """The id in an attribute: its number if it has just one, otherwise as written."""
    text = text.strip().rpartition("#")[2]
    found = _TRAILING.fullmatch(text)
    return found[1] if found else text


def own_places(table: Table) -> tuple[Place, ...]:
    """Where items give their own id: one value for each, all different. Best first."""
    ranked = []
    for place, firsts in _attributes(table, _OWN):
        values = [plain(cell.node.get(place[1])) for cell in firsts]
        numbered = [text for text in values if any(map(str.isdigit, text)) and len(text) <= 80]
        # An id that occurs twice belongs to one comment drawn twice.
        least, alike = (0.4, 0.45) if place[1] == "id" else (0.7, 0.95)
        own = len(set(numbered))
        if own < least * table.count or own < alike * len(numbered):
            continue
        first = sum(cell.place for cell in firsts) / len(firsts)
        ranked.append(
            (len(numbered) / table.count - 0.01 * first - 0.05 * (place[1] != "id"), place)
        )
    ranked.sort(key=lambda rated: -rated[0])
    return tuple(place for _, place in ranked[:3])


def parent_places(table: Table) -> tuple[Place, ...]:
    """Where items may give the id they answer."""
    return tuple(place for place, _ in _attributes(table, _PARENT))


_ANSWERING = (
    "data-parent", "data-parent-id", "data-parentid", "data-parent_id", "data-parent-comment-id",
    "data-reply-to", "data-in-reply-to", "data-replyto", "parentid",
)  # fmt: skip


def may_be_tied(document: Document) -> bool:
    """Whether anything on a page has an attribute that may give what it answers."""
    return any(map(document.bearing, _ANSWERING))


def are_tied(document: Document, table: Table) -> bool:
    """Whether items name other items as what they answer: most of those that name any."""
    if not may_be_tied(document):
        return False
    own = {
        plain(cell.node.get(at)) for (_, at), firsts in _attributes(table, _OWN) for cell in firsts
    }
    for (_, at), firsts in _attributes(table, _PARENT):
        given = {plain(cell.node.get(at)) for cell in firsts} - {"", "0"}
        if given and len(given & own) * 2 >= len(given):
            return True
    return False


def pair(text: str) -> tuple[str, str] | None:
    """The two numbers of an id like `comment-12_7`."""
    found = _PAIR.fullmatch(text.strip())
    return (found[1], found[2]) if found else None


def _attributes(table: Table, wanted: re.Pattern[str]) -> Iterator[tuple[Place, list[Cell]]]:
    for column, cells in table.columns.items():
        by_name: dict[str, dict[int, Cell]] = {}
        for cell in cells:
            attrs = cell.node.attrs
            for attribute in _called(wanted, tuple(attrs)) if attrs else ():
                if attrs[attribute]:
                    by_name.setdefault(attribute, {}).setdefault(cell.row, cell)
        for attribute, firsts in by_name.items():
            yield (column, attribute), list(firsts.values())


@lru_cache(4096)
def _called(wanted: re.Pattern[str], attributes: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the attributes of an element: the elements of a page share a few sets of names."""
    return tuple(name for name in attributes if name not in _OTHERS and wanted.search(name))


_OTHERS = frozenset({"class", "style", "href", "src", "title", "itemprop", "itemid"})

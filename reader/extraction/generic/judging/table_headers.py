"""Whether the header of a table says that its rows are comments: "Name", "E-mail", "Message"."""

from itertools import islice

from reader.extraction.generic.wording.form_labels import NAMES, TEXTS
from reader.html.blocks import text_of
from reader.html.tree import Document, Node

_MOST_CELLS, _LONGEST = 8, 24


def names_comments(document: Document, row: Node) -> bool:
    """Whether the first row of the table around another has a cell for who wrote, and one for what,
    on a page with a form to write more: lists of fields and of changes have none.
    """
    return bool(document.tagged("textarea")) and name_column(row) >= 0


def name_column(row: Node) -> int:
    """The place among the cells of a row of the one that has the names, -1 for none."""
    header = _header(row)
    if header is None or header is row:
        return -1
    labels = [_label(cell) for cell in islice(header.elements(), _MOST_CELLS)]
    if TEXTS.isdisjoint(labels):
        return -1
    return next((place for place, label in enumerate(labels) if label in NAMES), -1)


def _label(cell: Node) -> str:
    text = text_of(cell) if cell.tag in ("th", "td") else ""
    return text.strip(" :\uff1a").lower() if len(text) <= _LONGEST else ""


def _header(row: Node) -> Node | None:
    """The first row of the table around a row."""
    table = row.parent if row.tag == "tr" else None
    while table is not None and table.tag in ("tbody", "thead", "tfoot"):
        table = table.parent
    if table is None or table.tag != "table":
        return None
    first = next(table.elements(), None)
    while first is not None and first.tag in ("thead", "tbody", "caption", "colgroup"):
        inner = next(first.elements(), None) if first.tag in ("thead", "tbody") else None
        first = inner if inner is not None else _next(table, first)
    return first if first is not None and first.tag == "tr" else None


def _next(table: Node, node: Node) -> Node | None:
    return next((held for held in table.elements() if held.order > node.order), None)

"""Elements that mean more than their tags: tables made of `div`, boxes with notes or warnings, and
what forums quote.

Few pages have any, and the page's set of attribute values shows which, so elements are not checked
one by one.
"""

from collections.abc import Iterator, Mapping
from typing import Literal, TypeAlias

from reader.html.quotes import quotes
from reader.html.tree import Document, Node
from reader.html.walk import element

Shape: TypeAlias = Literal["table", "box", "quote"]
Shapes: TypeAlias = Mapping[int, Shape]
"""The meaning of such elements, by their `order`."""

_BOXES = (
    "admonition", "theme-admonition", "admonitionblock", "markdown-alert", "custom-block",
    "docutils container note", "callout", "notecard",
)  # fmt: skip
"""The classes of such boxes in Sphinx, MkDocs, Docusaurus, Asciidoctor, GitHub, VitePress and
others."""
_REMARKS = ("note", "tip", "warning", "important", "caution")
"""The classes of such boxes in DocBook, which begin with a title or are a table with a picture."""
_WANTED = [{*box.split()} for box in _BOXES]
_LAST = [box.rpartition(" ")[2] for box in _BOXES]
_COLUMNS, _ENDS = "summary-table", "col-last"
"""The classes of Javadoc's lists of members, which a style sheet sets in columns, and of the last
cell of a row in them."""
_CELLS = {"cell": "td", "gridcell": "td", "columnheader": "th", "rowheader": "th"}
_ROLES = frozenset({"table", "grid", "treegrid"})


def shapes(document: Document) -> Shapes:
    """The elements of a page that mean more than their tags."""
    found: dict[int, Shape] = dict.fromkeys((node.order for node in quotes(document)), "quote")
    tables = [node for node in document.bearing("role") if node.tag != "table" and _is_table(node)]
    if any(node.tag in _STAND_IN for node in tables):
        found |= dict.fromkeys((node.order for node in tables), "table")
    if _COLUMNS in document.words:
        lists = (node for node in document.called(_COLUMNS) if _COLUMNS in node.classes)
        found |= dict.fromkeys((node.order for node in lists), "table")
    called = [] if document.words.isdisjoint(_LAST) else document.called(*_LAST)
    boxes = [node for node in called if node.tag in _HOLDS]
    orders = (node.order for node in boxes if _is_one(node.classes, _WANTED))
    found |= dict.fromkeys(orders, "box")
    called = [] if document.marks.isdisjoint(_REMARKS) else document.called(*_REMARKS)
    remarks = (node.order for node in called if _is_remark(node))
    return found | dict.fromkeys(remarks, "box")


def _is_remark(node: Node) -> bool:
    """Whether it is such a box of DocBook's: other sites call many things a note."""
    if node.tag != "div" or node.get("class") not in _REMARKS:
        return False
    first = next(node.elements(), None)
    if first is None:
        return False
    return (first.tag == "table" and "summary" in first.attrs) or (
        first.tag in ("h2", "h3", "h4") and first.get("class") == "title"
    )


_STAND_IN = ("div", "section")
_HOLDS = ("div", "aside", "section")


def _is_table(node: Node) -> bool:
    attrs = node.attrs
    return "role" in attrs and attrs["role"] in _ROLES


def _is_one(classes: list[str], wanted: list[set[str]]) -> bool:
    return any(names.issubset(classes) for names in wanted)


def table_of(node: Node) -> Node:
    """A table built from the elements that have the roles of rows and cells."""
    table = element("table", {}, None, node.order)
    if _COLUMNS in node.classes:
        return _with_rows(table, node)
    for row in _inside(node, "row"):
        line = element("tr", {}, table, row.order)
        for cell in _inside(row, *_CELLS):
            spans = {
                name.removeprefix("aria-"): cell.get(name)
                for name in ("aria-colspan", "aria-rowspan")
            }
            made = element(_CELLS[cell.get("role")], {**cell.attrs, **spans}, line, cell.order)
            made.children, made.end = cell.children, cell.end
    return table


def _with_rows(table: Node, node: Node) -> Node:
    """The table with the cells of a list of members, which are not grouped into rows."""
    line = None
    for cell in node.elements():
        line = line or element("tr", {}, table, cell.order)
        tag = "th" if "table-header" in cell.classes else "td"
        made = element(tag, cell.attrs, line, cell.order)
        made.children, made.end = cell.children, cell.end
        if _ENDS in cell.classes:
            line = None
    return table


def _inside(node: Node, *roles: str) -> Iterator[Node]:
    """The outermost elements inside one that have any of `roles`, in order."""
    pending = [*node.elements()][::-1]
    while pending:
        inner = pending.pop()
        if inner.get("role") in roles:
            yield inner
        else:
            pending += [*inner.elements()][::-1]


def label(box: Node) -> str:
    """The label of a box that only its picture names ("Note"), not its text."""
    pending = [*box.elements()][::-1]
    for _ in range(_NEAR):
        if not pending:
            break
        inner = pending.pop()
        if inner.tag == "i" and inner.get("title"):
            return inner.get("title")
        pending += [*inner.elements()][::-1]
    return ""


_NEAR = 8
"""How many elements are searched for such a picture."""

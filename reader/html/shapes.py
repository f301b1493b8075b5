"""Elements that are more than their tags say: tables made of `div`, boxes that note or warn.

Few pages have any, and a page's marks tell which: no element is asked for what it is.
"""

from collections.abc import Iterator, Mapping
from typing import Literal, TypeAlias

from reader.html.tree import Document, Node
from reader.html.walk import element

Shape: TypeAlias = Literal["table", "box"]
Shapes: TypeAlias = Mapping[int, Shape]
"""What some elements are, by their `order`."""

_TABLES = '[role="table"], [role="grid"], [role="treegrid"]'
_BOXES = (
    ".admonition", ".theme-admonition", ".admonitionblock", ".markdown-alert", ".custom-block",
    ".docutils.container.note", ".callout", ".notecard",
)  # fmt: skip
"""What Sphinx, MkDocs, Docusaurus, Asciidoctor, GitHub, VitePress and others call such a box."""
_CELLS = {"cell": "td", "gridcell": "td", "columnheader": "th", "rowheader": "th"}
_ROLES = frozenset({"table", "grid", "treegrid"})


def shapes(document: Document) -> Shapes:
    """What the elements of a page are beyond their tags."""
    found: dict[int, Shape] = {}
    marks = document.marks
    if not _ROLES.isdisjoint(_roles(document)):
        tables = (node for node in document.css(_TABLES) if node.tag != "table")
        found |= dict.fromkeys((node.order for node in tables), "table")
    said = "\n".join(filter(None, marks))
    wanted = [box for box in _BOXES if box.rpartition(".")[2] in said]
    if wanted:
        boxes = (node for node in document.css(",".join(wanted)) if node.tag in _HOLDS)
        found |= dict.fromkeys((node.order for node in boxes), "box")
    return found


_HOLDS = frozenset({"div", "aside", "section"})


def _roles(document: Document) -> set[str]:
    if "role" not in document.marks:
        return set()
    return {node.get("role") for node in document.css("div[role], section[role]")}


def table_of(node: Node) -> Node:
    """A table of the rows and cells that an element is said to have."""
    table = element("table", {}, None, node.order)
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


def _inside(node: Node, *roles: str) -> Iterator[Node]:
    """The outermost elements in one that have one of `roles`, in order."""
    pending = [*node.elements()][::-1]
    while pending:
        inner = pending.pop()
        if inner.get("role") in roles:
            yield inner
        else:
            pending += [*inner.elements()][::-1]


def label(box: Node) -> str:
    """What a box is called by its picture alone ("Note"), where no text says it."""
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
"""Elements among which such a picture is looked for."""

"""Which items have a link to another page as their heading, as teasers have and comments do not."""

from reader.expressions import expression
from reader.extraction.generic.structure.column_places import places
from reader.extraction.generic.structure.columns import Table
from reader.extraction.generic.structure.groups import Group, Item
from reader.extraction.generic.structure.text_cache import Memory
from reader.extraction.generic.structure.title_links import (
    in_heading,
    is_long,
    is_title,
    link_title,
)
from reader.extraction.generic.wording.stamps import is_stamp
from reader.html.elements import INLINE
from reader.html.links import split_address
from reader.html.tree import Document, Node

_LONG_NUMBER = expression(r"\d{3,}")


def titled(document: Document, group: Group, rows: Table, body: str) -> float:
    """The share of items with such a link, 0 if they are few; `body` is the column of the text."""
    bodies = places(rows, {body})
    found = _comments_elsewhere(document, rows)
    own: dict[int, set[str]] = {}
    for cells in rows.columns.values():
        for cell in cells:
            node = cell.node
            if node.tag != "a" or cell.row in found or not is_title(rows.memory, node):
                continue
            if cell.row not in own:  # few rows have such a link
                own[cell.row] = _numbers(document, group.items[cell.row])
            if not own[cell.row].isdisjoint(_LONG_NUMBER.findall(node.get("href"))):
                continue  # the subject of a comment, which links to the comment
            body_at = bodies.first(cell.row) or node.end
            if node.order < body_at or in_heading(node) or _begins(node, body_at, rows.memory):
                found[cell.row] = link_title(rows.memory, node)
    for index in rows.rows if group.joined else ():
        above = _title_above(document, group.items[index], rows.memory)
        if above:
            found[index] = above
    if len(set(found.values())) < 0.7 * len(found):
        return 0.0  # the same words in each: a control
    share = len(found) / rows.count
    return share if share >= _SOME else 0.0


_SOME = 0.4


def _comments_elsewhere(document: Document, rows: Table) -> dict[int, str]:
    """The rows with a link to a comment on another page by the title of that page, as in lists of
    the latest comments of a site, and the path of that page.
    """
    own = split_address(document.url).path
    found = {
        cell.row: path
        for cells in rows.columns.values()
        for cell in cells
        if cell.node.tag == "a"
        and (path := _path_to_comment(rows.memory, cell.node)) not in ("", own)
    }
    pages = len(set(found.values()))
    return found if pages >= _SEVERAL and pages >= 0.7 * len(found) else {}


_SEVERAL = 3


def _path_to_comment(memory: Memory, node: Node) -> str:
    address, _, place = node.get("href").partition("#")
    if not place.startswith("comment") or "?" in address or "comment" in address:
        return ""
    path = split_address(address).path
    title = link_title(memory, node)
    return path if len(path) > 1 and is_long(title) and not is_stamp(title) else ""


def _begins(node: Node, body_at: int, memory: Memory) -> bool:
    """Whether a link is all of the first block of a text: a title in one box with the excerpt."""
    block = node.parent
    return (
        block is not None
        and body_at < block.order <= body_at + _NEAR
        and block.tag not in INLINE
        and memory.text(block) == memory.text(node)
    )


_NEAR = 2


def _numbers(document: Document, item: Item) -> set[str]:
    """The numbers that identify an item."""
    first = document.nodes[item.start : min(item.end, item.start + 8)]
    return {number for node in first for number in _LONG_NUMBER.findall(node.get("id"))}


def _title_above(document: Document, item: Item, memory: Memory) -> str:
    """The title link before an item of several elements, in the element around the item alone."""
    around = item.roots[0].parent
    if around is None or around.end - around.order > 3 * (item.end - item.start) + 20:
        return ""
    before = document.nodes[around.order : item.start]
    titles = [node for node in before if node.tag == "a" and is_title(memory, node)]
    return memory.text(titles[-1]) if titles else ""

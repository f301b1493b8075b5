"""Finds the title of a page that is shown as a title but marked up as any other block: pages made
of components have it in a `div`, or in one of the lesser headings.
"""

from itertools import islice

from reader.html.texts import opening_of
from reader.html.tree import Document, Node
from reader.text import words

_TITLED = frozenset({"div", "p", "header", "section", "h4", "h5", "h6"})
_FEWEST = 2
"""The fewest words of such a title: a single word may be that of a menu."""
_LINKS = 2
"""How many links beside it make it an entry of a row of links."""
_BESIDE = frozenset({"nav", "aside", "footer", "dialog", "li"})
"""What holds the title of a page as an entry, or as where one is, and not above its text."""


def shown_title(document: Document, root: Node, title: str) -> Node | None:
    """The block that has the page's title and nothing else: the last above `root`, but rather one
    inside. None if the page has an h1, which is what its author calls the title.
    """
    if words(title) < _FEWEST or any(opening_of(node, 1) for node in document.tagged("h1")):
        return None
    found, asked, rows = None, set[int](), dict[tuple[int, str], bool]()
    for _, block, is_linked, text in document.seen.texts:
        if block >= root.end:
            break
        if is_linked or block < 0 or text.strip() != title or block in asked:
            continue
        asked.add(block)
        node = document.nodes[block]
        if _has_only(node, title) and not _is_beside(node) and not _is_in_row(node, rows):
            found = node
            if block > root.order:
                break
    return found


def _has_only(node: Node, title: str) -> bool:
    return node.tag in _TITLED and opening_of(node, len(title) + 1) == title


def _is_in_row(node: Node, rows: dict[tuple[int, str], bool]) -> bool:
    """Whether a block stands beside several of its tag that are links: in a menu, or a path to the
    page. `rows` has what is known of other parents.
    """
    row = node.parent
    if row is None:
        return False
    known = rows.get((row.order, node.tag))
    if known is None:
        beside = (one for one in row.elements() if one.tag == node.tag)
        linked = islice(filter(_is_link, beside), _LINKS)
        known = rows[row.order, node.tag] = sum(1 for _ in linked) == _LINKS
    return known


def _is_link(node: Node) -> bool:
    """Whether a block has nothing but a link."""
    only = node.children[0] if len(node.children) == 1 else None
    return isinstance(only, Node) and only.tag == "a" and only.get("href") != ""


def _is_beside(node: Node) -> bool:
    around: Node | None = node
    while around is not None:
        if around.tag in _BESIDE:
            return True
        around = around.parent
    return False

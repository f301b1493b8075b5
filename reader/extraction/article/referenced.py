"""Keeps what pruning takes for furniture although the text refers to it."""

from bisect import bisect_left

from reader.extraction.article.phrases import points_elsewhere, wanted
from reader.extraction.article.prune import LINKS, Removed
from reader.html.blocks import text_of
from reader.html.elements import HEADINGS
from reader.html.links import absolute, split_address
from reader.html.tree import Document, Node, order_of
from reader.text import fold, line

_LISTS = frozenset({"ul", "ol"})
_NEAR = 2
"""Elements between a sentence and what it introduces, such as line breaks and empty boxes."""
_TITLE = 3
"""Words of a title: links with fewer are names and buttons."""
_SENTENCE = 18
"""Characters of a sentence: "Related:" is a label."""
_LABEL = 8
"""Those of a label in the entry of a list, such as "Sold by:", with a list in the same entry."""
_DIRECTORY = 3
"""The fewest lists of a directory, each under a heading."""
_BESIDE = 100
"""Among how many children of an item a list in it is looked for."""


def without_introduced(document: Document, removed: Removed, leaves: list[Node]) -> Removed:
    """What is removed, except lists of links after a sentence that ends with a colon or under the
    headings of a directory, and paragraphs that link to other sites.

    "These are worth a visit:" makes them part of the text; "Read more:" does not.
    """
    kept = _of_directory(document, removed, leaves)
    last: Node | None = None
    for order in sorted(removed):
        if removed[order] == LINKS:
            node = document.nodes[order]
            if _goes_on(node, last) or _is_text(document, node, leaves):
                kept.add(order)
                last = node
    return {order: why for order, why in removed.items() if order not in kept} if kept else removed


def _of_directory(document: Document, removed: Removed, leaves: list[Node]) -> set[int]:
    """The lists of links directly under headings of the text, if there are several: forms by their
    purpose, shops by what they sell. One alone may point elsewhere under a heading of any words,
    and the same one under each of a shop's goods is its buttons.
    """
    lists = (document.nodes[order] for order, why in removed.items() if why == LINKS)
    found = [node for node in lists if _is_list(node) and _is_headed(node, leaves)]
    if len(found) < _DIRECTORY or len(set(map(text_of, found))) < _DIRECTORY:
        return set()
    return {node.order for node in found}


def _is_headed(node: Node, leaves: list[Node]) -> bool:
    at = bisect_left(leaves, node.order, key=order_of) - 1
    if at < 0 or leaves[at].tag not in HEADINGS or not 0 <= node.order - leaves[at].end <= _NEAR:
        return False
    return len(text_of(node)) >= _LABEL and not _wants(text_of(leaves[at]))


def _goes_on(node: Node, last: Node | None) -> bool:
    """Whether a paragraph of links continues those before it, which were kept."""
    return (
        last is not None
        and last.end == node.order
        and node.tag == last.tag == "p"
        and node.parent is last.parent
    )


def _is_text(document: Document, node: Node, leaves: list[Node]) -> bool:
    if node.tag == "p" and _is_source(document, node):
        return True
    return (node.tag == "p" or _is_list(node)) and _is_introduced(node, leaves)


def _is_source(document: Document, node: Node) -> bool:
    """Whether it is a line of titles on other sites: pages cite other sites as sources, and
    advertise their own. Links for sharing or following are only a word or two.
    """
    page = document.url or document.base  # a saved page tells its own address
    here = _site(page)
    if not here:
        return False
    links = [inner for inner in document.nodes[node.order : node.end] if inner.tag == "a"]
    text = text_of(node)
    if len(text.split()) < _TITLE * len(links):
        return False
    sites = [_site(absolute(page, link.get("href"))) for link in links]
    return all(site and not _is_of(site, here) for site in sites) and not _wants(text)


def _site(url: str) -> str:
    return split_address(url).netloc.removeprefix("www.")


def _is_of(site: str, here: str) -> bool:
    """Whether two sites are the same, or one is part of the other."""
    return f".{site}".endswith(f".{here}") or here.endswith(f".{site}")


def _wants(text: str) -> bool:
    folded = fold(text)
    return bool(points_elsewhere(folded) or wanted(folded))


def _is_list(node: Node) -> bool:
    """Whether an element is a list, or a box around one."""
    first = next(node.elements(), node) if node.tag == "div" else node
    return first.tag in _LISTS


def _is_introduced(node: Node, leaves: list[Node]) -> bool:
    """Whether a sentence that ends in a colon stands before a list, perhaps in the same item."""
    at = bisect_left(leaves, node.order, key=order_of) - 1
    if at < 0:
        return False
    leaf = leaves[at]
    if leaf is node.parent:
        text = _before(node)
    elif 0 <= node.order - leaf.end <= _NEAR:
        text = text_of(leaf)
    else:
        return False
    is_entry = node.parent is not None and node.parent.tag == "li"
    if not text.endswith((":", "\uff1a")) or len(text) < (_LABEL if is_entry else _SENTENCE):
        return False
    return not _wants(text)


def _before(node: Node) -> str:
    """What is said directly before an element in the same one."""
    siblings = node.parent.children[:_BESIDE] if node.parent is not None else []
    place = next((n for n, child in enumerate(siblings) if child is node), 0)
    texts = (line(c) if isinstance(c, str) else text_of(c) for c in siblings[:place][::-1])
    return next(filter(None, texts), "")

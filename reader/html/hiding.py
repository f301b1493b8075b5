"""Hides what the markup of a page shows, as no part of the page, and shows what it hides."""

from reader.html.elements import hides
from reader.html.tree import Document, Node, Seen
from reader.html.walk import unhidden


def hide(document: Document, nodes: list[Node]) -> None:
    """Take elements, in order and none inside another, for hidden by the markup."""
    for node in nodes:
        node.attrs = {**node.attrs, "hidden": ""}
    document.laid_over += nodes
    document.seen = _without(document.seen, nodes)


def show(document: Document, node: Node) -> None:
    """Take an element for visible that its style hides, with all in it that is not hidden itself.

    What is around it must be visible.
    """
    node.attrs = {name: value for name, value in node.attrs.items() if name != "style"}
    every, seen = unhidden(document.nodes, document.seen), document.seen
    block_of = seen.block_of.copy()
    for inner in document.nodes[node.order : node.end]:
        around = -1 if inner.parent is None else block_of[inner.parent.order]
        is_gone = around < 0 or (inner is not node and hides(inner.attrs))
        block_of[inner.order] = -1 if is_gone else every.block_of[inner.order]
    kept = [place for place, order in enumerate(every.orders) if block_of[order] == order]
    document.seen = Seen(
        [every.blocks[place] for place in kept],
        block_of,
        [every.orders[place] for place in kept],
        [every.around[place] for place in kept],
        [(order, block_of[order], is_linked, text) for order, _, is_linked, text in seen.texts],
    )


def _without(seen: Seen, nodes: list[Node]) -> Seen:
    """What is visible without some elements. Their texts are gone, too: other hidden texts are
    read where a page shows nothing else.
    """
    block_of = seen.block_of.copy()
    shows = bytearray(b"\1") * len(block_of)
    for node in nodes:
        size = node.end - node.order
        block_of[node.order : node.end] = [-1] * size
        shows[node.order : node.end] = bytes(size)
    kept = [place for place, order in enumerate(seen.orders) if shows[order]]
    return Seen(
        [seen.blocks[place] for place in kept],
        block_of,
        [seen.orders[place] for place in kept],
        [seen.around[place] for place in kept],
        [text for text in seen.texts if shows[text[0]]],
    )

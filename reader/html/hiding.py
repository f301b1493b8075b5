"""Hides what the markup of a page shows: it is no part of the page."""

from reader.html.tree import Document, Node, Seen


def hide(document: Document, nodes: list[Node]) -> None:
    """Take elements, in order and none inside another, for hidden by the markup."""
    for node in nodes:
        node.attrs = {**node.attrs, "hidden": ""}
    document.laid_over += nodes
    document.seen = _without(document.seen, nodes)


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

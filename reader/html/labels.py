"""Headings that a page shows elsewhere than above the text they belong to."""

from reader.html.tree import Node
from reader.html.walk import element


def put_heading(node: Node, text: str, level: int) -> None:
    """Let an element begin with a heading, if it does not begin with this one already.

    It has the `order` of the element, as it is found in no list of the page's.
    """
    tag = f"h{level}"
    first = next(iter(node.children), None)
    if isinstance(first, Node) and first.tag == tag and first.children == [text]:
        return
    heading = element(tag, {}, None, node.order)
    heading.children, heading.parent = [text], node
    node.children = [heading, *node.children]

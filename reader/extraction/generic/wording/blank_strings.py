"""Which strings of an element say nothing: those of blanks, also of unbreakable ones."""

from reader.html.tree import Node

BLANK = " \t\r\n\u00a0"


def has_words(node: Node) -> bool:
    """Whether an element has text besides that of the elements in it."""
    return any(isinstance(child, str) and child.strip(BLANK) for child in node.children)

"""The number before the first step of a recipe or a guide, in an element of its own."""

from itertools import islice

from reader.html.blocks import text_of
from reader.html.tree import Node

_NEAR = 12
"""How many blocks after the number that of the second step may be."""
_STEP = 8
"""The fewest words of a step."""


def is_first_number(leaves: list[Node], index: int) -> bool:
    """Whether a block that is "1" counts what follows: a block marked alike is "2", with running
    text between them, as there is none between the counts of readers and of answers.
    """
    node = leaves[index]
    if text_of(node) != "1" or not node.get("class"):
        return False
    words = 0
    for other in islice(leaves, index + 1, index + 1 + _NEAR):
        text = text_of(other)
        if other.tag == node.tag and other.get("class") == node.get("class"):
            return text == "2" and words >= _STEP
        words = max(words, len(text.split()))
    return False

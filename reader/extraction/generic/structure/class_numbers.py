"""Parents by a number in the classes of items that goes up and down as depths do: "cm-il-2"."""

from collections.abc import Sequence
from itertools import pairwise

from reader.extraction.comments.order import parents_by_depth
from reader.html.tree import Node

_DIGITS = "0123456789"
_FEWEST = 5
"""The fewest items: of fewer, any numbers may look like depths."""
_DEEPEST = 20
_MOST_DIGITS = 2


def by_class_numbers(roots: Sequence[Node]) -> list[int] | None:
    """The index of the item each item answers, None if no class of all has such a number.

    What says in words that it is a depth is read before. Columns and rows in turn are numbered as
    well: their numbers differ from each to the next, and those of answers to one comment do not.
    """
    if len(roots) < _FEWEST:
        return None
    numbers = [_numbers(root) for root in roots]
    for stem in numbers[0]:
        if all(stem in own for own in numbers):
            depths = [own[stem] for own in numbers]
            if _are_depths(depths):
                return parents_by_depth([depth - depths[0] for depth in depths])
    return None


def _numbers(node: Node) -> dict[str, int]:
    """The numbers at the end of the classes of an element, by what is in front of them."""
    numbers: dict[str, int] = {}
    for marker in node.get("class").split():
        # Without a pattern: the longest class of a page may have all its characters.
        stem = marker.rstrip(_DIGITS)
        digits = marker[len(stem) :]
        if digits and len(digits) <= _MOST_DIGITS and any(map(str.isalpha, stem)):
            numbers[stem.rstrip("-_")] = int(digits)
    return numbers


def _are_depths(numbers: Sequence[int]) -> bool:
    """Whether numbers begin at the top, go up by one at a time, go down, and stay the same."""
    if numbers[0] not in (0, 1) or not numbers[0] == min(numbers) < max(numbers) <= _DEEPEST:
        return False
    steps = [after - before for before, after in pairwise(numbers)]
    return max(steps) == 1 and min(steps) < 0 and 0 in steps

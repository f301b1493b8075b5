"""Targets of jumps between comments, by index; -1 for none."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping

from reader.layout.threads import Forest


def next_thread(forest: Forest, index: int) -> int:
    """The next comment that starts a thread."""
    place = bisect_right(forest.roots, index)
    return forest.roots[place] if place < len(forest.roots) else -1


def previous_thread(forest: Forest, index: int) -> int:
    """The start of this thread; from there, of the one before."""
    place = bisect_left(forest.roots, index) - 1
    return forest.roots[place] if place >= 0 else -1


def next_level(forest: Forest, index: int) -> int:
    """The first comment after all replies: on this level or a higher one."""
    return forest.end[index] if forest.end[index] < len(forest) else -1


def previous_level(forest: Forest, index: int) -> int:
    """The sibling before, or the parent."""
    sibling = forest.previous_sibling(index)
    return sibling if sibling >= 0 else forest.parent[index]


def parent(forest: Forest, index: int) -> int:
    """The parent of this comment."""
    return forest.parent[index]


def root(forest: Forest, index: int) -> int:
    """The start of this thread, -1 if this is it."""
    return previous_thread(forest, index) if forest.parent[index] >= 0 else -1


JUMPS: Mapping[str, Callable[[Forest, int], int]] = {
    "next_thread": next_thread,
    "previous_thread": previous_thread,
    "next_level": next_level,
    "previous_level": previous_level,
    "next_sibling": Forest.next_sibling,
    "previous_sibling": Forest.previous_sibling,
    "parent": parent,
    "root": root,
}


def jump(forest: Forest, index: int, name: str, count: int) -> int:
    """The target of a jump repeated `count` times, or as often as possible."""
    step = JUMPS[name]
    for _ in range(count):
        further = step(forest, index)
        if further < 0:
            break
        index = further
    return index

"""Where a jump through a thread leads: from comment to comment by index, -1 for nowhere."""

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
    """The first comment behind all replies: on this level or a shallower one."""
    return forest.end[index] if forest.end[index] < len(forest) else -1


def previous_level(forest: Forest, index: int) -> int:
    """The sibling before, or the comment this one answers."""
    sibling = forest.previous_sibling(index)
    return sibling if sibling >= 0 else forest.parent[index]


def parent(forest: Forest, index: int) -> int:
    """The comment this one answers."""
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
    """Where a jump leads that is made `count` times, or as often as it leads on."""
    step = JUMPS[name]
    for _ in range(count):
        further = step(forest, index)
        if further < 0:
            break
        index = further
    return index

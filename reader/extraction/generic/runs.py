"""Items that are several siblings: a term and what is said of it, a row and the row under it."""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import chain

from reader.extraction.generic.repeated import Group, Item, signature
from reader.html.tree import Node


def joined(group: Group) -> Group | None:
    """The group with the siblings after each item up to the next: two rows, `dt` and `dd`."""
    parents = {id(item.roots[0].parent) for item in group.items}
    if len(parents) == len(group.items):
        return None  # each is alone in its parent, which is the item then
    orders = [item.start for item in group.items]
    runs: list[tuple[Node, ...]] = []
    longest = 0
    for parent in {id(item.roots[0].parent): item.roots[0].parent for item in group.items}.values():
        if parent is not None:
            found = list(_defined(parent, orders)) if parent.tag == "dl" else []
            own = found or _led(parent, list(_runs(parent, orders)))
            # Nothing says where the last run ends: it is no longer than those before it.
            longest = max((len(run) for run in own[:-1]), default=longest or 2)
            own[-1:] = [run[:longest] for run in own[-1:]]
            runs.extend(own)
    runs.sort(key=lambda run: run[0].order)
    if sum(len(run) > 1 for run in runs) * 2 < len(runs):
        return None
    return Group(group.key + "+", tuple(map(Item, runs)), joined=True)


_LEADS = frozenset({"h2", "h3", "h4", "h5", "h6", "dt", "b", "strong", "a", "cite", "img"})
_MOST_LEADS = 3


def _led(parent: Node, runs: list[tuple[Node, ...]]) -> list[tuple[Node, ...]]:
    """Runs that begin where their items do: a name that stands before the date leads its item.

    It is told by what stands before the first run, which the other runs then end in.
    """
    before = [child for child in parent.elements() if child.order < runs[0][0].order]
    if len(runs) < 2:
        return runs
    most = min(_MOST_LEADS, len(before), *(len(run) - 1 for run in runs[:-1]))
    led = 0
    for count in range(1, most + 1):
        kind = signature(before[-count])
        if any(signature(run[-count]) != kind for run in runs[:-1]):
            break
        led = count if before[-count].tag in _LEADS else led
    if not led:
        return runs
    leads = [tuple(before[-led:]), *(run[-led:] for run in runs[:-1])]
    bodies = [*(run[:-led] for run in runs[:-1]), runs[-1]]
    return [(*lead, *body) for lead, body in zip(leads, bodies, strict=True)]


def _defined(parent: Node, orders: list[int]) -> Iterator[tuple[Node, ...]]:
    """The terms of a list with what is said of each, those that hold one of the items."""
    run: list[Node] = []
    for child in chain(parent.elements(), [None]):
        if (child is None or child.tag == "dt") and run:
            place = bisect_left(orders, run[0].order)
            if place < len(orders) and orders[place] < run[-1].end:
                yield tuple(run)
            run = []
        if child is not None and (run or child.tag == "dt"):
            run.append(child)


def _runs(parent: Node, orders: list[int]) -> Iterator[tuple[Node, ...]]:
    run: list[Node] = []
    for child in parent.elements():
        place = bisect_left(orders, child.order)
        if place < len(orders) and orders[place] < child.end:
            if run and child.tag == "dd" and orders[place] != child.order:
                run.append(child)  # what was said, and the list of answers in it
                continue
            if run:
                yield tuple(run)
            run = [child] if orders[place] == child.order else []
        elif run:
            run.append(child)
    if run:
        yield tuple(run)

"""Items of several siblings: a term and its description, a row and the row below it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.extraction.generic.structure.element_names import shape, signature
from reader.extraction.generic.structure.groups import Group, Item
from reader.extraction.generic.structure.text_cache import Memory
from reader.extraction.generic.wording.vocabulary import AUTHOR
from reader.html.elements import HEADINGS
from reader.html.tree import Node, order_of

_MOST_DATES, _LOOKED_AT = 28, 400
"""The most dates between two consecutive items, twice as many as an item has; and how many items
are examined for that."""


def are_apart(group: Group, dates: Sequence[int]) -> bool:
    """Whether most items are far from the next, as are all comments by one author.

    `dates` is how many dates come before each element of the page.
    """
    pairs = [*pairwise(group.roots(_LOOKED_AT))]
    far = sum(
        dates[after.order] - dates[before.order] > _MOST_DATES and before.parent is after.parent
        for before, after in pairs
    )
    return far * 2 > len(pairs)


def joined(group: Group, memory: Memory) -> Group | None:
    """The group with the siblings after each item up to the next: two rows, `dt` and `dd`."""
    roots = group.roots()
    parents = {id(root.parent): root.parent for root in roots}
    if len(parents) == len(roots):
        return None  # each is alone in its parent, which is then the item
    orders = [root.order for root in roots]
    runs: list[tuple[Node, ...]] = []
    longest = 0
    for parent in parents.values():
        if parent is not None:
            children = memory.elements(parent)
            inside = orders[bisect_left(orders, parent.order) : bisect_left(orders, parent.end)]
            found = list(_defined(children, inside)) if parent.tag == "dl" else []
            found = found or list(_ruled_off(children, inside))
            own = found or _led(children, list(_runs(children, inside, longest or 2)))
            # Nothing marks the end of the last run: it is at most as long as those before it.
            longest = max((len(run) for run in own[:-1]), default=longest or 2)
            own[-1:] = [run[:longest] for run in own[-1:]]
            runs.extend(own)
    runs.sort(key=lambda run: run[0].order)
    if sum(len(run) > 1 for run in runs) * 2 < len(runs):
        return None
    return Group(group.key + "+", tuple(map(Item, runs)), joined=True)


_LEADS = frozenset({"h2", "h3", "h4", "h5", "h6", "dt", "b", "strong", "a", "cite", "img"})
_MOST_LEADS = 3


def _led(children: Sequence[Node], runs: list[tuple[Node, ...]]) -> list[tuple[Node, ...]]:
    """Runs that begin where their items do: a name before the date begins the item.

    Recognised by what precedes the first run, and is then found at the end of the other runs.
    """
    if len(runs) < 2:
        return runs
    first = bisect_left(children, runs[0][0].order, key=order_of)
    before = children[max(0, first - _MOST_LEADS) : first]
    most = min(len(before), *(len(run) - 1 for run in runs[:-1]))
    led = 0
    for count in range(1, most + 1):
        kind = signature(before[-count])
        if any(signature(run[-count]) != kind for run in runs[:-1]):
            break
        led = count if _may_lead(before[-count], runs[0][0]) else led
    if not led:
        return runs
    named = _is_all_lead(before[-led])
    parted = [_named(run) if named else led for run in runs[:-1]]
    if not all(parted):
        return runs
    leads = [tuple(before[-led:]), *(run[-own:] for run, own in zip(runs, parted, strict=False))]
    bodies = [*(run[:-own] for run, own in zip(runs, parted, strict=False)), runs[-1]]
    return [(*lead, *body) for lead, body in zip(leads, bodies, strict=True)]


def _may_lead(node: Node, dated: Node) -> bool:
    """Whether an element before the date may begin the item: as a name, by its tag or by what it is
    called, or because it has the number of the item, and the date has none.
    """
    if node.tag in _LEADS or AUTHOR.are_in(node.get("class")) or _is_all_lead(node):
        return True
    return _is_numbered(node) and not _is_numbered(dated)


def _named(run: Sequence[Node]) -> int:
    """How many elements of a run there are from its last name on, 0 if there is none: a comment
    has as many paragraphs as its author wrote.
    """
    return next((n for n in range(1, len(run)) if _is_all_lead(run[-n])), 0)


def _is_all_lead(node: Node) -> bool:
    """Whether all that an element holds is one element that may be a name."""
    held = [child for child in node.children if not isinstance(child, str) or child.strip()]
    return len(held) == 1 and isinstance(held[0], Node) and held[0].tag in _LEADS


def _is_numbered(node: Node) -> bool:
    return node.tag == "tr" and shape(identity := node.get("id")) != identity


def _first(children: Sequence[Node], orders: list[int]) -> int:
    """The index of the child that is or contains the first item."""
    return max(0, bisect_right(children, orders[0], key=order_of) - 1)


def _defined(children: Sequence[Node], orders: list[int]) -> Iterator[tuple[Node, ...]]:
    """The terms of a list with their descriptions, those that contain one of the items."""
    at = _first(children, orders)
    while at and children[at].tag != "dt":
        at -= 1
    run: list[Node] = []
    for place in range(at, len(children) + 1):
        child = children[place] if place < len(children) else None
        if (child is None or child.tag == "dt") and run:
            own = bisect_left(orders, run[0].order)
            if own < len(orders) and orders[own] < run[-1].end:
                yield tuple(run)
            run = []
        if child is not None and (run or child.tag == "dt"):
            if not run and child.order > orders[-1]:
                return
            run.append(child)


def _ruled_off(children: Sequence[Node], orders: list[int]) -> Iterator[tuple[Node, ...]]:
    """The items of which each ends with an element of `orders` and a line across the page: "… in
    May.", "Posted on 3 May by Ada", a line. None if any of them does not, or has nothing above.
    """
    if len(orders) < _FEWEST:
        return
    first = bisect_left(children, orders[0], key=order_of)
    if first + 1 >= len(children) or children[first + 1].tag != "hr":
        return  # as in nearly all lists
    ends = [bisect_left(children, order, key=order_of) for order in orders]
    if any(at + 1 >= len(children) or children[at + 1].tag != "hr" for at in ends):
        return
    runs = [children[before + 2 : at + 1] for before, at in pairwise(ends)]
    longest = max(map(len, runs))
    if min(map(len, runs)) < 2:
        return
    while first and ends[0] - first + 1 < longest and children[first - 1].tag not in _NO_PART:
        first -= 1
    for run in (children[first : ends[0] + 1], *runs):
        yield tuple(run)


_FEWEST = 3
_NO_PART = HEADINGS | {"hr", "form", "header", "nav"}
"""What is not part of the first item, above which there is no line."""


def _runs(children: Sequence[Node], orders: list[int], longest: int) -> Iterator[tuple[Node, ...]]:
    """The items at `orders`, each with what follows it.

    The last is no longer than the longest before it, or than `longest` if it is alone.
    """
    run: list[Node] = []
    most = 0
    for at in range(_first(children, orders), len(children)):
        child = children[at]
        if child.order > orders[-1] and len(run) >= (most or longest):
            break
        place = bisect_left(orders, child.order)
        if place < len(orders) and orders[place] < child.end:
            if run and child.tag == "dd" and orders[place] != child.order:
                run.append(child)  # the text, and the list of answers in it
                continue
            if run:
                most = max(most, len(run))
                yield tuple(run)
            run = [child] if orders[place] == child.order else []
        elif run:
            run.append(child)
    if run:
        yield tuple(run)

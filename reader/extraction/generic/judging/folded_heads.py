"""Whether what looks like comments is a part of each: the line to which a comment folds, which has
its author and its date once more.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from reader.extraction.generic.fields import moment, value
from reader.extraction.generic.judging.candidates import Candidate
from reader.extraction.generic.structure.groups import Item
from reader.extraction.generic.structure.text_cache import Memory


def whole_of_heads(best: Candidate, passed: Sequence[Candidate]) -> Candidate:
    """The candidate each of whose items holds two of the best's, by one and the same author; if
    there is none, the best, which was found by dates alone. A review and the seller's answer to it
    are by two.
    """
    if best.group.is_named:
        return best
    parts = len(best.group.items)
    whole = (one for one in passed if one.group.is_named and 2 * len(one.group.items) == parts)
    return next((one for one in whole if _name_twice(one) and _holds(one, best, 2)), best)


def are_heads(one: Candidate, other: Candidate) -> bool:
    """Whether the items of one of two candidates are a head of each of the other's: there are as
    many, one in each, by its author and of its day. Answers are by others, of later days, or not
    in all.
    """
    if len(one.group.items) != len(other.group.items):
        return False
    inner, outer = (
        (one, other) if one.zones.items[0].start > other.zones.items[0].start else (other, one)
    )
    return _are_by_same(outer, inner) and _are_of_same(outer, inner) and _holds(outer, inner, 1)


def _holds(whole: Candidate, parts: Candidate, count: int) -> bool:
    """Whether each item alone, without those in it, holds so many parts."""
    owners: list[int] = []
    items, path = whole.zones.items, list[int]()
    ahead = 0
    for part in parts.group.items:
        while ahead < len(items) and items[ahead].start <= part.start:
            _open(path, items, ahead)
            ahead += 1
        while path and items[path[-1]].end <= part.start:
            path.pop()
        if not path:
            return False
        owners.append(path[-1])
    return owners == [place for place in range(len(items)) for _ in range(count)]


def _open(path: list[int], items: Sequence[Item], at: int) -> None:
    """Put an item on the path of those around it."""
    while path and items[path[-1]].end <= items[at].start:
        path.pop()
    path.append(at)


def _name_twice(whole: Candidate) -> bool:
    """Whether the items looked at name their author twice, and nobody else in the same way."""
    names = _names(whole)
    if not all(len(said) == 2 and len({*said}) == 1 for said in names.values()):
        return False
    return _differ(said[0] for said in names.values())


def _are_by_same(outer: Candidate, inner: Candidate) -> bool:
    """Whether the items of two candidates that were looked at name the same authors, one by one."""
    names, others = _names(outer), _names(inner)
    rows = [*{*names} & {*others}]
    if len(rows) < _FEWEST or any(names[row][0] != others[row][0] for row in rows):
        return False
    return _differ(names[row][0] for row in rows)


def _are_of_same(outer: Candidate, inner: Candidate) -> bool:
    """Whether the items of two candidates that were looked at have the same days, one by one."""
    days, others = _days(outer), _days(inner)
    rows = {*days} & {*others}
    return len(rows) >= _FEWEST and all(days[row] == others[row] for row in rows)


def _days(of: Candidate) -> dict[int, date | str]:
    """The day of each row that was looked at, or what stands in its place: "3 hours ago"."""
    found: dict[int, date | str] = {}
    for place, attribute in of.layout.date[:1]:
        for row, cell in of.table.first(place).items():
            text = value(of.table.memory, cell.node, attribute)
            found[row] = read.date() if (read := moment(text)) is not None else text
    return found


def _differ(names: Iterable[str]) -> bool:
    """Whether names are not all the same, as those of guests are who answer each other."""
    return len({*names}) > 1


def _names(of: Candidate) -> dict[int, list[str]]:
    """What stands where the author is, in each row that was looked at and has something there."""
    found: dict[int, list[str]] = {}
    memory: Memory = of.table.memory
    for place, attribute in of.layout.author[:1]:
        for cell in of.table.columns.get(place, ()) if not attribute else ():
            found.setdefault(cell.row, []).append(memory.text(cell.node))
    return found


_FEWEST = 3
"""The fewest items: two people may answer themselves."""

"""A batch from beginning to end: what is done is passed over, what is left is read and written."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reader.batch.kept import Kept, mark_of
from reader.batch.pace import Pace
from reader.batch.pages import Item, Output, Row, told
from reader.batch.pool import Pool
from reader.errors import NoRoom


@dataclass(slots=True)
class Tally:
    """How far a batch is."""

    pages: int = 0
    failed: int = 0
    passed: int = 0
    """Items that were done before."""
    weight: int = 0
    """Bytes of what is done, those passed over too."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How a batch is read."""

    output: Output
    jobs: int
    ordered: bool = False
    wait: float = 1.0
    """Seconds between two questions to one server."""


def run(items: Iterator[Item], plan: Plan, kept: Kept, tell: Callable[[Tally], None]) -> Tally:
    """Read all of `items` that `kept` has no row of; `tell` hears of it after each.

    NoRoom where nothing more can be saved: a row of that would say of pages that they are bad.
    """
    tally = Tally()
    pool = Pool(plan.output, plan.jobs, ordered=plan.ordered)
    for item, rows in pool.results(_left(items, kept, tally, tell), Pace(plan.wait)):
        new = [row for row in rows if mark_of(row.location) not in kept]
        kept.write([row for row in new if not row.stop])
        if stop := next((row.stop for row in new if row.stop), ""):
            raise NoRoom(stop)
        _count(tally, item, new)
        tell(tally)
    return tally


def _left(
    items: Iterator[Item], kept: Kept, tally: Tally, tell: Callable[[Tally], None]
) -> Iterator[Item]:
    met: set[int] = set()  # a hundred thousand of them are 7 MB
    for item in items:
        mark = mark_of(told(item.location))
        is_done = mark in kept
        if is_done or mark in met:
            tally.passed += is_done and mark not in met
            tally.weight += item.weight
            tell(tally)
        else:
            yield item
        met.add(mark)


def _count(tally: Tally, item: Item, rows: list[Row]) -> None:
    tally.pages += len(rows)
    tally.failed += sum(row.failed for row in rows)
    tally.weight += item.weight

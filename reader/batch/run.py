"""Run a batch: skip what is done, read what is left, and write the results."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reader.batch.pages import Item, Output, Row, row_location
from reader.batch.pool import Pool
from reader.batch.rate_limit import Pace
from reader.batch.results_file import ResultsFile, mark_of
from reader.errors import NoRoom


@dataclass(slots=True)
class Tally:
    """The progress of a batch."""

    pages: int = 0
    failed: int = 0
    passed: int = 0
    """Items that were done before."""
    weight: int = 0
    """Bytes of the items that are done, skipped ones included."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The options of a batch."""

    output: Output
    jobs: int
    ordered: bool = False
    wait: float = 1.0
    """Seconds between two requests to one server."""


def run(
    items: Iterator[Item], plan: Plan, results: ResultsFile, tell: Callable[[Tally], None]
) -> Tally:
    """Read all of `items` that have no row in `results`; `tell` is called after each.

    Raises NoRoom if nothing more can be saved: failure rows would blame the pages for that.
    """
    tally = Tally()
    pool = Pool(plan.output, plan.jobs, ordered=plan.ordered)
    for item, rows in pool.results(_remaining(items, results, tally, tell), Pace(plan.wait)):
        new = [row for row in rows if mark_of(row.location) not in results]
        results.write([row for row in new if not row.stop])
        if stop := next((row.stop for row in new if row.stop), ""):
            raise NoRoom(stop)
        _count(tally, item, new)
        tell(tally)
    return tally


def _remaining(
    items: Iterator[Item], results: ResultsFile, tally: Tally, tell: Callable[[Tally], None]
) -> Iterator[Item]:
    met: set[int] = set()  # a hundred thousand of them are 7 MB
    for item in items:
        mark = mark_of(row_location(item.location))
        is_done = mark in results
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

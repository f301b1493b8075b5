"""Many files by their places: those known from before at once, the others as they are read."""

from collections.abc import Generator, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from reader.open.known import Summaries
from reader.open.summary import Summary, begun


class Listing(NamedTuple):
    """What is known of files by their places, and what gets known of the others, in order."""

    known: dict[int, Summary]
    news: Generator[tuple[int, Summary]]
    """Closed, it ends the processes that read."""


def listed(
    paths: Sequence[str], folder: Path | None, *, counted: bool = False, forks: bool = True
) -> Listing:
    """What each file is. Reading those that are not known begins now, as in `begun`.

    In `folder` is kept what was read before, None to keep nothing; `counted` as in `summary`.
    """
    kept = Summaries(folder, paths, counted=counted) if folder else None
    found = kept.known() if kept else {}
    known = {place: found[path] for place, path in enumerate(paths) if path in found}
    places = [place for place in range(len(paths)) if place not in known]
    summaries = begun([paths[place] for place in places], counted=counted, forks=forks)

    def news() -> Generator[tuple[int, Summary]]:
        try:
            for place, summary in zip(places, summaries, strict=True):
                if kept:
                    kept.learn(summary)
                yield place, summary
        finally:
            if kept:
                kept.write()

    return Listing(known, news())


def in_order(found: Listing) -> Iterator[Summary]:
    """The summaries by their places, each as soon as those before it are there."""
    at = 0
    for place, summary in found.news:
        while at < place:
            yield found.known[at]
            at += 1
        yield summary
        at += 1
    while at in found.known:
        yield found.known[at]
        at += 1

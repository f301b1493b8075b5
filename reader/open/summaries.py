"""Summaries of many files by index: cached ones at once, the others as they are read."""

from collections.abc import Callable, Generator, Iterator, Sequence
from pathlib import Path

from reader.open.reading_order import InView
from reader.open.summary import Hands, Summary, begun
from reader.open.summary_cache import Summaries
from reader.values import NamedTuple


class Listing(NamedTuple):
    """The summaries of files known so far, and a generator of the others."""

    known: dict[int, Summary]
    news: Generator[tuple[int, Summary] | None]
    """Yields each as soon as it is known, None now and then meanwhile; with `in_view`, most twice,
    the first time not `is_complete`. Closing it ends the processes.
    """


def listed(
    paths: Sequence[str],
    folder: Path | None,
    *,
    counted: bool = False,
    hands: Hands = Hands.TAUGHT,
    in_view: InView | None = None,
) -> Listing:
    """Summaries of the files at `paths`. Reading the unknown ones begins now, as in `begun`.

    Summaries are cached in `folder`, None to keep nothing; `counted` as in `summary`.
    """
    cache = Summaries(folder, paths, counted=counted) if folder else None
    cached = cache.known() if cache else {}
    known = {place: cached[path] for place, path in enumerate(paths) if path in cached}
    places = [place for place in range(len(paths)) if place not in known]
    among = {place: index for index, place in enumerate(places)}

    def unknown_in_view() -> list[int]:
        return [among[place] for place in (in_view or tuple)() if place in among]

    unknown = [paths[place] for place in places]
    summaries = begun(
        unknown, counted=counted, hands=hands, in_view=unknown_in_view if in_view else None
    )

    def news() -> Generator[tuple[int, Summary] | None]:
        try:
            for indexed in summaries:
                if indexed is None:
                    yield None
                    continue
                index, summary = indexed
                if cache:
                    cache.learn(summary)
                yield places[index], summary
        finally:
            if cache:
                cache.write()

    return Listing(known, news())


class InOrder:
    """The summaries in the order of the files, each as soon as all before it are there; not for a
    listing with heads.
    """

    def __init__(self, listing: Listing, tell: Callable[[], None] = lambda: None) -> None:
        """`tell` is called whenever one more is known, and now and then meanwhile."""
        self._listing = listing
        self._tell = tell
        self._summaries = dict(listing.known)
        self.known = len(self._summaries)
        """How many are known, whether yielded or not."""
        self.awaited = 0
        """The index of the next one to yield."""

    def __iter__(self) -> Iterator[Summary]:
        """Yield all of them; iterate once only."""
        yield from self._next_ones()
        for news in self._listing.news:
            if news is not None:
                place, self._summaries[place] = news
                self.known += 1
                yield from self._next_ones()
            self._tell()

    def _next_ones(self) -> Iterator[Summary]:
        while self.awaited in self._summaries:
            summary = self._summaries.pop(self.awaited)
            self.awaited += 1
            yield summary

"""One-line summaries of many files: title, source, and numbers of words and comments."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from datetime import datetime
from enum import Enum, auto
from functools import partial
from importlib import import_module

from reader.errors import ReaderError, SeveralPages
from reader.model import Reading
from reader.open.list_process import apart
from reader.open.lost_process import Lost
from reader.open.reading_order import InView, ReadingOrder
from reader.open.worker_pool import Task, crew
from reader.text import words
from reader.values import dataclass

_FEW = 4
"""Up to so many files are read sooner by one process than by several."""
_MANY = 60
"""Up to so many files are read sooner by one new process than by several."""
_LOADED = ("reader.fetch.files", "reader.open.understand", "reader.open.extract",
           "reader.open.contents", "reader.containers", "reader.extraction.generic",
           "reader.extraction.dates.in_words")  # fmt: skip
"""Modules that reading nearly every page needs."""
_SMALL = 1 << 20
"""Bytes of a file that is read at once where its head says nothing: it has no row before."""
_NAMED = 3
_LOST = "The process that read it came to an end"


@dataclass(frozen=True, slots=True)
class Summary:
    """The summary of one file."""

    path: str
    title: str = ""
    site_name: str = ""
    published: datetime | None = None
    comments: int = 0
    claimed: int | None = None
    words: int | None = None
    """Words in the article; None where they were not counted."""
    failure: str = ""
    """Why the file cannot be read, "" if it can."""
    inside: str = ""
    """The titles of the pages in it, where there are several to choose from."""
    lasts: bool = True
    """Whether the summary stays valid as long as the file does not change."""
    is_complete: bool = True
    """Whether the page was read. Of its head alone, date and site may be missing, and the comments
    are not counted.
    """

    def __reduce__(self) -> tuple[type["Summary"], tuple[object, ...]]:
        """Pickle it by its values: the standard way for frozen classes takes ten times as long."""
        return Summary, (
            self.path, self.title, self.site_name, self.published, self.comments, self.claimed,
            self.words, self.failure, self.inside, self.lasts, self.is_complete,
        )  # fmt: skip


def summary(path: str, *, counted: bool = True, expendable: bool = False) -> Summary:
    """Summarise a file; never raises because of its content.

    Without `counted` the number of words is left out, which saves a third of the time.
    `expendable` if this process may be lost over it, as in `Attempt`.
    """
    from reader.fetch.files import local  # noqa: PLC0415
    from reader.open.contents import large  # noqa: PLC0415
    from reader.open.understand import Attempt  # noqa: PLC0415

    try:
        page = local(path, large=large)
    except SeveralPages as several:
        return Summary(path, failure=str(several), inside=_inside(several))
    except ReaderError as error:  # it may be the disk, or what it is packed with is not installed
        return Summary(path, failure=str(error), lasts=False)
    try:
        attempt = Attempt(page, briefly=not counted, expendable=expendable)
        reading = attempt.result().reading
    except SeveralPages as several:
        return Summary(path, failure=str(several), inside=_inside(several))
    except ReaderError as error:
        return Summary(path, failure=str(error))
    return summary_of(path, reading, counted=counted)


class HeadOf(str):
    """The path of a file of which the head alone is to be read."""

    __slots__ = ()


def _row(path: str, *, counted: bool, expendable: bool = False) -> Summary | None:
    """The summary of a file, or what its head says; None if a large one's says nothing."""
    if not isinstance(path, HeadOf):
        return summary(path, counted=counted, expendable=expendable)
    if not expendable:
        return None  # a process was lost over it: the page itself is awaited
    from reader.open.head_summary import glimpse  # noqa: PLC0415

    facts = glimpse(path)
    if facts is None:
        return summary(str(path), counted=counted, expendable=True) if _is_small(path) else None
    named = (facts.title, facts.site_name, facts.published)
    return Summary(str(path), *named, lasts=False, is_complete=False)


def _is_small(path: str) -> bool:
    with suppress(OSError, ValueError):
        return os.stat(path).st_size <= _SMALL  # noqa: PTH116  any bytes
    return True


def _inside(several: SeveralPages) -> str:
    """The number of pages in a file, and the titles of the first ones."""
    titles = ", ".join(title or address for title, address in several.entries[:_NAMED])
    more = ", …" if several.count > _NAMED else ""
    return f"{several.count:,} pages: {titles}{more}"


def summary_of(path: str, reading: Reading, *, counted: bool = True) -> Summary:
    """The summary of a reading."""
    article = reading.article
    return Summary(
        path=path,
        title=article.title,
        site_name=article.site_name,
        published=article.published,
        comments=len(reading.comments),
        claimed=reading.claimed,
        words=words(article.text) if counted else None,
    )


class Hands(Enum):
    """How the processes that read many files are started."""

    STARTED = auto()
    """As new processes: for a caller with threads, which must not fork."""
    APART = auto()
    """As forks of a fork of this process, which at once goes on to something else: a screen."""
    TAUGHT = auto()
    """As forks made after importing what they need, for a caller that only waits for them.
    Importing it in each process took a fortieth of the time of 400 pages, for each.
    """


def begun(
    paths: Sequence[str],
    *,
    counted: bool = True,
    hands: Hands = Hands.TAUGHT,
    in_view: InView | None = None,
) -> Iterator[tuple[int, Summary] | None]:
    """Yield the index and summary of each file as it becomes known, None now and then meanwhile; on
    all cores where there are many files. With `in_view`, most are preceded by what their head says,
    and those in view come first.

    The processes start now, not at the first `next`. There is at least one: a page made to hang a
    program then takes down that process, and its row reports it.
    """
    # macOS forbids most of what a process would do after a fork.
    forks = hands is not Hands.STARTED and sys.platform == "linux"
    few = len(paths) <= (_FEW if forks else _MANY)
    careful = partial(_row, counted=counted)
    # Checking the markup of harmless pages takes 6 % of the time: pages that a worker is lost over
    # are checked, and nothing else.
    quick = partial(careful, expendable=True)
    if not paths:
        return iter(())
    if forks and hands is Hands.APART and not few:
        with suppress(OSError):  # no process can be started
            return _apart(paths, counted, in_view)
    if forks and hands is Hands.TAUGHT:
        for name in _LOADED:
            import_module(name)
    order = ReadingOrder(len(paths), in_view) if in_view is not None else None
    items = [*paths, *map(HeadOf, paths[order.whole :])] if order else paths
    batches = order.batches() if order else None
    with suppress(OSError):  # no process can be started
        number = 1 if few else min(os.cpu_count() or 1, len(paths))
        found = crew(Task(quick, careful), items, number, forks=forks, batches=batches)
        return _all(items, found, order)
    return enumerate(map(partial(summary, counted=counted), paths))


def _apart(
    paths: Sequence[str], counted: bool, in_view: InView | None
) -> Iterator[tuple[int, Summary] | None]:
    """As `begun`, by a process of its own. If that is lost, new processes read the files not read
    by then, led by this one: it reads no page itself, so that none is to blame.
    """

    def begin(seen: InView) -> Iterator[tuple[int, Summary] | None]:
        return begun(paths, counted=counted, in_view=seen if in_view else None)

    news = apart(begin, in_view or tuple)

    def all_of_them() -> Iterator[tuple[int, Summary] | None]:
        awaited = set(range(len(paths)))
        with closing(news):
            for indexed in news:
                if indexed is not None and indexed[1].is_complete:
                    awaited.remove(indexed[0])
                yield indexed
        if awaited:
            yield from _the_rest(paths, sorted(awaited), counted, in_view)

    return all_of_them()


def _the_rest(
    paths: Sequence[str], places: Sequence[int], counted: bool, in_view: InView | None
) -> Iterator[tuple[int, Summary] | None]:
    """As `begun`, of the paths at `places`, for a caller that has threads by now."""
    among = {place: index for index, place in enumerate(places)}

    def seen() -> list[int]:
        return [among[place] for place in (in_view or tuple)() if place in among]

    rest = [paths[place] for place in places]
    news = begun(rest, counted=counted, hands=Hands.STARTED, in_view=seen if in_view else None)
    for indexed in news:
        yield (places[indexed[0]], indexed[1]) if indexed else None


def _all(
    items: Sequence[str],
    results: Iterator[tuple[int, Summary | Lost | None] | None],
    order: ReadingOrder | None,
) -> Iterator[tuple[int, Summary] | None]:
    """What is made of the items, by the index of the file; no head after its page."""
    done: set[int] = set()
    for indexed in results:
        if indexed is None:
            yield None
            continue
        place, result = indexed
        index = order.file_of(place) if order else place
        if not isinstance(result, Summary):
            if isinstance(items[place], HeadOf):
                continue
            result = _lost(items[place], result or Lost())
        if index in done:
            continue
        if result.is_complete:
            done.add(index)
            if order:
                order.is_known(index)
        yield index, result


def _lost(path: str, why: Lost) -> Summary:
    # Limits on CPU time and memory do not change: the file would fail again.
    because = f", because {why}." if str(why) else "."
    return Summary(path, failure=_LOST + because, lasts=bool(str(why)))

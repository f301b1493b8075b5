"""Many files, each told in a line: what it is called, where it is from, how much was said of it."""

import atexit
import os
import sys
from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import partial

from reader.errors import ReaderError, SeveralPages
from reader.model import Reading
from reader.values import dataclass

_FEW = 4
"""So few are read sooner than processes for them would be there."""
_NAMED = 3
_AT_ONCE = 4
"""Files a process is given at once: to hand over one and one took 5 % of the time."""


@dataclass(frozen=True, slots=True)
class Summary:
    """One file of several."""

    path: str
    title: str = ""
    site_name: str = ""
    published: datetime | None = None
    comments: int = 0
    claimed: int | None = None
    words: int | None = None
    """Of the article; None where they were not counted."""
    failure: str = ""
    """Why there is nothing to read in it, "" where there is."""
    inside: str = ""
    """The pages in it, where there are several to choose from."""


def summary(path: str, *, counted: bool = True) -> Summary:
    """What a file is, in a line; never raises for what is in it.

    Without its words counted it costs a third less, and all else that is told is the same.
    """
    from reader.fetch.files import local  # noqa: PLC0415
    from reader.open.understand import Attempt  # noqa: PLC0415

    try:
        reading = Attempt(local(path), briefly=not counted).result().reading
    except SeveralPages as several:
        return Summary(path, failure=str(several), inside=_inside(several))
    except ReaderError as error:
        return Summary(path, failure=str(error))
    return told(path, reading, counted=counted)


def _inside(several: SeveralPages) -> str:
    """How many pages there are in a file, and what the first are called."""
    named = ", ".join(title or where for title, where in several.entries[:_NAMED])
    more = ", …" if len(several.entries) > _NAMED else ""
    return f"{len(several.entries)} pages: {named}{more}"


def told(path: str, reading: Reading, *, counted: bool = True) -> Summary:
    """What there is to say of a reading."""
    article = reading.article
    return Summary(
        path=path,
        title=article.title,
        site_name=article.site_name,
        published=article.published,
        comments=len(reading.comments),
        claimed=reading.claimed,
        words=len(article.text.split()) if counted else None,
    )


def begun(paths: Sequence[str], *, counted: bool = True, forks: bool = True) -> Iterator[Summary]:
    """What each file is, in order and as soon as it is known; on all cores where there are many.

    Their processes are begun here and now, and not when the first answer is asked for. Who has
    threads already must not fork, and reads one after the other.
    """
    cores = os.cpu_count() or 1
    each = partial(summary, counted=counted)
    if len(paths) <= _FEW or cores == 1 or not forks:
        return map(each, paths)
    import multiprocessing  # noqa: PLC0415  20 ms that single pages never pay

    # Forked where that is safe: nothing has begun a thread on the way here.
    way = "fork" if sys.platform == "linux" else "spawn"
    pool = multiprocessing.get_context(way).Pool(min(cores, len(paths)))
    atexit.register(pool.terminate)
    return pool.imap(each, paths, _AT_ONCE)

"""Many files, each told in a line: what it is called, where it is from, how much was said of it."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from functools import partial
from importlib import import_module
from io import FileIO

from reader.errors import ReaderError, SeveralPages
from reader.model import Page, Reading
from reader.open.crew import crew
from reader.open.lost_process import Lost

_FEW = 4
"""So few are read sooner by one process than by several."""
_MANY = 60
"""So few are read sooner by one that does not know reader yet than by several."""
_LOADED = ("reader.fetch.files", "reader.open.understand", "reader.open.extract",
           "reader.open.contents", "reader.extraction.generic")  # fmt: skip
"""What nearly every page is read by."""
_NAMED = 3
_LOST = "The process that read it came to an end"


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
    lasts: bool = True
    """Whether it is told the same as long as the file stays as it is."""


def summary(path: str, *, counted: bool = True) -> Summary:
    """What a file is, in a line; never raises for what is in it.

    Without its words counted it costs a third less, and all else that is told is the same.
    """
    from reader.fetch.files import local  # noqa: PLC0415
    from reader.open.understand import Attempt  # noqa: PLC0415

    try:
        page = local(path, large=_condensed)
    except SeveralPages as several:
        return Summary(path, failure=str(several), inside=_inside(several))
    except ReaderError as error:  # it may be the disk, or what it is packed with is not installed
        return Summary(path, failure=str(error), lasts=False)
    try:
        reading = Attempt(page, briefly=not counted).result().reading
    except SeveralPages as several:
        return Summary(path, failure=str(several), inside=_inside(several))
    except ReaderError as error:
        return Summary(path, failure=str(error))
    return told(path, reading, counted=counted)


def _condensed(file: FileIO) -> Page | None:
    """The page in an archive that is too large to be held, as it is opened too."""
    from reader.fetch.large import watched  # noqa: PLC0415
    from reader.open.contents import condensed  # noqa: PLC0415

    return condensed(watched(file))


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


class Hands(Enum):
    """Where the processes come from that read many files."""

    STARTED = auto()
    """They are new, for who has threads already and must not fork."""
    COPIED = auto()
    """They are copies of this one, which goes on to something else at once: a screen."""
    TAUGHT = auto()
    """They are copies of this one as soon as it has loaded what they need, for who does nothing but
    wait for them. Loading it in each took a fortieth of the time of 400 pages, for each."""


def begun(
    paths: Sequence[str], *, counted: bool = True, hands: Hands = Hands.TAUGHT
) -> Iterator[tuple[int, Summary] | None]:
    """The place of each file and what it is, as soon as it is known, and None now and then while
    nothing is; on all cores where there are many.

    Their processes are begun here and now, and not when the first answer is asked for. There is one
    at least: a page made to hang a program takes that with it, and its row says so.
    """
    # macOS forbids most of what one would do after it has forked.
    forks = hands is not Hands.STARTED and sys.platform == "linux"
    few = len(paths) <= (_FEW if forks else _MANY)
    each = partial(summary, counted=counted)
    if not paths:
        return iter(())
    if forks and hands is Hands.TAUGHT:
        for name in _LOADED:
            import_module(name)
    with suppress(OSError):  # no process is to be had
        number = 1 if few else min(os.cpu_count() or 1, len(paths))
        return _all(paths, crew(each, paths, number, forks=forks))
    return enumerate(map(each, paths))


def _all(
    paths: Sequence[str], made: Iterator[tuple[int, Summary | Lost] | None]
) -> Iterator[tuple[int, Summary] | None]:
    for one in made:
        if one is None:
            yield None
        else:
            place, found = one
            yield place, found if isinstance(found, Summary) else _lost(paths[place], found)


def _lost(path: str, why: Lost) -> Summary:
    # Time of computing and memory are what they are: it would be so again.
    because = f", because {why}." if str(why) else "."
    return Summary(path, failure=_LOST + because, lasts=bool(str(why)))

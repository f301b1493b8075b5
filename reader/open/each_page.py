"""Each page of a container of several, which is read once for all of them.

Opened by its number, each page would take as long as the whole container.
"""

import io
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from io import FileIO
from itertools import chain, islice
from typing import BinaryIO

from reader.config.pipes import at_once
from reader.containers.base import Container, Opener, PageOrReading, Source
from reader.fetch.files import local, path_of
from reader.fetch.large_files import watched
from reader.fetch.limits import DEFAULT, Limits
from reader.model import Page, Reading
from reader.open.contents import (
    DEEPEST,
    completed,
    contents,
    form_of,
    large,
    noted,
    opened,
    streamed,
)


def loaded(location: str, limits: Limits = DEFAULT) -> Page:
    """The file at a location; of a container too large for memory, the page in it.

    Raises OpenError, and SeveralPages for such a container of several: see `each_in_large`.
    """
    return local(location, limits, large)


def each_in(page: Page, count: int) -> Iterator[Opener]:
    """What opens each of the `count` pages of a container, in the order of their numbers.

    OpenError if the container breaks off, after those before.
    """
    by_number = (partial(contents, replace(page, number=n)) for n in range(1, count + 1))
    return _or(_openers(replace(page, number=0)), by_number)


def each_in_large(location: str, count: int) -> Iterator[Opener]:
    """The same for a file that is too large for memory."""
    with FileIO(path_of(location), opener=at_once) as file:
        stream = watched(file)
        form = streamed(stream)
        if form is None or form.each is None:
            return
        by_number = (partial(_read_from_start, form, stream, n) for n in range(1, count + 1))
        yield from _or(form.each(Source(stream)), by_number)


def _read_from_start(form: Container, stream: BinaryIO, number: int) -> PageOrReading:
    stream.seek(0)
    return form.read(Source(stream, number))


def _or(found: Iterator[Opener], by_number: Iterator[Opener]) -> Iterator[Opener]:
    """What opens the pages found; if there are none, of what a web archive holds in their place."""
    first = next(found, None)
    return by_number if first is None else chain((first,), found)


def _openers(page: Page) -> Iterator[Opener]:
    """What opens the pages of the first container, from the outermost, that holds several."""
    for _ in range(DEEPEST):
        form = form_of(page)
        if form is None:
            return
        if form.each is None:
            content = opened(page, form)
        else:
            found = form.each(Source(io.BytesIO(page.body), url=page.url))
            first = [*islice(found, 2)]
            if len(first) != 1:
                yield from (partial(_opened_in, page, opener) for opener in chain(first, found))
                return
            content = _opened_in(page, first[0])
        if isinstance(content, Reading) or content.body == page.body:
            return
        page = content


def _opened_in(outer: Page, opener: Opener) -> PageOrReading:
    content = opener()
    return noted(content, outer) if isinstance(content, Reading) else completed(outer, content)

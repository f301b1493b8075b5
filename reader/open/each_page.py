"""Each page of a container of several, which is read once for all of them.

Opened by its number, each page would take as long as the whole container.
"""

import io
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from io import FileIO
from itertools import chain, islice

from reader.config.pipes import at_once
from reader.containers.base import Opener, PageOrReading, Source
from reader.fetch.files import local, path_of
from reader.fetch.large_files import watched
from reader.fetch.limits import DEFAULT, Limits
from reader.model import Page, Reading
from reader.open.contents import (
    DEEPEST,
    completed,
    condensed,
    contents,
    form_of,
    noted,
    opened,
    streamed,
)


def loaded(location: str, limits: Limits = DEFAULT) -> Page:
    """The file at a location; of a container too large for memory, the page in it.

    Raises OpenError, and SeveralPages for such a container of several: see `each_in_large`.
    """
    return local(location, limits, lambda file: condensed(watched(file)))


def each_in(page: Page, count: int) -> Iterator[Opener]:
    """What opens each of the `count` pages of a container, in the order of their numbers.

    OpenError if the container breaks off, after those before.
    """
    found = _openers(replace(page, number=0))
    first = next(found, None)
    if first is not None:
        yield from chain((first,), found)
        return
    for number in range(1, count + 1):  # what a web archive holds in place of pages
        yield partial(contents, replace(page, number=number))


def each_in_large(location: str, count: int) -> Iterator[Opener]:
    """The same for a file that is too large for memory."""
    opened_any = False
    with FileIO(path_of(location), opener=at_once) as file:
        stream = watched(file)
        form = streamed(stream)
        if form is None or form.each is None:
            return
        for opener in form.each(Source(stream)):
            opened_any = True
            yield opener
        for number in range(1, 0 if opened_any else count + 1):
            stream.seek(0)
            yield partial(form.read, Source(stream, number))


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

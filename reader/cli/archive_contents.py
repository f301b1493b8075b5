"""The pages of an archive of several, one after another, as the library keeps them."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from itertools import islice

from reader.containers import HEAD, har, warc
from reader.library.copies import Packed, packed
from reader.library.records import record_of
from reader.model import Page
from reader.open.contents import completed, contents, unpacked_head
from reader.open.understand import Attempt


def pages_in(archive: Page, count: int) -> Iterator[tuple[int, Page]]:
    """The numbers of its pages, and what is to be read for each.

    A web archive or a log is read once for all of them. OpenError if an archive breaks off, after
    what is before.
    """
    number = 0
    if warc.CONTAINER.knows(unpacked_head(archive.body[:HEAD])):
        for page in islice(warc.pages(BytesIO(archive.body)), count):
            number = page.number
            yield number, replace(page, number=0)
    elif har.CONTAINER.knows(archive.body[:HEAD]):
        for number, page in enumerate(islice(har.pages(BytesIO(archive.body)), count), 1):
            yield number, completed(archive, page)
    if number == 0:
        for number in range(1, count + 1):
            yield number, replace(archive, number=number)


def packed_alone(page: Page) -> Packed:
    """A page of an archive without the archive around it. Raises OpenError or EmptyPage.

    What its format gives as a reading has no bytes of its own: it is kept as the record of that.
    """
    content = contents(page)
    if isinstance(content, Page):
        content = replace(content, number=0)
        return packed(content, Attempt(content).result().reading)
    reading = Attempt(page).result().reading
    record = Page(record_of(reading), media_type="application/json", charset="utf-8")
    return packed(record, reading)

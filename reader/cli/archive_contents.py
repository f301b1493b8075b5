"""A page of an archive of several, as the library keeps it."""

from dataclasses import replace

from reader.library.copies import Packed, packed
from reader.library.records import record_of
from reader.model import Page, Reading
from reader.open.contents import contents
from reader.open.understand import Attempt


def packed_alone(content: Page | Reading) -> Packed:
    """A page of an archive without the archive around it. Raises OpenError or EmptyPage.

    What its format gives as a reading has no bytes of its own: it is kept as the record of that.
    """
    if isinstance(content, Page):
        content = contents(content)
    if isinstance(content, Page):
        content = replace(content, number=0)
        return packed(content, Attempt(content).result().reading)
    record = Page(record_of(content), media_type="application/json", charset="utf-8")
    return packed(record, content)

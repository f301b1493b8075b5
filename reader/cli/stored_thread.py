"""The comments of a page that its site was asked for before, out of the library."""

from reader.library.store import Library
from reader.library.whole_threads import EVER, newest_thread
from reader.model import Reading


def with_newest_thread(
    library: Library, location: str, reading: Reading, until: str = EVER
) -> Reading:
    """The reading with the stored comments it lacks, itself if it lacks none. Raises
    LibraryError.

    If it is a copy, the site was asked for them no later than `until`, ISO 8601 in UTC.
    """
    stored = newest_thread(library, location, until)
    if stored is None:
        return reading
    from reader.open.stored_thread import with_stored  # noqa: PLC0415  few pages have one

    return with_stored(reading, *stored)

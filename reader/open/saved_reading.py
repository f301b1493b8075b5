"""A reading saved here as JSON, opened without what other pages need.

What recognises platforms and containers takes as long to import as 5,000 comments to read.
"""

from reader.model import Reading
from reader.open.uncollected import uncollected

_HEAD = 64
_FIRST, _OF_BATCH = b'{"schema":', b'"provenance":'
"""How a record begins; one in a row of a batch, which is one of many, tells its origin at once."""


def saved_reading(body: bytes) -> Reading | None:
    """The reading whose record `body` is, as `reader.record.reading_from` gives it; None for
    anything else, and for a record that is cut off.
    """
    head = b"".join(body[:_HEAD].split())
    if not head.startswith(_FIRST) or _OF_BATCH in head:
        return None
    import json  # noqa: PLC0415  few pages are JSON

    from reader.record import is_record, reading_from  # noqa: PLC0415

    with uncollected():
        try:
            record = json.loads(body)
        except (ValueError, RecursionError):
            return None
        return reading_from(record) if is_record(record) else None

"""A reading saved here as JSON, opened without what other pages need.

What recognises platforms and containers takes as long to import as 5,000 comments to read.
"""

from typing import TYPE_CHECKING

from reader.model import Reading
from reader.open.uncollected import uncollected

if TYPE_CHECKING:
    from reader.record.pieces import HandOn

_HEAD = 64
_FIRST, _OF_BATCH = b'{"schema":', b'"provenance":'
"""How a record begins; one in a row of a batch, which is one of many, tells its origin at once."""


def saved_reading(body: bytes, hand_on: "HandOn | None" = None) -> Reading | None:
    """The reading whose record `body` is, as `reader.record.reading_from` gives it; None for
    anything else, and for a record that is cut off.

    With `hand_on`, the comments of a long reading go there in bunches, all but the first of these.
    """
    head = b"".join(body[:_HEAD].split())
    if not head.startswith(_FIRST) or _OF_BATCH in head or not _may_be_whole(body):
        return None
    from reader.record.pieces import reading_in_pieces  # noqa: PLC0415  few pages are JSON

    with uncollected():
        try:
            return reading_in_pieces(body.decode("utf-8", "surrogatepass"), hand_on)
        except (ValueError, RecursionError):
            if hand_on:
                hand_on(None)
        return _with_what_is_wrong(body)


def _may_be_whole(body: bytes) -> bool:
    """Whether an object may end here. To find out by reading as far as it goes took half a second
    for 50,000 comments of which the last was cut off.
    """
    end = body[-_HEAD:].rstrip()
    return not end or end.endswith(b"}")


def _with_what_is_wrong(body: bytes) -> Reading | None:
    """What is made of a record as a whole, of whose mistakes the first is not that of its first
    bunch: fields are checked one after the other.
    """
    import json  # noqa: PLC0415  as above

    from reader.record import is_record, reading_from  # noqa: PLC0415

    try:
        record = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return reading_from(record) if is_record(record) else None

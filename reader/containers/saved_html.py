"""HTML pages written by reader: the record embedded in them is read instead.

Recognised by the generator. If the record is missing or broken, the page is read like any other.
"""

import json

from reader.charset import decode
from reader.containers.base import LARGEST, Container, PageOrReading, Source
from reader.expressions import expression
from reader.model import Page
from reader.record import MARK, from_record, is_record

_GENERATOR = expression(rf'<meta name="generator" content="{MARK}\b'.encode())
_RECORD = expression(rf'<script type="application/json" id="{MARK}">([^<]*)</script>')


def _knows(head: bytes) -> bool:
    return _GENERATOR.search(head) is not None


def read(source: Source) -> PageOrReading:
    """The reading that the page was made from."""
    body = source.stream.read(LARGEST)
    match = _RECORD.search(decode(body))
    try:
        record = json.loads(match[1]) if match else None
        if is_record(record):
            return from_record(record)
    except (ValueError, RecursionError):
        pass
    return Page(body, source.url)


CONTAINER = Container("page saved by reader", _knows, read)

"""Readings as the library stores them: the record of each as JSON, compressed."""

import gzip
import json
import zlib
from dataclasses import replace

from reader.model import Reading
from reader.record import comment_record, from_record, to_record


def record_of(reading: Reading) -> bytes:
    """The record of a reading, comment by comment: `json` lets no other thread run while it
    writes.
    """
    record = to_record(replace(reading, comments=()))
    del record["comments"]
    article = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    comments = (
        json.dumps(comment_record(comment), ensure_ascii=False, separators=(",", ":"))
        for comment in reading.comments
    )
    return f'{article[:-1]},"comments":[{",".join(comments)}]}}'.encode(errors="replace")


def unpacked(record: bytes | None) -> Reading | None:
    """The reading in a compressed record; None if it cannot be read."""
    if record is None:
        return None
    try:
        return from_record(json.loads(gzip.decompress(record)))
    except (OSError, EOFError, ValueError, RecursionError, zlib.error):
        return None

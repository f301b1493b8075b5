"""JSON lines written by a batch: many readings in one file, one of which is opened."""

import json
from collections.abc import Iterator
from functools import partial

from reader.containers.base import LARGEST, Container, Opener, Source, nothing
from reader.containers.choice import chosen
from reader.model import Reading
from reader.record import ROW, is_record, reading_from


def _knows(head: bytes) -> bool:
    return head.startswith(ROW.encode())


def read(source: Source) -> Reading:
    """The reading asked for, or a choice of several. Rows without a reading are skipped."""
    entries: list[tuple[str, str]] = []
    wanted: Reading | None = None
    for record in _records(source):
        article, provenance = record.get("article"), record.get("provenance")
        title = article.get("title") if isinstance(article, dict) else ""
        location = provenance.get("location") if isinstance(provenance, dict) else ""
        entries.append((str(title), str(location)))
        if len(entries) == max(1, source.number):
            wanted = reading_from(record)
    if not entries:
        raise nothing("This file of lines")
    chosen(source.number, entries)
    return wanted or Reading()


def _each(source: Source) -> Iterator[Opener]:
    for record in _records(source):
        yield partial(reading_from, record)


def _records(source: Source) -> Iterator[dict[str, object]]:
    while row := source.stream.readline(LARGEST):
        try:
            record = json.loads(row)
        except (ValueError, RecursionError):  # the last row of an interrupted batch
            continue
        if isinstance(record, dict) and is_record(record):
            yield record


CONTAINER = Container("lines of a batch", _knows, read, each=_each)

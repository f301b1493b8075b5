"""WACZ: a crawl stored as WARC in a ZIP file, with a list of the pages that were wanted.

https://specs.webrecorder.net/wacz/1.1.1/: records in `archive/`, the list in `pages/pages.jsonl`.
"""

import json
import re
from collections.abc import Iterator
from io import BytesIO

from reader.containers import warc
from reader.containers.archive import Archive
from reader.containers.base import Opener, Source
from reader.errors import OpenError, SeveralPages
from reader.expressions import expression
from reader.html.links import absolute
from reader.model import Page

_RECORDS = expression(r"(?:^|/)[^/]+\.warc(?:\.gz)?$", re.IGNORECASE)
_LIST = "pages/pages.jsonl"
_MOST = 4 << 20


def records(archive: Archive) -> list[str]:
    """The names of the record files in an archive."""
    return sorted(member.filename for member in archive if _RECORDS.search(member.filename))


def page(archive: Archive, number: int) -> Page:
    """The page stored; of several the one asked for, or a choice."""
    names, places = records(archive), _places(archive)
    try:
        return warc.of_these(Source(archive.joined(names), number), places)
    except SeveralPages:
        raise
    except OpenError:
        if not places:
            raise
        return warc.of_these(Source(archive.joined(names), number), frozenset())


def each(archive: Archive) -> Iterator[Opener]:
    """What gives each of the pages listed; if none of them is stored, of all there are."""
    names, places = records(archive), _places(archive)
    found = warc.openers(archive.joined(names), places)
    first = next(found, None)
    if first is not None:
        yield first
        yield from found
    elif places:
        yield from warc.openers(archive.joined(names))


def _places(archive: Archive) -> frozenset[str]:
    """The addresses of the listed pages."""
    addresses: set[str] = set()
    for row in BytesIO(archive.read(_LIST, _MOST)):
        try:
            record: object = json.loads(row)
        except (ValueError, RecursionError):
            continue
        address = record.get("url") if isinstance(record, dict) else None
        if isinstance(address, str):
            addresses.add(absolute("", address))
    return frozenset(addresses - {""})

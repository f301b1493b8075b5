"""A reading as JSON, by the schema of `reader.record`, on its own or as a line of JSON Lines."""

import json
from collections.abc import Mapping
from dataclasses import replace

from reader.expressions import expression
from reader.model import Reading
from reader.record import to_record
from reader.save.facts import Options
from reader.version import __version__

_SURROGATE = expression("[\ud800-\udfff]")


def write(reading: Reading, options: Options) -> str:
    """The record of `reading`; parts that are not asked for are empty, but no field is missing."""
    return written(to_record(asked_for(reading, options)) | provenance_record(options))


def write_line(reading: Reading, options: Options) -> str:
    """The record of `reading` on one line."""
    record = to_record(asked_for(reading, options)) | provenance_record(options)
    return written_line(record)


def provenance_record(options: Options) -> dict[str, object]:
    """{"provenance": …} if it is known, to be merged into a record."""
    provenance = options.provenance
    if provenance is None:
        return {}
    fetched = provenance.fetched and provenance.fetched.isoformat()
    source = {"location": provenance.location, "fetched": fetched, "sha256": provenance.sha256}
    return {"provenance": source | {"version": __version__}}


def asked_for(reading: Reading, options: Options) -> Reading:
    """`reading` without the parts that are not asked for."""
    if not options.article:
        reading = replace(reading, article=replace(reading.article, blocks=()))
    if not options.comments:
        reading = replace(reading, comments=())
    return reading


def written(record: dict[str, object]) -> str:
    """A record as text that can be encoded in any file."""
    text = json.dumps(record, ensure_ascii=False, indent=1)
    return _SURROGATE.sub("\ufffd", text) + "\n"


def written_line(record: Mapping[str, object]) -> str:
    """A record on one line that can be encoded in any file."""
    text = json.dumps(record, ensure_ascii=False)
    return _SURROGATE.sub("\ufffd", text) + "\n"

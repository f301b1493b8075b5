"""A reading as JSON, by the schema of `reader.record`, alone or as one line of many."""

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
    """The record of `reading`; what is not asked for is empty, and no field is missing."""
    return written(to_record(asked_for(reading, options)) | provenance_record(options))


def write_line(reading: Reading, options: Options) -> str:
    """The same on one line."""
    record = to_record(asked_for(reading, options)) | provenance_record(options)
    return written_line(record)


def provenance_record(options: Options) -> dict[str, object]:
    """{"provenance": …} where it is known, to be put beside the fields of a record."""
    known = options.provenance
    if known is None:
        return {}
    fetched = known.fetched and known.fetched.isoformat()
    said = {"location": known.location, "fetched": fetched, "sha256": known.sha256}
    return {"provenance": said | {"version": __version__}}


def asked_for(reading: Reading, options: Options) -> Reading:
    """`reading` without what is not asked for."""
    if not options.article:
        reading = replace(reading, article=replace(reading.article, blocks=()))
    if not options.comments:
        reading = replace(reading, comments=())
    return reading


def written(record: dict[str, object]) -> str:
    """A record as text that any file can hold."""
    text = json.dumps(record, ensure_ascii=False, indent=1)
    return _SURROGATE.sub("\ufffd", text) + "\n"


def written_line(record: Mapping[str, object]) -> str:
    """A record as one line that any file can hold."""
    text = json.dumps(record, ensure_ascii=False)
    return _SURROGATE.sub("\ufffd", text) + "\n"

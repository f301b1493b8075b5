"""A reading as JSON, by the schema of `reader.record`."""

import json
import re
from dataclasses import replace

from reader.model import Reading
from reader.record import to_record
from reader.save.facts import Options

_SURROGATE = re.compile("[\ud800-\udfff]")


def write(reading: Reading, options: Options) -> str:
    """The record of `reading`; what is not asked for is empty, and no field is missing."""
    return written(to_record(asked_for(reading, options)))


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

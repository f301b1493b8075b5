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
    if not options.article:
        reading = replace(reading, article=replace(reading.article, blocks=()))
    if not options.comments:
        reading = replace(reading, comments=())
    text = json.dumps(to_record(reading), ensure_ascii=False, indent=1)
    return _SURROGATE.sub("\ufffd", text) + "\n"

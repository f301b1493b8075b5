"""The requests in a log of a browser (HAR), read bit by bit: with pictures, logs are large."""

import codecs
import json
from collections.abc import Iterator
from typing import BinaryIO

from reader.containers.base import LARGEST
from reader.expressions import expression

_ENTRIES = expression(r'"entries"\s*:\s*\[')
_BETWEEN = expression(r"[\s,]*")
_CHUNK = 1 << 20
_LARGEST_ENTRY = 2 * LARGEST
"""Characters of one request; a larger one is waited for in vain."""


class Log:
    """The requests of a log in order; iterate once only."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._text = ""
        """What was read and is not understood yet."""
        self.count = 0
        """How many requests there were so far."""
        self.is_complete = False
        """Whether the list of requests came to its end."""

    def __iter__(self) -> Iterator[object]:
        at = self._begin()
        decoder = json.JSONDecoder()
        while at >= 0:
            separator = _BETWEEN.match(self._text, at)
            at = separator.end() if separator else at
            if self._text.startswith("]", at):
                self.is_complete = True
                return
            try:
                entry, at = decoder.raw_decode(self._text, at)
            except RecursionError:
                return
            except ValueError:  # perhaps the rest of it is still to come
                self._text, at = self._text[at:], 0
                if not self._read_on():
                    return
                continue
            self.count += 1
            yield entry

    def _begin(self) -> int:
        """Where the first request begins; -1 if there is none."""
        while (match := _ENTRIES.search(self._text)) is None:
            if not self._read_on():
                self.is_complete = self._text.rstrip().endswith("}")
                return -1
        return match.end()

    def _read_on(self) -> bool:
        """Read as much again as there is, so that a long request is not tried for each piece of it.

        False at the end, and where no request can be that long.
        """
        if len(self._text) > _LARGEST_ENTRY:
            return False
        data = self._stream.read(max(_CHUNK, len(self._text)))
        self._text += self._decoder.decode(data, final=not data)
        return bool(data)


def value_at(value: object, key: str) -> object:
    """The value of a key; None where there is no such value."""
    return value.get(key) if isinstance(value, dict) else None

"""The frames that a document shows, found without parsing it."""

import re
from collections.abc import Iterator
from html import unescape

from reader.expressions import expression

_FRAME = expression(
    rb"""<i?frame\b[^<>]{0,2000}?\ssrc\s*=\s*(?:"([^"<>]{1,4000})"|'([^'<>]{1,4000})'|([^\s"'<>]{1,4000}))""",
    re.IGNORECASE,
)


def sources(body: bytes) -> Iterator[str]:
    """The addresses of the frames, as they are written."""
    for match in _FRAME.finditer(body):
        yield unescape((match[1] or match[2] or match[3]).decode("utf-8", "replace"))

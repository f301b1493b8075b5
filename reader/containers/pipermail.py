"""A message in a list archive by Mailman 2 (Pipermail): plain text in an HTML page.

The message is between two HTML comments, its author and date in the lines before them.
"""

import re

from reader.charset import decode
from reader.containers.base import LARGEST, Container, Source, nothing
from reader.expressions import expression
from reader.extraction.dates import parse_date
from reader.extraction.letter import letter, simple
from reader.model import Article, Reading
from reader.text import line

_SIGN = b"<!--beginarticle-->"
_BODY = expression(r"<!--beginarticle-->(.*?)(?:<!--endarticle-->|\Z)", re.DOTALL)
_TITLE = expression(r"<h1>(.{0,2000}?)</h1>", re.IGNORECASE | re.DOTALL)
_AUTHOR = expression(r"</h1>\s*<b>(.{0,2000}?)</b>", re.IGNORECASE | re.DOTALL)
_DATE = expression(r"<i>(\w{3} \w{3} [^<]{10,40})</i>", re.IGNORECASE)


def _knows(head: bytes) -> bool:
    return _SIGN in head


def read(source: Source) -> Reading:
    """The message as an article."""
    text = decode(source.stream.read(LARGEST))
    head, _, _ = text.partition("<!--beginarticle-->")
    body = _BODY.search(text)
    blocks = letter(simple(body[1])) if body else ()
    if not blocks:
        raise nothing("This message of a list")
    date = _field(_DATE, head)
    return Reading(
        Article(
            title=_field(_TITLE, head),
            blocks=blocks,
            byline=_field(_AUTHOR, head),
            published=parse_date(date),
        )
    )


def _field(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text)
    return line(simple(match[1])) if match else ""


CONTAINER = Container("message of a list", _knows, read)

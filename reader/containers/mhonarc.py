"""A message in a list archive by MHonArc, which keeps the mail's header in HTML comments.

The text is between two more such comments, in whatever layout a site has. The comments are those of
the program itself (mhmsgfile.pl): the sender is obfuscated against address collectors, with letters
rotated by 13, and capitals together with "@" and "[" by 14.
"""

import re
from html import unescape
from string import ascii_lowercase as small
from string import ascii_uppercase as capital

from reader.charset import decode
from reader.containers.base import LARGEST, Container, Source, nothing
from reader.containers.senders import sender
from reader.containers.times import mail_date
from reader.expressions import expression
from reader.extraction.letter import letter, simple
from reader.html.blocks import blocks
from reader.html.guard import check, flatten
from reader.html.tree import parse
from reader.model import Article, Blocks, Reading
from reader.text import line

_SIGN = b"<!--X-Subject:"
_HEADER = expression(r"<!--X-([\w-]{1,40}): (.{0,2000}?) ?-->")
_BODY = expression(
    r"<!--X-Body-of-Message-->(.*?)(?:<!--X-Body-of-Message-End-->|<!--X-MsgBody-End-->|\Z)",
    re.DOTALL,
)
_RICH = expression(r"<(?:p|blockquote|div|table|ul|ol|h\d|br)\b", re.IGNORECASE)
"""Elements not found in text that the program only put into <pre>."""
_RING = f"@{capital}["
_TURNED = str.maketrans(
    _RING + small, _RING[14:] + _RING[:14] + small[13:] + small[:13]
)  # both ways: 14 is half of the 28 characters, 13 of the 26


def _knows(head: bytes) -> bool:
    return _SIGN in head


def read(source: Source) -> Reading:
    """The message as an article."""
    text = decode(source.stream.read(LARGEST))
    head, _, _ = text.partition("<!--X-Head-End-->")
    fields = {match[1].lower(): line(unescape(match[2])) for match in _HEADER.finditer(head)}
    body = _BODY.search(text)
    blocks = _blocks(body[1]) if body else ()
    if not blocks:
        raise nothing("This message of a list")
    hidden = fields.get("from-r13", "").translate(_TURNED)
    return Reading(
        Article(
            title=fields.get("subject", ""),
            blocks=blocks,
            byline=sender(hidden or fields.get("from", "")),
            published=mail_date(fields.get("date", "")),
        )
    )


def _blocks(markup: str) -> Blocks:
    if not _RICH.search(markup):
        return letter(simple(markup))
    if check(markup) is not None:
        return letter(flatten(markup))
    document = parse(markup)
    found = blocks(document.body)
    document.release()
    return found


CONTAINER = Container("message of a list", _knows, read)

"""A chat as WhatsApp writes it to a text file: a line a message, with its time and author.

Android: "11/03/2024, 08:14 - Ada: text"; iOS: "[11.03.24, 08:14:00] Ada: text". The order of day,
month and year is that of the phone, and lines without a time go on with the message above. Lines
without an author are what the program says; on iOS these begin with an invisible mark instead.
"""

from collections.abc import Iterator

from reader.charset import decode
from reader.comment_ids import number_id
from reader.containers.base import LARGEST, Container, Source, nothing
from reader.expressions import expression
from reader.extraction.comments.clock import Clock
from reader.extraction.comments.deletions import gone
from reader.model import Article, Blocks, Comment, Paragraph, Reading, Span
from reader.text import clean, line
from reader.values import NamedTuple

_NAME = "This chat"
_DAY = r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}"
_TIME = r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:[ \u00a0\u202f]?[AaPp]\.?[ \u00a0\u202f]?[Mm]\.?)?"
_LINE = expression(
    rf"[\u200e\u200f]*(?:\[({_DAY}),? ({_TIME})\] |({_DAY}),? ({_TIME}) [-–] )"
    r"(?:([^:\n]{1,80}): ?)?(.*)"
)
_SAID = "\u200e"
"""The mark before what the program says on iOS."""
_EDITED = expression(r"\s*\u200e?<This message was edited>$")
_ASKED = 40
"""How many lines at the beginning show whether it is such a file."""
_FEWEST = 3
_LOG = expression(r"^\[|\b(?:DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|CRITICAL|FATAL|TRACE)$")
"""What stands in an author's place in the logs of programs."""


class _Message(NamedTuple):
    when: str
    author: str
    text: str


def _knows(head: bytes) -> bool:
    if b"\0" in head or head.lstrip(b"\xef\xbb\xbf\xe2\x80\x8e")[:1] not in (b"[", *_DIGITS):
        return False
    rows = [row for row in decode(head).lstrip("\ufeff").splitlines()[:_ASKED] if row.strip()]
    found = [_LINE.fullmatch(row) for row in rows]
    authors = [match[5] for match in found if match and match[5]]
    begins = bool(found) and found[0] is not None
    return begins and len(authors) >= _FEWEST and not any(map(_LOG.search, authors))


_DIGITS = tuple(str(digit).encode() for digit in range(10))


def read(source: Source) -> Reading:
    """The chat as a thread in which nothing answers anything; OpenError without a message."""
    messages = [*_messages(decode(source.stream.read(LARGEST)).lstrip("\ufeff"))]
    title = ""
    if messages and messages[0].author and messages[0].text.startswith(_SAID):
        title = messages[0].author  # the chat itself says that it is encrypted
        messages = messages[1:]
    messages = [message for message in messages if message.author]
    if not messages:
        raise nothing(_NAME)
    clock = _clock(messages)
    comments = tuple(_comment(n, one, clock) for n, one in enumerate(messages, 1))
    return Reading(Article(title=title), comments, source="whatsapp")


def _clock(messages: list[_Message]) -> Clock:
    """Where figures are not parted by strokes, the day comes before the month in every locale."""
    if "/" not in messages[0].when:
        return Clock(order="dm")
    return Clock().ordered(message.when for message in messages)


def _messages(text: str) -> Iterator[_Message]:
    """Each line with a time, and the lines below it that have none."""
    when = author = ""
    said: list[str] = []
    for row in text.splitlines():
        match = _LINE.fullmatch(row)
        if match is None:
            said.append(row)
            continue
        if when:
            yield _Message(when, author, "\n".join(said))
        when = line(f"{match[1] or match[3]}, {match[2] or match[4]}")
        author, said = line(match[5] or ""), [match[6]]
    if when:
        yield _Message(when, author, "\n".join(said))


def _comment(number: int, message: _Message, clock: Clock) -> Comment:
    edited = _EDITED.search(message.text)
    blocks = _blocks(message.text[: edited.start()] if edited else message.text)
    states = gone(message.author, blocks)
    return Comment(
        id=number_id(number),
        blocks=blocks,
        author=message.author,
        published=clock.read(message.when),
        published_text=message.when,
        states=("edited", *states) if edited else states,
    )


def _blocks(text: str) -> Blocks:
    parts = clean(text).replace(_SAID, "").strip("\n").split("\n\n")
    return tuple(Paragraph((Span(part.strip("\n")),)) for part in parts if part.strip())


CONTAINER = Container("chat", _knows, read)

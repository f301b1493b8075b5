"""Mail: a message as an article, a mailbox (mbox) as an article with its discussion."""

import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import BinaryIO

from reader.charset import decode
from reader.comment_ids import number_id
from reader.containers.base import CUT_OFF, HEAD, Container, Source, nothing
from reader.containers.mime import Part, begin, begun, headers, parameter, parts, words
from reader.containers.senders import sender
from reader.containers.times import aware, mail_date
from reader.expressions import expression
from reader.extraction.comments.completeness import orphaned
from reader.extraction.comments.order import ordered
from reader.extraction.letter import letter
from reader.html.blocks import blocks
from reader.html.tree import parse
from reader.model import (
    Article,
    Blocks,
    Comment,
    Mark,
    Paragraph,
    Reading,
    Span,
    blocks_text,
)
from reader.text import line
from reader.text import words as words_of
from reader.values import dataclass

_NAME = "This mail"
_POSTMARK = expression(rb"From(?: [^\n]{1,400}\d{4}[^\n]{0,40}| -?[ ]?)\r?\n")
"""The line before each message of a mailbox; Thunderbird writes only the word "From"."""
_HEADS = expression(rb">?From |[!-9;-~]{1,80}:")
"""The beginning of a message; a line of text that looks like a postmark is not followed by it."""
_COUNTED = expression(rb"(\d{1,9}) *\r?\n(?=[A-Za-z][\w-]{1,40}:)")
"""The first line of a mail of Apple Mail (.emlx): its length, after which come notes in XML."""
_MARKED = expression(rb">+From ")
_FIELD = expression(
    rb"^(?:from|to|cc|subject|date|message-id|received|return-path|delivered-to|mime-version|"
    rb"content-type|in-reply-to|references|list-id|x-[\w-]+|dkim-signature|reply-to|sender):",
    re.IGNORECASE,
)
_BEGINS = expression(rb"\A[A-Za-z][\w-]{1,40}:")
_MOST_MESSAGES = 5000
_MOST_INNER = 200
_MESSAGE = 8 << 20
_ID = expression(r"<([^<>\s]{1,400})>")
_AGAIN = expression(
    r"^(?:(?:re|aw|sv|antw|fwd?|wg|ref|odp|отв?)(?:\[\d+\])?\s*:\s*)+", re.IGNORECASE
)
_STUB = 60
"""The most words of a text that may stand in for the HTML beside it: "Read this in your
browser"."""
_READ = ("text/plain", "text/html")


def _knows(head: bytes) -> bool:
    """Whether a mailbox or a message begins here, with two of the header fields of mail."""
    head = begun(head)
    if counted := _COUNTED.match(head):
        head = head[counted.end() :]
    if _POSTMARK.match(head):
        head = head.partition(b"\n")[2]
    if not _BEGINS.match(head):
        return False
    block = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
    field_names = {match[0].lower() for row in block.split(b"\n") if (match := _FIELD.match(row))}
    return len(field_names) >= 2 or (field_names != set() and b"multipart/" in block.lower())


@dataclass(frozen=True, slots=True)
class _Message:
    id: str
    above: tuple[str, ...]
    """The messages it answers, the nearest first."""
    author: str
    subject: str
    when: datetime | None
    when_text: str
    blocks: Blocks


def read(source: Source) -> Reading:
    """The first message as the article, all others as the discussion below it."""
    raws = enumerate(_messages(_opened(source.stream)), 1)
    messages = [message for place, raw in raws for message in _with_inner(raw, place)]
    messages = [message for message in messages if message.blocks or message.subject]
    if not any(message.blocks for message in messages):
        raise nothing(_NAME)
    ids = {message.id for message in messages}
    opening = next(
        (message for message in messages if not ids.intersection(message.above)), messages[0]
    )
    drafts = [_comment(message, opening, ids) for message in messages if message is not opening]
    drafts.sort(key=_sent)
    thread = ordered(drafts)
    article = Article(
        title=_AGAIN.sub("", opening.subject),
        blocks=opening.blocks,
        byline=opening.author,
        published=opening.when,
    )
    notes = (CUT_OFF,) if len(messages) >= _MOST_MESSAGES else ()
    notes = (*notes, *orphaned(thread.orphans, "in this mailbox", "message"))
    return Reading(article, thread.comments, source="mail" if drafts else "", notes=notes)


def _sent(draft: Comment) -> float:
    """Seconds since 1970, 0 if unknown; a time without a zone is taken as UTC."""
    when = aware(draft.published)
    return when.timestamp() if when else 0.0


def _opened(stream: BinaryIO) -> BinaryIO:
    """The stream of a message or a mailbox, without what Apple Mail writes around it."""
    start = begin(stream).tell()
    counted = _COUNTED.match(stream.read(64))
    stream.seek(start + (counted.end() if counted else 0))
    return io.BytesIO(stream.read(int(counted[1]))) if counted else stream


def _messages(stream: BinaryIO) -> Iterator[bytes]:
    """The messages of a mailbox one by one; any other file is a single message."""
    head = stream.readline(1 << 16)
    boxed = _POSTMARK.match(head) is not None
    body = bytearray(b"" if boxed else head)
    blank = False
    count = 0
    following = stream.readline(1 << 16)
    while row := following:
        following = stream.readline(1 << 16)
        begins = boxed and blank and row.startswith(b"From ") and _POSTMARK.match(row)
        if begins and _HEADS.match(following):
            yield bytes(body)
            body.clear()
            count += 1
            if count >= _MOST_MESSAGES:
                return
        elif len(body) < _MESSAGE:
            # Such a line of text was marked with one more > (mboxrd).
            body += row[1:] if boxed and _MARKED.match(row) else row
        blank = row in (b"\n", b"\r\n")
    yield bytes(body)


def _with_inner(raw: bytes, place: int) -> Iterator[_Message]:
    """A message, and those it was sent with: a digest of a list, or mails that were forwarded."""
    stream = io.BytesIO(raw)
    head = headers(stream)
    message_parts = list(parts(stream, head, _is_read))
    inner = [part.raw for part in message_parts[:_MOST_INNER] if _is_message(part)]
    yield _message(
        head, [part for part in message_parts if not _is_message(part)], number_id(place)
    )
    for number, part in enumerate(inner, 1):
        stream = io.BytesIO(part.lstrip(b"\r\n"))
        head = headers(stream)
        yield _message(head, list(parts(stream, head, _is_text)), f"{number_id(place)}.{number}")


def _is_read(part: Part) -> bool:
    return _is_text(part) or part.media_type == "message/rfc822"


def _is_message(part: Part) -> bool:
    """Whether a part is a mail of its own; in a digest no type says so (RFC 2046, 5.1.5)."""
    if part.media_type:
        return part.media_type == "message/rfc822"
    return not part.headers.get("from") and _knows(bytes(part.raw[:HEAD]).lstrip(b"\r\n"))


def _message(head: dict[str, str], parts: Sequence[Part], name: str) -> _Message:
    message_id = _ID.search(head.get("message-id", ""))
    above = _ID.findall(head.get("in-reply-to", ""))[:1]
    above += reversed(_ID.findall(head.get("references", "")))
    return _Message(
        id=line(message_id[1]) if message_id else name,
        above=tuple(map(line, above)),
        author=sender(words(head.get("from", ""))),
        subject=words(head.get("subject", "")),
        when=mail_date(head.get("date", "")),
        when_text=line(head.get("date", "")),
        blocks=_body(parts),
    )


def _is_text(part: Part) -> bool:
    return (part.media_type or "text/plain") in _READ


def _body(parts: Sequence[Part]) -> Blocks:
    """The text of a message: the plain text if there is one, otherwise the HTML.

    A plain text of a line or two beside long HTML only points to the HTML.
    """
    plain = _first(parts, "text/plain")
    count = words_of(blocks_text(plain))
    if plain and count > _STUB:
        return plain
    rich = _first([part for part in parts if not plain or not part.is_attached], "text/html")
    return rich if words_of(blocks_text(rich)) > 3 * count else plain


def _first(parts: Sequence[Part], kind: str) -> Blocks:
    """The first part of a type that has any text, and an attachment only if nothing else has."""
    for part in sorted(parts, key=lambda part: part.is_attached):
        if (part.media_type or "text/plain") == kind and part.raw:
            blocks = _text(part) if kind == "text/plain" else _html(part)
            if blocks:
                return blocks
    return ()


def _text(part: Part) -> Blocks:
    content_type = part.headers.get("content-type", "").lower()
    joins = parameter(content_type, "delsp") == "yes"
    return letter(decode(part.body, part.charset), flowed="flowed" in content_type, joins=joins)


def _html(part: Part) -> Blocks:
    from reader.html.guard import check, flatten  # noqa: PLC0415

    text = decode(part.body, part.charset)
    if check(text) is not None:
        return letter(flatten(text))
    document = parse(text)
    found = blocks(document.body)
    document.release()
    return found


def _comment(message: _Message, opening: _Message, ids: set[str]) -> Comment:
    above = next((id_ for id_ in message.above if id_ in ids and id_ != message.id), "")
    if not above and message.above:
        above = message.above[0]  # the parent is missing: `ordered` counts it
    blocks = message.blocks
    subject, first = (_AGAIN.sub("", mail.subject) for mail in (message, opening))
    if subject and subject != first:
        blocks = (Paragraph((Span(subject, Mark.BOLD),)), *blocks)
    draft = Comment(
        id=message.id,
        blocks=blocks,
        parent="" if above == opening.id else above,
        author=message.author,
        published=message.when,
        published_text=message.when_text,
    )
    is_op = bool(message.author) and message.author == opening.author
    return replace(draft, roles=("op",)) if is_op else draft


CONTAINER = Container("mail", _knows, read)

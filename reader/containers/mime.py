"""MIME, the format of mail with several parts (RFC 2045 to 2047, 2557), flat and within bounds.

The standard library's parser nests as the message does, and takes minutes over hostile messages.
Here parts are found one after another by the lines between them: a boundary that a part announces
is one more line to look for, never a deeper level.
"""

import binascii
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from reader.charset import decode
from reader.expressions import expression
from reader.text import line

_LINE = 1 << 16
"""How many bytes of a line are examined at once; a longer line comes in pieces."""
_VALUE = 1 << 13
"""The most bytes kept of a header; real ones are below 1 KB."""
_MOST_PARTS = 2000
_MOST_BOUNDARIES = 8
"""The most boundaries at a time; no real page nests parts deeper."""
_BODY = 48 << 20
"""The most bytes of a part as sent: quoted-printable is half as long again as its content."""
_READ = frozenset(
    b"content-type content-transfer-encoding content-disposition content-location content-id "
    b"content-base snapshot-content-location date from subject message-id in-reply-to references "
    b"list-id".split()
)
_BEFORE = expression(rb"(?:\xef\xbb\xbf)?[\r\n]{0,100}")
_HEADER = expression(rb"([!-9;-~]{1,80}):[ \t]*(.*)", re.DOTALL)
_PARAMETER = r"""(?:^|[\s;]){}\s*=\s*(?:"([^"]*)"?|([^\s;"]+))"""
_WORD = expression(r"=\?([\w.:-]{1,40})(?:\*[\w-]{1,20})?\?([QqBb])\?([^?\s]*)\?=", re.ASCII)
_BETWEEN = expression(r"(\?=)[ \t\r\n]+(?==\?)")


@dataclass(slots=True)
class Part:
    """One part: its headers by lower-case name, and its body as sent."""

    headers: dict[str, str]
    raw: bytearray = field(default_factory=bytearray)
    is_complete: bool = False
    """Whether a boundary ended it, rather than the end of the file."""

    @property
    def media_type(self) -> str:
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def charset(self) -> str:
        return parameter(self.headers.get("content-type", ""), "charset")

    @property
    def is_attached(self) -> bool:
        """Whether it is a file sent along with the text."""
        return self.headers.get("content-disposition", "").lower().startswith("attachment")

    @property
    def body(self) -> bytes:
        """The body, decoded from its transfer encoding."""
        coding = self.headers.get("content-transfer-encoding", "").partition("(")[0]
        return _decoded(bytes(self.raw), coding.strip(' \t;"').lower())


def begun(head: bytes) -> bytes:
    """The first bytes of a message without the mark and the empty lines an editor put before it."""
    match = _BEFORE.match(head)
    return head[match.end() :] if match else head


def begin(stream: BinaryIO) -> BinaryIO:
    """A stream of a message, put where the message begins."""
    start = stream.tell()
    head = stream.read(128)
    stream.seek(start + len(head) - len(begun(head)))
    return stream


def headers(stream: BinaryIO) -> dict[str, str]:
    """The headers needed here, up to the empty line; of repeated ones the first."""
    values: dict[str, bytearray] = {}
    current: bytearray | None = None
    begins = True
    while piece := stream.readline(_LINE):
        ends = piece.endswith(b"\n")
        if begins and piece in (b"\n", b"\r\n"):
            break
        if begins and piece[:1] not in (b" ", b"\t"):
            current = None
            field = _HEADER.match(piece)
            name = field[1].lower() if field else b""
            if field and name in _READ and name.decode() not in values:
                current = values[name.decode()] = bytearray()
                piece = field[2]
        if current is not None and len(current) < _VALUE:
            current += piece[: _VALUE - len(current)]
        begins = ends
    return {name: _unfolded(bytes(value)) for name, value in values.items()}


def _unfolded(value: bytes) -> str:
    try:
        text = value.decode("utf-8")
    except UnicodeDecodeError:
        text = value.decode("latin-1")
    return text.strip()


def parameter(value: str, name: str) -> str:
    """A parameter of a header such as Content-Type, "" if absent."""
    match = re.search(_PARAMETER.format(name), value, re.IGNORECASE)
    return (match[1] if match[1] is not None else match[2]) if match else ""


def parts(stream: BinaryIO, head: dict[str, str], wanted: Callable[[Part], bool]) -> Iterator[Part]:
    """The parts of a message after its headers, in order; bodies only of those `wanted`.

    A message that is not multipart is a single part. Multipart parts give their inner parts and no
    body.
    """
    marks: list[bytes] = []
    part = Part(head)
    if not _announces(part, marks):
        keep = wanted(part)
        _body(stream, part, marks, keep)
        part.is_complete = True  # only the end of the file ends it
        yield part
        return
    mark = _body(stream, part, marks, keep=False, guess=True)
    for _ in range(_MOST_PARTS):
        if not mark:
            return
        if mark.endswith(b"--") and mark not in marks:  # the end of a multipart: find the next mark
            mark = _body(stream, Part({}), marks, keep=False)  # its parent's next part, or nothing
            continue
        part = Part(headers(stream))
        holds = _announces(part, marks)
        mark = _body(stream, part, marks, keep=not holds and wanted(part), guess=holds)
        part.is_complete = bool(mark)
        if not holds:
            yield part


def _announces(part: Part, marks: list[bytes]) -> bool:
    """Whether a part is multipart; its boundary is then added to `marks`."""
    if not part.media_type.startswith("multipart/") or len(marks) >= _MOST_BOUNDARIES:
        return False
    boundary = parameter(part.headers["content-type"], "boundary").strip()
    if boundary:
        marks.append(b"--" + boundary[:200].encode("utf-8", "surrogateescape"))
    return True


def _body(
    stream: BinaryIO, part: Part, marks: list[bytes], keep: bool, guess: bool = False
) -> bytes:
    """Read up to the next boundary line; returns that line, or b"" at the end of the file.

    With `guess` and no known mark, the first line that begins with two dashes is one: the boundary
    may have been lost with a header that was too long, or never given.
    """
    begins = True
    before = b""  # the line break before a boundary belongs to it
    while piece := stream.readline(_LINE):
        if begins and piece[:2] == b"--":
            text = piece.rstrip()
            if guess and not marks and len(text) > 2:
                marks.append(text)
            if text in marks or (text.endswith(b"--") and text[:-2] in marks):
                return text
        if keep and len(part.raw) < _BODY:
            ends = b"\r\n" if piece.endswith(b"\r\n") else b"\n"
            stripped = piece.removesuffix(ends)
            part.raw += before + stripped
            before = piece[len(stripped) :]
        begins = piece.endswith(b"\n")
    part.raw += before
    return b""


_NOT_BASE64 = expression(rb"[^A-Za-z0-9+/]+")


def _decoded(raw: bytes, coding: str) -> bytes:
    if coding == "quoted-printable":
        return binascii.a2b_qp(raw)
    if coding == "base64":
        letters = _NOT_BASE64.sub(b"", raw)
        # A single last letter encodes nothing: the text is cut off there.
        letters = letters[:-1] if len(letters) % 4 == 1 else letters
        return binascii.a2b_base64(letters + b"=" * (-len(letters) % 4))
    return raw


def words(value: str) -> str:
    """A header as readable text: encoded words decoded, cleaned and on one line."""
    joined = _BETWEEN.sub(r"\1", value)
    texts: list[str] = []
    pending: tuple[str, bytes] = ("", b"")
    at = 0
    for word in _WORD.finditer(joined):
        charset, raw = word[1], _word(word[2], word[3])
        if word.start() == at and pending[0] == charset:
            pending = (charset, pending[1] + raw)  # a character may be split between two words
        else:
            texts += [decode(pending[1], pending[0]), joined[at : word.start()]]
            pending = (charset, raw)
        at = word.end()
    texts += [decode(pending[1], pending[0]), joined[at:]]
    return line("".join(texts))


def _word(coding: str, text: str) -> bytes:
    raw = text.encode("latin-1", "replace")
    if coding in "Qq":
        return binascii.a2b_qp(raw, header=True)
    return _decoded(raw, "base64")

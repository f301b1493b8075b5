"""Recognise files that are not pages, such as pictures and videos, by type or first bytes."""

import re

from reader.charset import decode
from reader.charset.prolog import beginning
from reader.errors import OpenError
from reader.expressions import expression
from reader.text import line

LOOKED_AT = 1024
"""The number of first bytes by which a type is recognised."""
_OPENS = "reader opens web pages and text"
_PDF = ("a PDF", "; a program such as pdftotext makes text of it")
_POSTSCRIPT = ("a PostScript document", "; a program such as ps2ascii makes text of it")
_KINDLE = ("a Kindle book", "; a program such as calibre makes EPUB of it")
_SVG = ("a picture (SVG)", "")
_PROGRAM = ("a program", "")
_ARCHIVE = ("a packed archive", "; unpack it and open a page in it")

_MAGIC: tuple[tuple[int, bytes, tuple[str, str]], ...] = (
    (0, b"%PDF-", _PDF),
    (0, b"\x89PNG\r\n\x1a\n", ("a picture (PNG)", "")),
    (0, b"\xff\xd8\xff", ("a picture (JPEG)", "")),
    (0, b"GIF87a", ("a picture (GIF)", "")),
    (0, b"GIF89a", ("a picture (GIF)", "")),
    (0, b"II*\0", ("a picture (TIFF)", "")),
    (0, b"MM\0*", ("a picture (TIFF)", "")),
    (8, b"WEBPVP8", ("a picture (WebP)", "")),
    (4, b"ftypavif", ("a picture (AVIF)", "")),
    (4, b"ftyphei", ("a picture (HEIC)", "")),
    (4, b"ftyp", ("a film or a sound", "")),
    (0, b"\x1aE\xdf\xa3", ("a film", "")),
    (8, b"AVI LIST", ("a film", "")),
    (8, b"WAVEfmt ", ("a sound", "")),
    (0, b"ID3", ("a sound (MP3)", "")),
    (0, b"OggS\0", ("a film or a sound (Ogg)", "")),
    (0, b"fLaC\0", ("a sound (FLAC)", "")),
    (30, b"mimetypeapplication/vnd.oasis", ("an office document", "; save it as HTML")),
    (30, b"[Content_Types].xml", ("an office document", "; save it as HTML")),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ("an office document", "; save it as HTML")),
    (0, b"%!PS-", _POSTSCRIPT),
    (0, b"AT&TFORM", ("a scanned book (DjVu)", "; a program such as djvutxt makes text of it")),
    (60, b"BOOKMOBI", _KINDLE),
    (0, b"\xeaDRMION\xee", _KINDLE),
    (0, b"ITSF\3\0\0\0", ("a help file (CHM)", "; unpack it and open a page in it")),
    (0, b"{\\rtf", ("an RTF document", "; save it as HTML or text")),
    (0, b"7z\xbc\xaf\x27\x1c", _ARCHIVE),
    (0, b"Rar!\x1a\x07", _ARCHIVE),
    (0, b"\xfd7zXZ\0", _ARCHIVE),
    (4, b"1AY&SY", _ARCHIVE),
    (0, b"\x1f\x9d", _ARCHIVE),
    (0, b"LZIP\1", _ARCHIVE),
    (0, b'\x04"M\x18', _ARCHIVE),
    (32769, b"CD001", ("an image of a disc", "")),
    (0, b"SQLite format 3\0", ("a database", "")),
    (0, b"\x7fELF", _PROGRAM),
    (0, b"MZ\x90\0", _PROGRAM),
    (0, b"\xcf\xfa\xed\xfe", _PROGRAM),
    (0, b"\xca\xfe\xba\xbe", _PROGRAM),
    (0, b"\0asm", _PROGRAM),
    (0, b"L\0\0\0\x01\x14\x02\0", ("a shortcut of Windows", "; open the page that it leads to")),
    (0, b"!BDN", ("a mailbox of Outlook", "; save a mail of it, or export it as mbox")),
    (0, b"8BPS\0", ("a picture (Photoshop)", "")),
    (0, b"\0\0\1\0", ("a picture (icon)", "")),
    (0, b"\0\1\0\0\0", ("a font", "")),
    (0, b"OTTO\0", ("a font", "")),
    (0, b"wOFF", ("a font", "")),
    (0, b"wOF2", ("a font", "")),
)
"""Offset, bytes, type, and advice to the user; the specific before the general."""

_PATTERNS = (
    (expression(rb"BM.{4}\0{4}.{4}[\x28\x6c\x7c]\0\0\0", re.DOTALL), ("a picture (BMP)", "")),
    (expression(rb"\s{1,16}%PDF-\d"), _PDF),
)
"""Types whose first bytes alone could be those of a text."""

_CONTAINERS = (b"PK\x03\x04", b"PK\x05\x06", b"bplist00", b"WARC/", b"filedesc://")
"""Binary formats that are read all the same: `reader.containers` knows what is in them."""

_TYPES = {
    "image": ("a picture", ""),
    "video": ("a film", ""),
    "audio": ("a sound", ""),
    "font": ("a font", ""),
    "model": ("a model", ""),
    "application/pdf": _PDF,
}
_READ_TYPES = frozenset(
    {
        "",
        "application/epub+zip",
        "application/gzip",
        "application/json",
        "application/mbox",
        "application/octet-stream",
        "application/javascript",
        "application/warc",
        "application/x-gzip",
        "application/x-tar",
        "application/x-mimearchive",
        "application/x-webarchive",
        "application/zip",
        "application/zstd",
        "binary/octet-stream",
        "application/xhtml",
        "application/xml",
        "multipart/related",
    }
)
"""Types that are loaded and recognised by their bytes: servers send octet-stream for every saved
page whose format they do not know, MHTML, web archives and WARC among them.
"""

_BLANK = b"\xef\xbb\xbf \t\r\n\f"
_CONTROLS = bytes({*range(0x20)} - {*b"\0\t\n\r\f\b\x1b"})
"""Bytes that no text contains; text has line ends, overstrikes, escape sequences and stray NULs."""
_CONTROL_CHARS = frozenset(_CONTROLS.decode("ascii"))


def check_type(media_type: str, host: str) -> None:
    """Raise OpenError if a server sends a type that is not text, before it is loaded."""
    kind = media_type.partition("/")[0]
    if kind in {"text", "message"} or media_type in _READ_TYPES:
        return
    if media_type.endswith(("+xml", "+json")) and kind != "image":
        return
    description = (
        _TYPES.get(media_type) or _TYPES.get(kind) or (f"of the type {line(media_type)[:60]}", "")
    )
    raise _refusal(f"The page at {host}", description)


def check_bytes(body: bytes, subject: str) -> None:
    """Raise OpenError if `body` is not text; `subject` starts the sentence that says what it is."""
    for offset, magic, description in _MAGIC:
        if body.startswith(magic, offset):
            raise _refusal(subject, description)
    for pattern, description in _PATTERNS:
        if pattern.match(body):
            raise _refusal(subject, description)
    if _is_picture(body[:LOOKED_AT]):
        raise _refusal(subject, _SVG)
    is_known = body.startswith(_CONTAINERS) or body.startswith(b"ustar", 257)  # a tar file
    if not is_known and _is_binary(body[:LOOKED_AT]):
        raise _refusal(subject, ("not text that can be read", ""))


def _is_picture(head: bytes) -> bool:
    """Whether this is an SVG file; what begins with the element itself may be part of a page."""
    return beginning(head).root == "svg" and not head.lstrip(_BLANK).lower().startswith(b"<svg")


def _refusal(subject: str, description: tuple[str, str]) -> OpenError:
    name, advice = description
    return OpenError(f"{subject} is {name}; {_OPENS}{advice}.")


def _is_binary(head: bytes) -> bool:
    """Whether more than a twentieth of the bytes never occur in text."""
    text = head.translate(None, _CONTROLS)
    if (len(head) - len(text)) * 20 <= len(head):
        return False
    if 0 not in head:
        return True
    wide = decode(head)  # in UTF-16 every other byte is low
    return sum(char in _CONTROL_CHARS for char in wide) * 20 > len(wide)

"""What is refused as no page, and what is let through although it looks odd."""

from collections.abc import Callable

import pytest

from reader.errors import OpenError
from reader.fetch.content_types import check_bytes, check_type

TAIL = bytes(range(256)) * 8


def refusal(check: Callable[[], None]) -> str:
    """What a check says against something, "" where it lets it through."""
    try:
        check()
    except OpenError as error:
        return str(error)
    return ""


@pytest.mark.parametrize(
    ("head", "says"),
    [
        (b"%PDF-1.7\n", "a PDF"),
        (b"\x89PNG\r\n\x1a\n", "a picture (PNG)"),
        (b"\xff\xd8\xff\xe0", "a picture (JPEG)"),
        (b"RIFF\x24\0\0\0WEBPVP8 ", "a picture (WebP)"),
        (b"\0\0\0\x20ftypisom", "a film"),
        (b"ID3\x04", "a sound"),
        (b"PK\x03\x04" + bytes(26) + b"[Content_Types].xml", "an office document"),
        (b"7z\xbc\xaf\x27\x1c", "a packed archive"),
        (b"SQLite format 3\0", "a database"),
        (b"\x7fELF", "a program"),
        (b"MZ\x90\0\3", "a program"),
        (b"\xcf\xfa\xed\xfe" + bytes(900), "a program"),
        (b"BM\x36\x10\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0" + b"\xff\0\xaa" * 400, "a picture (BMP)"),
        (b"\0\0\1\0\1\0" + bytes(900), "a picture (icon)"),
        (b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg">', "a picture (SVG)"),
        (b"\n\n%PDF-1.4\n" + b"x" * 900, "a PDF"),
        (b"%!PS-Adobe-3.0\n" + b"x" * 900, "a PostScript document"),
        (b"Sluice" + bytes(54) + b"BOOKMOBI" + bytes(900), "a Kindle book"),
        (b"L\0\0\0\x01\x14\x02\0" + bytes(900), "a shortcut of Windows"),
        (bytes(32769) + b"CD001", "an image of a disc"),
        (b"", "not text that can be read"),
    ],
)
def test_the_first_bytes_say_what_it_is(head: bytes, says: str) -> None:
    with pytest.raises(OpenError, match="reader opens web pages and text") as caught:
        check_bytes(head + TAIL, "kite.html")
    assert str(caught.value).startswith("kite.html is ")
    assert says in str(caught.value)


@pytest.mark.parametrize(
    "body",
    [
        b"<!DOCTYPE html><p>x",
        b"",
        b"MM and II and BM and ID are letters",
        b"BM and MZ and PDF, which begins with\n%PDF-1.4, are written out (in full)",
        b'<svg class="signs"><path d="M0 0"/></svg><article><p>x</p></article>',
        "Das Fräulein läßt Drachen steigen".encode("cp1252"),
        "凧は風に乗って高く上がり".encode("cp932"),
        b"\xff\xfe" + "воздушный змей".encode("utf-16-le"),
        "<p>воздушный змей</p>".encode("utf-16-be"),
        b"title\n\n" + bytes(900) + b"\n\ntext",
        b"PK\x03\x04" + bytes(range(256)) * 4,
        b"bplist00" + bytes(range(256)) * 4,
        b"WARC/1.0\r\n" + bytes(range(256)) * 4,
        b"N\x08NA\x08AM\x08ME\x08E\n\x1b[1mbold\x1b[m\x0cnext page",
    ],
)
def test_text_of_any_kind_is_let_through(body: bytes) -> None:
    assert refusal(lambda: check_bytes(body, "kite.html")) == ""


@pytest.mark.parametrize(
    "media_type",
    [
        "",
        "text/html",
        "text/plain",
        "text/x-nope",
        "application/xhtml+xml",
        "application/rss+xml",
        "application/json",
        "application/ld+json",
        "message/rfc822",
        "multipart/related",
        "application/epub+zip",
        "application/zip",
        "application/x-tar",
        "application/warc",
        "application/x-webarchive",
        "application/octet-stream",
        "binary/octet-stream",
    ],
)
def test_types_that_are_read(media_type: str) -> None:
    assert refusal(lambda: check_type(media_type, "kites.example")) == ""


@pytest.mark.parametrize(
    ("media_type", "says"),
    [
        ("application/pdf", "a PDF"),
        ("image/png", "a picture"),
        ("image/svg+xml", "a picture"),
        ("video/mp4", "a film"),
        ("audio/mpeg", "a sound"),
        ("application/x-nope", "of the type application/x-nope"),
    ],
)
def test_types_that_are_not(media_type: str, says: str) -> None:
    with pytest.raises(OpenError, match="The page at ") as caught:
        check_type(media_type, "kites.example")
    assert says in str(caught.value)

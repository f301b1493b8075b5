"""`reader.extract` on the bytes of compressed files, whole and cut off."""

import bz2
import gzip
import lzma
from collections.abc import Callable

import pytest

import reader
from reader.containers.base import CUT_OFF
from reader.model import Article, Reading
from reader.open.truncation import BROKEN
from reader.save.csv import write
from reader.save.facts import Options

_TEXT = "".join(
    f"<p>The keeper winds the clock {number} times when the tide turns, and writes both hours "
    f"down in book {number * 37 % 101} of the harbour.</p>"
    for number in range(60)
)
PAGE = (
    "<!doctype html><html><head><title>The clock</title></head><body><article><h1>The clock</h1>"
    f"{_TEXT}</article></body></html>"
).encode()
_ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE
ARCHIVE = (
    b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://quay.example/1\r\n"
    b"WARC-Date: 2026-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
    b"Content-Type: application/http; msgtype=response\r\n"
    b"Content-Length: %d\r\n\r\n%s\r\n\r\n" % (len(_ANSWER), _ANSWER)
)


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress])
@pytest.mark.parametrize("body", [PAGE, ARCHIVE], ids=["page", "archive"])
def test_what_is_compressed_is_read_as_what_is_in_it(
    pack: Callable[[bytes], bytes], body: bytes
) -> None:
    found = reader.extract(pack(body))
    assert found.article.title == "The clock"
    assert found.article.blocks == reader.extract(body).article.blocks
    assert found.notes == ()
    assert reader.extract(pack(pack(body))).article.title == "The clock"


@pytest.mark.parametrize("body", [PAGE, ARCHIVE], ids=["page", "archive"])
def test_what_is_compressed_and_cut_off_says_so(body: bytes) -> None:
    packed = gzip.compress(body)
    for end in (len(packed) - 5, len(packed) * 3 // 4):
        found = reader.extract(packed[:end])
        assert found.article.title == "The clock"
        assert found.notes in ((BROKEN,), (CUT_OFF,))


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (gzip.compress(PAGE)[:12], "The page is compressed and damaged."),
        (gzip.compress(b" " * (40 << 20)), "The page unpacks to more than 300 times its size."),
        (
            write(Reading(Article("The clock")), Options()).encode(),
            "This is a table of comments (CSV) with no comments in it.",
        ),
    ],
    ids=["damaged", "bomb", "no rows"],
)
def test_what_cannot_be_read_is_an_empty_reading_with_the_reason(body: bytes, said: str) -> None:
    found = reader.extract(body)
    assert found.article.blocks == ()
    assert found.comments == ()
    assert found.notes == (said,)

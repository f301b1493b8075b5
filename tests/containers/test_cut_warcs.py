"""Web archives that are cut off say so wherever that is, and whole ones do not."""

from io import BytesIO

import pytest

import reader
from reader.containers import warc
from reader.containers.base import CUT_OFF, Source
from reader.errors import SeveralPages

TEXT = (
    "<title>{0}</title><h1>{0}</h1>" + "<p>The {0} stood by the sluice and nobody minded.</p>" * 4
)


def record(name: str, media_type: str, body: bytes) -> bytes:
    answer = f"HTTP/1.1 200 OK\r\nContent-Type: {media_type}\r\n\r\n".encode() + body
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2024-05-01T00:00:00Z\r\n"
        f"WARC-Target-URI: https://a.example/{name}\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


PAGE = record("heron", "text/html", TEXT.format("heron").encode())
PICTURE = record("heron.png", "image/png", b"\x89PNG" + bytes(range(256)))


@pytest.mark.parametrize("share", [0.01, 0.03, 0.1, 0.2, 0.4, 0.6, 0.8, 0.9, 0.98])
@pytest.mark.parametrize("second", [PICTURE, record("tern", "text/css", b"a { color: red }" * 9)])
def test_what_is_cut_off_after_its_page_says_so(second: bytes, share: float) -> None:
    reading = reader.extract(PAGE + second[: round(share * len(second))])
    assert reading.article.title == "heron"
    assert reading.notes == (CUT_OFF,)


@pytest.mark.parametrize("end", [b"", b"\r\n", b"\r\n\r\n\r\n"])
def test_what_is_whole_does_not(end: bytes) -> None:
    assert reader.extract(PAGE + PICTURE + end).notes == ()
    assert reader.extract(PAGE.rstrip() + end).notes == ()


def test_pages_of_one_address_are_told_apart_by_when_they_were_fetched() -> None:
    again = PAGE.replace(b"2024-05-01", b"2024-05-02").replace(b"heron", b"egret")
    again = again.replace(b"a.example/egret", b"a.example/heron")
    with pytest.raises(SeveralPages) as several:
        warc.read(Source(BytesIO(PAGE + again)))
    assert [title for title, _ in several.value.entries] == [
        "2024-05-01 00:00 heron",
        "2024-05-02 00:00 egret",
    ]


def test_a_long_title_in_a_choice_ends_with_a_sign() -> None:
    long = record("heron", "text/html", TEXT.format("heron and egret " * 9).encode())
    with pytest.raises(SeveralPages, match=r"1 (?:heron and egret ){4}heron and egret… \(https"):
        warc.read(Source(BytesIO(long + PAGE.replace(b"a.example/heron", b"a.example/tern"))))

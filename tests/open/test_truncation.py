"""A page that was cut off says so, and no other does."""

import gzip

import pytest

import reader
from reader.model import Page
from reader.open.location import read_page
from reader.open.truncation import CUT_OFF, ends_early

HEAD = b"<!DOCTYPE html><html><head><title>Kites</title></head><body>"
TEXT = b"<h1>Kites</h1>" + b"<p>The kite rose over the quay again today.</p>" * 9


@pytest.mark.parametrize(
    "rest",
    [
        b'<div class="com',
        b"<!-- The comments",
        b"<script>var kites = '<p>'; ",
        b"<style>p { color: re",
        b"<div id=page><div class=comments><p>Quite.</p>",
        b"<main><article><p>Quite.",
        b"<p>The kite",
    ],
)
async def test_a_page_that_is_cut_off_says_so(rest: bytes) -> None:
    reading = await read_page(Page(HEAD + TEXT + rest))
    assert reading.notes[:1] == (CUT_OFF,)
    assert "quay again" in reading.article.text
    assert reader.extract(HEAD + TEXT + rest).notes[:1] == (CUT_OFF,)


@pytest.mark.parametrize(
    "body",
    [
        HEAD + TEXT + b"<div><div></body></html>",
        HEAD + TEXT + b"<div><div></body>" + b"<!-- served in 3 ms " + b"x" * 9000 + b"-->",
        HEAD + TEXT + b"<div><div>Quite.</div></div>",
        HEAD + TEXT + b"<div>Sloppy.",
        HEAD + TEXT.replace(b"</p>", b"") + b"<p>Quite.<ul><li>One<li>Two",
        b"<!doctype html><html lang=en><meta charset=utf-8><title>Kites</title>" + TEXT,
        HEAD + TEXT + b"<div class=comments><p>Quite.</div>",
        HEAD + TEXT + b"<p>Quite.<script src=kites.js></script>",
        HEAD + TEXT + b'<div><img alt="<script>bob" src="data:,"></div>',
        b"<div class=comments><div><p>A fragment, from the middle of a page.",
        b"A text about <div> and <div, which is no page.",
    ],
)
def test_what_is_whole_or_a_fragment_is_not_called_cut_off(body: bytes) -> None:
    assert not ends_early(body)
    assert CUT_OFF not in reader.extract(body).notes


def test_a_page_in_an_archive_that_is_cut_off_says_so_once() -> None:
    mhtml = (
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/kites\r\n"
        b'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n'
        b"--b\r\nContent-Type: text/html\r\nContent-Location: https://a.example/kites\r\n\r\n"
    )
    notes = reader.extract(mhtml + HEAD + TEXT + b'<div class="com').notes
    assert [note for note in notes if "cut off" in note] == [
        "The archive is cut off or damaged: this is what is in it."
    ]


@pytest.mark.parametrize("share", [0.6, 0.8, 0.93])
def test_an_archive_that_is_packed_and_cut_off_says_so_once(share: float) -> None:
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + HEAD + TEXT + bytes(range(256))
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/kites\r\n"
        f"Content-Type: application/http\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    packed = gzip.compress(head.encode() + answer + b"\r\n\r\n")
    found = reader.extract(packed[: round(share * len(packed))])
    assert found.article.blocks
    assert found.notes == ("The archive is cut off or damaged: this is what is in it.",)

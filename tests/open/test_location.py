"""A location to its reading, with whatever fetches put in by hand."""

import asyncio
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest

import reader
from reader.errors import EmptyPage, OpenError
from reader.fetch.detached import aside
from reader.model import Page
from reader.open.extract import extract
from reader.open.location import read, read_page

BODY = (
    b"<html><title>Kites</title><body><h1>Kites</h1><p>"
    + b"The kite rose over the field again. " * 9
    + b"</p></body>"
)
PAGES = {
    "https://kites.example/a": Page(BODY, "https://kites.example/a", "text/html", "utf-8"),
    "empty": Page(b"<html><body></body></html>"),
    "cut": Page(BODY[:300], incomplete=True),
}


async def fetch(location: str) -> Page:
    try:
        return PAGES[location]
    except KeyError as error:
        raise OpenError(f"{location} does not exist.") from error


async def test_a_location_is_fetched_and_understood() -> None:
    reading = await read("https://kites.example/a", fetch=fetch)
    assert reading.article.title == "Kites"
    assert reading.article.url == "https://kites.example/a"


async def test_what_is_not_there_and_what_is_empty_are_errors() -> None:
    with pytest.raises(OpenError, match="does not exist"):
        await read("gone", fetch=fetch)
    with pytest.raises(EmptyPage, match="no text to read"):
        await read("empty", fetch=fetch)


@pytest.mark.parametrize(
    "rest",
    [
        b"<title>Kites</title><style>p { color: re",
        b"<title>Kites</title>\n",
        b"<meta charset=utf-8></head><body><script>var kites = '</p>'; ",
        b"</head><body><!-- The kites ",
        b"</head><body><div class=kit",
    ],
)
async def test_a_page_cut_off_before_its_text_says_so(rest: bytes) -> None:
    with pytest.raises(EmptyPage, match=r"\(it is cut off before its text begins\)"):
        await read_page(Page(b"<!DOCTYPE html><html><head>" + rest))


@pytest.mark.parametrize(
    "body",
    [
        b"<html><head><title>Kites</title></head><body></body></html>",
        b"<html><head><title>Kites</title></head><body><div id=root></div><script src=a></script>",
        b"<!DOCTYPE html><meta charset=utf-8><title>Kites</title><script src=a.js></script>",
        b"\0\0\0",
        b"\0\0\n\0",
    ],
)
async def test_a_page_without_a_text_is_not_said_to_be_cut_off(body: bytes) -> None:
    with pytest.raises(EmptyPage) as told:
        await read_page(Page(body))
    assert "no text to read" in str(told.value)
    assert "cut off" not in str(told.value)


async def test_a_page_that_broke_off_says_so() -> None:
    reading = await read_page(PAGES["cut"])
    assert "broke off" in reading.notes[0]


async def test_the_public_read_opens_a_file(tmp_path: Path) -> None:
    path = tmp_path / "kites.html"
    path.write_bytes(BODY)
    assert (await reader.read(str(path))).article.title == "Kites"


async def test_work_aside_leaves_the_loop_free_and_is_not_waited_for() -> None:
    release = threading.Event()
    working = asyncio.ensure_future(aside(release.wait, 30.0))
    await asyncio.sleep(0)
    working.cancel()
    with pytest.raises(asyncio.CancelledError):
        await working
    threads = [thread for thread in threading.enumerate() if thread.name == "reader-aside"]
    assert threads
    assert all(thread.daemon for thread in threads)
    release.set()


async def test_what_goes_wrong_aside_is_raised_here() -> None:
    def fail(given: str) -> str:
        raise OpenError(given)

    with pytest.raises(OpenError, match="no kite"):
        await aside(fail, "no kite")


async def test_the_clock_of_the_fetch_dates_comments_and_a_copy_has_none() -> None:
    page = (
        BODY.decode()
        + '<ol class="commentlist"><li class="comment depth-1" id="comment-1"><div class="comment-body">'
        '<cite class="fn">Ada</cite><div class="comment-meta"><a href="#comment-1">2 hours ago</a></div>'
        "<p>It rose and rose.</p></div></li></ol>"
    )
    noon = datetime(2026, 11, 1, 12, tzinfo=UTC)
    (dated,) = extract(page, "https://kites.example/a", fetched=noon).comments
    assert dated.published == datetime(2026, 11, 1, 10, tzinfo=UTC)
    (undated,) = extract(page, "https://kites.example/a").comments
    assert (undated.published, undated.published_text) == (None, "2 hours ago")

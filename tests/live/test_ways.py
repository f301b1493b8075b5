"""Where one way is refused and another is open: Reddit's three, and titles of threads at GitHub."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import reader
from reader.errors import Refused
from reader.html.tree import parse
from reader.model import Page
from reader.request import Request
from reader.sites.live.base import OpenedPage
from reader.sites.live.terms import term

SITES = Path(__file__).parent.parent / "sites/reddit"
THREAD = "https://www.reddit.com/r/quays/comments/zz9/a_crane_that_sings/"
SHELL = (
    b"<!DOCTYPE html><title>A crane that sings</title><shreddit-post comment-count='9'></shreddit-post>"
    b'<faceplate-partial src="/svc/shreddit/comments/r/quays/t3_zz9?render-mode=partial">'
    b"</faceplate-partial><p>It sings every night at two in the morning, and has done so since May.</p>"
)


def ids(body: bytes) -> set[str]:
    return {one.id for one in reader.extract(body, THREAD).comments}


def web(asked: list[str], **open_: bytes) -> Callable[[Request], bytes | Exception]:
    """Answers of the ways that are open; the others are refused."""
    ways = {"partial": "/svc/shreddit/comments/", "listing": ".json?", "old": "//old.reddit.com/"}

    def answer(request: Request) -> bytes | Exception:
        (way,) = [name for name, part in ways.items() if part in request.url] or ["other"]
        asked.append(way)
        return open_.get(way) or Refused("403: not let in.", request.url, 403)

    return answer


def fixture(kind: str) -> bytes:
    (first, *_) = sorted(SITES.glob(f"{kind}*/page.html"))
    return first.read_bytes()


@pytest.mark.parametrize(
    ("way", "kind", "asked"),
    [
        ("partial", "elements", ["partial", "other"]),
        ("old", "old", ["partial", "listing", "old"]),
    ],
)
async def test_reddit_is_asked_one_way_after_the_other(
    told_whole: Any, way: str, kind: str, asked: list[str]
) -> None:
    body = fixture(kind)
    seen: list[str] = []
    reading = await told_whole(SHELL, THREAD, web(seen, **{way: body, "other": b"<div></div>"}))
    assert seen == asked
    assert ids(body)
    assert ids(body) <= {one.id for one in reading.comments}
    assert "did not come" not in " ".join(reading.notes)


async def test_reddit_that_is_closed_on_all_ways_says_why(told_whole: Any) -> None:
    seen: list[str] = []
    reading = await told_whole(SHELL, THREAD, web(seen))
    assert seen == ["partial", "listing", "old"]
    assert "did not come: 403: not let in." in " ".join(reading.notes)


async def test_a_piece_of_reddit_leads_to_the_next(told_whole: Any) -> None:
    first = fixture("elements") + (
        b'<faceplate-partial src="/svc/shreddit/more-comments/r/quays/t3_zz9?top-level=1&amp;cursor=2">'
        b"</faceplate-partial>"
    )
    more = b"<shreddit-comment thingid='t1_later' author='Ilja' depth='0'><div slot='comment'><p>Oil.</p></div></shreddit-comment>"
    asked: list[str] = []

    def answer(request: Request) -> bytes:
        asked.append(request.url)
        return more if "more-comments" in request.url else first

    reading = await told_whole(SHELL, THREAD, answer)
    assert any(url.endswith("?top-level=1&cursor=2") for url in asked)
    assert "t1_later" in {one.id for one in reading.comments}


@pytest.mark.parametrize(
    ("mapping", "url", "wanted"),
    [
        ("pathname", "https://quay.example/2026/crane.html", "2026/crane"),
        ("pathname", "https://quay.example/", "index"),
        ("pathname", "https://quay.example/2026/crane/#top", "2026/crane/"),
        ("url", "https://quay.example/crane?x=1#top", "https://quay.example/crane?x=1"),
        ("title", "https://quay.example/", "A crane, that sings"),
        ("og:title", "https://quay.example/", "The crane"),
        ("A thread of its own", "https://quay.example/", "A thread of its own"),
    ],
)
def test_the_title_of_a_thread_at_github(mapping: str, url: str, wanted: str) -> None:
    text = "<title>A crane,\n that sings</title><meta property='og:title' content='The crane'><p>Text.</p>"
    assert term(OpenedPage(Page(b"", url), text, parse(text, url)), mapping) == wanted

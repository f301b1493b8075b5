"""Discussions over several pages, by the links from one to the next."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reader.errors import Refused
from reader.request import Request

PEERS = "corpus/peers"


def forum(first: int, last: int, links: str) -> bytes:
    """A page of a phpBB topic with invented posts."""
    posts = "".join(
        f'<div id="p{n}" class="post bg1"><div class="postbody"><p class="author">by '
        f'<strong><a class="username" href="./memberlist.php?u={n}">Person {n}</a></strong> » Mon Mar 04, 2024 '
        f'10:{n:02} am</p><div class="content">What number {n} has to say of the crane.</div></div>'
        f'<dl class="postprofile"><dt><a class="username" href="./memberlist.php?mode=viewprofile&u={n}">Person {n}</a></dt></dl></div>'
        for n in range(first, last)
    )
    return (
        f'<!DOCTYPE html><html><title>The crane</title><body id="phpbb">{links}<h2>The crane</h2>'
        f'<div id="page-body">{posts}</div></body></html>'
    ).encode()


def paged(pages: dict[str, bytes], asked: list[str]) -> Callable[[Request], bytes | Exception]:
    def answer(request: Request) -> bytes | Exception:
        asked.append(request.url)
        return pages.get(request.url) or Refused("404: not there.", request.url, 404)

    return answer


TOPIC = "https://talk.example/viewtopic.php?t=7"


def link(relation: str, start: int) -> str:
    return f'<a rel="{relation}" href="./viewtopic.php?t=7&amp;start={start}">go</a>'


async def test_a_forum_is_read_to_its_last_page_and_back_to_its_first(told_whole: Any) -> None:
    pages = {
        TOPIC: forum(1, 11, link("next", 10)),
        f"{TOPIC}&start=0": forum(1, 11, link("next", 10)),
        f"{TOPIC}&start=10": forum(11, 21, link("prev", 0) + link("next", 20)),
        f"{TOPIC}&start=20": forum(21, 25, link("prev", 10)),
    }
    asked: list[str] = []
    reading = await told_whole(pages[TOPIC], TOPIC, paged(pages, asked))
    assert asked == [f"{TOPIC}&start=10", f"{TOPIC}&start=20"]
    texts = [one.text.split()[2] for one in reading.comments]
    assert texts == [str(n) for n in range(2, 25)], "the first post is the article"
    middle = f"{TOPIC}&start=10"
    asked.clear()
    reading = await told_whole(pages[middle], middle, paged(pages, asked))
    assert asked == [f"{TOPIC}&start=20", f"{TOPIC}&start=0"]
    assert len(reading.comments) >= 23


async def test_a_page_that_leads_to_itself_or_in_a_circle_ends(told_whole: Any) -> None:
    pages = {
        TOPIC: forum(1, 11, link("next", 10)),
        f"{TOPIC}&start=10": forum(11, 21, link("next", 20)),
        f"{TOPIC}&start=20": forum(21, 25, link("next", 10)),
    }
    asked: list[str] = []
    reading = await told_whole(pages[TOPIC], TOPIC, paged(pages, asked))
    assert len(asked) == 2
    assert "to the same again" in " ".join(reading.notes)
    assert len(reading.comments) == 23


@pytest.mark.parametrize(
    "href",
    [
        "/2024/another-article/",
        "https://elsewhere.example/viewtopic.php?t=7&start=10",
        "viewtopic.php?t=8",
    ],
)
async def test_another_discussion_is_no_page_of_this_one(told_whole: Any, href: str) -> None:
    page = forum(1, 11, f'<a rel="next" href="{href}">Next topic</a>')
    asked: list[str] = []
    await told_whole(page, TOPIC, paged({}, asked))
    assert asked == []


async def test_what_is_not_sent_is_told_with_the_reason(told_whole: Any) -> None:
    asked: list[str] = []
    page = forum(1, 11, link("next", 10))
    reading = await told_whole(page, TOPIC, paged({}, asked))
    assert len(reading.comments) == 9
    assert "did not come: 404: not there." in " ".join(reading.notes)


async def test_comment_pages_of_wordpress_are_read_where_its_interface_is_closed(
    shared: Path, told_whole: Any
) -> None:
    folder = shared / PEERS / "wordpress-core/twentytwentyone"
    home = "http://127.0.0.1:8061/library-roof/"
    pages = {
        f"{home}comment-page-{n}/": (folder / f"library-roof.comment-page-{n}.html").read_bytes()
        for n in (1, 2)
    }
    asked: list[str] = []

    def answer(request: Request) -> bytes | Exception:
        if "wp-json" in request.url:
            return Refused("401: closed.", request.url, 401)
        return paged(pages, asked)(request)

    first = pages[f"{home}comment-page-1/"]
    reading = await told_whole(first, f"{home}comment-page-1/", answer)
    ids = {one.id for one in reading.comments}
    alone = await told_whole(first, f"{home}comment-page-1/", lambda r: Refused("no", r.url, 403))
    assert asked
    assert len(ids) > len(alone.comments)

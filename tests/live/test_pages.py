"""Discussions over several pages, by the links from one to the next."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from reader.errors import Refused
from reader.extraction.article.pages_of_text import GOES_ON
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
    assert not any(map(GOES_ON.is_in, reading.notes))
    middle = f"{TOPIC}&start=10"
    asked.clear()
    reading = await told_whole(pages[middle], middle, paged(pages, asked))
    assert asked == [f"{TOPIC}&start=20", f"{TOPIC}&start=0"]
    assert len(reading.comments) >= 23


def xenforo(number: int, last: bool) -> bytes:
    posts = "".join(
        f'<article class="message message--post js-post" data-author="Person {n}" data-content="post-{n}" '
        f'id="js-post-{n}"><div class="message-cell--user"><h4 class="message-name"><a class="username">'
        f'Person {n}</a></h4></div><header class="message-attribution"><time class="u-dt" datetime='
        f'"2024-03-04T10:{n:02}:00+0000">Mar 4, 2024</time></header><div class="message-content"><article '
        f'class="message-body"><div class="bbWrapper">What number {n} has to say of the crane.</div></article>'
        f"</div></article>"
        for n in range(number * 10 - 9, number * 10 + 1)
    )
    jump = f'<a href="/threads/crane.7/page-{number + 1}" class="pageNav-jump pageNav-jump--next">Next</a>'
    return (
        f'<!doctype html><title>The crane</title><div class="p-body"><h1 class="p-title-value">The crane</h1>'
        f'<nav class="pageNavWrapper">{"" if last else jump}</nav>{posts}</div>'
    ).encode()


def vbulletin(number: int, last: bool) -> bytes:
    posts = "".join(
        f'<li class="postbit postcontainer old" id="post_{n}"><div class="posthead"><span class="postdate old">'
        f'<span class="date">11-29-2024,&nbsp;<span class="time">09:{n:02} AM</span></span></span></div>'
        f'<div class="userinfo"><a class="username offline"><strong>Person {n}</strong></a></div><div class='
        f'"postbody"><div class="content"><div id="post_message_{n}"><blockquote class="postcontent restore">'
        f"What number {n} has to say of the crane.</blockquote></div></div></div></li>"
        for n in range(number * 10 - 9, number * 10 + 1)
    )
    jump = f'<span class="prev_next"><a rel="next" href="showthread.php?7-The-crane/page{number + 1}">Next</a></span>'
    return (
        f'<!doctype html><title>The crane</title><h1><span class="threadtitle"><a>The crane</a></span></h1>'
        f'{"" if last else jump}<div id="postlist"><ol id="posts" class="posts">{posts}</ol></div>'
    ).encode()


@pytest.mark.parametrize(
    ("made", "first", "other"),
    [
        (
            xenforo,
            "https://talk.example/threads/crane.7/",
            "https://talk.example/threads/crane.7/page-{}",
        ),
        (
            vbulletin,
            "https://talk.example/showthread.php?7-The-crane",
            "https://talk.example/showthread.php?7-The-crane/page{}",
        ),
    ],
)
async def test_forums_of_other_makes_are_read_to_their_last_page(
    told_whole: Any, made: Callable[[int, bool], bytes], first: str, other: str
) -> None:
    pages = {other.format(number): made(number, number == 3) for number in (2, 3)}
    asked: list[str] = []
    reading = await told_whole(made(1, False), first, paged(pages, asked))
    assert asked == list(pages)
    assert [one.author for one in reading.comments] == [f"Person {n}" for n in range(2, 31)]


@pytest.mark.parametrize(
    "answers",
    [{}, {f"{TOPIC}&start=10": forum(11, 21, link("next", 20))}],
    ids=["none", "not the last"],
)
async def test_what_was_not_read_to_its_end_still_goes_on(
    told_whole: Any, answers: dict[str, bytes]
) -> None:
    first = forum(1, 11, link("next", 10))
    reading = await told_whole(first, TOPIC, paged(answers, []))
    assert GOES_ON(f"{TOPIC}&start=10") in reading.notes


async def test_a_page_that_leads_to_itself_or_in_a_circle_ends(told_whole: Any) -> None:
    pages = {
        TOPIC: forum(1, 11, link("next", 10)),
        f"{TOPIC}&start=10": forum(11, 21, link("next", 20)),
        f"{TOPIC}&start=20": forum(21, 25, link("next", 10)),
    }
    asked: list[str] = []
    reading = await told_whole(pages[TOPIC], TOPIC, paged(pages, asked))
    assert len(asked) == 2
    assert "back to the same one" in " ".join(reading.notes)
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


async def test_asking_again_says_each_thing_once(told_whole: Any) -> None:
    page = forum(1, 11, link("next", 10))
    once = await told_whole(page, TOPIC, paged({}, []))
    twice = await told_whole(page, TOPIC, paged({}, []), replace(once, claimed=60))
    why = "The rest was asked for and did not come: 404: not there."
    assert [note for note in twice.notes if note not in once.notes] == [
        "9 of 60 comments are here."
    ]
    assert (once.notes.count(why), twice.notes.count(why)) == (1, 1)
    thrice = await told_whole(page, TOPIC, paged({}, []), twice)
    assert thrice.notes == twice.notes
    second = forum(11, 21, link("prev", 0))
    came = await told_whole(page, TOPIC, paged({f"{TOPIC}&start=10": second}, []), thrice)
    assert [note for note in came.notes if "here." in note or "sen" in note or note == why] == [
        "19 of 60 comments are here.",
        "The site sends no more, though it counts more.",
    ]
    again = await told_whole(page, TOPIC, paged({f"{TOPIC}&start=10": second}, []), came)
    assert again.notes == came.notes

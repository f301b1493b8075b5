"""Questions in turn: whose host is asked, at what pace, and when no more are put."""

import asyncio

import pytest

from reader.errors import Refused
from reader.model import Page
from reader.open.paced_requests import Asking, Caps, Ended, Session, is_own
from reader.request import Request


@pytest.mark.parametrize(
    ("home", "host", "own"),
    [
        ("kites.example", "kites.example", True),
        ("www.kites.example", "kites.example", True),
        ("kites.example", "www.kites.example", True),
        ("kites.example", "api.kites.example", True),
        ("blog.kites.example", "kites.example", True),
        ("blog.kites.example", "api.kites.example", False),
        ("kites.example", "notkites.example", False),
        ("kites.example", "kites.example.evil.test", False),
        ("kites.example", "example", False),
        ("127.0.0.1", "127.0.0.1", True),
        ("127.0.0.1", "0.0.1", False),
        ("127.0.0.1", "localhost", False),
        ("kites.example", "disqus.com", False),
    ],
)
def test_a_host_is_the_pages_own_or_another(home: str, host: str, own: bool) -> None:
    assert is_own(home, host) is own


async def page(request: Request) -> Page:
    return Page(b"[]", request.url)


async def test_a_host_is_given_time_between_two_questions_and_another_is_not_waited_for() -> None:
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    async def yes(_host: str) -> bool:
        return True

    asking = Asking(page, yes, sleep=sleep, caps=Caps(pause=60))
    session = Session("https://kites.example/", asking)
    await session.answer(Request("https://kites.example/1"))
    await session.answer(Request("https://talk.example/1"))
    assert slept == []
    await session.answer(Request("https://kites.example/2"))
    assert len(slept) == 1
    assert 0 < slept[0] <= 60


async def test_a_host_is_asked_about_once() -> None:
    about: list[str] = []

    async def no(host: str) -> bool:
        about.append(host)
        return False

    session = Session("https://kites.example/", Asking(page, no))
    for number in range(3):
        with pytest.raises(Ended, match=r"--ask-hosts talk\.example"):
            await session.answer(Request(f"https://talk.example/{number}"))
    assert about == ["talk.example"]


async def test_a_host_is_named_so_that_it_passes_for_no_other() -> None:
    about: list[str] = []

    async def no(host: str) -> bool:
        about.append(host)
        return False

    session = Session("https://bücher.example/", Asking(page, no))
    await session.answer(Request("https://xn--bcher-kva.example/1"))
    with pytest.raises(Ended, match="xn--"):
        await session.answer(Request("https://disqu\u0455.com/1"))
    with pytest.raises(Ended, match="not the page's own host"):
        await session.answer(Request(f"https://{'ä' * 99}.example/1"))
    assert all(host.isascii() for host in about)


async def test_the_same_question_is_put_once() -> None:
    session = Session("https://kites.example/", Asking(page, caps=Caps(pause=0)))
    await session.answer(Request("https://kites.example/1"))
    with pytest.raises(Ended, match="back to the same one"):
        await session.answer(Request("https://kites.example/1"))


async def test_a_second_refusal_and_a_long_wait_are_not_waited_for() -> None:
    slept: list[float] = []
    asked: list[Request] = []

    async def refusing(request: Request) -> Page:
        asked.append(request)
        raise Refused("429: too many.", request.url, 429, 9)

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    session = Session("https://kites.example/", Asking(refusing, sleep=sleep, caps=Caps(pause=0)))
    for number in range(2):
        with pytest.raises(Refused):
            await session.answer(Request(f"https://kites.example/{number}"))
    assert (slept, len(asked)) == ([9.0], 3)
    impatient = Caps(pause=0, patience=5)
    session = Session("https://kites.example/", Asking(refusing, sleep=sleep, caps=impatient))
    with pytest.raises(Refused):
        await session.answer(Request("https://kites.example/9"))
    assert slept == [9.0]


async def test_a_question_on_its_way_is_given_up_by_stop_and_by_the_clock() -> None:
    ended = asyncio.Event()

    async def never(_request: Request) -> Page:
        try:
            await asyncio.sleep(60)
        finally:
            ended.set()
        return Page(b"")

    asking = Asking(never)
    session = Session("https://kites.example/", asking)
    waiting = asyncio.ensure_future(session.answer(Request("https://kites.example/1")))
    await asyncio.sleep(0.01)
    asking.stop.set()
    with pytest.raises(Ended, match="You stopped it"):
        await waiting
    assert ended.is_set()
    session = Session("https://kites.example/", Asking(never, caps=Caps(seconds=0.01)))
    with pytest.raises(Ended, match="It took more than"):
        await session.answer(Request("https://kites.example/1"))


async def test_a_user_may_think_for_as_long_as_it_takes() -> None:
    said: list[str] = []

    async def thinks(host: str) -> bool:
        for _ in range(99):
            await asyncio.sleep(0)
        said.append(host)
        return True

    session = Session("https://kites.example/", Asking(page, thinks, caps=Caps(seconds=0)))
    answer = await session.answer(Request("https://talk.example/1"))
    assert answer.body == b"[]"
    assert said == ["talk.example"]

"""Questions to endpoints: what is sent, to whom, and where an answer may come from."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from reader.errors import FetchError, Refused, TooLarge
from reader.fetch.http import endpoint
from reader.fetch.limits import Limits
from reader.fetch.options import FetchOptions
from reader.model import Page
from reader.request import FORM, JSON, Request

HOME = "https://kites.example/a"
Answer = Callable[[httpx.Request], httpx.Response]


def answering(status: int = 200, body: bytes = b"[]", **headers: str) -> Answer:
    named = {"content-type": JSON} | {
        name.replace("_", "-"): value for name, value in headers.items()
    }
    return lambda _: httpx.Response(status, stream=httpx.ByteStream(body), headers=named)


async def ask(answer: Answer, *requests: Request, home: str = HOME, **options: Any) -> list[Page]:
    transport = httpx.MockTransport(answer)
    async with endpoint(home, FetchOptions(**options), transport=transport) as line:
        return [await line(request) for request in requests]


def seeing(seen: list[httpx.Request], answer: Answer) -> Answer:
    def see(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return answer(request)

    return see


async def test_what_is_asked_is_sent_and_the_users_headers_to_the_pages_host_alone() -> None:
    seen: list[httpx.Request] = []
    await ask(
        seeing(seen, answering()),
        Request("https://kites.example/api?page=2"),
        Request("https://talk.example/api", body=b"a=1&b=2", media_type=FORM),
        headers=(("X-Key", "secret"),),
    )
    first, second = seen
    assert (first.method, str(first.url)) == ("GET", "https://kites.example/api?page=2")
    assert (first.headers["accept"], first.headers["x-key"]) == (JSON, "secret")
    assert (second.method, second.content) == ("POST", b"a=1&b=2")
    assert second.headers["content-type"] == FORM
    assert "x-key" not in second.headers
    assert "referer" not in second.headers


async def test_a_cookie_goes_back_to_who_gave_it_and_to_no_other() -> None:
    seen: list[httpx.Request] = []
    given = answering(set_cookie="nonce=n1; Path=/")
    urls = ("https://kites.example/1", "https://kites.example/2", "https://talk.example/3")
    await ask(seeing(seen, given), *map(Request, urls))
    assert [one.headers.get("cookie", "") for one in seen] == ["", "nonce=n1", ""]


async def test_the_users_cookies_go_to_the_pages_host_alone(tmp_path: Path) -> None:
    file = tmp_path / "cookies.txt"
    rows = (
        f"{host}\tFALSE\t/\tTRUE\t0\tuser\t{host}" for host in ("kites.example", "talk.example")
    )
    file.write_text("\n".join(("# Netscape HTTP Cookie File", *rows, "")), encoding="utf-8")
    seen: list[httpx.Request] = []
    asked = (Request("https://kites.example/1"), Request("https://talk.example/2"))
    await ask(seeing(seen, answering()), *asked, cookies=file)
    assert [one.headers.get("cookie") for one in seen] == ["user=kites.example", None]


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("http://127.0.0.1/isso", "redirects"),
        ("https://192.168.1.1/isso", "into the local network"),
        ("https://printer.local/isso", "into the local network"),
        ("http://talk.example/api", "not secure"),
    ],
)
async def test_a_page_cannot_have_the_local_network_asked(url: str, sentence: str) -> None:
    seen: list[httpx.Request] = []
    with pytest.raises(FetchError, match=sentence):
        await ask(seeing(seen, answering()), Request(url))
    assert seen == []


async def test_no_host_is_followed_to_another_and_no_post_to_anywhere() -> None:
    elsewhere = answering(302, location="https://elsewhere.example/api")
    with pytest.raises(FetchError, match=r"redirects to elsewhere\.example, which is not asked"):
        await ask(elsewhere, Request("https://kites.example/api"))
    same = answering(302, location="https://kites.example/other")
    with pytest.raises(FetchError, match="which is not asked"):
        await ask(same, Request("https://kites.example/api", body=b"{}", media_type=JSON))
    hops = {"/api": "https://www.kites.example/there"}

    def moved(request: httpx.Request) -> httpx.Response:
        to = hops.get(request.url.path)
        return answering(301, location=to)(request) if to else answering(body=b"[1]")(request)

    (page,) = await ask(moved, Request("https://kites.example/api"))
    assert page.body == b"[1]"


async def test_a_refusal_says_how_long_to_wait_and_an_answer_has_its_bound() -> None:
    with pytest.raises(Refused) as refused:
        await ask(answering(429, retry_after="17"), Request("https://kites.example/api"))
    assert (refused.value.status, refused.value.wait) == (429, 17)
    with pytest.raises(TooLarge):
        await ask(
            answering(body=b"[" + b" " * 5000 + b"]"), Request("https://kites.example/api"),
            limits=Limits(size=1000),
        )  # fmt: skip

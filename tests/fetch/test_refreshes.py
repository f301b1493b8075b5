"""A page that only sends a browser on is followed as a redirect is, within the same limits."""

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from reader.errors import FetchError
from reader.fetch.http import fetch
from reader.fetch.options import FetchOptions
from reader.fetch.refreshes import refresh_target
from reader.model import Page

START, END = "https://kites.example/a", "https://kites.example/b/c"
PAGE = b"<!DOCTYPE html><title>Kites</title><p>A kite rose over the field."


def sending_on(content: str, text: str = "Redirecting", head: str = "") -> bytes:
    meta = f"<meta http-equiv='refresh' content=\"{content}\">"
    return (
        f"<!DOCTYPE html><title>Moved</title>{head}{meta}<p>{text} <a href='b/c'>b/c</a>".encode()
    )


@pytest.mark.parametrize(
    "content",
    ["0;url=b/c", "0; URL='https://kites.example/b/c'", "1,b/c", "0.5; url = /b/c", "3;url=b/c#d"],
)
def test_the_address_is_found(content: str) -> None:
    assert refresh_target(Page(sending_on(content), START)).partition("#")[0] == END


@pytest.mark.parametrize(
    "body",
    [
        sending_on("0;url=b/c", "A kite rose over the field. " * 20),
        sending_on("30;url=b/c"),
        sending_on("5"),
        sending_on("0;url=#top"),
        sending_on("0;url=a"),
        sending_on("0;url=b/c", head="<noscript>") + b"</noscript>",
        b"<!--" + sending_on("0;url=b/c") + b"-->",
        sending_on("0;url=b/c", head="<script>") + b"</script>",
        sending_on("0;url=http://[b"),
        sending_on("0;url=b/c", head="<i></i>" * 2000),
        PAGE,
        b"",
    ],
)
def test_a_page_with_a_text_is_read_as_it_is(body: bytes) -> None:
    assert refresh_target(Page(body, START)) == ""


@pytest.mark.parametrize("kind", ["text/plain", "application/json", "text/markdown"])
def test_a_text_that_quotes_such_a_page_is_read_as_it_is(kind: str) -> None:
    assert refresh_target(Page(sending_on("0;url=b/c"), START, kind)) == ""


def web(bodies: dict[str, bytes], seen: list[httpx.Request]) -> Callable[..., httpx.Response]:
    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        body = bodies.get(str(request.url), PAGE)
        return httpx.Response(
            200, stream=httpx.ByteStream(body), headers={"content-type": "text/html"}
        )

    return answer


async def get(bodies: dict[str, bytes], seen: list[httpx.Request], **options: Any) -> Page:
    return await fetch(
        START, FetchOptions(**options), transport=httpx.MockTransport(web(bodies, seen))
    )


async def test_it_is_followed_to_the_page() -> None:
    seen: list[httpx.Request] = []
    page = await get({START: sending_on("0;url=b/c#d")}, seen)
    assert (page.body, page.url) == (PAGE, f"{END}#d")
    assert [str(each.url).partition("#")[0] for each in seen] == [START, END]


async def test_pages_that_send_on_to_each_other_end() -> None:
    bodies = {START: sending_on("0;url=b/c"), END: sending_on("0;url=../a")}
    with pytest.raises(FetchError, match="redirects more than 10 times"):
        await get(bodies, [])


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("0;url=http://kites.example/b", "not secure"),
        ("0;url=https://192.168.1.1/b", "local network"),
        ("0;url=file:///etc/hosts", "not the address of a web page"),
    ],
)
async def test_it_leads_nowhere_that_a_redirect_may_not(content: str, reason: str) -> None:
    seen: list[httpx.Request] = []
    with pytest.raises(FetchError, match=reason):
        await get({START: sending_on(content)}, seen)
    assert len(seen) == 1


@pytest.mark.parametrize(("host", "sent"), [("kites.example", "k"), ("larks.example", None)])
async def test_headers_go_along_on_the_same_host_alone(host: str, sent: str | None) -> None:
    seen: list[httpx.Request] = []
    bodies = {START: sending_on(f"0;url=https://{host}/b")}
    await get(bodies, seen, headers=(("X-Key", "k"),))
    assert [request.headers.get("X-Key") for request in seen] == ["k", sent]


async def test_secrets_stay_where_they_were_asked_for_when_a_redirect_led_to_the_page() -> None:
    seen: list[httpx.Request] = []
    moved = "https://larks.example/a"

    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.host == "kites.example":
            seen.append(request)
            return httpx.Response(302, headers={"location": moved})
        return web({moved: sending_on("0;url=b/c")}, seen)(request)

    options = FetchOptions(headers=(("X-Key", "k"),))
    start = START.replace("//", "//ada:secret@")
    await fetch(start, options, transport=httpx.MockTransport(answer))
    assert [str(request.url) for request in seen] == [START, moved, "https://larks.example/b/c"]
    assert [request.headers.get("X-Key") for request in seen] == ["k", None, None]
    assert ["authorization" in request.headers for request in seen] == [True, False, False]

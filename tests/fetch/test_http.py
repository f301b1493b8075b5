"""Pages from the web: what is asked for, where redirects lead, what is accepted."""

import gzip
import zlib
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest

import reader
from reader.errors import EmptyPage, FetchError, OpenError, Refused, TooLarge
from reader.fetch.answer import NOT_PACKED
from reader.fetch.http import fetch
from reader.fetch.limits import Limits
from reader.fetch.options import FetchOptions
from reader.model import Page
from reader.open.job import Job, do
from reader.packing.engines import installed

PAGE = "<!DOCTYPE html><title>Kites</title><p>A kite rose over the field, “high”.</p>".encode()
FORMS = Path(__file__).parents[1] / "containers/forms"
START = "https://kites.example/a"
Answer = Callable[[httpx.Request], httpx.Response]


def respond(*, status: int = 200, body: bytes = PAGE, **headers: str) -> Answer:
    named = {"content-type": "text/html", "content-length": str(len(body))}
    named |= {name.replace("_", "-"): value for name, value in headers.items()}
    # As a stream: the library unpacks a body that is given to it whole.
    return lambda _: httpx.Response(status, stream=httpx.ByteStream(body), headers=named)


async def get(answer: Answer, url: str = START, **options: Any) -> Page:
    return await fetch(url, FetchOptions(**options), transport=httpx.MockTransport(answer))


def places(routes: dict[str, str], seen: list[httpx.Request]) -> Answer:
    """A web of redirects: each address in `routes` leads to another, the rest are pages."""

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        target = routes.get(str(request.url).partition("#")[0])
        if target is None:
            return httpx.Response(200, stream=httpx.ByteStream(PAGE))
        return httpx.Response(302, headers={"location": target})

    return answer


async def test_a_page_and_what_is_known_of_it() -> None:
    before = datetime.now(UTC)
    page = await get(respond(content_type='Text/HTML; charset="UTF-8"'))
    assert page.body == PAGE
    assert page.url == START
    assert (page.media_type, page.charset) == ("text/html", "UTF-8")
    assert page.fetched is not None
    assert before.replace(microsecond=0) <= page.fetched <= datetime.now(UTC)
    assert not page.incomplete


async def test_what_is_asked_for_is_honest_and_can_be_bounded() -> None:
    seen: list[httpx.Request] = []
    await get(places({}, seen))
    headers = seen[0].headers
    assert headers["user-agent"] == f"reader/{reader.__version__}"
    assert headers["accept-encoding"] == ", ".join(installed())
    assert headers["accept-encoding"].startswith("gzip, deflate")
    assert "authorization" not in headers
    assert "cookie" not in headers


@pytest.mark.parametrize(
    ("value", "media_type", "charset"),
    [
        ("text/html", "text/html", ""),
        ("text/html;charset=koi8-r;x=y", "text/html", "koi8-r"),
        ("", "", ""),
        ("nonsense", "", ""),
        ("text/html; charset=\x1b[31m", "text/html", ""),
        ("te\x1bxt/html", "", ""),
    ],
)
async def test_the_type_header_is_cleaned(value: str, media_type: str, charset: str) -> None:
    page = await get(respond(content_type=value))
    assert (page.media_type, page.charset) == (media_type, charset)


@pytest.mark.parametrize(
    ("packing", "body"),
    [
        ("gzip", gzip.compress(PAGE, mtime=0)),
        ("X-GZIP", gzip.compress(PAGE, mtime=0)),
        ("deflate", zlib.compress(PAGE)),
        ("identity, gzip", gzip.compress(PAGE, mtime=0)),
        ("identity", PAGE),
        ("gzip", PAGE),
        ("deflate", PAGE),
        ("br", PAGE),
        ("zstd", PAGE),
    ],
)
async def test_packed_pages(packing: str, body: bytes) -> None:
    page = await get(respond(body=body, content_encoding=packing))
    assert page.body == PAGE
    assert not page.incomplete
    assert page.notes == ((NOT_PACKED,) if body == PAGE and packing != "identity" else ())


@pytest.mark.parametrize("name", ["utf-8", "none", "ISO-8859-1", "identity", "text/html"])
async def test_a_body_that_nothing_packed_may_be_called_by_its_charset(name: str) -> None:
    assert (await get(respond(content_encoding=name))).body == PAGE


@pytest.mark.parametrize(
    "packing", ["gzip, gzip", "gzip,deflate", ", ".join(["gzip"] * 50), "x-nope", "compress"]
)
async def test_packings_that_cannot_be_bounded_are_refused(packing: str) -> None:
    with pytest.raises(FetchError, match=r"kites\.example compressed the page"):
        await get(respond(content_encoding=packing))


async def test_a_packed_page_that_was_cut_is_incomplete() -> None:
    body = gzip.compress(bytes(range(32, 127)) * 50)[:-9]
    assert (await get(respond(body=body, content_encoding="gzip"))).incomplete


async def test_nothing_but_damage_is_an_error() -> None:
    with pytest.raises(FetchError, match="damaged"):
        await get(respond(body=b"\x1f\x8b\xff\xff\xff\xff", content_encoding="gzip"))


async def test_a_part_of_a_page_is_incomplete() -> None:
    assert (await get(respond(status=206, content_range="bytes 0-99/900"))).incomplete


async def test_what_a_server_has_no_name_for_is_told_by_its_bytes() -> None:
    saved = (FORMS / "page.mhtml").read_bytes()
    page = await get(respond(body=saved, content_type="application/octet-stream"))
    reading = do(Job(page)).reading
    assert reading.article.title == "Who Opened The Sluice?"
    assert len(reading.comments) == 2


@pytest.mark.parametrize("media_type", ["application/octet-stream", "text/html", ""])
async def test_a_film_is_refused_before_it_is_loaded(media_type: str) -> None:
    loaded: list[int] = []

    async def film() -> AsyncIterator[bytes]:
        yield b"\x00\x00\x00\x18ftypmp42" + bytes(600)
        for number in range(1000):
            loaded.append(number)
            yield bytes(1000)

    headers = {"content-type": media_type}
    with pytest.raises(OpenError, match=r"kites\.example is a film or a sound"):
        await get(lambda _: httpx.Response(200, content=film(), headers=headers))
    assert len(loaded) <= 2


async def test_redirects_are_followed_to_the_page() -> None:
    seen: list[httpx.Request] = []
    routes = {START: "/b?x=1", "https://kites.example/b?x=1": "//other.example/c#comment-9"}
    page = await get(places(routes, seen))
    assert page.url == "https://other.example/c#comment-9"
    assert [request.method for request in seen] == ["GET"] * 3


async def test_a_fragment_is_kept_over_a_redirect_that_has_none() -> None:
    page = await get(places({START: "/b"}, []), f"{START}#comment-7")
    assert page.url == "https://kites.example/b#comment-7"


async def test_ten_redirects_are_followed_and_eleven_are_not() -> None:
    chain = {f"https://kites.example/{n}": f"/{n + 1}" for n in range(10)}
    assert (await get(places(chain, []), "https://kites.example/0")).url.endswith("/10")
    chain["https://kites.example/10"] = "/11"
    seen: list[httpx.Request] = []
    with pytest.raises(FetchError, match="more than 10 times"):
        await get(places(chain, seen), "https://kites.example/0")
    assert len(seen) == 11


@pytest.mark.parametrize(
    "target",
    [
        *(
            "file:///etc/passwd",
            "javascript:alert(1)",
            "data:text/html,<p>x",
            "ftp://kites.example/",
        ),
        *("", "http://", "http://[", "http://user:secretword@[/", "https://kites.example:99999/"),
        *("/" + "x" * 60_000, "/\x1b]0;x\x07", "mailto:ada@kites.example"),
    ],
)
async def test_redirects_to_what_is_no_page(target: str) -> None:
    with pytest.raises(FetchError, match=r"kites\.example redirects to") as caught:
        await get(places({START: target}, []))
    assert "secretword" not in str(caught.value) + caught.value.url
    assert str(caught.value).isprintable()


async def test_a_redirect_without_a_target() -> None:
    with pytest.raises(FetchError, match="redirects to"):
        await get(respond(status=301))


async def test_name_and_password_go_to_their_server_and_nowhere_else() -> None:
    seen: list[httpx.Request] = []
    routes = {
        START: "/b",
        "https://kites.example/b": "https://eve:other@other.example/c",
        "https://other.example/c": "http://kites.example/d",
        "http://kites.example/d": "https://kites.example:8443/e",
        "https://kites.example:8443/e": "https://kites.example/f",
    }
    start = "https://ada:secretword@kites.example/a"
    page = await get(places(routes, seen), start, trust_redirects=True)
    assert [request.headers.get("authorization", "")[:9] for request in seen] == [
        *("Basic YWR", "Basic YWR", "", "", "", "Basic YWR"),
    ]
    assert page.url == "https://kites.example/f"


@pytest.mark.parametrize("status", [500, 401, 302, 204])
async def test_a_password_is_in_no_error(status: int) -> None:
    with pytest.raises(FetchError) as caught:
        await get(respond(status=status), "https://ada:secretword@kites.example/a")
    assert "secretword" not in f"{caught.value} {caught.value.url}"


async def test_cookies_go_back_to_their_server_alone() -> None:
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        target = {1: "/b", 2: "https://other.example/"}.get(len(seen))
        headers = {"location": target, "set-cookie": "kite=red"} if target else {}
        return httpx.Response(
            302 if target else 200, stream=httpx.ByteStream(PAGE), headers=headers
        )

    await get(answer)
    assert [request.headers.get("cookie") for request in seen] == [None, "kite=red", None]


@pytest.mark.parametrize(
    "url",
    [
        *(
            "http://[",
            "http://",
            "https:///x",
            "http:x",
            "http://a b/",
            "http://kites.example:99999/",
        ),
        *("http://kites.example:0/", "http://kites.example/\x1b]0;x", "http://\u2100.example/"),
        *("http://xn--/", "https://" + "a" * 9000, "http://kites.example:x/"),
    ],
)
async def test_what_is_no_address(url: str) -> None:
    def never(request: httpx.Request) -> httpx.Response:
        raise AssertionError(f"asked for {request.url}")

    with pytest.raises(OpenError):
        await get(never, url)


async def test_statuses_are_errors_with_a_way_out() -> None:
    with pytest.raises(Refused, match="404: the page does not exist") as caught:
        await get(respond(status=404))
    assert caught.value.status == 404
    with pytest.raises(Refused, match="asks to wait 24 hours"):
        await get(respond(status=429, retry_after="86400"))


async def test_what_is_no_page_is_not_loaded() -> None:
    class Unread(httpx.AsyncByteStream):
        def __aiter__(self) -> AsyncIterator[bytes]:
            raise AssertionError("the body was loaded")

    def unread(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200, stream=Unread(), headers={"content-type": "video/mp4"})

    with pytest.raises(OpenError, match="a film"):
        await get(unread)


async def test_a_picture_that_is_sent_as_a_page() -> None:
    with pytest.raises(OpenError, match="PNG"):
        await get(respond(body=b"\x89PNG\r\n\x1a\n" + bytes(100)))


async def test_an_empty_page() -> None:
    with pytest.raises(EmptyPage, match=r"kites\.example sent an empty page"):
        await get(respond(body=b""))


async def test_an_announced_size_is_enough_to_refuse() -> None:
    with pytest.raises(TooLarge, match="larger than 50 bytes"):
        await get(respond(), limits=Limits(size=50))
    with pytest.raises(TooLarge):
        await get(respond(content_length=str(10**18)))


async def test_progress_counts_what_came_over_the_wire() -> None:
    heard: list[tuple[int, int | None]] = []
    body = gzip.compress(PAGE)
    transport = httpx.MockTransport(respond(body=body, content_encoding="gzip"))
    await fetch(START, transport=transport, progress=lambda came, all_: heard.append((came, all_)))
    assert heard[-1] == (len(body), len(body))


async def test_a_proxy_that_is_no_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "nope://[")
    with pytest.raises(FetchError, match="proxy named in the environment"):
        await fetch(START)


async def test_certificates_that_are_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", "/nowhere/certificates.pem")
    with pytest.raises(FetchError, match="certificates named in the environment"):
        await fetch(START)


async def test_headers_of_the_user_go_to_the_host_they_are_for() -> None:
    seen: list[httpx.Request] = []
    routes = {START: "/b", "https://kites.example/b": "https://other.example/c"}
    await get(places(routes, seen), headers=(("X-Kite", "red"),), user_agent="kite-club/1")
    assert [request.headers.get("x-kite") for request in seen] == ["red", "red", None]
    assert {request.headers["user-agent"] for request in seen} == {"kite-club/1"}


async def test_a_redirect_out_of_a_secure_connection_is_refused() -> None:
    seen: list[httpx.Request] = []
    with pytest.raises(FetchError, match="not secure; --trust-redirects"):
        await get(places({START: "http://kites.example/b"}, seen))
    assert len(seen) == 1


async def test_a_redirect_into_the_local_network_is_refused() -> None:
    seen: list[httpx.Request] = []
    with pytest.raises(FetchError, match="local network; --trust-redirects"):
        await get(places({START: "https://192.168.1.1/b"}, seen))
    assert len(seen) == 1
    await get(places({START: "https://192.168.1.1/b"}, seen), trust_redirects=True)
    assert len(seen) == 3


async def test_a_connection_that_breaks_off_is_made_once_more_and_no_more() -> None:
    tries: list[int] = []

    def answer(request: httpx.Request) -> httpx.Response:
        tries.append(1)
        if len(tries) < works_at:
            raise httpx.RemoteProtocolError("closed", request=request)
        return httpx.Response(200, stream=httpx.ByteStream(PAGE))

    works_at = 2
    assert (await get(answer)).body == PAGE
    assert len(tries) == 2
    tries.clear()
    works_at = 9
    with pytest.raises(FetchError):
        await get(answer)
    assert len(tries) == 2


@pytest.mark.parametrize("status", [429, 503])
async def test_a_server_that_asks_to_wait_is_asked_once(status: int) -> None:
    tries: list[int] = []

    def answer(_: httpx.Request) -> httpx.Response:
        tries.append(1)
        return httpx.Response(status, headers={"retry-after": "1"})

    with pytest.raises(Refused, match="1 second"):
        await get(answer)
    assert len(tries) == 1


async def test_a_packed_file_is_unpacked_and_one_packed_again_is_not() -> None:
    packed = gzip.compress(PAGE, mtime=0)
    assert (await get(respond(body=packed, content_type="application/gzip"))).body == PAGE
    assert (await get(respond(body=packed[:-9]))).incomplete
    with pytest.raises(FetchError, match="more than once"):
        await get(respond(body=gzip.compress(packed), content_encoding="gzip"))
    with pytest.raises(TooLarge, match="300 times"):
        await get(respond(body=gzip.compress(bytes(16 << 20))))

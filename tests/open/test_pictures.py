"""Pictures of a page: out of itself, its container or its folder, or from its servers; no others."""

import base64
import io
import os
import plistlib
import zipfile
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest

from reader.cli.page_pictures import pictures_of
from reader.containers.archive import Archive
from reader.containers.zip_pictures import pictures_in
from reader.errors import FetchError
from reader.fetch.files import local
from reader.fetch.http import endpoint
from reader.fetch.limits import Limits
from reader.fetch.options import FetchOptions
from reader.model import Article, Image, Page
from reader.open.extract import extract
from reader.open.paced_requests import Ask
from reader.open.pictures import (
    NO_ADDRESS,
    NOT_SAVED,
    OFFLINE,
    Pictured,
    Wanted,
    pictures,
    saved_pictures,
)
from reader.request import Request

KITE = b"\x89PNG\r\n\x1a\nthe red kite"
GULL = b"\x89PNG\r\n\x1a\nthe gull"
HOME = "https://kites.example/fair/"
TEXT = "<p>The kites of the fair went up at nine, and the wind held until the evening came.</p>"


def data(raw: bytes) -> str:
    return f"data:image/png;base64,{base64.b64encode(raw).decode()}"


def markup(*pictures: str) -> bytes:
    return (
        "<!doctype html><html><head><title>The kite fair</title></head><body><article>"
        f"<h1>The kite fair</h1>{TEXT}{TEXT.join(pictures)}<p>Nobody was blown away.</p>"
        "</article></body></html>"
    ).encode()


def image(src: str, alt: str = "The red kite") -> str:
    return f'<img src="{src}" alt="{alt}">'


def images_of(page: Page) -> tuple[Image, ...]:
    found = extract(page.body, page.url)
    return tuple(block for block in found.article.blocks if isinstance(block, Image))


def found_in(page: Page, path: str = "") -> list[bytes]:
    images = images_of(page)
    assert images
    return [*saved_pictures(page, path, Wanted(images, range(len(images)))).values()]


def test_pictures_in_the_page_itself_are_told_apart_by_their_order() -> None:
    figures = (
        f"<figure>{image(src, 'A kite')}<figcaption>{caption}</figcaption></figure>"
        for src, caption in ((data(KITE), "At nine."), (data(GULL), "At noon."))
    )
    page = Page(markup(*figures, image("", "None")))
    assert [one.alt for one in images_of(page)] == ["A kite", "A kite", "None"]
    assert found_in(page) == [KITE, GULL, b""]
    assert saved_pictures(page, "", Wanted(images_of(page), (1,))) == {1: GULL}


def test_pictures_beside_a_saved_page(tmp_path: Path) -> None:
    folder = tmp_path / "fair_files"
    folder.mkdir()
    (folder / "red kite.png").write_bytes(KITE)
    path = tmp_path / "fair.html"
    path.write_bytes(markup(image("./fair_files/red%20kite.png")))
    assert found_in(local(str(path)), str(path)) == [KITE]
    # Where the browser noted the address of the page, places in it are addresses as well.
    noted = path.read_bytes().replace(
        b"<html>", b"<!-- saved from url=(0027)%b -->" % HOME.encode()
    )
    path.write_bytes(noted)
    page = local(str(path))
    assert images_of(page)[0].src == f"{HOME}fair_files/red%20kite.png"
    assert found_in(page, str(path)) == [KITE]


def test_a_page_reaches_nothing_outside_its_folder(tmp_path: Path) -> None:
    secret = tmp_path / "secret.png"
    secret.write_bytes(GULL)
    home = tmp_path / "kept"
    folder = home / "fair_files"
    folder.mkdir(parents=True)
    (folder / "link.png").symlink_to(secret)
    (home / "above").symlink_to(tmp_path)
    os.mkfifo(folder / "pipe.png")
    (folder / "large.png").write_bytes(b"k" * (9 << 20))
    path = home / "fair.html"
    names = (
        "../secret.png", f"{secret}", f"file://{secret}", "fair_files/link.png", "above/secret.png",
        "fair_files/../../secret.png", "%2e%2e/secret.png", "fair_files/pipe.png",
        "fair_files/large.png", "fair_files", "fair_files/\0.png", "fair_files/none.png",
        "~/secret.png", "//secret.png",
    )  # fmt: skip
    path.write_bytes(markup(*(image(name, f"Kite {number}") for number, name in enumerate(names))))
    page = local(str(path))
    assert len(images_of(page)) == len(names)
    assert not any(found_in(page, str(path)))


def test_pictures_in_mhtml() -> None:
    first, second = image("cid:kite@fair", "Red"), image(f"{HOME}gull.png", "Gull")
    body = (
        f"From: <Saved by a browser>\r\nSnapshot-Content-Location: {HOME}\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; boundary="--edge"\r\n\r\n'
        "----edge\r\nContent-Type: text/html\r\nContent-Location: " + HOME + "\r\n\r\n"
        f"{markup(first, second).decode()}\r\n"
        "----edge\r\nContent-Type: image/png\r\nContent-ID: <kite@fair>\r\n"
        "Content-Transfer-Encoding: base64\r\n\r\n"
        f"{base64.b64encode(KITE).decode()}\r\n"
        "----edge\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n"
        f"Content-Location: {HOME}gull.png\r\n\r\n{base64.b64encode(GULL).decode()}\r\n----edge--\r\n"
    )
    assert found_in(Page(body.encode())) == [KITE, GULL]


def test_pictures_in_safaris_archive() -> None:
    main = {
        "WebResourceData": markup(image(f"{HOME}kite.png")),
        "WebResourceMIMEType": "text/html",
        "WebResourceURL": HOME,
    }
    kite = {
        "WebResourceData": KITE,
        "WebResourceMIMEType": "image/png",
        "WebResourceURL": f"{HOME}kite.png",
    }
    body = plistlib.dumps({"WebMainResource": main, "WebSubresources": [kite]})
    assert found_in(Page(body)) == [KITE]


def packed(**members: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, body in members.items():
            archive.writestr(name.replace("__", "/").replace("_0_", "."), body)
    return made.getvalue()


def test_pictures_in_a_packed_page() -> None:
    body = packed(
        index_0_html=markup(image("images/0.png"), image("images/none.png", "None")),
        images__0_0_png=KITE,
    )
    assert found_in(Page(body)) == [KITE, b""]


def test_pictures_in_a_book() -> None:
    chapter = markup(image("../art/kite.png")).decode()
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr(
            "META-INF/container.xml",
            '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>',
        )
        archive.writestr(
            "OPS/book.opf",
            '<package><manifest><item id="one" href="text/one.xhtml" '
            'media-type="application/xhtml+xml"/></manifest><spine><itemref idref="one"/></spine>'
            "</package>",
        )
        archive.writestr("OPS/text/one.xhtml", chapter)
        archive.writestr("OPS/art/kite.png", KITE)
    assert found_in(Page(made.getvalue())) == [KITE]


def record(url: str, media_type: str, body: bytes) -> bytes:
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: " + media_type.encode() + b"\r\n\r\n" + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\n"
        "WARC-Date: 2026-11-20T08:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


def test_pictures_in_a_web_archive() -> None:
    body = record(HOME, "text/html", markup(image("kite.png"), image("gull.png", "Gull")))
    body += record(f"{HOME}kite.png", "image/png", KITE)
    assert found_in(Page(body)) == [KITE, b""]


def test_what_is_no_address_of_data_is_no_picture() -> None:
    page = Page(
        markup(image("data:image/png;base64,a", "One"), image("data:image/png,%89PNG", "Two"))
    )
    assert found_in(page)[1] == b"\x89PNG"


# From the web.


Answer = Callable[[httpx.Request], httpx.Response]


async def asked(answer: Answer | None, *images: Image, **bounds: int) -> list[Pictured]:
    """What came of pictures of a page at HOME; without an answer nobody is asked."""

    @asynccontextmanager
    async def asks() -> AsyncIterator[Ask]:
        options = FetchOptions(limits=Limits(**bounds), headers=(("X-Key", "secret"),))
        transport = httpx.MockTransport(answer or (lambda _: httpx.Response(500)))
        async with endpoint(HOME, options, transport=transport, pictures=True) as ask:
            yield ask

    page = Page(markup(*(image(one.src, one.alt) for one in images)), HOME)
    wanted = Wanted(images, range(len(images)))
    found = [one async for one in pictures(page, "", wanted, asks if answer else None)]
    return sorted(found)


def sending(body: bytes = KITE, media_type: str = "image/png") -> Answer:
    return lambda _: httpx.Response(
        200, stream=httpx.ByteStream(body), headers={"content-type": media_type}
    )


async def test_a_page_of_the_web_asks_for_its_pictures() -> None:
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return sending()(request)

    found = await asked(
        answer,
        Image(f"{HOME}kite.png", "Kite"),
        Image("http://pictures.example/gull.png", "Gull"),
        Image("", "None"),
    )
    assert found == [Pictured(0, KITE), Pictured(1, KITE), Pictured(2, failure=NO_ADDRESS)]
    by_host = {request.url.host: request for request in seen}
    assert by_host["kites.example"].headers["x-key"] == "secret"
    assert "x-key" not in by_host["pictures.example"].headers
    assert by_host["pictures.example"].url.scheme == "https"
    assert all(request.headers["accept"].startswith("image/") for request in seen)


async def test_a_saved_page_asks_nobody() -> None:
    assert await asked(None, Image(f"{HOME}kite.png", "Kite")) == [Pictured(0, failure=NOT_SAVED)]


@pytest.mark.parametrize(
    ("location", "said"), [(HOME, OFFLINE), ("kites.html", NOT_SAVED), ("-", NOT_SAVED)]
)
async def test_offline_nothing_is_said_of_a_saved_page_where_none_was_saved(
    location: str, said: str
) -> None:
    page = Page(markup(image("kite.png")), HOME)
    wanted = Wanted((Image(f"{HOME}kite.png", "Kite"),), (0,))
    offline = FetchOptions(offline=True)
    found = [one async for one in pictures_of(page, location, offline, wanted)]
    assert found == [Pictured(0, failure=said)]


async def test_what_is_no_picture_too_large_or_refused_is_told() -> None:
    kite = Image(f"{HOME}kite.png", "Kite")
    (found,) = await asked(sending(b"<html>", "text/html"), kite)
    assert found.failure == "kites.example sent no picture."
    (found,) = await asked(sending(b"k" * 2000), kite, size=1000)
    assert "larger than 1000 bytes" in found.failure
    (found,) = await asked(lambda _: httpx.Response(404), kite)
    assert found.failure == "404: the picture does not exist at kites.example."
    assert not found.data
    (found,) = await asked(sending(b""), kite)
    assert found.failure == "kites.example sent an empty picture."


async def test_no_page_of_the_web_asks_for_a_picture_in_the_local_network() -> None:
    (found,) = await asked(sending(), Image("https://127.0.0.1/kite.png", "Kite"))
    assert "local network" in found.failure


async def test_a_picture_is_taken_for_no_page_and_a_page_for_no_picture() -> None:
    transport = httpx.MockTransport(sending())
    async with endpoint(HOME, FetchOptions(), transport=transport) as ask:
        with pytest.raises(Exception, match="picture"):
            await ask(Request(f"{HOME}kite.png"))
    transport = httpx.MockTransport(sending(b"{}", "application/json"))
    async with endpoint(HOME, FetchOptions(), transport=transport, pictures=True) as ask:
        with pytest.raises(FetchError, match="no picture"):
            await ask(Request(f"{HOME}kite.png"))


def test_the_words_for_pictures_stay_in_the_article() -> None:
    article = extract(markup(image(data(KITE))), HOME).article
    assert isinstance(article, Article)
    assert Image("", "The red kite") in article.blocks


def test_members_are_found_by_the_ends_of_their_paths_the_shortest_first() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as made:
        made.writestr("EPUB/images/old/kite.png", GULL)
        made.writestr("images/kite.png", KITE)
        made.writestr("EPUB/parts/notes/images/kite.png", GULL)
    archive = Archive(packed, "This book")
    names = frozenset(
        {"../images/kite.png", "./kite.png?v=2", "old/kite.png", "new/kite.png", ".."}
    )
    assert pictures_in(archive, names) == {
        "../images/kite.png": KITE,
        "./kite.png?v=2": KITE,
        "old/kite.png": GULL,
    }

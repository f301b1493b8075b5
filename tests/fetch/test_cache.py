"""Pages fetched before: asked whether they changed, shown offline, never in the way."""

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest

from reader.errors import FetchError
from reader.fetch import cache
from reader.fetch.cache import CachedCopy, cached, store
from reader.fetch.http import fetch
from reader.fetch.options import FetchOptions
from reader.model import Page
from reader.open.job import Job, do

URL = "https://kites.example/a"
PAGE = b"<!DOCTYPE html><title>Kites</title><p>A kite rose over the field.</p>"
WHEN = datetime(2026, 3, 4, 5, 6, tzinfo=UTC)


class Server:
    """Answers with a page that has a validator, and with 304 to a request that sends it."""

    def __init__(self, **headers: str) -> None:
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}
        self.seen: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.seen.append(request)
        if (
            self.headers.get("etag")
            and request.headers.get("if-none-match") == self.headers["etag"]
        ):
            return httpx.Response(304, headers=self.headers)
        return httpx.Response(200, stream=httpx.ByteStream(PAGE), headers=self.headers)


def files(folder: Path) -> list[Path]:
    return sorted(folder.iterdir())


async def get(server: Server, folder: Path, url: str = URL, **options: Any) -> Page:
    chosen = FetchOptions(cache=folder, **options)
    return await fetch(url, chosen, transport=httpx.MockTransport(server))


async def test_a_page_that_has_not_changed_is_taken_from_its_copy(tmp_path: Path) -> None:
    server = Server(etag='"k1"', last_modified="Wed, 04 Mar 2026 05:06:00 GMT")
    first = await get(server, tmp_path)
    again = await get(server, tmp_path, f"{URL}#comment-7")
    assert "if-none-match" not in server.seen[0].headers
    assert server.seen[1].headers["if-none-match"] == '"k1"'
    assert server.seen[1].headers["if-modified-since"] == "Wed, 04 Mar 2026 05:06:00 GMT"
    assert (again.body, again.fetched) == (first.body, first.fetched)
    assert again.url == f"{URL}#comment-7"


async def test_a_page_that_changed_replaces_its_copy(tmp_path: Path) -> None:
    await get(Server(etag='"k1"'), tmp_path)
    await get(Server(etag='"k2"'), tmp_path)
    copy = cached(tmp_path, URL, 1 << 20)
    assert copy is not None
    assert copy.etag == '"k2"'
    assert len(files(tmp_path)) == 1


async def test_offline_shows_the_copy_and_asks_nobody(tmp_path: Path) -> None:
    await get(Server(), tmp_path)
    server = Server()
    page = await get(server, tmp_path, f"{URL}#x", offline=True)
    assert (page.body, page.url, server.seen) == (PAGE, f"{URL}#x", [])
    assert any("copy of 20" in note for note in do(Job(page)).reading.notes)
    with pytest.raises(FetchError, match="no copy of this page"):
        await get(server, tmp_path, "https://kites.example/b", offline=True)


async def test_a_page_that_cannot_be_had_names_its_copy(tmp_path: Path) -> None:
    await get(Server(), tmp_path)
    broken = httpx.MockTransport(lambda _: httpx.Response(503))
    with pytest.raises(FetchError, match="--offline shows it"):
        await fetch(URL, FetchOptions(cache=tmp_path), transport=broken)


@pytest.mark.parametrize(
    ("url", "headers", "options"),
    [
        (URL, {"cache_control": "private, No-Store"}, {}),
        ("https://ada:secretword@kites.example/a", {}, {}),
        (URL, {}, {"headers": (("Authorization", "secretword"),)}),
        (URL, {}, {"user_agent": "other"}),
        (URL, {"content_encoding": "gzip"}, {}),
    ],
)
async def test_what_is_secret_or_not_whole_is_not_kept(
    tmp_path: Path, url: str, headers: dict[str, str], options: dict[str, Any]
) -> None:
    server = Server(**headers)
    if "content_encoding" in headers:
        cut = httpx.MockTransport(
            lambda _: httpx.Response(206, stream=httpx.ByteStream(PAGE), headers={})
        )
        assert (await fetch(url, FetchOptions(cache=tmp_path), transport=cut)).incomplete
    else:
        assert (await get(server, tmp_path, url, **options)).body == PAGE
    assert files(tmp_path) == []


@pytest.mark.parametrize(
    "damage", [b"", b"{}", b"no json\n", b'{"asked": 1}\n\x1f\x8b', b"[" * 100_000, None]
)
async def test_a_damaged_copy_is_none(tmp_path: Path, damage: bytes | None) -> None:
    await get(Server(etag='"k1"'), tmp_path)
    (file,) = files(tmp_path)
    file.write_bytes(file.read_bytes()[:-9] if damage is None else damage)
    assert cached(tmp_path, URL, 1 << 20) is None
    assert (await get(Server(etag='"k1"'), tmp_path)).body == PAGE


async def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert (await get(Server(), tmp_path / "file" / "pages")).body == PAGE


def test_files_are_for_their_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    store(folder, URL, CachedCopy(Page(PAGE, URL, fetched=WHEN)))
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}


def test_an_interrupt_leaves_the_copy_that_was_there_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store(tmp_path, URL, CachedCopy(Page(PAGE, URL, fetched=WHEN)))
    before = files(tmp_path)

    def interrupted(_self: Path, _target: Path) -> Path:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        store(tmp_path, URL, CachedCopy(Page(PAGE * 2, URL, fetched=WHEN)))
    assert files(tmp_path) == before
    copy = cached(tmp_path, URL, 1 << 20)
    assert copy is not None
    assert copy.page.body == PAGE


def test_a_copy_larger_than_is_allowed_is_none(tmp_path: Path) -> None:
    store(tmp_path, URL, CachedCopy(Page(bytes(5000), URL, fetched=WHEN)))
    assert cached(tmp_path, URL, 4999) is None
    assert cached(tmp_path, URL, 5000) is not None


def test_the_oldest_go_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "_MOST_BYTES", 6000)
    for number in range(5):
        url = f"{URL}{number}"
        store(tmp_path, url, CachedCopy(Page(os.urandom(2000), url, fetched=WHEN)))
        for path in tmp_path.iterdir():
            os.utime(path, (path.stat().st_mtime - 10,) * 2)
    assert [cached(tmp_path, f"{URL}{number}", 1 << 20) is not None for number in range(5)] == [
        *(False, False, False, True, True),
    ]

"""Archives of more pages than a list names: all are counted, and each is opened by its number."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

import pytest

from reader.cli.arguments import Arguments
from reader.cli.shelf import shelf_inside
from reader.containers import har, warc
from reader.containers.base import Source
from reader.containers.har_log import Log
from reader.errors import NoSuchPage, SeveralPages
from reader.model import Page
from reader.open.contents import contents
from reader.open.each_page import each_in
from reader.open.summary import summary

NAMES = ("heron", "egret", "tern", "coot")
PROSE = "<p>The heron stood by the sluice, and nobody had seen it come.</p>" * 9


def markup(name: str) -> str:
    return f"<title>{name}</title><h1>{name}</h1>{PROSE}"


def crawled(name: str) -> bytes:
    answer = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{markup(name)}".encode()
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2024-05-01T00:00:00Z\r\n"
        f"WARC-Target-URI: https://a.example/{name}\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


def visited(name: str) -> dict[str, object]:
    content = {"mimeType": "text/html", "text": markup(name)}
    return {
        "pageref": name,
        "request": {"url": f"https://a.example/{name}"},
        "response": {"status": 200, "content": content},
    }


CRAWL = b"".join(map(crawled, NAMES))
LOG = json.dumps(
    {"log": {"version": "1.2", "creator": {}, "pages": [], "entries": [*map(visited, NAMES)]}}
).encode()
FORMS = pytest.mark.parametrize(
    ("form", "archive"), [(warc, CRAWL), (har, LOG)], ids=["warc", "har"]
)


@pytest.fixture(autouse=True)
def two_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    for form in (warc, har):
        monkeypatch.setattr(form, "_MOST_NAMED", 2)


@FORMS
def test_the_sentence_counts_all_pages(form: object, archive: bytes) -> None:
    with pytest.raises(
        SeveralPages, match="There are 4 pages in it; --page N opens one: 1 "
    ) as said:
        form.read(Source(BytesIO(archive)))  # type: ignore[attr-defined]
    urls = [address for _, address in said.value.entries]
    assert urls == ["https://a.example/heron", "https://a.example/egret"]
    with pytest.raises(NoSuchPage, match="There are 4 pages in it, and none has the number 5"):
        form.read(Source(BytesIO(archive), 5))  # type: ignore[attr-defined]


@FORMS
def test_one_that_is_not_listed_is_opened_by_its_number(form: object, archive: bytes) -> None:
    page = form.read(Source(BytesIO(archive), 4))  # type: ignore[attr-defined]
    assert page.url == "https://a.example/coot"
    assert b"<h1>coot" in page.body


def test_all_pages_of_a_log_are_had_by_reading_it_once(monkeypatch: pytest.MonkeyPatch) -> None:
    entries = [*map(visited, NAMES)]
    data = {"mimeType": "application/json", "text": '{"said": "in between"}'}
    late = {**entries[0], "response": {"status": 200, "content": data}}
    body = json.dumps({"log": {"version": "1.2", "creator": {}, "entries": [*entries, late]}})
    archive = Page(body.encode(), fetched=datetime(2024, 5, 1, tzinfo=UTC))
    each = [contents(replace(archive, number=number)) for number in (1, 2, 3, 4)]
    begun: list[object] = []

    def log(stream: BinaryIO) -> Log:
        begun.append(stream)
        return Log(stream)

    monkeypatch.setattr(har, "Log", log)
    found = [opener() for opener in each_in(archive, 4)]
    assert found == each
    assert isinstance(found[0], Page)
    assert found[0].answers
    assert len(begun) == 1


def test_lists_say_that_they_name_the_first_ones(tmp_path: Path) -> None:
    path = tmp_path / "crawl.warc"
    path.write_bytes(CRAWL)
    with pytest.raises(SeveralPages) as said:
        warc.read(Source(BytesIO(CRAWL)))
    several = said.value
    shelf = shelf_inside(Arguments(location=str(path)), several, lambda _: pytest.fail("none is"))
    assert shelf.title == "crawl.warc (the first 2 of 4 pages)"
    assert len(shelf.pages) == 2
    assert summary(str(path)).inside == "4 pages: heron, egret, …"
    all_named = SeveralPages("", several.entries)
    shelf = shelf_inside(Arguments(location=str(path)), all_named, lambda _: pytest.fail("none is"))
    assert shelf.title == "crawl.warc"

"""All pages of a container are read in one pass, and are those that their numbers open."""

import gzip
import json
import os
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest

from reader.batch.pages import lines
from reader.cli import main
from reader.containers import CONTAINERS
from reader.containers.base import CUT_OFF, Source
from reader.errors import OpenError, ReaderError, SeveralPages
from reader.fetch.files import read_file
from reader.fetch.limits import Limits
from reader.model import Page, Reading
from reader.open import each_page
from reader.open.contents import contents
from reader.open.each_page import each_in, each_in_large, loaded

KEPT = Path(__file__).parent.parent / "containers"
PROSE = "<p>The heron stood by the sluice, and nobody had seen it come.</p>" * 9
NAMES = ("heron", "egret", "tern")


def markup(name: str) -> bytes:
    return f"<html><title>{name}</title><article><h1>{name}</h1>{PROSE}</article>".encode()


def zipped(folder: Path, beside: int = 0) -> Path:
    """A ZIP file of three pages, each with so many bytes beside it."""
    path = folder / "pages.zip"
    with zipfile.ZipFile(path, "w") as packed:
        for name in NAMES:
            packed.writestr(f"{name}.html", markup(name))
            packed.writestr(f"{name}_files/a.png", os.urandom(beside))
    return path


def by_number(page: Page) -> list[Page | Reading]:
    with pytest.raises(SeveralPages) as told:
        contents(page)
    count = told.value.count
    return [contents(replace(page, number=number)) for number in range(1, count + 1)]


def whole(opened: Page | Reading) -> Page | Reading:
    """What is found of a page, down to the innermost container."""
    return opened if isinstance(opened, Reading) else contents(opened)


@pytest.mark.parametrize(
    "name",
    [
        "exports/disqus.xml", "exports/notes.enex", "exports/posts.json", "exports/visits.har",
        "exports/wordpress.xml", "forms/two.warc", "programs/omnivore.zip",
        "programs/two.maff", "programs/two.wallabag.json",
    ],
)  # fmt: skip
def test_each_page_is_the_one_of_its_number(name: str) -> None:
    page = read_file(str(KEPT / name))
    assert [whole(opener()) for opener in each_in(page, 2)] == by_number(page)


@pytest.mark.parametrize("is_cut", [False, True])
def test_so_is_each_of_a_tar_file(tmp_path: Path, *, is_cut: bool) -> None:
    path = tmp_path / "pages.tar"
    with tarfile.open(path, "w") as packed:
        for name in NAMES:
            packed.add(zipped_page(tmp_path, name), f"{name}.html")
    if is_cut:
        path.write_bytes(path.read_bytes()[:7_000])
    page = read_file(str(path))
    pages = by_number(page)
    assert [whole(opener()) for opener in each_in(page, len(pages))] == pages
    assert len(pages) == 3


@pytest.mark.parametrize("is_cut", [False, True])
def test_pages_of_a_crawl_that_is_packed_too(tmp_path: Path, *, is_cut: bool) -> None:
    path = tmp_path / "crawl.wacz"
    with zipfile.ZipFile(path, "w") as packed:
        packed.write(KEPT / "forms/two.warc", "archive/two.warc")
        packed.writestr("more.txt", "so it was")
    if is_cut:
        path.write_bytes(path.read_bytes()[:-100])
    page = read_file(str(path))
    pages = [opener() for opener in each_in(page, 2)]
    assert [whole(each) for each in pages] == by_number(page)
    assert [CUT_OFF in each.notes for each in pages] == [is_cut, is_cut]


def test_the_several_pages_may_be_in_an_archive_in_another(tmp_path: Path) -> None:
    page = read_file(str(boxed(tmp_path, zipped(tmp_path))))
    found = [opener() for opener in each_in(page, 3)]
    assert [
        name.encode() in each.body
        for name, each in zip(NAMES, found, strict=True)
        if isinstance(each, Page)
    ] == [True] * 3


def zipped_page(folder: Path, name: str) -> Path:
    path = folder / f"{name}.html"
    path.write_bytes(markup(name))
    return path


def boxed(folder: Path, inner: Path) -> Path:
    path = folder / "box.zip"
    with zipfile.ZipFile(path, "w") as packed:
        packed.write(inner, "inner.zip")
    return path


def test_a_container_is_read_once_for_all_its_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    page = read_file(str(KEPT / "exports/wordpress.xml"))
    form = next(form for form in CONTAINERS if form.name == "WordPress export")
    assert form.each is not None
    begun: list[Source] = []

    def each(source: Source) -> Iterator[Callable[[], Page | Reading]]:
        begun.append(source)
        assert form.each is not None
        return form.each(source)

    unread = replace(form, each=each, read=lambda _: pytest.fail("it was read for one page"))
    monkeypatch.setattr(each_page, "form_of", lambda _: unread)
    assert len([opener() for opener in each_in(page, 2)]) == 2
    assert len(begun) == 1


def test_an_archive_that_breaks_off_gives_the_pages_before() -> None:
    body = (KEPT / "forms/two.warc").read_bytes()
    openers = each_in(Page(body + body[:400]), 2)
    assert [isinstance(next(openers)(), Page) for _ in range(2)] == [True, True]
    with pytest.raises(OpenError, match="cut off"):
        next(openers)


def test_a_batch_reads_all_pages_of_what_is_too_large_for_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = zipped(tmp_path, beside=40_000)
    small = Limits(size=100_000)
    with pytest.raises(SeveralPages):
        loaded(str(path), small)
    monkeypatch.setattr("reader.batch.pages.loaded", lambda at, _: loaded(at, small))
    rows = [json.loads(row) for row in lines(str(path))]
    assert [row["article"]["title"] for row in rows] == [*NAMES]
    assert [row["provenance"]["location"] for row in rows] == [f"{path}#{n}" for n in (1, 2, 3)]


def test_so_does_the_library(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = zipped(tmp_path, beside=40_000)
    small = Limits(size=100_000)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setattr("reader.cli.add.loaded", lambda at: loaded(at, small))
    assert main(["add", str(path)]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "3 pages added."


def test_of_what_can_be_read_but_whole_there_are_no_pages(tmp_path: Path) -> None:
    assert [*each_in_large(str(zipped_page(tmp_path, "heron")), 2)] == []


def test_archives_within_each_other_end(tmp_path: Path) -> None:
    """A choice in a choice has its rows; below that an archive is told of."""
    inner = zipped(tmp_path).read_bytes()
    for _ in range(5):
        outer = BytesIO()
        with zipfile.ZipFile(outer, "w") as packed:
            packed.writestr("a.zip", inner)
            packed.writestr("b.zip", zipped(tmp_path).read_bytes())
        inner = outer.getvalue()
    path = tmp_path / "nested.zip"
    path.write_bytes(inner)
    rows = [json.loads(row) for row in lines(str(path))]
    told = [row["provenance"]["location"].removeprefix(str(path)) for row in rows]
    threes = [f"{box}#2#{n}" for box in ("#1", "") for n in (1, 2, 3)]
    assert told == ["#1#1#1", "#1#1#2", *threes]
    assert ["error" in row for row in rows] == [True] * 2 + [False] * 6
    assert "2 pages" in rows[0]["error"]


def test_the_library_keeps_what_a_cut_archive_has_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "cut.warc"
    body = (KEPT / "forms/two.warc").read_bytes()
    path.write_bytes(body + body[:400])
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert main(["add", str(path)]) == 1
    out, err = capsys.readouterr()
    assert out.splitlines()[-1] == "2 pages added."
    assert err.splitlines() == [f"reader: {path}: {CUT_OFF}"]


def test_damage_of_one_page_is_not_told_of_the_others(tmp_path: Path) -> None:
    path = tmp_path / "pages.zip"
    with zipfile.ZipFile(path, "w") as packed:
        for name in NAMES:
            packed.writestr(f"{name}.html", markup(name))
    body = bytearray(path.read_bytes())
    at = body.index(b"<h1>heron")
    body[at : at + 4] = b"<h2>"
    path.write_bytes(body)
    damaged, *others = each_in(read_file(str(path)), 3)
    with pytest.raises(OpenError):
        damaged()
    assert [opener().notes for opener in others] == [(), ()]


def test_rows_have_the_sum_of_the_bytes_that_came(tmp_path: Path) -> None:
    path = zipped(tmp_path)
    rows = [json.loads(row) for row in lines(str(path))]
    whole_sum = sha256(path.read_bytes()).hexdigest()
    assert [row["provenance"]["sha256"] for row in rows] == [whole_sum] * 3


@pytest.mark.parametrize("is_packed", [False, True])
def test_a_large_file_is_read_bit_by_bit_as_its_format_allows(
    tmp_path: Path, *, is_packed: bool
) -> None:
    """A ZIP file packed with gzip is not; what a crawler stored in place of pages is opened."""
    path = zipped(tmp_path, beside=40_000)
    if is_packed:
        path = tmp_path / "pages.zip.gz"
        path.write_bytes(gzip.compress(zipped(tmp_path, beside=40_000).read_bytes()))
    told = "larger than|more than" if is_packed else "3 pages"
    with pytest.raises(ReaderError, match=told):
        loaded(str(path), Limits(size=100_000))


def test_what_a_large_crawl_has_in_place_of_pages_is_opened_by_number(tmp_path: Path) -> None:
    path = tmp_path / "texts.warc"
    path.write_bytes(b"".join(map(stored, NAMES)))
    with pytest.raises(SeveralPages) as told:
        loaded(str(path), Limits(size=100))
    pages = [opener() for opener in each_in_large(str(path), told.value.count)]
    assert [page.url for page in pages if isinstance(page, Page)] == [
        f"https://a.example/{name}.txt" for name in NAMES
    ]


def stored(name: str) -> bytes:
    text = f"{name} {PROSE}".encode()
    return (
        (
            "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Date: 2024-05-01T00:00:00Z\r\n"
            f"WARC-Target-URI: https://a.example/{name}.txt\r\n"
            f"Content-Type: text/plain\r\nContent-Length: {len(text)}\r\n\r\n"
        ).encode()
        + text
        + b"\r\n\r\n"
    )

"""`reader add` puts saved pages into the library, and says what is none."""

import shutil
import zipfile
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from reader.cli import main
from reader.cli.memory import user_library
from reader.errors import LibraryError
from reader.fetch.files import local
from reader.library.copies import copies, keep, packed
from reader.library.places import Visit
from reader.library.search import search
from reader.library.shelf import add, pages
from reader.library.store import Library
from reader.library.values import Addition
from reader.open.understand import Attempt

PAGE = "<title>{0}</title><h1>{0}</h1>" + "<p>The {0} rose over the field again today.</p>" * 9


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    kept = tmp_path / "kept" / "older"
    kept.mkdir(parents=True)
    for path, name in (
        (kept / "a.html", "kite"),
        (kept.parent / "b.html", "lark"),
        (tmp_path / "c.html", "moon"),
    ):
        path.write_text(PAGE.format(name), encoding="utf-8")
    (kept / "picture.html").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(99))
    return tmp_path


def test_folders_and_files_are_added(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    picture = folder / "kept" / "older" / "picture.html"
    named = (folder / "kept", folder / "c.html", picture)
    assert main(["add", "--tag", "birds", *map(str, named)]) == 1
    said = capsys.readouterr()
    assert said.out == "3 pages added.\n"
    assert said.err.count("picture.html") == 1
    assert said.err.startswith(f"reader: {folder}/kept/older/picture.html")
    known = user_library()
    assert known is not None
    assert [(page.title, page.tags, page.saved) for page in pages(known, "title")] == [
        ("kite", "birds", 1), ("lark", "birds", 1), ("moon", "birds", 1)
    ]  # fmt: skip
    (found,) = search(known, "lark rose")
    assert found.comment == ""
    assert main(["add", str(folder / "kept")]) == 1, "a folder's own tell too"
    said = capsys.readouterr()
    assert (said.out, said.err.count("is a picture")) == (
        "0 pages added, 2 were there already.\n", 1
    )  # fmt: skip
    assert main(["add", str(folder / "c.html")]) == 0
    assert capsys.readouterr().out == "0 pages added, 1 was there already.\n"
    assert [page.tags for page in pages(known)] == ["birds"] * 3


def test_documents_that_are_not_read_are_counted_and_those_that_are_pages_are_not(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = folder / "kept"
    for name, body in (
        ("older/tide.PDF", b"%PDF-1.4 x"),
        (".git/hidden.pdf", b"%PDF-1.4 x"),
        (".hidden.pdf", b"%PDF-1.4 x"),
        ("word_files/of_a_page.pdf", b"%PDF-1.4 x"),
        ("word.html", PAGE.format("loom").encode()),
        ("moon.pdf", b"%PDF-1.4 x"),
        ("photo.png", b"\x89PNG\r\n\x1a\n"),
        ("word.doc", PAGE.format("loom").encode()),
    ):
        (kept / name).parent.mkdir(exist_ok=True)
        (kept / name).write_bytes(body)
    with ZipFile(kept / "loft.docx", "w") as packed:
        packed.writestr("[Content_Types].xml", "<Types/>")
        packed.writestr("word/document.xml", "<document/>")
    (kept / "older/picture.html").unlink()
    assert main(["add", str(kept), str(kept / "older")]) == 0
    captured = capsys.readouterr()
    assert captured.out == "4 pages added.\n"
    assert (
        captured.err
        == "reader: 3 files passed over, in formats that reader does not read: 2 .pdf, 1 .docx.\n"
    )


def test_of_unchanged_bytes_no_further_copy_is_made(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    moon = folder / "c.html"
    former = moon.read_text(encoding="utf-8")

    def added() -> tuple[str, int]:
        main(["add", str(moon)])
        library = user_library()
        assert library is not None
        return capsys.readouterr().out, len(copies(library, str(moon)))

    assert added() == ("1 page added.\n", 1)
    assert added() == ("0 pages added, 1 was there already.\n", 1)
    moon.write_text(PAGE.format("sun"), encoding="utf-8")
    assert added() == ("1 page added.\n", 2)
    moon.write_text(former, encoding="utf-8")
    assert added() == ("1 page added.\n", 3), "what it was before is a change as well"
    assert added() == ("0 pages added, 1 was there already.\n", 3)


def test_a_page_that_was_read_is_saved_by_adding_it_without_a_further_copy(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    moon = folder / "c.html"
    library = user_library()
    assert library is not None
    page = local(str(moon))
    kept = packed(page, Attempt(page).result().reading)
    keep(library, Visit(str(moon), "moon", "2026-11-20T08:30:00+00:00"), kept)
    assert main(["add", str(moon)]) == 0
    assert capsys.readouterr().out == "1 page added.\n"
    assert [page.saved for page in pages(library)] == [1]
    assert len(copies(library, str(moon))) == 1


def zipped(path: Path, pages: dict[str, str | bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, body in pages.items():
            archive.writestr(name, body)
    return path


def crawled(path: Path, names: tuple[str, ...]) -> Path:
    path.write_bytes(b"".join(record(f"{name}.example", PAGE.format(name)) for name in names))
    return path


def record(host: str, page: str) -> bytes:
    answer = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{page}".encode()
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://{host}/\r\n"
        "WARC-Date: 2026-11-20T08:30:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


@pytest.mark.parametrize("kind", ["zip", "warc"])
def test_each_page_of_an_archive_is_added_and_found_by_its_words(
    kind: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    archive = folder / f"pages.{kind}"
    if kind == "zip":
        zipped(archive, {f"{name}.html": PAGE.format(name) for name in ("kite", "lark")})
    else:
        crawled(archive, ("kite", "lark"))
    assert main(["add", "--tag", "birds", str(archive)]) == 0
    assert capsys.readouterr().out == "2 pages added.\n"
    library = user_library()
    assert library is not None
    listed = [(page.title, page.location, page.tags) for page in pages(library, "title")]
    assert listed == [
        ("kite", f"{archive}#page=1", "birds"), ("lark", f"{archive}#page=2", "birds")
    ]  # fmt: skip
    (found,) = search(library, "lark rose")
    assert [page.title for page in pages(library) if page.number == found.page] == ["lark"]
    (copy,) = copies(library, f"{archive}#page=2")
    assert copy.size < 600, "the page alone is kept, not the archive"
    assert main(["add", str(archive)]) == 0
    assert capsys.readouterr().out == "0 pages added, 2 were there already.\n"
    archive.rename(folder / "moved")
    assert main(["add", str(folder / "moved")]) == 0
    assert capsys.readouterr().out == "2 pages added, 2 of them known by another name.\n"
    assert {page.location for page in pages(library)} == {
        f"{folder}/moved#page={number}" for number in (1, 2)
    }
    shutil.copy(folder / "moved", archive)
    assert main(["add", str(archive)]) == 0
    assert capsys.readouterr().out == "2 pages added.\n", "a copy of an archive that is there"


def test_the_copy_of_a_page_in_an_archive_that_is_gone_is_printed(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    archive = crawled(folder / "pages.warc", ("kite", "lark"))
    assert main(["add", str(archive)]) == 0
    archive.unlink()
    capsys.readouterr()
    assert main(["--print", f"{archive}#page=2@last"]) == 0
    assert "The lark rose" in capsys.readouterr().out


def test_of_an_archive_what_can_be_read_is_added_and_the_rest_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    archive = zipped(
        folder / "pages.zip",
        {"a.html": PAGE.format("kite"), "b.html": "<title></title>", "c.html": PAGE.format("lark")},
    )
    assert main(["add", str(archive)]) == 1
    said = capsys.readouterr()
    assert said.out == "2 pages added.\n"
    assert said.err.startswith(f"reader: {archive}: 1 of 3 pages not added; page 2: ")
    assert said.err.count("\n") == 1


def test_what_was_added_until_the_disk_was_full_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def with_room_for_two(library: Library, visit: Visit, *more: Any) -> Addition:
        if visit.title == "moon":
            raise LibraryError("The library has no room on its disk.")
        return add(library, visit, *more)

    monkeypatch.setattr("reader.cli.add.add", with_room_for_two)
    assert main(["add", str(folder / "kept"), str(folder / "c.html")]) == 1
    said = capsys.readouterr()
    assert said.out == "2 pages added.\n"
    assert said.err.count("picture.html") == 1
    assert said.err.endswith("reader: The library has no room on its disk.\n")

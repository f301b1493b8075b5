"""Lists of files: what is told without the text is true, and what is kept is what was told."""

import json
import os
import pickle
import shutil
from collections.abc import Generator
from dataclasses import fields, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

import reader
from reader.fetch.files import local
from reader.open import understand, worker_pool
from reader.open.bounds import Bounds
from reader.open.flagged import Flagged
from reader.open.job import Job, do
from reader.open.summaries import InOrder, Listing, listed
from reader.open.summary import Hands, Summary, summary
from reader.open.summary_cache import Summaries, drop_all
from reader.text import words

FORMS = Path(__file__).parents[1] / "containers/forms"
TESTS = FORMS.parents[1]
PAGES = sorted(
    str(path)
    for folder, every in ((FORMS, 1), (TESTS / "articles", 2), (TESTS / "sites", 10))
    for path in sorted(folder.rglob("*.*"))[::every]
    if path.suffix not in {".txt", ".toml", ".css"}
)
TEXT = "".join(f"<p>The {n}th kite rose over the mill, and nobody saw it fall. " for n in range(90))


@pytest.mark.parametrize("path", PAGES, ids=[path.rpartition("tests/")[2] for path in PAGES])
def test_without_its_text_a_page_is_told_the_same(path: str) -> None:
    whole = summary(path)
    assert replace(whole, words=None) == summary(path, counted=False)
    assert replace(whole, words=None) == summary(path, counted=False, expendable=True)


def test_words_are_counted_as_on_the_screen(tmp_path: Path) -> None:
    page = tmp_path / "ferry.html"
    text = (
        "<p>这条渡轮今年冬天可能是最后一次开航，岛上的居民没有被征求意见，请愿书已经交给市长。" * 9
    )
    page.write_text(f"<meta charset=utf-8><title>渡轮</title><article>{text}", encoding="utf-8")
    article = reader.extract(page.read_bytes()).article
    assert summary(str(page)).words == words(article.text) > 10


SAMPLE = 24
"""Every so many pages of the corpus are compared: 50 of them."""


def test_a_row_is_what_the_opened_page_shows(shared: Path) -> None:
    paths = sorted(map(str, (shared / "corpus").glob("*/**/html/*.html*")))[::SAMPLE]
    opened = [replace(summary(path), words=None) for path in paths]
    assert len(opened) > 40
    assert rows(paths, None) == opened
    assert sum(bool(one.title and one.published) for one in opened) > 20
    assert sum(bool(one.comments) for one in opened) > 5


DEEP = f"<title>Kites</title>{'<br>' * 8000}{'<div>' * 600}{TEXT}"
CUBIC = (
    "<title>Kites</title>"
    + "".join(f"<{tag} {n}>" for tag in "bi" for n in range(4000))
    + "x</b>" * 4000
    + TEXT
)
"""The parser takes minutes and gigabytes over it, and it is read as bare text."""


def test_pages_built_to_hang_a_program_have_the_rows_of_what_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module, name in ((understand, "bounds"), (worker_pool, "_within")):
        monkeypatch.setattr(module, name, lambda *_, **__: Bounds(0.5, 1 << 29))
    pages = {"cubic": CUBIC, "deep": DEEP, "other": f"<title>Mills</title>{TEXT}"}
    paths = [str(tmp_path / f"{name}.html") for name in pages]
    for path, markup in zip(paths, pages.values(), strict=True):
        Path(path).write_text(markup)
    for path in paths[:2]:
        with pytest.raises(Flagged):
            do(Job(local(path)))
    opened = [replace(summary(path), words=None) for path in paths]
    assert [one.title for one in opened][1:] == ["Kites", "Mills"]
    assert not opened[0].failure
    assert list(InOrder(listed(paths, None))) == opened


def test_of_an_archive_its_pages_are_told() -> None:
    found = summary(str(FORMS / "two.warc"), counted=False)
    assert (
        found.inside
        == "2 pages: Who Opened The Sluice? – Millpond Notes, The Heron’s Key – Millpond Notes"
    )
    assert "--page N opens one" in found.failure


def test_an_archive_too_large_to_be_held_is_told_by_what_is_in_it(tmp_path: Path) -> None:
    picture = (
        b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://millpond.example/a.jpg\r\n"
        b"Content-Type: image/jpeg\r\nContent-Length: 1000000\r\n\r\n" + bytes(1_000_000)
    )
    for name in ("page.warc", "two.warc"):
        crawl = tmp_path / name
        crawl.write_bytes((FORMS / name).read_bytes() + (picture + b"\r\n\r\n") * 34)
        small = summary(str(FORMS / name), counted=False)
        assert replace(summary(str(crawl), counted=False), path="") == replace(small, path="")


def test_a_page_without_a_text_is_told_as_one(tmp_path: Path) -> None:
    page = tmp_path / "shell.html"
    page.write_text("<title>Kites</title><div id=root></div><script src=kites.js></script>")
    assert "no text to read" in summary(str(page), counted=False).failure
    page.write_text(f"<title>Kites</title><div>{TEXT}</div>")
    assert summary(str(page), counted=False) == Summary(str(page), "Kites")


def test_all_of_a_row_comes_from_its_process() -> None:
    day = datetime(2024, 5, 6, tzinfo=UTC)
    row = Summary(
        "a.html",
        "Kites",
        "The Mill",
        day,
        7,
        9,
        400,
        "torn",
        "2 pages",
        lasts=False,
        is_complete=False,
    )
    assert not [one for one in fields(row) if getattr(row, one.name) == one.default]
    assert pickle.loads(pickle.dumps(row, pickle.HIGHEST_PROTOCOL)) == row


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    shutil.copytree(FORMS, tmp_path / "kept")
    return tmp_path / "kept"


def rows(paths: list[str], lists: Path | None, *, counted: bool = False) -> list[Summary]:
    return list(InOrder(listed(paths, lists, counted=counted, hands=Hands.STARTED)))


def paths_in(folder: Path) -> list[str]:
    return sorted(str(path) for path in folder.iterdir() if path.is_file())


def test_the_second_list_reads_nothing_and_says_the_same(
    kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (kept / "shell.html").write_text("<title>Kites</title><div id=root></div>")
    (kept / "print.html").write_bytes(b"%PDF-1.7\n" + bytes(range(256)))
    paths = paths_in(kept)
    lists = tmp_path / "lists"
    first = rows(paths, lists)
    assert first == rows(paths, None)
    assert len(first) == len(paths) > 10
    (file,) = lists.iterdir()
    assert (file.stat().st_mode & 0o777, lists.stat().st_mode & 0o777) == (0o600, 0o700)
    monkeypatch.setattr("reader.open.summary.summary", lambda path, **_: Summary(path, "read"))
    again = listed(paths, lists)
    said = {one.path: one for one in again.known.values()}
    assert said == {one.path: one for one in first if one.lasts}
    assert "no text to read" in said[str(kept / "shell.html")].failure
    assert said[str(kept / "two.warc")].inside.startswith("2 pages: ")
    print_ = str(kept / "print.html")
    place = paths.index(print_)
    # What cannot be read may be readable the next time: a disk, a library for what it is packed by.
    assert list(filter(None, again.news)) == [(place, Summary(print_, "read"))]


def test_rows_come_in_order_and_what_is_known_already_waits_for_no_other() -> None:
    a, b, c, d = (Summary(name) for name in "abcd")
    told: list[int] = []

    def news() -> Generator[tuple[int, Summary] | None]:
        told.append(-1)
        yield 3, d
        yield None
        yield 1, b

    found = InOrder(Listing({0: a, 2: c}, news()), lambda: told.append(found.awaited))
    ordered = iter(found)
    assert (next(ordered), told, found.known) == (a, [], 2)
    assert list(ordered) == [b, c, d]
    assert told == [-1, 1, 1, 4]
    assert found.known == 4


def test_a_file_that_changed_is_read_again(kept: Path, tmp_path: Path) -> None:
    paths = paths_in(kept)
    lists = tmp_path / "lists"
    rows(paths, lists)
    note = kept / "note.md"
    times = note.stat()
    note.write_bytes(note.read_bytes().replace(b"Notes on the sluice", b"Notes on the slopes"))
    os.utime(note, ns=(times.st_atime_ns, times.st_mtime_ns))
    found = rows(paths, lists)
    assert [one.title for one in found if one.path == str(note)] == ["Notes on the slopes"]


def test_comments_in_a_folder_that_comes_later_are_counted(kept: Path, tmp_path: Path) -> None:
    page, beside, away = kept / "complete.html", kept / "complete_files", tmp_path / "away"
    lists = tmp_path / "lists"
    beside.rename(away)
    before = rows([str(page)], lists)[0]
    away.rename(beside)
    after = rows([str(page)], lists)[0]
    assert before.comments < after.comments == summary(str(page)).comments


def test_another_reader_reads_for_itself(
    kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = paths_in(kept)
    lists = tmp_path / "lists"
    rows(paths, lists)
    assert listed(paths, lists, hands=Hands.STARTED).known
    with monkeypatch.context() as other:
        other.setattr("reader.open.summary_cache.__version__", "0.0.9")
        assert not listed(paths, lists, hands=Hands.STARTED).known
    (tmp_path / "site-packages").mkdir()
    os.utime(tmp_path / "site-packages", (2e9, 2e9))
    monkeypatch.syspath_prepend(tmp_path / "site-packages")  # something new was installed
    assert not listed(paths, lists, hands=Hands.STARTED).known


def test_words_are_counted_where_they_are_asked_for(kept: Path, tmp_path: Path) -> None:
    lists = tmp_path / "lists"
    path = str(kept / "page.html")
    assert rows([path], lists)[0].words is None
    counted = rows([path], lists, counted=True)[0]
    assert counted.words
    assert counted.words > 50
    assert listed([path], lists, counted=True, hands=Hands.STARTED).known == {0: counted}
    assert listed([path], lists, hands=Hands.STARTED).known == {0: counted}


@pytest.mark.parametrize(
    "damage",
    [
        b"", b"{", b"[]", b"{}", b'{"files": []}', b"\xff" * 9, b"[" * 99999,
        *(json.dumps({"program": "P", "files": {"note.md": entry}}).encode() for entry in (
            7, [], [[1]], [["S"], 1, "", "", 0, None, None, "", ""],
            [["S"], "", "", "noon", 0, None, None, "", ""],
            [["S"], "", "", "", "many", None, None, "", ""], [["S"], "", "", "", 0, None, None, 1, ""],
        )),
    ],
)  # fmt: skip
def test_what_is_damaged_is_read_again(kept: Path, tmp_path: Path, damage: bytes) -> None:
    path = str(kept / "note.md")
    lists = tmp_path / "lists"
    first = rows([path], lists)[0]
    (file,) = lists.iterdir()
    said = json.loads(file.read_bytes())
    sign = json.dumps(said["files"]["note.md"][0]).encode()
    damaged = damage.replace(b'"P"', json.dumps(said["program"]).encode()).replace(b'["S"]', sign)
    file.write_bytes(damaged)
    again = listed([path], lists, hands=Hands.STARTED)
    assert not again.known
    assert list(InOrder(again)) == [first]


def test_what_is_kept_has_bounds_and_can_go(
    kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lists = tmp_path / "lists"
    monkeypatch.setattr("reader.open.summary_cache._MOST_BYTES", 3000)
    for number in range(9):
        folder = tmp_path / f"folder {number}"
        shutil.copytree(kept, folder)
        rows(paths_in(folder), lists)
    sizes = [file.stat().st_size for file in lists.iterdir()]
    assert 0 < sum(sizes) <= 3000
    drop_all(lists)
    assert not list(lists.iterdir())


def test_who_leaves_early_keeps_what_is_known(
    kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.open.summary_cache._FIRST", 2)
    paths = [str(kept / name) for name in ("page.html", "note.md", "page.mhtml")]
    lists = tmp_path / "lists"
    begun = listed(paths, lists, hands=Hands.STARTED)
    news = filter(None, begun.news)
    next(news)
    next(news)
    assert len(Summaries(lists, paths).known()) == 2


def test_a_folder_that_cannot_be_written_is_left_be(kept: Path, tmp_path: Path) -> None:
    (tmp_path / "lists").write_text("a file")
    path = str(kept / "note.md")
    assert rows([path], tmp_path / "lists")[0].title

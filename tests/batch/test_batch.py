"""`reader batch`: every page is read exactly once, whatever is named and whichever process dies."""

import errno
import gzip
import io
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
import tracemalloc
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from pathlib import Path
from zipfile import ZipFile

import fastjsonschema
import pytest

import reader
from reader.batch.inputs import items, items_at, weight
from reader.batch.pages import Item, Output, failed, lines, location_of, rows
from reader.batch.pool import Pool
from reader.batch.rate_limit import Pace
from reader.batch.results_file import ResultsFile, mark_of
from reader.batch.run import Plan, Tally
from reader.batch.run import run as run_batch
from reader.cli import batch as batch_command
from reader.errors import SaveError, SeveralPages
from reader.model import Page
from reader.open.contents import contents
from reader.record import from_record
from reader.save import format_named

VALID = fastjsonschema.compile(
    json.loads((Path(reader.__file__).parent / "record" / "schema.json").read_bytes())
)


def page(name: str) -> bytes:
    words = " ".join(
        f"The bell of {name} rang {n} times over the harbour that night." for n in range(12)
    )
    return (
        f"<!doctype html><html lang=en><title>On {name}</title><body><article><h1>On {name}</h1>"
        f"<p>{words}</p></article><ol class=commentlist><li class=comment id=comment-1>"
        f"<cite class=fn>Kim</cite><div class=comment-content><p>I heard {name}.</p></div></li></ol>"
    ).encode()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    here = tmp_path / "in"
    (here / "deeper").mkdir(parents=True)
    for n in range(12):
        (here / f"{n:02}.html").write_bytes(page(f"bell {n}"))
    (here / "deeper" / "x.html").write_bytes(page("the deep"))
    (here / "style.css").write_text("a{}")
    return here


def record(url: str, body: bytes) -> bytes:
    """An answer in a web archive, a member of its own."""
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\n"
        f"WARC-Target-URI: {url}\r\nWARC-Date: 2026-05-01T10:00:00Z\r\n"
        "Content-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(answer)}\r\n\r\n"
    )
    return gzip.compress(head.encode() + answer + b"\r\n\r\n")


def warc(path: Path, pages: int, *, cut: int = 0) -> Path:
    """A web archive, and bytes of its end cut off."""
    data = b"".join(record(f"https://a.test/{n}", page(f"record {n}")) for n in range(pages))
    path.write_bytes(data[: len(data) - cut])
    return path


def batch(*words: str, cwd: Path, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "reader", "batch", *words],
        cwd=cwd, capture_output=True, text=True, input=stdin, timeout=120, check=False,
    )  # fmt: skip


def told(path: Path) -> list[str]:
    """The locations of the rows of a file, each of which holds to the schema."""
    found = []
    for said in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(said)
        VALID(record)
        assert location_of(said) == record["provenance"]["location"]
        found.append(record["provenance"]["location"])
    return found


@pytest.mark.usefixtures("folder")
def test_files_folders_archives_and_lists_become_lines(tmp_path: Path) -> None:
    archive = warc(tmp_path / "crawl.warc.gz", 5)
    with ZipFile(tmp_path / "two.zip", "w") as packed:
        packed.writestr("a.html", page("a zip"))
        packed.writestr("b.html", page("a zip too"))
    done = batch("in", str(archive), "two.zip", "--out", "o.jsonl", "--ordered", cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "20 pages\n")
    found = told(tmp_path / "o.jsonl")
    assert found == [
        *(f"in/{n:02}.html" for n in range(12)), "in/deeper/x.html",
        *(f"{archive}#{n}" for n in range(1, 6)), "two.zip#1", "two.zip#2",
    ]  # fmt: skip
    first = json.loads((tmp_path / "o.jsonl").read_text().splitlines()[0])
    assert from_record(first) == reader.extract(page("bell 0"))
    assert len(first["provenance"]["sha256"]) == 64
    fetched = json.loads((tmp_path / "o.jsonl").read_text().splitlines()[13])
    assert fetched["article"]["url"] == "https://a.test/0"
    assert fetched["provenance"]["fetched"]


def test_a_file_of_a_folder_that_is_called_a_page_and_is_none_has_a_row(folder: Path) -> None:
    (folder / "deeper/empty.html").write_bytes(b"")
    (folder / "deeper/paper.xhtml").write_bytes(b"%PDF-1.7\n" + bytes(range(256)))
    (folder / "deeper/sail.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(2000))
    done = batch("in", "--out", "o.jsonl", "--ordered", cwd=folder.parent)
    assert "15 pages" in done.stderr
    rows = [json.loads(row) for row in (folder.parent / "o.jsonl").read_text().splitlines()]
    failed = {row["provenance"]["location"]: row["error"] for row in rows if row.get("error")}
    assert list(failed) == ["in/deeper/empty.html", "in/deeper/paper.xhtml"]
    assert "is empty" in failed["in/deeper/empty.html"]
    assert "is a PDF" in failed["in/deeper/paper.xhtml"]


@pytest.mark.usefixtures("folder")
def test_what_is_named_twice_is_read_once(tmp_path: Path) -> None:
    done = batch(
        "in/03.html", "in", "-", "--out", "o.jsonl", cwd=tmp_path, stdin="in/05.html\n" * 2
    )
    assert done.stderr == "13 pages\n"
    assert len(told(tmp_path / "o.jsonl")) == 13


@pytest.mark.parametrize("cut", [0, 9000])
def test_an_archive_that_was_packed_as_a_whole_is_read_to_its_end(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "c.warc.gz"
    data = b"".join(
        gzip.decompress(
            record(f"https://a.test/{n}", page(f"{n}") + os.urandom(4096).hex().encode())
        )
        for n in range(9)
    )
    packed = gzip.compress(data)
    path.write_bytes(packed[: len(packed) - cut])
    found = list(items_at(str(path)))
    numbers = [item.location.rpartition("#")[2] for item in found if not item.failure]
    assert numbers == [f"{n}" for n in range(1, len(numbers) + 1)]
    assert len(numbers) == 9 if not cut else len(numbers) > 1
    assert [bool(item.failure) for item in found] == [False] * len(numbers) + [True] * bool(cut)


def with_frame(name: str, frame: str) -> bytes:
    return page(name).split(b"<ol", 1)[0] + f'<iframe src="{frame}"></iframe>'.encode()


def test_what_a_page_of_an_archive_shows_in_frames_is_read_with_it(tmp_path: Path) -> None:
    thread = page("the frame").replace(b"Kim", b"Odo").split(b"</article>")[1] + b"<p> </p>" * 90
    data = [record(f"https://a.test/{n}", with_frame(str(n), f"/frame/{n}")) for n in range(3)]
    data += [record(f"https://a.test/frame/{n}", thread) for n in (1, 0)]
    data += [record(f"https://a.test/{n}", page(str(n))) for n in range(3, 40)]
    path = tmp_path / "c.warc.gz"
    path.write_bytes(b"".join(data))
    found = list(items_at(str(path)))
    assert [item.location for item in found] == [f"{path}#{n}" for n in range(1, 41)]
    authors = [
        {comment["author"] for comment in json.loads(row.line)["comments"]}
        for item in found
        for row in rows(item, Output())
    ]
    assert authors == [{"Odo"}, {"Odo"}, set(), *([{"Kim"}] * 37)]
    whole = sum(item.weight for item in found)
    assert 0 < whole <= path.stat().st_size
    path.write_bytes(b"".join(data[:2])[:-40])
    assert [bool(item.failure) for item in items_at(str(path))] == [False, False, True]


@pytest.mark.usefixtures("folder")
def test_a_page_that_fails_has_a_row_that_says_why(tmp_path: Path) -> None:
    broken = warc(tmp_path / "cut.warc.gz", 3, cut=40)
    (tmp_path / "empty.html").write_text("<html><body></body></html>")
    done = batch("gone.html", "empty.html", str(broken), "--out", "o.jsonl", cwd=tmp_path)
    assert done.returncode == 0
    said = {
        record["provenance"]["location"]: record.get("error", "")
        for record in map(json.loads, (tmp_path / "o.jsonl").read_text().splitlines())
    }
    told(tmp_path / "o.jsonl")
    assert said["gone.html"] == "gone.html does not exist."
    assert "no text to read" in said["empty.html"]
    assert "cut off or damaged" in said[str(broken)]
    assert said[f"{broken}#1"] == ""
    assert batch("gone.html", "--out", "p.jsonl", cwd=tmp_path).returncode == 1


@pytest.mark.usefixtures("folder")
def test_a_folder_takes_a_file_a_page_and_a_list_of_them(tmp_path: Path) -> None:
    done = batch("in", "--out", "notes", "--format", "md", "--pseudonyms", cwd=tmp_path)
    assert done.returncode == 0
    listed = [
        json.loads(said) for said in (tmp_path / "notes" / "batch.jsonl").read_text().splitlines()
    ]
    files = {path.name for path in (tmp_path / "notes").iterdir()} - {"batch.jsonl"}
    assert len(listed) == 13
    assert {record["file"] for record in listed} == files
    text = (tmp_path / "notes" / listed[0]["file"]).read_text(encoding="utf-8")
    assert "Person 1" in text
    assert "Kim" not in text
    assert {record["comments"] for record in listed} == {1}
    again = batch("in", "--out", "notes", "--format", "md", "--pseudonyms", cwd=tmp_path)
    assert again.stderr == "0 pages, 13 had been read before\n"
    (
        tmp_path / "notes" / "batch.jsonl"
    ).unlink()  # as if it had been killed before a row was written
    batch("in", "--out", "notes", "--format", "md", "--pseudonyms", cwd=tmp_path)
    assert {path.name for path in (tmp_path / "notes").iterdir()} - {"batch.jsonl"} == files


@pytest.mark.usefixtures("folder")
def test_what_is_done_in_another_format_is_not_done(tmp_path: Path) -> None:
    for name in ("md", "html"):
        done = batch("in", "--out", "notes", "--format", name, cwd=tmp_path)
        assert done.stderr == "13 pages\n"
        assert len(list((tmp_path / "notes").glob(f"*.{name}"))) == 13
    again = batch("in", "--out", "notes", "--format", "md", cwd=tmp_path)
    assert again.stderr == "0 pages, 13 had been read before\n"


@pytest.mark.parametrize("out", ["-", ""])
def test_a_dash_is_no_folder_to_make(tmp_path: Path, out: str) -> None:
    done = batch("in", "--out", out, cwd=tmp_path)
    assert done.returncode == 2
    assert "--out takes a folder or a file of lines" in done.stderr
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("out", ["pages.json", "notes.md"])
def test_a_file_that_is_none_of_lines_does_not_become_a_folder(tmp_path: Path, out: str) -> None:
    done = batch("in", "--out", out, cwd=tmp_path)
    assert done.returncode == 2
    assert f"{out} is neither" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert not (tmp_path / out).exists()


def test_an_empty_list_is_told_of(tmp_path: Path) -> None:
    done = batch("-", "--out", "o.jsonl", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stderr == "0 pages: there is nothing to read in what was named\n"


def test_a_slip_in_a_list_of_addresses_is_a_row_and_the_list_is_one(tmp_path: Path) -> None:
    listed = tmp_path / "urls.txt"
    listed.write_text("# mine\nhttp://a.test/1\nkept/old page.html\n\nhttps://b.test/2\n")
    found = list(items_at(str(listed)))
    assert [item.location for item in found] == [
        "http://a.test/1", "kept/old page.html", "https://b.test/2"
    ]  # fmt: skip
    assert ["not an address" in item.failure for item in found] == [False, True, False]
    listed.write_text("Of tides\n\nhttps://a.test/1\n\nThe sea rose again that night.\n")
    assert [item.location for item in items_at(str(listed))] == [str(listed)]


@pytest.mark.usefixtures("folder")
def test_a_list_on_standard_input(tmp_path: Path) -> None:
    done = batch("-", "--out", "o.jsonl", cwd=tmp_path, stdin="in/00.html\n\nin/deeper\n")
    assert done.returncode == 0
    assert sorted(told(tmp_path / "o.jsonl")) == ["in/00.html", "in/deeper/x.html"]


@pytest.mark.usefixtures("folder")
def test_a_line_without_an_end_is_no_name_and_is_not_held(tmp_path: Path) -> None:
    from reader.batch.inputs import items

    class Endless(io.RawIOBase):
        """So many megabytes without a line break, then two lines."""

        left = 300

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
            self.left -= 1
            said = (
                b"x" * len(buffer)
                if self.left > 0
                else b"\nhttps://a.example/\n" * (self.left == 0)
            )
            buffer[: len(said)] = said
            return len(said)

    def first(file: io.BufferedReader) -> list[tuple[str, str]]:
        return [(one.location[:20], one.failure[-19:]) for one in items(["-"], file)]

    tracemalloc.start()
    told_of = first(io.BufferedReader(Endless(), 1 << 20))
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert told_of == [("x" * 20, "is too long to be a name."[-19:]), ("https://a.example/", "")]
    assert most < 10 << 20
    listed = tmp_path / "urls.txt"
    listed.write_text("https://a.example/\nhttps://b.example/\nhttps://c.example/" + "y" * 70_000)
    named = [(one.location[:20], bool(one.failure)) for one in items([str(listed)])]
    assert named == [
        ("https://a.example/", False),
        ("https://b.example/", False),
        ("https://c.example/yy", True),
    ]


def test_it_writes_over_nothing(tmp_path: Path) -> None:
    for held in ("my notes\n", "my notes", '{"a": 1}\n', "[]\n"):
        (tmp_path / "mine.jsonl").write_text(held)
        done = batch("in", "--out", "mine.jsonl", cwd=tmp_path)
        assert done.returncode == 1
        assert "not the output of a batch" in done.stderr
        assert (tmp_path / "mine.jsonl").read_text() == held
    assert "jsonl" in batch("in", "--out", "o.jsonl", "--format", "md", cwd=tmp_path).stderr


def test_two_at_once_on_one_file_are_refused(tmp_path: Path) -> None:
    kept = ResultsFile(tmp_path / "o.jsonl")
    with pytest.raises(SaveError, match="Another reader"):
        ResultsFile(tmp_path / "o.jsonl")
    kept.close()
    ResultsFile(tmp_path / "o.jsonl").close()


def test_a_line_that_was_cut_is_cut_off_and_done_again(tmp_path: Path) -> None:
    path = tmp_path / "o.jsonl"
    kept = ResultsFile(path)
    kept.write([failed("a", "It is gone."), failed("b", "It is gone too.")])
    kept.close()
    whole = path.read_bytes()
    for length in range(len(whole) + 1):
        path.write_bytes(whole[:length])
        kept = ResultsFile(path)
        lines_there = whole[:length].count(b"\n")
        assert (mark_of("a") in kept, mark_of("b") in kept) == (lines_there > 0, lines_there > 1)
        assert path.read_bytes() == b"".join(whole.splitlines(keepends=True)[:lines_there])
        kept.close()


def started(cwd: Path, *words: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-m", "reader", "batch", *words], cwd=cwd,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip


def written_rows(path: Path) -> int:
    """Rows that are whole by now."""
    return path.read_bytes().count(b"\n") if path.exists() else 0


@pytest.mark.parametrize("words", [("--out", "o.jsonl"), ("--out", "o", "--format", "html")])
def test_killed_again_and_again_it_loses_nothing_and_repeats_nothing(
    words: tuple[str, ...], tmp_path: Path
) -> None:
    """KILLS=50 for the long run: of so many pages that it is killed in the midst of them."""
    kills = int(os.environ.get("KILLS", "3"))
    here, pages = tmp_path / "in", 60 * kills
    here.mkdir()
    for n in range(pages):
        (here / f"{n:04}.html").write_bytes(page(f"bell {n}"))
    chance = random.Random(7)
    listed = tmp_path / ("o.jsonl" if words[1].endswith("l") else "o/batch.jsonl")
    there: list[int] = []
    for _ in range(kills):
        process = started(tmp_path, "in", *words)
        before = there[-1] if there else 0
        while process.poll() is None and written_rows(listed) <= before:
            time.sleep(0.002)
        time.sleep(chance.uniform(0, 0.05))
        process.send_signal(signal.SIGKILL)
        process.wait()
        there.append(written_rows(listed))
    assert there == sorted(there)
    assert 0 < there[0] < pages
    assert batch("in", *words, cwd=tmp_path).returncode == 0
    assert sorted(told(listed)) == [f"in/{n:04}.html" for n in range(pages)]
    if listed.parent.name == "o":
        files = {json.loads(said)["file"] for said in listed.read_text().splitlines()}
        held = {p.name for p in listed.parent.iterdir() if not p.name.startswith(".")}
        assert held == files | {"batch.jsonl"}
        for name in files:
            assert (listed.parent / name).read_text(encoding="utf-8").endswith("</html>\n")
    sys.stdout.write(f"rows after each kill, of {pages}: {there}\n")


def test_a_process_that_dies_takes_one_page_with_it(folder: Path) -> None:
    pool = Pool(Output(), 2)
    results = pool.results(items([str(folder)] * 8), Pace(0))
    found = [next(results)]
    victim = pool._workers[0]
    victim.process.kill()
    found += list(results)
    assert len(found) == 13 * 8
    errors = [row for _, made in found for row in made if row.failed]
    assert len(errors) <= 1
    assert all("came to an end" in row.line for row in errors)


def test_a_page_that_never_ends_is_given_up(folder: Path) -> None:
    pool = Pool(Output(), 1)
    results = pool.results(items([str(folder)]), Pace(0))
    next(results)
    stuck = pool._workers[0]
    os.kill(stuck.process.pid, signal.SIGSTOP)
    stuck.since -= 10_000
    rest = list(results)
    assert len(rest) == 12
    assert sum(row.failed for _, made in rest for row in made) == 1


def test_order_is_kept_where_it_is_asked_for(folder: Path) -> None:
    wanted = [item.location for item in items_at(str(folder))]
    found = [
        item.location
        for item, _ in Pool(Output(), 2, ordered=True).results(items([str(folder)]), Pace(0))
    ]
    assert found == wanted


def test_rows_never_raise_and_say_no_password(tmp_path: Path) -> None:
    (row,) = rows(Item("https://u:secret@[broken/"), Output())
    assert row.failed
    assert "secret" not in row.line
    (tmp_path / "b\udcff.html").write_bytes(page("bytes"))
    (said,) = lines(str(tmp_path / "b\udcff.html"))
    VALID(json.loads(said))
    assert location_of(said).endswith("b\\udcff.html")


def test_addresses_of_one_server_are_spaced_and_others_go_before_them() -> None:
    wanted = [
        Item("https://a.test/1"),
        Item("https://a.test/2"),
        Item("https://b.test/1"),
        Item("x.html"),
    ]
    ticks = count()
    now = [0.0]
    seen: list[tuple[str, float]] = []
    for item in Pace(3.0, lambda: now[0]).spaced(iter(wanted)):
        assert next(ticks) < 50
        if item is not None:
            seen.append((item.location, now[0]))
        else:
            now[0] += 0.5
    assert seen == [
        ("https://a.test/1", 0.0), ("https://b.test/1", 0.0), ("x.html", 0.0),
        ("https://a.test/2", 3.0),
    ]  # fmt: skip


class Pages(BaseHTTPRequestHandler):
    """A server with a page for each path, whatever it says of itself."""

    def status(self) -> int:
        raise NotImplementedError

    def do_GET(self) -> None:
        body = page(self.path)
        self.send_response(self.status())
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


def test_a_list_of_addresses_is_fetched(tmp_path: Path) -> None:
    class Answer(Pages):
        def status(self) -> int:
            return 404 if "gone" in self.path else 200

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    here = f"http://127.0.0.1:{server.server_address[1]}"
    (tmp_path / "urls.txt").write_text(f"# mine\n{here}/1\n\n{here}/2\n{here}/gone\n")
    done = batch("urls.txt", "--out", "o.jsonl", "--wait", "0", "--no-cache", cwd=tmp_path)
    server.shutdown()
    server.server_close()
    assert done.stderr == '3 pages, 1 could not be read (see "error" in o.jsonl)\n'
    assert sorted(told(tmp_path / "o.jsonl")) == [f"{here}/1", f"{here}/2", f"{here}/gone"]


class Moody(Pages):
    """A server that is out of order at first."""

    works = False

    def status(self) -> int:
        return 200 if self.works else 503


@pytest.mark.parametrize("out", ["o.jsonl", "o"])
@pytest.mark.usefixtures("folder")
def test_what_failed_is_read_again_where_that_is_asked_for(tmp_path: Path, out: str) -> None:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Moody)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    here = f"http://127.0.0.1:{server.server_address[1]}/1"
    listed = tmp_path / out if out.endswith("l") else tmp_path / out / "batch.jsonl"
    words = ("in", here, "gone.html", "--out", out, "--wait", "0", "--no-cache")
    Moody.works = False
    batch(*words, cwd=tmp_path)
    before = sorted(told(listed))
    Moody.works = True
    again = batch(*words, cwd=tmp_path)
    assert again.stderr == "0 pages, 15 had been read before\n"
    mode = listed.stat().st_mode
    again = batch(*words, "--retry-failed", cwd=tmp_path)
    server.shutdown()
    server.server_close()
    assert again.stderr.startswith("2 pages, 1 could not be read")
    assert "13 had been read before" in again.stderr
    assert sorted(told(listed)) == before
    assert here in before
    failures = [said for said in listed.read_text().splitlines() if '"error": ' in said]
    assert [location_of(said) for said in failures] == ["gone.html"]
    assert listed.stat().st_mode == mode
    assert not [path for path in listed.parent.iterdir() if path.name.startswith(".")]


def test_taking_failures_out_is_whole_or_not_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "o.jsonl"
    said = [failed("a", "No."), *rows(Item("b", Page(page("b"))), Output()), failed("c", "No.")]
    path.write_text("".join(row.line for row in said))
    before = path.read_bytes()
    (tmp_path / ".o.jsonl.retried").write_bytes(b"what a kill left")
    with monkeypatch.context() as killed:
        killed.setattr(Path, "replace", lambda *_: (_ for _ in ()).throw(OSError(28, "No space")))
        with pytest.raises(SaveError, match="no space"):
            ResultsFile(path, retry=True)
    assert path.read_bytes() == before
    kept = ResultsFile(path, retry=True)
    with pytest.raises(SaveError, match="Another reader"):
        ResultsFile(path)
    assert [mark_of(each) in kept for each in "abc"] == [False, True, False]
    kept.write([failed("a", "Still not.")])
    kept.close()
    assert told(path) == ["b", "a"]


def test_an_author_has_one_other_name_on_all_pages(folder: Path, tmp_path: Path) -> None:
    key = tmp_path / "key"
    for out in ("o.jsonl", "o"):
        words = ("in", "--out", out, "--format", "jsonl", "--pseudonym-key", "key")
        assert batch(*words, cwd=tmp_path).returncode == 0
    assert (key.stat().st_mode & 0o777, len(key.read_bytes())) == (0o600, 65)
    found = [json.loads(said) for said in (tmp_path / "o.jsonl").read_text().splitlines()]
    found += [json.loads(path.read_bytes()) for path in (tmp_path / "o").glob("On*.jsonl")]
    assert len(found) == 26
    (name,) = {comment["author"] for one in found for comment in one["comments"]}
    assert re.fullmatch(r"Person [a-z2-7]{10}", name)
    assert "Kim" not in (tmp_path / "o.jsonl").read_text()
    key.write_bytes(b"another key of some length")
    assert (
        batch(str(folder), "--out", "p.jsonl", "--pseudonym-key", "key", cwd=tmp_path).returncode
        == 0
    )
    assert name not in (tmp_path / "p.jsonl").read_text()
    key.write_bytes(b"short")
    refused = batch(str(folder), "--out", "q.jsonl", "--pseudonym-key", "key", cwd=tmp_path)
    assert (refused.returncode, refused.stderr) == (
        1, "reader: The key key is too short: it needs at least 16 bytes.\n",
    )  # fmt: skip


def test_what_there_is_is_weighed_for_the_time_left(folder: Path, tmp_path: Path) -> None:
    whole = sum(item.weight for item in items([str(folder)]))
    assert whole == weight([str(folder)]) > 0
    archive = warc(tmp_path / "c.warc.gz", 4)
    read = sum(item.weight for item in items([str(archive)]))
    assert 0 < read <= weight([str(archive)])
    assert weight(["-"]) == 0


def test_items_are_taken_as_they_are_needed(folder: Path) -> None:
    taken = count()

    def endless() -> Iterator[Item]:
        for n in taken:
            yield Item(str(folder / f"{n % 12:02}.html"))

    for ordered in (False, True):
        results = Pool(Output(), 1, ordered=ordered).results(endless(), Pace(0))
        before = next(taken)
        for _ in range(20):
            next(results)
        assert next(taken) - before < 20 + 70
        results.close()  # type: ignore[attr-defined]


def test_the_lines_of_a_batch_open_one_by_one(tmp_path: Path) -> None:
    for n in range(3):
        (tmp_path / f"{n}.html").write_bytes(page(f"bell {n}"))
    batch("0.html", "gone.html", "1.html", "2.html", "--out", "o.jsonl", "--ordered", cwd=tmp_path)
    body = (tmp_path / "o.jsonl").read_bytes()
    with pytest.raises(SeveralPages) as found:
        contents(Page(body))
    assert found.value.entries == tuple((f"On bell {n}", f"{n}.html") for n in range(3))
    assert contents(Page(body, number=2)) == reader.extract(page("bell 1"))
    assert contents(Page(body[: body.index(b"gone")])) == reader.extract(page("bell 0"))


def test_what_is_said_of_a_failure_acts_on_no_terminal() -> None:
    row = failed("a.html", "no\x1b]0;quay\x07 \u202epage\n")
    assert json.loads(row.line)["error"] == "no]0;quay page"


def test_an_archive_that_cannot_be_read_is_told_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = warc(tmp_path / "a.warc.gz", 1)

    def breaks(_: object) -> Iterator[Page]:
        raise OSError(5, "Input/output error", str(path))

    monkeypatch.setattr("reader.batch.inputs.pages", breaks)
    (found,) = items_at(str(path))
    assert found.failure == "The archive cannot be read: input/output error."


@pytest.mark.parametrize(
    ("sent", "found"),
    [
        (
            b"# two\nhttps://a.test/1\n\nhttps://a.test/2\n",
            ["https://a.test/1", "https://a.test/2"],
        ),
        (b"https://a.test/x\n" * 2_000, ["https://a.test/x"] * 2_000),
        (page("a pipe"), []),
        (b"", []),
    ],
)
def test_a_list_may_come_through_a_pipe_and_comes_once(
    sent: bytes, found: list[str], tmp_path: Path
) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    assert weight([str(path)]) == 0
    writer = threading.Thread(target=path.write_bytes, args=(sent,))
    writer.start()
    told = list(items_at(str(path)))
    writer.join()
    assert [item.location for item in told if not item.failure] == found
    said = [item.failure for item in told if item.failure]
    assert said == ([] if found else ["This is neither a file nor a list of addresses."])


@pytest.mark.parametrize(
    ("why", "sentence"),
    [
        (BlockingIOError(11, "Resource temporarily unavailable"), "Another reader is writing to"),
        (OSError(37, "No locks available"), "no locks available"),
    ],
)
def test_why_rows_cannot_be_written_is_told_as_it_is(
    why: OSError, sentence: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise why

    monkeypatch.setattr("reader.batch.results_file.fcntl.flock", refuse)
    with pytest.raises(SaveError, match=sentence):
        ResultsFile(tmp_path / "rows.jsonl")


def test_a_full_disk_ends_a_batch_and_is_the_fault_of_no_page(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    notes = tmp_path / "notes"
    notes.mkdir()
    output = Output(folder=str(notes), format=format_named("md"))
    first, second, *_ = items_at(str(folder))
    good = rows(first, output)

    def refuse(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("reader.save.write.os.fsync", refuse)
    bad = rows(second, output)
    monkeypatch.undo()
    told_by = [(first, good), (second, bad)]
    monkeypatch.setattr(Pool, "results", lambda *_: iter(told_by))
    kept = ResultsFile(notes / "batch.jsonl")
    with pytest.raises(SaveError, match="no space left on device"):
        run_batch(iter(()), Plan(output, 1), kept, lambda _: None)
    kept.close()
    assert told(notes / "batch.jsonl") == [first.location]


@pytest.mark.skipif(not shutil.which("split"), reason="split is not installed")
def test_parts_of_a_list_make_the_whole_as_the_readme_has_it(tmp_path: Path) -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    recipe = readme[readme.index("split --number") :].split("```")[0]
    (tmp_path / "urls.txt").write_text("".join(f"http://127.0.0.1:9/{n}\n" for n in range(5)))
    (tmp_path / "reader").write_text(f'#!/bin/sh\nexec {sys.executable} -m reader "$@" --wait 0\n')
    (tmp_path / "reader").chmod(0o755)
    path = f"{tmp_path}:{os.environ['PATH']}"
    subprocess.run(
        ["sh", "-c", recipe], cwd=tmp_path, env={**os.environ, "PATH": path}, capture_output=True, check=True
    )  # fmt: skip
    assert sorted(told(tmp_path / "pages.jsonl")) == [f"http://127.0.0.1:9/{n}" for n in range(5)]


@pytest.mark.parametrize("out", ["pages.jsonl", "kept/"])
def test_what_a_batch_writes_is_no_page_to_read(tmp_path: Path, out: str) -> None:
    """In the folder it reads: each row was a page too, and 60 pages made 120 rows."""
    for number in range(60):
        (tmp_path / f"page{number}.html").write_bytes(page(f"Kites {number}"))
    done = batch(".", "--out", out, "--jobs", "1", cwd=tmp_path)
    assert done.stderr.strip().endswith("60 pages")
    rows = tmp_path / (out if out.endswith("l") else f"{out}batch.jsonl")
    assert len(rows.read_text(encoding="utf-8").splitlines()) == 60
    again = batch(".", "--out", out, cwd=tmp_path)
    assert "60 had been read before" in again.stderr
    assert "1 page" not in again.stderr


def test_who_stops_a_batch_is_told_that_it_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stopped(
        _items: object, _plan: object, _kept: object, tell: Callable[[Tally], None]
    ) -> Tally:
        tell(Tally(pages=3))
        raise KeyboardInterrupt

    monkeypatch.setattr(batch_command, "run_batch", stopped)
    with pytest.raises(KeyboardInterrupt):
        batch_command.run([str(tmp_path), "--out", str(tmp_path / "rows.jsonl")])
    assert (
        capsys.readouterr().err
        == "reader: Stopped after 3 pages; the same command goes on from there.\n"
    )

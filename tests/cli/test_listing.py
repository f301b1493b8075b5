"""A folder and several files on the command line, and pages in archives of several."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from select import select

import pytest

from reader.cli import main
from reader.cli.arguments import Arguments, parse
from reader.cli.shelf import shelf_of
from reader.open.summary import Summary
from reader.ui.services import Opening

FORMS = Path(__file__).parents[1] / "containers/forms"


def run(*argv: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "reader", *argv], cwd=cwd, capture_output=True, text=True, check=False,
        timeout=60, stdin=subprocess.DEVNULL, env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"},
    )  # fmt: skip


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    """A typical folder of saved pages: formats of all kinds, and files that are not pages."""
    shutil.copytree(FORMS, tmp_path / "kept")
    (tmp_path / "kept/photo.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(2000))
    (tmp_path / "kept/style.css").write_text("p { color: teal }")
    (tmp_path / "kept/.hidden.html").write_text("<p>hidden")
    (tmp_path / "kept/deeper").mkdir()
    shutil.copy(FORMS / "note.md", tmp_path / "kept/deeper/note")
    (tmp_path / "kept/link.html").symlink_to("page.html")
    return tmp_path


def test_a_folder_is_told_in_a_line_a_page(shelf: Path) -> None:
    done = run("kept", cwd=shelf)
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert len(lines) == len(list(FORMS.glob("*.*"))) + 1
    assert "kept/page.html: Who Opened The Sluice? · Millpond Notes · 3 comments" in lines
    assert "kept/note.md: Notes on the sluice · 2019-05-30 · 0 comments" in lines
    assert "kept/deeper/note: Notes on the sluice · 2019-05-30 · 0 comments" in lines
    assert lines == sorted(lines, key=lambda text: ("deeper" in text, text.partition(": ")[0]))
    several = next(text for text in lines if text.startswith("kept/two.warc"))
    assert "--page N opens one" in several
    for unwanted in ("photo", "style", "hidden", "link.html", "saved_resource"):
        assert unwanted not in done.stdout


def test_what_is_called_a_page_and_is_none_is_never_left_out_silently(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    kept.mkdir()
    (kept / "empty.HTML").write_bytes(b"")
    (kept / "empty.css").write_bytes(b"")
    (kept / "kites.htm").write_bytes(b"%PDF-1.7\n" + bytes(range(256)))
    (kept / "photo.mht").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(2000))
    (kept / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(2000))
    shutil.copy(FORMS / "page.html", kept / "z.html")
    lines = run("--print", "kept", cwd=tmp_path).stdout.splitlines()
    assert lines[0] == "kept/empty.HTML: is empty."
    assert lines[1].startswith("kept/kites.htm: is a PDF; reader opens")
    assert lines[2].startswith("kept/photo.mht: is a picture (PNG)")
    assert lines[3].startswith("kept/z.html: Who Opened")
    assert len(lines) == 4


EXPORTS = FORMS.parent / "exports"
PROGRAMS = FORMS.parent / "programs"


def test_json_and_csv_that_keep_pages_are_listed_and_those_of_programs_are_not(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = tmp_path / "kept"
    kept.mkdir()
    for kind in ("json", "csv", "jsonl"):
        assert main(["--save", f"{kept}/page.{kind}", str(FORMS / "page.html")]) == 0
    exported = (PROGRAMS / "wallabag.json", PROGRAMS / "pocket.csv", EXPORTS / "firefox.json")
    for file in exported:
        shutil.copy(file, kept)
    (kept / "package.json").write_text(
        '{"name": "kites", "repository": {"url": "https://a.example"}}'
    )
    (kept / "manifest.json").write_text('{"schema": 1, "icons": []}')
    (kept / "tides.csv").write_text("day,height\n1,2\n")
    (kept / "empty.json").write_bytes(b"")
    pages = {"page.json", "page.csv", "page.jsonl", *(file.name for file in exported)}
    capsys.readouterr()
    assert main(["--print", str(kept)]) == 0
    listed = capsys.readouterr().out.splitlines()
    assert {Path(row.partition(": ")[0]).name for row in listed} == pages
    assert main(["batch", str(kept), "--out", str(tmp_path / "pages.jsonl")]) == 0
    rows = map(json.loads, (tmp_path / "pages.jsonl").read_text("utf-8").splitlines())
    assert {Path(row["provenance"]["location"]).name for row in rows} == pages
    capsys.readouterr()
    assert main(["add", str(kept)]) == 0
    assert capsys.readouterr().out == "6 pages added.\n"


def test_a_folder_of_mails_is_a_page_and_one_among_others(tmp_path: Path) -> None:
    mails = FORMS.with_name("programs") / "mails"
    shutil.copytree(mails, tmp_path / "kept/deeper/mails")
    shutil.copy(FORMS / "note.md", tmp_path / "kept")
    assert run("kept", cwd=tmp_path).stdout.splitlines() == [
        "kept/note.md: Notes on the sluice · 2019-05-30 · 0 comments",
        "kept/deeper/mails: An old box · 2019-05-28 · 1 comment",
    ]
    done = run("--print", "kept/deeper/mails", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("An old box\n")
    assert "At one you are asleep." in done.stdout
    # A mail that comes later is in the next list.
    new = tmp_path / "kept/deeper/mails/new"
    answer = next(new.iterdir())
    said = answer.read_bytes().replace(b"<2@", b"<3@").replace(b"asleep", b"away")
    (new / "1559009999.M4P1.pond").write_bytes(said)
    assert run("kept", cwd=tmp_path).stdout.splitlines()[1].endswith("· 2 comments")
    assert run("batch", "kept", "--out", "pages.jsonl", cwd=tmp_path).returncode == 0
    rows = [json.loads(row) for row in (tmp_path / "pages.jsonl").read_text().splitlines()]
    assert sorted(len(row["comments"]) for row in rows) == [0, 2]


def test_several_files_are_listed_in_their_order(shelf: Path) -> None:
    done = run(
        "--print", "--format", "json", "kept/page.html", "missing", "kept/note.md", cwd=shelf
    )
    assert done.returncode == 0
    found = [json.loads(text) for text in done.stdout.splitlines()]
    assert [one["path"] for one in found] == ["kept/page.html", "missing", "kept/note.md"]
    assert [(one["title"], one["comments"]) for one in found] == [
        ("Who Opened The Sluice?", 3), ("", 0), ("Notes on the sluice", 0),
    ]  # fmt: skip
    assert found[1]["failure"] == "missing does not exist."


def test_what_cannot_be_listed_is_said(shelf: Path) -> None:
    (shelf / "empty").mkdir()
    assert run("empty", cwd=shelf).stderr == "reader: empty is a folder without a page in it.\n"
    assert run("empty", cwd=shelf).returncode == 1
    assert run("gone", "lost", cwd=shelf).returncode == 3
    assert "opened by itself" in run("kept/page.html", "https://kites.example/", cwd=shelf).stderr
    assert run("--save", "out/", "kept/page.html", "kept/note.md", cwd=shelf).returncode == 2
    assert "is a folder" in run("--save", "out.md", "kept", cwd=shelf).stderr


def test_a_folder_that_is_shut_is_never_left_out_silently(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "kept/shut").mkdir(parents=True)
    (tmp_path / "kept/shut/kites.html").write_text("<p>It rose, and fell again.")
    (tmp_path / "kept/page.html").write_text("<title>Kites</title><p>It rose, and fell again.")

    def refusing(does: Callable[..., object]) -> Callable[..., object]:
        def refuse(path: str, *rest: object, **named: object) -> object:
            if str(path).endswith("shut"):  # as for everybody but root, who runs many tests
                raise PermissionError(13, "Permission denied")
            return does(path, *rest, **named)

        return refuse

    monkeypatch.setattr("os.scandir", refusing(os.scandir))
    monkeypatch.setattr("os.open", refusing(os.open))
    monkeypatch.chdir(tmp_path)
    assert main(["--print", "kept"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "kept/page.html: Kites · 0 comments",
        "kept/shut: cannot be read: you have no permission to.",
    ]
    assert main(["--print", "kept/shut"]) == 1
    assert (
        capsys.readouterr().err == "reader: kept/shut cannot be read: you have no permission to.\n"
    )
    (tmp_path / "none").mkdir()
    assert main(["--print", "kept/shut", "none", "kept/page.html"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "kept/shut: cannot be read: you have no permission to.",
        "none: is a folder without a page in it.",
        "kept/page.html: Kites · 0 comments",
    ]


def test_documents_that_are_not_read_are_counted(
    shelf: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (shelf / "papers/.old").mkdir(parents=True)
    for name in ("papers/tide.PDF", "papers/moon.pdf", "papers/.old/a.pdf", "kept/deeper/b.pdf"):
        (shelf / name).write_bytes(b"%PDF-1.4 x")
    (shelf / "kept/deeper/mill.doc").write_text("<h1>Mill</h1><p>Still.", encoding="utf-8")
    some = "1 file passed over, in formats that reader does not read: 1 .pdf"
    for form in ("txt", "json"):
        assert main(["--print", "--format", form, str(shelf / "kept")]) == 0
        said = capsys.readouterr()
        assert "mill.doc" in said.out
        assert said.err == f"reader: {some}.\n"
    listed = shelf_of(parse(["--no-config", str(shelf / "kept")]), not_opened)
    assert listed.missing() == some
    assert main(["--print", str(shelf / "papers")]) != 0
    assert capsys.readouterr().err == (
        f"reader: {shelf}/papers is a folder without a page in it;"
        " 2 files passed over, in formats that reader does not read: 2 .pdf.\n"
    )


def test_what_is_more_than_a_list_holds_is_spoken_of(
    shelf: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("reader.fetch.folder.MOST", 3)
    assert main(["--print", str(shelf / "kept")]) == 0
    said = capsys.readouterr()
    assert len(said.out.splitlines()) == 3
    assert said.err == "reader: No more than 3 pages of a folder are listed.\n"
    listed = shelf_of(parse(["--no-config", str(shelf / "kept")]), not_opened)
    assert listed.title == f"{shelf}/kept (no more than 3 pages of a folder are listed)"


def test_pages_are_found_in_folders_however_deep_and_what_is_not_searched_is_spoken_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    deep = tmp_path / "kept" / "/".join("abcdefgh")
    deep.mkdir(parents=True)
    for folder in (deep, tmp_path / "kept", tmp_path / "kept/a/b"):
        (folder / "page.html").write_text("<title>Kites</title><p>It rose, and fell again.")
    monkeypatch.chdir(tmp_path)

    def listed() -> tuple[list[str], str]:
        assert main(["--print", "kept"]) == 0
        said = capsys.readouterr()
        return [row.partition(":")[0] for row in said.out.splitlines()], said.err

    every = ["kept/page.html", "kept/a/b/page.html", "kept/a/b/c/d/e/f/g/h/page.html"]
    assert listed() == (every, "")
    with monkeypatch.context() as shallow:
        shallow.setattr("reader.fetch.folder.DEEPEST", 7)
        limit = "no more than 20,000 folders in a folder are searched, to a depth of 7"
        assert listed() == (every[:2], f"reader: N{limit[1:]}.\n")
        shelf = shelf_of(parse(["--no-config", "kept"]), not_opened)
        assert shelf.title == f"kept ({limit})"
    monkeypatch.setattr("reader.fetch.folder._MOST_FOLDERS", 1)
    paths, said = listed()
    assert paths == every[:1]
    assert "no more than 1 folders" in said.lower()


def not_opened(_arguments: Arguments) -> Opening:
    raise NotImplementedError


def test_links_in_a_folder_without_a_page_are_spoken_of(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "links").mkdir()
    (tmp_path / "links/page.html").symlink_to(FORMS / "page.html")
    assert main(["--print", str(tmp_path / "links")]) == 1
    said = f"reader: {tmp_path}/links is a folder without a page in it, and links in it are not followed.\n"
    assert capsys.readouterr().err == said


def test_a_page_of_an_archive_is_chosen_by_its_number(shelf: Path) -> None:
    several = run("--print", "kept/two.warc", cwd=shelf)
    assert (several.returncode, several.stdout) == (1, "")
    assert several.stderr.startswith("reader: There are 2 pages in it; --page N opens one: 1 Who")
    assert "2 The Heron’s Key – Millpond Notes (https://millpond.example/heron/)" in several.stderr
    second = run("--print", "--page", "2", "kept/two.warc", cwd=shelf)
    assert second.returncode == 0
    assert second.stdout.startswith("The Heron’s Key\n")
    assert (
        "none has the number 9" in run("--print", "--page", "9", "kept/two.warc", cwd=shelf).stderr
    )
    assert run("--print", "--page", "0", "kept/two.warc", cwd=shelf).returncode == 2
    first = run("--print", "--page", "1", "kept/page.html", cwd=shelf)
    assert first.stdout.startswith("Who Opened The Sluice?\n")
    other = run("--print", "--page", "2", "kept/page.html", cwd=shelf)
    assert (other.returncode, other.stdout) == (1, "")
    assert other.stderr == "reader: There is one page in it, and none has the number 2.\n"


@pytest.mark.parametrize("named", [["kept"], ["kept/page.html", "kept/two.warc"]])
def test_what_is_listed_has_no_pages_by_number(shelf: Path, named: list[str]) -> None:
    said = run("--print", "--page", "2", *named, cwd=shelf)
    assert (said.returncode, said.stdout) == (1, "")
    assert said.stderr == (
        "reader: --page is for an archive of several pages; folders and files are listed.\n"
    )


ONE_PAGE = (
    "articles.atom", "book.epub", "comments.rss", "complete.html", "explorer.mht", "note.md",
    "page.mhtml", "page.warc", "page.warc.gz", "page.webarchive", "page.xml.webarchive", "page.zip",
    "selfextracting.html", "singlefile.html", "thread.mbox",
)  # fmt: skip


@pytest.mark.parametrize("name", ONE_PAGE)
def test_of_what_holds_one_page_there_is_no_second(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    said = "reader: There is one page in it, and none has the number 2.\n"
    assert main(["--print", "--page", "2", str(FORMS / name)]) == 1
    assert capsys.readouterr() == ("", said)
    assert main(["--print", "--page", "1", str(FORMS / name)]) == 0


def test_of_a_large_one_neither(capsys: pytest.CaptureFixture[str]) -> None:
    said = "reader: There is one page in it, and none has the number 2.\n"
    for name in ("page.mhtml", "book.epub"):
        words = ["--print", "--max-bytes", "500", "--page", "2", str(FORMS / name)]
        assert main(words) == 1
        assert capsys.readouterr() == ("", said)


def test_standard_input_is_no_folder_that_is_called_so(shelf: Path) -> None:
    (shelf / "-").mkdir()
    (shelf / "-/page.html").write_text("<p>not this</p>")
    done = subprocess.run(
        [sys.executable, "-m", "reader", "-"], cwd=shelf, input="<p>A plain word.</p>",
        capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("A plain word.\n")


@pytest.mark.parametrize("name", ["epub", "csv", "md", "html"])
def test_a_list_has_no_other_form_than_text_and_json(shelf: Path, name: str) -> None:
    done = run("--format", name, "kept", cwd=shelf)
    assert (done.returncode, done.stdout) == (2, "")
    assert (
        f"a list of pages is text or JSON; --format {name} is for one page, and `reader batch"
        in done.stderr
    )


def test_saved_forms_load_no_screen_and_no_network(shelf: Path) -> None:
    for name in ("page.mhtml", "page.warc", "book.epub", "thread.mbox", "comments.rss", "note.md"):
        script = (
            "import sys, io, contextlib\nfrom reader.cli import main\n"
            "sys.modules['fsspec'] = None\n"  # warcio takes it where it is, and Dask brings it
            "with contextlib.redirect_stdout(io.StringIO()):\n"
            f"    status = main(['--print', 'kept/{name}'])\n"
            "print(status, *{'textual', 'httpx', 'asyncio'} & set(sys.modules))"
        )
        done = subprocess.run(
            [sys.executable, "-c", script], cwd=shelf, capture_output=True, text=True, check=True
        )
        assert done.stdout.split() == ["0"], name


def test_on_standard_input(shelf: Path) -> None:
    with (FORMS / "page.mhtml").open("rb") as stream:
        done = subprocess.run(
            [sys.executable, "-m", "reader", "--print", "-"], stdin=stream, capture_output=True, check=True,
            cwd=shelf,
        )  # fmt: skip
    assert done.stdout.decode().startswith("Who Opened The Sluice?\n")


def test_how_far_a_list_is_stands_on_a_terminal_s_errors_and_goes(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.html").write_text(f"<title>Kite {name}</title><p>It rose, and fell.")
    monkeypatch.setattr("reader.cli.progress._QUICK", 0.0)
    monkeypatch.setattr("reader.cli.progress._OFTEN", 0.0)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    assert main(["--print", str(tmp_path)]) == 0
    said = capsys.readouterr()
    assert len(said.out.splitlines()) == 3
    assert [f"{n} of 3 pages, " in said.err for n in (1, 2, 3)] == [True] * 3
    assert said.err.endswith("\r\x1b[K")
    monkeypatch.setattr("reader.cli.progress._LONG", 99.0)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    assert main(["--print", str(tmp_path)]) == 0
    assert capsys.readouterr().err == ""


def test_a_page_that_the_others_wait_for_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    end, start = os.pipe()

    def slow_at_first(path: str, **_: object) -> Summary:
        if path.endswith("a.html"):
            select([end], [], [], 20)
        return Summary(path, "A kite")

    for number, name in enumerate("abcdefg"):
        (tmp_path / f"{name}.html").write_text(f"<p>{number}")
    monkeypatch.setattr("reader.open.summary.summary", slow_at_first)
    monkeypatch.setattr("reader.cli.progress._QUICK", 0.0)
    monkeypatch.setattr("reader.cli.progress._LONG", 0.1)
    monkeypatch.setenv("TERM", "xterm")
    said = Watched(lambda: os.write(start, b"go"))
    monkeypatch.setattr("sys.stderr", said)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    assert main(["--print", str(tmp_path)]) == 0
    assert f"{tmp_path}: 6 of 7 pages, waiting for {tmp_path}/a.html, " in said.getvalue()
    assert said.getvalue().endswith("\r\x1b[K")
    assert len(capsys.readouterr().out.splitlines()) == 7
    os.close(end)
    os.close(start)


class Watched(StringIO):
    """A terminal: once somebody is waited for there, whoever is let go."""

    def __init__(self, let_go: Callable[[], object]) -> None:
        super().__init__()
        self._let_go = let_go

    def isatty(self) -> bool:
        return True

    def write(self, said: str) -> int:
        if "6 of 7 pages, waiting" in said:
            self._let_go()
        return super().write(said)


def test_what_is_kept_of_a_list_is_kept_as_copies_are_and_forgotten(shelf: Path) -> None:
    def lists() -> list[Path]:
        return list(shelf.glob(".cache/reader/lists/*"))

    def told(*words: str) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "reader", *words], cwd=shelf, capture_output=True, text=True,
            check=True, timeout=60, stdin=subprocess.DEVNULL,
            env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": str(shelf)},
        )  # fmt: skip
        return done.stdout

    first = told("--print", "--no-cache", "kept")
    assert not lists()
    told("--print", "--no-history", "kept")
    assert not lists()
    assert told("--print", "kept") == first
    assert len(lists()) == 2  # kept, and the folder in it
    assert told("--print", "kept") == first
    told("forget", "--all")
    assert not lists()


def test_how_far_a_large_archive_is_can_be_seen(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    record = (FORMS / "page.warc").read_bytes()
    picture = (
        b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://millpond.example/a.jpg\r\n"
        b"Content-Type: image/jpeg\r\nContent-Length: 200000\r\n\r\n" + bytes(200_000) + b"\r\n\r\n"
    )
    (tmp_path / "crawl.warc").write_bytes(record + picture * 10)
    monkeypatch.setattr("reader.cli.progress._QUICK", 0.0)
    monkeypatch.setattr("reader.cli.progress._OFTEN", 0.0)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    assert main(["--print", "--max-bytes", "1M", str(tmp_path / "crawl.warc")]) == 0
    said = capsys.readouterr()
    assert said.out.startswith("Who Opened The Sluice?")
    assert said.err.count(" of 2.0 MB, ") > 9


def test_a_list_knows_when_its_files_were_written_and_what_site_a_page_is_of(
    tmp_path: Path,
) -> None:
    page = "<title>Kites</title><meta property=og:site_name content=Windmag><p>It rose, and fell."
    for second, name in enumerate(("b.html", "a.html"), 1):
        (tmp_path / name).write_text(page, encoding="utf-8")
        os.utime(tmp_path / name, (second, second))
    listed = shelf_of(parse(["--no-config", "--no-cache", str(tmp_path)]), not_opened)
    assert [page.name for page in listed.pages] == ["a.html", "b.html"]
    assert listed.saved is not None
    assert listed.saved() == [2.0, 1.0]
    assert listed.tell is not None
    told = [known for known in listed.tell(tuple) if known is not None]
    assert [description.site for _, description in told] == ["Windmag", "Windmag"]

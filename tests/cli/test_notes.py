"""`reader notes`: what was noted on comments, as data that joins the table of the comments."""

import csv
import io
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader import extract
from reader.cli import main
from reader.cli.memory import place_of, user_library
from reader.library.copies import keep, packed
from reader.library.notes import put
from reader.library.places import Visit
from reader.library.shelf import delete, pages
from reader.library.store import Library
from reader.library.values import Note
from reader.model import Page

ITEM = '<li class="comment depth-1" id="comment-{}"><div class="comment-body"><cite class="fn">{}</cite><time datetime="2026-11-0{}T09:30:00">then</time><p>{}</p></div></li>'
MADE = "2026-11-20T08:00:00+00:00"
BOTH = ((11, "Ada Quist", 1, "It was the fog, said Bero Lund."), (12, "Bero Lund", 2, "The mate."))


def html(*comments: tuple[int, str, int, str]) -> str:
    talk = "".join(ITEM.format(*comment) for comment in comments)
    body = "".join(
        f"<p>The {name} ferry was late, and nobody on the quay knew why.</p>"
        for name in ("red", "old", "third")
    )
    return f'<!doctype html><title>Ferries</title><link rel="canonical" href="https://a.example/f"><article><h1>Ferries</h1>{body}</article><div id="comments"><ol class="commentlist">{talk}</ol></div>'


def kept(library: Library, text: str, day: int, name: str = "f.html") -> None:
    """As if the page had been on the screen that day."""
    when = datetime(2026, 11, day, 9, 30, tzinfo=UTC)
    page = Page(text.encode(), "", "text/html", "utf-8", when)
    visit = Visit(place_of(name), "Ferries", when.isoformat())
    keep(library, visit, packed(page, extract(text, "")))


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Library:
    monkeypatch.chdir(tmp_path)
    library = user_library()
    assert library is not None
    return library


@pytest.fixture
def noted(library: Library) -> Library:
    """A page of two visits: a comment that was noted at the first was deleted before the second."""
    kept(library, html(*BOTH), 3)
    for note in (
        Note("It was the fog, said Bero Lund.", "11", "=hearsay #claim #weather", MADE),
        Note("The mate.", "12", "see Bero Lund elsewhere #claim", MADE),
        Note("The red ferry was late", "", "", MADE),
    ):
        put(library, place_of("f.html"), note)
    kept(library, html(BOTH[0]), 9)
    return library


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    status = main(["notes", *words])
    captured = capsys.readouterr()
    return status, captured.out, captured.err


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.usefixtures("noted")
def test_notes_are_told_with_what_they_are_on(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys) == (
        0,
        f"""Ferries
{place_of("f.html")}

  “It was the fog, said Bero Lund.” (Ada Quist, 2026-11-01 09:30, #11)
    =hearsay #claim #weather

  “The mate.” (Bero Lund, 2026-11-02 09:30, #12, last seen 2026-11-03)
    see Bero Lund elsewhere #claim

  “The red ferry was late”
""",
        "",
    )


@pytest.mark.usefixtures("noted")
def test_rows_join_those_of_the_comments(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "f.html").write_text(html(BOTH[0]), encoding="utf-8")
    assert main(["--format", "csv", str(tmp_path / "f.html")]) == 0
    (comment,) = rows(capsys.readouterr().out)
    status, out, _ = run(capsys, "--format", "csv")
    first, second, article = rows(out)
    assert status == 0
    for column in ("id", "page", "location", "sha256", "author", "published", "url"):
        assert first[column] == comment[column]
    assert (first["note"], first["tags"]) == ("'=hearsay #claim #weather", "claim weather")
    assert (second["author"], second["seen"][:10], second["newest"][:10]) == (
        "Bero Lund",
        "2026-11-03",
        "2026-11-09",
    )
    assert (article["id"], article["author"], article["quote"]) == (
        "",
        "",
        "The red ferry was late",
    )


@pytest.mark.usefixtures("noted")
def test_lines_of_json_have_the_tags_as_a_list(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "--format", "jsonl", "f.html")
    first = json.loads(out.splitlines()[0])
    assert (first["id"], first["tags"], first["made"]) == ("11", ["claim", "weather"], MADE)
    assert first["note"] == "=hearsay #claim #weather"  # nothing is changed for spreadsheets


@pytest.mark.usefixtures("noted")
def test_a_key_replaces_names_in_the_words_and_in_the_notes(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    key = str(tmp_path / "key")
    for form in ("txt", "csv", "jsonl"):
        _, out, _ = run(capsys, "--format", form, "--pseudonym-key", key)
        assert "Person " in out
        assert "Bero" not in out
        assert "Quist" not in out


def test_where_no_text_is_kept_the_author_is_not_called_unknown(
    library: Library, capsys: pytest.CaptureFixture[str]
) -> None:
    put(library, place_of("f.html"), Note("Four bells.", "77", "who?", MADE))
    assert "“Four bells.” (author not kept, #77)" in run(capsys)[1]


def test_what_no_copy_has_is_there_without_its_author(
    library: Library, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    kept(library, html(BOTH[0]), 3)
    put(library, place_of("f.html"), Note("It was Bero Lund.", "77 a.b.c", "who?", MADE))
    assert "“It was Bero Lund.” (unknown, #77, not found)" in run(capsys)[1]
    out = run(capsys, "--format", "jsonl", "--pseudonym-key", str(tmp_path / "key"))[1]
    row = json.loads(out)
    assert (row["quote"], row["id"], row["seen"]) == ("", "", "")


def test_of_pages_that_are_named_only_theirs_are_written(
    noted: Library, capsys: pytest.CaptureFixture[str]
) -> None:
    kept(noted, html(BOTH[1]), 4, "crawl.warc#page=2")
    put(noted, place_of("crawl.warc#page=2"), Note("The mate.", "12", "asleep", MADE))
    status, out, _ = run(capsys, "crawl.warc")
    assert (status, "asleep" in out, "hearsay" in out) == (0, True, False)
    status, out, err = run(capsys, "--format", "csv", "f.html", "g.html")
    assert (status, len(rows(out))) == (1, 3)
    assert err == "reader: There is no note on g.html.\n"


def test_a_library_without_notes_and_a_deleted_page_say_so(
    noted: Library, capsys: pytest.CaptureFixture[str]
) -> None:
    delete(noted, [pages(noted)[0].location], MADE)
    status, out, err = run(capsys, "--format", "jsonl")
    assert (status, out, err) == (0, "", "reader: There are no notes in the library.\n")


def test_a_table_has_its_own_characters(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["notes", "--ascii", "--format", "csv"])
    assert left.value.code == 2
    assert "--ascii is for text" in capsys.readouterr().err


def test_the_author_of_a_comment_of_which_no_text_is_kept_is_named(
    library: Library, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    put(library, place_of("f.html"), Note("The mate.", "12", "so said", MADE, author="Ada Quist"))
    assert "“The mate.” (Ada Quist, #12)" in run(capsys)[1]
    assert rows(run(capsys, "--format", "csv")[1])[0]["author"] == "Ada Quist"
    key = tmp_path / "key"
    key.write_bytes(b"0123456789abcdef0123456789abcdef")
    key.chmod(0o600)
    status, out, _ = run(capsys, "--pseudonym-key", str(key), "--format", "csv")
    assert (status, "Ada" in out) == (0, False)

"""`reader compare` with files, and with what is kept of a page."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader import extract
from reader.cli import main
from reader.cli.memory import place_of, user_library
from reader.library.copies import keep, packed
from reader.library.places import Visit
from reader.model import Page

ITEM = '<li class="comment depth-1" id="comment-{}"><div class="comment-body"><cite class="fn">{}</cite><p>{}</p></div></li>'


def page(*comments: tuple[int, str, str], words: str = "late") -> str:
    talk = "".join(ITEM.format(*comment) for comment in comments)
    body = "".join(
        f"<p>The {name} ferry was {words}, and nobody on the quay knew why.</p>"
        for name in ("red", "old", "third")
    )
    return f'<!doctype html><title>Ferries</title><article><h1>Ferries</h1>{body}</article><div id="comments"><ol class="commentlist">{talk}</ol></div>'


FIRST = page(
    (11, "Ada", "It was the fog, and I was there."), (12, "Bero", "It was the mate, asleep.")
)
SECOND = page(
    (11, "Ada", "It was the tide, and I was there."),
    (13, "Tove", "It was both of these, as ever."),
    words="early",
)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.html").write_text(FIRST, encoding="utf-8")
    (tmp_path / "b.html").write_text(SECOND, encoding="utf-8")
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    status = main(["compare", *words])
    said = capsys.readouterr()
    return status, said.out, said.err


def kept(text: str, day: int) -> None:
    """As if the page had been on the screen that day."""
    known = user_library()
    assert known is not None
    when = datetime(2026, 11, day, 9, 30, tzinfo=UTC)
    reading = extract(text, "")
    body = Page(text.encode(), "", "text/html", "utf-8", when)
    keep(known, Visit(place_of("b.html"), "Ferries", when.isoformat()), packed(body, reading))


@pytest.mark.usefixtures("here")
def test_two_files_are_compared(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "a.html", "b.html", "--width", "0")
    assert status == 0
    assert "Comments: 1 added, 1 gone, 1 edited; 0 as they were" in out
    assert "    It was the [-fog-]{+tide+}, and I was there." in out
    assert "    The red ferry was [-late-]{+early+}, and nobody" in out
    status, out, _ = run(capsys, "a.html", "b.html", "--format", "json")
    assert [one["id"] for one in json.loads(out)["comments"]] == ["11", "12", "13"]


@pytest.mark.usefixtures("here")
def test_a_page_is_compared_with_what_is_kept_of_it(capsys: pytest.CaptureFixture[str]) -> None:
    kept(FIRST, 20)
    kept(page((11, "Ada", "It was the fog, and I was there.")), 21)
    assert "Comments: 1 added, 1 edited; 0 as they were" in run(capsys, "b.html")[1]
    for side in ("b.html@2026-11-20", "b.html@2026-11-20T09", "b.html@first"):
        assert "1 added, 1 gone, 1 edited" in run(capsys, side, "b.html")[1]
    assert "1 gone; 1 as they were" in run(capsys, "b.html@first", "last")[1]
    assert "1 added; 1 as they were" in run(capsys, "2026-11-21", "b.html@2026-11-20")[1]
    status, out, _ = run(capsys, "--list", "b.html")
    assert [line.split("  ")[0] for line in out.splitlines()] == [
        "2026-11-21T09:30:00+00:00", "2026-11-20T09:30:00+00:00"
    ]  # fmt: skip
    status, _, err = run(capsys, "b.html@2025", "b.html")
    assert status == 1
    assert (
        err
        == "reader: No copy of b.html from 2025 is kept; there are 2026-11-21T09:30, 2026-11-20T09:30.\n"
    )


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ["a.html@first", "a.html"],
            "No copy of a.html is kept yet; showing the page keeps one, and so does reader add.",
        ),
        (["2026", "first"], "A time alone is not enough; name the page as well."),
        (["--list", "a.html"], "Nothing is kept of a.html."),
    ],
)
def test_what_is_not_kept_is_told(
    capsys: pytest.CaptureFixture[str], words: list[str], said: str
) -> None:
    assert run(capsys, *words) == (1, "", f"reader: {said}\n")


def test_a_file_may_be_named_like_a_stored_one(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "a.html@2026").write_text(SECOND, encoding="utf-8")
    assert "1 added, 1 gone, 1 edited" in run(capsys, "a.html", "a.html@2026")[1]


@pytest.mark.usefixtures("here")
def test_three_are_too_many() -> None:
    with pytest.raises(SystemExit) as end:
        main(["compare", "a.html", "b.html", "c.html"])
    assert end.value.code == 2

"""Invented comment widgets no platform describes, each of another make and in another language.

A case is a folder: `page.html`, and `expect.txt`, the transcript: the page's claim and its article's
date, then a line a comment, indented by depth, `author | date | score: text`.
"""

from datetime import UTC, datetime
from pathlib import Path

import pytest

import reader
from reader.model import Comment, Reading

HERE = Path(__file__).parent / "widgets"
CASES = sorted(path.parent for path in HERE.glob("*/page.html"))
SAVED = datetime(2024, 3, 20, 12, tzinfo=UTC)


def read(case: Path) -> Reading:
    page = (case / "page.html").read_bytes()
    return reader.extract(page, f"https://lamp.example/{case.name}", fetched=SAVED)


def told(comment: Comment) -> str:
    when = comment.published.strftime("%Y-%m-%d %H:%M") if comment.published else "-"
    score = "-" if comment.score is None else str(comment.score)
    text = " / ".join(comment.text.split("\n"))
    return f"{'  ' * comment.depth}{comment.author or '-'} | {when} | {score}: {text}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_thread_is_the_one_written_down(case: Path) -> None:
    reading = read(case)
    head = f"claimed {reading.claimed}, article of {reading.article.published}"
    wanted = (case / "expect.txt").read_text(encoding="utf-8").splitlines()
    assert [head, *map(told, reading.comments)] == wanted
    assert reading.source == "generic"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_nothing_of_the_thread_is_in_the_article(case: Path) -> None:
    reading = read(case)
    assert [c.text for c in reading.comments if c.text in reading.article.text] == []
    assert reading.article.text.startswith("The lamp on the quay was lit at six")
    assert reading.article.text.endswith("nobody has looked at.")


def test_there_are_cases_of_many_makes() -> None:
    assert len(CASES) >= 10

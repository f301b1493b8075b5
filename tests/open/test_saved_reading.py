"""A reading saved as JSON is opened as it was, without what other pages need."""

import gc
import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from reader.model import Article, Comment, Page, Reading
from reader.open.data import CUT
from reader.open.job import Job, do
from reader.open.saved_reading import saved_reading
from reader.record import to_record
from reader.save.facts import Options, Provenance
from reader.save.json import write, write_line
from tests.blocks import paragraph

READING = Reading(
    Article("Tides", (paragraph("The tide turns at nine."),)),
    (Comment("1", (paragraph("At ten, says the almanac."),), author="Ann"),),
    "generic",
    2,
    notes=("1 of 2 comments is on this page.",),
)
ORIGIN = Options(provenance=Provenance("https://quay.example/"))


@pytest.mark.parametrize(
    "body",
    [
        write(READING, Options()).encode(),
        write(READING, ORIGIN).encode(),
        write_line(READING, Options()).encode(),
        json.dumps(to_record(READING), separators=(",", ":")).encode(),
        b"\n\t " + json.dumps(to_record(READING), indent=8).encode() + b"\n",
    ],
)
def test_a_reading_is_opened_as_it_was_saved(body: bytes) -> None:
    assert saved_reading(body) == READING
    assert do(Job(Page(body))).reading == READING


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<!DOCTYPE html><p>{}",
        b'{"schema": 1}',
        b'{"schema": 1, "article": {}, "comments": []',
        b'{"schema": "1", "article": {}, "comments": []}',
        b'{"version": 1, "schema": 1, "article": {}, "comments": []}',
        b'{"schema": 1, "provenance": {}, "article": {}, "comments": []}\n{}',
        b'{"schema": ' + b"[" * 100_000,
        b'{"schema": 1, "article": {"title": "\xff"}, "comments": []}',
    ],
)
def test_anything_else_is_left_to_others(body: bytes) -> None:
    assert saved_reading(body) is None


def test_of_a_record_that_is_cut_off_what_came_is_read() -> None:
    whole = write(READING, Options()).encode()
    reading = do(Job(Page(whole[: whole.index(b"says the")]))).reading
    assert reading.notes[0] == CUT


def test_garbage_is_not_looked_for_meanwhile(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of 50,000 comments that took two thirds of the time."""
    states: list[bool] = []
    loads = json.loads

    def seen(body: bytes) -> object:
        states.append(gc.isenabled())
        return loads(body)

    monkeypatch.setattr(json, "loads", seen)
    gc.enable()
    assert saved_reading(write(READING, Options()).encode()) == READING
    assert (states, gc.isenabled()) == ([False], True)


def test_what_is_known_of_the_file_is_remarked() -> None:
    page = Page(write(READING, Options()).encode(), notes=("It lay in an archive.",))
    assert do(Job(page)).reading == replace(
        READING, notes=("It lay in an archive.", *READING.notes)
    )


def test_a_saved_reading_is_opened_without_what_finds_articles(tmp_path: Path) -> None:
    (tmp_path / "page.json").write_text(write(READING, Options()), encoding="utf-8")
    script = (
        "import sys\n"
        "from reader.model import Page\n"
        "from reader.open.job import Job, do\n"
        "reading = do(Job(Page(open('page.json', 'rb').read()))).reading\n"
        "print(len(reading.comments), *sys.modules)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    count, *modules = done.stdout.split()
    assert count == "1"
    assert not {"selectolax", "reader.sites", "reader.containers", "reader.extraction"} & {*modules}

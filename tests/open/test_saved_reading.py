"""A reading saved as JSON is opened as it was, without what other pages need."""

import gc
import json
import random
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from reader.comment_columns import CommentColumns
from reader.model import Article, Comment, Page, Reading
from reader.open.data import CUT
from reader.open.job import Job, do
from reader.open.saved_reading import saved_reading
from reader.record import is_record, pieces, reading_from, to_record
from reader.record.pieces import reading_in_pieces
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

    def seen(*given: Any) -> Reading:
        states.append(gc.isenabled())
        return reading_in_pieces(*given)

    monkeypatch.setattr(pieces, "reading_in_pieces", seen)
    gc.enable()
    assert saved_reading(write(READING, Options()).encode()) == READING
    assert (states, gc.isenabled()) == ([False], True)


# Piece by piece.


def test_comments_behind_the_first_bunch_are_handed_on_as_they_are_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pieces, "BUNCH", 2)
    comments = tuple(Comment(str(number), (paragraph("At ten."),)) for number in range(5))
    body = write(replace(READING, comments=comments), Options()).encode()
    assert saved_reading(body) == replace(READING, comments=comments)
    got: list[CommentColumns | None] = []
    assert saved_reading(body, got.append) == replace(READING, comments=comments[:2])
    later = [[*columns.comments()] for columns in got if columns is not None]
    assert later == [[*comments[2:4]], [*comments[4:]]]
    got.clear()
    assert saved_reading(body + b"}", got.append) is None
    assert got[-1] is None


def test_of_a_record_that_is_seen_to_be_cut_off_nothing_is_decoded(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    whole = write(READING, Options()).encode()
    assert saved_reading(whole + b" " * 100) == READING
    monkeypatch.delattr(pieces, "reading_in_pieces")
    monkeypatch.delattr(json, "loads")
    assert saved_reading(whole.rstrip()[:-1]) is None


TOKENS = (
    *("{", "}", "[", "]", ",", ":", '"', "\\", "null", "1", "NaN", " ", "\n\x0b", "\ud800"),
    *('"comments":', '"comments":1,', '[{"id":"z"}],'),
)
VALUES: tuple[Any, ...] = (
    None,
    True,
    0,
    3,
    1.5,
    1e400,
    "x",
    "a\x1b\r\nb",
    [],
    {},
    [1],
    ["x"],
    [{}],
)


def damaged(chance: random.Random) -> bytes:
    """A record with up to two values changed for others, up to two tokens beside or instead of
    characters, and perhaps without its end.
    """
    record: Any = to_record(READING)
    record["comments"] = [
        {**record["comments"][0], "id": str(number), "depth": min(number, 2)}
        for number in range(chance.randrange(6))
    ]
    parts = [record, record["article"], *record["comments"]]
    for _ in range(chance.randrange(3)):
        part = chance.choice(parts)
        part[chance.choice([*part])] = chance.choice(VALUES)
    text = json.dumps(record, indent=chance.choice((None, 1)))
    for _ in range(chance.randrange(3)):
        at = chance.randrange(12, len(text))  # behind what it is known by
        text = text[:at] + chance.choice(TOKENS) + text[at + chance.randrange(2) :]
    end = len(text) - chance.choice((0, 0, 0, 0, 1, 30))
    return text[:end].encode("utf-8", "surrogatepass")


def whole(body: bytes) -> Reading | None:
    """The reading of a record that is decoded and checked as a whole."""
    try:
        record = json.loads(body)
    except ValueError:
        return None
    return reading_from(record) if is_record(record) else None


def handed_on(body: bytes) -> Reading | None:
    """The reading of a record of which comments are handed on, put together again."""
    later: list[Comment] = []

    def take(columns: CommentColumns | None) -> None:
        if columns is None:
            later.clear()
        else:
            later.extend(columns.comments())

    first = saved_reading(body, take)
    return first and replace(first, comments=(*first.comments, *later))


@pytest.mark.parametrize(
    "members",
    [
        '"comments": [{"id": "a"}, {"id": "b"}, {"id": "c", "depth": 2}]',
        '"comments": [{"id": "a"}, {"depth": 1}, {"depth": 3}]',
        '"comments": [{"id": "a"}, {"id": "b"}, {"id": "a"}]',
        '"comments": [{"id": "a"}, {"id": "b"}, {"id": "c"}], "comments": [{"id": "d"}]',
        '"comments": [{"id": "a"}, {"id": "b"}, {"id": "c"}], "comments": {}',
        '"comments": [{"id": "a"}, {"id": "b"}, {"url": 1}, {"id": 1}]',
        '"comments": [{"id": "a"}, {"id": "b"}, {"id": "c"},]',
        '"comments": [{"id": "a"}, {"id": "b"}, {"id": "c"}], 1: 2',
        '"comments": [{"id": "a"}, {"id": "b"}, {"id": "c"}]} {',
        '"comments": [{"id": "a"}, {"id": "b"}, {"id": "c"}], "schema": 2',
        '"comments": [{"id": "a"}, {"id": "b"}, {"id": "c"}], "schema": ""',
    ],
)
def test_what_is_wrong_behind_the_first_bunch_is_wrong_with_the_whole(
    members: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pieces, "BUNCH", 2)
    body = f'{{"schema": 1, "article": {{}}, {members}}}'.encode()
    assert saved_reading(body) == handed_on(body) == whole(body)


def test_a_damaged_record_is_read_as_its_whole_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "BUNCH", 2)
    chance = random.Random(7)
    outcomes = Counter[str]()
    for body in (damaged(chance) for _ in range(2000)):
        reading = whole(body)
        assert repr(saved_reading(body)) == repr(handed_on(body)) == repr(reading)
        refused = reading is not None and str(reading.notes).startswith("('This is a reading in")
        outcomes["none" if reading is None else "refused" if refused else "read"] += 1
    assert min(outcomes[each] for each in ("none", "refused", "read")) > 100


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

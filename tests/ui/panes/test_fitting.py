"""What is cut where there is little room."""

import pytest

from reader.text import cells
from reader.ui.panes.fitting import both_ends, clauses, cut_distinct


def test_rows_that_begin_and_end_alike_are_told_apart_by_their_middles() -> None:
    titles = [
        f"What the ledger of the harbour says in its {part} part of all who wound its tall clock"
        for part in ("first", "second", "third")
    ]
    rows = cut_distinct([(title, 40) for title in (*titles, "Something else altogether")])
    assert len(set(rows)) == 4
    for row, part in zip(rows, ("first", "second", "third"), strict=False):
        assert row.startswith("What the ledger")
        assert part in row
        assert cells(row) <= 40
    assert rows[3] == "Something else altogether"


def test_rows_that_are_the_same_stay_the_same() -> None:
    title = "What the ledger of the harbour says of all who wound the clock"
    assert len(set(cut_distinct([(title, 30), (title, 30)]))) == 1


@pytest.mark.parametrize(
    ("width", "told"),
    [
        (80, "No site can be asked here; a page opened by its address has one · so"),
        (66, "No site can be asked here; a page opened by its address has one"),
        (40, "No site can be asked here"),
        (10, "No site can be asked here"),
    ],
)
def test_a_sentence_loses_its_last_clauses_first(width: int, told: str) -> None:
    sentence = "No site can be asked here; a page opened by its address has one · so"
    assert clauses(sentence, width) == told


@pytest.mark.parametrize(
    ("width", "told"),
    [
        (200, "{} was not found. The library has a copy: reader '{}@last' opens it."),
        (80, "quay.exampl…ock-of-1871 was not found. The … 'https://qu…-1871@last' opens it."),
        (40, "quay.exampl…ock-of-1871 was not found."),
        (32, "quay.exampl…ock-of-1871 … found."),
    ],
)
def test_a_message_keeps_what_can_be_done(width: int, told: str) -> None:
    host, address = "quay.example/the-clock-of-1871", "https://quay.example/the-clock-of-1871"
    message = f"{host} was not found. The library has a copy: reader '{address}@last' opens it."
    shown = both_ends(message, width)
    assert cells(shown) <= width
    assert shown == told.format(host, address)


@pytest.mark.parametrize(
    ("width", "told"),
    [
        (200, "This page is not remembered. The library cannot be opened ({})."),
        (84, "This page is not remembered. The library cannot be opened (/home/quay/…library.db)."),
        (80, "This page is not remembered. The library cannot be opened."),
        (57, "This page is not remembered."),
        (40, "This page is not remembered."),
        (24, "This page … remembered."),
    ],
)
def test_of_a_message_paths_are_shortened_and_no_sentence_loses_its_verb(
    width: int, told: str
) -> None:
    path = "/home/quay/.local/share/reader/library.db"
    message = f"This page is not remembered. The library cannot be opened ({path})."
    assert both_ends(message, width) == told.format(path)


def test_a_message_of_one_word_is_cut() -> None:
    assert both_ends("x" * 90, 20) == f"{'x' * 19}…"

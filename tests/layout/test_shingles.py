"""Runs of words are found where they stand first, in little room."""

import random
import tracemalloc
from itertools import pairwise

import pytest

from reader.layout.quotes import Sources
from reader.layout.shingles import PROBE, RUN, Shingles


def shingles(words: list[str]) -> Shingles:
    made = Shingles(words)
    made.add(0)
    return made


@pytest.mark.parametrize("count", [RUN, 1_000, 40_000])
def test_each_run_has_its_place_however_many_there_are(count: int) -> None:
    words = [f"w{number}" for number in range(count)]
    made = shingles(words)
    for place in range(0, count - RUN + 1, 1 + count // 1_000):
        assert made.place(words[place : place + RUN]) == place
    assert made.place([*words[1:RUN], "other"]) == -1


def test_of_runs_alike_the_first_has_the_place_also_after_there_came_many() -> None:
    chance = random.Random(7)
    words = [chance.choice("abcdefgh") for _ in range(60_000)]
    made = shingles(words)
    first: dict[tuple[str, ...], int] = {}
    for place in range(len(words) - RUN + 1):
        first.setdefault(tuple(words[place : place + RUN]), place)
    assert len(first) > 20_000
    for run, place in first.items():
        assert made.place(list(run)) == place


def test_no_run_goes_on_from_one_text_to_the_next() -> None:
    words: list[str] = []
    made = Shingles(words)
    assert not made
    for text in ("a b c d", "e f g h i j k", ""):
        first = len(words)
        words += text.split()
        made.add(first)
    assert made
    assert made.place(list("cdefgh")) == -1
    assert made.place(list("fghijk")) == 5


def test_wherever_a_run_begins_it_holds_a_probe() -> None:
    words = [f"w{number}" for number in range(50)]
    made = shingles(words)
    for before in range(9):
        other = [*"abcdefghi"[:before], *words[20 : 20 + RUN], "z"]
        probes = made.probes(other)
        assert any(before <= probe <= before + RUN - PROBE for probe in probes)
        assert all(first < second for first, second in pairwise(probes))


def test_most_words_have_no_probe() -> None:
    made = shingles([f"w{number}" for number in range(10_000)])
    other = [f"v{number}" for number in range(40_000)]
    assert len(made.probes(other)) < 2_500  # of 10,000


def test_the_index_of_an_article_takes_little_room_for_each_word() -> None:
    chance = random.Random(7)
    words = [f"w{chance.randrange(1_000)}" for _ in range(60_000)]
    paragraphs = [" ".join(words[at : at + 100]) for at in range(0, len(words), 100)]
    tracemalloc.start()
    index = Sources()
    for number, paragraph in enumerate(paragraphs):
        index.add(number, paragraph)
    size, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert [echo.source for echo in index.echoes(paragraphs[70])] == [70]
    assert size < 110 * len(words)
    assert peak < 130 * len(words)

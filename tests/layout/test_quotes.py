"""Quotes are found word for word, whatever is between the words."""

import random
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.layout.quotes import SHINGLE, Echo, Sources, said_by_others
from reader.layout.quoting import Quoting

CLOCK = "The keeper winds the clock when the tide turns, and writes both hours down."


def sources(*texts: str) -> Sources:
    made = Sources()
    for number, text in enumerate(texts):
        made.add(number, text)
    return made


def found(text: str, *texts: str) -> list[tuple[str, str]]:
    """The quoted words, as they are in the text and in its source."""
    return [
        (text[echo.start : echo.end], texts[echo.source][echo.at : echo.until])
        for echo in sources(*texts).echoes(text)
    ]


def test_six_words_are_a_quote_and_five_are_none() -> None:
    assert found("He said: winds the clock when the tide, no less.", CLOCK) == [
        ("winds the clock when the tide", "winds the clock when the tide")
    ]
    assert found("He said: winds the clock when the moon.", CLOCK) == []


def test_case_accents_quotes_and_punctuation_do_not_matter() -> None:
    text = "> the KÉÉPER winds — the clock… when the tide\nturns and writes"
    assert found(text, CLOCK) == [
        ("the KÉÉPER winds — the clock… when the tide\nturns and writes",
         "The keeper winds the clock when the tide turns, and writes")
    ]  # fmt: skip


def test_a_quote_is_as_long_as_it_goes_and_ends_with_its_source() -> None:
    other = "Nobody else in the harbour could tell him why it ran late."
    text = f"{CLOCK} {other}"
    assert found(text, CLOCK, other) == [
        (CLOCK.rstrip("."), CLOCK.rstrip(".")),
        (other.rstrip("."), other.rstrip(".")),
    ]


def test_of_two_alike_the_first_is_quoted() -> None:
    assert [echo.source for echo in sources(CLOCK, CLOCK).echoes(CLOCK)] == [0]


def test_a_script_without_spaces_is_quoted_by_its_signs() -> None:
    tide = "潮の時計は港の塔にあり二本の針がある"
    assert found(f"記事に「{tide}」とある", f"昔、{tide}です")[0][0] == tide
    assert found("潮の時計は", tide) == []


@given(st.data())
def test_six_words_taken_from_a_text_are_always_found(data: st.DataObject) -> None:
    words = data.draw(st.lists(st.sampled_from("abcdefgh"), min_size=SHINGLE, max_size=40))
    start = data.draw(st.integers(0, len(words) - SHINGLE))
    end = data.draw(st.integers(start + SHINGLE, len(words)))
    before = data.draw(st.lists(st.sampled_from("xyz"), max_size=7))
    text = " ".join([*before, *words[start:end], "z"])
    echoes = sources(" ".join(words)).echoes(text)
    assert echoes
    assert all(e.end - e.start >= 2 * SHINGLE - 1 for e in echoes)
    for echo in echoes:
        assert text[echo.start : echo.end] == " ".join(words)[echo.at : echo.until]
    assert all(a.end <= b.start for a, b in pairwise(echoes))


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_text_may_quote_any(text: str, source: str) -> None:
    for echo in sources(source).echoes(text):
        assert 0 <= echo.start < echo.end <= len(text)
        assert 0 <= echo.at < echo.until <= len(source)


@pytest.mark.parametrize("word", ["tide ", "tide moon ", "潮"])
def test_a_text_of_one_word_costs_what_it_holds(
    calls: Callable[[Callable[[], object]], int], word: str
) -> None:
    def work(times: int) -> int:
        return calls(lambda: sources(word * times).echoes(word * times))

    assert work(4_000) < 5 * work(1_000)


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("He said “the tide comes twice a day”, did he?", ["the tide comes twice a day"]),
        ("> the tide\n>> comes\nNo.", ["> the tide", ">> comes"]),
        ("„Die Flut kommt zweimal am Tag“ und «la marée deux fois par jour»",
         ["Die Flut kommt zweimal am Tag", "la marée deux fois par jour"]),
        ("a > b, “short”", []),
    ],
)  # fmt: skip
def test_what_is_given_as_said_by_others(text: str, cited: list[str]) -> None:
    assert [text[start:end] for start, end in said_by_others(text)] == cited


def test_stretches_that_overlap_are_one_after_the_other() -> None:
    text = "> he said “the tide comes twice a day” then"
    assert said_by_others(text, [(0, 10)]) == [(0, 10), (10, len(text))]


def quoting(paragraphs: list[str], comments: list[str]) -> Quoting:
    made = Quoting(paragraphs, len(comments), comments.__getitem__, lambda _number: [])
    assert made.step(lambda: False)
    return made


def test_who_quotes_which_paragraph() -> None:
    net = quoting(
        ["Nothing.", CLOCK],
        ["I like it.", f"“{CLOCK}” Why?", "winds the clock when the tide turns, says she"],
    )
    assert net.by_paragraph == {1: [1, 2]}
    assert net.of_article[2] == [Echo(0, 35, 1, 11, 46)]


def test_who_quotes_whom_among_comments() -> None:
    ledger = "My grandfather wound it until the war came to the harbour"
    net = quoting(
        [],
        [
            f"“{ledger}”, somebody told me.",
            f"Well. {ledger}.",
            f"> {ledger}\nIs that so?",
            ledger,
        ],
    )
    # The first has it in quotation marks, so it is not theirs; the last says it after the second.
    assert net.by_comment == {1: [0, 2]}
    [echo] = net.of_comments[2]
    assert (echo.source, echo.at) == (1, len("Well. "))


def test_nobody_quotes_themselves() -> None:
    line = "the second ledger lies in the sail loft"
    net = quoting([], [f"I wrote {line}. Again: “{line}”."])
    assert net.of_comments == {}


def test_the_work_is_done_in_steps() -> None:
    net = Quoting([CLOCK] * 100, 100, lambda _number: CLOCK, lambda _number: [])
    steps = 0
    while not net.step(lambda: True):
        steps += 1
    assert steps > 5
    assert len(net.by_paragraph[0]) == 100


def test_a_long_discussion_costs_what_it_holds(
    calls: Callable[[Callable[[], object]], int],
) -> None:
    chance = random.Random(5)
    words = [f"w{number}" for number in range(300)]
    said = [" ".join(chance.choices(words, k=40)) for _ in range(1600)]
    texts = [f"“{said[number // 2]}” {text}" for number, text in enumerate(said)]

    def work(count: int) -> int:
        return calls(lambda: quoting(texts[: count // 4], texts[:count]))

    assert work(1600) < 5 * work(400)

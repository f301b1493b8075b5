"""Keywords and a search over several texts."""

from reader.layout.terms import parse
from reader.ui.widgets.finds import Finds, Match

TEXTS = ("The tide turns. A tide table.", "No clock here.", "Tide and CLOCK, half-\ntide.")


def finds(terms: str = "", query: str = "") -> Finds:
    made = Finds(len(TEXTS), TEXTS.__getitem__)
    made.look_for_terms(parse(terms))
    made.look_for(query)
    made.step(lambda: False)
    return made


def test_counts_are_over_all_texts() -> None:
    made = finds("tide, clock, moon", "tide")
    assert made.term_counts == (4, 2, 0)
    assert made.match_count == 4


def test_the_same_texts_in_another_order_are_not_counted_again() -> None:
    before = finds("tide, clock")
    read: list[int] = []
    order = (2, 0, 1)

    def text(item: int) -> str:
        read.append(item)
        return TEXTS[order[item]]

    made = Finds(len(TEXTS), text)
    made.take_over(before, order)
    assert made.done
    assert (made.term_counts, list(made.each), read) == ((4, 2), [3, 2, 1], [])


def test_what_is_found_in_a_head_needs_no_look_at_its_text() -> None:
    read: list[int] = []

    def text(item: int) -> str:
        read.append(item)
        return TEXTS[item]

    made = Finds(len(TEXTS), text, lambda _item: "Tidewell")
    made.look_for_terms(parse("tide"))
    assert made.in_text(0, -9, -1) == ((), ())
    made.look_for("tide")
    assert made.in_text(0, -9, -1) == ((), [(-9, -5)])
    assert read == []


def test_what_was_not_counted_to_the_end_is_counted_in_the_new_order() -> None:
    before = Finds(len(TEXTS), TEXTS.__getitem__)
    before.look_for_terms(parse("tide"))
    made = Finds(len(TEXTS), TEXTS[::-1].__getitem__)
    made.take_over(before, (2, 1, 0))
    assert not made.done
    made.step(lambda: False)
    assert list(made.each) == [2, 0, 2]


def test_the_next_match_is_behind_the_place_and_goes_round_the_end() -> None:
    made = finds(query="tide")
    assert made.next(0, -1, 1) == Match(0, 4, 8)
    assert made.next(0, 4, 1) == Match(0, 18, 22)
    assert made.next(0, 18, 1) == Match(2, 0, 4)
    assert made.next(2, 22, 1) == Match(0, 4, 8)


def test_the_match_before_goes_round_the_beginning() -> None:
    made = finds(query="tide")
    assert made.next(2, 0, -1) == Match(0, 18, 22)
    assert made.next(0, 4, -1) == Match(2, 22, 26)


def test_one_text_with_one_match_is_its_own_next() -> None:
    made = Finds(1, lambda _item: "a clock")
    made.look_for("clock")
    made.step(lambda: False)
    assert made.next(0, 2, 1) == made.next(0, 2, -1) == Match(0, 2, 7)


def test_matches_are_numbered_through_all_texts() -> None:
    made = finds(query="tide")
    found = [Match(0, 4, 8), Match(0, 18, 22), Match(2, 0, 4), Match(2, 22, 26)]
    assert [made.number(match) for match in found] == [1, 2, 3, 4]


def test_nothing_sought_finds_nothing() -> None:
    for query in ("", "  ", "harbour"):
        made = finds(query=query)
        assert (made.match_count, made.next(0, 0, 1)) == (0, None)


def test_what_lies_in_a_stretch_of_a_text() -> None:
    made = finds("tide", "table")
    assert made.in_text(0, 0, 10) == ([(4, 8, 0)], [])
    assert made.in_text(0, 20, 30) == ([(18, 22, 0)], [(23, 28)])


def test_counting_in_steps_is_done_when_both_are() -> None:
    made = Finds(100, lambda _item: "tide")
    made.look_for_terms(parse("tide"))
    made.look_for("tide")
    steps = 0
    while not made.step(lambda: True):
        steps += 1
    assert steps > 2
    assert (made.term_counts, made.match_count) == ((100,), 100)


def test_what_stands_above_a_text_is_searched_before_it() -> None:
    texts, heads = ("the tide", "a tide"), ("Tide Wiell", "")
    finds = Finds(2, lambda item: texts[item], lambda item: heads[item])
    finds.look_for("tide")
    assert finds.step(lambda: False)
    assert finds.match_count == 3
    first = finds.next(0, -12, 1)
    assert first == Match(0, -11, -7)
    assert finds.next(0, first.start, 1) == Match(0, 4, 8)
    assert finds.number(Match(0, 4, 8)) == 2
    assert finds.in_text(0, -11, -1)[1] == [(-11, -7)]
    assert finds.in_text(0, 0, 8)[1] == [(4, 8)]
    finds.look_for("wiell the")
    assert finds.step(lambda: False)
    assert finds.match_count == 0

"""Counting in steps comes to the same sums as counting at once."""

from reader.ui.widgets.counting import STEP, Tally

TEXTS = 3 * STEP + 1


def test_counting_stops_when_it_is_late_and_goes_on() -> None:
    tally = Tally(TEXTS, 2, lambda text: (1, text))
    assert not tally.step(lambda: True)
    assert tally.totals[0] == STEP
    while not tally.step(lambda: True):
        pass
    assert tally.totals == [TEXTS, sum(range(TEXTS))]
    assert list(tally.each) == [1 + text for text in range(TEXTS)]


def test_nothing_to_count_is_done() -> None:
    assert Tally(0, 1, lambda _text: (1,)).done

"""Rows stand where their heights say, guessed or measured."""

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from reader.layout.threads import numbers
from reader.ui.panes.heights import SAMPLE, Heights

LONG = 10 * SAMPLE


def never() -> bool:
    return False


def uneven(index: int) -> int:
    return 2 + index % 7


def rows_of(heights: Heights, count: int) -> list[tuple[int, int]]:
    return [(heights.top(row), heights.height(row)) for row in range(count)]


def expected(true: list[int]) -> list[tuple[int, int]]:
    return list(zip(accumulate(true, initial=0), true, strict=False))


def test_a_short_thread_is_exact_at_once() -> None:
    heights = Heights(numbers(range(SAMPLE)), uneven)
    true = [uneven(index) for index in range(SAMPLE)]
    assert rows_of(heights, SAMPLE) == expected(true)
    assert heights.total == sum(true)


def test_of_a_long_thread_only_a_sample_is_measured() -> None:
    measured: list[int] = []

    def measure(index: int) -> int:
        measured.append(index)
        return 9

    heights = Heights(numbers(range(LONG)), measure)
    assert len(measured) == SAMPLE
    assert heights.total == 9 * LONG


def test_a_thread_without_comments_has_no_rows() -> None:
    heights = Heights(numbers(range(0)), uneven)
    assert (heights.total, heights.at(0), heights.row(5)) == (0, (0, 0), 0)


def test_settling_makes_rows_round_one_exact_and_says_if_lines_moved() -> None:
    heights = Heights(numbers(range(LONG)), uneven)
    assert heights.settle(LONG // 2, 30, 30)
    around = range(LONG // 2 - 4, LONG // 2 + 5)
    assert [heights.height(row) for row in around] == [uneven(row) for row in around]
    assert not heights.settle(LONG // 2, 30, 30)


def test_measuring_in_the_background_moves_nothing_until_it_is_adopted() -> None:
    heights = Heights(numbers(range(LONG)), uneven)
    before = rows_of(heights, LONG)
    while not heights.measure_some(lambda: True):
        pass
    assert rows_of(heights, LONG) == before
    assert heights.staged == LONG
    assert heights.adopt()
    assert rows_of(heights, LONG) == expected([uneven(index) for index in range(LONG)])
    assert not heights.adopt()


def test_measuring_stops_when_it_is_late_and_goes_on_from_there() -> None:
    heights = Heights(numbers(range(LONG)), uneven)
    assert not heights.measure_some(lambda: True)
    assert 0 < heights.staged < LONG
    assert heights.measure_some(never)


def test_closed_comments_take_one_line_and_hidden_ones_none() -> None:
    heights = Heights(numbers(range(6)), uneven)
    heights.arrange(numbers([0, 1, 4, 5]), b"\0\1\0\0\0\0", 1)
    assert rows_of(heights, 4) == [(0, 2), (2, 1), (3, 6), (9, 7)]
    assert [heights.row(index) for index in range(6)] == [0, 1, 1, 1, 2, 3]


def test_another_width_guesses_from_the_heights_at_the_old_one() -> None:
    heights = Heights(numbers(range(LONG)), lambda _index: 12)
    heights.measure_some(never)
    heights.adopt()
    heights.rescale(2.0)
    assert heights.total == LONG * (2 + 2 * 10)


@given(
    st.lists(st.integers(1, 9), min_size=1, max_size=40),
    st.sets(st.integers(0, 39)),
    st.integers(0, 400),
)
def test_every_line_is_in_the_row_that_covers_it(
    true: list[int], hidden: set[int], line: int
) -> None:
    heights = Heights(numbers(range(len(true))), true.__getitem__)
    visible = [index for index in range(len(true)) if index not in hidden] or [0]
    closed = {index for index in visible if index % 3 == 0}
    heights.arrange(numbers(visible), bytes(index in closed for index in range(len(true))))
    row, offset = heights.at(line)
    if line < heights.total:
        assert heights.top(row) + offset == line
        assert 0 <= offset < heights.height(row)
    else:
        assert row == len(visible) - 1
    assert heights.total == sum(1 if index in closed else true[index] for index in visible)

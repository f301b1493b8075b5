"""Folding keeps the visible comments and their rows in step."""

from hypothesis import given
from hypothesis import strategies as st

from reader.layout import threads
from reader.model import Comment
from reader.ui.panes.thread import Thread


def thread_of(steps: list[int]) -> Thread:
    comments: list[Comment] = []
    depth = -1
    for number, step in enumerate(steps):
        depth = min(depth + 1, step)
        comments.append(Comment(f"c{number}", depth=depth))
    return Thread(tuple(comments), lambda index: 2 + index % 5)


def test_a_fold_hides_its_replies_and_stands_for_them() -> None:
    thread = thread_of([0, 1, 2, 1, 0])
    thread.toggle(0)
    assert list(thread.visible) == [0, 4]
    assert thread.folded == 3
    assert [thread.stand_in(index) for index in range(5)] == [0, 0, 0, 0, 4]


def test_a_fold_inside_a_fold_is_remembered() -> None:
    thread = thread_of([0, 1, 2, 1, 0])
    thread.toggle(1)
    thread.toggle(0)
    thread.toggle(0)
    assert list(thread.visible) == [0, 1, 3, 4]


def test_the_same_folds_again_change_nothing() -> None:
    thread = thread_of([0, 1])
    assert thread.set_folds(frozenset({"c0"}))
    assert not thread.set_folds(frozenset({"c0"}))


@given(st.lists(st.integers(0, 4), min_size=1, max_size=30), st.lists(st.integers(0, 29)))
def test_single_folds_end_where_all_at_once_would(steps: list[int], toggles: list[int]) -> None:
    one_by_one = thread_of(steps)
    for index in toggles:
        if index in one_by_one.visible:
            one_by_one.toggle(index)
    at_once = thread_of(steps)
    at_once.set_folds(one_by_one.folds)
    assert one_by_one.visible == at_once.visible
    assert [*one_by_one.closed] == [*at_once.closed]
    assert one_by_one.visible == threads.visible(one_by_one.forest, one_by_one.folds)
    rows = range(len(at_once.visible))
    assert [one_by_one.heights.top(row) for row in rows] == [
        at_once.heights.top(row) for row in rows
    ]
    assert one_by_one.heights.total == at_once.heights.total


def test_nothing_is_measured_before_somebody_asks() -> None:
    asked: list[int] = []

    def measured(index: int) -> int:
        asked.append(index)
        return 4

    thread = Thread((Comment("1"), Comment("2", parent="1", depth=1), Comment("3")), measured)
    thread.rescale(2.0)
    thread.set_folds(frozenset({"1"}))
    assert not asked
    assert thread.heights.total == 1 + 4
    assert asked

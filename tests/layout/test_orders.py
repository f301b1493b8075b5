"""Sorted and filtered threads stay threads."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.layout.orders import SORTS, Sort, ordered, ranks, shown_by_filter, with_ancestors
from reader.layout.threads import Forest
from reader.model import Comment

DAY = datetime(2026, 11, 20, 12)
_TIMES = st.none() | st.integers(0, 5).map(lambda hours: DAY + timedelta(hours=hours))


@st.composite
def _comments(draw: st.DrawFn) -> list[Comment]:
    comments: list[Comment] = []
    zone = draw(st.sampled_from([None, UTC]))
    for step in draw(st.lists(st.integers(0, 9), max_size=30)):
        when = draw(_TIMES)
        comments.append(
            Comment(
                str(len(comments)),
                depth=max(0, comments[-1].depth + 1 - step % 4) if comments else 0,
                published=when.replace(tzinfo=zone) if when else None,
                score=draw(st.none() | st.integers(-3, 3)),
            )
        )
    return comments


def _order(comments: list[Comment], sort: Sort) -> list[int]:
    forest = Forest(comments)
    lengths = [len(comment.id) for comment in comments]
    return list(ordered(forest, ranks(comments, forest, sort, lengths)))


@given(_comments(), st.sampled_from(list(SORTS)))
def test_a_sorted_thread_is_the_same_thread(comments: list[Comment], sort: Sort) -> None:
    forest, order = Forest(comments), _order(comments, sort)
    assert sorted(order) == list(range(len(comments)))
    again = Forest([comments[number] for number in order])
    above = [order[index] if index >= 0 else -1 for index in again.parent]
    assert above == [forest.parent[number] for number in order]


@given(_comments())
def test_as_on_the_page_is_as_on_the_page(comments: list[Comment]) -> None:
    assert _order(comments, "page") == list(range(len(comments)))


@given(_comments(), st.sampled_from(list(SORTS)))
def test_siblings_ascend_by_rank_and_stay_in_order_where_it_is_the_same(
    comments: list[Comment], sort: Sort
) -> None:
    forest = Forest(comments)
    ranked = ranks(comments, forest, sort, [0] * len(comments))
    place = {number: at for at, number in enumerate(ordered(forest, ranked))}
    for number in range(len(comments)):
        after = forest.next_sibling(number)
        if after >= 0:
            assert (place[number] < place[after]) == (ranked[number] <= ranked[after])


def test_each_way_to_sort() -> None:
    early, late = DAY.replace(tzinfo=UTC), DAY.replace(tzinfo=timezone(timedelta(hours=-3)))
    comments = [
        Comment("0", published=early, score=1),
        Comment("1", published=None, score=None),
        Comment("2", depth=1),
        Comment("3", published=late, score=5),
    ]
    forest = Forest(comments)
    lengths = [10, 30, 99, 20]
    found = {sort: [*ordered(forest, ranks(comments, forest, sort, lengths))] for sort in SORTS}
    assert found == {
        "page": [0, 1, 2, 3],
        "newest": [3, 0, 1, 2],
        "oldest": [0, 3, 1, 2],
        "score": [3, 0, 1, 2],
        "replies": [1, 2, 0, 3],
        "longest": [1, 2, 3, 0],
    }


@given(_comments(), st.data())
def test_hits_come_with_all_above_them_and_nothing_else(
    comments: list[Comment], data: st.DataObject
) -> None:
    forest = Forest(comments)
    numbers = st.sets(st.integers(0, max(0, len(comments) - 1)))
    hits = data.draw(numbers) if comments else set()
    above = {above for hit in hits for above in forest.path(hit)}
    marks = with_ancestors(forest, hits)
    assert {number for number in range(len(comments)) if marks[number]} == above


@pytest.mark.parametrize("sort", SORTS)
def test_ten_thousand_deep_costs_what_it_holds(calls, sort: Sort) -> None:  # type: ignore[no-untyped-def]
    def work(count: int) -> int:
        comments = [Comment(str(depth), depth=depth, score=depth % 7) for depth in range(count)]
        forest = Forest(comments)
        lengths = range(count)

        def sorted_and_filtered() -> None:
            order = ordered(forest, ranks(comments, forest, sort, lengths))
            with_ancestors(forest, order)

        made: int = calls(sorted_and_filtered)
        return made

    assert work(10_000) < 12 * work(1_000)


@given(_comments(), st.data())
def test_a_filter_leaves_hits_what_leads_to_them_and_what_answers_them(
    comments: list[Comment], data: st.DataObject
) -> None:
    forest = Forest(comments)
    numbers = st.sets(st.integers(0, max(0, len(comments) - 1)))
    hits = data.draw(numbers) if comments else set()
    above = {each for hit in hits for each in forest.path(hit)}
    answers = {number for number, parent in enumerate(forest.parent) if parent in hits}
    marks = shown_by_filter(forest, [number in hits for number in range(len(comments))])
    assert {number for number in range(len(comments)) if marks[number]} == above | answers

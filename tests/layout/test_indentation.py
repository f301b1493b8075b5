"""A talk between two stays on one level; everything else is set in."""

from hypothesis import given
from hypothesis import strategies as st

from reader.layout.indentation import levels
from reader.layout.threads import Forest
from reader.model import Comment


def _levels(script: str) -> list[int]:
    """Of a line of authors, each after its depth: "0a 1b 2a"."""
    pairs = [(int(word[0]), word[1:]) for word in script.split()]
    forest = Forest([Comment(str(at), depth=depth) for at, (depth, _) in enumerate(pairs)])
    return list(levels(forest, [author for _, author in pairs]))


def test_two_who_answer_each_other_stay_on_one_level() -> None:
    assert _levels("0a 1b 2a 3b 4a") == [0, 1, 1, 1, 1]


def test_a_third_is_set_in_and_so_is_who_answers_themselves() -> None:
    assert _levels("0a 1b 2c 3b 4c") == [0, 1, 2, 2, 2]
    assert _levels("0a 1a 2a") == [0, 1, 2]


def test_where_two_answer_both_are_set_in() -> None:
    assert _levels("0a 1b 2a 2c 1d") == [0, 1, 2, 2, 1]


def test_nobody_is_taken_for_somebody_without_a_name() -> None:
    assert _levels("0 1b 2 3b") == [0, 1, 2, 3]


@given(st.lists(st.tuples(st.integers(0, 5), st.sampled_from("abc")), max_size=40))
def test_a_level_is_never_deeper_than_the_depth_and_at_most_one_below_the_parent(
    steps: list[tuple[int, str]],
) -> None:
    depths: list[int] = []
    for step, _ in steps:
        depths.append(max(0, depths[-1] + 1 - step) if depths else 0)
    forest = Forest([Comment(str(at), depth=depth) for at, depth in enumerate(depths)])
    found = levels(forest, [author for _, author in steps])
    for number, above in enumerate(forest.parent):
        assert found[number] <= depths[number]
        if above < 0:
            assert found[number] == 0
        else:
            assert found[above] <= found[number] <= found[above] + 1

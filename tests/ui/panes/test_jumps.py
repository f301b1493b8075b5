"""Jumps lead along the tree."""

import pytest

from reader.layout.threads import Forest
from reader.model import Comment
from reader.ui.panes.jumps import JUMPS, jump

#         0  1  2  3  4  5  6  7
DEPTHS = (0, 1, 2, 1, 0, 0, 1, 1)


@pytest.fixture
def forest() -> Forest:
    return Forest([Comment(str(number), depth=depth) for number, depth in enumerate(DEPTHS)])


@pytest.mark.parametrize(
    ("name", "steps"),
    [
        ("next_thread", {0: 4, 2: 4, 4: 5, 6: -1}),
        ("previous_thread", {0: -1, 2: 0, 4: 0, 5: 4, 7: 5}),
        ("next_level", {0: 4, 1: 3, 2: 3, 3: 4, 7: -1}),
        ("previous_level", {0: -1, 1: 0, 2: 1, 3: 1, 4: 0, 7: 6}),
        ("next_sibling", {0: 4, 1: 3, 2: -1, 3: -1, 6: 7}),
        ("previous_sibling", {0: -1, 1: -1, 3: 1, 5: 4, 7: 6}),
        ("parent", {0: -1, 2: 1, 3: 0, 7: 5}),
        ("root", {0: -1, 2: 0, 3: 0, 5: -1, 7: 5}),
    ],
)
def test_each_jump_leads_to_its_target(forest: Forest, name: str, steps: dict[int, int]) -> None:
    assert {index: JUMPS[name](forest, index) for index in steps} == steps


def test_a_count_repeats_a_jump_as_often_as_it_leads_on(forest: Forest) -> None:
    assert jump(forest, 2, "next_thread", 2) == 5
    assert jump(forest, 2, "next_thread", 9) == 5
    assert jump(forest, 2, "parent", 9) == 0
    assert jump(forest, 0, "parent", 1) == 0

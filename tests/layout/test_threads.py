"""The tree of a thread against a plain reading of its depths, and folding."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.layout import threads
from reader.layout.threads import OPEN, Folds, Forest, comment_at
from reader.model import Comment


def _forest(depths: list[int]) -> Forest:
    return Forest([Comment(str(index), depth=depth) for index, depth in enumerate(depths)])


def _shown(forest: Forest, folds: Folds) -> list[int]:
    return list(threads.visible(forest, folds))


@st.composite
def _depths(draw: st.DrawFn) -> list[int]:
    """Depths in reading order: none skips a level."""
    depths: list[int] = []
    for step in draw(st.lists(st.integers(0, 9), max_size=40)):
        depths.append(max(0, depths[-1] + 1 - step % 5) if depths else 0)
    return depths


_FORESTS = _depths().map(_forest)


@st.composite
def _folded(draw: st.DrawFn) -> tuple[Forest, Folds]:
    forest = draw(_FORESTS)
    foldable = [name for i, name in enumerate(forest.ids) if forest.replies(i)]
    return forest, frozenset(draw(st.sets(st.sampled_from(foldable)))) if foldable else OPEN


@given(_FORESTS)
def test_the_tree_is_what_the_depths_say(forest: Forest) -> None:
    for index, depth in enumerate(forest.depth):
        above = [i for i in range(index) if forest.depth[i] < depth]
        assert forest.parent[index] == max(above, default=-1)
        after = [i for i in range(index + 1, len(forest)) if forest.depth[i] <= depth]
        assert forest.end[index] == min(after, default=len(forest))
        assert forest.path(index) == [i for i in range(index + 1) if i <= index < forest.end[i]]
    assert list(forest.roots) == [i for i, depth in enumerate(forest.depth) if depth == 0]


@given(_FORESTS)
def test_siblings_answer_the_same_comment(forest: Forest) -> None:
    for index in range(len(forest)):
        same = [i for i in range(len(forest)) if forest.parent[i] == forest.parent[index]]
        place = same.index(index)
        assert forest.next_sibling(index) == ([*same, -1][place + 1])
        assert forest.previous_sibling(index) == ([-1, *same][place])


@given(_folded())
def test_visible_is_what_has_no_fold_above(given: tuple[Forest, Folds]) -> None:
    forest, folds = given
    assert _shown(forest, folds) == [
        index
        for index in range(len(forest))
        if not any(forest.ids[i] in folds for i in forest.path(index)[:-1])
    ]


@given(_folded(), st.data())
def test_a_toggle_shows_or_hides_what_is_below(
    given: tuple[Forest, Folds], data: st.DataObject
) -> None:
    forest, folds = given
    shown = threads.visible(forest, folds)
    if not shown:
        return
    index = data.draw(st.sampled_from(shown))
    toggled = folds ^ {forest.ids[index]}
    below = threads.below(forest, folds, index)
    assert set(threads.visible(forest, toggled)) ^ set(shown) == set(below)


@given(_folded())
def test_revealing_shows_a_comment_and_opens_nothing_else(given: tuple[Forest, Folds]) -> None:
    forest, folds = given
    for index in range(len(forest)):
        opened = threads.reveal(forest, folds, index)
        assert index in threads.visible(forest, opened)
        assert folds - opened <= {forest.ids[i] for i in forest.path(index)[:-1]}


@given(_FORESTS, st.integers(1, 6))
def test_levels_shows_so_many(forest: Forest, count: int) -> None:
    shown = _shown(forest, threads.levels(forest, count))
    assert shown == [i for i, depth in enumerate(forest.depth) if depth < count]


@given(_folded())
def test_less_and_more_go_all_the_way(given: tuple[Forest, Folds]) -> None:
    forest, folds = given
    now = folds
    while now:
        shown = len(threads.visible(forest, now))
        now = threads.less(forest, now)
        assert len(threads.visible(forest, now)) > shown
    for _ in range(max(forest.depth, default=0)):
        folds = threads.more(forest, folds)
    assert _shown(forest, folds) == list(forest.roots)
    assert threads.more(forest, folds) == folds


def test_one_level_at_a_time() -> None:
    forest = _forest([0, 1, 2, 3, 1, 2, 0, 1])
    closed = threads.levels(forest, 1)
    assert _shown(forest, closed) == [0, 6]
    less = threads.less(forest, closed)
    assert _shown(forest, less) == [0, 1, 4, 6, 7]
    assert _shown(forest, threads.less(forest, less)) == [0, 1, 2, 4, 5, 6, 7]
    assert _shown(forest, threads.more(forest, OPEN)) == [0, 1, 2, 4, 5, 6, 7]


def test_a_fold_below_a_fold_is_remembered() -> None:
    forest = _forest([0, 1, 2])
    inner, outer = ({forest.ids[index]} for index in (1, 0))
    folds = OPEN | inner | outer
    assert _shown(forest, folds) == [0]
    assert _shown(forest, folds - outer) == [0, 1]


def test_folds_of_comments_that_are_gone_do_no_harm() -> None:
    forest = _forest([0, 1])
    gone = frozenset({"elsewhere"})
    assert _shown(forest, gone) == [0, 1]
    assert threads.less(forest, gone) == OPEN


def test_no_comments() -> None:
    forest = _forest([])
    assert _shown(forest, OPEN) == list(forest.roots) == []
    assert threads.levels(forest, 1) == threads.more(forest, OPEN) == OPEN


def test_a_chain_of_10_000_replies() -> None:
    forest = _forest(list(range(10_000)))
    assert forest.replies(0) == 9_999
    assert forest.path(9_999) == list(range(10_000))
    folds = threads.levels(forest, 2)
    assert _shown(forest, folds) == [0, 1]
    assert threads.reveal(forest, folds, 9_999) == OPEN


@pytest.mark.parametrize("shape", [[0] * 9, list(range(9)), [0, 1, 2, 1, 2, 3, 0, 1, 1]])
def test_work_grows_with_the_thread(
    shape: list[int], calls: Callable[[Callable[[], object]], int]
) -> None:
    def work(size: int) -> int:
        comments = [Comment(f"{n}.{i}", depth=d) for n in range(size) for i, d in enumerate(shape)]

        def all_of_it() -> None:
            forest = Forest(comments)
            folds = threads.levels(forest, 2)
            threads.visible(forest, threads.more(forest, threads.less(forest, folds)))

        return calls(all_of_it)

    assert work(500) <= 11 * work(50) + 100


@given(st.integers(0, 10_000), st.integers(1, 300))
def test_indent_leaves_room_for_text(depth: int, width: int) -> None:
    indent = threads.indent(depth, width)
    assert 0 <= indent <= width // 4
    assert width - indent >= min(24, width)
    assert indent >= threads.indent(max(depth - 1, 0), width)
    assert threads.indent(3, 100) == 6


@pytest.mark.parametrize(
    ("anchor", "found"),
    [
        ("12", "12"),
        ("comment-12", "12"),
        ("li-comment-7", "7"),
        ("wpd-comm-12_7", "12"),
        ("c_ab", "ab"),
        ("", ""),
        ("top", ""),
    ],
)
def test_an_address_points_at_a_comment(anchor: str, found: str) -> None:
    comments = (
        Comment("12", url="https://quay.example/a#wpd-comm-12_7"),
        Comment("7", url="https://quay.example/a#comment-7"),
        Comment("ab", url="https://quay.example/a#c_ab"),
    )
    assert comment_at(comments, anchor) == found


@given(_FORESTS)
def test_the_sibling_before_is_the_one_this_is_the_next_of(forest: Forest) -> None:
    nexts = {forest.next_sibling(index): index for index in range(len(forest))}
    for index in range(len(forest)):
        assert forest.previous_sibling(index) == nexts.get(index, -1)

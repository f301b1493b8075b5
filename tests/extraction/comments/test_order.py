"""Parents to threads, whatever the page says of them."""

from dataclasses import fields, replace
from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st

from reader.extraction.comments.order import ordered, parents_by_depth
from reader.model import Comment, Paragraph, Reading, Span


def thread(*pairs: tuple[str, str]) -> list[tuple[str, str, int]]:
    found = ordered([Comment(own, parent=parent) for own, parent in pairs])
    return [(comment.id, comment.parent, comment.depth) for comment in found.comments]


def test_replies_follow_what_they_answer() -> None:
    assert thread(("a", ""), ("b", ""), ("c", "a"), ("d", "c"), ("e", "a")) == [
        ("a", "", 0), ("c", "a", 1), ("d", "c", 2), ("e", "a", 1), ("b", "", 0),
    ]  # fmt: skip


def test_a_reply_drawn_before_its_parent_is_put_under_it() -> None:
    assert thread(("b", "a"), ("a", "")) == [("a", "", 0), ("b", "a", 1)]


def test_a_comment_drawn_twice_is_one() -> None:
    assert thread(("a", ""), ("a", ""), ("b", "a")) == [("a", "", 0), ("b", "a", 1)]


def test_comments_that_answer_each_other_in_a_circle_are_kept() -> None:
    found = thread(("a", "b"), ("b", "a"), ("c", "c"))
    assert sorted(own for own, _, _ in found) == ["a", "b", "c"]


def test_a_comment_that_is_placed_says_all_it_said() -> None:
    said = Comment(
        "b", (Paragraph((Span("Yes."),)),), "a", 0, "Ada", datetime(2020, 1, 2), "2 January",
        "edited", 3, "https://quay.example/#b", ("op",), ("edited",),
    )  # fmt: skip
    empty = Comment("")
    alike = {
        one.name for one in fields(said) if getattr(said, one.name) == getattr(empty, one.name)
    }
    assert alike == {"depth"}  # a field that is new must be here too
    assert ordered([Comment("a"), said]).comments[1] == replace(said, depth=1)


def test_an_orphan_starts_a_thread_and_is_counted() -> None:
    found = ordered([Comment("a", parent="gone")])
    assert found.orphans == 1
    assert (found.comments[0].parent, found.comments[0].depth) == ("", 0)


IDS = st.sampled_from("abcdefgh")


@given(st.lists(st.tuples(IDS, st.one_of(st.just(""), IDS, st.just("gone"))), max_size=30))
def test_any_parents_give_a_valid_thread_and_lose_nobody(pairs: list[tuple[str, str]]) -> None:
    found = ordered([Comment(own, parent=parent) for own, parent in pairs]).comments
    Reading(comments=found)
    assert {comment.id for comment in found} == {own for own, _ in pairs}
    assert len(found) == len({own for own, _ in pairs})
    depth = {comment.id: comment.depth for comment in found}
    for comment in found:
        assert comment.depth == (depth[comment.parent] + 1 if comment.parent else 0)


def test_a_chain_of_ten_thousand_is_no_recursion() -> None:
    chain = [Comment(str(i), parent=str(i - 1) if i else "") for i in range(10_000)]
    assert ordered(chain).comments[-1].depth == 9_999


def test_depths_name_parents_and_a_skipped_level_is_the_next_one() -> None:
    assert parents_by_depth([0, 1, 2, 1, 0, 3]) == [-1, 0, 1, 0, -1, 4]


def test_comments_that_are_in_order_with_their_depths_are_not_made_anew() -> None:
    drafts = [
        Comment("a"), Comment("b", parent="a", depth=1), Comment("c", parent="b", depth=2),
        Comment("d", parent="a", depth=1), Comment("e"),
    ]  # fmt: skip
    found = ordered(drafts)
    assert [*map(id, found.comments)] == [*map(id, drafts)]


def test_depths_that_do_not_fit_what_is_answered_are_made_to() -> None:
    given = (Comment("a"), Comment("b", parent="a", depth=2), Comment("c", parent="a", depth=1))
    assert [comment.depth for comment in ordered(given).comments] == [0, 1, 1]
    gone = ordered([Comment("a"), Comment("b", parent="x"), Comment("c", depth=1)])
    assert [(one.parent, one.depth) for one in gone.comments] == [("", 0)] * 3
    beside = ordered([
        Comment("a"), Comment("b", parent="a", depth=1), Comment("c"),
        Comment("d", parent="a", depth=1),
    ])  # fmt: skip
    assert [comment.id for comment in beside.comments] == ["a", "b", "d", "c"]

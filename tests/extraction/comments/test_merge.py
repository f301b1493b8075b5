"""Two lists of one discussion to one thread: nothing doubled, nothing lost, the page's order kept."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from reader.extraction.comments.merge import merged
from reader.extraction.comments.order import ordered
from reader.model import Comment, Paragraph, Reading, Span

NOON = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)


def said(own: str, parent: str = "", text: str = "", **fields: object) -> Comment:
    body = (Paragraph((Span(text or f"the words of {own}"),)),)
    return Comment(own, body, parent, **fields)  # type: ignore[arg-type]


def names(page: list[Comment], told: list[Comment]) -> list[tuple[str, str]]:
    return [(one.id, one.parent) for one in merged(ordered(page).comments, told).comments]


def test_what_the_page_left_out_comes_in_where_it_belongs() -> None:
    page = [said("2"), said("4")]
    told = [said("1"), said("2"), said("3"), said("4"), said("5"), said("6", "2")]
    assert names(page, told) == [
        ("1", ""), ("2", ""), ("6", "2"), ("3", ""), ("4", ""), ("5", ""),
    ]  # fmt: skip


def test_a_page_that_begins_with_the_newest_goes_on_so() -> None:
    page = [said("9"), said("8"), said("7"), said("a", "8"), said("b", "8")]
    told = [
        *map(said, "56789"), said("a", "8"), said("b", "8"), said("c", "8"), said("d", "9"),
        said("e", "9"),
    ]  # fmt: skip
    assert names(page, told) == [
        ("9", ""), ("d", "9"), ("e", "9"), ("8", ""), ("a", "8"), ("b", "8"), ("c", "8"),
        ("7", ""), ("6", ""), ("5", ""),
    ]  # fmt: skip


def test_where_a_page_ranks_what_is_new_follows_at_the_end() -> None:
    page = [said("3"), said("1"), said("4"), said("2")]
    assert [own for own, _ in names(page, [*map(said, "123456")])] == [*"314256"]


def test_what_only_the_page_has_stays_in_its_place() -> None:
    assert [own for own, _ in names([*map(said, "1x2")], [*map(said, "123")])] == [*"1x23"]


def test_parents_come_from_the_endpoint_and_only_from_one_that_has_some() -> None:
    page = [said("1"), said("2", "1"), said("3", "1")]
    assert names(page, [said("1"), said("2", "1"), said("3", "2")])[2] == ("3", "2")
    assert names(page, [said("1"), said("2"), said("3")])[2] == ("3", "1")
    assert names([*page, said("4", "1")], [said("1"), said("2", "1"), said("4", "gone")])[3] == (
        "4",
        "1",
    )


def test_score_edit_marks_and_words_of_the_page_are_kept() -> None:
    page = said("1", score=7, states=("edited",), edited_text="by Ada", published_text="1 day ago")
    other = said("1", text="other words", score=2, states=("hidden",), published=NOON, author="Ada")
    (both,) = merged([page], [other]).comments
    assert (both.score, both.edited_text, both.published_text) == (7, "by Ada", "1 day ago")
    assert (both.states, both.published, both.author) == (("edited", "hidden"), NOON, "Ada")
    assert both.text == "the words of 1"


def test_a_time_is_the_endpoint_s_where_that_has_a_zone_or_the_page_has_none() -> None:
    local = NOON.replace(tzinfo=None, second=9)
    for page, fetched, kept in (
        (local, NOON, NOON), (NOON, local, NOON), (None, local, local), (local, None, local),
    ):  # fmt: skip
        (both,) = merged([said("1", published=page)], [said("1", published=fetched)]).comments
        assert both.published == kept


def test_without_common_ids_author_time_and_text_tell_them() -> None:
    page = [said("at-3", text="Thanks", author="Ada", published=NOON.replace(tzinfo=None))]
    berlin = said("11", text="Thanks", author="ada", published=NOON - timedelta(hours=2))
    later = said("12", text="Thanks", author="Ada", published=NOON + timedelta(minutes=20))
    reply = said("13", "11", author="Bo")
    assert names(page, [later, berlin, reply]) == [("12", ""), ("11", ""), ("13", "11")]


def test_a_long_text_is_the_same_at_whatever_time() -> None:
    text = "The ferry left while the bell was still ringing, as it did in May."
    page = [said("at-1", text=text, author="Ada", published=NOON)]
    assert (
        len(names(page, [said("5", text=text, author="Ada", published=NOON.replace(day=9))])) == 1
    )
    assert len(names(page, [said("5", text=text, author="Bo", published=NOON)])) == 2


def test_an_id_that_only_ends_like_a_position_is_the_pages_own() -> None:
    page = [said("1"), said("chat-2", text="+1", author="Ada", published=NOON)]
    sent = [said("1"), said("5", text="+1", author="Ada", published=NOON)]
    assert {own for own, _ in names(page, sent)} == {"1", "chat-2", "5"}


def test_a_position_on_a_page_fetched_before_is_no_id_of_its_own() -> None:
    page = [said("1"), said("https://example.org/?page=2#at-7", text="+1", author="Ada")]
    sent = [said("1"), said("5", text="+1", author="Ada")]
    assert {own for own, _ in names(page, sent)} == {"1", "5"}


def test_what_was_written_twice_is_there_twice() -> None:
    page = [said("at-1", text="+1", author="Ada", published=NOON)]
    twice = [said(own, text="+1", author="Ada", published=NOON) for own in "56"]
    assert len(names(page, twice)) == 2


def test_where_both_together_make_a_circle_the_pages_first_starts_the_thread() -> None:
    page = [said("d"), said("a"), said("e"), said("b", "e")]
    sent = [said("a"), said("c", "b"), said("e", "b")]
    once = merged(ordered(page).comments, sent).comments
    assert [(one.id, one.parent) for one in once] == [
        ("d", ""), ("a", ""), ("e", ""), ("b", "e"), ("c", "b"),
    ]  # fmt: skip
    assert merged(once, sent).comments == once


_COMMENTS = st.lists(
    st.builds(
        lambda own, parent, word, hours, zone: said(
            own, parent, word * 15, author=word,
            published=None if hours is None else (NOON + timedelta(minutes=hours * 7)).replace(
                tzinfo=UTC if zone else None
            ),
        ),
        st.sampled_from("abcdefgh"),
        st.sampled_from(["", *"abcdefgh", "gone"]),
        st.sampled_from(["so", "moreover"]),
        st.one_of(st.none(), st.integers(0, 9)),
        st.booleans(),
    ),
    max_size=14,
)  # fmt: skip


@given(_COMMENTS, _COMMENTS, st.booleans())
def test_a_second_merge_changes_nothing_and_nobody_is_lost_or_doubled(
    page: list[Comment], told: list[Comment], strange: bool
) -> None:
    if strange:  # the page has other ids
        page = [
            said(f"at-{one.id}", author=one.author, text=one.text, published=one.published)
            for one in page
        ]
    shown = ordered(page).comments
    once = merged(shown, told).comments
    Reading(comments=once)
    assert merged(once, told).comments == once
    ids = {one.id for one in once}
    assert len(ids) == len(once)
    sent = {one.id: one.text for one in told}
    assert len(once) <= len(shown) + len(sent)
    assert sent.keys() <= ids
    own = {one.id for one in shown}
    assert own <= ids or own.isdisjoint(sent)
    assert len(once) >= max(len(shown), len(sent))
    texts = [one.text for one in once]
    for text in {*sent.values()} if strange else ():
        assert texts.count(text) >= [*sent.values()].count(text)


@given(_COMMENTS, _COMMENTS)
def test_the_page_alone_or_the_endpoint_alone_is_itself(
    page: list[Comment], told: list[Comment]
) -> None:
    shown = ordered(page).comments
    assert merged(shown, []).comments == shown
    assert merged(shown, shown).comments == shown
    assert {one.id for one in merged([], told).comments} == {one.id for one in told}

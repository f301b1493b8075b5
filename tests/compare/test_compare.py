"""What has changed in a page is found, and nothing else is."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.compare import Changed, compare, ids_now
from reader.compare.report import Side, as_text, to_record
from reader.compare.words import alike, bag, word_diff
from reader.model import Article, Blocks, Comment, Items, Quote, Reading
from reader.text import cells
from tests.blocks import paragraphs

TIME = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)


def one(
    id_: str, text: str, parent: str = "", author: str = "Tove", score: int | None = None
) -> Comment:
    return Comment(
        id_,
        paragraphs(text),
        parent,
        int(bool(parent)),
        author,
        TIME + timedelta(minutes=len(text)),
        score=score,
    )


TALK = (
    one("11", "The tariff was never paid, see the second ledger.", score=3),
    one("12", "Which second ledger?", "11", "Bero"),
    one("13", "The one in the sail loft.", "11", "Ines Maro", 5),
    one("21", "Nice photographs, all of them.", author="Kitt"),
    one("22", "Two hands is one too many for a tide.", "21", "Solveig"),
)
BODY = (
    "The keeper winds the clock when the tide turns.",
    "It has two hands and no figures.",
    "Nobody wound it again.",
)


def talk(*comments: Comment, body: Blocks | None = None) -> Reading:
    return Reading(Article("The clock", paragraphs(*BODY) if body is None else body), comments)


def ordinal(reading: Reading) -> Reading:
    """The same page as a text copy has it: comments are counted, and have no ids of their own."""
    names = {comment.id: f"c{number}" for number, comment in enumerate(reading.comments, 1)}
    comments = (
        replace(comment, id=names[comment.id], parent=names.get(comment.parent, ""))
        for comment in reading.comments
    )
    return replace(reading, comments=tuple(comments))


def found(changes: tuple[Changed, ...]) -> list[tuple[str, str]]:
    """The kinds of each change, and how its comment begins."""
    return [("+".join(change.kinds), change.comment.text[:14]) for change in changes]


@pytest.mark.parametrize("by", [lambda reading: reading, ordinal], ids=["by ids", "by words"])
def test_each_kind_of_change_is_found(by: object) -> None:
    assert callable(by)
    eleven, _, thirteen, twentyone, twentytwo = TALK
    after = talk(
        one("31", "The clock is ahead by a moon.", author=""),
        replace(
            eleven, blocks=paragraphs("The tariff was always paid, see the second ledger."), score=4
        ),
        replace(thirteen, score=-1),
        one("14", "My grandfather wound it.", "11", "Bero"),
        replace(twentytwo, parent="11"),
        twentyone,
    )
    compared = compare(by(talk(*TALK)), by(after))
    assert found(compared.comments) == [
        ("added", "The clock is a"), ("edited+score", "The tariff was"), ("gone", "Which second l"),
        ("score", "The one in the"), ("added", "My grandfather"), ("moved", "Two hands is o"),
    ]  # fmt: skip
    assert compared.same == 1
    assert [run for run in compared.comments[1].runs() if run.kind != "same"] == [
        ("gone", "never "), ("added", "always ")
    ]  # fmt: skip
    assert compared.comments[2].runs() == (("gone", "Which second ledger?"),)
    assert compared.comments[0].runs() == (("added", "The clock is ahead by a moon."),)
    assert compare(by(after), by(after)).is_empty


def test_another_order_of_the_page_is_no_change() -> None:
    eleven, twelve, thirteen, twentyone, twentytwo = TALK
    compared = compare(talk(*TALK), talk(twentyone, twentytwo, eleven, thirteen, twelve))
    assert compared.is_empty
    assert compared.same == 5


def test_other_space_in_a_text_is_no_change() -> None:
    spaced = replace(
        TALK[0], blocks=paragraphs("The tariff was never\npaid, see  the second ledger. ")
    )
    assert compare(talk(*TALK), talk(spaced, *TALK[1:])).is_empty


def test_what_was_put_in_the_place_of_a_deleted_comment_is_no_comment() -> None:
    left = replace(TALK[1], blocks=paragraphs("[deleted]"), author="", states=("deleted",))
    compared = compare(talk(*TALK), talk(TALK[0], left, *TALK[2:]))
    assert found(compared.comments) == [("gone", "Which second l")]
    assert compared.comments[0].after == left
    assert compare(talk(TALK[0], left), talk(TALK[0], left)).is_empty


def test_replies_of_a_comment_that_went_have_not_moved() -> None:
    left = (replace(TALK[1], parent="", depth=0), replace(TALK[2], parent="", depth=0))
    assert found(compare(talk(*TALK), talk(*left, *TALK[3:])).comments) == [
        ("gone", "The tariff was")
    ]


def test_an_id_that_was_given_anew_is_another_comment() -> None:
    again = Comment(
        "12", paragraphs("Something else."), "", 0, "Runa", datetime(2026, 11, 21, tzinfo=UTC)
    )
    compared = compare(talk(TALK[0], TALK[1]), talk(TALK[0], again))
    assert found(compared.comments) == [("gone", "Which second l"), ("added", "Something else")]


def by_position(*comments: Comment, start: int, own: frozenset[str] = frozenset()) -> Reading:
    """Comments as a page without ids has them: named after where they are, except for `own`."""
    names = {
        comment.id: comment.id if comment.id in own else f"at-{start + 5 * index}"
        for index, comment in enumerate(comments)
    }
    named = (
        replace(comment, id=names[comment.id], parent=names.get(comment.parent, ""))
        for comment in comments
    )
    return talk(*named)


@pytest.mark.parametrize("start", [10, 11, 15])
def test_a_new_comment_above_comments_without_ids_is_the_only_new_one(start: int) -> None:
    new = one("31", "The tide was late today.", author="Orla")
    compared = compare(by_position(*TALK, start=10), by_position(new, *TALK, start=start))
    assert found(compared.comments) == [("added", "The tide was l")]


def test_comments_without_an_id_among_others_with_one_are_matched_by_their_words() -> None:
    own = frozenset({"11", "12", "21"})
    before, after = (by_position(*TALK, start=start, own=own) for start in (10, 12))
    assert compare(before, after).is_empty


def test_the_same_page_with_other_ids_is_the_same() -> None:
    other = tuple(
        replace(comment, id=f"x{comment.id}", parent=comment.parent and f"x{comment.parent}")
        for comment in TALK
    )
    assert compare(talk(*TALK), talk(*other)).is_empty


def test_the_same_words_twice_are_two_comments() -> None:
    same = [one(f"c{number}", "Ha.") for number in range(1, 4)]
    compared = compare(talk(*same), talk(*same[:2]))
    assert [change.kinds for change in compared.comments] == [("gone",)]


def test_an_article_is_compared_by_paragraphs() -> None:
    first, second, third = BODY
    compared = compare(
        talk(body=paragraphs("Lead.", first, second, third)),
        talk(body=paragraphs(first, "A new one.", "It has three hands and no figures.", "Lead.")),
    )
    assert [(change.kind, change.place) for change in compared.paragraphs] == [
        ("added", 1), ("edited", 2), ("moved", 3), ("gone", 3)
    ]  # fmt: skip
    edited = compared.paragraphs[1]
    assert [run for run in edited.runs() if run.kind != "same"] == [
        ("gone", "two "),
        ("added", "three "),
    ]


def test_items_and_quotes_are_paragraphs() -> None:
    was = (
        Quote(paragraphs("Wound at four bells.")),
        Items((paragraphs("the pinion"), paragraphs("the moon"))),
    )
    now = (
        Quote(paragraphs("Wound at five bells.")),
        Items((paragraphs("the pinion"), paragraphs("the sun"))),
    )
    kinds = [
        (change.kind, change.after or change.before)
        for change in compare(talk(body=was), talk(body=now)).paragraphs
    ]
    assert kinds == [("edited", "Wound at five bells."), ("edited", "the sun")]


def test_what_the_page_says_of_itself_is_compared() -> None:
    was, now = (
        talk(*TALK),
        replace(talk(*TALK), claimed=9, article=replace(talk().article, title="The clocks")),
    )
    assert compare(was, now).facts == (("title", "The clock", "The clocks"), ("claimed", "", "9"))


@given(st.text("ab \n潮時", max_size=40), st.text("ab \n潮時", max_size=40))
def test_the_runs_of_two_texts_are_these_texts(before: str, after: str) -> None:
    runs = word_diff(before, after)
    now = "".join(run.text for run in runs if run.kind != "gone")
    was = "".join(run.text for run in runs if run.kind != "added")
    assert now == after.lstrip()
    assert was.split() == before.split() or "".join(was.split()) == "".join(before.split())


@given(st.lists(st.sampled_from("abcd"), max_size=9), st.lists(st.sampled_from("abcd"), max_size=9))
def test_every_paragraph_is_accounted_for(before: list[str], after: list[str]) -> None:
    words = {"a": "one two three", "b": "one two four", "c": "kite", "d": "ledger of brass"}
    was, now = [words[name] for name in before], [words[name] for name in after]
    changes = compare(talk(body=paragraphs(*was)), talk(body=paragraphs(*now))).paragraphs
    kinds = [change.kind for change in changes]
    assert kinds.count("added") - kinds.count("gone") == len(now) - len(was)
    assert bool(changes) == (was != now)
    assert all(now[change.place] == change.after for change in changes if change.kind != "gone")


def test_fifty_thousand_comments_take_no_more_than_their_number() -> None:
    """Told by how often words are compared, and not by a clock."""
    many = tuple(
        one(f"{number}", f"Remark {number} of the fog", author=f"A{number % 7}")
        for number in range(5_000)
    )
    after = (*many[:2_000], *many[2_001:], one("x", "New."))
    compared = compare(ordinal(talk(*many)), ordinal(talk(*after)))
    assert found(compared.comments) == [("gone", "Remark 2000 of"), ("added", "New.")]


WAS, NOW = Side("a.html", "2026-11-20T08:00:00+00:00"), Side("b.html")
EDITED = talk(
    replace(
        TALK[0], blocks=paragraphs("The tariff was always paid, see the second ledger."), score=4
    ),
    one("14", "My grandfather wound it.", "11", ""),
    body=paragraphs(*BODY[:2], "A new end."),
)


def test_it_is_told_to_a_person() -> None:
    assert as_text(compare(talk(*TALK[:2]), EDITED), (WAS, NOW), 60) == (
        "before: a.html  2026-11-20T08:00:00+00:00\n"
        "after:  b.html\n"
        "\n"
        "Article: paragraphs 1 added, 1 gone\n"
        "Comments: 1 added, 1 gone, 1 edited, 1 with another score; 0\n  as they were\n"
        "\n"
        "Article\n"
        "+ ¶ 3 added\n"
        "    A new end.\n"
        "- ¶ 3 gone\n"
        "    Nobody wound it again.\n"
        "\n"
        "Comments\n"
        "~± Tove · 2026-11-20 08:49+00:00 · #11 · edited, score ·\n  score 3 → 4\n"
        "    The tariff was [-never-] {+always+} paid, see the second\n"
        "    ledger.\n"
        "- Bero · 2026-11-20 08:20+00:00 · #12 · gone\n"
        "    Which second ledger?\n"
        "+ unknown · 2026-11-20 08:24+00:00 · #14 · added\n"
        "    My grandfather wound it.\n"
    )


def test_a_comparison_is_no_wider_than_asked_in_any_script() -> None:
    tides = "潮の高さは月と太陽の動きで決まり、コンピューターがなくても、歯車で計算できた。" * 3
    was = talk(replace(TALK[0], blocks=paragraphs(tides)), body=paragraphs(tides, "山\t川"))
    now = talk(
        replace(TALK[0], blocks=paragraphs(f"{tides}昔は。")),
        body=paragraphs(f"{tides}昔は。", "山\t海"),
    )
    text = as_text(compare(was, replace(now, claimed=3)), (WAS, NOW), 60)
    assert max(cells(line) for line in text.splitlines()) <= 60
    assert not [line for line in text.splitlines() if line.strip()[:1] in {*"ー。、"}]
    assert "~ comments, as the page counts them: – → 3\n" in text
    assert "[-川-]" in text.partition("山  ")[2]


def test_it_is_told_to_a_program() -> None:
    record = json.loads(json.dumps(to_record(compare(talk(*TALK[:2]), EDITED), (WAS, NOW))))
    assert record["counts"] == {
        "added": 1,
        "gone": 1,
        "edited": 1,
        "moved": 0,
        "score": 1,
        "same": 0,
    }
    assert [(one["kinds"], one["id"]) for one in record["comments"]] == [
        (["edited", "score"], "11"), (["gone"], "12"), (["added"], "14")
    ]  # fmt: skip
    assert record["comments"][0]["words"][1] == {"kind": "gone", "text": "never "}
    assert record["before"] == {"location": "a.html", "time": "2026-11-20T08:00:00+00:00"}


@pytest.mark.parametrize(
    ("one", "other", "like"),
    [
        ("", "", 1.0),
        ("the bell", "", 0.0),
        ("the bell, the Bell", "Bell the,\nbell the", 1.0),
        ("a a a b", "a a c d", 0.5),
        ("潮の時", "時の潮", 1.0),
    ],
)
def test_texts_are_alike_by_their_words_as_often_as_they_stand(
    one: str, other: str, like: float
) -> None:
    assert alike(bag(one), bag(other)) == like
    assert alike(bag(other), bag(one)) == like


def test_the_id_a_comment_has_now_is_found_where_ids_are_only_positions() -> None:
    new = one("31", "The tide was late today.", author="Orla")
    before, after = by_position(*TALK, start=10), by_position(new, *TALK[1:], start=10)
    changed = ids_now(before.comments, after.comments)
    assert changed == {"at-10": ""}
    after = by_position(new, *TALK, start=10)
    assert ids_now(before.comments, after.comments) == {
        f"at-{10 + 5 * at}": f"at-{15 + 5 * at}" for at in range(5)
    }
    assert ids_now(before.comments, TALK)["at-20"] == "13"
    assert ids_now(ordinal(talk(*TALK)).comments, TALK)["c3"] == "13"


def test_ids_of_the_page_are_the_same_now() -> None:
    assert ids_now(TALK, TALK[1:]) == {}

"""The words above a comment, and those of them there is room for."""

from datetime import UTC, datetime, timedelta

import pytest

from reader.layout import wrap
from reader.layout.wrap import cut
from reader.model import Comment
from reader.text import cells
from reader.ui.panes.comment_head import Facts, author_field, fields, fitted, points

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


def told(comment: Comment, facts: Facts | None = None) -> list[str]:
    return [word for word, _role in fields(comment, facts or Facts(0, closed=False, now=NOW))]


def test_all_there_is_to_say() -> None:
    comment = Comment(
        "1",
        author="Runa Teel",
        published=NOW - timedelta(hours=3),
        score=14,
        roles=("op", "staff", "pinned", "accepted"),
        states=("edited", "deleted"),
    )
    assert told(comment, Facts(9, closed=False, now=NOW)) == [
        "Runa Teel", "OP", "staff", "pinned", "✓ accepted", "3 h", "+14", "↳ 9", "deleted", "edited",
    ]  # fmt: skip


def test_what_is_unknown_is_said_of_the_author_alone() -> None:
    assert told(Comment("1")) == ["unknown"]
    assert author_field("")[1] == "lines--meta"


def test_the_words_of_the_page_stand_for_a_date_it_does_not_give() -> None:
    assert told(Comment("1", author="Tove", published_text="yesterday")) == ["Tove", "yesterday"]


def test_a_fold_is_told_in_words() -> None:
    assert told(Comment("1", author="T"), Facts(1234, closed=True, now=NOW)) == [
        "T",
        "↳ 1,234 folded",
    ]
    assert told(Comment("1", author="T"), Facts(0, closed=True, now=NOW)) == ["T", "folded"]


def test_who_is_answered_is_named_where_it_is_asked_for() -> None:
    assert told(Comment("1", author="T"), Facts(0, closed=False, now=NOW, answers="Bero")) == [
        "T",
        "↪ Bero",
    ]
    assert "↪ unknown" in told(Comment("1"), Facts(0, closed=False, now=NOW, answers=""))


def test_an_edit_is_told_once() -> None:
    assert told(Comment("1", author="T", edited_text="an hour ago", states=("edited",))) == [
        "T",
        "edited",
    ]


@pytest.mark.parametrize(("score", "text"), [(0, "±0"), (14, "+14"), (-6, "−6"), (-1200, "−1,200")])
def test_scores_have_a_sign(score: int, text: str) -> None:
    assert points(score) == text


def test_an_author_has_the_same_color_at_every_run() -> None:
    assert author_field("Ines Maro") == ("Ines Maro", "lines--guide-0")
    assert len({author_field(name)[1] for name in ("Tove", "Bero", "Kitt", "Anker", "Wiell")}) > 1


def test_fields_that_do_not_fit_are_left_out_and_the_first_is_cut() -> None:
    words = [("Solveig Anker", "a"), ("2026-11-20 14:03", "b"), ("+3", "c")]
    assert (
        "".join(word for word, _role in fitted(words, 40)[0])
        == "Solveig Anker  2026-11-20 14:03  +3"
    )
    assert "".join(word for word, _role in fitted(words, 20)[0]) == "Solveig Anker  +3"
    assert "".join(word for word, _role in fitted(words, 6)[0]) == "Solve…"
    assert "".join(word for word, _role in fitted(words, 0)[0]) == ""


def test_a_long_name_is_cut_before_the_date_is_left_out() -> None:
    name = "The Honourable Society of Tide Tables, Almanacs and Clocks"
    words = [(name, "a"), ("2026-11-20 14:03", "b"), ("+3", "c")]
    row = "".join(word for word, _role in fitted(words, 60)[0])
    assert row == "The Honourable Society of Tide Tables…  2026-11-20 14:03  +3"
    assert "".join(word for word, _role in fitted(words, 100)[0]).startswith(f"{name}  2026")
    narrow = "".join(word for word, _role in fitted(words, 30)[0])
    assert narrow == "The Honourable Society of…  +3", "some of a name is worth more than a date"


def test_wide_characters_are_cut_by_their_cells() -> None:
    assert cut("潮の時計です", 5) == "潮の…"
    assert cut("潮の", 4) == "潮の"
    assert cut("潮の", 2) == "…"
    assert cut("潮の", 0) == ""
    assert cut("👩‍🌾👩‍🌾", 3) == "👩‍🌾…"


@pytest.mark.parametrize("sign", ["k", "潮", "e\u0301"])
def test_a_name_of_any_length_is_looked_at_a_few_times_only(
    monkeypatch: pytest.MonkeyPatch, sign: str
) -> None:
    name = sign * 2000
    looked_at = 0

    def counted(text: str) -> int:
        nonlocal looked_at
        looked_at += len(text)
        return cells(text)

    monkeypatch.setattr(wrap, "cells", counted)
    assert cut(name, 5) == name[: len(sign) * (4 // cells(sign))] + "…"
    assert 0 < looked_at < 5 * len(name)


def test_a_chosen_color_and_notes_of_the_reader_stand_with_the_author() -> None:
    comment = Comment("1", author="Tove", roles=("op",), score=3)
    facts = Facts(0, False, NOW, None, 4, ("[sailor]", "● new"))
    assert fields(comment, facts)[:4] == [
        ("Tove", "lines--guide-4"),
        ("OP", "comment--state"),
        ("[sailor]", "comment--note"),
        ("● new", "comment--note"),
    ]


def test_what_the_site_does_is_told_from_a_fold_of_ours() -> None:
    """ "collapsed" above the whole text of a comment was taken for a fault."""
    comment = Comment("1", author="T", states=("collapsed", "hidden"))
    assert told(comment) == ["T", "hidden on the site", "collapsed on the site"]

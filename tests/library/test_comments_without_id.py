"""Places and notes stay with comments that have no id on their page."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from reader.library import comments_without_id
from reader.library.comments_without_id import current, current_notes, lasting, lasting_note
from reader.library.place_record import place_from, place_text
from reader.library.places import Anchor, Place
from reader.library.values import Note
from reader.model import Comment, Paragraph, Span


def said(*authors: str, start: int = 10) -> tuple[Comment, ...]:
    """Comments named after where they are, five elements apart."""
    return tuple(
        Comment(f"at-{start + 5 * at}", (Paragraph((Span(f"The tide, says {one}."),)),), author=one)
        for at, one in enumerate(authors)
    )


BEFORE = said("Bero", "Kitt", "Tove")
PLACE = Place(
    pane="comments",
    article=Anchor(1, "The keeper"),
    top="at-10",
    comment="at-15",
    near=("at-20", "at-10"),
    folds=("at-10",),
    done=("at-20",),
    hidden=("at-15",),
    comment_marks=(("a", "at-10"), ("b", "at-20")),
)


def again(comments: Sequence[Comment]) -> Place:
    return current(place_from(place_text(lasting(PLACE, BEFORE))), comments)


def test_on_the_same_page_it_is_the_same_place() -> None:
    assert again(BEFORE) == PLACE


@pytest.mark.parametrize("start", [10, 11, 15])
def test_it_stays_with_its_comments_below_a_new_one(start: int) -> None:
    later = said("Orla", *(one.author for one in BEFORE), start=start)
    names = {one.author: one.id for one in later}
    found = again(later)
    assert (found.top, found.comment) == (names["Bero"], names["Kitt"])
    assert found.near == (names["Tove"], names["Bero"])
    assert (found.folds, found.done) == ((names["Bero"],), (names["Tove"],))
    assert found.hidden == (names["Kitt"],)
    assert dict(found.comment_marks) == {"a": names["Bero"], "b": names["Tove"]}
    assert found.article == PLACE.article


def test_what_was_set_on_a_comment_that_is_gone_is_set_on_no_other() -> None:
    found = again(said("Bero", "Orla", "Ines"))
    assert (found.comment, found.done, found.hidden) == ("", (), ())
    assert found.comment_marks == (("a", "at-10"),)


def test_of_two_alike_it_is_the_one_at_the_same_position() -> None:
    twice = said("Bero", "Bero")
    place = Place(done=("at-15",))
    assert current(lasting(place, twice), twice) == place


def test_ids_of_the_page_and_places_of_earlier_versions_stay() -> None:
    named = (Comment("61", author="Bero"), Comment("62", author="Kitt"))
    place = Place(done=("61",), folds=("gone",))
    assert lasting(place, named) is place
    assert current(place, named) is place
    assert current(PLACE, BEFORE) is PLACE


def test_only_comments_that_a_place_or_a_note_names_are_summed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A place is stored again and again while one reads, of up to 50,000 comments."""
    summed: list[str] = []

    def counted(comment: Comment) -> tuple[str, str, str]:
        summed.append(comment.id)
        return sums(comment)

    sums = comments_without_id._sums
    monkeypatch.setattr(comments_without_id, "_sums", counted)
    many = said(*"ABCDEFGH")
    lasting(Place(comment="at-15", folds=("at-30", "at-15")), many)
    lasting_note(Note("The tide", "at-20"), many)
    assert summed == ["at-15", "at-30", "at-20"]


def test_a_note_stays_with_the_words_it_quotes() -> None:
    notes = (Note("says  Kitt", "at-15"), Note("The tide", "at-20"), Note("says Kitt", "61"))
    later = said("Orla", *(one.author for one in BEFORE))
    assert [note.comment for note in current_notes(notes, later)] == ["at-20", "at-20", "61"]
    assert current_notes(notes, BEFORE) == notes


def test_a_note_on_an_edited_comment_stays_and_on_one_that_is_gone_is_on_no_other() -> None:
    notes = (Note("The tide, said Bero.", "at-10"), Note("Fog came in from the west", "at-15"))
    edited, gone = current_notes(notes, BEFORE)
    assert edited == notes[0]
    assert gone.comment not in {"", *(one.id for one in BEFORE)}


def dated(
    *rows: tuple[str, str, int], start: int = 10, named: str = "at-{}"
) -> tuple[Comment, ...]:
    """Comments of an author, a text and an hour."""
    return tuple(
        Comment(
            named.format(start + 5 * at),
            (Paragraph((Span(text),)),),
            author=author,
            published=datetime(2026, 3, 1, hour, tzinfo=UTC),
        )
        for at, (author, text, hour) in enumerate(rows)
    )


AGREED = (
    ("Ada", "It is old.", 10),
    ("Tom", "Agreed.", 11),
    ("Bea", "Agreed.", 12),
    ("Tom", "Agreed.", 13),
)


def noted(before: tuple[Comment, ...], at: int, later: tuple[Comment, ...]) -> Comment | None:
    """The comment that a note is on when the page is read again."""
    note = lasting_note(Note(before[at].text, before[at].id, "mine"), before)
    (found,) = current_notes((note,), later)
    place = Place(comment_marks=(("a", before[at].id),))
    marks = dict(current(place_from(place_text(lasting(place, before))), later).comment_marks)
    there = next((one for one in later if one.id == found.comment), None)
    assert marks.get("a", "") == (there.id if there else "")
    return there


@pytest.mark.parametrize("at", range(4))
@pytest.mark.parametrize("named", ["at-{}", "c{}", "https://a.example/page-2#at-{}"])
def test_a_note_stays_with_its_author_and_time_among_those_of_the_same_words(
    at: int, named: str
) -> None:
    before = dated(*AGREED, named=named)
    rows = (("Zed", "Agreed.", 15), *AGREED[:3], ("Tom", "Agreed.", 9), AGREED[3])
    found = noted(before, at, dated(*rows, named=named, start=10 if named[0] == "a" else 90))
    assert found is not None
    assert (found.author, found.text, found.published) == (
        before[at].author,
        before[at].text,
        before[at].published,
    )


def test_a_note_on_words_that_others_say_too_is_not_on_theirs_when_its_comment_is_gone() -> None:
    rows = [row for row in AGREED if row[0] != "Bea"]
    assert noted(dated(*AGREED), 2, dated(*rows)) is None


def test_a_note_stays_with_a_comment_whose_text_is_another() -> None:
    rows = [*AGREED[:2], ("Bea", "On second thoughts: no.", 12), AGREED[3]]
    found = noted(dated(*AGREED), 2, dated(("Zed", "New.", 20), *rows))
    assert found is not None
    assert found.text == "On second thoughts: no."


def test_a_comment_that_the_page_numbers_itself_keeps_its_note_when_it_is_edited() -> None:
    before = dated(*AGREED, named="c{}")
    later = tuple(
        replace(one, blocks=(Paragraph((Span("No."),)),), published=None)
        if one.id == "c20"
        else one
        for one in before
    )
    assert noted(before, 2, later) is later[2]

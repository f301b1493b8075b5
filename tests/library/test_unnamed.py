"""Places and notes stay with comments that have no id on their page."""

from collections.abc import Sequence

import pytest

from reader.library.place_record import place_from, place_text
from reader.library.places import Anchor, Place
from reader.library.unnamed import current, current_notes, lasting
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

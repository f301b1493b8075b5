"""What is said of missing comments, and that it is known again."""

import pytest

from reader.extraction.comments import completeness
from reader.extraction.comments.completeness import (
    is_paged,
    orphaned,
    without_asking,
    without_missing,
)
from reader.html.tree import parse
from reader.sites import discourse

KEPT = ("The page counts about 2.8k comments; 197 comments are on it.", "Left out: 1 pingback.")


@pytest.mark.parametrize(
    "note",
    [
        "3 of 7 comments are on this page.",
        "The thread goes on over several pages; the comments of this page are shown.",
        "The thread goes on over several pages; the comments of this page, 2 of 14, are shown.",
        "The comments go on over several pages; those of this page are shown.",
        "Replies are folded away by the page in 2 places.",
        "Some replies are folded away by the page (View Replies (3)).",
        "The comments are loaded by script from forum.example (thread 7).",
        "12 posts are drawn by a script on scrolling; their places are empty.",
        "The page leaves out the replies below 2 comments for their depth.",
        *orphaned(1, "on this page"),
        *orphaned(4, "on this page"),
    ],
)
def test_a_note_on_missing_comments_goes_once_they_are_there(note: str) -> None:
    assert without_missing((KEPT[0], note, KEPT[1])) == KEPT


def test_where_some_came_only_the_count_is_untrue() -> None:
    notes = ("3 of 7 comments are on this page.", completeness.MORE, *KEPT)
    assert without_missing(notes, is_complete=False) == notes[1:]


def test_what_discourse_draws_later_is_there_once_it_is_asked_for() -> None:
    page = parse("<div class='cloaked-post'></div>" * 2)
    assert discourse.SITE.notes is not None
    notes = discourse.SITE.notes(page, ())
    assert len(notes) == 1
    assert without_missing(notes) == ()


@pytest.mark.parametrize("note", [completeness.PAGED, completeness.ONE_OF_PAGES(2, 14)])
def test_a_thread_that_goes_on_is_paged(note: str) -> None:
    assert is_paged(note)
    assert not is_paged(completeness.MORE)


@pytest.mark.parametrize(
    "note",
    [
        completeness.CAME_OF(12, 40),
        completeness.NOT_COME("The site {forum.example} was silent. It sent 3 of 4."),
        completeness.NO_MORE_SENT,
        completeness.NO_WAY,
    ],
)
def test_what_asking_left_goes_when_it_is_asked_again_and_only_then(note: str) -> None:
    assert without_asking((KEPT[0], note, KEPT[1])) == KEPT
    assert without_missing((note,)) == (note,)

"""Comments that a site was asked for on an earlier day, with the page as it is now."""

from collections.abc import Sequence
from dataclasses import replace

from reader.model import Article, Comment, Paragraph, Reading, Span
from reader.open.stored_thread import with_stored

ASKED = "2026-11-20T08:00:00+00:00"


def comment(number: int, parent: str = "", depth: int = 0) -> Comment:
    text = f"The words of number {number}."
    return Comment(
        str(number),
        (Paragraph((Span(text),)),),
        author=f"Person {number}",
        parent=parent,
        depth=depth,
    )


def page(*comments: Comment, claimed: int | None = 5, notes: Sequence[str] = ()) -> Reading:
    return Reading(Article("The crane"), comments, claimed=claimed, notes=tuple(notes))


HERE = page(
    comment(1), comment(2),
    notes=("2 of 5 comments are on this page.", "Left out: 1 pingback, which is a link and not a comment."),
)  # fmt: skip
WHOLE = page(comment(1), comment(3, "1", 1), comment(2), comment(4), comment(5))


def test_stored_comments_stand_in_their_places_and_a_note_tells_of_what_day_they_are() -> None:
    reading = with_stored(HERE, WHOLE, HERE, ASKED)
    assert [(each.id, each.depth) for each in reading.comments] == [
        ("1", 0), ("3", 1), ("2", 0), ("4", 0), ("5", 0)
    ]  # fmt: skip
    assert reading.notes == (
        "Shown with the page: 3 comments that the site was asked for on 2026-11-20.",
        "Left out: 1 pingback, which is a link and not a comment.",
    )
    assert with_stored(reading, WHOLE, HERE, ASKED) is reading


def test_what_is_missing_still_is_told() -> None:
    some = page(comment(1), comment(2), comment(4))
    reading = with_stored(HERE, some, HERE, ASKED)
    assert reading.notes[:2] == (
        "3 of 5 comments are here.",
        "Shown with the page: 1 comment that the site was asked for on 2026-11-20.",
    )
    assert reading.claimed == 5


def test_a_comment_that_has_left_the_page_is_not_brought_back() -> None:
    now = replace(HERE, comments=(comment(1), comment(6)), claimed=6)
    reading = with_stored(now, WHOLE, HERE, ASKED)
    assert sorted(each.id for each in reading.comments) == ["1", "3", "4", "5", "6"]
    all_shown = replace(WHOLE, claimed=None)
    assert with_stored(all_shown, WHOLE, None, ASKED) is all_shown


def test_ids_of_the_endpoint_are_those_of_the_page_too() -> None:
    named = replace(HERE, comments=tuple(replace(each, id=f"c{each.id}") for each in HERE.comments))
    reading = with_stored(named, WHOLE, named, ASKED)
    assert [(each.id, each.depth) for each in reading.comments] == [
        ("1", 0), ("3", 1), ("2", 0), ("4", 0), ("5", 0)
    ]  # fmt: skip

"""What may be typed after a colon in a list of pages."""

from string import ascii_lowercase

import pytest

from reader.commands.command_line import Order, understood
from reader.commands.list_line import ListPlace, offered_in, understood_in

SHELF = ("listed", "title", "site", "date", "comments", "saved")
LIBRARY = ("opened", "title", "site", "comments", "new")


@pytest.mark.parametrize(
    ("typed", "order"),
    [
        ("sort date", Order("shelf_sort", "date")),
        ("Sort Com", Order("shelf_sort", "comments")),
        ("sort new", Order("shelf_sort", "date")),  # the word for it among comments
        ("sort page", Order("shelf_sort", "listed")),
        ("sort", Order("shelf_sort")),
        ("find High Tide", Order("shelf_filter", "High Tide")),
        ("filter", Order("shelf_filter")),
        ("theme paper", Order("theme", "paper")),
        ("12", Order("pick_bottom", "12")),
        ("q", Order("shelf_quit")),
        ("h", Order("shelf_help")),
        ("next theme", Order("next_theme")),
        ("next-theme", Order("next_theme")),
        ("Back or quit", Order("shelf_leave")),
        ("unread", Order("shelf_unread")),
        ("", Order("")),
    ],
)
def test_a_line_is_understood_as_on_a_page(typed: str, order: Order) -> None:
    assert understood_in("shelf", typed, SHELF) == order


@pytest.mark.parametrize(
    ("typed", "order"),
    [
        ("sort time", Order("library_sort", "opened")),
        ("sort n", Order("library_sort", "new")),
        ("find tide", Order("library_search", "tide")),
        ("undo", Order("library_undo")),
    ],
)
def test_the_library_has_words_of_its_own(typed: str, order: Order) -> None:
    assert understood_in("library", typed, LIBRARY) == order


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [
        ("sort size", "Sort by listed, title, site, date, comments, saved; “size” is none"),
        ("unraed", "No command here is called “unraed”; “unread” is one"),
        ("zzz", "No command here is called “zzz”"),
        ("theme", understood("theme").refusal),
    ],
)
def test_what_is_no_command_is_refused(typed: str, refusal: str) -> None:
    assert understood_in("shelf", typed, SHELF).refusal == refusal


def test_a_command_is_completed_and_then_its_value() -> None:
    themes = ("ink", "paper")
    assert offered_in("shelf", "", SHELF, themes) == ("sort", "theme", "find")
    assert offered_in("shelf", "un", SHELF, themes) == ("unread",)
    assert offered_in("shelf", "so", SHELF, themes) == ("sort",)
    assert offered_in("shelf", "sort", SHELF, themes)[:2] == ("sort listed", "sort title")
    assert offered_in("shelf", "sort s", SHELF, themes) == ("sort site", "sort saved")
    assert offered_in("shelf", "theme p", SHELF, themes) == ("theme paper",)
    assert offered_in("library", "sort o", LIBRARY, themes) == ("sort opened",)
    assert offered_in("library", "zz", LIBRARY, themes) == ()


@pytest.mark.parametrize(("place", "sorts"), [("shelf", SHELF), ("library", LIBRARY)])
def test_what_is_offered_does_something_or_says_what_it_needs(
    place: ListPlace, sorts: tuple[str, ...]
) -> None:
    begun = ("", *ascii_lowercase, "sort ", "theme ")
    offered = {line for typed in begun for line in offered_in(place, typed, sorts, ("ink",))}
    assert {"sort", "theme", "find", "theme ink", "help"} <= offered
    for line in offered:
        order = understood_in(place, line, sorts)
        assert order.command or " needs " in order.refusal, line

"""Entries that the labels of a form, ratings, or a heading with the page's title announce."""

import pytest

import reader
from tests.extraction.generic.sluice import SAID, URL, read, told
from tests.extraction.generic.test_nothing_said import ARTICLE

PEOPLE = ("Orla Finch", "bram_holt", "Bea", "Wilf Crane", "Olga Marsh")
ALL = list(zip(PEOPLE, SAID, strict=True))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<b>Name:</b> {who}<br><b>Date:</b> March {day}, 2024<br><b>Message:</b> ", ""),
        (
            (
                "<b>Name:</b> {who}<br><b>How did you find us:</b> by boat<br>"
                "<b>Date:</b> March {day}, 2024<br><b>Comments:</b><br>"
            ),
            "",
        ),
        (
            (
                "<b>From:</b> {who}<br><b>Date:</b> March {day}, 2024<br><b>Subject:</b> The lamp"
                "</p><pre>"
            ),
            "</pre><p>",
        ),
    ],
    ids=["form", "question", "letter"],
)
def test_entries_with_the_labels_of_a_form_or_a_letter_are_written_by_whom_these_name(
    before: str, after: str
) -> None:
    comments = read(
        lambda at: f"<p>{before.format(who=PEOPLE[at], day=at + 13)}{SAID[at]}{after}</p><hr>",
        head="",
    )
    assert told(comments) == ALL
    assert [one.published and one.published.day for one in comments] == [13, 14, 15, 16, 17]


def test_records_with_other_labels_are_no_comments() -> None:
    entry = "<p><b>Name:</b> {}<br><b>Date:</b> March {}, 2024<br><b>Harbour:</b> {}</p><hr>"
    assert read(lambda at: entry.format(PEOPLE[at], at + 13, SAID[at]), head="") == ()


REVIEWS = [
    "Reviews",
    "Bewertungen",
    "Reviews for A new ferry",
    "Comments on “A new ferry”",
    "Commentaires sur A new ferry",
]
OTHERS = [
    "Reviews for the harbour mill",
    "News",
    "Reviews of ferries",
    "Discussion of a new ferry",
]


def _rated(heading: str, rating: str = "<i title='{}/5'></i>") -> int:
    items = "".join(
        f"<div class=review><div class=who>{PEOPLE[at]}</div><div>March {at + 13}, 2024</div>"
        f"{rating.format(at % 2 + 3)}<div class=k>{SAID[at]}</div></div>"
        for at in range(5)
    )
    page = f"<article>{ARTICLE}</article><section><h2>{heading}</h2><div>{items}</div></section>"
    return len(reader.extract(page.encode(), URL, sites=()).comments)


@pytest.mark.parametrize("heading", REVIEWS)
def test_texts_that_rate_below_a_heading_for_reviews_are_some(heading: str) -> None:
    assert _rated(heading) == 5


@pytest.mark.parametrize("heading", OTHERS)
def test_those_below_another_heading_are_not(heading: str) -> None:
    assert _rated(heading) == 0


def test_reviews_without_ratings_may_be_of_the_newspaper() -> None:
    assert _rated("Reviews", "") == 0

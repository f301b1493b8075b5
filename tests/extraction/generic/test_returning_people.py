"""People who come back: in long threads, and where nothing but their names is given."""

import pytest

from reader.extraction.generic.people.names import name, signed
from reader.extraction.generic.people.odd_names import any_signed
from reader.extraction.generic.structure.controls import is_label
from tests.extraction.generic.sluice import SAID, read, told

PEOPLE = ("Orla Finch", "bram_holt", "Bea", "Wilf Crane", "Olga Marsh")
TURNS = (0, 1, 2, 0, 3, 1, 4, 2, 0)
"""Who writes after whom, as people do: not in a fixed order."""


@pytest.mark.parametrize("count", [12, 36, 60])
def test_few_people_of_a_long_thread_are_named_as_those_of_a_short_one(count: int) -> None:
    comments = read(
        lambda at: (
            f"<div class=comment-box><div class=box-content><h5>{PEOPLE[at % 5]}</h5>"
            f"<span>{at % 28 + 1}.03.2024</span><p>{SAID[at % 5]}</p></div></div>"
        ),
        count=count,
    )
    assert [one.author for one in comments] == [PEOPLE[at % 5] for at in range(count)]


@pytest.mark.parametrize("heading", ["Comments", "Yorumlar", "Kommentare"])
def test_undated_comments_are_known_by_people_who_return(heading: str) -> None:
    comments = read(
        lambda at: (
            f"<div class=panel><div class=panel-heading><h3>{PEOPLE[TURNS[at]]}</h3></div>"
            f"<div class=panel-body>{SAID[at % 5]}</div></div>"
        ),
        head=f"<h2>{heading}</h2>",
        count=9,
    )
    assert told(comments) == [(PEOPLE[TURNS[at]], SAID[at % 5]) for at in range(9)]


@pytest.mark.parametrize(
    "titles",
    [
        ("Line comments", "Block comments", "Nested", "Documentation", "Directives", "Pragmas"),
        ("Nested", "Example", "Directives", "Example", "Pragmas", "Example"),
        ("JavaScript", "Python", "Ruby", "JavaScript", "Python", "Ruby"),
        ("Starter", "Dessert", "Starter", "Dessert", "Starter", "Dessert"),
    ],
    ids=["all differ", "a label", "languages", "courses"],
)
def test_parts_of_a_manual_below_comments_are_none(titles: tuple[str, ...]) -> None:
    assert not read(
        lambda at: (
            f"<div class=panel><div class=panel-heading><h3>{titles[at]}</h3></div>"
            f"<div class=panel-body>{SAID[at % 5]}</div></div>"
        ),
        head="<h2>Comments</h2>",
        count=6,
    )


def test_the_names_of_undated_comments_stand_behind_their_numbers() -> None:
    comments = read(
        lambda at: (
            f"<div class=comment_holder><div class=comment_body>"
            f"<div class=comment_header>{at + 1} | {PEOPLE[at]}</div>"
            f"<div class=comment_text>{SAID[at]}</div></div></div>"
        )
    )
    assert told(comments) == list(zip(PEOPLE, SAID, strict=True))


@pytest.mark.parametrize(
    ("label", "when"),
    [("Dodao/la", "Objavljeno"), ("Added by", "Posted"), ("Ekleyen", "Tarih"), ("Přidal", "Dne")],
)
def test_a_name_loses_what_forms_call_it(label: str, when: str) -> None:
    comments = read(
        lambda at: (
            f"<div class=comment><table><tr><td>{label}: {PEOPLE[at]}</td>"
            f"<td>{when}: {at + 13}.03.2024 09:1{at}h</td></tr></table>"
            f"<div class=said><p>{SAID[at]}</p></div></div>"
        )
    )
    assert told(comments) == list(zip(PEOPLE, SAID, strict=True))


def test_what_is_no_label_of_a_name_stays_in_it() -> None:
    assert name("Party: none") == "Party: none"


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("by Orla Finch--at: yesterday edit delete", "Orla Finch"),
        ("By n00rd , September 18, 2022 (See all of them)", "n00rd"),
        ("September 18, 2022, 3:03 a.m. - sam_k", "sam_k"),
        ("sam_k: Sept. 18, 2022, 5:46 p.m.", "sam_k"),
        ("Sat - September 18, 2022", ""),
        ("Ada \u22c5 September 18, 2022", "Ada"),
        ("By Bea , September 18, 2022 (See all of them)", "Bea"),
        ("3rd September 2022", ""),
    ],
)
def test_a_line_names_who_signed_it(line: str, who: str) -> None:
    assert signed(line) == who


def test_a_row_of_figures_in_place_of_a_date_is_read_no_further_than_a_line() -> None:
    assert any_signed("Bea, 3 days ago") == "Bea"
    assert any_signed(f"{'9' * 5000} | Bea") == ""  # read whole, it took minutes


ASKED = (
    "{n} of 41 people found the following review helpful",
    "Was this review helpful to you?",
    "{n} Kunden fanden diese Rezension hilfreich",
    "{n}人のお客様がこれが役に立ったと考えています",
)


@pytest.mark.parametrize("asked", ASKED)
def test_reviews_are_known_by_who_found_them_helpful(asked: str) -> None:
    comments = read(
        lambda at: (
            f"<div class=customerReview><div>{asked.format(n=at + 2)}</div>"
            f"<div class=by>By {PEOPLE[at]}, March {at + 13}, 2024</div>"
            f"<div class=reviewText>{SAID[at]}</div></div>"
        ),
        head="",
    )
    assert [one.author for one in comments] == list(PEOPLE)


def test_previews_of_pages_that_people_found_helpful_are_no_reviews() -> None:
    comments = read(
        lambda at: (
            f"<div class=articlePreview><div>{at + 2} of 41 people found this helpful</div>"
            f"<div class=by>By {PEOPLE[at]}, March {at + 13}, 2024</div>"
            f"<div class=previewText>{SAID[at]}</div></div>"
        ),
        head="",
    )
    assert comments == ()


@pytest.mark.parametrize(
    "label",
    [
        "Antwoord", "Respon", "Atsakyti", "Atbildēt", "Vasta", "Одговори", "Адказаць", "Жауап беру",
        "Cavab ver", "Պատասխանել", "პასუხი", "Përgjigju", "Erantzun", "উত্তর দিন", "جواب دیں",
    ],
)  # fmt: skip
def test_controls_for_answering_in_more_languages_are_nobody(label: str) -> None:
    assert is_label(label)
    assert not name(label)

"""What buyers and guests write rates something, and is found helpful: other lists are not."""

import pytest

from reader.extraction.generic.structure.controls import is_label
from tests.extraction.generic.sluice import SAID, read, told

PEOPLE = ("Orla Finch", "bram_holt", "Bea", "Wilf Crane", "Olga Marsh")
ALL = list(zip(PEOPLE, [f"{text} {SAID[0]}" for text in SAID], strict=True))
RATINGS = {
    "label": "<span role=img aria-label='Rated {} stars out of five stars'></span>",
    "picture": "<img src=/s.png alt='{},5 von 5 Sternen'>",
    "stars": "<span>★ {}</span>",
    "title": "<i title='{}/5'></i>",
    "French": "<span aria-label='Note : {} sur 5'></span>",
    "Japanese": "<span aria-label='評価: {}'></span>",
}


def _review(rating: str, title: str = "") -> list[tuple[str, str]]:
    return told(
        read(
            lambda at: (
                f"<div class=q7>{title.format(at)}<div><b class=k2>{PEOPLE[at]}</b></div>"
                f"<div>{rating.format(at % 2 + 3)}<i>2024-03-{at + 13}</i></div>"
                f"<div class=z4>{SAID[at]} {SAID[0]}</div></div>"
            ),
            head="",
        )
    )


@pytest.mark.parametrize("rating", RATINGS.values(), ids=RATINGS)
def test_texts_that_rate_are_reviews_in_markup_that_says_nothing(rating: str) -> None:
    assert _review(rating) == ALL


@pytest.mark.parametrize(
    "rating",
    ["", "<img src=/s.png alt='The quay in March'>", "<span>12 of 50</span>", "<i>3/4</i>"],
)
def test_texts_that_rate_nothing_are_none(rating: str) -> None:
    assert _review(rating) == []


def test_teasers_of_rated_things_are_no_reviews_of_readers() -> None:
    title = "<h3><a href=/lamps/{}>The lamp of the quay, and who lit it</a></h3>"
    assert _review(RATINGS["label"], title) == []


@pytest.mark.parametrize(
    "label",
    [
        "Helpful",
        "Helpful (12)",
        "Was this helpful?",
        "Hilfreich",
        "Útil",
        "Полезно",
        "参考になった",
    ],
)
def test_that_a_review_is_helpful_is_said_by_a_control(label: str) -> None:
    assert is_label(label)


def test_a_sentence_about_help_is_no_control() -> None:
    assert not is_label("Helpful people on the quay")


@pytest.mark.parametrize(
    ("link", "count"),
    [("Review by {who}", 5), ("Rezension von {who}", 5), ("The quay by night, again", 0)],
)
def test_a_link_to_a_review_that_says_who_wrote_it_is_no_title_of_another_page(
    link: str, count: int
) -> None:
    found = read(
        lambda at: (
            f"<li class=film-detail><p><span>{'★' * (at % 3 + 2)}</span> <a href=/r/{at}>"
            f"{link.format(who=f'<b>{PEOPLE[at]}</b>')} {at}</a> <i>1{at} Mar 2024</i></p>"
            f"<div class=body-text><p>{SAID[at]} {SAID[0]}</p></div>"
            f"<p><span>Like review</span> <a>{at} likes</a></p></li>"
        ),
        head="<h2>Popular reviews</h2>",
    )
    assert len(found) == count
    assert [text for _, text in told(found)] == [text for _, text in ALL[:count]]

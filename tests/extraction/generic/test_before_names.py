"""Words before names: titles, whose full stops end no sentence, and those for "by"."""

import pytest

from reader import extract
from reader.extraction.generic.people.names import name


@pytest.mark.parametrize(
    "said",
    [
        "Prof. Dr. Pell",
        "Dra. Ana Reis",
        "Dott. Sala",
        "Dipl.-Ing. Karl Ott",
        "Dr. med. Runa Teel",
        "Mgr. Jana Dvor",
        "проф. Белов",
    ],
)
def test_a_full_stop_behind_a_title_ends_no_name(said: str) -> None:
    assert name(said) == said


@pytest.mark.parametrize(
    "said", ["Good doc. Thanks", "Prof. No. Never. He was late", "Old col. Why"]
)
def test_a_full_stop_behind_a_title_that_no_name_follows_ends_a_sentence(said: str) -> None:
    assert not name(said)


@pytest.mark.parametrize(
    ("said", "who"), [("przez Mira Sund", "Mira Sund"), ("بواسطة سامي حداد", "سامي حداد")]
)
def test_by_is_no_part_of_a_name(said: str, who: str) -> None:
    assert name(said) == who


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("佐々木 健 より", "佐々木 健"),
        ("佐々木 健より", "佐々木 健"),
        ("ケンより", "ケン"),
        ("結衣 ひより", "結衣 ひより"),  # a name that ends so
        ("ひより", "ひより"),
        ("より", "より"),
    ],
)
def test_from_behind_a_japanese_name_is_no_part_of_it(said: str, who: str) -> None:
    assert name(said) == who


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("4/5 stars -- Ada", "Ada"),
        ("4.5/5 — Bero Lund", "Bero Lund"),
        ("3 out of 5 stars - Cleo", "Cleo"),
        ("10/10 – Dora", "Dora"),
        ("24/7 - Ada", "24/7 - Ada"),  # no rating
        ("4/5 stars", "4/5 stars"),
    ],
)
def test_what_somebody_gave_stands_before_the_dash_of_a_signature(said: str, who: str) -> None:
    assert name(said) == who


def test_a_review_is_signed_with_what_its_author_gave() -> None:
    reviews = "".join(
        f'<div class="review"><p>{said}</p><p class="by">{stars}/5 stars -- {who}</p>'
        f'<span class="d">March {stars}, 2024</span></div>'
        for stars, who, said in (
            (4, "Ada", "It holds water and its lid fits, which is more than I had hoped for."),
            (2, "Bero Lund", "The handle came off after a week of use in the kitchen."),
            (5, "Cleo", "A present for my father, who likes it very much indeed."),
        )
    )
    page = f"<h1>A jug</h1><p>It is made of clay, and holds a litre.</p><h2>Reviews</h2>{reviews}"
    comments = extract(page, "").comments
    assert [comment.author for comment in comments] == ["Ada", "Bero Lund", "Cleo"]
    assert comments[1].text == "The handle came off after a week of use in the kitchen."

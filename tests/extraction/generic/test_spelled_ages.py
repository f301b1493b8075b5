"""Ages whose number is a word, or which have none, as browsers and date libraries write them."""

import pytest

from reader.extraction.generic import find_discussion
from reader.extraction.generic.wording.stamps import is_stamp
from reader.html.tree import parse
from tests.extraction.generic.sluice import ARTICLE, SAID, URL, read, told

NAMES = ("Wenke", "Tamsin Orr", "Wenke", "bodo_k", "Marit")
WROTE = list(zip(NAMES, SAID, strict=True))
AGES = (
    "för en timme sedan",
    "en dag siden",
    "for én time siden",
    "één uur geleden",
    "il y a quelques secondes",
    "il y a plus de 3 ans",
    "hace alrededor de 1 hora",
    "o oră în urmă",
    "dzień temu",
    "před dnem",
    "pred približne 2 hodinami",
    "преди един час",
    "päivä sitten",
    "viisi tuntia sitten",
    "tund tagasi",
    "sejam yang lalu",
    "하루 전",
    "3 週前",
    "vorgestern",
    "letzte Woche",
    "Last month",
    "l\u2019année dernière",
    "sidste uge",
    "i fjor",
    "先週",
)


@pytest.mark.parametrize("age", AGES)
def test_an_age_in_words_is_a_date(age: str) -> None:
    assert is_stamp(age)


@pytest.mark.parametrize(
    "text",
    [
        *("Día y hora", "For one year", "Next week", "This month", "Gå til siden", "Vor dem Tag"),
        *("Mehr als ein Jahr", "Il y a du monde", "En dag", "Preis pro Tag", "Last week in Rome"),
        *("Ein Jahr vor Ort", "Sedan", "Plus de jours", "1 hour before", "un año más"),
    ],
)
def test_other_words_for_times_are_none(text: str) -> None:
    assert not is_stamp(text)


@pytest.mark.parametrize("when", AGES)
def test_comments_are_dated_by_such_an_age(when: str) -> None:
    comments = read(
        lambda number: (
            f"<div class=xa><div class=xb><span class=xc>{NAMES[number]}</span>"
            f"<span class=xd>{when}</span></div><div class=xe>{SAID[number]}</div>"
            "<div><button>Reply</button></div></div>"
        )
    )
    assert told(comments) == WROTE
    assert {one.published_text for one in comments} == {when}


def test_a_choice_of_periods_above_teasers_is_no_discussion() -> None:
    rows = "".join(
        f"<li><a href=/{period}>{period}</a><p>The most read of {period}: {said}</p></li>"
        for period, said in zip(
            ("Yesterday", "Last week", "Last month", "Last year"), SAID, strict=False
        )
    )
    page = f"<main><h1>The lock</h1>{ARTICLE}<ul class=periods>{rows}</ul></main>"
    assert not find_discussion(parse(page, URL)).ordered.comments

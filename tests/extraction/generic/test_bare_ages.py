"""Ages without a word for "ago" in many languages, and times of the day in their place."""

import pytest

from reader.extraction.generic import find_discussion
from reader.extraction.generic.wording.stamps import is_stamp
from reader.html.tree import parse
from tests.extraction.generic.sluice import ARTICLE, SAID, URL, read, told

NAMES = ("Wenke", "Tamsin Orr", "Wenke", "bodo_k", "Marit")
WROTE = list(zip(NAMES, SAID, strict=True))
AGES = (
    "3 uur",
    "5 tim",
    "5t",
    "2 g",
    "2 ч",
    "3 gün",
    "2 týd.",
    "4 giorni",
    "12 perc",
    "5시간",
    "5 giờ",
)


@pytest.mark.parametrize("age", [*AGES, "· 3 uur"])
def test_an_age_in_another_language_is_a_date(age: str) -> None:
    assert is_stamp(age)


@pytest.mark.parametrize(
    "text",
    ["12 let", "2 lights", "page 3 g", "1500 g", "3 uurwerken", "2 ч сахара"],
)
def test_other_amounts_are_none(text: str) -> None:
    assert not is_stamp(text)


def comment(number: int, when: str) -> str:
    return (
        f"<div class=xa><div class=xb><span class=xc>{NAMES[number]}</span><span class=xd>{when}</span>"
        f"</div><div class=xe>{SAID[number]}</div><div><button>{number}</button>"
        "<button>Reply</button></div></div>"
    )


@pytest.mark.parametrize("when", AGES)
def test_comments_are_dated_by_such_an_age(when: str) -> None:
    comments = read(lambda number: comment(number, when))
    assert told(comments) == WROTE
    assert {one.published_text for one in comments} == {when}


@pytest.mark.parametrize("when", ["08:14", "11/03", "11.3."])
def test_items_with_a_name_and_a_control_for_answering_are_comments_below_their_heading(
    when: str,
) -> None:
    assert told(read(lambda number: comment(number, when))) == WROTE


@pytest.mark.parametrize(
    ("head", "control"),
    [
        ("<h3>5 comments</h3>", "Share"),
        ("<h3>Programme</h3>", "Reply"),
        ("<h3>Programme</h3>", "Book"),
        ("<h3>Recent comments</h3>", "Share"),
    ],
)
def test_a_programme_with_names_and_times_is_none(head: str, control: str) -> None:
    items = "".join(
        comment(number, f"0{number + 8}:14".replace("01", "1")).replace("Reply", control)
        for number in range(5)
    )
    page = f"<html lang=en><body><div>{ARTICLE}</div><div>{head}{items}</div></body></html>"
    assert find_discussion(parse(page, URL)).ordered.comments == ()


@pytest.mark.parametrize("amount", ["2 g", "5 t", "3 d"])
def test_lists_of_goods_with_amounts_are_no_comments(amount: str) -> None:
    rows = "".join(
        f"<div class=xa><b>{name}</b> <span>{amount}</span><p>{said}</p><a href='/g/{at}'>Buy</a></div>"
        for at, (name, said) in enumerate(WROTE)
    )
    page = f"<html lang=en><body><div>{ARTICLE}</div><h3>What you need</h3>{rows}</body></html>"
    assert find_discussion(parse(page, URL)).ordered.comments == ()

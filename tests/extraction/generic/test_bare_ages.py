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
    [
        *("12 let", "2 lights", "page 3 g", "1500 g", "3 uurwerken", "2 ч сахара", "250 g"),
        *("3 t", "3 u", "7 j", "12 л", "4 г", "31 år", "25 лет", "19 lat", "40 jaar", "30 ans"),
    ],
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


GOODS = ("Flour", "Butter", "Salt", "Sugar", "Yeast")
FORM = "<h3>Leave a reply</h3><form><textarea name=comment></textarea><button>Send</button></form>"


@pytest.mark.parametrize("below", ["", "<h3>Method</h3><p>Stir it all until it is smooth.</p>"])
@pytest.mark.parametrize("amount", ["5 g", "3 t", "12 л", "31 år", "25 лет", "19 lat"])
def test_goods_and_people_above_a_form_are_no_comments(amount: str, below: str) -> None:
    rows = "".join(
        f"<div><b>{name}</b> <span>{amount}</span><p>{said}</p></div>"
        for name, said in zip(GOODS, SAID, strict=True)
    )
    page = f"<html lang=en><body><div>{ARTICLE}</div><div>{rows}</div>{below}{FORM}</body></html>"
    assert find_discussion(parse(page, URL)).ordered.comments == ()


def test_comments_below_goods_are_found() -> None:
    rows = "".join(
        f"<li class=a8><strong>{name}</strong> <span class=b7>5 g</span> <span>{said}</span></li>"
        for name, said in zip(GOODS, SAID, strict=True)
    )
    comments = read(
        lambda number: (
            f"<div class=q1><strong>{NAMES[number]}</strong> <span class=q2>{number + 1} May 2024</span>"
            f"<p>{SAID[number]}</p></div>"
        ),
        head=f"<ul>{rows}</ul><h3>3 comments</h3>",
        foot=FORM,
        count=3,
    )
    assert told(comments) == WROTE[:3]


@pytest.mark.parametrize(
    "short",
    [
        {1: "5 g", 3: "10 g", 4: "7 g"},
        {1: "10 minuten", 3: "2 dagar", 4: "3 uur"},
        {1: "5 min", 3: "2 days", 4: "10 min"},
    ],
)
@pytest.mark.parametrize(
    "drawn",
    [
        "<div><b>{who}</b> <time datetime=2024-05-0{day}>{day} May 2024</time><div>{said}</div></div>",
        "<div><b>{who}</b> <span>{day} May 2024</span><p>{said}</p></div>",
        "<table><tr><td>{who}</td><td>{day} May 2024</td><td>{said}</td></tr></table>",
    ],
)
def test_a_text_may_say_how_much_or_how_long(short: dict[int, str], drawn: str) -> None:
    said = [short.get(number, text) for number, text in enumerate(SAID)]
    comments = read(
        lambda number: drawn.format(who=NAMES[number], day=number + 1, said=said[number])
    )
    assert told(comments) == list(zip(NAMES, said, strict=True))
    assert all(one.published for one in comments)


@pytest.mark.parametrize("first", ["5 g", "3 t", "4 uur", "10 min"])
def test_an_amount_may_begin_a_text(first: str) -> None:
    firsts = ("Right", first, "Well", first, "No")

    def one(number: int) -> str:
        head = f"<b>{NAMES[number]}</b> <time datetime=2024-05-03>3 May 2024</time>"
        return f"<div>{head} <span>{firsts[number]}</span> <span>{SAID[number]}</span></div>"

    texts = [begun + text for begun, text in zip(firsts, SAID, strict=True)]
    assert [comment.text for comment in read(one)] == texts

"""Names, dates, badges and counts in elements without a class that says what they are."""

import pytest

from reader.extraction.generic import find_discussion
from reader.extraction.generic.wording.stamps import is_stamp
from reader.html.tree import parse
from tests.extraction.generic.sluice import ARTICLE, SAID, URL, read, told

NAMES = ("Wenke", "Tamsin Orr", "Wenke", "bodo_k", "Marit")
"""One returns, as people do: each label beside the names differs more than they do."""
WROTE = list(zip(NAMES, SAID, strict=True))


def item(number: int, head: str, text: str = "<p>{said}</p>", foot: str = "") -> str:
    drawn = f"<div class=x1>{head}{text}{foot}</div>"
    return drawn.format(who=NAMES[number], age=5 - number // 2, said=SAID[number], no=number + 11)


PRESSED = "<div><span role=button>{no}</span><span role=button>Reply</span></div>"
LIKES = "<div><span>{no} likes</span><span>Reply</span><span>Share</span></div>"


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("<div><span>{who}</span> · <small>{age}h</small></div>", PRESSED),
        ("<h4>{who}</h4><small>{age} hours ago</small>", PRESSED),
        ("<div><span>{who}</span><a href='#c{no}'>{age}h</a></div>", ""),
        ("<div><div>{who}</div><small><time>{age}h</time></small></div>", ""),
        ("<div><span>{who}</span><i>· {age}h</i></div>", ""),
        ("<span>{who}</span><i>· {age}d</i>", LIKES),
    ],
)
def test_a_name_is_told_from_the_age_and_the_controls(head: str, foot: str) -> None:
    assert told(read(lambda number: item(number, head, foot=foot))) == WROTE


@pytest.mark.parametrize("foot", ["", "<div><button>Like</button> <button>Reply</button></div>"])
@pytest.mark.parametrize(
    "head",
    [
        "<div><button>{who}</button> <span>{age} hours ago</span></div>",
        "<button>{who}</button><small>{age}d</small>",
        "<button><span>{who}</span></button> · <time>{age}h</time>",
    ],
)
def test_a_button_with_a_name_opens_a_card_about_who_wrote(head: str, foot: str) -> None:
    assert told(read(lambda number: item(number, head, foot=foot))) == WROTE


BUTTONS = "<button>Like</button><span>{no}</span><button>Reply</button>"


@pytest.mark.parametrize("foot", [PRESSED, LIKES, f"<div>{BUTTONS}</div>"])
@pytest.mark.parametrize("text", ["<span>{said}</span>", "<div><span>{said}</span></div>"])
def test_a_count_beside_a_control_is_no_text(text: str, foot: str) -> None:
    head = "<cite>{who}</cite> <small>{age} hours ago</small>"
    assert told(read(lambda number: item(number, head, text, foot))) == WROTE


def test_a_count_that_stands_by_itself_is_text() -> None:
    head = "<cite>{who}</cite> <small>{age} hours ago</small>"
    text = "<div><span>{said}</span></div><div><span>12 likes</span></div>"
    comments = read(lambda number: item(number, head, text, "<p><a href='#r'>Reply</a></p>"))
    assert [one.text.endswith("12 likes") for one in comments] == [True] * 5


def test_a_text_may_end_in_a_count() -> None:
    head = "<cite>{who}</cite> <small>{age} hours ago</small>"
    text = "<div><span>{said} I got 12 likes</span></div>"
    comments = read(lambda number: item(number, head, text, LIKES))
    assert told(comments) == [(name, f"{said} I got 12 likes") for name, said in WROTE]


@pytest.mark.parametrize("badge", ["Author", "Top fan"])
@pytest.mark.parametrize(
    "head",
    [
        "<h4>{who}</h4>BADGE <small>{age} hours ago</small>",
        "<b>{who}</b>BADGE • <span>{age}h</span>",
        "<span>{who}</span>BADGE <span>{age}h</span>",
        "<span>{who}</span>BADGE | <small>{age} hours ago</small>",
    ],
)
def test_a_badge_between_name_and_date_is_no_text(head: str, badge: str) -> None:
    def one(number: int) -> str:
        worn = f"<span>{badge}</span>" if number == 3 else ""
        return item(number, head.replace("BADGE", worn), "<span>{said}</span>", LIKES)

    assert told(read(one)) == WROTE


def test_other_words_between_name_and_date_are_the_title_of_a_comment() -> None:
    titles = ("On lamps", "No oil", "Yes", "Why not?", "Again")

    def one(number: int) -> str:
        head = "<b>{who}</b> <span>TITLE</span> <small>{age} hours ago</small>"
        return item(number, head.replace("TITLE", titles[number]), "<span>{said}</span>", LIKES)

    assert [text.startswith(titles[at]) for at, (_, text) in enumerate(told(read(one)))] == [
        True
    ] * 5


def test_a_number_in_the_element_of_an_author_is_part_of_the_name() -> None:
    head = "<span class=author>Studio <b>5{age}</b></span> <small>{age} hours ago</small>"
    comments = read(lambda number: item(number, head, "<p>{said}</p>", LIKES))
    assert {one.author[:8] for one in comments} == {"Studio 5"}


@pytest.mark.parametrize("sign", ["•", "·", "|"])
def test_what_parts_name_and_date_begins_no_text(sign: str) -> None:
    head = "<p class=x2><span>{who}</span></p> SIGN <span>{age} hours ago</span>"
    head = head.replace("SIGN", sign)
    comments = read(lambda number: item(number, head, "<span>{said}</span>", PRESSED))
    assert told(comments) == WROTE


def test_a_text_may_begin_with_a_bullet() -> None:
    head = "<div><b>{who}</b> <span>{age} hours ago</span></div>"
    comments = read(
        lambda number: item(number, head, "<p>• {said}</p>" if number == 1 else "<p>{said}</p>")
    )
    assert [one.text.startswith("• ") for one in comments] == [False, True, False, False, False]


def test_a_small_letter_in_place_of_a_picture_is_no_text() -> None:
    def one(number: int) -> str:
        head = (
            f"<div>{NAMES[number][0]}</div><p class=x2>{{who}}</p> <span>{{age}} hours ago</span>"
        )
        return item(number, head, " {said}", PRESSED)

    assert told(read(one)) == WROTE


@pytest.mark.parametrize("text", ["· 5h", "• 3 d", "| 12 min", "·2w"])
def test_an_age_may_follow_the_sign_that_sets_it_apart(text: str) -> None:
    assert is_stamp(text)


@pytest.mark.parametrize("text", ["· 5 minute walk", "• 3 desks", "| 12", "-5 d", "· 5h read"])
def test_other_amounts_behind_a_sign_are_none(text: str) -> None:
    assert not is_stamp(text)


TOPICS = ("Harbour", "Weather", "Council", "Harbour", "Sport")


@pytest.mark.parametrize(
    "card",
    [
        "<button>{topic}</button> <span>{age}h</span><h3><a href='/s/{no}'>{said}</a></h3>",
        "<div><button>{topic}</button><i>· {age}h</i></div><p>{said}</p><a href='/s/{no}'>Read on</a>",
        "<div><button>{topic}</button> <small>5 reviews</small></div><p>{said}</p><b>£{no}</b>",
        "<span>{topic}</span> <span>{age}h</span> <span>{said}</span>",
    ],
)
@pytest.mark.parametrize("head", ["<h3>Latest news</h3>", "<h3>You may also like</h3>", ""])
def test_cards_with_buttons_and_ages_are_no_comments(card: str, head: str) -> None:
    cards = "".join(
        f"<div class=x1>{card}</div>".format(topic=TOPICS[n], age=n + 1, no=n + 20, said=SAID[n])
        for n in range(5)
    )
    page = f"<html lang=en><body><div>{ARTICLE}</div><div>{head}{cards}</div></body></html>"
    assert find_discussion(parse(page, URL)).ordered.comments == ()

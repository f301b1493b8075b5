"""What items themselves say of who wrote them, when, and to whom: hours, brackets, subjects."""

import pytest

import reader
from reader.extraction.generic.people.names import name
from tests.extraction.generic.sluice import SAID, URL, read, told

PEOPLE = ("Orla Finch", "bram_holt", "Bea", "Wilf Crane", "Olga Marsh")
ALL = list(zip(PEOPLE, SAID, strict=True))


def test_a_chat_shows_the_hour_and_has_the_day_in_a_title() -> None:
    comments = read(
        lambda at: (
            f"<div class=message><div class=when title='{at + 13}.03.2024 09:1{at}:00 UTC+01:00'>"
            f"09:1{at}</div><div class=from_name>{PEOPLE[at]}</div>"
            f"<div class=text>{SAID[at]}</div></div>"
        )
    )
    assert told(comments) == ALL
    assert [one.published and one.published.day for one in comments] == [13, 14, 15, 16, 17]


def test_an_hour_without_a_day_is_no_date() -> None:
    assert not read(
        lambda at: (
            f"<div class=slot><div title='The lamp'>09:1{at}</div><b>{PEOPLE[at]}</b>"
            f"<div>{SAID[at]}</div></div>"
        )
    )


@pytest.mark.parametrize(
    ("said", "who"),
    [("<ada>", "ada"), ("<Ada Finch>", "Ada Finch"), ("<i>", "<i>"), ("Ada <3", "Ada <3")],
)
def test_logs_of_chats_put_names_in_angle_brackets(said: str, who: str) -> None:
    assert name(said) == (who if said != "<i>" else "")


SUBJECTS = ("Better than the last", "Came late", "A pity", "Good for the price", "Would buy twice")


@pytest.mark.parametrize(
    "item",
    [
        "<h5>{subject}</h5><p>{said}</p><footer>{who}, March {day}, 2024</footer>",
        (
            "<strong>{subject}</strong><div class=k>{said}</div>"
            "<div class=w><span>{who}</span><span>March {day}, 2024</span></div>"
        ),
        "<b>{subject}</b><br><i>{who}, March {day}, 2024</i><p>{said}</p>",
    ],
    ids=["heading", "strong", "bold"],
)
def test_the_subject_of_a_comment_is_not_its_author(item: str) -> None:
    comments = read(
        lambda at: (
            "<div class=q7>"
            + item.format(subject=SUBJECTS[at], said=SAID[at], who=PEOPLE[at], day=at + 13)
            + "</div>"
        )
    )
    assert [one.author for one in comments] == list(PEOPLE)


def test_what_all_people_are_called_besides_makes_no_subject_of_their_names() -> None:
    comments = read(
        lambda at: (
            f"<div class=q7><div class=k2>{PEOPLE[at].title()} <span>Verified customer</span></div>"
            f"<div>March {at + 13}, 2024</div><p>{SAID[at]}</p></div>"
        )
    )
    assert [one.author.split()[0] for one in comments] == [
        "Orla",
        "Bram_Holt",
        "Bea",
        "Wilf",
        "Olga",
    ]


def _post(at: int, answer: str = "") -> str:
    return (
        f"<li class=post><div class=asked><header><a class=who>{PEOPLE[at]}</a><p class=of>said "
        f"<i class=when>March {at + 13}, 2024</i></p></header><div class=k2><p>{SAID[at]}</p></div>"
        f"</div><ol class=below>{answer}</ol></li>"
    )


def _answer(at: int) -> str:
    return (
        f"<li><div class=told><div class=k2><p>{SAID[at]}</p></div><p class=of>said "
        f"<i class=when>March {at + 13}, 2024</i> by <a class=who>{PEOPLE[at]}</a></p></div></li>"
    )


def test_a_post_with_answers_is_none_to_the_one_before_it_that_has_none() -> None:
    posts = f"{_post(0)}{_post(1, _answer(2))}{_post(3, _answer(4))}"
    page = f"<h1>The lamp</h1><p>5 responses</p><ol class=all>{posts}</ol>"
    comments = reader.extract(page.encode(), URL, sites=()).comments
    names = {one.id: one.author for one in comments}
    assert [(one.author, names.get(one.parent or "")) for one in comments] == [
        ("Orla Finch", None),
        ("bram_holt", None),
        ("Bea", "bram_holt"),
        ("Wilf Crane", None),
        ("Olga Marsh", "Wilf Crane"),
    ]


def signed(at: int, name: str) -> str:
    return (
        f'<div class="card comment"><div class="card-header">0{at + 3}/05/2024 10:15</div>'
        f'<div class="card-body"><blockquote class="quote"><p>{SAID[at]}</p>{name}</blockquote></div>'
        "<button>Reply</button></div>"
    )


def test_a_footer_signs_what_is_drawn_as_a_quotation() -> None:
    comments = read(lambda at: signed(at, f'<footer class="quote-footer">{PEOPLE[at]}</footer>'))
    assert told(comments) == ALL


def test_a_footer_below_one_of_the_texts_is_part_of_it() -> None:
    comments = read(lambda at: signed(at, "<footer>The mayor</footer>" if at == 2 else ""))
    assert [one.author for one in comments] == [""] * 5
    assert "The mayor" in comments[2].text


def test_answers_below_comments_are_called_so() -> None:
    comments = read(
        lambda at: (
            f'<li class="{"is-answer" if at in (1, 4) else "is-comment"}"><b>{PEOPLE[at]}</b>'
            f"<time>{at + 3} May 2024</time><p>{SAID[at]}</p></li>"
        ),
        head='<h3>5 comments</h3><ul class="list">',
    )
    names = {one.id: one.author for one in comments}
    found = [names.get(one.parent, "") for one in comments]
    assert found == ["", PEOPLE[0], "", "", PEOPLE[3]]

"""What stands beside a name, around the first comment, and below each text, and is none of it."""

import pytest

from reader.extraction.generic import find_discussion
from reader.extraction.generic.items.shared_lines import unframed
from reader.html.tree import parse
from reader.model import Comment, Paragraph, Span
from tests.extraction.generic.sluice import ARTICLE, SAID, URL, read, told

NAMES = ("Wenke", "Tamsin Orr", "Wenke", "bodo_k", "Marit")
WROTE = list(zip(NAMES, SAID, strict=True))
FOOT = "<div><button>Like</button><button>Reply</button></div>"


@pytest.mark.parametrize(
    "hiding",
    [
        "style='position:absolute;width:1px;height:1px;overflow:hidden'",
        "style='position: absolute; clip: rect(0 0 0 0)'",
        "class=sr-only",
        "hidden",
    ],
)
@pytest.mark.parametrize("text", ["<div>{said}</div>", "<p>{said}</p>"])
def test_a_word_for_those_who_hear_the_page_is_no_name(hiding: str, text: str) -> None:
    comments = read(
        lambda number: (
            f"<div><div class=h1><span {hiding}>Napisał</span><span>{NAMES[number]}</span>"
            f" <small>{number + 3} hours ago</small></div>{text.format(said=SAID[number])}{FOOT}</div>"
        )
    )
    assert told(comments) == WROTE


@pytest.mark.parametrize("sign", ["<span>·</span>", "<span aria-hidden=true> • </span>"])
def test_a_sign_in_an_element_of_its_own_is_no_field(sign: str) -> None:
    comments = read(
        lambda number: (
            f"<article><span>{NAMES[number]}</span>{sign}<span>{number + 3}h</span>"
            f"<span>{SAID[number]}</span>{FOOT}</article>"
        )
    )
    assert told(comments) == WROTE


@pytest.mark.parametrize("badge", ["Moderator", "Författare", "Autor", "投稿者"])
def test_a_badge_beside_the_name_is_none_of_it(badge: str) -> None:
    def one(number: int) -> str:
        worn = f"<em>{badge}</em>" if number == 3 else ""
        return (
            f"<div><div class=h1><time>{number + 3} hours ago</time> <span>By <b>{NAMES[number]}</b></span>"
            f"{worn}</div><p>{SAID[number]}</p>{FOOT}</div>"
        )

    assert told(read(one)) == WROTE


def test_an_edit_mark_behind_some_dates_leaves_them_dates() -> None:
    def one(number: int) -> str:
        mark = "<span>(edited)</span>" if number == 2 else ""
        return (
            f"<article><span>{NAMES[number]}</span> <span>2024-03-1{number} 08:14</span>{mark}"
            f"<p>{SAID[number]}</p>{FOOT}</article>"
        )

    comments = read(one)
    assert told(comments) == WROTE
    assert [one.published and one.published.day for one in comments] == [10, 11, 12, 13, 14]


def held(number: int, inside: str = "") -> str:
    return (
        f"<div><div class=h1><h4>{NAMES[number]}</h4><i>{number + 3} hours ago</i></div>"
        f"<div>{SAID[number]}</div>{FOOT}{inside}</div>"
    )


@pytest.mark.parametrize(
    "box", ["<section>{}</section>", "<div class=q2>{}</div>", "<ul class=q2><li>{}</li></ul>"]
)
def test_the_one_comment_that_all_others_answer_is_among_them(box: str) -> None:
    inside = box.format("".join(map(held, range(1, 5))))
    comments = read(lambda _: held(0, inside), count=1)
    assert told(comments) == WROTE
    assert [one.depth for one in comments] == [0, 1, 1, 1, 1]


def test_an_article_drawn_as_its_comments_is_not_among_them() -> None:
    answers = "".join(map(held, range(1, 5)))
    post = held(0, f"<h3>4 comments</h3><section>{answers}</section>")
    page = f"<html lang=en><body><h1>The sluice</h1>{post}{ARTICLE[19:]}</body></html>"
    found = find_discussion(parse(page, URL)).ordered.comments
    assert [(one.author, one.text) for one in found] == WROTE[1:]


NOTICE = "This is the opinion of one guest and not that of the harbour."


def post(number: int, *said: str) -> Comment:
    return Comment(str(number), tuple(Paragraph((Span(text),)) for text in said))


def test_a_sentence_of_the_page_below_each_text_is_left_out() -> None:
    posts = [post(at, said, NOTICE) for at, said in enumerate(SAID)]
    assert [one.text for one in unframed(posts, "")] == [*SAID]


@pytest.mark.parametrize(
    ("said", "body"),
    [
        ([(text, NOTICE) for text in SAID], "div.text"),
        ([(text, NOTICE) for text in SAID[:3]], ""),
        ([*((text, NOTICE) for text in SAID[:4]), (SAID[4],)], ""),
        ([(SAID[0], NOTICE)] * 5, ""),
    ],
)
def test_a_sentence_that_people_wrote_is_kept(said: list[tuple[str, ...]], body: str) -> None:
    posts = [post(at, *lines) for at, lines in enumerate(said)]
    assert unframed(posts, body) == posts


HIDDEN = "<span style='position:absolute;width:1px'>Skrivet av</span>"


@pytest.mark.parametrize(
    "head",
    [
        "<div><div>{hidden}<button>{who}</button></div><div><i>{age} hours ago</i></div></div>",
        "<div class=h1>{hidden}<span>{who}</span> <small>{age}h</small></div>",
        "{hidden}<span>{who}</span> <small>{age} hours ago</small>",
        "<em>{who}</em>{hidden} <small>{age} hours ago</small>",
        "{hidden}<em>{who}</em><span>·</span><small>{age} hours ago</small>{edited}",
        "<b>{who}</b> <span>{age}h</span>{edited}",
        "<div class=h1>{hidden}<span class=x>{who}</span><span>{age}h</span> {edited}</div>",
    ],
)
def test_no_word_or_mark_in_the_byline_is_name_or_text(head: str) -> None:
    def one(number: int) -> str:
        edited = "<span>(redigerad)</span>" if number == 2 else ""
        drawn = head.format(who=NAMES[number], age=number + 3, hidden=HIDDEN, edited=edited)
        return f"<article>{drawn}<span>{SAID[number]}</span>{FOOT}</article>"

    assert told(read(one)) == WROTE


@pytest.mark.parametrize("said", ["!!!", "(laughs)", "?"])
def test_a_text_may_be_a_mark(said: str) -> None:
    def one(number: int) -> str:
        text = said if number == 1 else SAID[number]
        head = f"<b>{NAMES[number]}</b> <span>{number + 3}h</span>"
        return f"<article>{head}<span>{text}</span>{FOOT}</article>"

    assert [comment.text for comment in read(one)] == [SAID[0], said, *SAID[2:]]


def test_buttons_that_a_script_makes_below_a_text_are_none_of_it() -> None:
    pressed = "".join(f"<div role=button tabindex=0>{label}</div>" for label in ("Gilla", "Svara"))

    def one(number: int) -> str:
        head = f"<div class=h1><span>{NAMES[number]}</span> <a href=#c>{number + 3} hours ago</a></div>"
        return f"<div>{head}<div>{SAID[number]}</div><div role=group>{pressed}</div></div>"

    assert told(read(one)) == WROTE


@pytest.mark.parametrize(
    "hiding", ["class=sr-only", "style='position:absolute;clip:rect(0 0 0 0)'"]
)
@pytest.mark.parametrize(
    "head",
    [
        "<span {hiding}>{who}</span><img src=a.png>{date}",
        "<header><img src=a.png alt=''><span {hiding}>{who}</span> {date}</header>",
        "<span {hiding}>Comment by {who}</span>{date}",
    ],
)
@pytest.mark.parametrize("item", ["div", "div class=comment", "article"])
def test_a_name_for_those_who_hear_the_page_is_the_author(
    item: str, head: str, hiding: str
) -> None:
    def one(number: int) -> str:
        date = f"<time datetime=2024-05-0{number + 1}>{number + 1} May 2024</time>"
        drawn = head.format(hiding=hiding, who=NAMES[number], date=date)
        return f"<{item}>{drawn}<p>{SAID[number]}</p></{item.split()[0]}>"

    assert told(read(one)) == WROTE


@pytest.mark.parametrize(
    "marks",
    [
        ("👍", "!!!", "❤", "???", "★★★"),
        ("(sorry)", "(no oil)", "(thanks)", "(late)", "(edit: lamp)"),
        ("★", "★★", "★★★", "★★★★", "★"),
    ],
)
def test_a_mark_behind_the_date_begins_the_text(marks: tuple[str, ...]) -> None:
    def one(number: int) -> str:
        head = f"<b>{NAMES[number]}</b> <time datetime=2024-05-03>3 May 2024</time>"
        return f"<div>{head} <span>{marks[number]}</span> <span>{SAID[number]}</span></div>"

    texts = [mark + text for mark, text in zip(marks, SAID, strict=True)]
    assert [comment.text for comment in read(one)] == texts

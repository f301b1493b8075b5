"""Comments as the templates of blogs and content systems draw them, with invented people."""

from collections.abc import Callable
from datetime import datetime

import pytest

from reader.extraction.generic import find_discussion
from reader.html.tree import parse
from reader.model import Comment

PEOPLE = ("Orla Finch", "bram_holt", "Tamsin R.", "Wilf Crane", "Ines Maro")
SAID = (
    "The old mill race was cleared twice last spring and still runs backwards.",
    "It only looks so because of the eddy below the second arch of the bridge.",
    "Has anybody asked the council who is going to pay for the new gate?",
    "They published the figures in the annex, below the table of gravel.",
    "My copy has them on page fifteen, and they do not add up there either.",
)
ARTICLE = "<h1>The sluice</h1>" + "<p>The quay was full of people who had come to see it.</p>" * 30
DEPTHS = (0, 1, 2, 0, 1)
PARENTS = ("", PEOPLE[0], PEOPLE[1], "", PEOPLE[3])


def read(one: Callable[[int], str], head: str = "<h3>5 comments</h3>") -> tuple[Comment, ...]:
    drawn = "".join(map(one, range(5)))
    page = f"<html lang=en><body><div>{ARTICLE}</div><div>{head}{drawn}</div></body></html>"
    return tuple(find_discussion(parse(page, "https://valley.example/a")).ordered.comments)


def told(comments: tuple[Comment, ...]) -> list[tuple[str, str]]:
    return [(one.author, one.text) for one in comments]


def answered(comments: tuple[Comment, ...]) -> tuple[str, ...]:
    names = {one.id: one.author for one in comments}
    return tuple(names.get(one.parent, "") for one in comments)


ALL = list(zip(PEOPLE, SAID, strict=True))
AFTER_DATE = {
    "par": "1. Le {day} mars 2024, 09:15 par {who}",
    "à … par": "Le {day} mars 2024 à 09:15, par {who}",
    "a dit": "Le {day} mars 2024 {who} a dit :",
    "wrote": "On March {day}, 2024 {who} wrote:",
    "at … said": "On {day} March 2024 at 9:15 am {who} said:",
    "schrieb": "Am {day}. März 2024 um 09:15 Uhr {who} schrieb:",
}


@pytest.mark.parametrize("line", AFTER_DATE.values(), ids=AFTER_DATE)
def test_a_name_after_the_date_is_known_by_the_word_beside_it(line: str) -> None:
    comments = read(
        lambda at: (
            f'<div class="comment" id="c00{at}"><p class="info">'
            f"{line.format(day=at + 13, who=PEOPLE[at])}</p><p>{SAID[at]}</p></div>"
        )
    )
    assert told(comments) == ALL
    assert [one.published and one.published.day for one in comments] == [13, 14, 15, 16, 17]


def test_a_word_that_is_no_name_after_a_date_is_not_taken_for_one() -> None:
    comments = read(
        lambda at: (
            f'<div class="comment" id="c00{at}"><p class="info">March {at + 13}, 2024 Permanent address'
            f"</p><p>{SAID[at]}</p></div>"
        )
    )
    assert {one.author for one in comments} == {""}


def test_a_name_is_linked_in_some_comments_and_plain_in_others() -> None:
    def one(at: int) -> str:
        who = f'<a href="http://{at}.example/">{PEOPLE[at]}</a>' if at % 2 else PEOPLE[at]
        return (
            f'<a id="c{at}"></a><div class="bComment"><div class="bCommentTitle"><a href="/p#c{at}"'
            f' class="permalink">Comment</a> from: {who} <span>[Visitor]</span></div>'
            f'<div class="bCommentText"><p>{SAID[at]}</p></div><div class="bCommentSmallPrint">'
            f"03/{at + 13}/24 @ 09:15</div></div>"
        )

    assert told(read(one)) == ALL


MOVED = {
    "margin": ' style="margin-left: {n}0px"',
    "level": ' class="comment level-{n}"',
    "data": ' data-depth="{n}"',
}


@pytest.mark.parametrize("mark", MOVED.values(), ids=MOVED)
def test_only_answers_say_how_far_they_are_moved(mark: str) -> None:
    comments = read(
        lambda at: (
            f'<li id="sc_{at + 3}"{mark.format(n=DEPTHS[at]) if DEPTHS[at] else ""}><cite>{PEOPLE[at]}'
            f"</cite> says:<br><small>March {at + 13}, 2024</small><div>{SAID[at]}</div></li>"
        )
    )
    assert told(comments) == ALL
    assert answered(comments) == PARENTS


def test_answers_of_one_width_in_each_other_are_as_deep_as_they_are_nested() -> None:
    def draw(at: int, inner: str = "") -> str:
        moved = ' style="margin-left:40px"' if DEPTHS[at] else ""
        return (
            f'<div class="comment"{moved}><b>{PEOPLE[at]}</b> <small>March {at + 13}, 2024</small>'
            f"<p>{SAID[at]}</p>{inner}</div>"
        )

    trees = {0: draw(0, draw(1, draw(2))), 3: draw(3, draw(4))}
    assert answered(read(lambda at: trees.get(at, ""))) == PARENTS


@pytest.mark.parametrize(
    "link", ['@ <a href="/a#15{up}00">{who}</a>', '<a href="#15{up}00">@{who}</a>']
)
def test_a_link_with_an_at_sign_leads_to_the_comment_answered(link: str) -> None:
    up = (-1, 0, 1, -1, 3)

    def one(at: int) -> str:
        to = link.format(up=up[at], who=PEOPLE[up[at]]) if up[at] >= 0 else ""
        return (
            f'<li id="15{at}00"><div class="comment-meta"><span><a href="http://{at}.example">'
            f"{PEOPLE[at]}</a> {to} <time>2024-03-{at + 13} 09:15</time></span></div>"
            f'<div class="comment-content"><p>{SAID[at]}</p></div></li>'
        )

    comments = read(one)
    assert told(comments) == ALL
    assert answered(comments) == PARENTS


def test_comments_that_are_each_in_a_main_element() -> None:
    comments = read(
        lambda at: (
            f'<div class="comment" id="15{at}00"><img src="/a"><main class="comment__detail"><div>'
            f'<span class="info__username">{PEOPLE[at]}</span><time>2024-03-{at + 13} 09:15</time></div>'
            f'<div class="reset"><p>{SAID[at]}</p></div></main></div>'
        )
    )
    assert told(comments) == ALL


def test_an_author_cited_at_the_end_of_the_text() -> None:
    comments = read(
        lambda at: (
            f'<div id="c00{at}"><p><span>#{at + 1}</span> <time datetime="2024-03-{at + 13} 09:15">'
            f'March {at + 13}, 2024</time></p><div><p class="content_com">{SAID[at]} '
            f'<cite>Comment by <a href="http://x.example">{PEOPLE[at]}</a></cite></p></div></div>'
        )
    )
    assert told(comments) == ALL
    assert [one.published for one in comments] == [
        datetime(2024, 3, at + 13, 9, 15) for at in range(5)
    ]


def test_posts_of_reviews_below_an_article_with_controls_to_answer() -> None:
    comments = read(
        lambda at: (
            f'<table class="reviews-post-table" id="message{at + 90}"><thead><tr><td><div>#{at + 1}</div>'
            f'<div class="review-info"><b>{PEOPLE[at]}</b> <span class="message-post-date">'
            f"{at + 13}.03.2024 09:15:20</span></div></td></tr></thead><tbody><tr><td>"
            f'<div class="reviews-text">{SAID[at]}</div></td></tr></tbody><tfoot><tr><td>'
            f'<a href="#review_anchor">Quote</a></td></tr></tfoot></table>'
        ),
        head="",
    )
    assert told(comments) == ALL

"""What tells entries of a guestbook, and posts of a thread, from entries of an index."""

from collections.abc import Callable

import pytest

from reader.extraction.generic import find_discussion
from reader.extraction.generic.judging.comment_headings import announces
from reader.extraction.generic.people.names import any_name, name, signed
from reader.extraction.generic.structure.controls import is_label
from reader.extraction.generic.structure.positions import label_of
from reader.extraction.generic.wording.stamps import is_stamp
from reader.html.tree import parse
from reader.text.scripts import is_dense
from tests.extraction.generic.sluice import ARTICLE, SAID, URL, read, told

PEOPLE = ("Orla Finch", "bram77", "Bea", "Wilf Crane", "Olga Marsh")
ALL = list(zip(PEOPLE, SAID, strict=True))


@pytest.mark.parametrize(
    "said", ["on yesterday", "at: yesterday", "Posted: today", "Posted on yesterday", "Date: today"]
)
def test_a_day_by_name_behind_a_word_for_writing_is_a_date(said: str) -> None:
    assert is_stamp(said)


@pytest.mark.parametrize("said", ["Call us today", "Bread for today", "Monday", "Only on Sunday"])
def test_a_day_by_name_behind_other_words_is_none(said: str) -> None:
    assert not is_stamp(said)


def test_a_comment_of_yesterday_is_not_part_of_the_one_before_it() -> None:
    ages = ("3 days ago", "2 days ago", "yesterday", "5 hours ago", "2 hours ago")
    comments = read(
        lambda at: (
            f"<li><div> <span>by <a href=#>{PEOPLE[at]}</a></span>--<span>at: {ages[at]}</span></div>"
            f"<div>{SAID[at]}</div></li>"
        )
    )
    assert told(comments) == ALL


@pytest.mark.parametrize(
    "line", ["bram77 Mar 17, 2021 at 9:15 am", "bram77 17 March 2021", "bram77 3 days ago"]
)
def test_the_figures_at_the_end_of_a_name_are_no_day(line: str) -> None:
    assert signed(line) == "bram77"


def test_the_bracket_behind_a_name_is_no_part_of_it() -> None:
    assert name("user2039 ]") == "user2039"
    assert signed("[ 2022-09-07 | 10:12 | ada ]") == "ada"


def _entry(at: int) -> str:
    return (
        f"<table border=1><tr><td width=80><b>Name:</b></td><td>{PEOPLE[at]}</td></tr>"
        f"<tr><td><b>Date:</b></td><td>{at + 13}.03.2004</td></tr>"
        f"<tr><td><b>Comments:</b></td><td>{SAID[at]}<br><br>{SAID[at - 1]}</td></tr></table><br>"
    )


def test_the_parts_of_an_entry_are_told_by_the_labels_before_them() -> None:
    comments = read(_entry, head="<h2>Our guestbook</h2>")
    assert [one.author for one in comments] == [*PEOPLE]
    assert [one.text for one in comments] == [
        f"{said}\n\n{SAID[at - 1]}" for at, said in enumerate(SAID)
    ]
    assert [one.published and one.published.day for one in comments] == [13, 14, 15, 16, 17]


@pytest.mark.parametrize(
    ("first", "label"),
    [
        ("<b>Name:</b>", "name"),
        ("Posted on :", "posted on"),
        ("Orla Finch:", ""),
        ("Name", "name"),
        ("Bea", ""),
        ("von", ""),
        ("From", ""),
    ],
)
def test_a_name_before_a_colon_is_no_label(first: str, label: str) -> None:
    page = parse(f"<table><tr><td>{first}</td><td>Bea</td></tr></table>")
    assert label_of(page.tagged("td")[1]) == label
    assert label_of(page.tagged("td")[0]) == ""


@pytest.mark.parametrize(
    "said",
    [
        "Community Reviews", "Ratings & Reviews", "Our guestbook", "Player reviews", "Avis des voyageurs",
        "Opiniones de usuarios", "Gästebewertungen", "Отзывы гостей",
    ],
)  # fmt: skip
def test_a_heading_for_what_readers_wrote_announces_it(said: str) -> None:
    assert announces(said)


@pytest.mark.parametrize("said", ["Antwort erstellen", "Add reply", "Write a reply"])
def test_a_label_for_answering_with_a_verb_is_one(said: str) -> None:
    assert is_label(said)


def _found(drawn: str, url: str = URL) -> list[str]:
    page = f"<html><body><main>{drawn}</main></body></html>"
    return [one.author for one in find_discussion(parse(page, url)).ordered.comments]


def _posts(end: Callable[[int], str], *, date: str = "{} March 2024") -> str:
    return "<h1>Notes</h1>" + "".join(
        f"<div class=post><div class=meta><span class=author>{who}</span>"
        f" <time>{date.format(at + 13)}</time></div><p>{SAID[at]} {SAID[at - 1]}</p>{end(at)}</div>"
        for at, who in enumerate(PEOPLE)
    )


ENDS: dict[str, Callable[[int], str]] = {
    "a permanent link": lambda at: f"<a href=/notes/{at}>Permalink</a>",
    "the number of comments": lambda at: f"<a href=/notes/{at}#say>{at} comments</a>",
    "no comments": lambda at: f"<a href=/notes/{at}#say>No comments</a>",
    "the rest": lambda at: f"<a href=/notes/{at}>weiterlesen</a>",
    "the rest in Japanese": lambda at: f"<a href=/notes/{at}>続きを読む</a>",
}


@pytest.mark.parametrize("end", ENDS.values(), ids=ENDS)
def test_posts_that_lead_to_pages_of_their_own_are_no_thread(end: Callable[[int], str]) -> None:
    assert _found(_posts(end)) == []


def test_posts_that_lead_nowhere_else_are_a_thread() -> None:
    own = "https://valley.example/thread"
    assert _found(_posts(lambda at: f"<a href=/thread#p{at}>Permalink</a>"), own)
    assert _found(_posts(lambda _: "<a href=/help>Read more</a>"), own)


PRAISE = "".join(
    f"<div class=feedback><p>{said}</p><cite>{who}</cite><span class=date>{at + 3} May 2024</span></div>"
    for at, (who, said) in enumerate(ALL)
)


@pytest.mark.parametrize(
    "head", ["What our customers say", "Testimonials", "Das sagen unsere Kunden", "Témoignages"]
)
def test_praise_under_a_heading_for_it_is_no_discussion(head: str) -> None:
    assert _found(f"{ARTICLE}<section><h2>{head}</h2>{PRAISE}</section>") == []


def test_what_is_called_feedback_elsewhere_is_one() -> None:
    assert _found(f"{ARTICLE}<section><h2>Comments</h2>{PRAISE}</section>") == [*PEOPLE]


SIGNS = (
    "那座老桥去年秋天就封了",
    "我试了两次胶水都没有粘住",
    "地图上湖边的小路画错了地方",
    "船每年春天都要重新刷漆",
    "没有人记得水磨是哪一年修的",
)


def test_a_question_in_signs_above_its_answers_is_the_opening_post() -> None:
    """A sign says as much as two or three letters: the question is shorter than in English."""
    asked = f"<p>{SIGNS[0]}。{SIGNS[1]}。{SIGNS[2]}。</p>"
    answers = "".join(
        f"<div class=cell id=r_{at + 40}><strong><a href=/member/{at}>{who}</a></strong>"
        f"<span class=ago>2024-03-{at + 13} 09:15:00</span><div class=reply_content>{SIGNS[at]}</div></div>"
        for at, who in enumerate(PEOPLE)
    )
    page = (
        f"<div class=header><h1>水磨</h1><small>林木 · 2024-03-02 10:00:00</small></div>"
        f"<div class=topic>{asked}</div><div class=box>{answers}</div>"
    )
    assert _found(page, "https://valley.example/t/12") == [*PEOPLE]


def test_signs_that_say_more_than_letters_are_known() -> None:
    assert is_dense(SIGNS[0])
    assert is_dense("오래된 다리는 작년 가을부터 막혀 있어요")
    assert not is_dense("Die Mühle „steht“ — noch")
    assert not is_dense("")


def _lone(at: int) -> str:
    return (
        f"<div class=comment><div class=details><p>{PEOPLE[at]}</p></div><div class=timestamp>"
        f"<p>{at + 13} March 2024</p></div><div class=content><p>{SAID[at]}</p></div></div>"
    )


FORM = "<form action=/post><textarea name={}></textarea><input type=submit></form>"


def test_one_comment_alone_above_the_form_for_another_is_found_without_a_heading() -> None:
    page = f"{ARTICLE}<div>{_lone(0)}</div>"
    assert _found(page + FORM.format("comment")) == [PEOPLE[0]]
    assert _found(page + FORM.format("q")) == []
    assert _found(page) == []


@pytest.mark.parametrize(
    ("said", "who"), [("Bea wrote on", "Bea"), ("wrote on", ""), ("URL", ""), ("Website", "")]
)
def test_words_around_a_name_are_none(said: str, who: str) -> None:
    assert name(said) == who
    assert any_name("url") == ""


def test_a_name_is_taken_before_the_address_beside_it() -> None:
    comments = read(
        lambda at: (
            f"<div class=reply><div><span class=display>{PEOPLE[at]}</span><span class=username>"
            f"@a{at}@sea.example</span></div><i>March {at + 13}, 2024</i><p>{SAID[at]}</p></div>"
        ),
        count=2,
    )
    assert told(comments) == ALL[:2]

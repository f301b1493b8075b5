"""What is read of a comment of no known platform, beside its text: votes, names, dates, standing."""

import pytest

from reader.extraction.generic import Found, find_discussion
from reader.extraction.generic.judging.claims import heading_count
from reader.extraction.generic.people.names import name
from reader.html.tree import parse
from reader.model import Comment

PEOPLE = ("Wenke", "Tamsin Orr", "Ilja", "B. Kolk", "Marit")
SAID = (
    "The night ferry was never late while the old captain stood on the bridge.",
    "Late or not, nobody sold soup on board after ten in the evening.",
    "Soup was sold until eleven, I stood behind the counter myself.",
    "Then it was you who ran out of bread in the second week of March.",
    "Bread came with the morning boat and the morning boat was late.",
)
ARTICLE = "<h1>A new ferry</h1>" + "<p>The quay was full of people who had come to see it.</p>" * 30


def comment(n: int, after: str = "", *, classes: str = "", beside: str = "", said: str = "") -> str:
    return (
        f'<div class="comment {classes}" id="c-{40 + n}"><a class="author" href="/u/{n}">{PEOPLE[n]}</a>'
        f"{beside}<time datetime=2024-03-0{n + 1}T10:00:00Z>March {n + 1}, 2024</time>"
        f'<div class="text"><p>{said or SAID[n]}</p></div>{after}</div>'
    )


def read(*drawn: str, above: str = "", below: str = "", url: str = "") -> tuple[Comment, ...]:
    return found(*drawn, above=above, below=below, url=url).ordered.comments


def found(*drawn: str, above: str = "", below: str = "", url: str = "") -> Found:
    thread = f'<div id="comments">{above}{"".join(drawn)}{below}</div>'
    html = f"<html lang=en><body><main>{ARTICLE}{thread}</main></body></html>"
    return find_discussion(parse(html, url))


@pytest.mark.parametrize(
    "drawn",
    [
        '<span class="score">{0} points</span>',
        '<span class="score">(Score:{0}, Insightful)</span>',
        (
            '<span class="score down">{1}</span><span class="score unvoted">{0}</span>'
            '<span class="score likes">{2}</span>'
        ),
        '<b class="likes-count" data-count="{0}">many</b>',
        (
            '<div itemprop="interactionStatistic"><meta itemprop="interactionType"'
            ' content="http://schema.org/LikeAction"><meta itemprop="userInteractionCount"'
            ' content="{0}"></div>'
        ),
        '<i class="thumb-up">{2}</i><i class="thumb-down">2</i>',
    ],
)
def test_votes_however_they_are_drawn(drawn: str) -> None:
    comments = read(*(comment(n, drawn.format(n + 3, n, n + 5)) for n in range(5)))
    assert [one.score for one in comments] == [3, 4, 5, 6, 7]


@pytest.mark.parametrize(
    "drawn",
    [
        '<span class="author-karma">{0}</span>',
        '<span class="star-rating">5</span>',
        '<span class="likes">1.2K</span>',
        '<span class="reply-count">{0}</span>',
    ],
)
def test_what_is_no_vote_on_the_comment_is_no_score(drawn: str) -> None:
    comments = read(*(comment(n, drawn.format(n + 30)) for n in range(5)))
    assert [one.score for one in comments] == [None] * 5


def test_a_like_is_shown_only_where_there_is_one() -> None:
    likes = '<span class="like-count">2</span>'
    comments = read(*(comment(n, likes if n in (0, 3) else "") for n in range(5)))
    assert [one.score for one in comments] == [2, None, None, 2, None]


@pytest.mark.parametrize(
    "said",
    [
        "owl77",
        "Wenke2024",
        "mai24",
        "on2",
        "Reply7",
        "may5",
        "ago9",
        "jin123kr",
        "wu2lei",
        "ada1usd",
    ],
)
def test_a_number_behind_a_word_is_part_of_a_name(said: str) -> None:
    assert name(said) == said


@pytest.mark.parametrize("said", ["300 kr", "12kr", "1.299,00 kr", "5 lei", "Total 12 USD", "$5"])
def test_a_sum_of_money_is_no_name(said: str) -> None:
    assert name(said) == ""


def test_a_text_that_is_there_twice_is_read_once_whatever_it_begins_with() -> None:
    whole = "The night ferry", "was late again on Tuesday."
    twice = "".join(f"<p>{said}</p>" for said in whole * 2)
    again = "<p>The captain and</p><p>The captain said what I said before.</p>"
    comments = read(
        comment(0, said=f"</p>{twice}<p>"),
        comment(1, said=f"</p><p>\u00a0</p>{twice}<p>"),
        comment(2, said=f"</p>{again}<p>"),
        *(comment(n) for n in (3, 4)),
    )
    assert [one.text for one in comments[:2]] == ["\n\n".join(whole)] * 2
    assert comments[2].text == "The captain and\n\nThe captain said what I said before."


def test_roles_and_states_are_whole_words_or_badges() -> None:
    comments = read(
        comment(0, classes="bypostauthor"),
        comment(1, beside='<span class="badge">Moderator</span>'),
        comment(2, classes="is-pinned collapsed"),
        comment(3, classes="moderator-tools collapsed-icon"),
        comment(4, said="This comment has been removed."),
    )
    assert [one.roles for one in comments] == [("op",), ("staff",), ("pinned",), (), ()]
    assert [one.states for one in comments] == [(), (), ("collapsed",), (), ("deleted",)]


def test_a_mark_that_all_have_is_none() -> None:
    comments = read(*(comment(n, classes="sticky") for n in range(5)))
    assert {one.roles for one in comments} == {()}


def test_signatures_and_notes_of_edits_leave_the_text() -> None:
    note = "</p><p>Last edited by Ilja on March 5, 2024 at 09:12"
    sign = "</p><p>_________________<br>Sails, not oars."
    comments = read(*(comment(n, said=SAID[n] + (note if n else sign)) for n in range(5)))
    assert [one.text for one in comments] == list(SAID)
    assert comments[1].edited_text == "Last edited by Ilja on March 5, 2024 at 09:12"
    assert [one.states for one in comments] == [(), *[("edited",)] * 4]


def test_a_time_of_day_stands_beside_its_date() -> None:
    items = [
        f'<div class="comment"><b class="author">{PEOPLE[n]}</b><span class="when"><i>2{n}.03.2024</i>'
        f" <i>09:2{n}</i></span><div class=text>{SAID[n]}</div></div>"
        for n in range(5)
    ]
    when = [one.published.strftime("%d %H:%M") for one in read(*items) if one.published]
    assert when == ["20 09:20", "21 09:21", "22 09:22", "23 09:23", "24 09:24"]


@pytest.mark.parametrize(
    "drawn", ["March {day}, 2024 - {name}", "Comment by {name} — March {day}, 2024"]
)
def test_the_words_of_a_date_are_without_the_name_beside_it(drawn: str) -> None:
    items = [
        f'<div class="comment" id="c-{n}"><h4 class="by">{drawn.format(day=n + 1, name=f"<b>{name}</b>")}</h4>'
        f'<div class="text"><p>{SAID[n]}</p></div></div>'
        for n, name in enumerate(PEOPLE)
    ]
    said = read(*items)
    assert [one.author for one in said] == list(PEOPLE)
    assert [one.published_text for one in said] == [f"March {n}, 2024" for n in range(1, 6)]


def test_the_date_shown_is_not_that_of_joining() -> None:
    joined = '<span class="info">04.11.2011</span>'
    items = [comment(n, beside=joined) for n in range(5)]
    assert [one.published_text for one in read(*items)][:2] == ["March 1, 2024", "March 2, 2024"]


@pytest.mark.parametrize("said", ["B. Kolk", "C. K. Young", "J.R. Harbor", "Dr. Pell"])
def test_a_full_stop_behind_an_initial_ends_no_name(said: str) -> None:
    assert name(said) == said


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("Mira Sund", "Mira Sund"),
        ("Sayed Lund", "Sayed Lund"),  # begins as "says" does
        ("says", ""),
        ("Mira Sund says", "Mira Sund"),
        ("von Mira Sund", "Mira Sund"),
        ("Posted by Mira", "Mira"),
        ("Mira am", "Mira"),
        ("Reply", ""),
        ("Alıntı", ""),
        ("ALINTI", ""),
        ("Vote up", ""),
        ("Just now", ""),
        ("two days ago", ""),
        ("a day ago", ""),
        ("Santiago", "Santiago"),
        ("回复", ""),
    ],
)
def test_words_alone_are_a_name_but_for_those_that_stand_around_names(said: str, who: str) -> None:
    assert name(said) == who


def test_who_stands_where_others_have_their_names_is_one() -> None:
    items = [comment(n).replace("Marit", "Danke !!") for n in range(5)]
    assert [one.author for one in read(*items)] == [*PEOPLE[:4], "Danke !!"]


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("312 comments", 312), ("1,204 Comments", 1204), ("Comments (48)", 48), ("Kommentare: 12", 12),
        ("5 réponses", 5), ("17 комментариев", 17), ("评论 (23)", 23), ("댓글 7", 7),
        ("Showing 1-20 of 48 comments", 48), ("3 new ferries", None), ("Comments", None),
    ],
)  # fmt: skip
def test_what_a_heading_counts(said: str, count: int | None) -> None:
    assert heading_count(said) == count


STARS = (
    '<table id="{name}"><tr><td><ul class="{inner}"><li>&nbsp;</li></ul></td><td class="number">({said})</td></tr>'
    '<tr><td><a href="/in">Log in to rate</a></td></tr></table>'
)


@pytest.mark.parametrize(
    ("name", "said"),
    [("page_vote", "9 Bewertungen"), ("star-rating", "9 reviews"), ("rating", "9 recensioni")],
)
def test_votes_on_the_article_next_to_its_stars_are_no_claim(name: str, said: str) -> None:
    drawn = STARS.format(name=name, inner="drawn", said=said)
    assert found(*(comment(n) for n in range(4)), above=drawn).claimed is None
    reviews = [comment(n, beside='<i class="star-rating">4</i>') for n in range(4)]
    assert found(*reviews, above=drawn).claimed == 9
    plain = STARS.format(name="summary", inner="operating", said=said)
    assert found(*(comment(n) for n in range(4)), above=plain).claimed == 9


def test_reviews_counted_in_the_section_that_holds_them_are_claimed() -> None:
    section = '<section class="customer-ratings"><h3>40 reviews</h3>'
    reviews = (comment(n) for n in range(4))
    assert found(*reviews, above=section, below="</section>").claimed == 40


def test_comments_that_are_counted_next_to_stars_are_claimed() -> None:
    drawn = STARS.format(name="rating", inner="drawn", said="9 comments")
    assert found(*(comment(n) for n in range(4)), above=drawn).claimed == 9


def test_what_the_page_claims_and_hides_is_said() -> None:
    items = [comment(n) for n in range(5)]
    whole = found(*items, above="<h3>12 Comments</h3>", below="<button>Load more comments</button>")
    assert whole.claimed == 12
    assert "behind a button" in whole.notes[0]
    pages = '<ul class="pagination"><li><a href="?p=2">2</a></li></ul>'
    assert "several pages" in found(*items, below=pages).notes[0]
    assert found(*items).notes == ()
    assert found(*items, above="<h3>2 Comments</h3>").claimed is None, "that is of another thing"


def test_the_post_that_opens_a_thread_is_the_article() -> None:
    reply = '<a class="reply" href="#r">Reply</a>'
    posts = "".join(comment(n, reply).replace("comment", "message post") for n in range(5))
    html = f"<html lang=en><body><h1>Late again</h1><main>{posts}</main></body></html>"
    thread = find_discussion(parse(html, "https://quay.example/topic/12/late-again"))
    assert thread.opening is not None
    assert (thread.opening.author, thread.opening.text) == ("Wenke", SAID[0])
    assert [one.author for one in thread.ordered.comments] == list(PEOPLE[1:])


def test_what_is_said_of_an_answer_stands_under_it() -> None:
    def remark(n: int) -> str:
        return (
            f'<li class="remark comment" id="r-{n}"><span class="copy">{SAID[n]}</span> – '
            f'<a class="user" href="/u/{n}">{PEOPLE[n]}</a> <span class="date">March {n + 1}, 2024</span></li>'
        )

    answers = [
        f'<div class="answer" id="a-{n}"><div class="prose">{SAID[n]} {SAID[n + 1]}</div><div class="sign">'
        f"<b class=name>{PEOPLE[n]}</b> <time datetime=2024-03-0{n + 1}T10:00:00Z>March {n + 1}</time>"
        f"</div><ul>{''.join(map(remark, range(n + 1)))}</ul></div>"
        for n in range(4)
    ]
    comments = read(*answers)
    assert [one.depth for one in comments] == [0, 1, 0, 1, 1, 0, 1, 1, 1, 0, 1, 1, 1, 1]


def test_markup_that_a_theme_shows_around_a_name_is_none_of_it() -> None:
    assert name("<span>Runa Feld</span>") == "Runa Feld"
    assert name("~runa") == "runa"
    assert name("Runa Feld @runa@lamp.example") == "Runa Feld"


def signature(done: str, name: str, day: int) -> str:
    return (
        f'<div class="signature-of"><div class="when">{done} <span class="at" '
        f'title="2024-03-{day:02} 10:00:00Z">Mar {day}, 2024</span></div>'
        f'<div class="who"><a href="/u/{name}">{name}</a></div></div>'
    )


def test_who_edited_a_comment_did_not_write_it() -> None:
    def answer(n: int) -> str:
        editor = signature("edited", "Ansgar", 20 + n) if n in (1, 3) else ""
        written = signature("answered", PEOPLE[n], n + 1)
        return f'<div class="answer" id="a-{n}"><div class="text"><p>{SAID[n]}</p></div>{editor}{written}</div>'

    comments = read(*map(answer, range(5)))
    assert [one.author for one in comments] == list(PEOPLE)
    assert [one.published.day if one.published else 0 for one in comments] == [1, 2, 3, 4, 5]
    assert [one.states for one in comments] == [(), ("edited",), (), ("edited",), ()]
    assert comments[1].edited_text.startswith("edited Mar 21, 2024")


@pytest.mark.parametrize("count", [1, 2])
def test_pingbacks_are_counted_among_the_comments_and_are_none(count: int) -> None:
    ping = '<li class="pingback"><p>Pingback: <a href="/x">A boat</a></p></li>'
    thread = found(
        *(comment(n) for n in range(4)), ping * count, above=f"<h2>{4 + count} comments</h2>"
    )
    assert (thread.claimed, thread.others) == (4 + count, count)
    assert any("Left out: " in note for note in thread.notes)


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("/u/Ada", "Ada"),
        ("Name: Ada Lund", "Ada Lund"),
        ("Ada Lund <ada@sea.example>", "Ada Lund"),
        ("Ada (ada at sea.example)", "Ada"),
        ("Ada → @Piet", "Ada"),
        ("12. Ada Lund", "Ada Lund"),
        ("第3楼 林英", "林英"),
        ("3. March", ""),
    ],
)
def test_what_stands_around_a_name_is_no_part_of_it(said: str, who: str) -> None:
    assert name(said) == who

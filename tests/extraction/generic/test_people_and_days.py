"""What stands beside the names and days of comments, and may be taken for something else."""

import pytest

import reader
from reader.model import Comment

PEOPLE = ("Orla Finch", "Bo Pellow", "Ada Crane", "Odo Wick", "Iva Lund")
SAID = (
    "The key was never his to take, and the river knows it.",
    "My boat has been below the lock since the second Sunday of May.",
    "Somebody should ask the miller, who has a key of his own.",
    "We waited three hours, and then we carried it around.",
    "It opens if you lean on it, as every child here knows.",
)
ARTICLE = "<h1>The lock</h1>" + "<p>The keeper has gone up the river with the key.</p>" * 9
URL = "https://sluice.example/2024/lock"


def read(items: list[str], around: str = "div class=list", head: str = "") -> list[Comment]:
    page = f"<article>{ARTICLE}</article>{head}<{around}>{''.join(items)}</{around.split()[0]}>"
    return [*reader.extract(f"<title>The lock</title>{page}", URL).comments]


def _reviews(answer: str, count: int = 5) -> list[Comment]:
    several = list(enumerate(zip(PEOPLE, SAID, strict=True)))[:count]
    return read(
        [
            f"<div class=review id=review-{n}><div class=head><span class=name>{name}</span>"
            f" <span class=date>5/{15 + n}/2024</span></div><p class=text>{said}</p>"
            f"<div class=answer>{answer.format(n=n, name=name, day=16 + n, today=15 + n)}</div></div>"
            for n, (name, said) in several
        ],
        around="div class=reviews",
        head=f"<h3>Reviews ({count})</h3>",
    )


@pytest.mark.parametrize(
    "answer",
    [
        (
            "<div class=head>Reply to <span class=name>{name}</span> <span class=date>6/{day}/2024"
            "</span></div><p class=text>Thank you for number {n}.</p>"
        ),
        (
            "<div class=head><span class=name>{name}</span> <span class=date>6/{day}/2024</span>"
            "</div><p class=text>Addition after a month: it is number {n}.</p>"
        ),
    ],
    ids=["the shop answers each", "each adds something"],
)
def test_what_was_said_below_each_review_on_another_day_takes_no_review_away(answer: str) -> None:
    comments = _reviews(answer)
    assert [comment.text for comment in comments][::2] == [*SAID]
    assert len(comments) == 2 * len(SAID)


def test_two_people_may_each_add_something_on_the_same_day() -> None:
    added = (
        "<div class=head><span class=name>{name}</span> <span class=date>5/{today}/2024</span></div>"
        "<p class=text>By the evening it is number {n}.</p>"
    )
    assert len(_reviews(added, 2)) == 4


@pytest.mark.parametrize("around", ["nav nav-list", "menu vertical"])
@pytest.mark.parametrize("item", ["item", "item has-menu", "item withMenu", "item kbd-nav"])
def test_comments_in_a_list_that_a_library_calls_a_menu(item: str, around: str) -> None:
    comments = read(
        [
            f"<li class='{item}'><a class=user href=/u/{n}>{name}</a> <span class=date>{n + 3} hours"
            f" ago</span><p>{said}</p></li>"
            for n, (name, said) in enumerate(zip(PEOPLE, SAID, strict=True))
        ],
        f"ul class='{around}'",
        "<h4>Join the conversation</h4>",
    )
    assert [comment.text for comment in comments] == [*SAID]


def test_answers_below_comments_do_not_make_these_entries_of_a_menu() -> None:
    items = [
        f"<li class=item><a class=user href=/u/{n}>{name}</a> <span class=date>{n + 3} hours ago"
        f"</span><p>{said}</p><a href='#r'>Reply</a><ul><li>{n} boats</li></ul></li>"
        for n, (name, said) in enumerate(zip(PEOPLE, SAID, strict=True))
    ]
    assert len(read(items, "ul class='menu vertical'", "<h4>Join the conversation</h4>")) == 5


def _named(author: str, name: str, number: int) -> str:
    first, last = name.split()
    return author.format(name=name, n=number, first=first, last=last)


def _told(text: str, author: str = "{name}") -> Comment:
    """The third of some comments, which says something else."""
    items = [
        f"<div class=comment id=comment-{n}>{_named(author, name, n)} <span class=date>"
        f"March {n + 3}, 2024</span><div class=comment-text>{text if n == 2 else said}</div></div>"
        for n, (name, said) in enumerate(zip(PEOPLE, SAID, strict=True))
    ]
    return read(items, head="<h3>5 comments</h3>")[2]


@pytest.mark.parametrize(
    "told", ["Closed{0}until{0}3 May 2024", "The river,{0}the lock,{0}the weir:{0}May 3, 2024"]
)
def test_a_line_with_a_day_that_is_indented_is_a_text(told: str) -> None:
    indent = "\n" + " " * 60
    items = [
        f"<div class=comment id=comment-{n}><b class=author>{name}</b>"
        f"<div class=comment-text>{told.format(indent)}</div></div>"
        for n, name in enumerate(PEOPLE)
    ]
    said = [comment.text for comment in read(items, head="<h3>5 comments</h3>")]
    assert said == [told.format(" ")] * 5


@pytest.mark.parametrize(
    "author",
    [
        "<b>{first}<div class=last>{last}</div></b>",
        "<b>{name}<div class=tip>Has said more here than anybody else.</div></b>",
    ],
)
def test_a_box_behind_a_name_is_no_part_of_it_if_it_explains_something(author: str) -> None:
    assert _told("Nobody has.", author).author == "Ada Crane"


@pytest.mark.parametrize(
    ("before", "score"), [("<p>Posts: 30{n}</p>", None), ("<p>Quayside</p>", 52)]
)
def test_how_often_somebody_was_liked_is_no_score_of_what_he_wrote(
    before: str, score: int | None
) -> None:
    author = f"<div class=left><a class=author href=/u/{{n}}>{{name}}</a>{before}<p><b>5{{n}}</b> likes</p></div>"
    assert _told("Nobody has.", author).score == score


@pytest.mark.parametrize(("head", "count"), [("4 comments", 4), ("The best", 0)])
def test_a_ranking_is_none_if_its_heading_counts_its_comments(head: str, count: int) -> None:
    votes = ("40 books", "25 books", "12 books", "12 books")
    items = [
        f"<li class=comment id=comment-{n}><cite class=comment-author>{name}</cite>"
        f"<p class=comment-text>{said}</p></li>"
        for n, (name, said) in enumerate(zip(PEOPLE, votes, strict=False))
    ]
    assert len(read(items, "ul", f"<h3>{head}</h3>")) == count


@pytest.mark.parametrize(("other", "is_kept"), [("b.example", True), ("a.example", False)])
def test_links_between_bars_to_several_sites_are_what_somebody_links_to(
    other: str, *, is_kept: bool
) -> None:
    links = f"| <a href=http://a.example>My blog</a> | <a href=http://{other}>My photos</a> |"
    told = _told(f"<p>Hello all.</p><p>{links}</p>").text
    assert told.startswith("Hello all.")
    assert ("My photos" in told) is is_kept


def test_boxes_with_lists_in_what_is_called_a_menu_are_no_entries_of_one() -> None:
    items = [
        f"<div class=item><a class=user href=/u/{n}>{name}</a> <span class=date>{n + 3} hours ago"
        f"</span><p>{said}</p><ul><li>{n} boats</li></ul></div>"
        for n, (name, said) in enumerate(zip(PEOPLE, SAID, strict=True))
    ]
    head = "<h4>Join the conversation</h4>"
    assert len(read(items, "div class='menu vertical'", head)) == 5


@pytest.mark.parametrize(("marks", "count"), [("post", 4), ("entry", 0)])
def test_people_called_as_days_are_write_posts(marks: str, count: int) -> None:
    items = [
        f"<div class={marks}><b class=author>{day}</b><p>from {n} to 18 by the quay</p></div>"
        for n, day in enumerate(("Monday", "Tuesday", "Wednesday", "Thursday"))
    ]
    assert len(read(items, "div class=comments", "<h3>Comments</h3>")) == count


@pytest.mark.parametrize(("url", "count"), [("forum/viewtopic.php?t=5", 1), ("view/lock", 0)])
def test_the_address_of_a_thread_says_that_two_boxes_are_posts(url: str, count: int) -> None:
    posts = "".join(
        f"<div class=row>{title}<div class=comment-head><a class=comment-author href=/u/{n}>{PEOPLE[n]}"
        f"</a> <span class=comment-date>March {n + 3}, 2024</span></div><div class=comment-text>"
        f"<p>{n + 2} boats ran aground.</p></div><a class=reply-link href=#r>Reply</a></div>"
        for n, title in enumerate(("<h1>Who has the key?</h1>", ""))
    )
    found = reader.extract(f"<div class=list>{posts}</div>", f"https://quay.example/{url}")
    assert [comment.author for comment in found.comments][-1:] == [PEOPLE[1]] * count

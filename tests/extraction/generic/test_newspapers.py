"""What newspapers draw around their articles: menus, rankings of those who write, two columns; and
how they draw their comments.
"""

from itertools import pairwise

import pytest

from reader.extraction.generic import find_discussion
from reader.html.tree import parse
from reader.model import Comment, Quote

URL = "https://sluice.example/2024/the-lock"
ARTICLE = (
    "<h1>The lock stays shut</h1>" + "<p>The keeper has gone up the river with the key.</p>" * 20
)
PEOPLE = ("Orla Finch", "Bo Pellow", "Ada Crane", "Odo Wick", "Iva Lund", "Marit Orr")
SAID = (
    "The key was never his to take, and the river knows it.",
    "My boat has been below the lock since the second Sunday of May.",
    "Somebody should ask the miller, who has a key of his own.",
    "We waited three hours, and then we carried it around.",
    "It opens if you lean on it, as every child here knows.",
    "The toll was paid, and that is what I cannot forgive.",
)


def found(section: str, article: str = f"<div>{ARTICLE}</div>", url: str = URL) -> list[Comment]:
    page = f"<!DOCTYPE html><html lang=en><body>{article}{section}</body></html>"
    return [*find_discussion(parse(page, url)).ordered.comments]


def _ranking(thing: str, day: str = "") -> list[Comment]:
    ranked = "".join(
        f"<li class=commenter><a class=commenter-name href=/u/{n}>{name}</a>"
        f"<small class=recommendations>{2678 - 41 * n} {thing}</small>{day}</li>"
        for n, name in enumerate(PEOPLE)
    )
    return found(f"<div id=comments-board><h3>Commenters</h3><ul>{ranked}</ul></div>")


def test_a_ranking_of_those_who_write_most_says_nothing() -> None:
    assert _ranking("Recommendations") == []
    assert _ranking("comments", "<time datetime=2024-06-03>3 June</time>") == []


def test_a_countdown_with_dates_is_said_by_somebody() -> None:
    assert len(_ranking("days to go", "<time datetime=2024-06-03>3 June</time>")) == len(PEOPLE)


@pytest.mark.parametrize(
    "guesses",
    [
        ("12 boats, no more", "30 boats", "I say 9", "17 boats and a raft", "none", "44 boats!"),
        ("12 boats", "30 boats", "9 boats", "17 boats", "8 boats", "44 boats"),
        ("I counted 44 boats", "I counted 30 boats", "I counted 17 boats", "I counted 12 boats",
         "I counted 9 boats", "I counted 8 boats"),
    ],
)  # fmt: skip
def test_guesses_without_dates_are_comments(guesses: tuple[str, ...]) -> None:
    items = "".join(
        f"<li class=comment><cite class=comment-author>{name}</cite><p class=comment-text>{said}</p>"
        "</li>"
        for name, said in zip(PEOPLE, guesses, strict=True)
    )
    comments = found(f"<div id=comments><h3>6 comments</h3><ul>{items}</ul></div>")
    assert [comment.text for comment in comments] == [*guesses]


def _menu(entry: str, around: str) -> str:
    sections = ("Local", "Opinion", "Opinion: Letters", "River")
    return (
        f"<ul class='{around}'>"
        + "".join(
            f"<li class='{entry} {entry}_opinion'><a class=author href=/{n}/>{name}</a><ul>"
            f"<li><a href=/{n}/boats>Boats and more boats</a></li><li>Your turn: July {n + 11}</li>"
            "<li>The mill wheel is to be replaced, and the miller is not pleased with it at all</li>"
            f"<li>Nobody has asked the eels about section {n}</li></ul></li>"
            for n, name in enumerate(sections)
        )
        + "</ul>"
    )


@pytest.mark.parametrize(
    ("entry", "around"),
    [("subMenuContainer", "top"), ("entry", "main-menu"), ("item", "topNavMenu")],
)
def test_the_sections_of_a_menu_are_no_comments_though_one_is_called_opinion(
    entry: str, around: str
) -> None:
    assert found("", _menu(entry, around) + f"<div>{ARTICLE}</div>") == []


def test_two_columns_of_a_page_are_no_comments_though_each_has_a_control_for_some() -> None:
    follow = (
        "<div class=comment_bug><span class='initial_text user_comment'>Follow comments</span>"
        "<a href='#c'>Reply</a></div>"
    )
    columns = (
        f"<div class='fleft clearfix'><p class=user><a href=/u/1>Orla Finch</a></p><p>7/17/2024</p>"
        f"<h1>The lock stays shut</h1>{follow}</div>"
        f"<div class='fleft clearfix article'><p class=user><a href=/u/2>Bo Pellow</a></p>"
        f"<div class=body>{SAID[0]} {SAID[1]}</div>{follow}</div>"
    )
    assert found("", columns) == []


def test_a_question_with_its_title_and_the_answer_to_it_are_two_posts() -> None:
    posts = "".join(
        f"<div class=post id=post-{n}>{title}<a class=author href=/u/{n}>{PEOPLE[n]}</a>"
        f"<time datetime=2024-03-0{n + 1}>March {n + 1}, 2024</time><div class=text>{SAID[n]}</div>"
        "<a class=reply href='#r'>Reply</a></div>"
        for n, title in enumerate(("<h1>Who has the key?</h1>", ""))
    )
    page = f"<div class=discussion>{posts}</div>"
    assert found("", page)[-1].author == PEOPLE[1]


def _folding(n: int, inner: str = "") -> str:
    """A comment with the line to which it folds, and its answers."""
    name = PEOPLE[n % 6]
    return (
        f"<div class=Spacer><div class=Item><a id=cmt{71 + n}></a><div id=cmt{71 + n}head"
        f" class=CommentHeader><a class=CommentTitle href='?c={71 + n}'>RE: The key</a>"
        f"<div style='display:none'><span class=Date>By <a class=CommentName href=/u/{n}>{name}</a>"
        f" on <span>5/{15 + n}/24</span>, <span>Rating: 1</span></span></div></div>"
        "<div id=content><div class=CommentSubHeader><span class=Date>By <a class=CommentName"
        f" href=/u/{n}>{name}</a> on <span>5/{15 + n}/2024 2:04:01 PM</span><span>, Rating: 1</span>"
        f"</span></div><div><span class=CommentBody>{SAID[n % 6]}</span></div></div>"
        f"<div class=CommentChildren>{inner}</div></div></div>"
    )


def test_the_line_to_which_a_comment_folds_is_no_comment_of_its_own() -> None:
    threads = "".join(_folding(n, _folding(n + 1, _folding(n + 2))) for n in (0, 3, 6, 9))
    comments = found(f"<div class=comments><a name=comments></a>{threads}</div>")
    assert [comment.text for comment in comments] == [*SAID, *SAID]
    assert [comment.author for comment in comments] == [*PEOPLE, *PEOPLE]
    assert [comment.depth for comment in comments] == [0, 1, 2] * 4


def test_heads_that_only_their_days_tell_are_of_the_comment_around_them() -> None:
    threads = "".join(_folding(n, _folding(n + 1, _folding(n + 2))) for n in (0, 3, 6, 9, 12, 15))
    plain = threads.replace(" class=CommentName", "").replace(" class=Date", "")
    comments = found(f"<div id=comments>{plain}</div>")
    assert [comment.text for comment in comments] == [*SAID] * 3


@pytest.mark.parametrize("names", [(*PEOPLE,), ("Guest",) * 6])
def test_an_answer_in_each_comment_is_one(names: tuple[str, ...]) -> None:
    owner = "The Keeper" if names[0] != "Guest" else "Guest"
    items = "".join(
        f"<div class=comment-box id=comment-{71 + n}><a class=CommentName href=/u/{n}>{name}</a>"
        f"<span class=Date>5/{15 + n}/2024</span><p class=CommentBody>{said}</p><a href='#r'>Reply</a>"
        f"<div class=comment-answer><a class=CommentName href=/u/k>{owner}</a><span class=Date>"
        f"5/{16 + n}/2024</span><p class=CommentBody>We looked into number {n}, and it is so.</p>"
        "</div></div>"
        for n, (name, said) in enumerate(zip(names, SAID, strict=True))
    )
    comments = found(f"<div class=comments><h3>Comments</h3>{items}</div>")
    assert len(comments) == 2 * len(names)
    assert [comment.author for comment in comments][1::2] == [owner] * len(names)


def test_the_only_comment_of_a_newspaper_is_found_in_boxes() -> None:
    section = (
        "<div class=boxwidget><h5>Comments</h5><div class=forumMessages><div class=forum_comment>"
        "<div class='boxwidget_part forum_head'><div class=forum_author>by: <strong>Orla Finch"
        "</strong> from: <strong>The Weir</strong><div class=date>July 17, 2024 5:03 AM</div></div>"
        "<a href='javascript:r(1)'>Reply</a></div>"
        f"<div class='boxwidget_part forum_comment_body'>{SAID[0]} {SAID[1]}</div></div></div></div>"
    )
    (comment,) = found(section)
    assert (comment.author, comment.text) == ("Orla Finch", f"{SAID[0]} {SAID[1]}")


def test_a_widget_with_one_comment_from_another_page_is_none() -> None:
    section = (
        "<div class='widget comment-widget'><h5>Comments</h5><div class='comment widget_comment'>"
        "<div class=comment-author>Orla Finch</div><div class=date>July 17, 2024</div>"
        f"<div class='widget_part comment-body'>{SAID[0]}</div></div></div>"
    )
    assert found(section) == []


def _headed(text: str) -> str:
    return "".join(
        f"<div class=comment><div class=meta><a href=/u/{n} rel=nofollow>{name}</a>"
        f"<div class=when>2024/07/1{n} 02:15pm</div></div>{text if n == 2 else f'<p>{said}</p>'}</div>"
        for n, (name, said) in enumerate(zip(PEOPLE, SAID, strict=True))
    )


def test_a_text_beside_empty_paragraphs_is_read_with_the_quote_before_it() -> None:
    quote = "<div class=quote-container>Quote: <div>The key was never his</div></div>"
    third = found(_headed(f"<p></p>{quote}<br>Then whose was it?<p></p>"))[2]
    assert isinstance(third.blocks[0], Quote)
    assert third.text.endswith("Then whose was it?")


def test_a_quote_beside_paragraphs_belongs_to_the_text() -> None:
    quote = "<div class=quote-block>The key was never his</div>"
    third = found(_headed(f"{quote}<p>Then whose was it?</p>"))[2]
    assert isinstance(third.blocks[0], Quote)
    assert third.text == "The key was never his\n\nThen whose was it?"


@pytest.mark.parametrize(
    "bar",
    ["<p></p> | <div class=tools><a href='#r'>Answer this</a></div>", "<p></p>Reply · Share · 12"],
)
def test_an_empty_text_does_not_become_what_stands_beside_it(bar: str) -> None:
    assert [comment.author for comment in found(_headed(bar))] == [*PEOPLE[:2], *PEOPLE[3:]]


def _badged(inside: str) -> list[str]:
    items = "".join(
        f"<div class=comments id=comment-{n}><b>{name}{inside if n == 1 else ''}</b>"
        f"<span>on <a href='/c/{n}'>Sep 2{n}, 2024</a></span><div class=comment-text>{said}</div></div>"
        for n, (name, said) in enumerate(zip(PEOPLE, SAID, strict=True))
    )
    return [comment.author for comment in found(f"<div id=comments>{items}</div>")]


def test_a_box_that_explains_a_badge_is_no_part_of_a_name() -> None:
    box = "<div class=strike><span>What are these? Strikes! Three of them, and you are out.</span></div>"
    assert _badged(box) == [*PEOPLE]


def test_a_name_of_two_elements_stays_whole() -> None:
    assert _badged(" <i>Rushby</i>")[1] == f"{PEOPLE[1]} Rushby"


def test_a_line_that_says_by_whom_is_believed_before_a_title() -> None:
    bar = (
        "<p>| <a href='#post'>post followup</a> | <a href='/c?m=1'>alert a moderator</a> |<br></p>"
    )
    section = (
        "<div id=opinions><h2>Visitor Opinions</h2><div class=opinion-follow-up><h3>Fine</h3>"
        "<i>posted by <b>Salmo trutta</b> on 7 Jun 2024 at 1:21 am</i>"
        f"<p>Upstream &gt;&gt;Sluice&gt;Weir</p>{bar}</div></div>"
    )
    (comment,) = found(section)
    assert comment.author == "Salmo trutta"
    assert comment.text.endswith("Upstream >>Sluice>Weir")


def test_of_several_comments_one_without_such_a_line_has_the_name_above_it() -> None:
    section = "".join(
        f"<div class=opinion-follow-up><h3>{'Fine' if at != 1 else name}</h3><i>"
        f"{f'posted by <b>{name}</b> ' if at != 1 else ''}on {at + 3} Jun 2024</i>"
        f"<p>{said}</p><p><a href='#post'>Reply</a></p></div>"
        for at, (name, said) in enumerate(zip(PEOPLE, SAID, strict=True))
    )
    comments = found(f"<div id=opinions><h2>Visitor Opinions</h2>{section}</div>")
    assert [comment.author for comment in comments] == [*PEOPLE]


@pytest.mark.parametrize(
    "links",
    [
        "| <a href='//weir.example/'>weir.example</a> | <a href='/c/12'>see #12</a> |",
        "<a href='//weir.example/a'>Pictures</a> | <a href='//weir.example/b'>Letters</a>",
    ],
)
def test_the_links_that_somebody_ends_his_text_with_stay(links: str) -> None:
    items = "".join(
        f"<div class=comment id=comment-{n}><b class=author>{name}</b><time datetime=2024-03-0{n + 1}>"
        f"March</time><div class=comment-text><p>{said}</p>{f'<p>{links}</p>' if n == 2 else ''}"
        "</div></div>"
        for n, (name, said) in enumerate(zip(PEOPLE, SAID, strict=True))
    )
    assert "|" in found(f"<div>{items}</div>")[2].text


def _places(apart: str) -> list[Comment]:
    indent = "\n" + " " * 40
    items = "".join(
        f"<div class=comment id=comment-{n}><p class=comment-text>{said}</p><p class=info>-"
        f"<a href=/u/{n} class=js-usr>{name}</a>{indent},{indent}Weir, Sluiceland,{apart}{indent}"
        f"{16 + n}/6/2024 18:2{n}</p></div>"
        for n, (name, said) in enumerate(zip(PEOPLE, SAID, strict=True))
    )
    return found(f"<div id=comments>{items}</div>")


def test_a_date_below_a_place_is_read_however_its_lines_are_indented() -> None:
    days = [comment.published for comment in _places("")]
    assert len(days) == len(PEOPLE)
    assert all(days)
    assert all(one < other for one, other in pairwise(filter(None, days)))


def test_a_date_at_the_end_of_a_sentence_of_several_lines_is_none() -> None:
    prose = "where the water was high all week and the men had gone to the fair, as they did, until"
    comments = _places(f" {prose} {prose}")
    assert not any(comment.published_text for comment in comments)


def _ending(end: str) -> str:
    items = "".join(
        f"<div class=comment id=comment-{n}><b class=author>{name}</b><time datetime=2024-03-0{n + 1}>"
        f"March</time><div class=comment-text>{said} {end if n == 2 else ''}"
        "</div></div>"
        for n, (name, said) in enumerate(zip(PEOPLE, SAID, strict=True))
    )
    return found(f"<div>{items}</div>")[2].text.removeprefix(SAID[2]).lstrip()


@pytest.mark.parametrize(
    ("end", "left"),
    [
        ("<span><i>rozwiń komentarz</i></span>", ""),
        ("<b>Read more</b>", ""),
        ("<i>ещё</i>", "ещё"),
        ("You should all <i>read more</i>", "You should all read more"),
        ("I only get <b>Show more</b>", "I only get Show more"),
        ("Her book is <em>See Less</em>", "Her book is See Less"),
        ("And so on \u2026 <b>Show more</b>", "And so on \u2026"),
        ("Who <i>rozwiń komentarz</i>", "Who"),
        ("<i>Read more</i> of it, I say", "Read more of it, I say"),
        ("<a href='/long'>Read more</a>", "Read more"),
    ],
)
def test_what_unfolds_a_text_is_no_part_of_it(end: str, left: str) -> None:
    assert _ending(end) == left


def _scores(counted: str, word: str) -> list[int | None]:
    items = "".join(
        f"<li class=comment id=comment-{n}><div class=author>{name}</div><time>{n + 1} June, 2024 13:23"
        f"</time><div class=body>{said}</div><a href='/vote'><i class=icon></i>"
        f" <span class=count>{'' if n % 2 else counted}</span> <span class=suffix>{word}</span></a></li>"
        for n, (name, said) in enumerate(zip(PEOPLE, SAID, strict=True))
    )
    return [comment.score for comment in found(f"<ul>{items}</ul>")]


def test_a_count_beside_the_word_for_what_it_counts_is_of_votes() -> None:
    assert _scores("4", "Votes") == [4, None, 4, None, 4, None]


def test_a_count_beside_another_word_is_not() -> None:
    assert _scores("4", "Boats") == [None] * 6


@pytest.mark.parametrize(
    ("item", "around"),
    [
        ("menu-item opinion", "mobile-menu"),
        ("has-sub sub-opinion", "drop"),
        ("story opinion", "row"),
    ],
)
def test_a_section_called_opinion_holds_stories_and_no_comments(item: str, around: str) -> None:
    stories = "".join(
        f"<div class='{item}'><a class=author href=/o/{n}>{name}</a><p>{said}</p>"
        f"<span>June {n + 1}, 2024</span></div>"
        for n, (name, said) in enumerate(zip(PEOPLE, SAID, strict=True))
    )
    assert found("", f"<div class={around}>{stories}</div><div>{ARTICLE}</div>") == []


@pytest.mark.parametrize(
    ("item", "around"),
    [("opinion", "opiniones"), ("user-opinion", "row"), ("opinion", "comentarios")],
)
def test_opinions_of_those_who_read_are_comments(item: str, around: str) -> None:
    opinions = "".join(
        f"<div class='{item}'><a class=autor href=/u/{n}>{name}</a><p class=texto>{said}</p>"
        f"<span class=fecha>{n + 1}/6/2024</span></div>"
        for n, (name, said) in enumerate(zip(PEOPLE, SAID, strict=True))
    )
    comments = found(f"<section class={around}>{opinions}</section>")
    assert [comment.text for comment in comments] == [*SAID]

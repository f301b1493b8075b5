"""Marks of real boards, shops and trackers that nothing else calls comments, or that are no text."""

import json
from collections.abc import Mapping

import pytest

import reader
from tests.extraction.generic.sluice import SAID, URL, told
from tests.extraction.generic.test_nothing_said import ARTICLE

PEOPLE = ("Orla Finch", "bram_holt", "Bea", "Wilf Crane", "Olga Marsh")
ALL = list(zip(PEOPLE, SAID, strict=True))


def page_of(comments: str, url: str = URL) -> reader.Reading:
    page = (
        f"<html><head><title>A new ferry | Quayside</title></head><body><h1>A new ferry</h1>"
        f"<article>{ARTICLE}</article>{comments}</body></html>"
    )
    return reader.extract(page.encode(), url, sites=())


def _all_of(item: str, url: str = URL) -> reader.Reading:
    items = (
        item.format(at=at, no=at + 1, who=PEOPLE[at], day=at + 13, said=SAID[at]) for at in range(5)
    )
    return page_of(f"<div>{''.join(items)}</div>", url)


@pytest.mark.parametrize(("prop", "count"), [("review", 5), ("about", 0)])
def test_items_that_a_shop_marks_up_as_reviews_of_its_thing_are_reviews(
    prop: str, count: int
) -> None:
    reading = _all_of(
        f"<li class='item review-item' itemprop={prop}><div class=stars></div>"
        "<div class=review-content>{said}</div><p class=by>Review by <strong>{who}</strong></p>"
        "<p>Posted on <time>3/{day}/24</time></p></li>"
    )
    assert len(reading.comments) == count
    assert told(reading.comments) == ALL[:count]


def test_a_line_in_the_frame_of_an_answer_that_counts_the_answers_is_none() -> None:
    reading = page_of(
        "<div class=box><div class=cell><a class=tag href=/t/quay>quay</a>"
        "<span>5 replies • March 18, 2024</span></div>"
        + "".join(
            f"<div class=cell id=r_{at + 70}><strong><a href=/member/{at}>{PEOPLE[at]}</a></strong>"
            f" <span>March {at + 13}, 2024</span><div class=reply_content>{SAID[at]}</div></div>"
            for at in range(5)
        )
        + "</div>"
    )
    assert told(reading.comments) == ALL


def test_the_name_of_whom_a_text_answers_as_a_link_to_that_comment_is_not_part_of_it() -> None:
    def comment(at: int, link: str = "") -> str:
        return (
            f"<li id=comment_{at} class=itm><a class=member>{PEOPLE[at]}</a>"
            f"<span class=date>March {at + 13}, 2024</span><div class=comment-content><div>{link}"
            f"{SAID[at]}</div></div></li>"
        )

    link = f"<a class=findParent href=#comment_0>{PEOPLE[0]}</a> "
    reading = page_of(f"<ul>{comment(0)}{comment(1, link)}{comment(2)}{comment(3)}</ul>")
    assert told(reading.comments) == ALL[:4]
    assert reading.comments[1].parent == reading.comments[0].id


NUMBERED = (
    "<li><div id=c-{at} class=comment><a class=user>{who}</a><span>March {day}, 2024</span>"
    "<div class=comment-text><a href=#c-{number}>#{number}</a> {said}</div></div></li>"
)


def test_the_number_with_which_each_text_begins_as_a_link_is_not_part_of_it() -> None:
    reading = _all_of(NUMBERED.replace("{number}", "{no}"))
    assert told(reading.comments) == ALL
    answers = _all_of(NUMBERED.replace("{number}", "2"))
    assert [one.text for one in answers.comments] == [f"#2 {text}" for text in SAID]


MEMBER = (
    "<div class=forumpost><a class=username href=/profile/{at}>{who}</a><div>Joined: "
    "<span class=value>3/{day}/2012</span></div><div>Posted: <span class=value>"
    "3/{day}/2024 9:15:20 AM</span></div><div class=posttext>{said}</div></div>"
)


def test_the_day_on_which_somebody_joined_is_not_that_of_the_post() -> None:
    reading = _all_of(MEMBER, "https://quay.example/boards/topic/3/a-new-ferry")
    comments = reading.comments
    assert {one.published and one.published.year for one in comments} == {2024}


@pytest.mark.parametrize(
    "profile",
    [
        "<div class=miniprofile>{who}<ul><li>Posts: 332</li><li>Town: Quay</li></ul></div>",
        "<a href=/u/{at}><span class=x1>{who}</span><div class=x2>3 reviews GB</div></a>",
    ],
)
def test_what_is_below_a_name_in_its_box_is_no_part_of_it(profile: str) -> None:
    reading = _all_of(
        f"<div class=row>{profile}<div class=head>March {{day}}, 2024</div>"
        "<div class=post-content>{said}<p><a href=/re/{at}>Reply</a></p></div></div>",
        "https://quay.example/viewtopic.php?t=4",
    )
    assert [one.author for one in reading.comments] == list(PEOPLE)[-len(reading.comments) :]


def test_the_address_of_somebody_s_pages_beside_the_name_is_not_the_name() -> None:
    reading = _all_of(
        "<div class=bComment><h5>Comment from: {who} [Visitor] · "
        "<a href=http://quay{at}.example rel=nofollow>quay{at}.example</a></h5><blockquote>"
        "<small>March {day}, 2024 @ 12:13</small><div><p>{said}</p></div></blockquote></div>"
    )
    assert told(reading.comments) == ALL


def test_the_date_in_the_last_paragraph_but_one_of_controls_is_found() -> None:
    reading = page_of(
        "<h2>Comments</h2><div class=comments>"
        + "".join(
            f"<h4>{PEOPLE[at]}</h4><p>{SAID[at]} {SAID[0]}</p><p>2024 Mar {at + 13} 12:13</p>"
            f"<p><a href=/edit/{at}>Edit</a></p>"
            for at in range(5)
        )
        + "</div>"
    )
    days = [one.published.day for one in reading.comments if one.published is not None]
    assert days == [13, 14, 15, 16, 17]


def test_a_row_below_reviews_for_the_title_of_the_page_is_one() -> None:
    rows = "".join(
        f"<tr><td><a href=/u/{at}>{PEOPLE[at]}</a> <small>chapter 3 . <span>3/{at + 13}/2024</span>"
        f"</small><div>{SAID[at]}</div></td></tr>"
        for at in range(5)
    )
    page = (
        "<html><head><title>A new ferry | Quayside</title></head><body><p>Quayside</p><table>"
        f"<thead><tr><th>Reviews for A new ferry</th></tr></thead><tbody>{rows}</tbody></table>"
    )
    assert told(reader.extract(page.encode(), URL, sites=()).comments) == ALL


BOARD = "https://quay.example/bbs/"
"""A list of posts, the first of which opens nothing."""


@pytest.mark.parametrize(
    "address",
    ["https://quay.example/?p=thread&id=3", "https://quay.example/bbs/3/", BOARD, URL],
)
def test_an_address_with_the_page_of_a_thread_is_that_of_one(address: str) -> None:
    posts = "".join(
        f"<div class=post><div><h3><a href='?p=user&id={at}'>{PEOPLE[at]}</a></h3>"
        f"<img alt=avatar src=/a{at}.png></div><div class=content><div>written on March {at + 13}, "
        f"2024, 9:15</div>{SAID[at]} {SAID[0]}</div></div>"
        for at in range(5)
    )
    found = reader.extract(f"<h2>A new ferry</h2>{posts}".encode(), address, sites=()).comments
    assert len(found) == (0 if address in (BOARD, URL) else 4)


@pytest.mark.parametrize(("subject", "count"), [("this item", 5), ("this week", 0)])
def test_rated_texts_below_reviews_for_this_item_are_reviews(subject: str, count: int) -> None:
    reading = page_of(
        f"<h2>Reviews for {subject}</h2><div>"
        + "".join(
            f"<div class=review-card><span>{3 + at % 2} out of 5 stars</span>"
            f"<p class=wt-text-body>{SAID[at]}</p><div><a href=/people/{at}>{PEOPLE[at]}</a>"
            f"<p>March {at + 13}, 2024</p></div></div>"
            for at in range(5)
        )
        + "</div>"
    )
    assert told(reading.comments) == ALL[:count]


TEASER = (
    "<article itemprop=review><h3><a href=/r/{at}>Salt and rope, part {no}</a></h3><span>{at}.5/5</span>"
    "<p>by {who}</p><time>March {day}, 2024</time><p>{said}</p></article>"
)


def test_the_reviews_of_a_newspaper_each_linked_by_its_heading_are_none() -> None:
    assert _all_of(TEASER).comments == ()


@pytest.mark.parametrize("word", ["publicado por", "écrit par", "geschrieben von", "scritto da"])
def test_a_name_behind_who_published_it_in_other_languages_is_the_name_alone(word: str) -> None:
    items = "".join(
        f"<li class=even><span class=commentDate>{at + 13}/03/2022 12:13</span> <span "
        f"class=commentAuthorName>{word} <a href=http://quay{at}.example rel=nofollow>{PEOPLE[at]}"
        f"</a></span><p>{SAID[at]}</p></li>"
        for at in range(3)
    )
    assert told(page_of(f"<ul class=itemCommentsList>{items}</ul>").comments) == ALL[:3]


def test_a_list_of_terms_with_names_is_a_comment_for_each_and_not_one() -> None:
    terms = "".join(
        f"<dt><cite>{PEOPLE[at]}</cite>, March {at + 13}, 2024</dt><dd><p>{SAID[at]}</p></dd>"
        for at in range(3)
    )
    assert told(page_of(f"<h2>Comments</h2><dl class=comments>{terms}</dl>").comments) == ALL[:3]


@pytest.mark.parametrize(
    "line",
    [
        "<dt><cite>{who}</cite>, March {day}, 2024</dt>",
        "<dt><cite>{who}</cite> - March {day}, 2024</dt>",
        "<dt>From: <b>{who}</b> (<a href=mailto:a{at}@quay.example>mail</a>) March {day}, 2024</dt>",
    ],
)
def test_neither_a_name_nor_the_end_of_a_bracket_before_a_date_is_part_of_it(line: str) -> None:
    reading = _all_of(f"<dl class=comment>{line}<dd>{{said}}</dd></dl>")
    assert [one.published_text for one in reading.comments] == [
        f"March {day}, 2024" for day in range(13, 18)
    ]


def test_what_stands_beside_a_date_between_bars_is_no_part_of_it() -> None:
    reading = _all_of(
        "<li><article class=uk-comment><h4 class=title>{who}</h4><div class=uk-comment-meta>"
        "March {day}, 2024 | Profile | #</div><div class=uk-comment-body>{said}</div></article></li>"
    )
    assert [one.published_text for one in reading.comments] == [
        f"March {day}, 2024" for day in range(13, 18)
    ]


@pytest.mark.parametrize("control", ["نقل قول", "Phản hồi", "Kutip", "Citiraj", "ตอบ"])
def test_what_answers_or_quotes_in_other_languages_is_no_name(control: str) -> None:
    reading = _all_of(
        "<article class=topic-post id=post-{at}><div class=user-info><a href=/u/{at} "
        "class=post-owner><span itemprop=name class=nickname>{who}</span></a><div>Posts: 332</div>"
        "</div><div class=post-content><time>March {day}, 2024</time><div class=post-message>{said}"
        f"</div><div class=post-links><a>{control}</a><a class=like-count>{{day}}</a></div></div>"
        "</article>",
        "https://quay.example/topic/3/ferry",
    )
    assert [one.author for one in reading.comments] == list(PEOPLE)[-len(reading.comments) :]


def _with_data(*given: Mapping[str, object]) -> reader.Reading:
    data = json.dumps({"@type": "Product", "name": "A new ferry", "review": list(given)})
    return page_of(f"<script type='application/ld+json'>{data}</script>")


def test_reviews_of_several_people_in_linked_data_are_comments() -> None:
    given: list[dict[str, object]] = [
        {
            "@type": "Review",
            "author": {"@type": "Person", "name": PEOPLE[at]},
            "datePublished": f"2024-03-{at + 13}",
            "reviewBody": SAID[at],
        }
        for at in range(3)
    ]
    assert told(_with_data(*given).comments) == ALL[:3]
    assert _with_data(*given[:1]).comments == ()
    assert _with_data(*[{**one, "datePublished": ""} for one in given]).comments == ()
    assert _with_data(*[{**one, "author": PEOPLE[0]} for one in given]).comments == ()
    things = [{"@type": "Product", "name": name, "review": given} for name in ("Ferry", "Barge")]
    listed = f"<script type='application/ld+json'>{json.dumps(things)}</script>"
    assert page_of(listed).comments == ()
    again = f"<script type='application/ld+json'>{json.dumps(things[:1] * 2)}</script>"
    assert told(page_of(again).comments) == ALL[:3]


def test_a_number_before_the_date_of_each_is_not_part_of_it() -> None:
    reading = _all_of(
        "<div class=posting><div class=head><button class=name>{who}</button><span class=fans>1{at}"
        "</span> <time datetime=2024-03-{day}T08:14:00Z>{day}. März 2024, 08:14:00</time></div>"
        "<div class=content>{said}</div><button>Antworten</button></div>"
    )
    assert told(reading.comments) == ALL
    shown = [one.published_text for one in reading.comments]
    assert shown == [f"{at + 13}. März 2024, 08:14:00" for at in range(5)]

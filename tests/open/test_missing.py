"""What a page tells machines of the number of its comments, against what it shows and says."""

import json
from collections.abc import Callable

import pytest

import reader
from reader.extraction.comments.order import Ordered
from reader.html.tree import parse
from reader.open.missing import claimed
from reader.sites.base import Thread

ITEM = (
    '<li class="comment depth-1" id="comment-{0}"><div class="comment-body"><cite class="fn">Wenke {0}</cite>'
    "<p>The crane squeaked again last night, {0} times.</p></div></li>"
)


def page(data: object, here: int, heading: str = "", head: str = "") -> str:
    items = "".join(ITEM.format(number) for number in range(1, here + 1))
    return (
        f'<html><head><title>The crane</title><script type="application/ld+json">{json.dumps(data)}</script>{head}'
        "</head><body><article><h1>The crane</h1><p>The old crane on the east quay squeaks at night.</p></article>"
        f'<section><b>{heading}</b><ol class="commentlist">{items}</ol></section></body></html>'
    )


def posting(count: object) -> dict[str, object]:
    return {"@type": "BlogPosting", "headline": "The crane", "commentCount": count}


def said(text: str) -> tuple[int | None, list[str]]:
    reading = reader.extract(text)
    return reading.claimed, [note for note in reading.notes if "comments are on this page" in note]


INTERACTION = {
    "@type": "InteractionCounter",
    "interactionType": "https://schema.org/CommentAction",
    "userInteractionCount": "7",
}
LIKES = {"interactionType": {"@type": "LikeAction"}, "userInteractionCount": 99}


@pytest.mark.parametrize(
    "data",
    [
        posting(7),
        posting("7"),
        {"@graph": [{"@type": "WebSite"}, posting(7)]},
        {"@type": "NewsArticle", "interactionStatistic": [LIKES, INTERACTION]},
        {"@type": "NewsArticle", "interactionStatistic": {
            **INTERACTION, "interactionType": {"@type": "http://schema.org/CommentAction"}}},
    ],
)  # fmt: skip
def test_what_linked_data_counts_is_the_claim_where_nothing_nearer_says(data: object) -> None:
    assert said(page(data, 3)) == (7, ["3 of 7 comments are on this page."])


def test_an_element_for_it_is_as_good_where_there_is_one() -> None:
    one = '<meta itemprop="commentCount" content="7">'
    assert said(page({}, 3, head=one))[0] == 7
    assert said(page({}, 3, head=one + '<meta itemprop="commentCount" content="9">'))[0] is None


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (posting(2), "there are more: it is of yesterday"),
        (posting(0), "who tells of none does not count"),
        (posting(-4), "no number"),
        ([posting(7), posting(9)], "two postings: a list of articles"),
        ({"@type": "Product", "commentCount": 7}, "what is sold has reviews"),
        ({"@type": "NewsArticle", "interactionStatistic": LIKES}, "likes are no comments"),
    ],
)
def test_what_is_no_claim_is_none(data: object, why: str) -> None:
    assert said(page(data, 3)) == (None, []), why


@pytest.mark.parametrize(
    "heading", ["3 Comments", "Comments (3)", "3 Kommentare", "Commentaires : 3", "3 comentarios", "评论 (3)"]
)  # fmt: skip
def test_what_the_page_says_in_words_stands_against_it(heading: str) -> None:
    assert said(page(posting(7), 3, heading))[1] == []


def test_the_page_s_own_count_is_the_claim() -> None:
    text = page(posting(9), 3).replace("<ol", '<h2 class="comments-title">5 thoughts</h2><ol')
    assert said(text) == (5, ["3 of 5 comments are on this page."])


@pytest.mark.parametrize(
    ("counted", "pings", "count", "notes"),
    [
        (5, 2, 3, []),
        (3, 2, 3, []),
        (4, 2, 3, []),
        (9, 2, 7, ["3 of 7 comments are on this page."]),
        (9, 0, 9, ["3 of 9 comments are on this page."]),
    ],
)
def test_pingbacks_that_are_left_out_are_taken_off_the_claim(
    counted: int, pings: int, count: int, notes: list[str]
) -> None:
    links = '<li class="pingback"><p>Pingback: <a href="/x">A boat</a></p></li>' * pings
    text = page({}, 3).replace("<ol", f'<h2 class="comments-title">{counted} thoughts</h2><ol')
    assert said(text.replace("</ol>", f"{links}</ol>")) == (count, notes)


@pytest.mark.parametrize("title", ["1 Pingback", "Trackbacks (1)", "1 trackback on this"])
def test_pingbacks_with_a_count_of_their_own_are_none_of_the_comments_claimed(title: str) -> None:
    links = f'<h3>{title}</h3><ol><li class="pingback"><p>Pingback: <a href="/x">A boat</a></ol>'
    text = page({}, 2).replace("<ol", '<h2 class="comments-title">3 thoughts</h2><ol', 1)
    notes = ["2 of 3 comments are on this page."]
    assert said(text.replace("</ol>", f"</ol>{links}", 1)) == (3, notes)


def test_a_page_that_shows_none_says_how_many_there_are() -> None:
    assert said(page(posting(7), 0)) == (7, ["0 of 7 comments are on this page."])


@pytest.mark.parametrize(("counted", "told"), [(3, False), (9, True)])
def test_a_button_for_more_is_told_of_where_the_count_says_there_are_more(
    counted: int, told: bool
) -> None:
    items = "".join(
        f'<div class="remark" id="remark-{n}"><b class="author">Wenke {n}</b> <time>2024-03-0{n}</time>'
        f'<p class="text">The crane squeaked again last night, {n} times.</p></div>'
        for n in range(1, 4)
    )
    text = (
        f"<article><h1>The crane</h1><p>It squeaks at night, and nobody oils it.</p></article>"
        f'<section id="comments"><h3>{counted} comments</h3>{items}<a href="#m">Load more comments</a></section>'
    )
    assert any("behind a button" in note for note in reader.extract(text).notes) is told


def test_the_number_in_a_heading_may_be_in_an_element_of_its_own() -> None:
    items = "".join(
        f"<li><p><b>Wenke {day}</b> 28.10.2012 | 11:{day}</p><p>The crane squeaked again, {day} times.</p></li>"
        for day in range(11, 16)
    )
    heading = "<h3><span>15 »</span> <span>COUNTED</span> <a href='#write'>Entra</a></h3>"
    text = page({}, 0) + f"<div id=talk>{heading}<ol>{items}</ol></div>"
    assert said(text.replace("COUNTED", "Comentarios")) == (
        15,
        ["5 of 15 comments are on this page."],
    )
    assert said(text.replace("COUNTED", "barcos"))[0] is None
    count = "<h3><a href=/all>15 comments</a></h3>"
    assert said(text.replace(heading, count))[0] == 15
    title = "<h3><a href=/other>15 answers to what you asked of cranes</a></h3>"
    assert said(text.replace(heading, title))[0] is None


def empty(place: str, byline: str = "") -> tuple[int | None, list[str]]:
    return said(
        f"<title>The crane</title><article><h1>The crane</h1>{byline}<p>The old crane on the east quay"
        f" squeaks at night, and nobody on the quay has oil to spare.</p></article>{place}"
    )


@pytest.mark.parametrize(
    "place",
    [
        '<section id="comments"><h2>57 comments</h2><div data-src="/c.js">Loading</div></section>',
        '<div class="post-comments"><h3><b>57</b> Kommentare</h3><form><textarea></textarea></form></div>',
        '<p><a href="#disqus_thread">57 comments</a></p><div id="disqus_thread"></div>',
    ],
)
def test_an_empty_place_for_comments_counts_those_that_a_script_brings(place: str) -> None:
    assert empty(place) == (57, ["0 of 57 comments are on this page."])


@pytest.mark.parametrize(
    "place",
    [
        '<section id="comments"><h2>0 comments</h2><p>Be the first</p></section>',
        '<aside class="recent-comments"><h2>5 comments</h2></aside>',
        '<section id="comments"><h2>57 comments</h2><ol><li class="pingback">A link</li></ol></section>',
        "<section><h2>57 comments that nobody wanted to hear</h2></section>",
        '<p><a href="/another#comments">57 comments</a></p>',
        '<div class="comments"><h4>57 comments</h4></div><div class="comments"><h4>3 comments</h4></div>',
    ],
)
def test_another_heading_or_link_counts_none_of_this_page(place: str) -> None:
    assert empty(place) == (None, [])


TALK_APART = "https://quay.example/news/2026/the-crane-that-squeaks-at-night"


def apart(links: str, url: str = TALK_APART) -> int | None:
    said = (
        "The old crane on the east quay squeaks at night, and nobody on the quay has oil to spare."
    )
    text = f"<title>The crane</title><article><h1>The crane</h1><p>{said}</p></article>{links}"
    return reader.extract(text, url).claimed


@pytest.mark.parametrize(
    ("link", "url"),
    [
        ('<a href="/discuss/2026/the-crane-that-squeaks-at-night#top">219 <b>comments</b></a>', TALK_APART),
        ('<a href="/news/commentaires/the-crane-that-squeaks-at-night">Les commentaires (219)</a>', TALK_APART),
        ('<a href="/comments/the-crane-that-squeaks-at-night/">219 comments</a>', f"{TALK_APART}/19592478"),
    ],
)  # fmt: skip
def test_a_link_to_the_comments_of_a_page_on_one_of_their_own_counts_them(
    link: str, url: str
) -> None:
    assert apart(f"<p>{link}</p>", url) == 219
    assert apart(f"<p>{link}</p><ul><li>{link}</li></ul>", url) == 219


@pytest.mark.parametrize(
    ("link", "why"),
    [
        ('<a href="/discuss/the-crane-that-was-sold">219 comments</a>', "of another page"),
        ('<a href="/discuss/the-crane-that-squeaks-at-night/part-two">219 comments</a>', "below it"),
        ('<a href="https://talk.example/discuss/the-crane-that-squeaks-at-night">219 comments</a>', "of another site"),
        ('<a href="/print/the-crane-that-squeaks-at-night">219 comments</a>', "no page of comments"),
        ('<a href="/discuss/the-crane-that-squeaks-at-night?page=2">2</a>', "the second page"),
        ('<a href="/discuss/the-crane-that-squeaks-at-night">comments since 1998, of 1,200 men</a>', "no count"),
    ],
)  # fmt: skip
def test_another_link_counts_none(link: str, why: str) -> None:
    assert apart(f"<p>{link}</p>") is None, why


def test_links_that_count_differently_count_none() -> None:
    link = '<a href="/discuss/the-crane-that-squeaks-at-night">{} comments</a>'
    assert apart(f"<p>{link.format(219)}</p><p>{link.format(3)}</p>") is None
    assert apart('<a href="/discuss/crane">219 comments</a>', "https://quay.example/crane") is None


def test_headings_that_are_left_open_are_not_read_for_each_around_them(
    calls: Callable[[Callable[[], object]], int],
) -> None:
    def found(count: int) -> int:
        page = parse("<div class=comments><h2>" * count)
        return calls(lambda: claimed(Thread(Ordered(())), None, page))

    assert found(800) < 5 * found(200)

"""Ways to draw comments that platforms of other countries have, with invented people."""

from itertools import pairwise

import pytest

from reader.extraction.comments.completeness import MORE, PAGED
from reader.extraction.generic import Found, find_discussion
from reader.html.tree import parse
from tests.extraction.generic.sluice import ARTICLE, SAID, URL

PEOPLE = ("Orla Finch", "Bram Holt", "Tamsin Reed", "Wilf Crane", "Ines Maro")


def found(items: str, head: str = "") -> Found:
    page = f"<html lang=en><body><main>{ARTICLE}<div>{head}{items}</div></main></body></html>"
    return find_discussion(parse(page, "https://valley.example/a"))


def told(reading: Found) -> list[tuple[str, str]]:
    return [(one.author, one.text) for one in reading.ordered.comments]


ALL = list(zip(PEOPLE, SAID, strict=True))


def card(index: int) -> str:
    return (
        f'<div class="wx-card-item" id="w{index}"><div class="wx-head"><b class="wx-nick">'
        f'{PEOPLE[index]}</b> <span class="wx-time">2024-03-0{index + 1}</span></div>'
        f'<div class="wx-content"><p>{SAID[index]}</p></div><button>Reply</button></div>'
    )


def test_cards_under_a_count_of_comments_are_comments() -> None:
    cards = f'<div class="wx-cards">{"".join(map(card, range(5)))}</div>'
    reading = found(cards, '<div class="wx-count"><span class="wx-num">5</span> 评论</div>')
    assert told(reading) == ALL
    assert reading.claimed == 5


def test_cards_under_no_such_count_are_not() -> None:
    cards = "".join(
        f'<div class="news-card"><b class="by">{PEOPLE[index]}</b> <span>2024-03-0{index + 1}</span>'
        f'<p><a href="/n/{index}">{SAID[index]}</a></p></div>'
        for index in range(5)
    )
    assert told(found(cards, "<h2>Latest cards</h2>")) == []


def review(index: int) -> str:
    return (
        f'<div class="review"><span class="stars">★★★★☆</span> <span class="review-title">Fine</span>'
        f'<div><span class="reviewer">{PEOPLE[index]}</span> <span class="review-date">'
        f'Reviewed on {index + 1} March 2024</span></div><div class="review-text"><p>{SAID[index]}</p>'
        "</div></div>"
    )


@pytest.mark.parametrize(
    "head", ["Customer reviews (5)", "5 Bewertungen", "Reseñas: 5", "レビュー一覧 (5)"]
)
def test_what_buyers_wrote_under_its_count_is_a_discussion(head: str) -> None:
    reading = found(f'<div id="reviews">{"".join(map(review, range(5)))}</div>', f"<h2>{head}</h2>")
    assert told(reading) == ALL
    assert reading.claimed == 5


@pytest.mark.parametrize(
    "head",
    [
        "<h3>Comments <span class=n>(5)</span></h3>",
        "<h3>网友评论 (5)</h3>",
        "<h3>已有 5 条评论</h3>",
        "<h3>コメント一覧 (5)</h3>",
        "<h3>Opinie (5)</h3>",
        "<h3>Ý kiến (5)</h3>",
        "<p>5 Einträge im Gästebuch</p>",
    ],
)
def test_a_count_is_read_in_other_languages_and_in_parts(head: str) -> None:
    assert found("".join(map(plain, range(5))), head).claimed == 5


@pytest.mark.parametrize("head", ["Top reviews from India", "Customer Reviews", "Avis des clients"])
def test_what_buyers_wrote_needs_no_count(head: str) -> None:
    reading = found(f'<div id="reviews">{"".join(map(review, range(5)))}</div>', f"<h2>{head}</h2>")
    assert told(reading) == ALL


def test_reviews_by_editors_are_a_list_of_articles() -> None:
    reading = found(f'<div id="reviews">{"".join(map(review, range(5)))}</div>', "<h2>Reviews</h2>")
    assert told(reading) == []


def test_a_time_in_the_element_of_a_name_is_none_of_it() -> None:
    items = "".join(
        f'<div class="comment"><p class="c-name">{PEOPLE[index]} <time datetime="2024-03-0{index + 1}">'
        f"{index}d</time></p><div class=c-md><p>{SAID[index]}</p></div><a>Reply</a></div>"
        for index in range(5)
    )
    assert told(found(items)) == ALL


def test_stars_that_were_given_elsewhere_on_the_page_are_no_comments() -> None:
    between = "<p>Rinse it, cut it, and salt it well.</p>" * 20
    head = f"<p>9 Bewertungen</p>{between}<h3>Kommentare</h3>"
    assert found("".join(map(plain, range(5))), head).claimed is None


def plain(index: int, marks: str = "") -> str:
    return (
        f'<div class="opinia{marks}"><span class="nick">~{PEOPLE[index]}</span> '
        f'<span class="data">2024-03-0{index + 1} 10:00</span><div class="tresc">{SAID[index]}</div>'
        "</div>"
    )


def test_a_class_that_says_so_sets_an_answer_below_the_last_that_is_none() -> None:
    items = [plain(0), plain(1, " odp"), plain(2), plain(3, " reply"), plain(4, " reply")]
    reading = found("".join(items), "<h2>Komentarze (5)</h2>")
    assert [one.depth for one in reading.ordered.comments] == [0, 1, 0, 1, 1]
    assert [one.author for one in reading.ordered.comments] == [*PEOPLE]


def test_answers_to_one_question_stay_on_one_level() -> None:
    items = [plain(0), *(plain(index, " reply") for index in range(1, 5))]
    reading = found("".join(items), "<h2>Komentarze (5)</h2>")
    assert [one.depth for one in reading.ordered.comments] == [0] * 5


def test_a_badge_in_the_element_of_a_name_is_none_of_it() -> None:
    items = "".join(
        f'<div class="ht-comment" id="c{index}"><div class="ht-name">{PEOPLE[index]}'
        f'<span class="ht-badge">Member</span></div><div class="ht-date">{index + 1} March 2024</div>'
        f'<div class="ht-body"><p>{SAID[index]}</p></div></div>'
        for index in range(5)
    )
    assert told(found(items)) == ALL


def test_a_name_that_begins_the_text_in_an_element_called_so_is_its_author() -> None:
    items = "".join(
        f'<div class="comment_item"><p class="full"><span class="txt-name"><b>{PEOPLE[index]}</b></span>'
        f'{SAID[index]}</p><p class="like_web"><a class="like"><b>12</b></a><a>Trả lời</a>'
        f'<span class="time-com">10:0{index} {index + 1}/3/2024</span></p></div>'
        for index in range(5)
    )
    assert told(found(items)) == ALL


def test_what_parts_a_name_and_a_date_is_no_text() -> None:
    items = "".join(
        f"<p><b>{PEOPLE[index]}</b> - <i>March {index + 1}, 2024</i><br>{SAID[index]}</p>"
        for index in range(5)
    )
    assert told(found(f'<div class="cmts">{items}</div>', "<h3>Comments</h3>")) == ALL


def test_a_class_built_on_that_of_all_says_that_it_is_an_answer() -> None:
    items = "".join(
        f'<div class="post-comment{" post-comment-reply" if index in (1, 4) else ""}">'
        f'<b class="name">{PEOPLE[index]}</b> <time>{index + 1} March 2024</time>'
        f"<p>{SAID[index]}</p><a>Reply to {PEOPLE[index]}</a></div>"
        for index in range(5)
    )
    assert [one.depth for one in found(items).ordered.comments] == [0, 1, 0, 0, 1]


def test_branches_drawn_before_a_comment_are_its_depth() -> None:
    depths = (0, 1, 2, 1, 0)
    items = "".join(
        f'<div class="comment"><div class="comment__branches">'
        f'{"<div class=comment__branch></div>" * depths[index]}</div><div class="comment__content">'
        f'<a class="author__name" href="/u/1">{PEOPLE[index]}</a> <time datetime="2024-03-0{index + 1}">'
        f"{index + 1} March</time><div class=comment__text><p>{SAID[index]}</p></div>"
        "<button>Reply</button></div></div>"
        for index in range(5)
    )
    reading = found(f"<div class=comments>{items}</div>")
    assert [one.depth for one in reading.ordered.comments] == [*depths]
    assert told(reading) == ALL


def test_what_a_script_makes_a_control_of_is_one() -> None:
    # Each posting has a subject in a heading, as the posts of a blog have: the controls tell.
    items = "".join(
        f'<div class="posting" id="p{index}"><strong class="name">{PEOPLE[index]}</strong>'
        f'<span class="date">{index + 1}. March 2024, 10:00</span><h4>Ja</h4><p>{SAID[index]}</p>'
        "<ul><li>antworten</li><li>melden</li></ul></div>"
        for index in range(5)
    )
    reading = found(f'<div class="postings">{items}</div>', f"<p>{'A long article. ' * 90}</p>")
    assert [author for author, _ in told(reading)] == [*PEOPLE]


def test_a_text_that_is_there_again_as_it_was_typed_is_read_once() -> None:
    items = "".join(
        f'<div class="timeline-comment" id="c{index}"><div class="head"><a class="author">'
        f"{PEOPLE[index]}</a> commented <time>{index + 1} March 2024</time></div>"
        f'<div class="comment-body"><div class="drawn"><p>{SAID[index]}</p><p>So there.</p></div>'
        f'<div class="raw away">{SAID[index]}\n\nSo there.</div></div></div>'
        for index in range(5)
    )
    assert told(found(items)) == [(who, f"{said}\n\nSo there.") for who, said in ALL]


def said(index: int, text: str, marks: str = "") -> str:
    return (
        f'<div class="comment{marks}" id="c{index}"><b class="author">{PEOPLE[index]}</b> '
        f"<time>{index + 1} March 2024</time><p class=text>{text}</p><a>Reply</a></div>"
    )


def test_what_was_taken_away_keeps_its_place_and_says_by_whom() -> None:
    items = [
        said(0, SAID[0]),
        said(1, "This comment was removed by a moderator because it broke the rules of the house."),
        said(2, "Your comment is awaiting moderation."),
        said(3, "", " deleted"),
        said(4, SAID[4]),
    ]
    reading = found("".join(items), "<h2>5 Comments</h2>")
    assert [one.states for one in reading.ordered.comments] == [
        (), ("deleted",), ("moderated",), ("deleted",), (),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("below", "note"),
    [
        ("<div>Page 2 of 5 <a href='?p=3'>Next</a></div>", PAGED),
        ("<p>Seite 1 von 7</p>", PAGED),
        ("<p>第 1 页 / 共 12 页</p>", PAGED),
        ("<p>Page 1 of 1</p>", None),
        ("<button>Carregar mais</button>", MORE),
        ("<button>加载更多</button>", MORE),
    ],
)
def test_that_there_is_more_is_said_whatever_the_page_calls_it(
    below: str, note: str | None
) -> None:
    items = "".join(said(index, SAID[index]) for index in range(5))
    assert list(found(items + below, "<h2>87 Comments</h2>").notes) == [note] * (note is not None)


def registered(index: int) -> str:
    return (
        f'<li class="thin comment read" id="comment-{index + 70}"><header class="byline">'
        f'<span class="author"><a href="/u/{index}">{PEOPLE[index]}</a></span><aside class="icons">'
        f'<a href="/a?post={index}" title="2014-03-19T19:4{index}:42-05:00">Wed Mar 19, 2014</a>'
        f'</aside></header><div class="body">{SAID[index]}</div><footer><span class="userinfo">'
        f"10 posts | registered <time>Dec {index + 9}, 2012</time></span></footer></li>"
    )


def test_a_footer_with_the_day_of_registration_is_no_answer() -> None:
    reading = found(f"<ol>{''.join(map(registered, range(5)))}</ol>", "<h2>5 Reader Comments</h2>")
    assert told(reading) == ALL
    assert {one.published_text for one in reading.ordered.comments} == {"Wed Mar 19, 2014"}


@pytest.mark.parametrize("name", ["cssShareBarComment", "social-comment-", "reportedComment"])
def test_a_word_for_furniture_that_names_all_parts_names_none(name: str) -> None:
    items = "".join(
        f'<div class="{name}" id="c{index}"><p class="{name}Name">{PEOPLE[index]}</p>'
        f'<p class="{name}Timestamp">1{index}.01.2017</p><div class="grid"><div class="cell"><div class="{name}Text">'
        f'{SAID[index]}</div></div></div><div class="{name}Footer"><a href="#">Antworten</a> <a href="#">Melden</a></div>'
        f'<div class="{name}Toolbar">Teilen bei Freunden</div></div>'
        for index in range(5)
    )
    assert told(found(items, "<h3>Kommentare</h3>")) == ALL


def test_answers_in_lists_of_another_class_are_apart_though_a_comment_is_one_word() -> None:
    """The list of answers has another class than the list of comments: two kinds of items."""
    long = [f"{one} {two}" for one, two in pairwise(SAID)]

    def card(who: str, ago: str, said: str) -> str:
        return (
            f"<div class='card mb-2'><div class='card-body p-2'><span><h6 class=mt-1><span "
            f"class=card-subtitle><a href=/user/{who}>{who}</a> · {ago}</span></h6></span>"
            f"<div class=card-text><p>{said}</p></div><a href=/r>reply</a></div></div>"
        )

    def replies(*said: str) -> str:
        return "".join(
            ("<ul class=comment-replies>", *(f"<li>{one}</li>" for one in said), "</ul>")
        )

    drawn = (
        card("orla", "2 days ago", SAID[0])
        + replies(card("bea", "5 hours ago", long[1]), card("wilf", "3 hours ago", long[2])),
        card("bram", "1 day ago", SAID[3]) + replies(card("olga", "1 hour ago", long[0])),
        card("ada", "4 hours ago", "Yes.") + replies(card("gus", "1 hour ago", SAID[1])),
    )
    page = (
        f"<html lang=en><body><div>{ARTICLE}</div><div><ul class=comment-list>"
        f"{''.join(f'<li>{one}</li>' for one in drawn)}</ul></div></body></html>"
    )
    comments = find_discussion(parse(page, URL)).ordered.comments
    assert [(one.author, one.depth, one.text) for one in comments] == [
        ("orla", 0, SAID[0]), ("bea", 1, long[1]), ("wilf", 1, long[2]), ("bram", 0, SAID[3]),
        ("olga", 1, long[0]), ("ada", 0, "Yes."), ("gus", 1, SAID[1]),
    ]  # fmt: skip

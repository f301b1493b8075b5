"""Comments as the templates of social networks, shops and small blogs draw them."""

import pytest

import reader
from reader.extraction.generic.judging.opening_post import is_thread
from tests.extraction.generic.sluice import SAID, read, told

PEOPLE = ("Orla Finch", "bram", "Tamsin R.", "wilf", "Ines Maro")
ALL = list(zip(PEOPLE, SAID, strict=True))


@pytest.mark.parametrize(
    "address",
    [
        "https://quay.example/@orla/statuses/01GH",
        "https://quay.example/@orla@sea.example/posts/47/",
        "https://quay.example/orla/status/4711",
        "https://quay.example/notes/9abc",
        "https://quay.example/conversation/12-the-sluice",
        "https://quay.example/profile/orla.quay.example/post/3lab2",
    ],
)
def test_the_address_of_a_short_post_is_that_of_a_thread(address: str) -> None:
    posts = "".join(
        f"<article class=note><div class=user><a href=/@{at}>{PEOPLE[at]}</a></div>"
        f"<time datetime=2024-03-{at + 13}T09:15:00Z>{at + 1}d ago</time><p class=text>{SAID[at]}</p></article>"
        for at in range(5)
    )
    found = reader.extract(f"<div class=notes>{posts}</div>".encode(), address, sites=())
    assert told(found.comments) == ALL[1:]
    assert found.article.text == SAID[0]


@pytest.mark.parametrize(
    "address",
    [
        "https://quay.example/@orla",
        "https://quay.example/notes/",
        "https://quay.example/status/",
        "https://quay.example/release-notes/2024",
        "https://quay.example/conversations/",
        "https://quay.example/profile/orla.quay.example/post/",
        "https://quay.example/profile/orla.quay.example",
    ],
)
def test_the_address_of_all_of_somebody_s_posts_is_none(address: str) -> None:
    assert not is_thread(address)


def test_an_initial_in_small_letters_is_no_name() -> None:
    comments = read(
        lambda at: (
            f"<div class=review><span class=x-user-letter>{PEOPLE[at][0]}</span><div><span class='x-label"
            f" x-user-name'>{PEOPLE[at]}</span> <span class=x-date>03/{at + 13}/24</span></div>"
            f"<div class=review-text>{SAID[at]}</div></div>"
        )
    )
    assert told(comments) == ALL


@pytest.mark.parametrize("before", ["", "<div class=avatar></div>", "<img src=/a.png>"])
def test_a_handle_in_small_print_behind_a_name_is_no_part_of_it(before: str) -> None:
    comments = read(
        lambda at: (
            f'<div class=comment id=comment-{at}><a class="author" href="/@/{at}/">{before}'
            f"<span class=display-name>{PEOPLE[at]}</span> <small>who{at}isle</small></a>"
            f"<div class=text><p>{SAID[at]}</p></div></div>"
        )
    )
    assert told(comments) == ALL


@pytest.mark.parametrize("own", ["blog-talks-item", "readers_item", "voices-entry"])
def test_an_answer_is_called_so_in_place_of_an_item(own: str) -> None:
    stem = own.rstrip("abcdefghijklmnopqrstuvwxyz")
    comments = read(
        lambda at: (
            f'<div class="{own}{f" {stem}reply" if at in (1, 4) else ""}"><div>'
            f"<h5>{PEOPLE[at]}</h5><span>{at + 13} March 2024</span><p>{SAID[at]}</p></div></div>"
        )
    )
    assert told(comments) == ALL
    ids = [one.id for one in comments]
    assert [one.parent for one in comments] == ["", ids[0], "", "", ids[3]]


def test_an_answer_may_be_in_the_text_that_it_answers() -> None:
    def one(at: int) -> str:
        inner = one(at + 1) if at in (0, 1, 3, 5) else ""
        return (
            f'<ul class="msg" id="cmt{at}"><li class="msgname"><span class="commentname"><a href="//x.example"'
            f' rel="nofollow">{PEOPLE[at % 5]}{at}</a></span> <small>发布于 2024-03-{at + 13} 09:15:00'
            f'<span class="revertcomment"><a href="#comment">回复</a></span></small></li>'
            f'<li class="msgarticle">{at}. {SAID[at % 5]}{inner}</li></ul>'
        )

    head = '<ul class="msg msghead"><li class="tbname">评论列表:</li></ul>'
    comments = read(lambda at: one((0, 3, 5)[at]), head, count=3)
    assert [one.text[0] for one in comments] == [*"0123456"]
    assert [one.author[-1:] for one in comments] == [*"0123456"]
    ids = [one.id for one in comments]
    assert [one.parent for one in comments] == ["", ids[0], ids[1], "", ids[3], "", ids[5]]


def test_ids_that_each_comment_has_say_what_its_parts_are() -> None:
    comments = read(
        lambda at: (
            f'<li class="comment"><p id="comment-body">{SAID[at]}</p><span>γράφτηκε από</span>'
            f'<span id="author">{PEOPLE[at]}</span><span> στις {at + 13}/03/2024</span></li>'
        )
    )
    assert told(comments) == ALL


def test_an_id_of_one_comment_s_own_says_nothing_of_its_parts() -> None:
    ids = ("first", "the-body-of-water", "name-of-the-mill", "timely", "text")
    comments = read(
        lambda at: (
            f'<div class="comment"><b>{PEOPLE[at]}</b> <i>{at + 13} March 2024</i>'
            f'<p><a id="{ids[at]}"></a>{SAID[at]}</p></div>'
        )
    )
    assert told(comments) == ALL


def dated_for_a_script(value: str) -> str:
    return "".join(
        f'<div class="opinion" id="o-{at}"><span class="who">{PEOPLE[at]}</span>'
        f'<span class="when" data-content="{value.format(day=at + 13)}"></span>'
        f'<div class="opinion-text">{SAID[at]}</div></div>'
        for at in range(5)
    )


def test_dates_in_an_attribute_for_a_script_are_dates() -> None:
    page = dated_for_a_script("2024-03-{day} 09:15:00 UTC")
    comments = reader.extract(page.encode(), "https://quay.example/a", sites=()).comments
    assert told(comments) == ALL
    assert [one.published and one.published.day for one in comments] == [13, 14, 15, 16, 17]


def test_what_is_no_date_in_such_an_attribute_makes_no_comments() -> None:
    page = dated_for_a_script("a lamp of the year, no. {day}").replace("opinion", "card")
    assert reader.extract(page.encode(), "https://quay.example/a", sites=()).comments == ()


SUBJECTS = ("Bravo", "A little late", "Correct", "Recommended", "Perfect")


@pytest.mark.parametrize("count", [2, 3, 5])
@pytest.mark.parametrize("joint", ["on", "le", "am", "den"])
def test_a_name_joined_to_the_date_is_named_rather_than_a_subject(joint: str, count: int) -> None:
    comments = read(
        lambda at: (
            f'<div class="product-comment" id="r{at}"><h4>{SUBJECTS[at]}</h4><div class="comment-date">'
            f" {PEOPLE[at]} <span>{joint}</span> {at + 13}/03/2024 </div>"
            f'<div class="comment-content"><p>{SAID[at]}</p></div></div>'
        ),
        count=count,
    )
    assert told(comments) == ALL[:count]


def test_a_town_before_the_date_is_not_named_rather_than_a_heading() -> None:
    towns = ("Hamburg", "Kiel", "Bergen", "Ghent", "Riga")
    comments = read(
        lambda at: (
            f'<div class="product-comment" id="r{at}"><h4>{PEOPLE[at]}</h4><div class="comment-date">'
            f" {towns[at]}, {at + 13}/03/2024 </div>"
            f'<div class="comment-content"><p>{SAID[at]}</p></div></div>'
        )
    )
    assert told(comments) == ALL


@pytest.mark.parametrize(
    "mark",
    [
        'class="comment comment-reply"',
        'class="comment" style="margin-left:20px"',
        'class="comment level-1"',
    ],
)
def test_one_answer_below_one_comment_is_one(mark: str) -> None:
    comments = read(
        lambda at: (
            f'<div {mark if at else "class=comment"} id="c{at}"><b class=author>{PEOPLE[at]}</b>'
            f" <span>{at + 13} March 2024</span><p>{SAID[at]}</p></div>"
        ),
        count=2,
    )
    assert [one.parent for one in comments] == ["", comments[0].id]


def test_two_reviews_below_their_heading_are_reviews() -> None:
    def one(at: int) -> str:
        return (
            f'<div class="x-review"><h3>{SUBJECTS[at]}</h3><span><strong>{PEOPLE[at]}</strong> on'
            f" <strong>Mar {at + 13}, 2024</strong></span><p class=x-review-body>{SAID[at]}</p></div>"
        )

    assert told(read(one, "<h2>Customer Reviews</h2>", count=2)) == ALL[:2]
    assert read(one, "<h2>Elsewhere</h2>", count=2) == ()


def test_a_post_and_two_answers_are_a_thread_at_its_address() -> None:
    def page(address: str) -> reader.Reading:
        posts = "".join(
            f"<article><div class=user><a href=/@{at}>{PEOPLE[at]}</a></div><time datetime="
            f"2024-03-{at + 13}T09:15:00Z>{at + 1}d ago</time><p class=text>{SAID[at]}</p></article>"
            for at in range(3)
        )
        return reader.extract(f"<div class=notes>{posts}</div>".encode(), address, sites=())

    assert told(page("https://quay.example/notes/9abc").comments) == ALL[1:3]
    assert page("https://quay.example/news").comments == ()


@pytest.mark.parametrize("control", ["Reply", "Read on"])
def test_two_messages_that_may_be_answered_are_comments(control: str) -> None:
    comments = read(
        lambda at: (
            f'<div class="x-conversation-message"><div class="x-message-user"><span class="x-username">'
            f"{PEOPLE[at]}</span> | <span class=x-date>{at + 13} March 2024</span></div><div class="
            f'"x-message-body"><p>{SAID[at]}</p></div><ul><li><a href="#">{control}</a></li></ul></div>'
        ),
        "",
        count=2,
    )
    assert told(comments) == (ALL[:2] if control == "Reply" else [])


@pytest.mark.parametrize("place", ["#p{at}1", "#more-{at}1"])
def test_a_link_to_the_place_of_a_post_in_its_thread_is_to_no_page_of_its_own(place: str) -> None:
    posts = "".join(
        f"<div class=post><h4><a href=/users/{at}>{PEOPLE[at]}</a></h4><span><a href='/forums.php?m=posts"
        f"&amp;p={at}1{place.format(at=at)}'>Permalink</a> <b>{at + 13} March 2024</b></span>"
        f"<div class=text>{SAID[at]} {SAID[0]}</div></div>"
        for at in range(5)
    )
    address = "https://quay.example/forums.php?m=posts&q=7"
    found = reader.extract(f"<h1>A new ferry</h1>{posts}".encode(), address, sites=()).comments
    assert len(found) == (4 if place == "#p{at}1" else 0)


@pytest.mark.parametrize("link", ["/notes/{at}1#comment-4{at}", "/?p=1{at}#comment-4{at}"])
def test_a_link_to_the_last_comment_on_a_post_leads_to_the_page_of_the_post(link: str) -> None:
    """The posts of a blog were comments on the first of them."""
    posts = "".join(
        f"<div class=post><h2>{PEOPLE[at]}</h2><span>{at + 13} March 2024</span><div class=text>{SAID[at]}"
        f" {SAID[0]}</div><a href='{link.format(at=at)}'>{at} comments</a></div>"
        for at in range(5)
    )
    assert not reader.extract(posts.encode(), "https://quay.example/", sites=()).comments


def test_a_box_around_all_posts_that_is_named_like_their_texts_is_no_opening_post() -> None:
    posts = "".join(
        f"<div class=post id=p{at}><h4><a href=/users/{at}>{PEOPLE[at]}</a></h4><b>{at + 13} March 2024</b>"
        f"<div class=padding10>{SAID[at]} {SAID[0]}</div></div>"
        for at in range(5)
    )
    page = f"<div class=padding20><h1>A new ferry</h1>{posts}</div>"
    found = reader.extract(page.encode(), "https://quay.example/topic/7", sites=())
    assert [one.author for one in found.comments] == list(PEOPLE[1:])
    assert SAID[0] in found.article.text


@pytest.mark.parametrize("word", ["추천", "공감 "])
def test_a_count_of_votes_behind_its_korean_word_is_the_score(word: str) -> None:
    comments = read(
        lambda at: (
            f'<li class="fbItem" id="comment_{at}"><h3 class="author"><a href="#">{PEOPLE[at]}</a></h3>'
            f'<p class="time">2024.03.{at + 13} 09:15</p><div class="content">{SAID[at]}</div><p class='
            f'"action"><a href="#" class="voted">{word}{at + 2}</a></p></li>'
        )
    )
    assert [one.score for one in comments] == [2, 3, 4, 5, 6]


@pytest.mark.parametrize(
    ("level", "depths"),
    [("level-1", [0, 1, 0, 0]), ("user-level-2", [0] * 4)],
    ids=["answer", "writer"],
)
def test_the_level_of_who_wrote_a_comment_is_not_its_depth(level: str, depths: list[int]) -> None:
    talk = "".join(
        f"<div class='comment {level if at == 1 else ''}'><b class=author>{PEOPLE[at]}</b> <time>{at + 13} March"
        f" 2024</time><p>{SAID[at]}</p></div>"
        for at in range(4)
    )
    page = (
        f"<h1>A new ferry</h1><p>{SAID[0] * 5}</p><h2>Comments</h2><div class=comments>{talk}</div>"
    )
    found = reader.extract(page.encode(), "https://quay.example/a", sites=()).comments
    assert [one.depth for one in found] == depths

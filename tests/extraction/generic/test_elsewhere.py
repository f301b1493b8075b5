"""Lists of what was written elsewhere: the index of a board, and the latest posts of a site."""

import re

import pytest

from reader import extract
from reader.extraction.generic.judging.attributions import say_one_thing
from reader.extraction.generic.people.names import name
from reader.extraction.generic.people.naming import SIGNED, named_by
from reader.extraction.generic.structure.survey import survey
from reader.html.tree import parse
from reader.model import Comment, Paragraph, Reading, Span

PEOPLE = ("Mabel Thorn", "rudgeway", "Ansel_Pike", "tidewaiter", "Greta Holm")
BOARDS = ("Locks and weirs", "Engines", "Moorings", "Cabin stoves", "Lost and found")
SAID = (
    "The paddle gear on the lower gate has been stiff since the stoppage, and it gets worse.",
    "Ours was the same until the pawl was greased from the underside of the balance beam.",
    "Who is allowed to grease it, the trust or the boaters who happen to pass on a Sunday?",
    "Anybody may, as long as the grease is the biodegradable one that the depot hands out.",
    "Done this morning before the first hire boat came, and it turns with one hand again.",
)


def read(body: str, path: str = "/") -> Reading:
    page = f"<html lang=en><head><title>Boaters</title></head><body>{body}</body></html>"
    return extract(page.encode(), f"https://boaters.example{path}", sites=())


def authors(reading: Reading) -> list[str]:
    return [comment.author for comment in reading.comments]


def board(index: int, label: str, called: str) -> str:
    return (
        f'<li class="board_post" id="board{index + 3}"><h2><a href="/f{index}">{BOARDS[index]}</a></h2>'
        f'<p class="about">{SAID[index]}</p><ul class="stats"><li>Threads: {index + 4}</li></ul>'
        f'<div class="{called}"><b>{label}</b> <a href="/t{index}#post{index + 90}"><img src="go.png"></a>'
        f'by <a class="username" href="/u/{index}">{PEOPLE[index]}</a> '
        f"<span>0{index + 1}-05-2024, 1{index}:20</span></div></li>"
    )


@pytest.mark.parametrize(
    ("label", "called"),
    [("Last post:", "end"), ("Letzter Beitrag", "end"), ("Последнее сообщение:", "end"),
     ("", "board-lastpost"), ("", "LastCommentBy")],
)  # fmt: skip
def test_the_index_of_a_board_has_no_comments(label: str, called: str) -> None:
    rows = "".join(board(index, label, called) for index in range(5))
    assert authors(read(f"<h1>Boaters</h1><ol class=boards>{rows}</ol>")) == []


def post(index: int, called: str = "", below: str = "") -> str:
    return (
        f'<li class="post {called}" id="post{index + 70}"><b class="username">{PEOPLE[index]}</b> '
        f'<time datetime="2024-05-0{index + 1}">May {index + 1}, 2024</time> '
        f'<a href="#post{index + 70}">#{index + 1}</a><div class="posttext">{SAID[index]}</div>{below}</li>'
    )


def test_the_picture_of_a_link_to_the_last_post_tells_of_it() -> None:
    rows = "".join(board(index, "", "end") for index in range(5))
    rows = re.sub(r"/t(\d)#post(\d+)", r"/t\1-post\2/#post\2", rows)
    shown = rows.replace('src="go.png"', 'src="/images/lastpost.gif"')
    assert authors(read(f"<h1>Boaters</h1><ol class=boards>{rows}</ol>")) != []
    assert authors(read(f"<h1>Boaters</h1><ol class=boards>{shown}</ol>")) == []


def test_the_last_post_of_a_thread_may_be_called_so() -> None:
    posts = "".join(post(index, "last-post" if index == 4 else "") for index in range(5))
    reading = read(f"<h1>Stiff gear</h1><ol class=posts>{posts}</ol>", "/threads/481")
    assert authors(reading) == list(PEOPLE[1:])


def latest(index: int, page: int) -> str:
    return (
        f'<div class="post_bit"><img src="{index}.png"><h4><a href="/t/{BOARDS[page].split()[0]}?p={index + 70}'
        f'#post{index + 70}">{BOARDS[page]}</a></h4><p class="post_content">{SAID[index]}</p>'
        f'<a class="username" href="/u/{index}">{PEOPLE[index]}</a> 0{index + 1}.05.2024, 1{index}:20</div>'
    )


def test_the_latest_posts_of_several_threads_are_no_comments() -> None:
    posts = "".join(latest(index, index // 2) for index in range(5))
    assert authors(read(f"<h1>Boaters</h1><div class=posts>{posts}</div>", "/portal")) == []


def test_posts_of_one_thread_are_comments_wherever_their_links_lead() -> None:
    posts = "".join(
        post(
            index, below=f'<a href="/stiff-gear/page-{index}#post{index + 70}">No. {index + 1}</a>'
        )
        for index in range(5)
    )
    reading = read(f"<h1>Stiff gear</h1><ol class=posts>{posts}</ol>", "/threads/481")
    assert authors(reading) == list(PEOPLE[1:])


@pytest.mark.parametrize(
    "place",
    [
        "/topic/stiff-gear/page/{page}/#post-{number}",
        "/stiff-gear/page-{page}#post-{number}",
        "/post/{number}#post-{number}",  # a page for each post, whose number it has
    ],
)
def test_pages_of_one_thread_are_one_place(place: str) -> None:
    posts = "".join(
        f'<li class="post"><b class="username">{PEOPLE[index]}</b> <time datetime="2024-05-0{index + 1}">'
        f'May {index + 1}, 2024</time> <a href="{place.format(page=index // 2 + 1, number=index + 70)}">'
        f'No. {index + 1}</a><div class="posttext">{SAID[index]}</div></li>'
        for index in range(5)
    )
    reading = read(f"<h1>Stiff gear</h1><ol class=posts>{posts}</ol>", "/topic/stiff-gear/")
    assert set(PEOPLE[1:]) <= set(authors(reading))


def quoted(index: int, page: str) -> str:
    return (
        f'<article class="latest-comment"><b class="comment-author">{PEOPLE[index]}</b> on '
        f'<span class="comment-date">0{index + 1} May</span> <a href="/{page}.html#comment-{index + 190}">'
        f'{page}</a><div class="comment-content">{SAID[index]}</div></article>'
    )


def test_recent_comments_on_two_articles_are_none_on_this_page() -> None:
    pages = ("stoves", "stoves", "weirs")
    entries = "".join(quoted(index, page) for index, page in enumerate(pages))
    story = "<h1>Moorings</h1><p>2024-05-01</p>" + f"<p>{SAID[0]}</p>" * 4
    reading = read(f"{story}<div><h3>Recent comments</h3>{entries}</div>", "/moorings")
    assert authors(reading) == []


def test_stories_with_a_link_to_read_more_about_each_are_no_comments() -> None:
    stories = "".join(
        f'<div class="node-forum"><p><b><a href="/n/{index}">{BOARDS[index]}</a></b></p><p>{SAID[index]}</p>'
        f'<a href="/n/{index}">Read more<i> about the news of May {index + 1}, 2024</i></a></div>'
        for index in range(5)
    )
    assert authors(read(f"<h1>Boaters</h1>{stories}")) == []


@pytest.mark.parametrize(
    ("place", "count"), [("<div id=sidebar>", 0), ("<div class='left sidebar'>", 0), ("<div>", 4)]
)
def test_blocks_of_a_sidebar_are_no_comments(place: str, count: int) -> None:
    blocks = "".join(
        f'<ul class="row"><li><img src="{index}.png"><h5><a href="/t/{index}">{BOARDS[index]}</a></h5><p '
        f'class="said">{SAID[index]}</p><div class="meta">by <a href="/u/{index}">{PEOPLE[index]}</a> '
        f"0{index + 1}.05.2024, 1{index}:20 <a href='/t/{index}#n{index + 70}'>#{index}</a></div></li></ul>"
        for index in range(1, 5)
    )
    reading = read(f"<h1>Boaters</h1>{place}<div class=content>{blocks}</div></div>", "/portal")
    assert len(reading.comments) == count


INVITATION = (Paragraph((Span("Log in or register to post comments"),)),)


@pytest.mark.parametrize(
    ("author", "count", "expected"), [("", 3, True), ("", 2, False), ("Greta Holm", 3, False)]
)
def test_an_invitation_below_each_story_is_said_by_nobody(
    author: str, count: int, expected: bool
) -> None:
    comments = [Comment(id=f"c{n}", blocks=INVITATION, author=author) for n in range(count)]
    assert say_one_thing(comments) is expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("bit.example/1eWlA4G", ""),
        ("openid.example/pike", "openid.example/pike"),
        ("me.mail.example/a/Xk29", "me.mail.example/a/Xk29"),
        ("ada.lund", "ada.lund"),
        ("0 отметок «Нравится»", ""),
        ("0ren", "0ren"),
    ],
)
def test_a_shortened_address_is_no_name_and_no_count_of_nothing(text: str, found: str) -> None:
    assert name(text) == found


def test_what_was_deleted_was_said_by_several() -> None:
    gone = (Paragraph((Span("[deleted]"),)),)
    assert say_one_thing([Comment(id=f"c{n}", blocks=gone) for n in range(6)]) is False


def test_an_age_before_the_same_in_words_is_no_name() -> None:
    ages = "<span aria-hidden=true>15 ч</span><span>15 часов назад</span>"
    sums = survey(parse(f"<p><a>{ages}</a></p>"))
    (link,) = sums.document.tagged("a")
    assert named_by(sums.memory, link, SIGNED) == ""


WAY_TO_THE_END = '<a href="#end">Last post</a> <a href="#top">Top</a>'


def plain_post(index: int, below: str = "") -> str:
    return (
        f'<div class="post" id="post{index + 70}"><div class="user"><a href="/u/{index}">{PEOPLE[index]}</a>'
        f'<br>Posts: 1{index}7</div><div class="date">May {index + 1}, 2024 10:1{index}</div>'
        f'<div class="body">{SAID[index]}</div>{below}<a href="/q/{index}">Quote</a></div>'
    )


@pytest.mark.parametrize("count", [3, 5])
@pytest.mark.parametrize("below", ["", WAY_TO_THE_END])
@pytest.mark.parametrize("place", ["<div>", '<div class="layout sidebar">', "<div id=sidebar>"])
def test_a_page_laid_out_with_a_sidebar_keeps_its_thread(
    place: str, below: str, count: int
) -> None:
    posts = "".join(plain_post(index, below) for index in range(count))
    reading = read(f"{place}<h1>Stiff gear</h1>{posts}</div>", "/threads/481")
    assert authors(reading) == list(PEOPLE[1:count])


STORY = f"<article><h1>Stiff gear</h1><p>{'</p><p>'.join(SAID)}</p></article>"


def below_story(comments: str, heading: str) -> Reading:
    return read(f'{STORY}<div id="comments"><h3>{heading}</h3>{comments}</div>', "/stiff-gear")


@pytest.mark.parametrize(
    ("called", "said"),
    [("comment first-comment last-comment", SAID[1]), ("comment", "Last post from me on this gear.")],
)  # fmt: skip
def test_the_only_comment_of_a_page_is_also_its_last(called: str, said: str) -> None:
    comment = (
        f'<div class="{called}" id="comment-48"><b class="author">{PEOPLE[0]}</b> '
        f'<time datetime="2024-05-02">May 2, 2024</time><p>{said}</p></div>'
    )
    reading = below_story(comment, "1 comment")
    assert authors(reading) == [PEOPLE[0]]
    assert reading.comments[0].text == said


@pytest.mark.parametrize(
    "below", ["<div>Letzte Antwort: Bo, 09.05.2024</div>", '<i class="last-reply">Bo, May 9</i>']
)
def test_comments_tell_of_the_last_answer_to_them(below: str) -> None:
    comments = "".join(
        f'<div class="comment" id="comment-{index + 48}"><b>{PEOPLE[index]}</b> '
        f"<span>0{index + 1}.05.2024 10:1{index}</span><p>{SAID[index]}</p>{below}</div>"
        for index in range(5)
    )
    assert authors(below_story(comments, "5 Kommentare")) == list(PEOPLE)

"""Forums of unknown software: the opening post is the article, and each post keeps its place."""

from reader import extract
from reader.extraction.generic.items.shared_lines import unframed
from reader.extraction.generic.structure.survey import survey
from reader.extraction.generic.wording.vocabulary import EDIT_NOTE
from reader.html.tree import parse
from reader.model import Comment, Items, Reading
from tests.blocks import paragraph

URL = "https://locks.example/topic/481"
PEOPLE = ("Mabel Thorn", "rudgeway", "Ansel_Pike", "tidewaiter", "Greta Holm")
SAID = (
    "The paddle gear on the lower gate has been stiff since the stoppage in February.",
    "Ours was the same until the pawl was greased from the underside of the beam.",
    "Who is allowed to grease it, the trust or the boaters who happen to pass?",
    "Anybody may, as long as the grease is the biodegradable one from the depot.",
    "Done this morning before the first hire boat came, and it turns with one hand.",
)
TITLE = "<h1>Stiff paddle gear</h1>"


def read(body: str) -> Reading:
    page = f"<html lang=en><head><title>Stiff paddle gear</title></head><body>{body}</body></html>"
    return extract(page.encode(), URL, sites=())


def told(reading: Reading) -> list[tuple[str, str]]:
    return [(one.author, one.text) for one in reading.comments]


FIRST = f"{TITLE}<p>{SAID[0]}</p><p>{PEOPLE[0]}, <time>4 March 2024, 10:20</time></p>"
ANSWERS = list(zip(PEOPLE, SAID, strict=True))[1:]


def day(index: int) -> str:
    return f"{index + 4} March 2024, 1{index}:20"


def post(index: int, *, name: str = "", body: str = "") -> str:
    return (
        f'<div class="msg" id="m{index + 70}"><a class="nick" href="/user/{index}">'
        f'{name or PEOPLE[index]}</a> <span class="when">{day(index)}</span>'
        f'<div class="words">{body or SAID[index]}</div><a href="/reply/{index}">Reply</a></div>'
    )


def test_an_opening_post_of_its_own_design_is_the_article() -> None:
    first = (
        f"<section><header>{TITLE}</header><p>{SAID[0]}</p><footer>by <a href=/user/0>"
        f"{PEOPLE[0]}</a>, <time datetime=2024-03-04>{day(0)}</time></footer></section>"
    )
    reading = read(first + "".join(map(post, range(1, 5))))
    assert told(reading) == ANSWERS
    assert SAID[0] in reading.article.text


def test_rules_of_a_forum_above_its_title_are_not_the_opening_post() -> None:
    rules = (
        "<p>Please keep to the subject, and be kind to whoever comes here for the first time.</p>"
    )
    reading = read(
        f"<div>{rules}<p>4 March 2024, 9:00</p></div>{TITLE}" + "".join(map(post, range(5)))
    )
    assert told(reading) == ANSWERS
    assert SAID[0] in reading.article.text


def framed(index: int) -> str:
    return (
        f'<table class="frame"><tr><td><b>{PEOPLE[index]}</b></td><td>Posted: {day(index)}</td></tr>'
        f'<tr><td class="box">Boater</td><td class="words">{SAID[index]}</td></tr></table>'
    )


def test_a_menu_in_the_same_frame_as_the_posts_is_not_the_opening_post() -> None:
    menu = '<table class="frame"><tr><td><a href="/print">Print view</a></td><td>Page 1</td></tr></table>'
    reading = read(f"{TITLE}<div>{menu}{''.join(map(framed, range(5)))}</div>")
    assert told(reading) == ANSWERS
    assert reading.article.text == SAID[0]


def boxed(index: int) -> str:
    return (
        f'<tr class="head"><td><a href="/user/{index}">{PEOPLE[index]}</a></td><td>{day(index)}</td></tr>'
        f'<tr class="post"><td><div>Rank: Boater</div><div>Posts: {index + 40}</div></td>'
        f"<td><p>{SAID[index]}</p></td></tr>"
    )


def test_the_box_about_an_author_is_not_part_of_the_opening_post() -> None:
    reading = read(f"{TITLE}<table>{''.join(map(boxed, range(5)))}</table>")
    assert told(reading) == ANSWERS
    assert reading.article.text == SAID[0]


def test_a_signature_below_a_line_in_the_same_paragraph_is_no_text() -> None:
    signed = f"{SAID[1]}<br>_________________<br>Narrowboat Plover, 1974"
    posts = [post(0), post(1, body=signed), *map(post, range(2, 5))]
    assert told(read(TITLE + "".join(posts))) == ANSWERS


def test_a_signature_ends_a_text_also_below_a_link_and_above_a_long_paragraph() -> None:
    signed = (
        f'<p>{SAID[1]} <a href="/weir">the weir</a><br>_________________<br>Narrowboat Plover</p>'
        f"<p>{' '.join(SAID)}</p>"
    )
    posts = [post(0), post(1, body=signed), *map(post, range(2, 5))]
    assert read(TITLE + "".join(posts)).comments[0].text == f"{SAID[1]} the weir"


def test_a_line_above_most_of_a_text_was_drawn_by_its_author() -> None:
    long = "<br>_________________<br>".join((SAID[1], " ".join(SAID * 2)))
    posts = [post(0), post(1, body=long), *map(post, range(2, 5))]
    reading = read(TITLE + "".join(posts))
    assert reading.comments[0].text.endswith(SAID[4])


def test_a_deleted_post_without_a_text_keeps_its_place() -> None:
    def item(index: int) -> str:
        gone = f"<span>Deleted by tidewaiter {3 - index + 5} days ago</span>"
        inner = (
            gone
            if index == 2
            else f'<a class="time" href="/p/{index}" title="{day(index)}">Mar {index + 4}</a>'
            f'<div class="words">{SAID[index]}</div>'
        )
        return f'<li><div class="post" id="p{index}"><h3><a href="/user/{index}">{PEOPLE[index]}</a></h3>{inner}<a href="/reply/{index}">Reply</a></div></li>'

    reading = read(f"{TITLE}<ol class=list>{''.join(map(item, range(5)))}</ol>")
    assert [one.author for one in reading.comments] == [*PEOPLE[1:]]
    assert [one.states for one in reading.comments] == [(), ("deleted",), (), ()]


def test_links_to_the_number_of_a_comment_give_what_it_answers() -> None:
    def change(index: int, above: int = 0) -> str:
        to = f'in reply to: <a href="#comment:{above}">&nbsp;{above}</a>' if above else ""
        return (
            f'<div class="change" id="change-{index}-9{index}17"><h3 id="comment:{index}">'
            f'<a href="#comment:{index}">comment:{index}</a> {to} Changed {day(index)} by '
            f'<span class="author">{PEOPLE[index]}</span></h3><div class="comment">{SAID[index]}</div></div>'
        )

    reading = read(f"{FIRST}<h2>Changes</h2>{change(1)}{change(2, 1)}{change(3)}{change(4, 2)}")
    assert [one.depth for one in reading.comments] == [0, 1, 2, 0]
    assert [one.author for one in reading.comments if one.depth] == [PEOPLE[2], PEOPLE[4]]


def test_links_with_the_number_of_a_comment_give_what_it_answers() -> None:
    def message(index: int, above: int = 0) -> str:
        to = f'In reply to <a href="/topic/481?cid={above + 90}">a comment</a>' if above else ""
        return (
            f'<article class="msg" id="comment-{index + 90}"><div>{to}</div><div class="words">'
            f'<p>{SAID[index]}</p><div class="sign"><a href="/user/{index}">{PEOPLE[index]}</a> '
            f"<time>{day(index)}</time></div></div></article>"
        )

    reading = read(f"{FIRST}{message(1)}{message(2, 1)}{message(3)}{message(4, 3)}")
    assert [(one.author, one.depth) for one in reading.comments] == [
        (PEOPLE[1], 0), (PEOPLE[2], 1), (PEOPLE[3], 0), (PEOPLE[4], 1),
    ]  # fmt: skip


def test_what_a_board_calls_everybody_is_the_author() -> None:
    def item(index: int) -> str:
        return (
            f'<div class="post reply" id="reply_{index + 70}"><p><span class="name">Anonymous</span>'
            f' <time>{day(index)}</time> <a href="#q{index + 70}">No. {index + 70}</a></p>'
            f'<div class="body">{SAID[index]}</div></div>'
        )

    posts = "".join(map(item, range(5)))
    assert {one.author for one in read(TITLE + posts).comments} == {"Anonymous"}


def test_the_number_of_a_message_is_not_its_author() -> None:
    def message(index: int) -> str:
        return (
            f'<tr><th><a href="msg{index + 80}" id="msg{index + 80}">msg{index + 80}</a></th>'
            f"<th>Author: {PEOPLE[index]}</th><th>Date: 2024-03-0{index + 4} 10:20</th></tr>"
            f'<tr><td colspan="3" class="content"><pre>{SAID[index]}</pre></td></tr>'
        )

    rows = "".join(map(message, range(5)))
    reading = read(f'{TITLE}<table class="messages"><tr><th>Messages (5)</th></tr>{rows}</table>')
    assert told(reading) == ANSWERS


def test_a_date_in_another_place_than_most_is_read() -> None:
    def item(index: int) -> str:
        edits = "<li>1 edit</li>" if index == 2 else ""
        return (
            f'<div class="comment" id="c{index}"><a class="username" href="/user/{index}">{PEOPLE[index]}</a>'
            f'<ul class="dates">{edits}<li title="{day(index)}">{9 - index}d</li></ul>'
            f'<div class="words"><p>{SAID[index]}</p></div></div>'
        )

    reading = read(TITLE + "".join(map(item, range(5))))
    assert [one.published is not None for one in reading.comments] == [True] * 4


def test_an_opening_post_above_a_list_of_answers_is_the_article() -> None:
    def box(index: int) -> str:
        return (
            f'<div class="box"><h3>Paddle gear</h3><p class="by">posted by <a href="/user/{index}">'
            f"{PEOPLE[index]}</a>, <time>{day(index)}</time></p>"
            f'<div class="body">{SAID[index]}</div><a href="/reply/{index}">Reply</a></div>'
        )

    answers = "".join(f"<li>{box(index)}</li>" for index in range(1, 5))
    reading = read(f'{TITLE}<ul><li>{box(0)}<ul class="reply">{answers}</ul></li></ul>')
    assert told(reading) == ANSWERS
    assert reading.article.text == SAID[0]


def test_an_opening_post_on_a_page_without_a_heading_is_the_article() -> None:
    first = f'<div class="entry"><a href="/t">Stiff gear</a><p>{SAID[0]}</p><i>{day(0)}</i></div>'
    reading = read(first + f'<div class="talk">{"".join(map(post, range(1, 5)))}</div>')
    assert told(reading) == ANSWERS


def test_a_date_behind_a_label_of_its_own_is_when_somebody_joined() -> None:
    page = parse("<p><b>Posts</b><b>: </b>412<br><b>Join date</b><b>: </b>2010-05-03<br></p>", URL)
    (box,) = page.tagged("p")
    assert survey(page).memory.own_stamp(box) == ""


def test_the_newest_post_above_the_others_opens_nothing() -> None:
    reading = read(TITLE + "".join(map(post, reversed(range(5)))))
    assert told(reading) == list(zip(PEOPLE, SAID, strict=True))[::-1]


def test_a_list_about_each_author_is_no_text() -> None:
    posts = [
        Comment(str(number), (about(f"Deckhand, {number} posts"), paragraph(text)))
        for number, text in enumerate(SAID)
    ]
    assert [one.text for one in unframed(posts, "")] == [*SAID]


def about(text: str) -> Items:
    return Items(((paragraph(text),),))


def test_a_note_of_the_last_edit_is_one() -> None:
    assert EDIT_NOTE.match("Last Edit: 12 days ago by rudgeway.")


def test_the_plain_archive_of_a_forum_is_a_thread() -> None:
    def item(index: int) -> str:
        return (
            f'<div class="post"><div class="username">{PEOPLE[index]}</div>'
            f'<div class="date">03-0{index + 4}-2024, 11:4{index} AM</div><div>{SAID[index]}</div></div>'
        )

    reading = read(f"<p>View full version: <a href=/t>Gear</a></p>{''.join(map(item, range(5)))}")
    assert told(reading) == ANSWERS


def test_an_opening_post_dated_above_its_title_is_the_article() -> None:
    head = f'<p><a href="/user/0">{PEOPLE[0]}</a> <time>{day(0)}</time></p>'
    first = f"<div>{head}<section>{TITLE}<p>{SAID[0]}</p></section></div>"
    reading = read(first + "".join(map(post, range(1, 5))))
    assert told(reading) == ANSWERS
    assert SAID[0] in reading.article.text


def test_subjects_behind_a_label_are_no_text() -> None:
    def item(index: int) -> str:
        subject = f"Post subject: {'Re: ' if index else ''}Stiff paddle gear"
        return post(index, body=f"<p>{subject}</p><p>{SAID[index]}</p>").replace("words", "box")

    reading = read(TITLE + "".join(map(item, range(5))))
    assert told(reading) == ANSWERS
    assert reading.article.text == SAID[0]

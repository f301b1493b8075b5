"""Boards, questions and threads in the plain boxes of style libraries."""

import pytest

from reader import extract
from reader.model import Comment, Reading

URL = "https://locks.example/threads/481"
PEOPLE = ("Mabel Thorn", "rudgeway", "Ansel_Pike", "tidewaiter", "Greta Holm")
SAID = (
    "The paddle gear on the lower gate has been stiff since the stoppage, and it gets worse.",
    "Ours was the same until the pawl was greased from the underside of the balance beam.",
    "Who is allowed to grease it, the trust or the boaters who happen to pass on a Sunday?",
    "Anybody may, as long as the grease is the biodegradable one that the depot hands out.",
    "Done this morning before the first hire boat came, and it turns with one hand again.",
)
TITLE = "<h1>Stiff paddle gear</h1>"
ABOVE = (-1, 0, 0, 2, 1)
"""The post that each answers."""


def read(body: str, url: str = URL) -> Reading:
    page = f"<html lang=en><head><title>Stiff paddle gear</title></head><body>{body}</body></html>"
    return extract(page.encode(), url, sites=())


def told(reading: Reading) -> list[tuple[str, str]]:
    return [(one.author, one.text) for one in reading.comments]


PAGE = "https://locks.example/news/paddle-gear"
STORY = TITLE + "<p>The trust says that the gear of the lower gate will be mended in April.</p>" * 3
ALL = list(zip(PEOPLE, SAID, strict=True))


def answered(reading: Reading) -> dict[str, str]:
    """Whom each author answers, "" for nobody."""
    by: dict[str, Comment] = {one.id: one for one in reading.comments}
    return {one.author: by[one.parent].author if one.parent else "" for one in reading.comments}


def reply(index: int) -> str:
    """A post of a board, with the numbers of those it answers and of those that answer it."""
    later = (place for place, above in enumerate(ABOVE) if above == index)
    listed = "".join(f'<a href="#{place + 700}">&gt;&gt;{place + 700}</a> ' for place in later)
    above = ABOVE[index] + 700
    cited = f'<a href="/lock/res/700.html#{above}">&gt;&gt;{above}</a><br>' if index else ""
    return (
        f'<div class="postCell" id="{index + 700}"><div class="postInfo"><a class="linkName">'
        f'{PEOPLE[index]}</a> <span class="made">03/0{index + 4}/2024 (x) 1{index}:20:11</span> '
        f'<span class="back">{listed}</span></div><div class="divMessage">{cited}{SAID[index]}</div></div>'
    )


def test_the_number_of_a_post_above_an_answer_says_what_it_answers() -> None:
    reading = read(f"{TITLE}{''.join(map(reply, range(5)))}", "https://chan.example/lock/res/700")
    expected = {PEOPLE[1]: "", PEOPLE[2]: "", PEOPLE[3]: PEOPLE[2], PEOPLE[4]: PEOPLE[1]}
    assert answered(reading) == expected


def titled(index: int) -> str:
    link = f'<a href="/pump#c{ABOVE[index] + 70}">{PEOPLE[ABOVE[index]]}</a> ' if index else ""
    return (
        f'<div class="comment" id="c{index + 70}"><b class="name">{PEOPLE[index]}</b> <span>{link}'
        f'<time>2024-03-0{index + 4} 1{index}:20</time></span><div class="text">{SAID[index]}</div></div>'
    )


def test_a_name_that_links_to_a_comment_of_its_own_says_what_is_answered() -> None:
    reading = read(f"{STORY}<h2>Comments</h2>{''.join(map(titled, range(5)))}", PAGE)
    expected = {name: PEOPLE[above] for name, above in zip(PEOPLE, ABOVE, strict=True)}
    assert answered(reading) == expected | {PEOPLE[0]: ""}


@pytest.mark.parametrize("called", ["panel panel-default", "card mb-3", "px-4 py-3"])
def test_boxes_at_the_address_of_a_thread_are_its_posts(called: str) -> None:
    posts = "".join(
        f'<div class="{called}"><div class="{called}-head"><a href="/people/{index}">{name}</a> '
        f"{index + 2} days ago</div><div>{said}</div></div>"
        for index, (name, said) in enumerate(ALL)
    )
    first = f"<article>{TITLE}<p>Does anybody know what the trust will do about it?</p></article>"
    assert told(read(f"{first}<div>{posts}</div>"))[-4:] == ALL[1:]
    assert not read(f"{first}<div>{posts}</div>", "https://locks.example/about").comments


def test_boxes_that_say_who_said_what_are_comments_at_any_address() -> None:
    posts = "".join(
        f'<div class="px-4"><div><a href="/people/{index}">{name}</a> said {index + 2} days ago</div>'
        f"<div>{said}</div></div>"
        for index, (name, said) in enumerate(ALL)
    )
    assert told(read(f"{STORY}<div>{posts}</div>", "https://locks.example/about")) == ALL


def test_the_first_below_a_heading_for_answers_is_no_question() -> None:
    answers = "".join(
        f'<li class="post"><a class="author" href="/user/{index}">{name}</a> <i>{index + 2} days'
        f' ago</i><div class="post-body"><p>{said}</p></div></li>'
        for index, (name, said) in enumerate(ALL[1:])
    )
    reading = read(
        f"{TITLE}<div class=question><p>{SAID[0]}</p></div><h4>Answers</h4><ul>{answers}</ul>",
        "https://locks.example/question/48",
    )
    assert told(reading) == ALL[1:]
    assert reading.article.text == SAID[0]


def test_a_paragraph_called_the_author_before_the_date_begins_a_comment() -> None:
    comments = "".join(
        f'<p class="line comment-author">{name}</p><p class="line comment-date">{index + 4} March'
        f' 2024</p><div class="line comment-text"><p>{said}</p></div><hr>'
        for index, (name, said) in enumerate(ALL)
    )
    page = f"{STORY}<div class=comments><h2>5 comments</h2>{comments}</div>"
    assert told(read(page, PAGE)) == ALL


def test_a_depth_in_a_class_of_joined_words_is_read() -> None:
    depths = (0, 0, 1, 2, 0)
    comments = "".join(
        f'<div class="comment replyTreeLevel{depths[index]}"><b class="author">{name}</b> '
        f"<i>{index + 4} March 2024</i><p>{said}</p></div>"
        for index, (name, said) in enumerate(ALL)
    )
    reading = read(f"{STORY}<h2>Comments</h2>{comments}", PAGE)
    assert [one.depth for one in reading.comments] == [*depths]


def test_a_date_called_that_of_registration_is_not_that_of_a_post() -> None:
    posts = "".join(
        f'<div class="post"><h3 class="user">{name}</h3><h4 class="regdate">May {index + 1}, 2011'
        f'</h4><div class="body">{said}</div><b class="postdate">Mar {index + 4}, 2024</b></div>'
        for index, (name, said) in enumerate(ALL)
    )
    reading = read(f"{TITLE}{posts}")
    assert {one.published.year for one in reading.comments if one.published} == {2024}


def test_a_label_after_the_name_is_not_part_of_it() -> None:
    comments = "".join(
        f"<li><p>{said}</p><span>Dodano: 0{index + 4}.03.2024 11:40, Autor: {name}, Adres IP:"
        " 10.4.7.*</span></li>"
        for index, (name, said) in enumerate(ALL)
    )
    reading = read(f'{STORY}<h3>Komentarze</h3><ul class="comments">{comments}</ul>', PAGE)
    assert [one.author for one in reading.comments] == [*PEOPLE]


def test_a_row_with_the_number_of_a_post_begins_it() -> None:
    rows = "".join(
        f'<tr id="post-{index + 70}"><td><strong>{name}</strong></td><td><p>{said}</p></td></tr>'
        f"<tr><td></td><td class=muted>Posted {day(index)} <a href=/reply/{index}>Reply</a></td></tr>"
        for index, (name, said) in enumerate(ALL)
    )
    reading = read(f"{TITLE}<table><tr><th>Author<th>Post</tr>{rows}</table>")
    assert told(reading) == ALL[1:]


def day(index: int) -> str:
    return f"{index + 4} March 2024, 1{index}:20"


def test_a_bare_table_at_the_address_of_a_thread_is_one() -> None:
    rows = "".join(
        f"<tr><td>{day(index)}</td><td>{said}</td><td>{name}</td></tr>"
        for index, (name, said) in enumerate(ALL)
    )
    page = f"{TITLE}<table><tr><th>Date<th>Post<th>From</tr>{rows}</table>"
    assert told(read(page))[-4:] == ALL[1:]
    assert not read(page, "https://locks.example/deliveries").comments
    cookies = "".join(
        f"<tr><td>checkbox_{index}</td><td>{index + 2} months</td><td>{said}</td></tr>"
        for index, said in enumerate(SAID)
    )
    assert not read(f"{TITLE}<table>{cookies}</table>").comments


def test_stars_behind_a_name_are_no_part_of_it() -> None:
    comments = "".join(
        f'<div class="comment"><b class="head">{name} {index + 1}⭐</b><p class="words">{said}</p>'
        f"<i>{day(index)}</i></div>"
        for index, (name, said) in enumerate(ALL)
    )
    assert told(read(f"{STORY}<h2>Comments</h2>{comments}", PAGE)) == ALL


def test_two_paragraphs_of_one_class_are_text_and_date() -> None:
    comments = "".join(
        f'<div class="card"><h5 class="card-title">{name}</h5><p class="card-text">{said}</p>'
        f'<p class="card-text"><small>{day(index)}</small></p></div>'
        for index, (name, said) in enumerate(ALL)
    )
    reading = read(f"{STORY}<h2>5 comments</h2>{comments}", PAGE)
    assert told(reading) == ALL
    assert all(one.published for one in reading.comments)


def test_seconds_in_an_attribute_are_a_date() -> None:
    comments = "".join(
        f'<div class="comment"><a class="user" href="/u/{index}">{name}</a> <span class="ts"'
        f' data-ts="{1709543532 + 86400 * index}" title="written: "> </span><p>{said}</p></div>'
        for index, (name, said) in enumerate(ALL)
    )
    reading = read(f"{STORY}<h2>Comments</h2>{comments}", PAGE)
    assert [one.published.day for one in reading.comments if one.published] == [4, 5, 6, 7, 8]


def test_the_order_of_figures_is_that_of_all_dates_in_lines_with_names() -> None:
    comments = "".join(
        f'<div class="box comment"><p class="meta">{name} Lock-Keeper commented on 0{4}.03.24</p>'
        f"<p>{said}</p></div>"
        if index
        else f'<div class="box comment"><p class="meta">{name} commented on 14.03.24</p><p>{said}</p></div>'
        for index, (name, said) in enumerate(ALL)
    )
    reading = read(f"{STORY}<h2>Comments</h2>{comments}", PAGE)
    assert [one.published.day for one in reading.comments if one.published] == [14, 4, 4, 4, 4]


def test_a_question_above_a_later_page_of_answers_is_the_article() -> None:
    posts = "".join(
        f'<div class="{"answer" if index else "question"} js-post" id="p{index + 70}"><div class='
        f'"body"><p>{said}</p></div><a class="user" href="/users/{index}">{name}</a> {day(index)}'
        f" <a href=/reply/{index}>Reply</a></div>"
        for index, (name, said) in enumerate(ALL)
    )
    reading = read(f"{TITLE}{posts}", "https://locks.example/questions/48/gear?page=2")
    assert told(reading) == ALL[1:]
    assert reading.article.text == SAID[0]
    inner = posts.replace(' js-post" ', '"><div class="layout" ').replace(
        "</a></div>", "</a></div></div>"
    )
    assert told(read(f"{TITLE}{inner}", "https://locks.example/48/gear?page=2")) == ALL[1:]
    plain = posts.replace("question", "answer")
    assert told(read(f"{TITLE}{plain}", "https://locks.example/questions/48/gear?page=2")) == ALL


@pytest.mark.parametrize(
    ("who", "when"),
    [
        ("最后回复人: ", "最后回复时间"),
        ("最後回覆者：", "最後回覆時間"),
        ("Last post by ", "Last post"),
    ],
)
def test_threads_that_name_their_last_post_in_titles_are_no_comments(who: str, when: str) -> None:
    def entry(index: int) -> str:
        name = '<a class="author-name" href="/u/{0}">{0}</a>'
        return (
            f'<li class="thread_list"><div class="head"><div class="named"><a href="/p/{index + 81}">'
            f'Gate {index}</a></div><div class="by"><span>{name.format(PEOPLE[index])}</span></div>'
            f'</div><div class="detail"><div class="thread_text">{SAID[index]}</div><div class="by">'
            f'<span class="replyer" title="{who}{PEOPLE[-1]}">{name.format(PEOPLE[-1])}</span> '
            f'<span class="reply_date" title="{when}">1{index}:20</span></div></div></li>'
        )

    reading = read(
        f"<h1>Locks</h1><ul>{''.join(map(entry, range(5)))}</ul>", "https://locks.example/f"
    )
    assert reading.comments == ()
    assert SAID[2] in reading.article.text


@pytest.mark.parametrize(
    "mark",
    [
        '<span class=rank title="Last post: March 9, 2024">Member</span>',
        '<i class=on title="Last message 3 hours ago"></i>',
        "<p>最后发表时间 2024-03-09</p>",
        "<p>Last post: March 9, 2024</p>",
    ],
)
def test_marks_of_members_with_their_last_posts_make_no_board_of_a_thread(mark: str) -> None:
    posts = "".join(
        f"<div class=post id=p{at}><div class=by><a class=author href=/u/{at}>{name}</a> {mark}"
        f" <span class=date>March {at + 3}, 2024</span></div><div class=body><p>{SAID[at]}</p></div>"
        "<a href=#r>Reply</a></div>"
        for at, name in enumerate(PEOPLE[:4])
    )
    reading = read(f"{TITLE}<div id=posts>{posts}</div>", "https://locks.example/n/3")
    assert [comment.author for comment in reading.comments][-3:] == [*PEOPLE[1:4]]

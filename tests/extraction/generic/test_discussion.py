"""Discussions no platform describes: each case is a way pages draw comments, with invented people."""

import pytest

import reader
from reader.extraction.comments.rules import Rules, inside
from reader.extraction.generic import find_discussion
from reader.html.tree import parse
from reader.model import Comment
from reader.sites.base import Site

PEOPLE = ("Wenke", "Tamsin Orr", "Ilja", "Bodo K.", "Marit", "Pell")
SAID = (
    "The night ferry was never late while the old captain stood on the bridge.",
    "Late or not, nobody sold soup on board after ten.",
    "Soup was sold until eleven, I stood behind the counter myself.",
    "Then it was you who ran out of bread in the second week.",
    "Bread came with the morning boat and the morning boat was late.",
    "So we are back at the beginning and I rest my case.",
)
ARTICLE = "<h1>A new ferry</h1>" + "<p>The quay was full of people who had come to see it.</p>" * 30


def page(inside: str, around: str = ARTICLE) -> str:
    return f"<html lang=en><body><main>{around}{inside}</main></body></html>"


def read(html: str, url: str = "https://ferries.example/a") -> tuple[Comment, ...]:
    return find_discussion(parse(html, url)).ordered.comments


def tree(comments: tuple[Comment, ...]) -> list[tuple[int, str, str]]:
    return [(c.depth, c.author, c.text) for c in comments]


def thread(*depths: int) -> list[tuple[int, str, str]]:
    return list(zip(depths, PEOPLE, SAID, strict=False))


def flat(index: int) -> str:
    return (
        f'<div class="remark {"odd" if index % 2 else "even"}" id="remark-{40 + index}">'
        f'<div class="head"><a class="author" href="/people/{index}">{PEOPLE[index]}</a> '
        f'<time datetime="2024-03-0{index + 1}T10:00:00Z">{index + 1} March</time></div>'
        f'<div class="text"><p>{SAID[index]}</p></div>'
        f'<div class="tools"><span class="votes">{index + 3}</span> <a href="#w">Reply</a></div></div>'
    )


def test_flat_comments_with_all_their_fields() -> None:
    comments = read(page(f'<div id="comments">{"".join(map(flat, range(5)))}</div>'))
    assert tree(comments) == thread(0, 0, 0, 0, 0)
    assert [c.id for c in comments] == ["40", "41", "42", "43", "44"]
    assert [c.published.isoformat() for c in comments if c.published][:2] == [
        "2024-03-01T10:00:00+00:00",
        "2024-03-02T10:00:00+00:00",
    ]
    assert [c.score for c in comments] == [3, 4, 5, 6, 7]
    assert comments[0].url == "https://ferries.example/a#remark-40"


def nested_lists() -> str:
    def item(index: int, replies: str = "") -> str:
        return (
            f'<li class="comment" id="c-{index}"><b class="author">{PEOPLE[index]}</b>'
            f'<span class="date">March {index + 1}, 2024</span><div class="body">{SAID[index]}</div>'
            f"{replies}</li>"
        )

    inner = f"<ul>{item(1, f'<ul>{item(2)}</ul>')}{item(3)}</ul>"
    return f'<ol class="list">{item(0, inner)}{item(4)}</ol>'


def replies_beside() -> str:
    """Each item is followed by a box with the replies to it."""

    def item(index: int) -> str:
        return (
            f'<article class="comment"><h4 class="user">{PEOPLE[index]}</h4>'
            f"<time>2024-03-0{index + 1} 10:00</time><div class=content>{SAID[index]}</div></article>"
        )

    box = f'<div class="indented">{item(1)}<div class="indented">{item(2)}</div>{item(3)}</div>'
    return f"<section class=comments>{item(0)}{box}{item(4)}</section>"


def margins() -> str:
    items = [
        f'<div class="comment" style="margin-left: {depth * 25}px"><i class="name">{PEOPLE[n]}</i> '
        f"<span class=when>1{n}/25/2023</span><p class=text>{SAID[n]}</p></div>"
        for n, depth in enumerate((0, 1, 2, 1, 0))
    ]
    return f"<div>{''.join(items)}</div>"


def spacers() -> str:
    """Table rows with an empty picture whose width is the depth."""
    rows = [
        f'<tr><td><img src="s.gif" height=1 width={depth * 40}></td><td><span class=comhead>'
        f'<a href="user?id={n}">{PEOPLE[n]}</a> {n + 2} hours ago</span><br>'
        f"<span class=comment>{SAID[n]}</span> <a href='reply?id={n}'>reply</a></td></tr>"
        for n, depth in enumerate((0, 1, 2, 1, 0))
    ]
    return f"<table>{''.join(rows)}</table>"


def parent_ids() -> str:
    items = [
        f'<div class="response" data-id="{90 + n}" data-parent-id="{above}"><a class="by">{PEOPLE[n]}</a>'
        f"<time datetime=2024-03-0{n + 1}>March</time><div class=body>{SAID[n]}</div></div>"
        for n, above in enumerate((0, 90, 91, 90, 0))
    ]
    return f"<div>{''.join(items)}</div>"


def answer_links() -> str:
    def header(n: int, above: int | None) -> str:
        link = "" if above is None else f'<a href="#msg-{above}">in reply to {PEOPLE[above]}</a>'
        return f'<div class="meta"><b class="author">{PEOPLE[n]}</b> {link} 0{n + 1}.03.2024</div>'

    items = [
        f'<div class="comment" id="msg-{n}">{header(n, above)}<div class="text">{SAID[n]}</div></div>'
        for n, above in enumerate((None, 0, 1, 0, None))
    ]
    return f"<div>{''.join(items)}</div>"


@pytest.mark.parametrize(
    "drawn",
    [nested_lists, replies_beside, margins, spacers, parent_ids, answer_links],
    ids=lambda drawn: drawn.__name__,
)
def test_who_answers_whom_however_a_page_says_it(drawn: "type[object]") -> None:
    comments = read(page(str(drawn())))
    assert tree(comments) == thread(0, 1, 2, 1, 0)


def test_a_term_and_its_description_are_one_comment() -> None:
    items = "".join(
        f'<dt class="comment" id="n-{n}"><span class=author>{PEOPLE[n]}</span> June {n + 1}, 2015</dt>'
        f'<dd class="comment"><p>{SAID[n]}</p></dd>'
        for n in range(4)
    )
    assert tree(read(page(f"<dl id=comment-list>{items}</dl>"))) == thread(0, 0, 0, 0)


def test_a_header_and_the_element_after_it_are_one_comment() -> None:
    items = "".join(
        f'<div class="reply-head"><a href="/user/{n}">{PEOPLE[n]}</a> March {n + 1}, 2024 '
        f'<a href="#p{n}">Reply</a></div><div class="reply-text"><p>{SAID[n]}</p></div>'
        for n in range(4)
    )
    assert tree(read(page(f"<div class=replies>{items}</div>"))) == thread(0, 0, 0, 0)


def test_names_are_read_from_lines_that_hold_more() -> None:
    items = "".join(
        f'<li class="comment"><p class="line">Posted by {PEOPLE[n]} on March {n + 1}, 2024</p>'
        f"<p>{SAID[n]}</p></li>"
        for n in range(4)
    )
    comments = read(page(f"<ul>{items}</ul>"))
    assert tree(comments) == thread(0, 0, 0, 0)
    assert [c.published is not None for c in comments] == [True] * 4


def test_without_any_word_for_it_controls_and_talk_are_told() -> None:
    items = "".join(
        f'<div class="x7"><div class="y1"><a href="/member/{n}"><b>{PEOPLE[n]}</b></a>'
        f"<span>{n + 1} March 2024, 10:0{n}</span></div><div class=z3>{SAID[n]} {SAID[n - 1]}</div>"
        f"<a href='/w?to={n}'>Reply</a></div>"
        for n in range(5)
    )
    comments = read(page(f"<div>{items}</div>"))
    assert [c.author for c in comments] == list(PEOPLE[:5])
    assert comments[0].text == f"{SAID[0]} {SAID[-1]}"


def test_a_comment_drawn_twice_is_one_and_equal_words_are_two() -> None:
    def item(n: int, said: str) -> str:
        return (
            f'<div class="comment" id="c{n}"><b class=author>{PEOPLE[n]}</b>'
            f"<time datetime=2024-03-0{n + 1}></time><p class=text>{said}</p></div>"
        )

    items = item(0, "Thanks!") + item(1, "Thanks!") + item(2, SAID[2]) + item(0, "Thanks!")
    assert [c.text for c in read(page(f"<div>{items}</div>"))] == ["Thanks!", "Thanks!", SAID[2]]


def test_an_opening_post_is_the_article_and_on_a_later_page_there_is_none() -> None:
    def post(n: int) -> str:
        return (
            f'<div class="post" id="post-{n}"><a class=username href="/u/{n}">{PEOPLE[n]}</a>'
            f'<time datetime="2024-03-0{n + 1}T10:00:00Z">March</time><div class="content">{SAID[n]}'
            f'</div><a class="quote">Quote</a></div>'
        )

    html = page("".join(map(post, range(5))), around="<h1>Soup on board?</h1>")
    found = find_discussion(parse(html, "https://ferries.example/t/7"))
    assert [c.author for c in found.ordered.comments] == list(PEOPLE[1:5])
    assert all(node.get("id") != "post-0" for node in found.section)
    later = find_discussion(parse(html, "https://ferries.example/t/7?page=2"))
    assert len(later.ordered.comments) == 5


def test_an_opening_post_may_be_drawn_by_itself_and_called_a_comment() -> None:
    def item(index: int, identity: str) -> str:
        return (
            f'<div class="NewsComment" id="{identity}"><div class="who">{PEOPLE[index]}</div>'
            f"<span>0{index + 1}.03.2024 10:00</span><div class=CommentText>{SAID[index]}</div></div>"
        )

    answers = "".join(item(index, f"Rows_ForumComment_{index}") for index in range(1, 5))
    whole = f"<h1>A new ferry</h1>{item(0, 'Rows_ForumCommentFirst')}<h2>Answers</h2>{answers}"
    found = find_discussion(parse(page(whole, ""), "https://ferries.example/a"))
    assert [c.author for c in found.ordered.comments] == list(PEOPLE[1:5])
    assert found.opening is not None
    assert (found.opening.author, found.opening.text) == (PEOPLE[0], SAID[0])


def test_a_first_page_that_names_itself_as_the_one_before_has_its_opening_post() -> None:
    posts = "".join(
        f'<div class="post" id="post-{n}"><b class=author>{PEOPLE[n]}</b> <time>{n + 1} May 2026 10:00</time>'
        f"<div class=text>{SAID[n]}</div><a href=#r>Reply</a></div>"
        for n in range(5)
    )
    url = "https://ferries.example/threads/late"
    for before, opened in ((url, True), (f"{url}?page=1", False)):
        whole = f"<link rel=prev href='{before}'><h1>Late</h1><div class=posts>{posts}</div>"
        found = find_discussion(parse(page(whole, ""), url))
        assert (found.opening is not None) is opened


def test_signatures_votes_and_tools_are_not_said() -> None:
    items = "".join(
        f'<div class="comment" id="k-{n}"><b class=author>{PEOPLE[n]}</b> <time>2024-03-0{n + 1}</time>'
        f'<div class="body"><blockquote>{SAID[0]}</blockquote><p>{SAID[n]}</p>'
        f'<div class="signature">Sent from the quay</div><div class="vote-bar">Like 4</div></div></div>'
        for n in range(1, 5)
    )
    comments = read(page(f"<div>{items}</div>"))
    assert [c.text for c in comments] == [f"{SAID[0]}\n\n{SAID[n]}" for n in range(1, 5)]


def test_pingbacks_are_no_comments() -> None:
    pings = '<li class="pingback" id="comment-9"><p>Pingback: <a href="/x">A boat</a> May 3, 2024</p></li>'
    items = "".join(
        f'<li class="comment" id="comment-{n}"><cite class=fn>{PEOPLE[n]}</cite> May {n + 1}, 2024'
        f"<div class=comment-content><p>{SAID[n]}</p></div></li>"
        for n in range(3)
    )
    assert tree(read(page(f"<ol class=comment-list>{pings}{items}</ol>"))) == thread(0, 0, 0)


def test_comments_that_show_no_dates_are_told_by_names() -> None:
    items = "".join(
        f'<div class="comment" id="comment-{n}"><span class="comment-author">{PEOPLE[n]}</span>'
        f'<div class="comment-text"><p>{SAID[n]}</p></div><a class="comment-reply">Reply</a></div>'
        for n in range(3)
    )
    comments = read(page(f'<div class="comments">{items}</div>'))
    assert tree(comments) == thread(0, 0, 0)
    assert [c.published for c in comments] == [None] * 3


def test_answers_and_the_comments_on_them_are_one_tree() -> None:
    def remark(n: int) -> str:
        return (
            f'<li class="comment" id="comment-{n}"><span class="copy">{SAID[n]}</span> – '
            f'<a class="comment-user" href="/users/{n}">{PEOPLE[n]}</a> '
            f'<span class="comment-date" title="2010-10-1{n}">Oct 1{n}, 2010</span></li>'
        )

    def answer(n: int, remarks: str) -> str:
        return (
            f'<div class="answer" id="answer-{n}"><div class="prose"><p>{SAID[n]}</p></div>'
            f'<div class="signed"><a class="user-name" href="/users/{n}">{PEOPLE[n]}</a> '
            f'<time datetime="2010-10-0{n + 1}T10:00:00Z">Oct {n + 1}</time></div>'
            f'<a class="reply">Add a comment</a><ul class="comments">{remarks}</ul></div>'
        )

    html = answer(0, remark(1) + remark(2)) + answer(3, remark(4) + remark(5))
    assert tree(read(page(f'<div id="answers">{html}</div>'))) == thread(0, 1, 1, 0, 1, 1)


def test_ten_thousand_deep() -> None:
    depth = 10_000
    opened = "".join(
        f'<div class="comment" id="c-{n}"><b class=author>{PEOPLE[n % 6]}</b> '
        f"<time datetime=2024-03-01></time><p class=text>{SAID[n % 6]}</p>"
        for n in range(depth)
    )
    comments = read(page(opened + "</div>" * depth))
    assert [c.depth for c in comments] == list(range(depth))


def test_a_platform_whose_theme_keeps_the_texts_elsewhere_gives_way() -> None:
    """A clone of a known platform may share its frame: what finds names and no text found nothing."""
    rows = "".join(
        f'<tr class="row" id="{n}"><td><span class="head">by <a href="user?id=ada{n}" class="who">'
        f'ada{n}</a> <span class="when">{n} March 2024</span></span><div class="words"><p>What was'
        f' said by number {n} of them.</p></div><a href="reply?id={n}">reply</a></td></tr>'
        for n in range(1, 7)
    )
    page = f'<html lang=en><body><h1>Title</h1><table class="comment-tree">{rows}</table>'
    rules = Rules(item="tr.row", id=inside("id", "(.+)"), author=".who", body=".commtext",
        published_text=".when")  # fmt: skip
    site = Site(name="framed", marks=("table.comment-tree",), rules=(rules,))
    found = reader.extract(page, "https://news.lamp.example/item", sites=(site,))
    assert found.source == "generic"
    assert [one.text for one in found.comments] == [
        f"What was said by number {n} of them." for n in range(1, 7)
    ]

"""Comments as the templates of blogs and content systems draw them, with invented people."""

from collections.abc import Callable
from datetime import datetime

import pytest

from reader import extract
from reader.extraction.generic import find_discussion
from reader.extraction.generic.people.names import name
from reader.html.tree import parse
from reader.model import Comment
from tests.extraction.generic.sluice import SAID, read, told

PEOPLE = ("Orla Finch", "bram_holt", "Tamsin R.", "Wilf Crane", "Ines Maro")
DEPTHS = (0, 1, 2, 0, 1)
PARENTS = ("", PEOPLE[0], PEOPLE[1], "", PEOPLE[3])


def answered(comments: tuple[Comment, ...]) -> tuple[str, ...]:
    names = {one.id: one.author for one in comments}
    return tuple(names.get(one.parent, "") for one in comments)


ALL = list(zip(PEOPLE, SAID, strict=True))
AFTER_DATE = {
    "par": "1. Le {day} mars 2024, 09:15 par {who}",
    "à … par": "Le {day} mars 2024 à 09:15, par {who}",
    "a dit": "Le {day} mars 2024 {who} a dit :",
    "wrote": "On March {day}, 2024 {who} wrote:",
    "at … said": "On {day} March 2024 at 9:15 am {who} said:",
    "schrieb": "Am {day}. März 2024 um 09:15 Uhr {who} schrieb:",
}


@pytest.mark.parametrize("line", AFTER_DATE.values(), ids=AFTER_DATE)
def test_a_name_after_the_date_is_known_by_the_word_beside_it(line: str) -> None:
    comments = read(
        lambda at: (
            f'<div class="comment" id="c00{at}"><p class="info">'
            f"{line.format(day=at + 13, who=PEOPLE[at])}</p><p>{SAID[at]}</p></div>"
        )
    )
    assert told(comments) == ALL
    assert [one.published and one.published.day for one in comments] == [13, 14, 15, 16, 17]


def test_a_word_that_is_no_name_after_a_date_is_not_taken_for_one() -> None:
    comments = read(
        lambda at: (
            f'<div class="comment" id="c00{at}"><p class="info">March {at + 13}, 2024 Permanent address'
            f"</p><p>{SAID[at]}</p></div>"
        )
    )
    assert {one.author for one in comments} == {""}


def test_a_name_is_linked_in_some_comments_and_plain_in_others() -> None:
    def one(at: int) -> str:
        who = f'<a href="http://{at}.example/">{PEOPLE[at]}</a>' if at % 2 else PEOPLE[at]
        return (
            f'<a id="c{at}"></a><div class="bComment"><div class="bCommentTitle"><a href="/p#c{at}"'
            f' class="permalink">Comment</a> from: {who} <span>[Visitor]</span></div>'
            f'<div class="bCommentText"><p>{SAID[at]}</p></div><div class="bCommentSmallPrint">'
            f"03/{at + 13}/24 @ 09:15</div></div>"
        )

    assert told(read(one)) == ALL


MOVED = {
    "margin": ' style="margin-left: {n}0px"',
    "level": ' class="comment level-{n}"',
    "data": ' data-depth="{n}"',
}


@pytest.mark.parametrize("mark", MOVED.values(), ids=MOVED)
def test_only_answers_say_how_far_they_are_moved(mark: str) -> None:
    comments = read(
        lambda at: (
            f'<li id="sc_{at + 3}"{mark.format(n=DEPTHS[at]) if DEPTHS[at] else ""}><cite>{PEOPLE[at]}'
            f"</cite> says:<br><small>March {at + 13}, 2024</small><div>{SAID[at]}</div></li>"
        )
    )
    assert told(comments) == ALL
    assert answered(comments) == PARENTS


def test_answers_of_one_width_in_each_other_are_as_deep_as_they_are_nested() -> None:
    def draw(at: int, inner: str = "") -> str:
        moved = ' style="margin-left:40px"' if DEPTHS[at] else ""
        return (
            f'<div class="comment"{moved}><b>{PEOPLE[at]}</b> <small>March {at + 13}, 2024</small>'
            f"<p>{SAID[at]}</p>{inner}</div>"
        )

    trees = {0: draw(0, draw(1, draw(2))), 3: draw(3, draw(4))}
    assert answered(read(lambda at: trees.get(at, ""))) == PARENTS


@pytest.mark.parametrize(
    "link", ['@ <a href="/a#15{up}00">{who}</a>', '<a href="#15{up}00">@{who}</a>']
)
def test_a_link_with_an_at_sign_leads_to_the_comment_answered(link: str) -> None:
    up = (-1, 0, 1, -1, 3)

    def one(at: int) -> str:
        to = link.format(up=up[at], who=PEOPLE[up[at]]) if up[at] >= 0 else ""
        return (
            f'<li id="15{at}00"><div class="comment-meta"><span><a href="http://{at}.example">'
            f"{PEOPLE[at]}</a> {to} <time>2024-03-{at + 13} 09:15</time></span></div>"
            f'<div class="comment-content"><p>{SAID[at]}</p></div></li>'
        )

    comments = read(one)
    assert told(comments) == ALL
    assert answered(comments) == PARENTS


def test_comments_that_are_each_in_a_main_element() -> None:
    comments = read(
        lambda at: (
            f'<div class="comment" id="15{at}00"><img src="/a"><main class="comment__detail"><div>'
            f'<span class="info__username">{PEOPLE[at]}</span><time>2024-03-{at + 13} 09:15</time></div>'
            f'<div class="reset"><p>{SAID[at]}</p></div></main></div>'
        )
    )
    assert told(comments) == ALL


def test_an_author_cited_at_the_end_of_the_text() -> None:
    comments = read(
        lambda at: (
            f'<div id="c00{at}"><p><span>#{at + 1}</span> <time datetime="2024-03-{at + 13} 09:15">'
            f'March {at + 13}, 2024</time></p><div><p class="content_com">{SAID[at]} '
            f'<cite>Comment by <a href="http://x.example">{PEOPLE[at]}</a></cite></p></div></div>'
        )
    )
    assert told(comments) == ALL
    assert [one.published for one in comments] == [
        datetime(2024, 3, at + 13, 9, 15) for at in range(5)
    ]


def test_posts_of_reviews_below_an_article_with_controls_to_answer() -> None:
    comments = read(
        lambda at: (
            f'<table class="reviews-post-table" id="message{at + 90}"><thead><tr><td><div>#{at + 1}</div>'
            f'<div class="review-info"><b>{PEOPLE[at]}</b> <span class="message-post-date">'
            f"{at + 13}.03.2024 09:15:20</span></div></td></tr></thead><tbody><tr><td>"
            f'<div class="reviews-text">{SAID[at]}</div></td></tr></tbody><tfoot><tr><td>'
            f'<a href="#review_anchor">Quote</a></td></tr></tfoot></table>'
        ),
        head="",
    )
    assert told(comments) == ALL


def test_a_name_in_a_line_with_the_number_of_the_comment_as_a_link() -> None:
    comments = read(
        lambda at: (
            f'<div class="row comment"><div class="col-md-1"><p><img src="/a"></p></div>'
            f'<div class="col-md-8"><p><a href="/p#c1{at}" id="c1{at}">{at + 1}.</a> {PEOPLE[at]} | '
            f'2024-03-{at + 13} 09:15</p><p>{SAID[at]}</p></div><div class="col-md-9"><hr></div></div>'
        )
    )
    assert told(comments) == ALL
    assert [one.published and one.published.day for one in comments] == [13, 14, 15, 16, 17]


def test_comments_below_an_anchor_for_links_to_them() -> None:
    comments = read(
        lambda at: (
            f'<div class="row"><div class="col-md-2"><a href="/u/{at}"><img src="/a"></a></div>'
            f'<div class="col-md-10"><h4><a href="/p#c1{at}">{at + 1}.</a> <a href="/users/{at}">'
            f'{PEOPLE[at]}</a> <span class="right"><small>2024-03-{at + 13} 09:15</small></span></h4>'
            f"<p>{SAID[at]}</p></div></div>"
        ),
        head='<a name="comments"></a>',
    )
    assert told(comments) == ALL


def test_a_date_in_the_second_of_several_labelled_paragraphs() -> None:
    comments = read(
        lambda at: (
            f'<div class="block comment"><p class="picture"><img src="/a"></p><p><strong>Posted:</strong>'
            f' <a rel="nofollow" href="http://x.example">{PEOPLE[at]}</a></p><p><strong>Date Posted:'
            f'</strong> 03/{at + 13}/2024</p><p><a href="" class="flag">Report Abuse</a></p>'
            f'<p class="comment-text">{SAID[at]}</p></div>'
        )
    )
    assert told(comments) == ALL
    assert [one.published and one.published.day for one in comments] == [13, 14, 15, 16, 17]


def test_a_line_of_name_and_date_before_the_text_in_one_element() -> None:
    def one(at: int) -> str:
        who = f'<a href="http://x.example">{PEOPLE[at]}</a>' if at % 2 else PEOPLE[at]
        when = f"On March {at + 13}, 2024 09:15 AM"
        return f'<div class="comment"><a name="CO{at}"></a>{when}, {who} said: <br>{SAID[at]}</div>'

    assert told(read(one)) == ALL


def test_reviews_below_the_number_that_their_mean_is_based_on() -> None:
    comments = read(
        lambda at: (
            f'<div class="spr-review" id="spr-review-9{at}"><h3 class="spr-review-header-title">Fine</h3>'
            f'<span class="spr-review-header-byline"><strong>{PEOPLE[at]}</strong> on <strong>Mar '
            f'{at + 13}, 2024</strong></span><p class="spr-review-content-body">{SAID[at]}</p></div>'
        ),
        head="<h2>Customer Reviews</h2><span>Based on 5 reviews</span>",
    )
    assert [one.author for one in comments] == list(PEOPLE)


def test_a_name_in_the_cell_before_that_of_the_text() -> None:
    comments = read(
        lambda at: (
            f'<table class="table"><tr><td><strong>{PEOPLE[at]}</strong></td><td class="right">'
            f'{at + 13}/03/2024</td></tr><tr><td colspan="2"><p>{SAID[at]}</p> <span class="star">'
            f"</span></td></tr></table>"
        )
    )
    assert told(comments) == ALL


UP = (-1, 0, -1, 2, -1)


def nested(draw: Callable[[int, str], str], box: str) -> Callable[[int], str]:
    """Draws a thread with answers in boxes beside what they answer."""

    def one(at: int) -> str:
        inner = "".join(one(below) for below in range(5) if UP[below] == at)
        return draw(at, f'<div class="{box}">{inner}</div>' if inner else "")

    return lambda at: one(at) if UP[at] < 0 else ""


def test_a_thread_after_the_box_of_answers_to_another() -> None:
    comments = read(
        nested(
            lambda at, inner: (
                f'<div class="comment_wrapper"><div class="hentry"><div class="head"><span class="fn">'
                f'{PEOPLE[at]}</span>, <abbr title="2024-03-{at + 13}T09:15:00Z">2024/03/{at + 13} 09:15'
                f'</abbr></div><div class="body"><p>{SAID[at]}</p></div></div></div>{inner}'
            ),
            "comment_replies",
        ),
        head='<div class="comment_wrapper"><h2>Discussion</h2>',
    )
    assert told(comments) == ALL
    assert answered(comments) == ("", PEOPLE[0], "", PEOPLE[2], "")


def test_answers_marked_by_a_class_of_the_platform() -> None:
    comments = read(
        lambda at: (
            f'<div class="c-item{" c-reply" if DEPTHS[at] else ""}" id="comment-{at}"><a rel="nofollow"'
            f' href="/u">{PEOPLE[at]}</a><div class="c-time">March {at + 13}, 2024</div>'
            f'<div class="c-comment">{SAID[at]}</div></div>'
        )
    )
    assert answered(comments) == ("", PEOPLE[0], PEOPLE[0], "", PEOPLE[3])


PROSE = "".join(
    f"<p>{said} came to see the sluice, and the ferry waited for them until the tide had turned, which"
    " nobody could remember it ever doing before.</p>"
    for said in ("Half the town", "The council and its guests", "Children from both schools")
)


def article_and_comments(items: str) -> tuple[int, int]:
    """How many paragraphs the article of a page has, and how many comments the page."""
    title = "<h1>The sluice</h1><p>By Ola Sund, 3 March 2024</p>"
    page = (
        f"<html lang=en><body><div id=wrap><div id=content>{title}{PROSE}{items}"
        "</div></div></body></html>"
    )
    reading = extract(page.encode(), "https://valley.example/a", sites=())
    return reading.article.text.count("until the tide"), len(reading.comments)


def test_a_post_below_paragraphs_of_prose_is_not_the_article() -> None:
    posts = (
        f'<div class="message" id="m{at}"><b class="user">{PEOPLE[at]}</b><i>March {at + 13}, 2024</i>'
        f'<div class="body">{SAID[at]}</div><a href="#">Reply</a></div>'
        for at in range(5)
    )
    assert article_and_comments("".join(posts)) == (3, 5)


TWICE = [(PEOPLE[at % 5], at, f"{SAID[at % 5]} That is number {at}.") for at in range(10)]


def test_a_label_in_an_element_of_the_posts_is_none() -> None:
    posts = (
        f'<ul class="msg" id="cmt{at}"><li class="msgname"><img src="/a"><span class="commentname">'
        f'<a href="/u" rel="nofollow">{who}</a></span><br><small>on 2024-03-{at + 10} 09:15 <span '
        f'class="revertcomment"><a href="#comment">Reply</a></span></small></li>'
        f'<li class="msgarticle">{said}</li></ul>'
        for who, at, said in TWICE
    )
    label = '<ul class="msg msghead"><li class="tbname">What they say:</li></ul>'
    assert article_and_comments(label + "".join(posts)) == (3, 10)


def test_the_page_is_no_comment_where_comments_have_no_class() -> None:
    items = (
        f'<div><div class="gt-comment"><div class="gt-avatar"><img src="/a"></div><div class="gt-said">'
        f'<div class="gt-header"><a class="gt-comment-username">{who}</a><span>commented</span>'
        f'<span class="gt-comment-date">{at + 2} days ago</span></div><div class="gt-comment-body">'
        f"<p>{said}</p></div></div></div></div>"
        for who, at, said in TWICE
    )
    listed = f"<div class=gt-comments><div>{''.join(items)}</div></div>"
    assert article_and_comments(listed) == (3, 10)


def test_name_text_and_date_in_three_boxes_without_a_class() -> None:
    comments = read(
        lambda at: (
            f'<div style="padding-bottom:4px"><div><strong>{PEOPLE[at]}</strong></div><div>{SAID[at]}'
            f"</div><div style='color:gray'>03/{at + 13}/2024, 09:15:20 AM</div></div>"
        ),
        head="<h3>Comments</h3>",
    )
    assert told(comments) == ALL
    assert [one.published and one.published.day for one in comments] == [13, 14, 15, 16, 17]


def test_a_line_after_the_text_that_says_when_and_by_whom() -> None:
    comments = read(
        lambda at: (
            f'<li><div class="comment"><h5><em>#{at + 41}</em></h5><div>{SAID[at]}</div><div>Created : '
            f"03/{at + 13}/2024 09:15:20 by : {PEOPLE[at]}</div></div></li>"
        )
    )
    assert told(comments) == ALL


def test_names_in_brackets() -> None:
    comments = read(
        lambda at: (
            f'<dl><dt><img src="/i/{at}.png"></dt><dd><em>2024-03-{at + 13} 09:15</em><span>[{PEOPLE[at]}]'
            f'</span></dd><dd class="info">{SAID[at]}</dd></dl>'
        )
    )
    assert told(comments) == ALL


def test_an_author_who_is_gone_is_no_name_in_brackets() -> None:
    assert name("[deleted]") == ""


def test_cards_of_a_style_library_under_a_heading_for_comments() -> None:
    comments = read(
        lambda at: (
            f'<div class="card mb-3"><div class="card-header"><strong><a href="/user/{at}">{PEOPLE[at]}'
            f'</a></strong> <span class="text-muted">– {9 - at} days ago</span></div>'
            f'<div class="card-body">{SAID[at]}</div></div>'
        ),
        head="<h3>Comments</h3>",
    )
    assert told(comments) == ALL


def test_a_signature_in_the_last_of_several_paragraphs() -> None:
    def one(at: int) -> str:
        who = f'<a href="http://x.example">{PEOPLE[at]}</a>' if at % 2 else PEOPLE[at]
        more = (
            "<p>That is all there is to say about it, and it was said before.</p>"
            if at == 3
            else ""
        )
        return (
            f'<li id="comment-92{at}"><p>{SAID[at]}</p>{more}<p><cite>Comment by {who} — {at + 13}.03, '
            f'2024 @ <a href="#comment-92{at}">13:0{at}</a></cite></p></li>'
        )

    comments = read(one)
    assert [one.author for one in comments] == list(PEOPLE)
    assert [one.text.partition("\n")[0] for one in comments] == list(SAID)


def test_prose_above_the_title_is_no_article() -> None:
    posts = "".join(
        f'<div class="post-layout"><b class="user">{PEOPLE[at]}</b><i>March {at + 13}, 2024</i>'
        f'<div class="post-body"><p>{SAID[at]}</p></div><a href="#">Reply</a></div>'
        for at in range(5)
    )
    page = (
        f"<html lang=en><body><div>{PROSE}</div><h1>The sluice</h1><div>{posts}</div></body></html>"
    )
    reading = find_discussion(parse(page, "https://valley.example/a"))
    assert reading.opening is not None
    assert len(reading.ordered.comments) == 4

"""One comment alone on its page: the words of its section and its parts say what it is."""

import pytest

from reader.extraction.generic import find_discussion
from reader.html.tree import parse
from reader.model import Comment
from tests.extraction.generic.sluice import ARTICLE, SAID, URL, read, told

NAME, DAY, TEXT = "Orla Finch", "3 March 2024", SAID[0]
FORM = (
    "<div id=respond><h3>Leave a comment</h3><form action=/post><input name=author>"
    "<textarea name=comment></textarea><input type=submit></form></div>"
)


def _found(section: str, article: str = f"<div>{ARTICLE}</div>") -> tuple[Comment, ...]:
    page = f"<html lang=en><body>{article}{section}</body></html>"
    return tuple(find_discussion(parse(page, URL)).ordered.comments)


@pytest.mark.parametrize(
    "section",
    [
        # The section and the id of the item.
        (
            f"<div class=reply-list><div class=media id=reply103><img src=/a.png><a href=/u/1>{NAME}</a>"
            f" <span>{DAY}</span><p>{TEXT}</p></div></div>"
        ),
        # What the item and its parts are called.
        (
            f"<div class=comment><div class=comment-by>{NAME}</div><div class=comment-date>{DAY}</div>"
            f"<div class=comment-text>{TEXT}</div></div>"
        ),
        # An empty link that the links to the comments lead to, and the form.
        (
            f"<a name=comments></a><div class=block><div class=row><h4><a href=#c7 id=c7>1.</a>"
            f" <a href=/u/1>{NAME}</a> <small>{DAY}</small></h4><p>{TEXT}</p></div></div>{FORM}"
        ),
        # A heading that is no heading element, a section called comments.
        (
            f"<div class=discussion><div class=head>Comments</div><div class=panel><b>{NAME}</b>"
            f" <span>{DAY}</span><p>{TEXT}</p></div></div>"
        ),
        # A control for answering, and the form.
        (
            f"<div class=w-box><div class=w-row>{DAY} - {NAME}</div><div>{TEXT}</div><div class=w-row>"
            f"<a href=#>Reply</a></div></div>{FORM}"
        ),
        # A link to itself and a heading.
        (
            f"<section><h2>Comments</h2><div class=s1 id=comment-12><a href=/u/1>{NAME}</a>"
            f"<time datetime=2024-03-03>{DAY}</time><div class=md>{TEXT}</div></div></section>"
        ),
    ],
)
def test_the_only_comment_is_found_by_several_signs(section: str) -> None:
    comments = _found(section)
    assert told(comments) == [(NAME, TEXT)]
    assert DAY in comments[0].published_text


def test_a_notice_of_the_section_is_not_the_text_of_its_only_comment() -> None:
    notice = (
        "Nobody has a right to be printed here; the editors may shorten or remove what is sent."
    )
    section = (
        "<div class=comments><div class=rubric><i></i> Comments</div><div class=comment-item>"
        f"<div class=comment-info><div class=user>{NAME}</div><div class=date>{DAY}</div></div>"
        "<h5>Well</h5><div class=comment-text>It was dry.</div><div class=vote><i class=thumbs-up>4</i>"
        "<i class=thumbs-down>2</i><a class=vote-login href=/login>Log in to vote</a></div></div>"
        "<a class=btn href=/add>Write a comment</a>"
        f"<div class=notice>{notice}</div></div>"
    )
    article = f"<div>{ARTICLE * 3}</div>"
    assert told(_found(section, article)) == [(NAME, "It was dry.")]


_SIGNED = f"<b class=name>{NAME}</b> <span class=date>{DAY}</span><p>{TEXT}</p>"


@pytest.mark.parametrize(
    "section",
    [
        f"<div class=author-bio><img src=/a.png>{_SIGNED}</div><div id=comments>{FORM}</div>",
        f"<div id=comments><div class=author-box><img src=/a.png>{_SIGNED}</div>{FORM}</div>",
        f"<div class=testimonial>{_SIGNED}</div>{FORM}",
        (
            f"<section id=comments><h2>Comments</h2><div class=comment-policy>{_SIGNED}</div>{FORM}"
            "</section>"
        ),
        (
            f"<div class='widget widget_recent_comments'><h3>Recent comments</h3><div class=comment>"
            f"{_SIGNED}</div></div>"
        ),
        f"<div class=update>{_SIGNED}</div><div class=comments><h3>No comments</h3>{FORM}</div>",
        (
            f"<div class=comment><h3>From the letters</h3>{_SIGNED}<a href=/other#comment-17>All</a>"
            "</div>"
        ),
        f"<div class=card>{_SIGNED}<a href=/p/1#comments>1 comment</a></div>{FORM}",
    ],
)
def test_what_else_has_a_name_and_a_date_is_no_comment(section: str) -> None:
    assert _found(section) == ()


@pytest.mark.parametrize("marks", ["class=post", "class='post has-comments' id=post-12"])
def test_a_short_text_above_the_form_is_not_its_own_comment(marks: str) -> None:
    article = f"<div {marks}><img src=/a.png>{_SIGNED}<p><a href=#c12>Reply</a></p></div>"
    assert _found(FORM, article) == ()


def test_the_article_is_not_the_first_of_two_comments_that_share_its_element() -> None:
    article = f"<article><p class=meta>By Bea on 2 March 2024</p>{ARTICLE}</article>"
    section = (
        f"<section id=comments><h3>Comments</h3><article id=c9 class='entry_comment'><div>{TEXT}</div>"
        f"<div class=comment_source><span class=comment_author>{NAME}</span> on <time>{DAY}</time>"
        "</div></article></section>"
    )
    assert told(_found(section, article)) == [(NAME, TEXT)]


def test_the_bar_above_a_comment_is_not_the_comment() -> None:
    section = (
        f"<div class=stream><h2>All comments <span>1</span></h2><div class='x x-comment'><div>"
        f"<div class=comment-bar><button class=comment-name><span>{NAME}</span></button>"
        f"<time>{DAY}</time></div><div class=comment-content><p>{TEXT}</p></div>"
        "<button>Reply</button></div></div></div>"
    )
    assert told(_found(section)) == [(NAME, TEXT)]


def test_two_of_one_kind_are_not_read_as_one_comment() -> None:
    two = "".join(
        f"<article class=review-card><b>{name}</b> <time>{day} March 2024</time><p>{said}</p></article>"
        for name, day, said in zip(("AE", "Bea"), (3, 5), SAID, strict=False)
    )
    assert all(SAID[1] not in one.text or SAID[0] not in one.text for one in _found(two + FORM))


def test_a_control_that_ends_in_a_full_stop_is_no_name() -> None:
    comments = read(
        lambda _: (
            f"<div class=comment id=c17><p><span>{NAME}</span> wrote:<br><time>{DAY}</time></p>"
            f"<div><p>{TEXT}</p></div><div><a href=/report/17>Report comment.</a></div></div>"
        ),
        head="<h3>Comments</h3>",
        count=1,
    )
    assert told(comments) == [(NAME, TEXT)]


OTHER, LATER = "Wilf Crane", "5 March 2024"


@pytest.mark.parametrize(
    "drawn",
    [
        "<p>{} <em>({})</em></p><p>{}</p>",
        "<div class=w-box><div class=w-row>{1} - {0}</div><div>{2}</div><a href=#>Reply</a></div>",
    ],
)
@pytest.mark.parametrize("count", [1, 2])
def test_one_or_two_are_found_whether_their_parts_are_in_an_element_or_not(
    drawn: str, count: int
) -> None:
    both = [(NAME, DAY, TEXT), (OTHER, LATER, SAID[1])][:count]
    section = "".join(drawn.format(*one) for one in both)
    comments = _found(f"<div class=box><h3>Comments</h3>{section}</div>{FORM}")
    assert told(comments) == [(name, said) for name, _, said in both]


def test_a_list_called_comments_is_the_section_of_its_only_term() -> None:
    section = f"<dl id=comments><dt id=c17>{DAY} - {NAME}</dt><dd><p>{TEXT}</p></dd></dl>{FORM}"
    assert told(_found(section)) == [(NAME, TEXT)]


def test_the_line_of_a_comment_does_not_take_the_text_of_the_next_section() -> None:
    section = f"<div class=box><h3>Comments</h3><p>{NAME} <em>({DAY})</em></p><h4>More</h4></div>"
    assert _found(section + f"<p>{TEXT}</p>{FORM}") == ()

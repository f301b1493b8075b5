"""Answers that have a class of their own, and parts called otherwise than those of comments."""

import pytest

from tests.extraction.generic.sluice import SAID, read

PEOPLE = ("Orla Finch", "bram_holt", "Bea", "Wilf Crane", "Olga Marsh")
ANSWERS = (
    ("Tam Reed", "The fence came down again."),
    ("Pia Moss", "Nobody told the lower street."),
)


def parts(kind: str, who: str, day: int, said: str) -> str:
    return (
        f'<span class="{kind}-author">{who}</span> <span class="{kind}-date">{day} May 2024</span>'
        f'<div class="{kind}-text">{said}</div>'
    )


def replies(called: str) -> str:
    return "".join(
        f'<div class="{called}">{parts("reply", who, at + 7, said)}</div>'
        for at, (who, said) in enumerate(ANSWERS)
    )


DRAWN = {
    "in a box inside": '<div class="comment">{parts}<div class="replies">{replies}</div></div>',
    "inside": '<div class="comment">{parts}{replies}</div>',
    "in a box below": '<div class="comment">{parts}</div><div class="replies">{replies}</div>',
    "below": '<div class="comment">{parts}</div>{replies}',
    "beside, in a frame": '<div class="thread"><div class="comment">{parts}</div>{replies}</div>',
}


@pytest.mark.parametrize("called", ["reply", "comment-reply", "response item", "reply-box"])
@pytest.mark.parametrize("drawn", DRAWN.values(), ids=DRAWN)
def test_each_answer_is_a_comment_and_answers_the_one_above(drawn: str, called: str) -> None:
    def one(at: int) -> str:
        inner = replies(called) if at in (0, 3) else ""
        return drawn.format(parts=parts("comment", PEOPLE[at], at + 3, SAID[at]), replies=inner)

    comments = read(one)
    names = {comment.id: comment.author for comment in comments}
    assert [(comment.author, names.get(comment.parent, "")) for comment in comments] == [
        ("Orla Finch", ""), ("Tam Reed", "Orla Finch"), ("Pia Moss", "Orla Finch"),
        ("bram_holt", ""), ("Bea", ""), ("Wilf Crane", ""), ("Tam Reed", "Wilf Crane"),
        ("Pia Moss", "Wilf Crane"), ("Olga Marsh", ""),
    ]  # fmt: skip
    assert [comment.text for comment in comments[:3]] == [SAID[0], ANSWERS[0][1], ANSWERS[1][1]]


def test_an_answer_below_a_comment_on_the_question_is_none_to_that() -> None:
    comments = read(
        lambda at: (
            f'<div class="comment">{parts("comment", PEOPLE[at], at + 3, SAID[at])}</div>'
            f"{replies('answer') if at == 1 else ''}"
        ),
        head="<h3>7 comments</h3>",
    )
    assert [comment.parent for comment in comments if comment.author == "Tam Reed"] == [""]


NONE = {
    "a form": '<div class="reply"><b>Leave a reply</b><form><input name="who"></form></div>',
    "a link": '<div class="reply"><a href="/reply/{at}">Reply to {who}</a></div>',
    "a note": '<div class="reply">This comment has 2 replies, the last of 9 May 2024.</div>',
    "no date": '<div class="answer">{who}<p>Wrote 12 comments here.</p></div>',
    "a part": '<div class="reply-date">edited 9 May 2024</div>',
}


@pytest.mark.parametrize("other", NONE.values(), ids=NONE)
def test_what_is_only_called_an_answer_is_none(other: str) -> None:
    comments = read(
        lambda at: (
            f'<div class="comment">{parts("comment", PEOPLE[at], at + 3, SAID[at])}</div>'
            f"{other.format(at=at, who=PEOPLE[at]) if at in (1, 4) else ''}"
        )
    )
    assert [comment.author for comment in comments] == list(PEOPLE)


def test_answers_on_other_pages_are_no_answers_here() -> None:
    foot = f"<aside><h4>Latest replies</h4>{replies('reply')}</aside>"
    comments = read(
        lambda at: f'<div class="comment">{parts("comment", PEOPLE[at], at + 3, SAID[at])}</div>',
        foot=foot,
    )
    assert [comment.author for comment in comments] == list(PEOPLE)


ONE = '<div class="{}"><b>{}</b> <i>9 May 2024</i><p>{}</p></div>'
SAYING = "The fence came down again, and nobody told us of it."
COPIES = {
    **{
        f"a {called}": ONE.format(called, "Tam Reed", SAYING)
        for called in ("quoted-reply", "last-reply", "latest-answer", "original-reply", "in-reply",
                       "parent-reply", "reply preview", "view-reply")
    },
    "a quotation": ONE.format("response", PEOPLE[0], SAYING).replace("div", "blockquote"),
    "a copy": ONE.format("reply", PEOPLE[0], SAID[0]),
    "a preview": ONE.format("reply", PEOPLE[0], SAID[0][:40] + "…"),
    "hidden": ONE.format('reply" hidden="', "Tam Reed", SAYING),
    "hidden by a style": ONE.format('reply" style="display:none', "Tam Reed", SAYING),
    "a template": ONE.format('reply" id="reply-template', "Tam Reed", SAYING),
}  # fmt: skip


def below(inner: str, head: str) -> list[str]:
    """Who wrote the comments, with something more in the third of five."""
    comments = read(
        lambda at: (
            f'<div class="comment">{parts("comment", PEOPLE[at], at + 3, SAID[at])}'
            f"{inner if at == 2 else ''}</div>"
        ),
        head=head,
    )
    return [comment.author for comment in comments]


@pytest.mark.parametrize("inner", COPIES.values(), ids=COPIES)
def test_copies_and_templates_of_answers_are_none(inner: str) -> None:
    assert below(inner, "<h3>Comments</h3>") == list(PEOPLE)


@pytest.mark.parametrize(("claim", "count"), [(5, 5), (6, 6)])
def test_an_answer_is_one_of_those_the_page_counts(claim: int, count: int) -> None:
    answer = ONE.format("reply", "Tam Reed", SAYING)
    assert len(below(answer, f"<h3>{claim} comments</h3>")) == count


def test_an_answer_that_quotes_or_is_quoted_is_one() -> None:
    quoted = f"<blockquote>{SAID[0]}</blockquote><p>{SAYING}"
    quoting = f"<blockquote>{SAYING}</blockquote>"
    inner = ONE.format("reply", "Tam Reed", quoted)
    people = [*PEOPLE[:3], "Tam Reed", *PEOPLE[3:]]
    assert below(inner, "<h3>6 comments</h3>") == people
    assert below(inner + quoting, "<h3>6 comments</h3>") == people

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
        )
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

"""Answers among the comments may have a class of their own in place of theirs."""

from collections.abc import Callable

import pytest

from tests.extraction.generic.sluice import SAID, read, told

PEOPLE = ("Orla Finch", "bram_holt", "Bea", "Wilf Crane", "Olga Marsh")
HEAD = '<h3>5 comments</h3><div class="list">'
CLASSES = {
    "reply": ("comment", "reply"),
    "is-answer": ("is-comment", "is-answer"),
}


def row(at: int, called: str, tag: str = "li") -> str:
    return (
        f'<{tag} class="{called}"><b>{PEOPLE[at]}</b><time>{at + 3} May 2024</time>'
        f"<p>{SAID[at]}</p></{tag}>"
    )


def answering(first: str, second: str) -> Callable[[int], str]:
    return lambda at: row(at, second if at in (1, 4) else first)


@pytest.mark.parametrize(("first", "second"), CLASSES.values(), ids=CLASSES)
def test_answers_are_found_with_those_they_answer(first: str, second: str) -> None:
    comments = read(answering(first, second), head=HEAD)
    assert told(comments) == list(zip(PEOPLE, SAID, strict=True))
    names = {one.id: one.author for one in comments}
    found = [names.get(one.parent, "") for one in comments]
    assert found == ["", PEOPLE[0], "", "", PEOPLE[3]]


OTHERS = {
    "no date": '<li class="notice"><b>Rules</b><i>of the house</i><p>Be kind to each other.</p></li>',
    "other parts": '<li class="notice"><time>3 May 2024</time><p>Two rows were moved.</p></li>',
    "another tag": row(1, "notice", "div"),
}


@pytest.mark.parametrize("other", OTHERS.values(), ids=OTHERS)
def test_what_is_built_otherwise_is_none(other: str) -> None:
    comments = read(lambda at: row(at, "comment") if at != 1 else other, head=HEAD)
    assert [one.author for one in comments] == [PEOPLE[at] for at in (0, 2, 3, 4)]


def test_what_stands_above_all_comments_is_none() -> None:
    head = f"{HEAD}{row(0, 'announcement')}"
    comments = read(lambda at: row(at, "comment") if at else "", head=head)
    assert [one.author for one in comments] == list(PEOPLE[1:])


CARD = '<li class="{}"><b>Harbour News</b><time>9 May 2024</time><p>The lamp was sold at noon.</p></li>'


@pytest.mark.parametrize("called", ["teaser", "ad", "news", "related-item", "comment-ad", "story"])
def test_cards_of_the_same_parts_are_none(called: str) -> None:
    """Among the comments and below them, where no number says how many there are."""
    head = HEAD.replace("5 comments", "Comments")
    comments = read(
        lambda at: row(at, "comment") + (CARD.format(called) if at in (2, 4) else ""), head=head
    )
    assert [one.author for one in comments] == list(PEOPLE)


BETWEEN = ("<h2>Latest answers</h2>", "<form><textarea></textarea><button>Send</button></form>")


@pytest.mark.parametrize(
    "between", [*BETWEEN, f"<div>{BETWEEN[0]}</div>", f"<li>{BETWEEN[1]}</li>"]
)
def test_what_is_called_an_answer_behind_a_heading_or_a_form_is_none(between: str) -> None:
    head = HEAD.replace("5 comments", "Comments")
    below = between + CARD.format("reply")
    comments = read(lambda at: row(at, "comment") + (below if at == 4 else ""), head=head)
    assert [one.author for one in comments] == list(PEOPLE)


@pytest.mark.parametrize(("claim", "count"), [(5, 5), (6, 6)])
def test_there_are_no_more_answers_than_the_page_counts(claim: int, count: int) -> None:
    head = HEAD.replace("5", f"{claim}")
    comments = read(
        lambda at: row(at, "comment") + (CARD.format("reply") if at == 4 else ""), head=head
    )
    assert len(comments) == count


@pytest.mark.parametrize("hiding", ["hidden", 'style="display:none"', 'id="reply-template"'])
def test_a_template_of_an_answer_is_none(hiding: str) -> None:
    head = HEAD.replace("5", "6")
    form = CARD.format("reply").replace("<li ", f"<li {hiding} ")
    comments = read(lambda at: row(at, "comment") + (form if at == 4 else ""), head=head)
    assert [one.author for one in comments] == list(PEOPLE)

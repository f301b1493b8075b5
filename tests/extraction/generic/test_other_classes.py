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

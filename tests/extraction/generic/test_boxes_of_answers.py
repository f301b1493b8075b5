"""Comments without a class of their own, with answers in boxes that have one."""

import pytest

from reader import extract
from reader.model import Comment

PROSE = "<p>The quay was full of people who had come to see the boat.</p>" * 9
SAID = (
    ("Orla Finch", "I do not believe the council looked at the sluice."),
    ("Wilf Crane", "You are forgetting the flood, when the street stood under water."),
    ("Pia Holm", "Where was the photograph at the top taken?"),
    ("Ines Maro", "I walked there on Sunday, and the path is closed."),
    ("Bram Holt", "Has anybody asked what the new gate will cost?"),
    ("Tove Lind", "The old mill race was cleared twice last spring."),
)


def _item(at: int, *answers: str, box: str) -> str:
    who, said = SAID[at]
    below = f"<div class={box}>{''.join(answers)}</div>" if answers else ""
    return (
        f"<div><b class=name>{who}</b> <em class=date>{13 + at}/03/2024</em> "
        f"<p class=msg>{said}</p><div class=actions><a href=#r{at}>Reply</a></div>{below}</div>"
    )


def _read(*items: str, around: str = "feedback") -> tuple[Comment, ...]:
    page = f"<html lang=en><body><article><h1>Boat</h1>{PROSE}</article>"
    return extract(
        f"{page}<div class={around}><p><b>Discussion</b></p>{''.join(items)}</div>"
    ).comments


def _tree(comments: tuple[Comment, ...]) -> list[tuple[str, str]]:
    names = {comment.id: comment.author for comment in comments}
    return [(comment.author, names.get(comment.parent, "")) for comment in comments]


def test_each_answer_in_a_box_of_several_is_a_comment() -> None:
    first = _item(
        0, _item(1, box="replies"), _item(2, _item(3, box="replies"), box="replies"), box="replies"
    )
    comments = _read(first, _item(4, box="replies"))
    assert _tree(comments) == [
        ("Orla Finch", ""),
        ("Wilf Crane", "Orla Finch"),
        ("Pia Holm", "Orla Finch"),
        ("Ines Maro", "Pia Holm"),
        ("Bram Holt", ""),
    ]
    assert [comment.text for comment in comments] == [said for _, said in SAID[:5]]


@pytest.mark.parametrize("box", ["children", "comment-children", "nested"])
def test_answers_that_each_have_a_box_are_of_the_comments_around_them(box: str) -> None:
    first = _item(0, _item(1, _item(2, box=box), box=box), box=box)
    comments = _read(first, _item(3, _item(4, box=box), box=box), around="discussion")
    assert _tree(comments) == [
        ("Orla Finch", ""),
        ("Wilf Crane", "Orla Finch"),
        ("Pia Holm", "Wilf Crane"),
        ("Ines Maro", ""),
        ("Bram Holt", "Ines Maro"),
    ]


def test_a_part_of_each_comment_is_no_answer_whatever_it_is_called() -> None:
    items = "".join(
        f"<div class=row><b class=name>{who}</b> <em>{13 + at}/03/2024</em>"
        f"<div class=children><p>{said}</p><small>edited {14 + at}/03/2024</small></div></div>"
        for at, (who, said) in enumerate(SAID)
    )
    assert [comment.author for comment in _read(items)] == [who for who, _ in SAID]

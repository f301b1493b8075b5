"""Comments that stand on a page twice: quoted above an answer, or in a list of the best above all."""

import re
from datetime import UTC, datetime

import pytest

from reader import extract

SAID = (
    ("Ines Harlan", "The boats were never late in the years when Mr. Voss ran them alone."),
    ("Per Olsund", "They were late every spring, and he shouted at whoever said so aloud."),
    ("Ada Kreiss", "Whoever pays for the engine should say when it runs, and not the council."),
    ("Toma Lisk", "My grandmother rowed over in half an hour, with two goats and a stove."),
    ("Runa Feld", "Nobody has asked the baker, who needs the flour before the sun is up."),
    ("Ivo Lund", "The ice was early in my first year here too, and then it was gone by noon."),
)
Entry = tuple[str, str, str]


def text(at: int) -> str:
    return (
        f"<div class=said>{SAID[at][1]}</div><div class=foot><span class=when>{20 - at} hours ago"
        "</span> <a href=#>Reply</a></div>"
    )


def quote(at: int, inner: str = "") -> str:
    who = f"<span class=who><a href=/u/{at}>{SAID[at][0]}</a></span>"
    return f'<div class="comment-box comment">{who}{inner}{text(at)}</div>'


def late(inner: str) -> str:
    """The same, written after all others."""
    return re.sub(r"\d+ hours", "1 hour", inner)


def item(at: int, above: str = "", below: str = "") -> str:
    who = f"<div class=head><a href=/u/{at} class=who>{SAID[at][0]}</a></div>"
    return f'<li class="comment-item comment">{who}{above}{text(at)}{below}</li>'


def read(section: str) -> list[Entry]:
    page = f"<title>The ferry</title><h1>The ferry</h1><h2>Comments</h2>{section}"
    now = datetime(2024, 3, 4, 20, 0, tzinfo=UTC)
    found = extract(page, "https://marsh.example/n/3", fetched=now).comments
    names = {comment.id: comment.author for comment in found}
    return [(comment.author, names.get(comment.parent, ""), comment.text) for comment in found]


def tree(*pairs: tuple[int, int]) -> list[Entry]:
    return [(SAID[own][0], SAID[up][0] if up >= 0 else "", SAID[own][1]) for own, up in pairs]


def test_what_is_quoted_above_a_text_is_answered_by_it() -> None:
    # The newest first.
    items = item(5, quote(3)) + item(4) + item(3, quote(0)) + item(2, quote(0)) + item(1) + item(0)
    said = tree((4, -1), (1, -1), (0, -1), (3, 0), (5, 3), (2, 0))
    assert read(f"<ul>{items}</ul>") == said


def test_what_is_quoted_and_not_on_the_page_is_read_once() -> None:
    items = item(5, quote(2)) + item(4, quote(2)) + item(3, quote(0)) + item(1) + item(0)
    assert read(f"<ul>{items}</ul>") == tree((2, -1), (5, 2), (4, 2), (1, -1), (0, -1), (3, 0))


def test_answers_below_a_text_answer_it() -> None:
    items = item(5) + item(4, below=quote(3)) + item(2, below=quote(1)) + item(0)
    assert read(f"<ul>{items}</ul>") == tree((5, -1), (4, -1), (3, 4), (2, -1), (1, 2), (0, -1))


def test_answers_above_and_below_are_left_as_they_are() -> None:
    # Where some stand below, those above are no sign of quotations.
    items = item(5, below=quote(4)) + item(3, quote(2)) + item(1) + item(0)
    assert read(f"<ul>{items}</ul>") == tree((5, -1), (4, 5), (3, -1), (2, 3), (1, -1), (0, -1))


@pytest.mark.parametrize("answered", [(0,), (0, 2)])
def test_what_was_written_later_is_an_answer_wherever_it_stands(answered: tuple[int, ...]) -> None:
    ours = {at: f"<ul>{late(item(at + 1))}</ul>" if at in answered else "" for at in (4, 2, 0)}
    expected = [pair for at in ours for pair in ((at, -1), (at + 1, at)) if pair[1] < 0 or ours[at]]
    assert read(f"<ul>{''.join(item(at, inner) for at, inner in ours.items())}</ul>") == tree(
        *expected
    )


def test_one_above_a_text_that_is_on_the_page_once_may_be_an_answer() -> None:
    items = item(5) + item(4, f"<ul>{item(1)}</ul>") + item(3) + item(2)
    assert read(f"<ul>{items}</ul>") == tree((5, -1), (4, -1), (1, 4), (3, -1), (2, -1))


def test_two_older_ones_above_texts_are_quoted() -> None:
    items = item(5, quote(1)) + item(4, quote(0)) + item(3) + item(2)
    expected = tree((1, -1), (5, 1), (0, -1), (4, 0), (3, -1), (2, -1))
    assert read(f"<ul>{items}</ul>") == expected


def test_short_thanks_that_are_also_elsewhere_are_no_copies() -> None:
    def thanks(inner: str) -> str:
        return re.sub(r"\d+ hours", "9 hours", inner.replace(SAID[0][0], "Guest")).replace(
            SAID[0][1], "Thank you!"
        )

    items = item(5) + item(4, f"<ul>{thanks(item(0))}</ul>") + thanks(item(0)) + item(3) + item(2)
    assert [author for author, _, _ in read(f"<ul>{items}</ul>")].count("Guest") == 2


def test_the_best_comments_are_not_read_again_among_all() -> None:
    best = f"<h3>Best</h3><ul class=best>{item(1)}{item(0)}</ul>"
    every = f"<h3>All</h3><ul class=every>{''.join(map(item, (5, 4, 3, 2, 1, 0)))}</ul>"
    assert read(f"<div>{best}{every}</div>") == tree(*((at, -1) for at in (1, 0, 5, 4, 3, 2)))


def test_what_somebody_sent_twice_is_read_twice() -> None:
    assert len(read(f"<ul>{''.join(map(item, (5, 4, 4, 3, 2)))}</ul>")) == 5


def test_comments_in_a_box_of_their_own_are_in_no_two_lists() -> None:
    boxes = "".join(f"<div class=x>{item(at)}</div>" for at in (5, 4, 4, 3))
    assert len(read(boxes)) == 4


@pytest.mark.parametrize(("times", "own"), [(1, (1, 2)), (1, (1,)), (1, ()), (2, (1, 2))])
def test_thanks_by_a_guest_in_two_threads_are_two(times: int, own: tuple[int, ...]) -> None:
    def thanks() -> str:
        return item(0).replace(SAID[0][0], "Guest").replace(SAID[0][1], "Thank you!")

    one = f"<ul>{thanks() * times}{''.join(map(item, own))}</ul>"
    other = f"<ul>{thanks()}{item(3)}{item(4)}</ul>"
    names = [author for author, _, _ in read(f"<h3>Boats</h3>{one}<h3>Goats</h3>{other}")]
    assert names.count("Guest") == times + 1

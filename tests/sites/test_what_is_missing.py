"""What sites say of comments that are not in the page is true, and is said in words that agree."""

import pytest

import reader
from reader.extraction.comments.completeness import orphaned

_HEAD = "<!DOCTYPE html><html><body><div id=wpdcom><div class=wpd-thread-list>"


def _wpdiscuz(number: int, above: int, inside: str = "") -> str:
    return (
        f"<div id=wpd-comm-{number}_{above} class='comment wpd-comment'>"
        f"<div class=wpd-comment-author>Orla {number}</div>"
        f"<div class=wpd-comment-text><p>The {number} bells rang at noon.</p></div>{inside}</div>"
    )


def _toggle(count: int) -> str:
    return (
        "<div class=wpd-toggle><span class=wpd-view-replies><span class=wpd-view-replies-text>"
        f"View Replies</span> ({count})</span></div>"
    )


@pytest.mark.parametrize(("promised", "is_missing"), [(2, False), (3, True)])
def test_replies_are_folded_away_where_fewer_are_there(promised: int, is_missing: bool) -> None:
    replies = _wpdiscuz(8, 7, _wpdiscuz(9, 8))
    page = _HEAD + _wpdiscuz(7, 0, _toggle(promised) + replies) + "</div></div></body></html>"
    reading = reader.extract(page)
    assert [comment.depth for comment in reading.comments] == [0, 1, 2]
    said = f"Some replies are folded away by the page (View Replies ({promised}))."
    assert (said in reading.notes) is is_missing


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, ()),
        (1, ("One comment answers one that is not here; it stands as a thread of its own.",)),
        (2, ("2 comments answer one that is not here; they stand as threads of their own.",)),
    ],
)
def test_one_comment_answers_and_two_answer(count: int, said: tuple[str, ...]) -> None:
    assert orphaned(count, "here") == said

"""What Bugzilla's texts say of the comment they answer, however deep they say it."""

import pytest

import reader


def _comment(number: int, text: str) -> str:
    return (
        f"<div class=bz_comment id=c{number}><span class=bz_comment_user><span class=fn>Ada Moor"
        f"</span></span><span class=bz_comment_time>2026-01-0{number} 10:00:00 UTC</span>"
        f"<div class=bz_comment_text>{text}</div></div>"
    )


@pytest.mark.parametrize("depth", [0, 3, 3000])
def test_the_comment_it_answers_is_found_at_any_depth(depth: int) -> None:
    answer = "(In reply to Ada Moor from <a href='#c1'>comment #1</a>) Not at low tide."
    page = (
        "<title>1871 - The sluice sticks</title><div class=bz_comment_table>"
        + _comment(1, "It sticks when the tide is high.")
        + _comment(2, "<div>" * depth + answer + "</div>" * depth)
        + "</div>"
    )
    reading = reader.extract(page, "https://bugs.example/show_bug.cgi?id=1871")
    assert reading.source == "bugzilla"
    assert [(comment.id, comment.parent) for comment in reading.comments] == [("1", ""), ("2", "1")]

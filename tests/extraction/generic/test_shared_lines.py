"""Lines over all comments of a long thread are taken off, wherever some comments lack them."""

import pytest

from reader.extraction.generic.items.shared_lines import unframed
from reader.model import Comment, Paragraph, Span


def post(number: int, *lines: str) -> Comment:
    blocks = tuple(Paragraph((Span(one),)) for one in lines)
    return Comment(str(number), blocks)


@pytest.mark.parametrize("page", [10, 20])
def test_a_subject_is_found_though_the_first_post_of_each_page_has_none(page: int) -> None:
    thread = [
        post(
            number, *(["The old quay"] if number % page else []), f"Tide {number} came.", "It left."
        )
        for number in range(60 * page)
    ]
    said = {comment.text.partition("\n")[0] for comment in unframed(thread, "")}
    assert said == {f"Tide {number} came." for number in range(60 * page)}


def test_what_some_begin_with_is_left_to_them() -> None:
    thread = [
        post(number, *(["Good morning"] if number % 2 else []), f"Tide {number} came.", "It left.")
        for number in range(600)
    ]
    assert unframed(thread, "") == thread

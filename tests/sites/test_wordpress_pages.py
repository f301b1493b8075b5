"""Threads of WordPress in several pages, whatever its theme calls the links to the others."""

import pytest

import reader
from reader.extraction.comments.completeness import PAGED


@pytest.mark.parametrize(
    ("link", "is_paged"),
    [
        ("/2026/lock/comment-page-1/#comments", True),
        ("/?p=7&cpage=1#comments", True),
        ("/2026/lock/comment-page-1/#comment-14", False),
        ("/2026/lock/#comments", False),
    ],
)
def test_a_link_to_other_comments_says_that_there_are_more(link: str, is_paged: bool) -> None:
    comment = (
        "<li class='comment' id='comment-15'><div class='comment-body'><cite class='fn'>Ada</cite>"
        "<div class='comment-content'><p>The lock is shut.</p></div></div></li>"
    )
    page = (
        "<title>The lock</title><h1>The lock</h1><p>It was built in 1874 and mended twice.</p>"
        f"<ol class='comment-list'>{comment}</ol><div class='older'><a href='{link}'>Older</a></div>"
    )
    assert (PAGED in reader.extract(page, "https://weir.example/2026/lock/").notes) is is_paged

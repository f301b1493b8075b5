"""Threads of WordPress in several pages, whatever its theme calls the links to the others."""

import pytest

import reader
from reader.extraction.comments.completeness import PAGED

ADDRESS = "https://weir.example/2026/lock/"
OTHER = "/2026/lock/comment-page-1/#comments"


def _is_paged(link: str, url: str = ADDRESS, *, label: str = "Older", head: str = "") -> bool:
    comment = (
        "<li class='comment' id='comment-15'><div class='comment-body'><cite class='fn'>Ada</cite>"
        "<div class='comment-content'><p>The lock is shut.</p></div></div></li>"
    )
    page = (
        "<title>The lock</title><h1>The lock</h1><p>It was built in 1874 and mended twice.</p>"
        f"<h2 class='comments-title'>{head}</h2><ol class='comment-list'>{comment}</ol>"
        f"<div class='older'><a href='{link}'>{label}</a></div>"
    )
    return PAGED in reader.extract(page, url).notes


@pytest.mark.parametrize(
    ("link", "is_paged"),
    [
        (OTHER, True),
        ("http://www.weir.example/2026/lock/comment-page-1#comments", True),
        ("comment-page-2/#comments", True),
        ("?cpage=1#comments", True),
        ("/2026/lock/comment-page-1/#comment-14", False),
        ("/2026/lock/#comments", False),
        ("/2026/weir/comment-page-1/#comments", False),
        ("/2026/weir/?cpage=2#comments", False),
        ("https://other.example/2026/lock/comment-page-1/#comments", False),
    ],
)
def test_a_link_to_other_comments_of_the_thread_says_that_there_are_more(
    link: str, is_paged: bool
) -> None:
    assert _is_paged(link) is is_paged


def test_a_link_to_the_page_itself_says_nothing() -> None:
    assert not _is_paged(OTHER, f"{ADDRESS}comment-page-1/")
    assert not _is_paged("/?p=7&cpage=2#comments", "https://weir.example/?cpage=2&p=7")
    assert _is_paged(OTHER, f"{ADDRESS}comment-page-2/")
    assert _is_paged("/?p=7&cpage=2#comments", "https://weir.example/?cpage=1&p=7")


def test_nothing_goes_on_if_the_page_counts_what_it_shows() -> None:
    assert not _is_paged(OTHER, head="1 comment on The lock")
    assert not _is_paged(OTHER, label="1 comment")
    assert _is_paged(OTHER, head="41 comments on The lock")
    assert _is_paged(OTHER, label="41 comments")


def test_a_saved_page_that_does_not_say_where_it_was_links_to_anything() -> None:
    assert not _is_paged(OTHER, "")

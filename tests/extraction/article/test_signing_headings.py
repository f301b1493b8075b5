"""Headings of the lowest ranks that say who posted a text, and those that are part of one."""

from itertools import zip_longest

import pytest

import reader

TEXTS = [
    "<p>The lock at Low Weir was built in 1874, and has been mended twice since that year.</p>",
    "<p>Its keeper has a house of two rooms beside it, and a bell that the boats have to ring.</p>",
    "<p>In a dry summer nothing larger than a rowing boat can pass, and the bell is not rung.</p>",
]


def _blocks(*heads: str, author: str = "Ada Lind") -> list[str]:
    """The blocks of a text of which each paragraph has such a heading, or none ("")."""
    text = "".join(head + below for head, below in zip_longest(heads, TEXTS, fillvalue=""))
    page = (
        f"<title>The lock</title><meta name='author' content='{author}'><article>"
        f"<h1>The lock</h1>{text}</article>"
    )
    return reader.extract(page, "https://weir.example/lock", sites=()).article.text.split("\n\n")


@pytest.mark.parametrize(
    "heading",
    [
        "<h6>Posted by: <a href='/a'>Ada Lind</a> 9 months ago</h6>",
        "<h5>Written by Ada Lind on 3 May 2026</h5>",
    ],
)
def test_a_heading_that_says_who_posted_the_text_is_none_of_it(heading: str) -> None:
    assert _blocks(heading)[0].startswith("The lock at Low Weir")


@pytest.mark.parametrize("author", ["Ada Lind", ""])
@pytest.mark.parametrize(
    "heading",
    [
        "Written by hand, 1889",
        "Written by my grandfather, 3 May 1941",
        "Posted by the last boat",
        "By boat to Low Weir",
    ],
)
def test_a_heading_may_say_how_a_text_came_about(heading: str, author: str) -> None:
    assert _blocks(f"<h6>{heading}</h6>", author=author)[0] == heading


def test_headings_of_several_parts_each_say_who_wrote_theirs() -> None:
    heads = ["Written by Ada Lind, 1941", "Written by Bo Tarn, 1943"]
    found = _blocks(*(f"<h5>{head}</h5>" for head in heads))
    assert [block for block in found if block.startswith("Written")] == heads


def test_a_heading_within_the_text_is_part_of_it() -> None:
    assert "Written by Ada Lind" in _blocks("", "<h5>Written by Ada Lind</h5>")

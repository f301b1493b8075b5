"""Huge tags are told without going through all tags, and none is missed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.html.longtags import may_be_huge
from reader.html.tags import attribute_count, tags

PIECES = (
    "<", ">", '"', "'", "=", " ", "/", "a", "b ", "<div ", "<a ", 'x="y" ', "x='y' ", '="', '= "',
    "a=1 ", "</p", "<body ", "<html", "<!--", "-->", "=a", "<script>", "</script>", "x='>' ",
)  # fmt: skip


def is_huge(text: str, length: int, attributes: int) -> bool:
    """The same by every tag."""
    merged = 0
    for tag in tags(text):
        ours = (tag[2] or "").lower() in {"body", "html"}
        count = attribute_count(tag[3] or "")
        merged += count if ours else 0
        long = tag.end() - tag.start() > length
        if merged > attributes or (long and count > attributes):
            return True
    return False


@settings(max_examples=1000)
@given(
    st.lists(st.sampled_from(PIECES), max_size=60).map("".join),
    st.sampled_from([6, 12, 20, 40]),
    st.integers(1, 5),
)
def test_no_huge_tag_is_missed(text: str, length: int, attributes: int) -> None:
    assert may_be_huge(text, length, attributes) or not is_huge(text, length, attributes)


@pytest.mark.parametrize(
    "text",
    [
        "<p class='a b' title=\"it's < that\">x</p>" * 1000,
        "<p title='" + "word " * 2000 + "'>x</p>",
        "<script>" + "if (a<b) run('x > y');" * 500 + "</script>",
        "text " * 5000,
        "<body a b c><html d e>",
    ],
)
def test_what_is_only_long_is_not_huge(text: str) -> None:
    assert not may_be_huge(text, 3000, 1000)

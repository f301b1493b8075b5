"""Texts that editors keep as data: each block is what it is there, and pictures are no text."""

import pytest

from reader.extraction.data.rich_text import Allowance, block, is_part

SAID = "The lamp was lit"


def leaf(text: str) -> dict[str, object]:
    return {"type": "text", "text": text}


@pytest.mark.parametrize(
    ("part", "markup"),
    [
        ({"type": "heading", "attrs": {"level": 2}, "content": [leaf("Lamps")]}, "<h2>Lamps</h2>"),
        ({"_type": "block", "style": "h3", "children": [leaf("Lamps")]}, "<h2>Lamps</h2>"),
        ({"nodeType": "heading-2", "content": [leaf("Lamps")]}, "<h2>Lamps</h2>"),
        ({"type": "blockquote", "children": [leaf(SAID)]}, f"<blockquote>{SAID}</blockquote>"),
        ({"name": "core/code", "attributes": {"content": "a = b"}}, "<pre>a = b</pre>"),
        (
            {"type": "bulletList", "content": [{"type": "listItem", "content": [leaf(SAID)]}] * 2},
            f"<ul><li>{SAID}</li><li>{SAID}</li></ul>",
        ),
        (
            {"type": "list", "data": {"style": "ordered", "items": ["One lamp", "Two"]}},
            "<ol><li>One lamp</li><li>Two</li></ol>",
        ),
        ({"type": "text", "content": "<p>One <b>lamp</b>"}, "<p>One <b>lamp</b>"),
        ({"type": "text", "content": "1 & 2 > 3"}, "<p>1 &amp; 2 &gt; 3</p>"),
        (
            {
                "nodeType": "paragraph",
                "content": [
                    leaf("The "),
                    {"nodeType": "hyperlink", "data": {"uri": "/a"}, "content": [leaf("lamp")]},
                ],
            },
            '<p>The <a href="/a">lamp</a></p>',
        ),
    ],
)
def test_a_block_is_the_element_that_it_is_called(part: dict[str, object], markup: str) -> None:
    assert is_part(part)
    assert block(part, Allowance()) == markup


@pytest.mark.parametrize(
    "part",
    [
        {"type": "image", "data": {"caption": SAID, "text": SAID}},
        {"type": "relatedArticles", "items": [SAID, SAID]},
        {"type": "card", "children": [{"title": "Lamps", "url": "/lamps", "text": SAID}]},
        {"type": "tag", "text": "Lamps"},
        {"type": "paragraph", "content": []},
    ],
)
def test_pictures_and_leads_to_other_pages_are_none(part: dict[str, object]) -> None:
    assert block(part, Allowance()) == ""


def test_what_says_no_kind_is_no_part() -> None:
    for one in ({"name": "Ada", "text": SAID}, SAID, [SAID], {"type": 7}, None):
        assert not is_part(one)


def test_parts_may_be_nested_without_end() -> None:
    inner: dict[str, object] = leaf(SAID)
    for _ in range(20_000):
        inner = {"type": "group", "children": [inner]}
    assert block(inner, Allowance(10_000)) == ""
    deep: dict[str, object] = leaf(SAID)
    for _ in range(4_000):
        deep = {"type": "group", "children": [deep]}
    assert block(deep, Allowance(10_000)) == f"<p>{SAID}</p>"


def test_all_blocks_of_a_page_share_one_allowance() -> None:
    allowance = Allowance(3)  # a part and its text are two
    assert block(leaf(SAID), allowance) == f"<p>{SAID}</p>"
    assert block(leaf(SAID), allowance) == ""

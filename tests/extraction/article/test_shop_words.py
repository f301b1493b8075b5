"""The parts by which the words of shops are looked for first: none of what they are may lack one."""

import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from reader.expressions import Phrases
from reader.extraction.article.controls import FOUND
from reader.extraction.article.shop_headings import HEADINGS, is_beside_product
from reader.extraction.article.shop_labels import LABELS, TABS


@pytest.mark.parametrize(
    "words", [FOUND, *LABELS, *TABS, *HEADINGS], ids=lambda words: words.parts[0]
)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_all_that_a_pattern_matches_has_one_of_its_parts(
    words: Phrases, data: st.DataObject
) -> None:
    whole = re.compile(words.pattern.pattern, words.pattern.flags)
    text = data.draw(st.from_regex(whole, fullmatch=True))
    assume(whole.fullmatch(text))
    assert words.are_all_of(text)


@pytest.mark.parametrize(
    "heading",
    [
        "3 reviews for tide clock", "avis des clients", "you may also like", "ahnliche produkte",
        "free shipping & returns", "versand und retouren", "opinie klientow", "frakt og levering",
        "avaliacoes dos clientes", "商品评价", "返品", "products related to this item", "dazu passt",
        "more from this shop", "similar styles", "shop the look", "関連商品", "wird oft zusammen gekauft",
    ],
)  # fmt: skip
def test_headings_of_what_is_beside_a_product(heading: str) -> None:
    assert is_beside_product(heading)


@pytest.mark.parametrize(
    "heading",
    ["how we ship it", "a review of reviews", "our goods", "works with", "more from the sea", ""],
)
def test_other_headings_describe_it(heading: str) -> None:
    assert not is_beside_product(heading)

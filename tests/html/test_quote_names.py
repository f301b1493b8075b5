"""The classes by which elements that are no `blockquote` are quotes."""

import pytest

from reader.html.blocks import blocks
from reader.html.shapes import shapes
from reader.html.tree import parse
from reader.model import Quote


@pytest.mark.parametrize("name", ["quote-container", "quote-block", "quoted-message", "pull-quote"])
@pytest.mark.parametrize("tag", ["div", "aside", "section"])
def test_a_box_called_a_quote_is_one(name: str, tag: str) -> None:
    document = parse(f"<p>first</p><{tag} class='wide {name}'>the words</{tag}>")
    assert [type(one) is Quote for one in blocks([document.body], "", shapes=shapes(document))] == [
        False,
        True,
    ]


@pytest.mark.parametrize("name", ["quote-form", "blocks-quotes", "get-a-quote"])
def test_other_boxes_with_the_word_are_none(name: str) -> None:
    document = parse(f"<p>first</p><div class={name}>the words</div>")
    assert not any(
        isinstance(one, Quote) for one in blocks([document.body], "", shapes=shapes(document))
    )

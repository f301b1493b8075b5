"""Mail addresses that are encoded in a page are read."""

import pytest

import reader
from reader.html.blocks import blocks
from reader.html.tree import parse
from reader.model import Span, blocks_text
from tests.blocks import paragraph


def encoded(address: str, key: int = 0x5A) -> str:
    return bytes([key, *(byte ^ key for byte in address.encode())]).hex()


def shown(code: str, words: str = "[email&#160;protected]") -> str:
    document = parse(
        f'<p>Write to <span class=__cf_email__ data-cfemail="{code}">{words}</span>.</p>'
    )
    return blocks_text(blocks(document.body))


def test_the_address_stands_where_a_script_would_put_it() -> None:
    assert shown(encoded("mill@brook.example")) == "Write to mill@brook.example."
    assert shown(encoded("müller@brook.example", 0xC3)) == "Write to müller@brook.example."


@pytest.mark.parametrize(
    "code",
    [
        "",
        "5",
        "5a",
        "zz",
        encoded("no address"),
        encoded("<b>@x.example"),
        encoded("a@b\x1bc"),
        "5aff",
    ],
    ids=[
        "none",
        "a digit",
        "only the key",
        "no digits",
        "words",
        "markup",
        "an escape",
        "no UTF-8",
    ],
)
def test_what_is_no_address_is_left_as_written(code: str) -> None:
    assert shown(code) == "Write to [email\xa0protected]."


def test_its_link_writes_to_it() -> None:
    code = encoded("mill@brook.example")
    place = "/cdn-cgi/l/email-protection"
    for markup in (
        f'<p><a href="{place}" data-cfemail="{code}">[email&#160;protected]</a></p>',
        f'<p><a href="{place}#{code}"><span data-cfemail="{code}">[email&#160;protected]</span></a></p>',
    ):
        document = parse(markup, "https://brook.example/")
        linked = paragraph(Span("mill@brook.example", href="mailto:mill@brook.example"))
        assert blocks(document.body, document.url) == (linked,)


def test_the_article_has_it() -> None:
    said = "The mill at the brook grinds oats on Mondays, and rye on every other day. " * 6
    code = encoded("mill@brook.example")
    page = f"<article><h1>Mill</h1><p>{said}</p><p>{said}Ask <a data-cfemail={code}>[email&#160;protected]</a> first.</p></article>"
    assert "Ask mill@brook.example first." in reader.extract(page).article.text


def test_words_in_two_parts_are_counted_as_one_address() -> None:
    code = encoded("mill@brook.example")
    document = parse(f"<p>Ask <i data-cfemail={code}>[email<!-- -->&#160;protected]</i> first.")
    assert [text for *_, text in document.seen.texts] == ["Ask ", "mill@brook.example", " first."]

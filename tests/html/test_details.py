"""What a page folds away is a box with a label, or a section under its heading."""

import pytest

from reader.extraction.article.pipeline import extract_article
from reader.html.blocks import blocks
from reader.html.tree import parse
from reader.model import Block, Heading, Note, blocks_text
from tests.blocks import paragraph


def read(markup: str) -> tuple[Block, ...]:
    return blocks(parse(f"<body>{markup}</body>").body)


ENTRY = (
    "<details{}><summary><div><h4>fn row(&amp;self)</h4></div></summary><p>It rows.</p></details>"
)


def test_what_is_shown_under_a_heading_is_a_section() -> None:
    head, text = read(ENTRY.format(" open"))
    assert isinstance(head, Heading)
    assert blocks_text((head,)) == "fn row(&self)"
    assert text == paragraph("It rows.")


def test_what_is_folded_under_a_heading_is_a_box() -> None:
    assert read(ENTRY.format("")) == (Note("fn row(&self)", (paragraph("It rows."),)),)


def test_a_summary_of_words_labels_a_box() -> None:
    text = "<details><summary>Why oars?</summary><p>They are cheap.</p></details>"
    assert read(text) == (Note("Why oars?", (paragraph("They are cheap."),)),)


def test_a_summary_seen_only_when_it_is_folded_is_no_label() -> None:
    text = (
        "<details open><summary class=hideme><span>Expand</span></summary><p>It rows.</p></details>"
    )
    assert read(text) == (paragraph("It rows."),)


@pytest.mark.parametrize(
    ("mark", "stays"),
    [
        ("<span class=rightside>1.4.0 · <a class=src href=/s>Origin</a></span>", False),
        ("<a class='src rightside' href=/s>Origin</a>", False),
        ("<div class=rightside>1.4.0 · Origin</div>", True),
    ],
)
def test_where_something_is_defined_is_not_read(mark: str, stays: bool) -> None:
    said = (
        "The oar is pulled by the one who sits in front of it, and nobody else may touch it. " * 3
    )
    body = f"<main><h1>Oars</h1><section>{mark}<h3>fn row(&amp;self)</h3></section><p>{said}</p></main>"
    page = parse(f"<body>{body}</body>", "https://docs.oar.example/row")
    assert ("Origin" in extract_article(page).article.text) is stays

"""Notes in the middle of a line: in brackets, without the sign that is repeated in them."""

import pytest

from reader.extraction.article.pipeline import extract_article
from reader.html.tree import parse

REST = "".join(
    f"<p>The scales of the mill were tried again in the year {year}, by a man from Orr who had brought "
    "his own weights and went home with a sack of flour for his trouble.</p>"
    for year in (1931, 1954, 1977)
)


def read(line: str) -> str:
    page = f"<html><title>Scales</title><body><article><p>{line}</p>{REST}</article></body></html>"
    return extract_article(parse(page, "https://mill.example/a")).article.text.split("\n\n")[0]


PAPER = (
    'The water was weighed<span id="footnote1" class="ltx_note ltx_role_footnote">'
    '<sup class="ltx_note_mark">1</sup><span class="ltx_note_outer"><span class="ltx_note_content">'
    '<sup class="ltx_note_mark">1</sup>\n<span class="ltx_tag ltx_tag_note">1</span>\n By the <b>old</b> '
    "scales.\n</span></span></span> each morning."
)
SIDE = "The water was weighed<{0}> By the old scales. </{0}>, each morning."


def test_the_note_of_a_paper_stands_in_brackets() -> None:
    assert read(PAPER) == "The water was weighed1 (By the old scales.) each morning."


@pytest.mark.parametrize("mark", ["sidenote", "marginnote"])
def test_a_note_in_the_margin_stands_in_brackets(mark: str) -> None:
    line = SIDE.format("span").replace("<span>", f"<span class={mark}>")
    assert read(line) == "The water was weighed (By the old scales.), each morning."


def test_other_spans_and_pictures_in_the_margin_get_none() -> None:
    other = SIDE.format("span").replace("<span>", "<span class=side>")
    assert read(other) == "The water was weighed By the old scales. , each morning."
    picture = "The water was weighed<span class=marginnote><img src=/p.jpg alt=Scales></span> each morning."
    assert "(" not in read(picture)
    empty = "The water was weighed<span class=sidenote> </span>each morning."
    assert read(empty) == "The water was weighed each morning."

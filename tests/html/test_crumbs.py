"""Signs and spaces beside the words are no words."""

import pytest

from reader.html.blocks import blocks
from reader.html.tree import parse
from reader.model import Block, Heading, Mark, Span, blocks_text
from tests.blocks import paragraph


def read(markup: str) -> tuple[Block, ...]:
    return blocks(parse(f"<body>{markup}</body>").body)


def heading(*spans: Span) -> tuple[Block, ...]:
    return (Heading(2, spans),)


@pytest.mark.parametrize(
    "sign",
    [
        '<i class="material-icons md-18">arrow_down</i>',
        '<span class="accordion material-symbols-outlined">arrow_down</span>',
        '<span class="google-material-icons">arrow_down</span>',
    ],
)
def test_the_name_of_an_icon_is_not_read(sign: str) -> None:
    assert read(f"<p>Haul it {sign}in.</p><h2>{sign}Hauling</h2>") == (
        paragraph("Haul it in."),
        Heading(2, (Span("Hauling"),)),
    )
    other = sign.replace("material-", "immaterial-")
    assert blocks_text(read(f"<p>Haul it {other}</p>")) == "Haul it arrow_down"


def test_a_paragraph_about_icons_is_read() -> None:
    for name in ("google-material-icons-guide", "material-symbols-text"):
        assert read(f"<p class={name}>Haul it in.</p>") == (paragraph("Haul it in."),)
    assert read("<p>Haul <i class=material-icons-two-tone>home</i></p>") == (paragraph("Haul"),)


@pytest.mark.parametrize(
    ("markup", "wanted"),
    [
        ("&nbsp;&nbsp;<b>&nbsp;</b>Five&nbsp;", heading(Span("Five"))),
        ("Five<i> &nbsp;</i>", heading(Span("Five"))),
        ("a&nbsp;b <b>c&nbsp;</b>", heading(Span("a\u00a0b "), Span("c", Mark.BOLD))),
        ("&nbsp;<br>Five<br>&nbsp;", heading(Span("Five"))),
        ("&nbsp;", ()),
    ],
)
def test_protected_spaces_around_a_heading_are_left_out(
    markup: str, wanted: tuple[Block, ...]
) -> None:
    assert read(f"<h2>{markup}</h2>") == wanted

"""Lines put together again exactly where a tool broke them."""

import textwrap

from hypothesis import given
from hypothesis import strategies as st

from reader.extraction.textcopy.reflow import Line, rows


def lines(text: str) -> list[Line]:
    return [Line(line.strip(), len(line) - len(line.lstrip())) for line in text.split("\n")]


def joined(text: str) -> list[str]:
    return [row.text for row in rows(lines(text))]


WORD = st.text("abcdefghij", min_size=1, max_size=11)
PARAGRAPH = st.lists(WORD, min_size=40, max_size=90).map(" ".join)


@given(st.lists(PARAGRAPH, min_size=2, max_size=5), st.integers(50, 90))
def test_wrapped_paragraphs_are_whole_again(paragraphs: list[str], width: int) -> None:
    wrapped = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in paragraphs)
    assert joined(wrapped) == paragraphs


def test_breaks_that_an_author_made_stay() -> None:
    verse = "Old iron in the yard,\nhow long, how long,\nyour arm is hard,\nand thirst is strong."
    assert joined(verse) == verse.split("\n")


def test_items_are_rows_of_their_own_and_go_on_under_their_text() -> None:
    text = textwrap.dedent("""\
        Every tool wraps the lines of the text that it writes at a width of so
        many cells, and nowhere else at all.

          * The first item is long enough that it has to go on in a second line
            under its own text.
          * The second is short.
        """)
    assert joined(text)[1:] == [
        "* The first item is long enough that it has to go on in a second line under its own text.",
        "* The second is short.",
    ]


def test_a_hyphen_at_a_break_takes_no_space() -> None:
    text = (
        "Firefox breaks lines after hyphens too, which no text browser does: plug-\n"
        "ins and self-\nmade things, so the width is one that explains these breaks well-\n"
        "enough, and not the one of words alone, as anybody can see who counts the\nletters."
    )
    assert "plug-ins and self-" in joined(text)[0]


def test_scripts_without_spaces_are_joined_without_one() -> None:
    sentence = "这是一个关于村里水泵的报告" * 12
    text = "\n".join(sentence[at : at + 38] for at in range(0, len(sentence), 38))
    assert joined(text) == [sentence]


def test_blank_lines_are_counted() -> None:
    assert [row.gap for row in rows(lines("a\n\nb\n\n\nc\nd"))] == [0, 1, 2, 0]

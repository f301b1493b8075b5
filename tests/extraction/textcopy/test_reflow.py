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
    """Firefox breaks lines after hyphens, text browsers at spaces alone."""
    text = "A well-known plug-in for self-made pumps, half-broken and never-ending, is here. " * 9
    assert joined(textwrap.fill(text, 40)) == [text.strip()]
    assert joined(textwrap.fill(text, 40, break_on_hyphens=False)) == [text.strip()]


def test_links_and_dates_are_lines_of_their_own_though_no_room_was_left() -> None:
    text = (
        "The pump was broken for a week before anybody noticed it at all, and then\nnobody cared. "
    )
    lines = [*textwrap.wrap(text * 4, 75)]
    lines[-1] = "x" * 71
    assert joined("\n".join([*lines, "Reply", "May 3, 2021 at 10:20 pm", "y" * 60]))[-3:] == [
        "Reply",
        "May 3, 2021 at 10:20 pm",
        "y" * 60,
    ]


def test_scripts_without_spaces_are_joined_without_one() -> None:
    sentence = "这是一个关于村里水泵的报告" * 12
    text = "\n".join(sentence[at : at + 38] for at in range(0, len(sentence), 38))
    assert joined(text) == [sentence]


def test_blank_lines_are_counted() -> None:
    assert [row.gap for row in rows(lines("a\n\nb\n\n\nc\nd"))] == [0, 1, 2, 0]

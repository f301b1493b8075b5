"""The rows of an article, and the boxes and imprints around it."""

import pytest

from reader.extraction.textcopy import read_textcopy

TEXT = [
    "The pump in the yard was mended on Monday by two smiths, who had brought iron, leather and a "
    f"bucket of grease, and it took them {number} hours to find the leak in the pipe."
    for number in ("three", "four", "five", "six", "seven", "eight")
]
MENU = ["Skip to content", "Home", "About", "Contact", "Valley", "Sign in"]
FOOT = ["Privacy policy", "© 2024 The Valley Times. All rights reserved."]
TEASERS = [
    "Related stories",
    "Otto Mends a Roof With Straw",
    "May 3, 2024",
    "A roof was mended with straw, and the neighbors came to see how it was done in the old days.",
    "Ida Digs a Well Behind the Mill",
    "May 2, 2024",
    "A well was dug behind the mill, and it gave so much water that the meadow below is a pond.",
]


def read(*rows: str) -> str:
    return read_textcopy("\n\n".join(rows)).article.text


def test_boxes_and_imprint_below_an_article_are_none_of_it() -> None:
    text = read(*MENU, *TEXT, *TEASERS, *FOOT)
    assert text.split("\n\n") == TEXT


def test_an_imprint_and_a_link_over_the_menu_show_that_a_text_is_a_page() -> None:
    text = read("Skip to content", "Valley", *TEXT, FOOT[1])
    assert text.split("\n\n") == TEXT


def test_a_licence_line_alone_does_not_make_a_page() -> None:
    assert read(*TEXT, "Copyright 2024 Otto Weber") == "\n\n".join(
        [*TEXT, "Copyright 2024 Otto Weber"]
    )


@pytest.mark.parametrize(
    "lines",
    [
        [
            "Old iron in the yard,",
            "how long, how long,",
            "your arm is hard,",
            "and thirst is strong.",
        ],
        ["• 2 cups of flour", "• 1 cup of milk", "• 3 eggs", "• some salt"],
        ["– Is it mended?", "– It is.", "– Since when?", "– Since noon."],
        ["def mend(pump):", "    return pump.mend()"],
    ],
    ids=["poem", "recipe", "dialogue", "code"],
)
def test_short_lines_within_an_article_stay(lines: list[str]) -> None:
    text = read(*MENU, *TEXT[:3], *lines, *TEXT[3:], *TEASERS, *FOOT)
    assert all(line.lstrip("• ").strip() in text for line in lines)

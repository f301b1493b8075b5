"""Which dated lines are the heads of comments, where a page has several lists of them."""

import pytest

from reader.extraction.textcopy import read_textcopy

ARTICLE = """The weir

The weir was built of oak by the three families that owned the meadows on the other bank of it.

It has to be mended every spring, which nobody has done since the last of them moved to the town.

"""
SAID = (
    ("Ida Marsh", "The meadows were never theirs, my uncle has the papers in a drawer."),
    ("pike_77", "Lovely."),
    ("Otto B.", "Who is going to pay for the oak?"),
)
FEATURED = tuple(enumerate(SAID[::2], 3))
COMMENTS = "".join(f"{name} {n}/05/2022\n{text}\n" for n, (name, text) in enumerate(SAID, 3))
BOX = "".join(
    f"A headline of a day in May that says what happened.\n{n}.05.2022\n" for n in range(10, 15)
)


def said(copy: str) -> list[tuple[str, str]]:
    return [(comment.author, comment.text) for comment in read_textcopy(copy).comments]


@pytest.mark.parametrize("label", ["Related articles", "Also of interest to those upstream"])
def test_a_heading_announces_the_list_next_to_it(label: str) -> None:
    assert said(f"{ARTICLE}Comments (3)\n{COMMENTS}\n{label}\n{BOX}")[:2] == list(SAID[:2])


def test_a_box_above_the_heading_is_no_part_of_the_discussion() -> None:
    assert said(f"{ARTICLE}Related articles\n{BOX}Reader comments\n{COMMENTS}") == list(SAID)


def test_a_box_of_articles_whose_titles_are_dated_is_no_discussion() -> None:
    rows = "".join(
        f"Weir repair of {n} May 2022\n\nWhat does it cost to repair a weir, and who has to pay?\n\n"
        for n in range(3, 8)
    )
    assert said(f"{ARTICLE}Latest articles\n{rows}") == []


def test_a_few_featured_comments_do_not_hide_the_larger_list_behind_them() -> None:
    featured = "".join(f"{name} | 2022-05-0{n}\n{text}\n\n" for n, (name, text) in FEATURED)
    rest = "".join(
        f"{name}\nMay {n}, 2022 at 10:00\n{text}\n\n" for n, (name, text) in enumerate(SAID, 3)
    )
    copy = f"{ARTICLE}Comments\n\nFeatured\n\n{featured}Write a comment\n\n{rest}"
    assert said(copy)[-3:] == list(SAID)

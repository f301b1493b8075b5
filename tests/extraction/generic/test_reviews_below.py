"""Reviews with the line of name and date below the text, and what a shop says of each."""

from dataclasses import replace

import pytest

from reader.extraction.generic.items.shared_lines import unframed
from reader.extraction.generic.wording.helpful_votes import tells_who_found_helpful
from reader.model import Comment, Paragraph, Span
from tests.extraction.generic.sluice import SAID, read, told

PEOPLE = ("Bea", "Jorun Vik", "Tom Asari", "Bea", "Marit")


def review(at: int, voted: str = "") -> str:
    return (
        "<article class=review><header><h3><a href=#r>As described</a></h3></header>"
        f"<p>{SAID[at]}</p><p><small>Reviewed by <strong>{PEOPLE[at]}</strong> on"
        f" Aug. {at + 13}, 2023, {at + 1}:31 p.m. | <a href=/reviews/{at}/>Permalink</a></small></p>"
        f"{voted}</article>"
    )


def test_the_line_of_name_and_date_below_a_text_is_not_part_of_it() -> None:
    helped = "<p><small>Of 9 readers, 4 were helped.</small></p>"
    found = read(lambda at: review(at, helped), head="<h2>Customer reviews</h2>")
    comments = tuple(replace(one, blocks=one.blocks[:-1]) for one in found)
    assert told(comments) == list(zip(PEOPLE, SAID, strict=True))
    assert {one.published.year for one in comments if one.published} == {2023}


def test_what_a_shop_says_below_each_review_is_not_part_of_it() -> None:
    votes = ("This review has no votes.", "1 of 2 customers found this useful")
    comments = read(
        lambda at: review(at, f"<p><small>{votes[at % 2]}</small></p>"),
        head="<h2>Customer reviews</h2>",
    )
    assert told(comments) == list(zip(PEOPLE, SAID, strict=True))


@pytest.mark.parametrize(
    "text",
    [
        "3 of 41 people found this helpful",
        "Was this review useful?",
        "This review has no votes yet",
    ],
)
def test_counts_of_readers_a_review_helped_are_known(text: str) -> None:
    assert tells_who_found_helpful(text)


@pytest.mark.parametrize(
    "text",
    ["I found this helpful", "We found this useful too.", "Is it any good?", "5 of 6 arrived"],
)
def test_what_somebody_says_of_help_is_no_count(text: str) -> None:
    assert not tells_who_found_helpful(text)


def said(*lines: str) -> Comment:
    return Comment("a", tuple(Paragraph((Span(line),)) for line in lines))


def test_one_comment_among_others_keeps_a_line_that_sounds_like_the_shop() -> None:
    quoted = said("The page says:", "3 of 41 people found this helpful")
    comments = [quoted, said("So it does.", "Odd."), said("Indeed.", "I asked them.")]
    assert unframed(comments, "") == comments


def test_a_comment_that_is_nothing_but_such_a_line_is_kept() -> None:
    comments = [said("3 of 41 people found this helpful") for _ in range(4)]
    assert unframed(comments, "") == comments

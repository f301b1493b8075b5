"""The verbs of saying are known wherever somebody is named with one."""

import re

import pytest

from reader.extraction.generic.people.names import name
from reader.extraction.generic.wording.byline_words import after_date
from reader.extraction.textcopy import line_kinds, names
from reader.extraction.verbs import COMMENTING, SAYING, alternation, spelled

VERBS = sorted(spelled((*SAYING, *COMMENTING)))


@pytest.mark.parametrize("verb", VERBS)
def test_a_verb_behind_a_name_is_no_part_of_it(verb: str) -> None:
    assert name(f"Wenke Quill {verb}:") == "Wenke Quill"
    assert names.name(f"Wenke Quill {verb}") == "Wenke Quill"
    assert after_date(f"8 March 2024, 09:15 Wenke {verb}:").strip() == f"Wenke {verb}:"


@pytest.mark.parametrize("verb", sorted(spelled(SAYING)))
def test_a_line_of_a_text_copy_that_says_who_speaks(verb: str) -> None:
    assert line_kinds.says(f"Wenke Quill {verb}:") == "Wenke Quill"


def test_the_ending_for_a_woman_may_stand_in_brackets() -> None:
    assert spelled(["rzekł(a)"]) == {"rzekł", "rzekła", "rzekł(a)"}
    pattern = re.compile(alternation(["rzekł(a)", "wrote"]))
    assert all(pattern.fullmatch(form) for form in ("rzekł", "rzekła", "rzekł(a)", "wrote"))
    assert not pattern.fullmatch("rzekłb")


def test_a_verb_without_a_name_before_it_names_nobody() -> None:
    assert after_date("8 March 2024, 09:15 wrote:") == ""
    assert after_date("8 March 2024, 09:15 Wenke at the quay") == ""

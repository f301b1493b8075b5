"""The parts by which walls are looked for first: none of what their patterns find may lack one."""

import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from reader.expressions import Phrases
from reader.extraction.article import walls
from reader.extraction.generic.wording.vocabulary import (
    BY_RARE_LETTER,
    COMMENT,
    COMMENT_PARTS,
    speaks_of_comments,
)

WALLS = [
    walls.ACCEPTS,
    walls.ASKS,
    walls.DOUBTS,
    walls.NEEDS_SCRIPT,
    walls.PRIVACY,
    walls.REFUSES,
    walls.SUBSCRIBE,
]


def _compiled(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """What the library of this test asks for, of one that is compiled late."""
    return re.compile(pattern.pattern, pattern.flags)


@pytest.mark.parametrize("wall", WALLS, ids=lambda wall: wall.parts[0])
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_whatever_a_pattern_finds_is_found(wall: Phrases, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(_compiled(wall.pattern))).lower()
    assume(wall.pattern.search(text))  # a capital before a word is none of its letters, a small is
    assert wall.are_in(text)
    assert wall.often_in(text, len(wall.pattern.findall(text)))


@settings(max_examples=60, deadline=None)
@given(marks=st.from_regex(_compiled(COMMENT)))
def test_every_word_for_comments_is_told(marks: str) -> None:
    assert speaks_of_comments(marks)


@pytest.mark.parametrize("part", [part for part in COMMENT_PARTS if part.isascii()])
def test_every_part_of_such_a_word_is_found_by_its_rare_letter(part: str) -> None:
    assert BY_RARE_LETTER.search(part)


def test_a_wall_may_be_said_in_capitals() -> None:
    assert walls.NEEDS_SCRIPT.are_in("ENABLE JavaScript TO READ THIS PAGE.")
    assert walls.PRIVACY.often_in("COOKIES, Datenschutz and ЗГОДА: Согласие.", 3)


def test_what_says_nothing_of_the_kind_is_no_wall() -> None:
    assert not walls.SUBSCRIBE.are_in("The subscribers were many, and reading was dear.")
    assert not walls.SUBSCRIBE.are_in("you must log in to access this content of the attachment")
    assert not walls.SUBSCRIBE.are_in("they join. a ladder is needed to access this content")
    assert not walls.PRIVACY.often_in("Partners asked for consent.", 3)
    assert not speaks_of_comments("responsive content-wrapper")


@pytest.mark.parametrize("marks", ["cmt", "user-cmt", "newCmt", "CMT-list", "cmntbox"])
def test_short_for_comments_is_of_one_case(marks: str) -> None:
    assert speaks_of_comments(marks)
    assert not speaks_of_comments("PageChunks-etcMtP bwyLBj")  # as scripts name their classes


def test_a_word_of_one_syllable_over_and_over_is_read_once() -> None:
    assert not walls.NEEDS_SCRIPT.are_in("script " + 20_000 * "aktivier")

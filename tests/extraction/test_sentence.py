"""A sentence is known again in the notes that are made of it."""

import pytest

from reader.extraction.sentence import Sentence


@pytest.mark.parametrize(
    ("form", "note", "is_in"),
    [
        ("It rose.", "It rose.", True),
        ("It rose.", "It rose. It fell.", False),
        ("{} rose by {}.", "The tide rose by two feet.", True),
        ("{} rose by {}.", "The tide rose.", False),
        ("{} rose by {}.", "The tide rose by two feet", False),
        ("A {} B", "A B", False),
        ("A{}A", "A", False),
        ("{} b {} b {}.", "a b c.", False),
        ("{} b {} b {}.", "a b c b d.", True),
    ],
)
def test_a_sentence_is_known_whatever_fills_its_gaps(form: str, note: str, is_in: bool) -> None:
    assert Sentence(form).is_in(note) is is_in

"""Words before names: titles, whose full stops end no sentence, and those for "by"."""

import pytest

from reader.extraction.generic.people.names import name


@pytest.mark.parametrize(
    "said",
    [
        "Prof. Dr. Pell",
        "Dra. Ana Reis",
        "Dott. Sala",
        "Dipl.-Ing. Karl Ott",
        "Dr. med. Runa Teel",
        "Mgr. Jana Dvor",
        "проф. Белов",
    ],
)
def test_a_full_stop_behind_a_title_ends_no_name(said: str) -> None:
    assert name(said) == said


@pytest.mark.parametrize(
    "said", ["Good doc. Thanks", "Prof. No. Never. He was late", "Old col. Why"]
)
def test_a_full_stop_behind_a_title_that_no_name_follows_ends_a_sentence(said: str) -> None:
    assert not name(said)


@pytest.mark.parametrize(
    ("said", "who"), [("przez Mira Sund", "Mira Sund"), ("بواسطة سامي حداد", "سامي حداد")]
)
def test_by_is_no_part_of_a_name(said: str, who: str) -> None:
    assert name(said) == who

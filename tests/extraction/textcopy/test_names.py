"""Names and points of comments, from what pages write around them."""

import pytest

from reader.extraction.textcopy.names import name, points


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("posted by Ada Quill ·", "Ada Quill"),
        ("#12 Ada wrote", "Ada"),
        ("Tom • Anna •", "Tom"),
        ("Ada 1,204 points", "Ada"),
        ("Ada Ada", "Ada Ada"),
        ("AdaAda", "Ada"),
        ("permalink", ""),
        ("ada_mill ( 1815 ) *", "ada_mill"),
        ("Ada (the miller)", "Ada (the miller)"),
        ("Kommentar von Ada Quill —", "Ada Quill"),
        ("Soumis par Ada Quill, le", "Ada Quill"),
        ("Ada A. a répondu le", "Ada A."),
        ("Inserito da Ada Quill", "Ada Quill"),
        ("Reviewed by Ada Quill on", "Ada Quill"),
        ("Par: Ada Quill le", "Ada Quill"),
        ("message 1: by Ada (new)", "Ada"),
        ("(2) By Ada Quill", "Ada Quill"),
        ("#2 Post by Ada Quill", "Ada Quill"),
        ("(2) Ada", "(2) Ada"),
        ("∞", ""),
        ("Ada_Quill (Ada Quill)", "Ada_Quill"),
        ("1 yr", ""),
        ("Ada 1 Yr", "Ada 1 Yr"),
    ],
)
def test_a_name_stands_without_what_is_written_around_it(text: str, who: str) -> None:
    assert name(text) == who


@pytest.mark.parametrize("sign", ["9", "-", " · ", "1,", "[a] ", "a • ", "#1 "])
def test_a_line_longer_than_any_name_gives_none(sign: str) -> None:
    """Some of these took seconds, and a line twice as long four times that."""
    assert name(sign * 8000) == ""


def test_points_of_three_are_those_in_the_middle() -> None:
    assert points("11 points 12 points 13 points") == 12
    assert points("-3 points") == -3
    assert points("no points") is None

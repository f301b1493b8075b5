"""ASCII for terminals without Unicode: what is read, and what is drawn cell for cell."""

import pytest

from reader.layout.ascii import ascii_cells, ascii_text
from reader.text import cells


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("plain", "plain"),
        ("“Où?” – ‘là’…", "\"Ou?\" - 'la'..."),
        ("Straße, œuvre", "Strasse, oeuvre"),
        ("│ ● a\n═══\n───", "| * a\n===\n---"),
        ("10⁶ m₂ ½ ﬁne", "10^6 m2 1/2 fine"),
        ("e\u0301te\u0301", "ete"),
        ("soft\u00adly", "softly"),
        ("a\u00a0b", "a b"),
        ("Привет", "Привет"),
    ],
)
def test_text_is_told_in_ascii_where_there_is_a_likeness(text: str, told: str) -> None:
    assert ascii_text(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "│┌─┐╭═╮▎▸▾•",
        "日本語のページ",
        "“…” 🔗 ✎ ❝ ¶",
        "e\u0301 ½ ﬁ",
        "Привет",
        "▁▂▃█▌",
        "👩\u200d👩\u200d👧 👍🏽 🇳🇴🌊 ☑\ufe0f",
        "\x1b[1;31m│\x1b[0m",
    ],
)
def test_what_is_drawn_is_ascii_of_as_many_cells(text: str) -> None:
    drawn = ascii_cells(text)
    assert drawn.isascii()
    assert cells(drawn.replace("\x1b", "")) == cells(text.replace("\x1b", ""))


def test_frames_and_marks_look_alike() -> None:
    assert ascii_cells("│ ▸ ▾ • ┼─ ═ █ 日") == "| > v * +- = # ??"
    assert ascii_cells("10⁶ m² a¹") == "10^ m2 a1"


def test_signs_that_tell_apart_stay_apart() -> None:
    """New, hits, marks, notes and what is kept, in the map beside the text and in lists."""
    assert len(set(ascii_cells("●◆★✎@"))) == 5
    assert len(set(ascii_cells("●■ "))) == 3

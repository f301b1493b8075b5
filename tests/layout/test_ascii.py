"""ASCII for terminals without Unicode: what is read, and what is drawn cell for cell."""

import pytest

from reader.layout.ascii import ascii_cells, ascii_text, is_ascii_only
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


@pytest.mark.parametrize(
    ("environ", "only"),
    [
        ({"LC_ALL": "de_DE.UTF-8"}, False),
        ({"LANG": "en_GB.utf8"}, False),
        ({"LC_ALL": "C", "LANG": "en_GB.UTF-8"}, True),
        ({"LANG": "de_DE.ISO-8859-1"}, True),
    ],
)
def test_a_locale_says_what_the_terminal_has(
    environ: dict[str, str], only: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("locale.getencoding", lambda: "ANSI_X3.4-1968")
    assert is_ascii_only(environ) is only


def test_where_no_locale_is_named_the_system_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("locale.getencoding", lambda: "UTF-8")
    assert not is_ascii_only({})


def test_signs_that_tell_apart_stay_apart() -> None:
    """New, hits, marks, notes and what is kept, in the map beside the text and in lists."""
    assert len(set(ascii_cells("●◆★✎@"))) == 5
    assert len(set(ascii_cells("●■ "))) == 3

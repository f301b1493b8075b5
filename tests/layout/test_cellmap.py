"""Cell strings: what needs no mapping, and that a quicker pattern finds the same runs."""

import re
from collections.abc import Iterator
from itertools import chain

import pytest

from reader.layout import cellmap
from reader.text import cells, scripts


def _characters(ranges: str) -> Iterator[str]:
    """All characters of the ranges of a character class."""
    pairs = re.findall(r"(.)-(.)|(.)", ranges)
    return chain.from_iterable(
        map(chr, range(ord(first or alone), ord(last or alone) + 1)) for first, last, alone in pairs
    )


def test_what_counts_as_narrow_is_one_cell_wide() -> None:
    assert {cells(char) for char in _characters(cellmap._NARROW)} == {1}


@pytest.mark.parametrize("text", ["x₀ − x₁", "10⁻³ ≤ ∞", "H₂O ∈ ∅"])
def test_a_formula_is_its_own_cell_string(text: str) -> None:
    assert cellmap._OTHER.search(text) is None
    assert cellmap.to_cells(text) == (text, [])


@pytest.mark.parametrize("text", ["a ★ b", "1\ufe0f\u20e3 ✓", "e\u0301 \u2764\ufe0f", "ก\u0e49 ↩"])
def test_runs_without_a_wide_character_are_found_by_the_smaller_pattern(text: str) -> None:
    found = [match.span() for match in re.finditer(cellmap._RUN, text)]
    assert found == [match.span() for match in re.finditer(cellmap._LOOSE, text)]
    assert len(cellmap.to_cells(text)[0]) == cells(text)


def test_no_character_of_a_script_without_spaces_is_overlooked() -> None:
    perhaps = re.compile(f"[{scripts.PERHAPS_UNSPACED}]")
    letters = scripts.HAN_LETTERS + scripts.SOUTHERN_LETTERS
    assert all(map(perhaps.match, _characters(letters)))
    assert not any(map(perhaps.match, "é“”’–—…€→−₂ẾЖ\ufe0f"))

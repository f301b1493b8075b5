"""Signs of ambiguous width: how many cells they take, wherever cells are counted."""

import importlib
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.cells import cell_len, get_character_cell_size, set_cell_size

from reader.cli.arguments import parse
from reader.cli.configuration import configured
from reader.layout.flow import flow
from reader.layout.lines import line_text, lines
from reader.layout.wrap import chop, count, cut, wrap
from reader.model import Items, Paragraph, Quote, Span
from reader.text import cells
from reader.text.ambiguous import DRAWN, OF_THE_LIBRARY, count_as, is_wide

RUSSIAN = "Смотритель заводит часы, когда прилив поворачивает, и пишет “оба” часа…"


@pytest.fixture
def wide() -> Iterator[None]:
    count_as(2)
    yield
    count_as(1)


def test_they_take_one_cell_where_nothing_is_said() -> None:
    assert not is_wide()
    assert cells("é“”…·Дα") == 7


@pytest.mark.parametrize("name", OF_THE_LIBRARY)
def test_the_library_has_what_is_no_promise_of_it_and_without_it_signs_take_one_cell(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    module, _, path = name.partition(":")
    first = path.split(".")[0]
    kept = getattr(importlib.import_module(module), first)
    with monkeypatch.context() as other:
        other.delattr(f"{module}.{first}")
        count_as(2)
        assert not is_wide()
    assert getattr(importlib.import_module(module), first) is kept
    assert cells("é“”…·Дα") == 7


@pytest.mark.usefixtures("wide")
def test_they_take_two_where_the_terminal_draws_them_so() -> None:
    assert is_wide()
    assert cells("é“”…·Дα") == 14
    assert cells("plain A z") == 9
    assert cells("中か。") == 6
    # A mark on a letter takes none, and an arrow that is a picture takes two, as ever.
    assert cells("e\u0301") == 1
    assert cells("↔\ufe0f") == 2
    assert set_cell_size("ééé", 4) == "éé"
    count_as(1)
    assert cells("é“”…·Дα") == 7


@pytest.mark.usefixtures("wide")
def test_every_sign_that_unicode_calls_ambiguous_is_counted() -> None:
    for code in (*range(0xA0, 0x3300), 0xE000, 0xFFFD, 0x1F100, 0xF0000):
        sign = chr(code)
        size = get_character_cell_size(sign)
        if sign in DRAWN:
            assert size == 1
        elif unicodedata.east_asian_width(sign) == "A" and unicodedata.category(sign)[0] != "M":
            assert size == 2 or code == 0xAD, f"U+{code:04X}"


@pytest.mark.usefixtures("wide")
def test_lines_are_broken_where_they_are_full() -> None:
    for width in (10, 24, 61):
        for broken in (wrap(RUSSIAN, width), chop(RUSSIAN, width)):
            assert max(cells(RUSSIAN[start:end]) for start, end in broken) <= width
            assert "".join(RUSSIAN[s:e] for s, e in broken).replace(" ", "") == RUSSIAN.replace(
                " ", ""
            )
        assert count(RUSSIAN, width) == len(wrap(RUSSIAN, width))
    assert cells(cut(RUSSIAN, 11)) <= 11
    assert cut(RUSSIAN, 11).endswith("~")


@pytest.mark.usefixtures("wide")
def test_bullets_and_bars_stand_in_a_cell_each() -> None:
    said = Paragraph((Span(RUSSIAN),))
    made = flow((Quote((Items(((said,),)),)),))
    drawn = [line_text(made, line) for line in lines(made, 40)]
    assert drawn[0].startswith("│ • ")
    assert all(row.startswith("│   ") for row in drawn[1:])
    assert max(map(cell_len, drawn)) <= 40


def test_the_configuration_says_how_wide_they_are(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text("[screen]\nambiguous_width = 2\n")
    try:
        configured(parse(["--config", str(file), "page.html"]))
        assert is_wide()
        configured(parse(["--no-config", "page.html"]))
        assert not is_wide()
    finally:
        count_as(1)

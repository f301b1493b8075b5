"""How the cells of a width are shared out between columns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.layout.plain import plain
from reader.layout.tables import columns
from reader.model import Span, Table


def _plain(width: int, *rows: tuple[str, ...], header: int = 0) -> list[str]:
    table = Table(tuple(tuple((Span(cell),) for cell in row) for row in rows), header)
    return plain((table,), width).split("\n")


@pytest.mark.parametrize(
    ("natural", "width", "expected"),
    [
        ([], 10, []),
        ([4, 5], 11, [4, 5]),
        ([4, 5], 10, None),  # the fair share of the wide one would be 4
        ([4, 50], 20, [4, 14]),
        ([50, 4, 60], 40, [16, 4, 16]),
        ([8, 8], 14, [6, 6]),
        ([8, 8], 13, None),
        ([9, 0, 9], 20, [9, 0, 9]),  # a column without text takes no room
    ],
)
def test_columns_share_the_width(
    natural: list[int], width: int, expected: list[int] | None
) -> None:
    assert columns(natural, width) == expected


def test_a_name_broader_than_its_column_is_broken_after_a_sign() -> None:
    remark = "the keeper of the quay winds the clock at the turn of the tide"
    rows = _plain(50, ("harbour.errors.TideDenied", remark), ("a", remark))
    assert any(row.startswith("harbour.errors. ") for row in rows)
    assert any(row.startswith("TideDenied ") for row in rows)


_SIZES = st.lists(st.tuples(st.integers(0, 80), st.integers(1, 16)), max_size=9)


@given(_SIZES, st.integers(1, 120), st.booleans())
def test_columns_fit_and_are_no_slivers(
    sizes: list[tuple[int, int]], width: int, in_words: bool
) -> None:
    natural = [size for size, _ in sizes]
    words = [min(pair) for pair in sizes]
    widths = columns(natural, width, words if in_words else ())
    if widths is None:
        assert sum(natural) > width - 2 * len(natural)
        return
    assert sum(widths) + 2 * (sum(map(bool, widths)) - 1) <= width or not any(widths)
    for size, got in zip(natural, widths, strict=True):
        assert got == size or 6 <= got < size
    room = width - 2 * (sum(map(bool, widths)) - 1)
    if in_words and sum(min(size, max(word, 6)) for size, word in sizes) <= room:
        assert all(got >= word for got, word in zip(widths, words, strict=True))


def test_no_word_is_broken_where_all_have_room() -> None:
    rows = (
        ("Harbourmaster", "Dues", "Remarks"),
        ("Ada", "820", "the northern end was mended in spring, after the flood"),
        ("Bo", "none at all", "none"),
    )
    assert _plain(38, *rows, header=1) == [
        "Harbourmaster  Dues         Remarks",
        "─────────────  ───────────  ──────────",
        "Ada            820          the",
        "                            northern",
        "                            end was",
        "                            mended in",
        "                            spring,",
        "                            after the",
        "                            flood",
        "",
        "Bo             none at all  none",
    ]


def test_where_they_have_none_the_longest_words_are_broken() -> None:
    rows = (("Incoming", "Outgoing", "Lamps lit"), ("1,204", "1,199", "340 of them"))
    assert _plain(24, *rows, header=1)[:2] == ["Incomin  Outgoin  Lamps", "g        g        lit"]


def test_an_address_leaves_the_other_columns_their_room() -> None:
    address = f"https://quay.example/{'x' * 60}"
    rows = (("Where", "What it is said to be"), (address, "the ledger of the quay since 1901"))
    assert all(len(line) <= 40 for line in _plain(40, *rows, header=1))
    assert _plain(40, *rows, header=1)[0] == "Where                What it is said to"


def test_a_header_has_a_rule_and_rows_that_wrap_are_parted() -> None:
    rows = (("Name", "Known for"), ("Ada", "notes on an engine"), ("Bo", "tea"))
    assert _plain(40, *rows, header=1) == [
        "Name  Known for",
        "────  ──────────────────",
        "Ada   notes on an engine",
        "Bo    tea",
    ]
    assert _plain(16, *rows, header=1) == [
        "Name  Known for",
        "────  ──────────",
        "Ada   notes on",
        "      an engine",
        "",
        "Bo    tea",
    ]


def test_too_narrow_for_columns_cells_stand_below_each_other() -> None:
    rows = (("Name", "Known for"), ("Ada", "notes on an engine"))
    assert _plain(10, *rows, header=1) == [
        "Name",
        "  Known",
        "  for",
        "──────────",
        "Ada",
        "  notes on",
        "  an",
        "  engine",
    ]


def test_an_empty_row_is_a_line() -> None:
    assert _plain(20, ("a", "b"), ("", ""), ("c", "d")) == ["a  b", "", "c  d"]


def test_stacked_cells_are_told_by_the_headings_of_their_columns() -> None:
    heads = ("Ship", "Tonnage", "Home port", "Crew", "Captain", "")
    row = ("Runa", "204", "Quaylight by the sea", "", "Ines Maro", "laid up")
    assert _plain(26, heads, row, header=1) == [
        "Ship",
        "  Tonnage",
        "  Home port",
        "  Crew",
        "  Captain",
        "─" * 26,
        "Runa",
        "  Tonnage: 204",
        "  Home port: Quaylight by",
        "             the sea",
        "  Captain: Ines Maro",
        "  laid up",
    ]

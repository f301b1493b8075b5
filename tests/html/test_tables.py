"""Which tables hold data although no row of theirs is made of header cells."""

import pytest

from reader.html.blocks import blocks
from reader.html.tree import parse
from reader.model import Block, Table, spans_text


def read(rows: str) -> tuple[Block, ...]:
    return blocks(parse(f"<body><table>{rows}</table></body>").body)


def texts(table: Block) -> list[list[str]]:
    assert isinstance(table, Table)
    return [[spans_text(cell) for cell in row] for row in table.rows]


NAMES = "<tr><td><h4>Oar</h4></td><td> <h4>Length</h4> </td></tr>"


def test_a_first_row_of_headings_names_the_columns() -> None:
    (table,) = read(f"{NAMES}<tr><td>short</td><td>2 m</td></tr>")
    assert texts(table) == [["Oar", "Length"], ["short", "2 m"]]
    assert isinstance(table, Table)
    assert table.header == 1


def test_a_heading_across_such_a_table_is_one_of_its_rows() -> None:
    (table,) = read(f"{NAMES}<tr><td colspan=2><h5>Ash</h5></td></tr><tr><td>a<td>3 m</tr>")
    assert texts(table) == [["Oar", "Length"], ["Ash", ""], ["a", "3 m"]]
    assert isinstance(table, Table)
    assert table.header == 1


@pytest.mark.parametrize(
    "cell",
    ["A sentence on oars. " * 12, "<h4>Ash</h4>More", "<p>One.</p><p>Two.</p>", "<table></table>"],
    ids=["prose", "a heading", "paragraphs", "a table"],
)
def test_headings_over_columns_of_text_are_headings(cell: str) -> None:
    found = read(f"{NAMES}<tr><td>{cell}</td><td>2 m</td></tr>")
    assert not any(isinstance(block, Table) for block in found)


def test_one_row_of_several_figures_is_a_table() -> None:
    (table,) = read("<tr><td>Ferries<td>12<td>7<td>0</tr>")
    assert texts(table) == [["Ferries", "12", "7", "0"]]


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        ("<th>Built</th><td>1911 at Senn</td>", ["Built", "1911 at Senn"]),
        ("<td><b>Built:</b></td><td>1911 at Senn</td>", ["Built:", "1911 at Senn"]),
        ("<td>建造：</td><td>1911</td>", ["建造：", "1911"]),
    ],
)
def test_one_row_that_names_a_fact_is_a_table(row: str, cells: list[str]) -> None:
    (table,) = read(f"<tr>{row}</tr>")
    assert texts(table) == [cells]


@pytest.mark.parametrize(
    "row",
    [
        "<td>Ferries<td>12",
        "<td>Menu:<td><a href=/f>Ferries</a>",
        "<th>Ferries<td>They went to the bottom one after the other in all those years",
        "<td><a href=/f>Ferries</a><td>12<td>7",
        "<td><img src=f.png alt=f><td>12<td>7",
        "<td>Ferries that went to the bottom in all those years<td>12<td>7",
        "<td><h2>Ferries</h2><td>12<td>7",
    ],
    ids=[
        "two cells",
        "a link beside a name",
        "a sentence beside one",
        "a link",
        "a picture",
        "a sentence",
        "a heading",
    ],
)
def test_one_row_of_anything_else_is_layout(row: str) -> None:
    assert not any(isinstance(block, Table) for block in read(f"<tr>{row}</tr>"))

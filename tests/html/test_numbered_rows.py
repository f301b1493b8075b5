"""Numbered lists that are laid out by tables, as lists of stories have been since the beginning."""

import pytest

from reader.html.blocks import blocks
from reader.html.tree import parse
from reader.model import Block, Items, Paragraph, Table, blocks_text, spans_text


def read(rows: str) -> tuple[Block, ...]:
    return blocks(parse(f"<body><table>{rows}</table></body>").body)


def story(number: int, facts: str = "4 points by Tove") -> str:
    title = f"<td>{number}.<td><a href=/up></a><td><a href=/s/{number}>Ferry {number}</a> (quay)"
    return f"<tr>{title}</tr><tr><td colspan=2></td><td>{facts}</td></tr><tr class=spacer></tr>"


def test_rows_with_a_number_and_those_below_are_the_entries_of_a_list() -> None:
    (listed,) = read("".join(map(story, (31, 32, 33))))
    assert isinstance(listed, Items)
    assert listed.start == 31
    assert blocks_text(listed.items[1]).split("\n\n") == ["Ferry 32 (quay)", "4 points by Tove"]


def test_a_last_row_that_no_other_entry_has_stands_below_the_list() -> None:
    more = "<tr><td colspan=2></td><td><a href=/2>More</a></td></tr>"
    listed, after = read("".join(map(story, (1, 2, 3))) + more)
    assert isinstance(listed, Items)
    assert {len(entry) for entry in listed.items} == {2}
    assert isinstance(after, Paragraph)
    assert spans_text(after.spans) == "More"


def test_facts_below_the_title_in_its_cell_are_a_line_of_their_own() -> None:
    cell = "<a href=https://quay.example/{0}>Ferry {0}</a> (quay)<div>4 points, 2 comments</div>"
    (listed,) = read("".join(f"<tr><td>{n}.<td>{cell.format(n)}</tr>" for n in (1, 2, 3)))
    assert isinstance(listed, Items)
    assert blocks_text(listed.items[2]).split("\n\n") == [
        "Ferry 3 (quay)",
        "4 points, 2 comments",
    ]


@pytest.mark.parametrize(
    "rows",
    [
        "".join(f"<tr><td>{n}<td>Ferry {n}</tr>" for n in range(1, 9)),
        "".join(f"<tr><td>{n}<td>Ferry<td>40</tr><tr><td><td>Senn<td>7</tr>" for n in range(1, 5)),
        "".join(f"<tr><td>{n}<td>Ferry {n}<br>of the quay</tr>" for n in range(1, 9)),
        "".join(map(story, (1, 2, 4))),
        "".join(map(story, (1, 2))),
        f"<tr><th>No.<th><th>Ferry</tr>{''.join(map(story, (1, 2, 3)))}",
    ],
    ids=[
        "a row each",
        "columns",
        "lines without a link",
        "a number that is missing",
        "too few",
        "named columns",
    ],
)
def test_other_tables_that_begin_with_numbers_are_tables(rows: str) -> None:
    assert [type(block) for block in read(rows)] == [Table]

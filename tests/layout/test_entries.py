"""Lists of titles, each above its facts: they stand close, and the facts are a kind of their own."""

import pytest

from reader.layout.flow import flow
from reader.model import Blocks, Items
from tests.blocks import paragraph


def entry(facts: str, href: str = "https://quay.example/s") -> Blocks:
    return paragraph("The ferry that never came", href=href), paragraph(facts)


def listed(*facts: str) -> Items:
    return Items(tuple(map(entry, facts)), 1)


def test_facts_stand_right_below_their_titles_and_entries_below_each_other() -> None:
    pieces = flow((listed("4 points by Tove", "1 point", "2 hours ago"),)).pieces
    assert [piece.kind for piece in pieces] == ["item", "facts"] * 3
    assert {piece.gap for piece in pieces} == {0}
    assert [piece.first for piece in pieces[:4]] == ["1. ", "   ", "2. ", "   "]


def test_an_entry_of_another_form_is_read_as_ever() -> None:
    found = listed("4 points", "1 point", "2 points", "7 points")
    odd = Items((*found.items, (paragraph("A rule of the house."),)), 1)
    assert [piece.kind for piece in flow((odd,)).pieces] == ["item", "facts"] * 4 + ["item"]


@pytest.mark.parametrize(
    "block",
    [
        listed("4 points", "1 point"),
        listed(*["The boat of 1871 came back, and nobody knew why."] * 4),
        listed(*["by Tove"] * 4),
        listed(*[f"4 points {'of the harbour office ' * 10}"] * 4),
        Items(tuple(entry("4 points", href="") for _ in range(4))),
        Items((*listed("4 points", "1 point", "3 points").items, *[(paragraph("A"),)] * 3)),
    ],
    ids=["two", "sentences", "no number", "long", "no links", "few of the items"],
)
def test_other_lists_have_no_facts(block: Items) -> None:
    assert "facts" not in {piece.kind for piece in flow((block,)).pieces}

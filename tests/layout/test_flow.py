"""Pieces of blocks: their text, their prefixes, the gaps between them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.layout.flow import flow
from reader.layout.pieces import Flow, Run
from reader.model import (
    Block,
    Blocks,
    Code,
    Heading,
    Image,
    Items,
    Mark,
    Media,
    Note,
    Paragraph,
    Quote,
    Rule,
    Span,
    Spans,
    Table,
    blocks_text,
)
from reader.text import cells


def _spans(text: str) -> Spans:
    return (Span(text),)


def _said(text: str) -> Paragraph:
    return Paragraph(_spans(text))


def _drawn(*blocks: Block) -> list[str]:
    """Each piece as its gap, its first prefix and its text."""
    whole = flow(blocks)
    return [
        f"{'/' * piece.gap}{piece.first}{whole.text[piece.start : piece.end]}"
        for piece in whole.pieces
    ]


def _kinds(*blocks: Block) -> list[tuple[str, int]]:
    return [(piece.kind, piece.level) for piece in flow(blocks).pieces]


@given(st.data())
def test_pieces_follow_each_other_in_the_text(
    trees: st.SearchStrategy[Blocks], data: st.DataObject
) -> None:
    whole = flow(data.draw(trees))
    pieces = whole.pieces
    assert "\n".join(whole.text[piece.start : piece.end] for piece in pieces) == whole.text
    assert [piece.start for piece in pieces[1:]] == [piece.end + 1 for piece in pieces[:-1]]
    assert [piece.block for piece in pieces] == sorted(piece.block for piece in pieces)


@given(st.data())
def test_all_text_of_the_blocks_is_in_the_flow(
    trees: st.SearchStrategy[Blocks], data: st.DataObject
) -> None:
    blocks = data.draw(trees)
    whole = flow(blocks)
    shown = iter("".join(p.first + whole.text[p.start : p.end] for p in whole.pieces))
    assert all(char in shown for char in "".join(blocks_text(blocks).split()))


@given(st.data())
def test_runs_are_in_order_and_inside_their_piece(
    trees: st.SearchStrategy[Blocks], data: st.DataObject
) -> None:
    for piece in flow(data.draw(trees)).pieces:
        edges = [edge for run in piece.spans for edge in (run.start, run.end)]
        assert edges == sorted(edges)
        assert all(piece.start <= edge <= piece.end for edge in edges)
        assert all(run.marks or run.href for run in piece.spans)


@given(st.data())
def test_both_prefixes_are_as_wide_as_said(
    trees: st.SearchStrategy[Blocks], data: st.DataObject
) -> None:
    for piece in flow(data.draw(trees)).pieces:
        assert cells(piece.first) == cells(piece.rest) == piece.indent
        assert cells(piece.between) <= piece.indent


def test_no_blocks() -> None:
    assert flow(()) == Flow("", ())
    assert flow((_said(" "), Code("\n"), Table(()), Quote(()))) == Flow("", ())


def test_marks_and_links_keep_their_places() -> None:
    spans = (Span("see "), Span("here", Mark.BOLD, "https://a.test/"), Span(" so", Mark.ITALIC))
    whole = flow((_said("before"), Paragraph(spans)))
    assert whole.pieces[1].spans == (
        Run(11, 15, Mark.BOLD, "https://a.test/"),
        Run(15, 18, Mark.ITALIC, ""),
    )
    assert whole.text[11:15] == "here"


def test_kinds_and_levels() -> None:
    blocks = (
        _said("a"),
        Heading(3, _spans("b")),
        Quote((_said("c"), Items(((_said("d"), Code("e")),)))),
        Items(((_said("f"), Heading(2, _spans("g"))),)),
        Note("1", (_said("h"),)),
        Rule(),
    )
    assert _kinds(*blocks) == [
        ("text", 0),
        ("heading", 3),
        ("quote", 1),
        ("quote", 2),
        ("code", 2),
        ("item", 1),
        ("heading", 2),
        ("note", 1),
        ("rule", 0),
    ]


def test_a_quote_in_a_quote() -> None:
    quote = Quote((_said("a"), Quote((_said("b"), _said("c"))), _said("d")))
    assert _drawn(quote) == ["│ a", "/│ │ b", "/│ │ c", "/│ d"]
    between = [piece.between for piece in flow((quote, _said("e"))).pieces]
    assert between == ["", "│", "│ │", "│", ""]


def test_bullets_by_depth() -> None:
    inner = Items(((_said("c"), Items(((_said("d"), Items(((_said("e"),),))),))),))
    assert _drawn(_said("a"), Items(((_said("b"), inner), (_said("f"),)))) == [
        "a",
        "/• b",
        "  ◦ c",
        "    ▪ d",
        "      • e",
        "• f",
    ]


def test_numbers_stand_right_aligned_and_text_hangs() -> None:
    items = Items(((_said("a"),), (_said("b"), Items(((_said("c"),),), 1))), 9)
    assert _drawn(items) == [" 9. a", "10. b", "    1. c"]
    assert [piece.rest for piece in flow((items,)).pieces] == ["    ", "    ", "       "]


def test_a_list_with_longer_items_has_gaps() -> None:
    items = Items(((_said("a"), _said("b")), (Quote((_said("c"),)),), ()))
    assert _drawn(items) == ["• a", "/  b", "/• │ c"]


def test_what_a_term_means_is_set_in_below_it() -> None:
    long = _said("A post on a quay to which the ropes of a ship are tied while it lies there.")
    sea = Items(
        (
            (_said("bollard"), long, _said("Also its stump.")),
            (_said("mole"),),
            (_said("pier"), long),
        ),
        terms=(1, 1, 1),
    )
    assert _drawn(sea) == [
        "bollard", f"  {blocks_text((long,))}", "/  Also its stump.",
        "/mole", "pier", f"  {blocks_text((long,))}",
    ]  # fmt: skip


def test_a_list_of_facts_has_no_gaps() -> None:
    facts = Items(((_said("Price"), _said("12 €")), (_said("Mass"), _said("3 kg"))), terms=(1, 1))
    assert _drawn(facts) == ["Price", "  12 €", "Mass", "  3 kg"]


def test_a_definition_without_a_term_is_set_in() -> None:
    assert _drawn(_said("So"), Items(((_said("E = mc²"),),), terms=(0,))) == ["So", "/  E = mc²"]


def test_a_list_in_a_definition_is_set_in_further() -> None:
    inner = Items(((_said("ships"), _said("All of them.")),), terms=(1,))
    outer = Items(((_said("Harbour"), inner, Items(((_said("a"),),))),), terms=(1,))
    assert _drawn(outer) == ["Harbour", "  ships", "    All of them.", "/  ◦ a"]


def test_a_bullet_waits_for_text() -> None:
    assert _drawn(Items(((_said(""), _said("a")),))) == ["• a"]


def test_code_is_set_in_and_its_tabs_are_stops_of_four() -> None:
    assert _drawn(Code("\nif x:\n\treturn\n  \ty\n\n")) == ["  if x:\n    return\n    y"]
    assert _drawn(_said("a\tb")) == ["a b"]


def test_pictures_and_films() -> None:
    image = Image("https://a.test/cat.png", "a cat", (Span("The cat", Mark.ITALIC),))
    assert _drawn(image, Image("data:x"), Media("https://a.test/v", "A film")) == [
        "[image: a cat]",
        "The cat",
        "/[image]",
        "/▶ A film",
    ]
    loud = Image("HTTPS://a.test/dog.png")
    pieces = flow((image, Image("data:x"), loud, Media("https://a.test/v"))).pieces
    assert [piece.level for piece in pieces if piece.kind == "image"] == [0, 1, 0, 0]
    assert [run.href for piece in pieces for run in piece.spans] == [
        "https://a.test/cat.png",
        "",
        "HTTPS://a.test/dog.png",
        "https://a.test/v",
    ]


@pytest.mark.parametrize(
    ("label", "drawn"),
    [
        ("1", ["[1] a", "/    b"]),
        ("*", ["* a", "/  b"]),
        ("注", ["[注] a", "/     b"]),
        ("Update", ["┃ Update", "┃ a", "/┃ b"]),
        ("", ["┃ a", "/┃ b"]),
    ],
)
def test_notes_by_their_label(label: str, drawn: list[str]) -> None:
    assert _drawn(Note(label, (_said("a"), _said("b")))) == drawn


def test_a_note_without_text_is_its_label() -> None:
    assert _drawn(Note("1", ())) == ["┃ 1"]


def test_a_table_is_one_piece_with_the_places_of_its_cells() -> None:
    rows = ((_spans("Name"), ()), (_spans("Ada"), (Span("x"), Span("y", Mark.ITALIC))))
    whole = flow((_said("a"), Table(rows, header=1)))
    piece = whole.pieces[1]
    assert whole.text == "a\nName\t\nAda\txy"
    assert [[whole.text[start:end] for start, end in row] for row in piece.cells] == [
        ["Name", ""],
        ["Ada", "xy"],
    ]
    assert piece.header == 1
    assert [(whole.text[r.start : r.end], r.marks) for r in piece.spans] == [
        ("Name", Mark.BOLD),
        ("y", Mark.ITALIC),
    ]


def test_items_are_drawn_with_what_they_go_by() -> None:
    items = Items(((_said("a"),), (_said("b"),)), 8, ("viii", "ix"))
    assert _drawn(items) == ["viii. a", "  ix. b"]
    assert _drawn(Items(((_said("a"),), (_said("b"),)), 9)) == [" 9. a", "10. b"]


def test_the_sign_of_a_film_stands_before_its_first_line_only() -> None:
    piece = flow((Media("https://a.test/v", "A film"),)).pieces[0]
    assert (piece.first, piece.rest) == ("▶ ", "  ")

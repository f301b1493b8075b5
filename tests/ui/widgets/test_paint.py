"""What lies over a line cuts it into segments of the right styles."""

from hypothesis import given
from hypothesis import strategies as st
from rich.segment import Segment
from rich.style import Style

from reader.model import Mark
from reader.ui.widgets.paint import Palette, Run, overlapping, segments

BASE, BOLD, RED, REVERSE = (
    Style.parse(each) for each in ("white on black", "bold", "red", "reverse")
)
TEXT = "The keeper winds the clock."


def test_a_line_with_nothing_over_it_is_one_segment() -> None:
    assert segments(TEXT, (4, 10), BASE, [Run(11, 16, BOLD)]) == [("keeper", BASE, None)]


def test_what_lies_over_a_line_is_cut_to_it_and_later_runs_lie_on_top() -> None:
    made = segments(TEXT, (4, 16), BASE, [Run(0, 10, BOLD), Run(8, 20, RED)])
    assert [(each.text, each.style) for each in made] == [
        ("keep", BASE + BOLD),
        ("er", BASE + BOLD + RED),
        (" winds", BASE + RED),
    ]


@given(st.lists(st.tuples(st.integers(0, 27), st.integers(0, 27))), st.data())
def test_no_character_is_lost_or_doubled(edges: list[tuple[int, int]], data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(TEXT)))
    end = data.draw(st.integers(start, len(TEXT)))
    runs = [Run(min(edge), max(edge), REVERSE) for edge in edges]
    made = segments(TEXT, (start, end), BASE, runs)
    assert "".join(each.text for each in made) == TEXT[start:end]


def test_overlapping_spans_are_those_that_share_a_character() -> None:
    spans = [(0, 2), (4, 6), (6, 9), (12, 13)]
    assert overlapping(spans, 5, 7) == [(4, 6), (6, 9)]
    assert overlapping(spans, 2, 4) == []
    assert overlapping(spans, 9, 20) == [(12, 13)]


def test_styles_are_looked_up_once_until_they_are_forgotten() -> None:
    asked: list[str] = []

    def look_up(role: str) -> Style:
        asked.append(role)
        return RED

    palette = Palette(look_up)
    assert palette["lines--text"] == palette["lines--text"] == RED
    assert asked == ["lines--text"]
    palette.clear()
    assert palette["lines--text"] == RED
    assert asked == ["lines--text"] * 2


def test_marks_and_links_are_set_together() -> None:
    palette = Palette(lambda role: Style(underline=True) if role == "lines--link" else RED)
    style = palette.span(Mark.BOLD | Mark.ITALIC | Mark.CODE, "https://quaylight.example/book")
    assert (style.bold, style.italic, style.underline, style.color) == (True, True, True, RED.color)
    assert style.link == "https://quaylight.example/book"


def test_only_web_addresses_become_links_of_the_terminal() -> None:
    palette = Palette(lambda _role: BASE)
    assert palette.span(Mark.PLAIN, "mailto:keeper@quaylight.example").link is None
    assert palette.span(Mark.PLAIN, "file:///etc/passwd").link is None
    assert palette.span(Mark.PLAIN, "HTTPS://quaylight.example/").link is not None


def test_a_row_under_another_style_keeps_what_that_does_not_set_and_is_joined_where_it_can() -> (
    None
):
    quiet, slanted = Style.parse("not bold grey50 on black"), Style.parse("bold italic red")
    palette = Palette({"aside": quiet}.__getitem__)
    row = [Segment("│ ", RED), Segment("│ ", BASE), Segment("ab", BOLD), Segment("c ", RED)]
    row += [Segment("op", slanted), Segment("↳ 4", None)]
    assert palette.under(row, "aside") == [
        Segment("│ │ ", quiet),
        Segment("abc ", quiet),
        Segment("op", quiet + Style(italic=True)),
        Segment("↳ 4", quiet),
    ]
    assert palette.under([], "aside") == []


@given(st.lists(st.tuples(st.sampled_from(["│ ", "a", "bc ", "時", "…"]), st.integers(0, 3))))
def test_under_another_style_each_character_looks_as_it_would_alone(
    parts: list[tuple[str, int]],
) -> None:
    over = Style.parse("not bold blue")
    palette = Palette({"aside": over}.__getitem__)
    row = [Segment(text, (BASE, BOLD, RED, None)[look]) for text, look in parts]
    cells = [(each, (style or over) + over) for text, style, _ in row for each in text]
    made = palette.under(row, "aside")
    assert [(each, style) for text, style, _ in made for each in text] == cells

"""A drawn line tells a terminal less than Textual's, and it looks the same there."""

import re
from importlib.util import module_from_spec, spec_from_file_location
from typing import TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.color import ColorSystem
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.ui.widgets import row as rows
from reader.ui.widgets.row import Row
from reader.ui.widgets.sequences import sequences

Cell: TypeAlias = tuple[str, str, frozenset[str], str, str]
"""A sign, where it leads to, its attributes, its color and its background."""

STYLES = st.builds(
    Style,
    color=st.sampled_from([None, "#d8d2c6", "#b8924c", "red", "color(9)"]),
    bgcolor=st.sampled_from([None, "#1b1b1a", "#232321", "blue"]),
    bold=st.booleans(),
    italic=st.booleans(),
    underline=st.booleans(),
    reverse=st.sampled_from([False, False, False, True]),
    strike=st.sampled_from([False, False, False, True]),
    link=st.sampled_from([None, None, "https://tide.example/"]),
)
TEXTS = st.sampled_from(["tide", " ", "   ", "a b", "│ ", "潮", " ,"])
SEGMENTS = st.lists(st.builds(Segment, TEXTS, st.none() | STYLES), max_size=9)
CONSOLE = Console(color_system="truecolor", force_terminal=True)
PLAIN = Segment("x")
TOKEN = re.compile(r"\x1b\[([\d;]*)m|\x1b\]8;([^\x1b]*)\x1b\\|(.)", re.DOTALL)
SEEN_ON_BLANKS = {"4", "7", "9"}


def looks(sent: str) -> list[Cell]:
    """What a terminal shows of what is sent to it; of blanks as much as can be seen."""
    cells: list[Cell] = []
    attributes: set[str] = set()
    color = background = link = ""
    for codes, linked, sign in TOKEN.findall(sent):
        if sign:
            shown = frozenset(attributes)
            if sign == " " and not shown & SEEN_ON_BLANKS:
                cells.append((sign, link, frozenset(), "", background))
            else:
                cells.append((sign, link, shown, color, background))
        elif linked:
            link = linked.partition(";")[2]
        elif codes:
            attributes, color, background = _after(codes, attributes, color, background)
    assert (attributes, color, background, link) == (set(), "", "", "")
    return cells


def _after(
    codes: str, attributes: set[str], color: str, background: str
) -> tuple[set[str], str, str]:
    left, attributes = codes.split(";"), set(attributes)
    while left:
        code = left.pop(0)
        extra = {"2": 4, "5": 2}[left[0]] if code in ("38", "48") else 0
        whole = ";".join([code, *left[:extra]])
        del left[:extra]
        if code == "0":
            attributes, color, background = set(), "", ""
        elif len(code) == 1:
            attributes.add(code)
        elif code[0] in "39" and code[:2] != "10":
            color = whole
        else:
            background = whole
    return attributes, color, background


@given(SEGMENTS)
def test_a_line_looks_as_textual_would_draw_it(segments: list[Segment]) -> None:
    lean = Row(segments, 0).render(CONSOLE)
    assert looks(lean) == looks(Strip(segments).render(CONSOLE))


@given(SEGMENTS, st.sampled_from([ColorSystem.STANDARD, ColorSystem.EIGHT_BIT]))
def test_a_line_looks_so_on_a_terminal_of_fewer_colors(
    segments: list[Segment], system: ColorSystem
) -> None:
    whole = "".join(
        Strip.render_style(style or Style(), text, system) for text, style, _ in segments
    )
    assert looks(sequences(segments, system)) == looks(whole)


def test_only_what_changes_is_told() -> None:
    paper = Style(bgcolor="#1b1b1a")
    text, guide = Style(color="#d8d2c6") + paper, Style(color="#b8924c") + paper
    row = [
        Segment("    ", text),
        Segment("│ ", guide),
        Segment("  ", text),
        Segment("The tide ", text),
        Segment("comes", text + Style(bold=True)),
        Segment("    ", paper),
    ]
    assert sequences(row, ColorSystem.TRUECOLOR) == (
        "\x1b[48;2;27;27;26m    \x1b[38;2;184;146;76m│   \x1b[38;2;216;210;198mThe tide "
        "\x1b[1mcomes    \x1b[0m"
    )


def test_a_line_is_cut_as_any_other() -> None:
    row = Row([Segment("The tide comes", Style(bold=True))], 14)
    assert [part.text for part in row.divide([4, 14])] == ["The ", "tide comes"]
    assert row.divide([14]) == [row]
    assert row.crop(4, 8).text == "tide"
    assert row.crop(4, 8) is not row.crop(4, 8), "each takes memory for as long as the row"
    assert row.extend_cell_length(16).text == "The tide comes  "
    assert row.apply_style(Style(italic=True)).text == row.text


class Newer(Strip):
    """A line that Textual may have one day: there is more in it than is known here."""

    __slots__ = ("_hue",)

    def __init__(self, segments: list[Segment], cell_length: int | None = None) -> None:
        super().__init__(segments, cell_length)
        self._hue = "grey"

    def render(self, console: Console) -> str:
        return f"{self._hue} {super().render(console)}"


def test_of_a_textual_that_is_not_known_a_line_is_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("textual.strip.Strip", Newer)
    spec = spec_from_file_location("rows_of_newer", rows.__file__)
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    segments = [Segment("The tide", Style(bold=True))]
    assert module.Row(segments, 8).render(CONSOLE) == Newer(segments).render(CONSOLE)


def test_a_line_of_this_textual_is_known() -> None:
    assert set(Strip.__slots__) == rows.OF_TEXTUAL

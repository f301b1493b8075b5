"""Lines that fit, whatever they have to say."""

from hypothesis import given
from hypothesis import strategies as st

from reader.text import cells
from reader.ui.panes.fitting import Piece, cells_of, joined, middle_cut, plain, spread, styled
from reader.ui.panes.status import Chip, KeywordBar, Report, StatusBar, TitleLine

signs = [*"abc 潮汐é[]│…", "👩‍🌾", "🇫🇴"]
words = st.lists(st.sampled_from(signs), max_size=30).map("".join)
widths = st.integers(0, 120)


@given(st.lists(st.tuples(st.integers(0, 9), words), max_size=8), widths)
def test_pieces_fit(pieces: list[tuple[int, str]], width: int) -> None:
    line = joined([Piece(rank, styled(text)) for rank, text in pieces], " │ ", width)
    assert cells_of(line) <= width


@given(words, words, widths)
def test_two_ends_fill_the_line(left: str, right: str, width: int) -> None:
    assert cells_of(spread(styled(left), styled(right), width)) == width


def test_what_matters_least_goes_first() -> None:
    pieces = [Piece(2, styled("place")), Piece(0, styled("message")), Piece(1, styled("pane"))]
    assert plain(joined(pieces, " │ ", 40)) == "place │ message │ pane"
    assert plain(joined(pieces, " │ ", 20)) == "message │ pane"
    assert plain(joined(pieces, " │ ", 8)) == "message"
    assert plain(joined(pieces, " │ ", 5)) == "mess…"


@given(words, st.lists(words, max_size=4), widths)
def test_the_title_line_fits(title: str, facts: list[str], width: int) -> None:
    bar = TitleLine()
    bar._title, bar._facts = title, tuple(facts)
    bar._tabs = (("Article", True), ("Comments 12", False))
    assert cells(bar.line(width).plain) == width


@given(st.lists(st.tuples(words, st.integers(0, 9), st.integers(0, 9)), max_size=9), widths)
def test_chips_fit(chips: list[tuple[str, int, int]], width: int) -> None:
    bar = KeywordBar()
    bar._chips = tuple(Chip(*chip) for chip in chips)
    assert cells(bar.line(width).plain) == width


def test_a_copy_is_said_to_be_one_at_every_width() -> None:
    report = Report(
        "article", copy_label="copy of 2026-11-20", place="¶ 1/46  17%", other_place="c 1/49"
    )
    for width in range(13, 140):
        bar = StatusBar()
        bar._report = report
        styled = "copy of 2026-11-20" if width >= 26 else "copy"
        assert styled in bar.line(width).plain
    bar = StatusBar()
    bar._report = Report(
        "article", copy_label="copy of 2026-11-20", message="There are no links in view"
    )
    assert "There are no links in view" in bar.line(30).plain, "an answer comes first"


def test_chips_that_do_not_fit_are_counted() -> None:
    bar = KeywordBar()
    bar._chips = tuple(Chip(f"keyword{number}", number, 0) for number in range(9))
    assert bar.line(50).plain.startswith("[keyword1 1│0] [keyword2 2│0] and 7 more")


def test_if_not_all_chips_fit_those_with_matches_come_first_in_their_colors() -> None:
    bar = KeywordBar()
    bar._chips = (Chip("tide", 0, 0), Chip("quay", 0, 0), Chip("moon", 1, 1))
    assert bar.line(80).plain.startswith("[tide 0│0] [quay 0│0] [moon 1│1]")
    assert bar.line(26).plain.startswith("[moon 1│1] and 2 more")
    assert bar.line(26).spans[0].style == "$term-2"


def test_a_keyword_that_is_found_nowhere_is_quiet() -> None:
    bar = KeywordBar()
    bar._chips = (Chip("tide", 2, 0), Chip("moon", 0, 0))
    styles = [span.style for span in bar.line(80).spans]
    assert styles[:2] == ["$term-0", ".bar--quiet"]


def test_a_chip_has_the_color_of_its_keyword() -> None:
    bar = KeywordBar()
    colors = ("blue", "#ff8800", "bright red", "")
    bar._chips = tuple(Chip(f"w{color}", 1, 1, color) for color in colors)
    styles = [span.style for span in bar.line(80).spans]
    assert styles[:4] == ["$term-2", "#ff8800", "ansi_bright_red", "$term-3"]


def test_a_keyword_that_can_find_nothing_has_no_count() -> None:
    bar = KeywordBar()
    bar._chips = (Chip("/(/", 0, 0, wrong="No pattern"),)
    assert bar.line(30).plain.startswith("[/(/ —]")


@given(st.tuples(*6 * [words]).map(lambda styled: Report(*styled)), widths)
def test_the_status_bar_fits(report: Report, width: int) -> None:
    bar = StatusBar()
    bar._report = report
    assert cells(bar.line(width).plain) == width


def test_a_message_outlives_everything_but_itself() -> None:
    bar = StatusBar()
    bar._report = Report(
        pane="comments",
        place="c 3/40  depth 2",
        missing="40 of 52 comments are on this page",
        notes=2,
        message="Saved to the-clock.txt",
    )
    assert bar.line(120).plain.startswith(
        "COMMENTS │ Saved to the-clock.txt │ c 3/40  depth 2 │ 40 of 52"
    )
    assert bar.line(40).plain.startswith("Saved to the-clock.txt")
    assert bar.line(40).plain.endswith("? help")
    assert "2 remarks (=)" in bar.line(120).plain


def test_text_of_the_page_is_not_markup() -> None:
    bar = TitleLine()
    bar.show("[red]x[/red]", ("[b]y[/b]",))
    assert bar.line(40).plain.startswith("[red]x[/red] · [b]y[/b]")


@given(words, widths)
def test_a_text_cut_in_the_middle_fits(text: str, width: int) -> None:
    short = middle_cut(text, width)
    assert cells(short) <= width
    assert short == text or cells(text) > width


def test_a_path_cut_in_the_middle_keeps_its_name() -> None:
    short = middle_cut("Saved to /home/runa/reading/2026/november/The clock.txt", 30)
    assert short.startswith("Saved to /hom")
    assert short.endswith("The clock.txt")
    assert "…" in short

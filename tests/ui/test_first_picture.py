"""The first picture has the cells of the first frame, and is painted where all of it is known."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.scrollbar import ScrollBarRender

from reader.config.settings import Colors, Keyword
from reader.config.settings import Screen as ScreenConfiguration
from reader.library.places import NOWHERE, Anchor, Place
from reader.model import (
    Article,
    Blocks,
    Code,
    Comment,
    Dropped,
    Heading,
    Items,
    Mark,
    Page,
    Paragraph,
    Quote,
    Reading,
    Span,
)
from reader.open.job import Job, do
from reader.ui.app import ReaderApp
from reader.ui.first import painting
from reader.ui.first.looks import FILE, palette_of
from reader.ui.first.picture import Picture, Size
from reader.ui.first.scroll_bar import at_top
from reader.ui.panes import article_rows
from reader.ui.services import ScreenSettings
from reader.ui.terminal.typeahead import Held
from reader.ui.theme.looks import looks
from tests.ui.test_remembering import Remembered

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
SETTINGS = ScreenSettings(now=lambda: NOW)
HOURS = "The keeper winds the clock when the tide turns, and writes both hours down. "
WIDE = "潮汐の時計は港にある。" * 12
BODY: Blocks = (
    Paragraph((Span(HOURS * 4), Span("no figures", Mark.BOLD), Span(" at all."))),
    Heading(2, (Span("What the ledger says of it"),)),
    Paragraph((Span("It is in "), Span("the book", href="https://quaylight.example/b"))),
    Quote((Paragraph((Span("Wound at four bells, tariff paid. " * 5),)),)),
    Heading(3, (Span("A tide in brass, and all that came of it in the years after"),)),
    Items(((Paragraph((Span("the pinion"),)),), (Paragraph((Span("the moon"),)),))),
    Code("hour = tide % 12\nprint(hour)"),
    Paragraph((Span(WIDE),)),
    *(Paragraph((Span(f"Number {number}. {HOURS * 3}"),)) for number in range(20)),
)


def talk(count: int) -> tuple[Comment, ...]:
    """So many comments, each third one an answer to the one before."""
    return tuple(
        Comment(
            str(number),
            (Paragraph((Span(f"Remark {number}. {'It was the fog. ' * (number % 9)}"),)),),
            parent=str(number - 1) if number % 3 else "",
            depth=number % 3,
            author=f"Ada {number % 14}" if number % 5 else "",
            published=datetime(2026, 11, 20, number % 24, tzinfo=UTC),
            score=number - 2,
        )
        for number in range(count)
    )


READINGS = {
    "article": Reading(Article("The Clock", BODY, byline="Ines Maro", site_name="Quaylight")),
    "both": Reading(Article("The Clock", BODY), talk(60), claimed=90, notes=("One note.",)),
    "short": Reading(Article("The Clock", BODY[:1]), talk(2)),
    "comments": Reading(Article("The Clock"), talk(30)),
    "many": Reading(Article("The Clock", BODY), talk(700)),
    "empty": Reading(Article()),
}
Cell: TypeAlias = tuple[object, ...]


def cells(row: list[Segment]) -> list[Cell]:
    """What is seen in each sign of a row: of a blank no more than what is under it."""
    found: list[Cell] = []
    for text, style, _control in row:
        look = style or Style.null()
        lines = bool(look.underline), bool(look.reverse), bool(look.strike)
        seen = look.color, look.bgcolor, bool(look.bold), bool(look.italic), bool(look.dim), *lines
        blank = None, look.bgcolor, False, False, False, *lines
        hidden = not any(lines)
        found += [(sign, *(blank if sign == " " and hidden else seen)) for sign in text]
    return found


async def first_frame(reading: Reading, settings: ScreenSettings, size: Size) -> list[list[Cell]]:
    """The cells of the first frame that Textual draws."""
    drawn: list[list[list[Cell]]] = []

    display = ReaderApp._display

    def noted(app: ReaderApp, screen: Any, update: Any) -> None:
        if not drawn and update is not None:
            drawn.append([cells(list(row)) for row in screen._compositor.render_strips()])
        display(app, screen, update)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ReaderApp, "_display", noted)
        async with ReaderApp(settings, reading=reading).run_test(size=size) as pilot:
            await pilot.pause()
    return drawn[0]


def picture(reading: Reading, settings: ScreenSettings, size: Size) -> list[list[Cell]]:
    palette = palette_of(settings.theme)
    assert palette is not None
    return [cells(row) for row in Picture(reading, settings, size, palette).rows()]


SIZES = [(80, 24), (120, 40), (160, 50), (131, 31), (240, 60), (40, 20), (60, 12), (25, 7)]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("name", READINGS)
async def test_the_first_picture_is_the_first_frame(name: str, size: tuple[int, int]) -> None:
    settings = replace(SETTINGS, theme="ink")
    drawn = await first_frame(READINGS[name], settings, Size(*size))
    assert picture(READINGS[name], settings, Size(*size)) == drawn


@pytest.mark.parametrize("theme", ["ink", "paper", "sepia", "contrast", "colorblind"])
async def test_it_is_so_in_each_theme(theme: str) -> None:
    settings = replace(SETTINGS, theme=theme)
    drawn = await first_frame(READINGS["both"], settings, Size(160, 50))
    assert picture(READINGS["both"], settings, Size(160, 50)) == drawn


@pytest.mark.parametrize(
    "changed",
    [
        {"width": 100},
        {"width": 20},
        {"side_by_side": 117},
        {"no_comments": True},
        {"comments_only": True},
        {"configured": ScreenConfiguration(outline=False)},
        {"location": "clock.html"},
        {"copy_label": lambda: "copy of 2026-11-20"},
    ],
    ids="-".join,
)
@pytest.mark.parametrize("size", [(80, 24), (118, 30), (165, 40)])
async def test_it_is_so_however_the_page_is_shown(
    changed: dict[str, Any], size: tuple[int, int]
) -> None:
    settings = replace(SETTINGS, theme="ink", **changed)
    reading = READINGS["both"]
    drawn = await first_frame(reading, settings, Size(*size))
    assert picture(reading, settings, Size(*size)) == drawn


async def test_it_is_so_for_the_first_page_that_was_ever_read(shared: Path) -> None:
    for path in sorted((shared / "corpus" / "seed").iterdir()):
        reading = do(Job(Page(path.read_bytes()))).reading
        for size in ((80, 24), (120, 40), (160, 50)):
            settings = replace(SETTINGS, theme="paper", location=path.name)
            drawn = await first_frame(reading, settings, Size(*size))
            assert picture(reading, settings, Size(*size)) == drawn


async def test_the_looks_are_those_of_the_themes() -> None:
    assert FILE.read_text(encoding="utf-8") == await asyncio.wait_for(looks(), 60)


def test_a_scroll_bar_at_the_top_is_that_of_textual() -> None:
    style = Style.parse("#4a463f on #1b1b1a")
    assert style.color is not None
    assert style.bgcolor is not None
    for height in range(1, 60):
        for lines in (*range(200), 1_000, 5_000, 99_999):
            window = height if height < lines else 0
            drawn = ScrollBarRender.render_bar(
                height, lines, window, 0, back_color=style.bgcolor, bar_color=style.color
            )
            below = Style(bgcolor=style.bgcolor)
            theirs = list(Segment.apply_style(drawn.segments, below))
            assert cells(theirs) == cells(at_top(height, lines, style))


# Where it is painted, and where not.


class Shown(Held):
    """A terminal that keeps what it is told to show."""

    def __init__(self) -> None:
        super().__init__(0)
        self.pictures: list[str] = []

    def show(self, picture: str, _size: tuple[int, int]) -> None:
        self.pictures.append(picture)


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Shown:
    for name in ("NO_COLOR", "TEXTUAL_COLOR_SYSTEM", "TEXTUAL_FILTERS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("LINES", "30")
    return Shown()


def painted(terminal: Shown, settings: ScreenSettings, name: str = "both") -> bool:
    painting.Painting(settings, terminal).paint(READINGS[name])
    return bool(terminal.pictures)


def test_it_is_painted_where_all_is_known(terminal: Shown) -> None:
    assert painted(terminal, SETTINGS)
    (told,) = terminal.pictures
    assert "The keeper winds the clock" in told
    assert "\x1b[1;1H" in told
    assert "\x1b[30;1H" in told


@pytest.mark.parametrize(("told", "ground"), [("0;15", "248;244;234"), ("15;0", "27;27;26")])
def test_it_is_as_light_as_the_screen_will_be(
    terminal: Shown, monkeypatch: pytest.MonkeyPatch, told: str, ground: str
) -> None:
    monkeypatch.setenv("COLORFGBG", told)
    assert painted(terminal, replace(SETTINGS, theme=""))
    assert f"48;2;{ground}" in terminal.pictures[0]


@pytest.mark.parametrize(
    "changed",
    [
        {"keywords": ("tide",)},
        {"watched": (Keyword("tide"),)},
        {"target_comment": "11"},
        {"begins_whole": True},
        {"ascii": True},
        {"configured": ScreenConfiguration(minimap=True)},
        {"configured": ScreenConfiguration(bidi="app")},
        {"configured": ScreenConfiguration(ambiguous_width=2)},
        {"colors": Colors(heading="#ff0000")},
        {"theme": "terminal"},
        {"theme": "mine"},
    ],
    ids=str,
)
def test_it_is_not_painted_where_the_screen_is_set_otherwise(
    terminal: Shown, changed: dict[str, Any]
) -> None:
    assert not painted(terminal, replace(SETTINGS, **changed))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("NO_COLOR", "1"),
        ("TEXTUAL_COLOR_SYSTEM", "standard"),
        ("TEXTUAL_FILTERS", "dim"),
        ("COLUMNS", "12"),
        ("LINES", "4"),
    ],
)
def test_it_is_not_painted_where_the_terminal_is_another(
    terminal: Shown, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    assert not painted(terminal, SETTINGS)


def test_it_is_not_painted_with_sixteen_colors(
    terminal: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("COLORTERM")
    assert not painted(terminal, SETTINGS)


def test_what_takes_long_to_lay_out_is_not_painted(
    terminal: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(painting, "_MOST_COMMENTS", 50)
    assert not painted(terminal, SETTINGS)
    assert painted(terminal, SETTINGS, "short")


TOP = Place("article", Anchor(-1, "", -40), top="0", comment="0")


@pytest.mark.parametrize("place", [NOWHERE, TOP])
def test_a_page_that_was_left_at_its_top_is_painted(terminal: Shown, place: Place) -> None:
    assert painted(terminal, replace(SETTINGS, memory=Remembered(place)))


@pytest.mark.parametrize(
    "place",
    [
        replace(TOP, pane="comments"),
        replace(TOP, article=Anchor(3, "Number")),
        replace(TOP, comment="7"),
        replace(TOP, top="7"),
        replace(TOP, sort="newest"),
        replace(TOP, folds=("0",)),
        replace(TOP, width=60),
    ],
)
def test_a_page_that_comes_back_elsewhere_is_not_painted(terminal: Shown, place: Place) -> None:
    assert not painted(terminal, replace(SETTINGS, memory=Remembered(place)))


def test_nothing_is_painted_where_the_library_does_not_say(terminal: Shown) -> None:
    memory = Remembered()
    memory.failure = "The library is held by another program."
    assert not painted(terminal, replace(SETTINGS, memory=memory))


@pytest.mark.parametrize("size", [(80, 24), (131, 31)], ids=str)
async def test_the_screen_takes_over_what_the_picture_laid_out(
    monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    """An article was laid out twice before the screen answered a key."""
    reading, settings = READINGS["both"], replace(SETTINGS, theme="ink")
    expected = await first_frame(reading, settings, Size(*size))
    made: list[str] = []

    def counted(name: str) -> None:
        once = getattr(article_rows, name)

        def noted(*given: Any) -> Any:
            made.append(name)
            return once(*given)

        monkeypatch.setattr(article_rows, name, noted)

    counted("interleaved_flow")
    counted("lines")
    palette = palette_of("ink")
    assert palette is not None
    shown = Picture(reading, settings, Size(*size), palette)
    shown.rows()
    shown.pass_on()
    assert made == ["interleaved_flow", "lines"]
    assert await first_frame(reading, settings, Size(*size)) == expected
    assert made == ["interleaved_flow", "lines"]
    assert await first_frame(reading, settings, Size(*size)) == expected  # it is done once
    assert made.count("lines") > 1


async def test_what_was_laid_out_for_another_article_or_width_is_not_shown() -> None:
    settings, palette = replace(SETTINGS, theme="ink"), palette_of("ink")
    assert palette is not None
    for name, wide in (("short", 80), ("both", 131), ("comments", 80)):
        expected = await first_frame(READINGS["both"], settings, Size(80, 24))
        shown = Picture(READINGS[name], settings, Size(wide, 24), palette)
        shown.rows()
        shown.pass_on()
        assert await first_frame(READINGS["both"], settings, Size(80, 24)) == expected


async def test_what_was_left_out_is_shown_in_an_article_that_was_laid_out_before() -> None:
    reading, palette = READINGS["both"], palette_of("ink")
    settings = replace(SETTINGS, theme="ink", comments_only=True)
    assert palette is not None
    shown = Picture(reading, settings, Size(80, 24), palette)
    shown.rows()
    shown.pass_on()
    async with ReaderApp(settings, reading=reading).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        screen: Any = pilot.app.screen
        gone = Dropped("an aside", (Paragraph((Span("An advertisement for brass."),)),), at=1)
        screen.article.show_dropped([gone])
        assert "An advertisement for brass." in screen.article.flow(0).text

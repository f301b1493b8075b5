"""A search paints the lines that look other than before, and what one sees is all there."""

import random
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

import pytest
from rich.style import Style
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.strip import Strip
from textual.widget import Widget

from reader.layout.terms import parse
from reader.model import Article, Comment, Paragraph, Reading, Span
from reader.ui.app import ReaderApp
from reader.ui.panes.status import Bar
from reader.ui.services import ScreenSettings

WORDS = ("ferry", "harbour", "tide", "late", "潮の時計", "ledger", "👩‍🚀", "lantern")
QUERIES = ("", "l", "la", "lat", "late", "ti", "tide", "nowhere", "user1")
STEPS = 40


class Rows:
    """What a terminal shows that is told no more than is sent to it."""

    def __init__(self) -> None:
        self._rows: dict[int, dict[int, Strip]] = defaultdict(dict)
        self.sent: set[int] = set()
        """The rows of which something was sent since this was emptied."""

    def take(self, update: object) -> None:
        if isinstance(update, LayoutUpdate):
            for y, strips in enumerate(update.strips, update.region.y):
                self._rows[y].clear()
                column = update.region.x
                for strip in strips:
                    self._put(y, column, strip)
                    column += strip.cell_length
        elif isinstance(update, ChopsUpdate):
            for y, start, stop in update.spans:
                chops: Mapping[int, Strip | None] = update.chops[y]
                for x, chop in chops.items():
                    if chop is not None and start <= x and x + chop.cell_length <= stop:
                        self._put(y, x, chop)

    def _put(self, y: int, x: int, strip: Strip) -> None:
        self._rows[y][x] = strip
        self.sent.add(y)

    def row(self, y: int) -> Strip:
        return Strip.join([strip for _x, strip in sorted(self._rows[y].items())]).simplify()


def talk(chance: random.Random) -> Reading:
    def said(words: int) -> Paragraph:
        return Paragraph((Span(" ".join(chance.choices(WORDS, k=words))),))

    comments = [
        Comment(f"c{n}", (said(20 + n % 40),), depth=n % 3, author=f"user{n}") for n in range(90)
    ]
    return Reading(Article("Ferries", tuple(said(60) for _ in range(30))), tuple(comments))


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> Rows:
    rows = Rows()
    monkeypatch.setattr(ReaderApp, "_display", lambda _app, _screen, update: rows.take(update))
    return rows


async def settle(pilot: Any) -> None:
    for _ in range(3):
        await pilot.pause()


@pytest.mark.parametrize(("size", "seed"), [((80, 24), 1), ((150, 30), 2), ((40, 12), 3)])
async def test_whatever_is_looked_for_all_rows_are_what_they_are_to_be(
    seen: Rows, size: tuple[int, int], seed: int
) -> None:
    chance = random.Random(seed)
    app = ReaderApp(ScreenSettings(), reading=talk(chance))
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        for _ in range(STEPS):
            screen: Any = app.screen
            did = chance.choice(("search", "search", "keywords", "key", "both"))
            if did in ("search", "both"):
                screen.lens.search(chance.choice(QUERIES))
            if did == "keywords":
                screen.pane.set_terms(parse(chance.choice(("tide, ferry", "ledger", ""))))
            if did in ("key", "both"):
                await pilot.press(chance.choice(["j", "k", "space", "n", "G", "g", "tab", "o"]))
            await settle(pilot)
            expected = screen._compositor.render_strips(app.size)
            for y, strip in enumerate(expected):
                assert seen.row(y) == strip.simplify(), (did, y)


async def test_a_search_sends_the_rows_where_something_was_found(seen: Rows) -> None:
    word = Paragraph((Span("The lantern is lit."),))
    plain = Paragraph((Span("Nothing is said here."),))
    article = Article("Lamps", tuple(word if n % 10 == 5 else plain for n in range(60)))
    app = ReaderApp(ScreenSettings(), reading=Reading(article))
    async with app.run_test(size=(80, 30)) as pilot:
        await settle(pilot)
        screen: Any = app.screen
        bars = {y for y in range(30) if not screen.article.region.contains(5, y)}
        with_word = {y for y in range(30) if "lantern" in seen.row(y).text}
        assert with_word
        for query in ("lan", "lant", ""):
            seen.sent.clear()
            screen.lens.search(query)
            await settle(pilot)
            assert seen.sent - bars == with_word


@pytest.mark.parametrize(("width", "theme"), [(160, "ink"), (80, "paper"), (24, "ink")])
async def test_a_bar_looks_as_textual_draws_it(show: Any, width: int, theme: str) -> None:
    """Each character in the same style, and where there is none the same background."""
    async with show((width, 20), theme=theme, keywords=("tide", "tariff")) as shown:
        await shown.press("c j j")
        for bar in filter(lambda one: one.display, shown.screen.query(Bar)):
            region = bar.outer_size.region
            rows = bar.render_lines(region), Widget.render_lines(bar, region)
            own, theirs = ([_cells(strip) for strip in strips] for strips in rows)
            assert own == theirs, bar.id


def _cells(strip: Strip) -> list[tuple[object, ...]]:
    looks = [(text, style or Style.null()) for text, style, _control in strip]
    return [
        (sign, style.bgcolor, *((style.color, style.bold, style.italic) if sign != " " else ()))
        for text, style in looks
        for sign in text
    ]

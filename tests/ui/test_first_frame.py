"""The first that is drawn of a page is the page."""

import re
from typing import Any

import pytest
from textual._compositor import CompositorUpdate

from reader.config.settings import Keyword, Screen
from reader.model import Article, Comment, Heading, Paragraph, Reading, Span
from reader.ui.app import ReaderApp
from reader.ui.screens.reading import ReadingScreen
from reader.ui.services import ScreenSettings

TEXT = tuple(
    Paragraph((Span(f"The ferry of day {day} was late. " + "It was late again. " * 9),))
    for day in range(30)
)


def _heading(number: int) -> Heading:
    return Heading(2, (Span(f"Pier {number}"),))


READING = Reading(Article("Ferries", TEXT), (Comment("1", TEXT[:1]), Comment("2", TEXT[1:2])))


@pytest.fixture
def frames(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was sent to the terminal at each frame, without its colors."""
    sent: list[str] = []

    def display(app: ReaderApp, _screen: Any, update: Any) -> None:
        if isinstance(update, CompositorUpdate):
            drawn = update.render_segments(app.console)
            sent.append(re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", drawn))

    monkeypatch.setattr(ReaderApp, "_display", display)
    return sent


@pytest.mark.parametrize("size", [(80, 24), (150, 40), (40, 12)])
async def test_no_frame_comes_before_the_text(frames: list[str], size: tuple[int, int]) -> None:
    app = ReaderApp(ScreenSettings(), reading=READING)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
    assert "The ferry of day 0 was late." in frames[0]
    if size[1] > 12:
        assert "¶ 1/30" in frames[0]  # and the bars know where one is


HEADED = Reading(Article("Ferries", (*map(_heading, range(3)), *TEXT)), READING.comments)


@pytest.mark.parametrize(
    ("size", "settings", "signs"),
    [
        ((80, 24), {}, []),
        ((80, 24), {"keywords": ("late",)}, ["[late "]),
        ((170, 50), {}, ["Pier 2", "│"]),
        ((170, 50), {"watched": (Keyword("late"),)}, ["Pier 2", "│", "[late "]),
    ],
)
async def test_the_first_frame_has_all_that_is_shown(
    frames: list[str], size: tuple[int, int], settings: dict[str, Any], signs: list[str]
) -> None:
    app = ReaderApp(ScreenSettings(**settings), reading=HEADED)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
    assert [sign for sign in signs if sign not in frames[0]] == []


@pytest.mark.parametrize("size", [(80, 24), (170, 50)])
@pytest.mark.parametrize("comments_only", [False, True])
async def test_hidden_comments_are_mounted_after_the_first_frame(
    monkeypatch: pytest.MonkeyPatch, size: tuple[int, int], comments_only: bool
) -> None:
    """With the line above them they take 3 ms, which nobody sees."""
    found: list[tuple[bool, bool]] = []

    def display(_app: ReaderApp, screen: Any, _update: Any) -> None:
        found.append((screen.comments.is_attached, screen.comments.display))

    monkeypatch.setattr(ReaderApp, "_display", display)
    app = ReaderApp(ScreenSettings(comments_only=comments_only), reading=READING)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        is_shown = comments_only or size[0] > 80
        assert found[0] == (is_shown, is_shown)
        assert isinstance(app.screen, ReadingScreen)
        assert app.screen.comments.is_attached
        await pilot.press("c", "j")
        assert app.screen.comments.focus_number == 1


async def test_what_is_hidden_is_mounted_when_it_is_shown(show: Any) -> None:
    """In its place, whichever comes first: each widget takes ½ ms, which the first frame waits for."""
    hidden = {"OutlinePane", "Edge", "Divider", "KeywordBar", "Prompt"}
    async with show((80, 24), HEADED, configured=Screen()) as shown:
        screen = shown.screen
        assert not hidden & {type(each).__name__ for each in screen.walk_children()}
        await shown.press("/ l a t e")
        await shown.press("enter")
        screen.lens.add("late")
        await shown.pilot.resize_terminal(170, 50)
        await shown.pilot.pause()
        rows = [type(each).__name__ for each in screen.children if each.id != "panes"]
        assert rows == ["TitleLine", "KeywordBar", "Prompt", "StatusBar"]
        panes = [each.id or type(each).__name__ for each in screen.query_one("#panes").children]
        assert panes == ["outline", "Edge", "article", "Divider", "discussion"]


async def test_work_in_the_background_begins_when_the_page_is_seen(frames: list[str]) -> None:
    app = ReaderApp(ScreenSettings(), reading=READING)
    async with app.run_test() as pilot:
        screen: Any = app.screen
        await pilot.pause()
        assert frames
        assert not screen.article.waits
        assert not screen.comments.waits


async def test_comments_that_nobody_sees_are_measured_when_they_are_seen() -> None:
    app = ReaderApp(ScreenSettings(), reading=READING)
    async with app.run_test(size=(80, 24)) as pilot:
        screen: Any = app.screen
        pane = screen.comments
        assert not pane.view_width
        await pilot.press("tab")
        assert pane.view_width
        assert pane.thread.heights.total > 2
        assert pane.in_view(0)

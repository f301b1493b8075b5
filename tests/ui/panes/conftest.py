"""A stage for one pane, and readings of invented people and words."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import UTC, datetime
from typing import TypeAlias

import pytest
from rich.style import Style
from textual.app import App, ComposeResult
from textual.geometry import Region
from textual.pilot import Pilot

from reader.model import Article, Block, Comment, Heading, Paragraph, Reading, Span
from reader.ui.messages import Moved, OpenLink, WordChosen
from reader.ui.panes.comments import CommentsPane
from reader.ui.widgets.lines import LinesView
from tests.blocks import paragraph

Size: TypeAlias = tuple[int, int]

TIDE = "The keeper winds the clock when the tide turns, and writes both hours down."
BOOK = "https://quaylight.example/book"


def reading(*blocks: Block) -> Reading:
    return Reading(
        Article(
            title="The clock on the quay",
            blocks=blocks,
            byline="Runa Teel",
            site_name="Quaylight",
            published=datetime(2026, 11, 19, 7, 30, tzinfo=UTC),
            url="https://quaylight.example/clock",
        )
    )


LONG = reading(
    paragraph(f"First. {TIDE}"),
    Heading(2, (Span("The ledger"),)),
    *(paragraph(f"Number {number}. {TIDE * 2}") for number in range(1, 9)),
    Heading(2, (Span("Brass"),)),
    *(paragraph(f"Number {number}. {TIDE * 2}") for number in range(9, 17)),
)

SCRIPT = """
a: one
  b: two
    c: three
  d: four
e: five
f: six
  g: seven
  h: eight
"""
"""Comments as `talk` takes them: two threads of several levels, and one of a single comment."""
LINE = "A line that is long enough to fill a row. "


def who(pane: CommentsPane) -> str:
    return pane.current.author if pane.current else ""


def tall(*sizes: int) -> Reading:
    """Comments of so many lines each (at a width of 44), by a, b, c…"""
    return Reading(
        comments=tuple(
            Comment(
                f"c{number}",
                tuple(Paragraph((Span(f"{name}{line}"),)) for line in range(1, size + 1)),
                author=name,
            )
            for number, (name, size) in enumerate(zip("abcdefghij", sizes, strict=False))
        )
    )


class Host(App[None]):
    """Nothing but a pane, and the messages it posts."""

    CSS = """
    LinesView {
        & > .lines--heading { text-style: bold; }
        & > .lines--quote { text-style: italic; }
        & > .lines--link { text-style: underline; }
        & > .lines--match { text-style: reverse; }
        & > .lines--match-current { text-style: bold reverse underline; }
        & > .lines--term-0 { text-style: bold underline; color: ansi_bright_yellow; }
        & > .lines--term-1 { text-style: bold underline; color: ansi_bright_cyan; }
    }
    """

    def __init__(self, pane: LinesView) -> None:
        super().__init__()
        self.pane = pane
        self.links: list[str] = []
        self.words: list[str] = []
        self.moves = 0

    def compose(self) -> ComposeResult:
        yield self.pane

    def on_moved(self, _event: Moved) -> None:
        self.moves += 1

    def on_open_link(self, event: OpenLink) -> None:
        self.links.append(event.url)

    def on_word_chosen(self, event: WordChosen) -> None:
        self.words.append(event.text)


class Stage:
    """A pane on a screen of its own."""

    def __init__(self, host: Host, pilot: Pilot[None]) -> None:
        self.host = host
        self.pilot = pilot
        self.pane = host.pane

    @property
    def rows(self) -> list[str]:
        """What the pane shows, a line each, without the space at the ends."""
        lines = range(self.pane.view_height)
        return [self.pane.render_line(y).text.rstrip() for y in lines]

    @property
    def top(self) -> str:
        return self.rows[0].strip(" ▎")

    def row_of(self, text: str) -> int:
        """Which row of the screen shows some text."""
        found = [row for row, line in enumerate(self.rows) if text in line]
        assert found, f"{text!r} is not on the screen"
        return found[0]

    def styles(self, text: str) -> dict[str, Style]:
        """The styles of the segments of the row that shows some text."""
        row = self.row_of(text)
        painted = self.pane.render_lines(Region(0, 0, *self.pane.outer_size))[row]
        return {each.text: each.style for each in painted if each.style}

    async def idle(self) -> None:
        """Until everything is counted, measured and painted."""
        await self.pilot.pause()
        while self.pane.busy:
            await self.pilot.pause(0.01)
        await self.pilot.pause()

    async def resize(self, width: int, height: int) -> None:
        await self.pilot.resize_terminal(width, height)
        await self.pilot.pause()

    async def click(self, text: str, column: int = 0, times: int = 1) -> None:
        """Click on some text of the pane, so many cells from its first character."""
        row = self.row_of(text)
        at = self.rows[row].index(text) + column
        await self.pilot.click(LinesView, offset=(at, row), times=times)
        await self.pilot.pause()


SetStage: TypeAlias = Callable[[LinesView, Size], AbstractAsyncContextManager[Stage]]


@pytest.fixture
def stage() -> SetStage:
    @asynccontextmanager
    async def opened(pane: LinesView, size: Size) -> AsyncIterator[Stage]:
        host = Host(pane)
        async with host.run_test(size=size) as pilot:
            await pilot.pause()
            yield Stage(host, pilot)

    return opened


Talk: TypeAlias = Callable[[str], Reading]


@pytest.fixture
def talk() -> Talk:
    """A thread from lines of "author: text", set in by two spaces a level."""

    def made(script: str) -> Reading:
        comments: list[Comment] = []
        path: list[str] = []
        for number, line in enumerate(filter(str.strip, script.splitlines())):
            author, _, text = line.strip().partition(": ")
            depth = (len(line) - len(line.lstrip())) // 2
            path[depth:] = [f"c{number}"]
            blocks = tuple(Paragraph((Span(part),)) for part in text.split(" / ") if part)
            comments.append(
                Comment(
                    f"c{number}",
                    blocks,
                    parent=path[depth - 1] if depth else "",
                    depth=depth,
                    author=author,
                )
            )
        return Reading(comments=tuple(comments))

    return made

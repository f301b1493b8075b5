"""Words of a page made to be taken for markup: on no screen and in no list do they act."""

from typing import Any

import pytest

from reader.model import Article, Comment, Heading, Image, Items, Paragraph, Reading, Span, Table
from reader.ui.terminal.browser import Outcome

TRAP = "[@click=app.quit]x[/] [/nope] [red]y[/red] :smile: $accent"
URL = "https://kites.example/a"


def trapped() -> Reading:
    """A page that says it everywhere."""
    span = Span(TRAP, href=f"{URL}?q=[@click=app.quit]")
    article = Article(
        title=TRAP,
        byline=TRAP,
        site_name=TRAP,
        url=URL,
        blocks=(
            Heading(2, (Span(TRAP),)),
            Paragraph((Span(TRAP), Span(" and "), span)),
            Items(((Paragraph((Span(TRAP),)),),)),
            Table((((Span(TRAP),), (Span(TRAP),)),), header=1),
            Image("https://kites.example/k.png", TRAP, (Span(TRAP),)),
        ),
    )
    comments = (
        Comment("1", author=TRAP, published_text=TRAP, blocks=(Paragraph((span,)),), url=URL),
        Comment("2", parent="1", depth=1, author=TRAP, edited_text=TRAP, blocks=(Paragraph((Span(TRAP),)),)),
    )  # fmt: skip
    return Reading(article, comments, source=TRAP, claimed=3, notes=(TRAP,))


@pytest.mark.parametrize(
    ("name", "keys", "seen"),
    [
        ("the page", "", True),
        ("what is known of it", "=", True),
        ("the outline", "T", True),
        ("its links", "U", True),
        ("letters on links", ";", True),
        ("an author", "c a", True),
        ("what a comment answers", "c j P", True),
        ("marks", "m a M", True),
        ("the palette", "ctrl+p", None),
        ("the list of keywords", "W", True),
        ("a filter", "&", None),
        ("help", "?", None),
        ("the command line", ":", None),
        ("what it says when a browser does not open", "o", True),
        ("a message of copying", "y l", None),
        ("zen", "Z", True),
    ],
)
async def test_words_of_a_page_do_nothing(
    show: Any, monkeypatch: pytest.MonkeyPatch, name: str, keys: str, seen: bool | None
) -> None:
    monkeypatch.setattr("reader.ui.terminal.browser.open_address", lambda _: Outcome(False, TRAP))
    async with show((160, 50), reading=trapped(), keywords=(TRAP,)) as shown:
        if keys:
            await shown.press(keys)
        if seen:
            assert any("[@click=app.quit]x[/]" in row for row in shown.rows()), (name, shown.rows())
        for x, y in _places(shown.rows()):
            await shown.pilot.hover(offset=(x, y))
        await shown.pilot.pause()
        assert shown.app.is_running
        assert shown.app._exception is None


def _places(rows: list[str]) -> list[tuple[int, int]]:
    """Where the first few traps stand: a tooltip over one would be drawn."""
    return [(row.index("@click"), y) for y, row in enumerate(rows) if "@click" in row][:3]


async def test_a_click_on_such_words_runs_no_action(show: Any) -> None:
    async with show((160, 50), reading=trapped()) as shown:
        for x, y in _places(shown.rows()):
            await shown.pilot.click(offset=(x, y))
        await shown.pilot.pause()
        assert shown.app.is_running
        assert shown.app.return_code is None

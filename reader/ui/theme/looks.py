"""Generate the styles for the first picture: `python -m reader.ui.theme.looks`.

The first picture is painted before Textual can be asked for the style of a role.
"""

import asyncio
from collections.abc import Iterator

from rich.style import Style

from reader.model import Article, Comment, Paragraph, Reading, Span
from reader.ui.app import ReaderApp
from reader.ui.first.looks import FILE
from reader.ui.panes.status import TitleLine
from reader.ui.screens.reading import ReadingScreen
from reader.ui.services import ScreenSettings
from reader.ui.theme.themes import THEMES
from reader.ui.widgets.divider import Divider
from reader.ui.widgets.role_styles import RoleStyles

_TEXT = (Paragraph((Span("The ferry was late again."),)),)
_READING = Reading(Article("Ferries", _TEXT), (Comment("1", _TEXT),))


async def looks() -> str:
    """The style of each role in each theme that has its own colors."""
    rows = [
        f"{theme.name}\t{role}\t{style}\n"
        for theme in THEMES
        if not theme.ansi
        for role, style in (await _of_theme(theme.name)).items()
    ]
    return "".join(rows)


async def _of_theme(theme: str) -> dict[str, Style]:
    app = ReaderApp(ScreenSettings(), reading=_READING)
    app.theme = theme  # whatever this terminal would begin with
    async with app.run_test(size=(170, 40)) as pilot:
        await pilot.pause()
        screen = app.screen
        if not isinstance(screen, ReadingScreen):
            raise TypeError(type(screen).__name__)
        return dict(_of_screen(screen))


def _of_screen(screen: ReadingScreen) -> Iterator[tuple[str, Style]]:
    title = screen.query_one(TitleLine)
    yield "screen", screen.rich_style
    yield "rule", screen.query_one(Divider).rich_style
    bar = screen.article.styles
    color, under = bar.scrollbar_color.rich_color, bar.scrollbar_background.rich_color
    yield "scrollbar", Style(color=color, bgcolor=under)
    yield "bar", title.rich_style
    widgets: tuple[RoleStyles, ...] = (screen.article, screen.comments, screen.pane_layout.outline)
    for widget in (*widgets, title):
        for role in sorted(widget.ROLES):
            yield role, widget.get_component_rich_style(role)


if __name__ == "__main__":
    FILE.write_text(asyncio.run(looks()), encoding="utf-8")

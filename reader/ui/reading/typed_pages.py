"""Opening another page by what is typed: `:open` and an address, a path or a folder."""

import asyncio
from collections.abc import Iterable

from reader.commands.command_line import Values, completions
from reader.ui.messages import PageAsked
from reader.ui.panes.fitting import as_fits
from reader.ui.reading.page import Page
from reader.ui.theme.themes import THEMES
from reader.ui.workers import begin

_WORDS = ("open", "e", "o", "edit", "save", "w", "write")
"""What stands before an address or a path; see `command_line`."""


class TypedPages:
    """Opens the page that was typed, over this one, and completes its path."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def open(self, location: str) -> None:
        if self._page.settings.open is None:
            self._page.say("No other page is opened from here")
        else:
            self._page.screen.post_message(PageAsked(location))

    def follow(self, typed: str) -> None:
        """Offer what a command line can become while it is typed: commands, or files to open."""
        word, space, begun = typed.partition(" ")
        if space and word.lower() in _WORDS and begun.strip():
            begin(self._page.screen, self._offer_paths, typed, group="paths", exclusive=True)
        else:
            room = self._page.app.size.width // 2
            self._page.asking.prompt.tell(*completions(typed, room, self._values))

    @property
    def _values(self) -> Values:
        """What the page and the screen have to choose from."""
        settings, comments = self._page.settings, self._page.comments

        def authors() -> Iterable[str]:
            return dict.fromkeys(comment.author for comment in comments.all)

        return {
            "author": authors,
            "levels": lambda: map(str, range(1, 1 + max(comments.forest.depth, default=0))),
            "mute": authors,
            "tag": comments.remarks.authors.tags,
            "theme": lambda: (*(theme.name for theme in THEMES), *settings.themes),
        }

    async def _offer_paths(self, typed: str) -> None:
        """Beside the event loop: a folder may be slow."""
        word, _, begun = typed.partition(" ")
        paths = await asyncio.to_thread(self._page.settings.complete, begun.lstrip())
        if self._page.asking.prompt.typed == typed:
            names = [path[path.rstrip("/").rfind("/") + 1 :] for path in paths]
            self._page.asking.prompt.tell(
                as_fits(names, self._page.app.size.width // 2),
                tuple(f"{word} {path}" for path in paths),
            )

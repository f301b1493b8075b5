"""The command palette: the table of commands, searched by a few letters."""

from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from reader.commands.table import WHERE, Command, of_page, shown
from reader.ui.screens.reading import ReadingScreen

_NOT_OFFERED = {"palette", "leave"}


class CommandProvider(Provider):
    """Offers every command of the screen below the palette."""

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for command in self._offered():
            score = matcher.match(command.title)
            if score > 0:
                title = matcher.highlight(command.title)
                run = partial(self._run, command.id)
                yield Hit(score, _with_keys(title, command), run, command.title, _help(command))

    async def discover(self) -> Hits:
        for command in self._offered():
            title = _with_keys(Content(command.title), command)
            yield DiscoveryHit(title, partial(self._run, command.id), command.title, _help(command))

    def _offered(self) -> tuple[Command, ...]:
        if not isinstance(self.screen, ReadingScreen):
            return ()
        return tuple(
            command
            for command in of_page(self.screen.settings.commands)
            if command.id not in _NOT_OFFERED
        )

    def _run(self, command_id: str) -> None:
        if isinstance(self.screen, ReadingScreen):
            self.screen.orders.run(command_id)


def _with_keys(title: Content, command: Command) -> Content:
    keys = "  ".join(map(shown, command.keys))
    return Content.assemble(title, "   ", (keys, "dim"))


def _help(command: Command) -> str:
    return f"{command.help} ({WHERE[command.where].lower()})"

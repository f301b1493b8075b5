"""Passes text to other programs: to a shell command or an editor."""

from collections.abc import Callable

from textual.app import SuspendNotSupported

from reader.ui.reading.page import Page
from reader.ui.terminal.lending import lent_terminal


class Programs:
    """Lets a program use the terminal for a while."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._asked_for = ("", "")
        """What a command is asked for: the line for it takes the selection away."""

    def ask(self, argument: str) -> None:
        """Give the text to the command of `argument`, else to one that is asked for."""
        self._asked_for = self._handed()
        if argument:
            self.pipe(argument)
        else:
            self._page.ask("pipe", "|")

    def pipe(self, command: str) -> None:
        """Give the text in focus when it was asked for to a shell command."""
        if not command.strip():
            return
        from reader.ui.terminal.outside import failure, piped  # noqa: PLC0415  not needed to read

        text, description = self._asked_for
        if not text:
            self._page.say("There is nothing to give to a command")
            return
        status = self._lend(lambda: piped(command, text))
        if status:
            self._page.say(failure(status).rstrip("."))
        elif status == 0:
            self._page.say(f"{description} went to the command")

    def edit(self) -> None:
        """Open the whole page, or the selection, in an editor."""
        from reader.save.names import file_name  # noqa: PLC0415
        from reader.ui.terminal.outside import edited  # noqa: PLC0415

        text = self._page.screen.get_selected_text() or self._page_text()
        name = file_name(self._page.reading.article.title, ".txt")
        if self._lend(lambda: edited(name, f"{text}\n" if text[-1:] != "\n" else text)):
            self._page.say("The editor ended with a failure; $EDITOR says which one is opened")

    def _handed(self) -> tuple[str, str]:
        """The text for a command, and its name for a message."""
        if selected := self._page.screen.get_selected_text():
            return f"{selected}\n", "The selection"
        if self._page.current == "comments":
            text = self._page.comments.thread_text()
            return f"{text}\n" if text else "", "The thread"
        article = self._page.reading.article
        parts = [part for part in (article.title, article.text) if part]
        return "\n\n".join(parts) + "\n" if parts else "", "The article"

    def _page_text(self) -> str:
        from reader.save import Options, format_named, written  # noqa: PLC0415

        text = written(self._page.reading, format_named("txt"), Options())
        return text if isinstance(text, str) else ""

    def _lend(self, program: Callable[[], int]) -> int | None:
        """The exit status of a program that has the terminal for as long as it runs."""
        page = self._page
        try:
            with lent_terminal(page.app):
                return program()
        except SuspendNotSupported:
            page.say("This terminal cannot be lent to another program")
        except OSError as error:
            page.say(f"The program did not start: {(error.strerror or 'it is not there').lower()}")
        return None

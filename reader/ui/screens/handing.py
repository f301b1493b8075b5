"""Pass text to other programs: to a shell command or an editor."""

from collections.abc import Callable

from textual.app import SuspendNotSupported

from reader.ui.screens.asking import Asking


class Handing(Asking):
    """Lets a program use the terminal for a while."""

    def action_pipe(self) -> None:
        if self.argument:
            self._pipe(self.argument)
        else:
            self.ask("pipe", "|")

    def answered(self, purpose: str, text: str) -> None:
        if purpose != "pipe":
            super().answered(purpose, text)
        elif text.strip():
            self._pipe(text)

    def _pipe(self, command: str) -> None:
        from reader.ui.outside import failure, piped  # noqa: PLC0415  not needed to read

        text, what = self._handed()
        if not text:
            self.say("There is nothing to give to a command")
            return
        status = self._lend(lambda: piped(command, text))
        if status:
            self.say(failure(status).rstrip("."))
        elif status == 0:
            self.say(f"{what} went to the command")

    def action_editor(self) -> None:
        from reader.save.names import file_name  # noqa: PLC0415
        from reader.ui.outside import edited  # noqa: PLC0415

        text = self.get_selected_text() or self._whole()
        name = file_name(self.reading.article.title, ".txt")
        if self._lend(lambda: edited(name, f"{text}\n" if text[-1:] != "\n" else text)):
            self.say("The editor ended with a failure; $EDITOR says which one is opened")

    def _handed(self) -> tuple[str, str]:
        """What a command is given, and what that is called."""
        if selected := self.get_selected_text():
            return f"{selected}\n", "The selection"
        if self.current == "comments":
            text = self.comments.thread_text()
            return f"{text}\n" if text else "", "The thread"
        article = self.reading.article
        parts = [part for part in (article.title, article.text) if part]
        return "\n\n".join(parts) + "\n" if parts else "", "The article"

    def _whole(self) -> str:
        from reader.save import Options, format_named, written  # noqa: PLC0415

        text = written(self.reading, format_named("txt"), Options())
        return text if isinstance(text, str) else ""

    def _lend(self, program: Callable[[], int]) -> int | None:
        """The exit status of a program that has the terminal for as long as it runs."""
        try:
            with self.app.suspend():
                status = program()
        except SuspendNotSupported:
            self.say("This terminal cannot be lent to another program")
            return None
        except OSError as error:
            self.say(f"The program did not start: {(error.strerror or 'it is not there').lower()}")
            return None
        self.app.refresh()
        return status

"""The input line at the foot of the screen: for a search, a filter, a tag or a command."""

from reader.commands.command_line import offered
from reader.commands.table import BY_ID
from reader.text import clean
from reader.ui.arrange import ROOMY
from reader.ui.screens.outlining import Outlining
from reader.ui.widgets.prompt import Prompt


class Asking(Outlining):
    """Handles searches and the answers to all other questions."""

    def action_search(self) -> None:
        self.sought_before = self.lens.search_now
        if self.argument:
            self.lens.search(self.argument)
            self.action_next()
        else:
            self.ask("search", "/")

    def on_prompt_said(self, event: Prompt.Said) -> None:
        event.stop()
        if event.purpose in ("search", "filter"):
            counts = self.lens.search(event.text)
            self.prompt.tell(self._counted(*counts) if event.text else "")
        elif event.purpose == "command":
            self.prompt.tell(offered(event.text) if event.text else "")
        if event.done:
            self._leave_prompt()
            self.answered(event.purpose, clean(event.text))
            self.rearrange()

    def _counted(self, article: int, comments: int) -> str:
        """The number of matches in both panes; as short as on a chip if there is little room."""
        if self.app.size.width < ROOMY:
            return f"{article}│{comments}"
        return f"article {article} · comments {comments}"

    def answered(self, purpose: str, text: str) -> None:
        """A line was typed and submitted."""
        match purpose:
            case "search" if text:
                before = self.spot
                self.action_next()
                self.leave(before)
            case "filter":
                self.filter_by_words(text)
            case "length":
                self.filter_by_length(text)
            case "tag":
                self.tag(text)
            case _:
                pass

    def on_prompt_left(self, event: Prompt.Left) -> None:
        event.stop()
        if event.purpose in ("search", "filter"):
            self.lens.back_to(self.sought_before)
        self._leave_prompt()

    def _leave_prompt(self) -> None:
        self.prompt.close()
        self.pane.focus()
        self.rearrange()

    def action_next(self) -> None:
        self._find(1, "next")

    def action_previous(self) -> None:
        self._find(-1, "previous")

    def _find(self, step: int, name: str) -> None:
        if not self.lens.sought:
            if self.pane.target in ("heading", "thread"):
                command = BY_ID[f"{name}_{self.pane.target}"]
                if not self.pane.go(command.id):
                    self.say(command.miss)
            else:
                self.seek(step)
        elif not self.pane.find_next(step):
            self._find_in_other(step)

    def _find_in_other(self, step: int) -> None:
        other = self.other
        if other is not None and other.find_next(step):
            self.enter("comments" if self.current == "article" else "article")
            self.say(f"Found in the {self.current}: {self.lens.sought}")
        else:
            self.say(f"Not found: {self.lens.sought}")

"""The input line at the foot of the screen: for a search, or a list of keywords."""

from textual.containers import Horizontal
from textual.content import Content
from textual.events import Key
from textual.message import Message
from textual.widgets import Input, Static

from reader.text import cells
from reader.ui.widgets.text_field import TextField

_TABS = ("tab", "shift+tab")
_MOST = 100
"""The most lines that are remembered of a question."""
_ASKED_ANEW = ("filter",)
"""Whose text is selected at first: the words of the last search are there to be taken or typed
over, and other words were added to them."""
_EMPTY = {"pipe": "a command that is given this text"}
"""What belongs into an empty line, where its label is only a sign."""


class Prompt(Horizontal):
    """Asks one question at a time; sends each change, the answer, or the cancellation to the
    screen.
    """

    DEFAULT_CSS = """
    Prompt { height: 1; display: none; padding: 0 1; background: $surface; }
    """

    class Said(Message):
        """The text typed; `done` when it was submitted."""

        def __init__(self, purpose: str, text: str, done: bool) -> None:
            super().__init__()
            self.purpose = purpose
            self.text = text
            self.done = done

    class Left(Message):
        """The question was cancelled."""

        def __init__(self, purpose: str) -> None:
            super().__init__()
            self.purpose = purpose

    def __init__(self) -> None:
        super().__init__(id="prompt")
        self.purpose = ""
        """What is asked for, "" if nothing is."""
        self.is_opening = False
        """Whether the line is asked for and has not got the focus yet."""
        self._passed: Key | None = None
        """The last key that came through the line, and was not text."""
        self._history: dict[str, list[str]] = {}
        """The lines that were given to each question, the latest last, also those refused."""
        self._recalled = 0
        """Which of them is shown; their number for none."""
        self._offers: tuple[str, ...] = ()
        """What Tab puts in the place of the text, the next at each press."""
        self._label = Static(markup=False, classes="prompt--label")
        self._answer = Static(markup=False, classes="prompt--answer")
        self._input = TextField(compact=True, select_on_focus=False)
        self._input.cursor_blink = False

    def ask(self, purpose: str, label: str, text: str = "") -> None:
        """Open for one answer, with an initial text.

        The line is made for the first question: the first frame comes 1.3 % sooner.
        """
        self.purpose = purpose
        self._recalled = len(self._history.get(purpose, []))
        if not self.children:
            _mounting = self.mount(self._label, self._input, self._answer)
        self._label.update(Content(_shorter(label, self.app.size.width // 2 - 1)))
        with self.prevent(Input.Changed):
            self._input.value = text
        self.tell("")
        self._input.cursor_position = len(text)
        if purpose in _ASKED_ANEW:
            self._input.select_all()
        self.display = True
        self._input.focus()
        self.is_opening = True
        self.app.call_later(self._opened)  # Textual gives the focus by this queue too

    def _opened(self) -> None:
        self.is_opening = False

    def take(self, event: Key) -> None:
        """Take a key that was sent to the page before the line had the focus.

        Whether the line has it by now says nothing of where the key was sent. One that came through
        the line is left to Textual, which looks for what is bound to it.
        """
        if event is self._passed:
            return
        if event.is_printable and event.character:
            self._input.type_in(event.character)
        elif event.key == "backspace":
            self._input.action_delete_left()
        elif event.key in ("enter", "ctrl+j"):
            self._remember(self._input.value)
            self.post_message(self.Said(self.purpose, self._input.value, done=True))
        else:
            self.on_key(event)
            return
        event.stop()  # by now the line may have the focus, and the key would be done once more
        event.prevent_default()

    @property
    def typed(self) -> str:
        """The line so far, "" if nothing is asked."""
        return self._input.value if self.purpose else ""

    def tell(self, text: str, offers: tuple[str, ...] = ()) -> None:
        """Show a message about the text at the end of the line; Tab completes it to an offer."""
        self._answer.update(
            Content(text or ("" if self._input.value else _EMPTY.get(self.purpose, "")))
        )
        self._offers = offers

    def say_again(self) -> None:
        """Report the line once more, as what it is about may have changed."""
        self.post_message(self.Said(self.purpose, self._input.value, done=False))

    def close(self) -> None:
        self.purpose = ""
        self.display = False

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        if self.purpose:
            self.post_message(self.Said(self.purpose, event.value, done=False))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if self.purpose:
            self._remember(event.value)
            self.post_message(self.Said(self.purpose, event.value, done=True))

    def on_key(self, event: Key) -> None:
        self._passed = event
        if event.key == "escape" and self.purpose:
            event.stop()
            self.post_message(self.Left(self.purpose))
        elif event.key in ("up", "down") and self.purpose:
            event.stop()
            self._recall(-1 if event.key == "up" else 1)
        elif event.key in _TABS and self.purpose:
            self._tab(event)

    def _recall(self, step: int) -> None:
        """Put a line that was given to this question before in the place of the text."""
        before = self._history.get(self.purpose, [])
        at = self._recalled + step
        if 0 <= at <= len(before):
            self._recalled = at
            self._input.value = before[at] if at < len(before) else ""
            self._input.cursor_position = len(self._input.value)

    def _remember(self, line: str) -> None:
        if line.strip():
            before = self._history.setdefault(self.purpose, [])
            before[:] = [*(other for other in before if other != line), line][-_MOST:]

    def _tab(self, event: Key) -> None:
        """Complete the text, if anything is offered; Textual would move the focus away."""
        event.stop()
        event.prevent_default()
        if not self._offers:
            return
        step = 1 if event.key == "tab" else -1
        value, offers = self._input.value, self._offers
        at = offers.index(value) + step if value in offers else min(step, 0)
        if len(offers) == 1:
            self._input.value = offers[0]  # what may follow it is offered next
        else:
            with self.prevent(Input.Changed):
                self._input.value = offers[at % len(offers)]
        self._input.cursor_position = len(self._input.value)


def _shorter(label: str, room: int) -> str:
    """A shorter label, without its additions, if the full one does not fit."""
    begun, comma, _rest = label.partition(",")
    return f"{begun}: " if comma and cells(label) > room else label

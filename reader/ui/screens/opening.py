"""The screen while a page loads, or if it cannot be loaded."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.events import Key
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static

from reader.commands.table import COMMANDS, Command, shown
from reader.text import is_web, line
from reader.ui.keys.mode_keys import sign_of

_GIVEN_UP = 1
_HELP = ("question_mark", "f1")

_DOES = {"back": "q", "quit": "Q", "browser": "o", "reload": "r", "library": "L"}
"""The commands whose keys work here, each with a default key in case the user removed all keys."""


class OpeningScreen(Screen[None]):
    """Shows what is being opened and for how long, or why it could not be opened."""

    AUTO_FOCUS: ClassVar[str | None] = ""
    COMPONENT_CLASSES: ClassVar[set[str]] = {"opening--hint"}

    class Retry(Message):
        """The user wants another attempt."""

    class Stop(Message):
        """The user stops waiting, and may try again."""

    class Browse(Message):
        """The user wants it in a browser, which may be able to do more."""

    class Copy(Message):
        """The user wants the stored copy."""

        def __init__(self, location: str) -> None:
            super().__init__()
            self.location = location
            """LOCATION@TIME of it."""

    class Back(Message):
        """The user returns to the screen where the page was chosen."""

    class Quit(Message):
        """The user quits."""

        def __init__(self, status: int, failure: str) -> None:
            super().__init__()
            self.status = status
            """What the program ends with."""
            self.failure = failure

    def __init__(
        self,
        location: str,
        how_far: Callable[[], str] = str,
        commands: tuple[Command, ...] = COMMANDS,
        *,
        returns: bool = False,
    ) -> None:
        """`how_far` says what has come so far; `returns` if there is a screen to go back to."""
        super().__init__()
        self._keys = {
            command.id: tuple(key for key in command.keys if " " not in key)
            for command in commands
            if command.id in _DOES
        }
        self._returns = returns
        self._location = location
        self._how_far = how_far
        self._quarters = 0
        self._failure = ""
        self._status = _GIVEN_UP
        self._aside = ""
        self._copy = ""
        self._line = Static()

    @property
    def failure(self) -> str:
        """Why there is nothing to read, "" while it is being opened."""
        return self._failure

    def compose(self) -> ComposeResult:
        yield self._line

    def on_mount(self) -> None:
        self._tell()
        self._clock = self.set_interval(0.25, self._tick)

    def on_screen_suspend(self) -> None:
        """The opened page now covers this screen."""
        self._clock.pause()

    def _tick(self) -> None:
        self._quarters += 1
        if not self._failure:
            self._tell()

    def begin(self) -> None:
        """Loading begins, for the first time or again."""
        self._quarters, self._failure, self._status, self._aside = 0, "", _GIVEN_UP, ""
        self._copy = ""
        self._tell()

    def tell(self, aside: str) -> None:
        """Show a message that is not about the page, below the keys."""
        self._aside = aside
        self._tell()

    def fail(self, sentence: str, status: int, copy: str = "") -> None:
        """Loading failed; the program ends with this error if nothing else is opened.

        `copy` is LOCATION@TIME of a stored copy, "" if there is none.
        """
        self._failure, self._status, self._aside, self._copy = sentence, status, "", copy
        self._tell()

    def _tell(self) -> None:
        text = self._failure or f"Opening {self._location or 'the page'} …{self._waited()}"
        key = {id_: shown((*self._keys[id_], usual)[0]) for id_, usual in _DOES.items()}
        quits = f"{key['back']} go back · {key['quit']} quit" if self._returns else ""
        browse = f"{key['browser']} open it in a browser · " if is_web(self._location) else ""
        copy = f"{key['library']} open the copy · " if self._copy else ""
        failed = f"{key['reload']} try again · {copy}{browse}{quits or key['back'] + ' quit'}"
        waiting = f"Esc stop · {quits or key['back'] + ' give up'}"
        hint = failed if self._failure else waiting
        hint = "\n".join(filter(None, (hint, self._aside)))
        self._line.update(Content.assemble(text, "\n\n", (hint, ".opening--hint")))

    def _is(self, event: Key, id_: str) -> bool:
        keys = self._keys[id_] or (_DOES[id_],)
        return sign_of(event, keys) in keys

    def _waited(self) -> str:
        """The time it has taken so far, and how much has been loaded."""
        seconds = self._quarters // 4
        progress = ", ".join(
            filter(None, (line(self._how_far()), f"{seconds} s" if seconds else ""))
        )
        return f" {progress}" if progress else ""

    def uses(self, event: Key) -> bool:
        """Whether a key has a use while waiting."""
        helps = event.key in _HELP
        return helps or event.key == "escape" or self._is(event, "back") or self._is(event, "quit")

    def on_key(self, event: Key) -> None:
        """Here too Esc does not quit, and the key to go back only where nothing is under this."""
        if self._is(event, "back") and self._returns:
            self.post_message(self.Back())
        elif self._is(event, "back") or self._is(event, "quit"):
            self.post_message(self.Quit(self._status, self._failure))
        elif event.key == "escape":
            if not self._failure:
                self.post_message(self.Stop())
            elif self._returns:
                self.post_message(self.Back())
        elif self._is(event, "browser") and self._failure and is_web(self._location):
            self.post_message(self.Browse())
        elif self._is(event, "library") and self._copy:
            self.post_message(self.Copy(self._copy))
        elif self._is(event, "reload") and self._failure:
            self.post_message(self.Retry())
        elif event.key in _HELP:
            self.tell(
                "These are all keys there are" if self._failure else "Other keys wait for the page"
            )
        else:
            return
        event.stop()

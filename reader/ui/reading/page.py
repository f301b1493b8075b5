"""The reading screen as its parts see it, and the arguments of a command."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, Protocol, TypeAlias, TypeVar

from textual.app import App
from textual.screen import Screen

from reader.commands.table import PaneName
from reader.model import Reading
from reader.ui.panes.article import ArticlePane
from reader.ui.panes.comments import CommentsPane
from reader.ui.reading.highlights import Lens
from reader.ui.services import ScreenSettings
from reader.values import dataclass

if TYPE_CHECKING:  # a page is shown without any list over it, and before any question
    from reader.ui.reading.asking import Asking
    from reader.ui.screens.list import Option

Options: TypeAlias = "list[Option]"
"""The rows of a list to choose from."""
_Answer = TypeVar("_Answer")


@dataclass(frozen=True, slots=True)
class Arguments:
    """The count and the word that were typed with a command."""

    count: int = 1
    counted: bool = False
    """Whether there was a count."""
    argument: str = ""
    """A letter or words, as of `:author Kim`; "" for none."""


class Page(Protocol):
    """The reading screen: panes with a reading, a bar for messages, and dialogs over them."""

    reading: Reading
    as_read: Reading | None
    """The page alone, if comments that were fetched later are shown with it."""
    asked_for: str
    """The words of the bar while missing comments are asked for; "" if they are not."""
    settings: ScreenSettings
    article: ArticlePane
    comments: CommentsPane
    lens: Lens
    asking: "Asking"

    @property
    def screen(self) -> Screen[object]:
        """The page as Textual knows it: its timers, its workers, its selection."""

    @property
    def app(self) -> App[object]: ...

    @property
    def names(self) -> tuple[PaneName, ...]:
        """The panes that have content or that the user asked for; there is at least one."""

    @property
    def current(self) -> PaneName:
        """The pane in focus."""

    @property
    def place(self) -> PaneName | Literal["selecting"]:
        """The name of the key map in use: that of the pane, or the one for selecting text."""

    @property
    def pending(self) -> str:
        """The keys of an incomplete sequence."""

    @property
    def pane(self) -> ArticlePane | CommentsPane: ...

    @property
    def other(self) -> ArticlePane | CommentsPane | None:
        """The pane that is not in focus, None if there is only one."""

    def show(self, reading: Reading) -> None:
        """Fill the panes, for the first time or again."""

    def enter(self, name: PaneName) -> bool:
        """Focus a pane; False, with a message, if it has nothing to show."""

    def rearrange(self) -> None:
        """Show the panes and bars that fit."""

    def say(self, message: str) -> None:
        """Show a message for a while, or until the next key."""

    def report(self) -> None:
        """Update the bars."""

    def offer(self) -> str:
        """A message about missing comments, with the key that fetches them."""

    def key_of(self, command_id: str) -> str:
        """The key of a command, for a message that names it."""

    def ask(self, purpose: str, label: str, text: str = "") -> None:
        """Ask for a line of text at the foot of the screen."""

    def choose(
        self, title: str, options: Options, then: Callable[[int], None], at: int = 0
    ) -> None:
        """Open a list, and call a function with the index of the choice."""

    def put_over(self, screen: Screen[_Answer], then: Callable[[_Answer | None], None]) -> None:
        """Open a dialog over the page and return its result."""

    async def open_over(self, reading: Reading, settings: ScreenSettings) -> None:
        """Show another page over this one."""

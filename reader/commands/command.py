"""A command: where it is available, and by which keys."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

PaneName: TypeAlias = Literal["article", "comments"]
Place: TypeAlias = Literal[
    "article", "comments", "selecting", "keywords", "start", "library", "shelf", "choosing",
    "settings", "comparison", "box", "asking",
]  # fmt: skip
"""Where keys are typed: in a pane, with text selected in one, in a list or a dialog, or on the
screen that asks what to read.
"""
Where: TypeAlias = Literal["screens", "everywhere", "text", "lists"] | Place
WHERE: dict[Where, str] = {
    "screens": "Pages and lists of pages",
    "everywhere": "On a page",
    "text": "Article and comments",
    "article": "Article",
    "comments": "Comments",
    "selecting": "Selecting",
    "lists": "Lists",
    "choosing": "Choosing from a list",
    "box": "Boxes",
    "asking": "Questions",
    "keywords": "List of keywords",
    "settings": "Settings",
    "comparison": "Comparison",
    "start": "Start screen",
    "shelf": "List of pages",
    "library": "Library",
}
_JUMPS = {
    "top", "bottom", "next_heading", "previous_heading", "next_thread", "previous_thread",
    "parent", "root", "done", "next", "previous", "author_next", "to_mark",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Command:
    """A command and its keys."""

    id: str
    keys: tuple[str, ...]
    """Each is one key, or a sequence of keys separated by spaces."""
    title: str
    help: str
    where: Where = "text"
    verb: Literal["", "go", "fold", "select", "list", "start", "library"] = ""
    """What the pane, the selection or the list does with the id (and the count); "" for an action
    of the screen.
    """
    miss: str = ""
    """The message if there was nothing to do."""
    repeats: bool = False
    """Whether a count repeats an action of the screen."""

    @property
    def jumps(self) -> bool:
        """Whether it is a jump, after which the user may want to go back."""
        return self.id in _JUMPS

    @property
    def counted(self) -> str:
        """The request to the pane if a count was typed."""
        return "nth" if self.id in ("top", "bottom") else self.id

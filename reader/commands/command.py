"""One thing that can be done: where, and by which keys."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

PaneName: TypeAlias = Literal["article", "comments"]
Place: TypeAlias = Literal[
    "article", "comments", "selecting", "keywords", "start", "library", "shelf", "choosing",
    "settings", "comparison", "box",
]  # fmt: skip
"""Where keys are typed: in a pane, while text is selected in one, in a list or a box, on the screen
that asks what to read."""
Where: TypeAlias = Literal["everywhere", "text", "lists"] | Place
WHERE: dict[Where, str] = {
    "everywhere": "Everywhere",
    "text": "Article and comments",
    "article": "Article",
    "comments": "Comments",
    "selecting": "Selecting",
    "lists": "Lists",
    "choosing": "Choosing from a list",
    "box": "Boxes",
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
    """One thing that can be done, and the keys that do it."""

    id: str
    keys: tuple[str, ...]
    """Each one key, or keys with a space between, to be typed one after the other."""
    title: str
    help: str
    where: Where = "text"
    verb: Literal["", "go", "fold", "select", "list", "start", "library"] = ""
    """What the pane, the selection or the list is asked to do with the id (and the count); "" for
    an action of the screen."""
    miss: str = ""
    """What to say when there was nothing to do."""
    repeats: bool = False
    """An action of the screen that a count repeats."""

    @property
    def jumps(self) -> bool:
        """Whether one may want to come back from where it leads."""
        return self.id in _JUMPS

    @property
    def counted(self) -> str:
        """What the pane is asked for when a count was typed."""
        return "nth" if self.id in ("top", "bottom") else self.id

"""A command: where it is available, and by which keys."""

from typing import Literal, TypeAlias

from reader.values import dataclass

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
_PLACING = ("center", "to_top", "to_bottom")
_COUNTED = {
    "more", "less", "next_page", "previous_page", "auto_scroll", "browser", "open_here", "pictures",
    "author_next", "dropped", "library_delete", "list_color", "list_match", "list_scope",
    "pick_down", "pick_up", "pick_page_down", "pick_page_up", "pick_top", "pick_bottom",
    "list_down", "list_up", "list_top", "list_bottom", "change_next", "change_previous",
    "change_page_down", "change_page_up", "box_down", "box_up", "box_page_down", "box_page_up",
}  # fmt: skip
"""Besides motions, selecting and what is repeated, the commands that a count tells something."""


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
    def takes_count(self) -> bool:
        """Whether a count typed before its keys means something."""
        moves = self.verb in ("go", "select") and self.id != "root"
        return moves or self.repeats or self.id in _COUNTED

    @property
    def places(self) -> bool:
        """Whether it puts the present place, or the one counted, on a row of the screen."""
        return self.id in _PLACING

    @property
    def counted(self) -> str:
        """The request to the pane if a count was typed."""
        return "nth" if self.id in ("top", "bottom") else self.id

"""The position in the comments: for the status bar, and to return to."""

from collections.abc import Mapping

from reader.layout import threads
from reader.values import NamedTuple, dataclass


@dataclass(frozen=True, slots=True)
class CommentsFacts:
    """The position in the words of the status bar."""

    index: int
    total: int
    depth: int
    folded: int
    shown: int = 0
    """How many pass the filter, 0 without one."""
    sort: str = ""
    """How they are sorted, "" for as on the page."""
    filter: str = ""


class CommentsPlace(NamedTuple):
    """Scroll position, focus and folds, by comment ids."""

    top: str
    offset: int
    focus: str
    folds: threads.Folds

    def followed(self, now: Mapping[str, str]) -> "CommentsPlace":
        """The same place when ids of comments have changed."""
        return self._replace(
            top=now.get(self.top, self.top),
            focus=now.get(self.focus, self.focus),
            folds=frozenset(now.get(name, name) for name in self.folds),
        )

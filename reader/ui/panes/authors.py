"""What a reader thinks of those who comment: a color, a word about them, whether to hear them."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from reader.model import Comment

_MOST_HEARD = 12
"""How many authors an outline names."""


class Seen(NamedTuple):
    """How the comments of one author are shown."""

    color: int | None = None
    tag: str = ""
    muted: bool = False


class Authors:
    """Authors by their names; those nobody thought about are shown as all are."""

    def __init__(self) -> None:
        self._seen: dict[str, Seen] = {}

    def __getitem__(self, name: str) -> Seen:
        return self._seen.get(name, _USUAL)

    def set(self, name: str, seen: Seen) -> None:
        """Show an author so from now on."""
        if seen == _USUAL:
            self._seen.pop(name, None)
        else:
            self._seen[name] = seen

    @property
    def muted(self) -> frozenset[str]:
        """Those whose comments are not to be read."""
        return frozenset(name for name, seen in self._seen.items() if seen.muted)


_USUAL = Seen()


def most_heard(comments: Iterable[Comment]) -> list[tuple[str, int]]:
    """Those who wrote most, and how much."""
    return Counter(comment.author for comment in comments).most_common(_MOST_HEARD)

"""What the user set for authors of comments: a color, a tag, muting."""

from collections import Counter
from collections.abc import Iterable

from reader.model import Comment
from reader.text import fold
from reader.values import NamedTuple

_MOST_FREQUENT = 12
"""How many authors an outline names."""


class AuthorLook(NamedTuple):
    """How the comments of one author are shown."""

    color: int | None = None
    tag: str = ""
    muted: bool = False


class Authors:
    """Authors by name; those without an entry are shown in the default way."""

    def __init__(self) -> None:
        self._looks: dict[str, AuthorLook] = {}

    def __getitem__(self, name: str) -> AuthorLook:
        return self._looks.get(name, _DEFAULT)

    def set(self, name: str, look: AuthorLook) -> None:
        """Set how an author is shown."""
        if look == _DEFAULT:
            self._looks.pop(name, None)
        else:
            self._looks[name] = look

    def tags(self) -> Iterable[str]:
        """The tags that authors have, each once."""
        return dict.fromkeys(look.tag for look in self._looks.values() if look.tag)

    @property
    def muted(self) -> frozenset[str]:
        """The muted authors."""
        return frozenset(name for name, look in self._looks.items() if look.muted)


_DEFAULT = AuthorLook()


def most_frequent(comments: Iterable[Comment]) -> list[tuple[str, int]]:
    """The authors with the most comments, and how many."""
    return Counter(comment.author for comment in comments).most_common(_MOST_FREQUENT)


def author_like(comments: Iterable[Comment], typed: str) -> str | None:
    """The author with that name, or the first whose name contains what was typed."""
    asked = fold(typed.strip())
    names = dict.fromkeys(comment.author for comment in comments)
    exact = (name for name in names if fold(name) == asked)
    near = (name for name in names if asked and asked in fold(name))
    return next(exact, None) or next(near, None)

"""What has changed in a page: values."""

from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

from reader.compare.words import Run, word_diff
from reader.model import Comment

Kind: TypeAlias = Literal["added", "gone", "edited", "moved", "score"]
KINDS: tuple[Kind, ...] = ("added", "gone", "edited", "moved", "score")


class Fact(NamedTuple):
    """Something the page says of itself: "title", "byline", "published", "claimed"."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the article that has changed: one of "added", "gone", "edited", "moved"."""

    kind: Kind
    before: str = ""
    after: str = ""
    place: int = -1
    """Where it stands in the article, counted from 0; where it stood, if it is gone."""

    def runs(self) -> tuple[Run, ...]:
        """Its words, and which of them have changed; rebuilt at each call."""
        return word_diff(self.before, self.after)


@dataclass(frozen=True, slots=True)
class Changed:
    """A comment that has changed."""

    kinds: tuple[Kind, ...]
    """In the order of KINDS; one that was added or is gone is nothing else."""
    before: Comment | None = None
    """None where it was added."""
    after: Comment | None = None
    """None where it is gone; what stands for it, where that is left."""

    @property
    def comment(self) -> Comment:
        """The comment as it is now, or was."""
        found = self.after or self.before
        if "gone" in self.kinds and self.before is not None:
            found = self.before
        if found is None:
            raise ValueError("a change is of some comment")
        return found

    def runs(self) -> tuple[Run, ...]:
        """Its words, and which of them have changed; rebuilt at each call."""
        before = self.before.text if self.before else ""
        gone = "gone" in self.kinds
        return word_diff(before, self.after.text if self.after and not gone else "")


@dataclass(frozen=True, slots=True)
class Comparison:
    """All of it."""

    facts: tuple[Fact, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    comments: tuple[Changed, ...] = ()
    same: int = 0
    """How many comments are as they were."""

    def count(self, kind: Kind) -> int:
        """How many comments are of a kind."""
        return sum(kind in change.kinds for change in self.comments)

    def ids(self, kind: Kind) -> tuple[str, ...]:
        """The ids of the comments of a kind, as they are now, or were."""
        return tuple(change.comment.id for change in self.comments if kind in change.kinds)

    @property
    def is_empty(self) -> bool:
        """Whether nothing has changed."""
        return not (self.facts or self.paragraphs or self.comments)

"""Values for the differences between two readings of a page."""

from typing import Literal, TypeAlias

from reader.compare.words import Run, word_diff
from reader.model import Comment
from reader.values import NamedTuple, dataclass

Kind: TypeAlias = Literal["added", "gone", "edited", "moved", "score"]
KINDS: tuple[Kind, ...] = ("added", "gone", "edited", "moved", "score")


class Fact(NamedTuple):
    """A piece of the page's metadata: "title", "byline", "published", "claimed"."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the article that was "added", "gone" (removed), "edited" or "moved"."""

    kind: Kind
    before: str = ""
    after: str = ""
    place: int = -1
    """Its index in the article, from 0; its former index if it was removed."""

    def runs(self) -> tuple[Run, ...]:
        """Its words, each run with whether it changed; computed at each call."""
        return word_diff(self.before, self.after)


@dataclass(frozen=True, slots=True)
class Changed:
    """A comment that changed."""

    kinds: tuple[Kind, ...]
    """In the order of KINDS; "added" and "gone" exclude all others."""
    before: Comment | None = None
    """None if it was added."""
    after: Comment | None = None
    """None if it was removed; its placeholder, if one is left."""

    @property
    def comment(self) -> Comment:
        """The comment as it is now, or as it was if removed."""
        shown = self.after or self.before
        if "gone" in self.kinds and self.before is not None:
            shown = self.before
        if shown is None:
            raise ValueError("a change is of some comment")
        return shown

    def runs(self) -> tuple[Run, ...]:
        """Its words, each run with whether it changed; computed at each call."""
        before = self.before.text if self.before else ""
        gone = "gone" in self.kinds
        return word_diff(before, self.after.text if self.after and not gone else "")


@dataclass(frozen=True, slots=True)
class Comparison:
    """All differences between two readings."""

    facts: tuple[Fact, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    comments: tuple[Changed, ...] = ()
    same: int = 0
    """The number of comments that did not change."""

    def count(self, kind: Kind) -> int:
        """The number of comments of a kind."""
        return sum(kind in change.kinds for change in self.comments)

    def ids(self, kind: Kind) -> tuple[str, ...]:
        """The ids of the comments of a kind, as they are now, or were."""
        return tuple(change.comment.id for change in self.comments if kind in change.kinds)

    @property
    def is_empty(self) -> bool:
        """Whether nothing changed."""
        return not (self.facts or self.paragraphs or self.comments)

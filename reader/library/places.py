"""Values for recent pages, and for the reading position and settings of a page."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from reader.text import clean
from reader.values import dataclass

_T = TypeVar("_T")

WORDS = 80
"""Characters at the beginning of a paragraph by which it is recognised."""
SAVE_INTERVAL = 3.0
"""Seconds between two looks at whether the position has to be stored: a program that is killed,
or that loses its power, would lose the place, folds and marks of hours. A look takes 0.05 ms, 0.5
of 50,000 comments all folded; to store takes 2 ms of CPU, beside the keys.
"""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A position in the text of an article that can be found again after the article was edited."""

    paragraph: int = -1
    """Index of the paragraph, -1 for the head of the article."""
    words: str = ""
    """The beginning of the paragraph."""
    offset: int = 0
    """Characters from the start of the paragraph; in the head, how far before the text,
    negative.
    """


@dataclass(frozen=True, slots=True)
class Place:
    """The reading position in a page, and how it was sorted, folded, filtered and marked."""

    pane: str = ""
    """The pane in focus: "article" or "comments"."""
    article: Anchor = Anchor()
    """The text at the top of the pane, and the number of blank lines above it."""
    above: int = 0
    top: str = ""
    """The id of the comment at the top, and the offset in it."""
    spot: int = -1
    comment: str = ""
    """The id of the comment in focus."""
    near: tuple[str, ...] = ()
    """Ids of the comments to use instead if that one is gone, the nearest first."""
    folds: tuple[str, ...] = ()
    sort: str = ""
    filters: tuple[tuple[str, str], ...] = ()
    """The filters on comments: the kind of each, and its name, number or words."""
    width: int = 0
    """Cells of text in a line, 0 if the user did not change it."""
    keywords: tuple[tuple[str, str, str], ...] = ()
    """Keywords for this page only: term, match, color."""
    marks: tuple[tuple[str, Anchor], ...] = ()
    """Marks in the article: a letter and a position."""
    comment_marks: tuple[tuple[str, str], ...] = ()
    """Marks on comments: a letter and the id of the comment."""
    done: tuple[str, ...] = ()
    """Ids of the first comments of threads marked as read."""
    hidden: tuple[str, ...] = ()
    """Ids of comments that the user hid."""

    @property
    def as_set(self) -> "Place":
        """What the user changed on the page, apart from the reading position."""
        return replace(
            self, pane="", article=Anchor(), above=0, top="", spot=-1, comment="", near=()
        )

    def upon(self, before: "Place", *, moved: bool) -> "Place":
        """The place to keep if a page is left before the state `before` was restored.

        What was set before stays, unless it was set otherwise here; the old position stays if the
        user has not moved.
        """
        where = self if moved else before
        return replace(
            where,
            folds=tuple(sorted({*before.folds, *self.folds})),
            sort=self.sort or before.sort,
            filters=self.filters or before.filters,
            width=self.width or before.width,
            keywords=(
                *before.keywords,
                *(keyword for keyword in self.keywords if keyword not in before.keywords),
            ),
            marks=tuple((dict(before.marks) | dict(self.marks)).items()),
            comment_marks=tuple((dict(before.comment_marks) | dict(self.comment_marks)).items()),
            done=tuple(sorted({*before.done, *self.done})),
            hidden=tuple(sorted({*before.hidden, *self.hidden})),
        )

    def merged(self, before: "Place", now: "Place") -> "Place":
        """The place to keep where another program has changed the stored one from `before` to
        `now`.

        What either has set or taken away since then counts; the position is that of this one.
        """
        if now == before:
            return self
        return replace(
            self,
            keywords=_three_way(self.keywords, before.keywords, now.keywords),
            marks=_by_letter(_three_way(self.marks, before.marks, now.marks)),
            comment_marks=_by_letter(
                _three_way(self.comment_marks, before.comment_marks, now.comment_marks)
            ),
            done=_three_way(self.done, before.done, now.done),
            hidden=_three_way(self.hidden, before.hidden, now.hidden),
        )


def _three_way(
    current: tuple[_T, ...], before: tuple[_T, ...], now: tuple[_T, ...]
) -> tuple[_T, ...]:
    """What is there now, without what was removed here, and with what was added here."""
    gone = {*before} - {*current}
    added = [each for each in current if each not in before and each not in now]
    return (*(each for each in now if each not in gone), *added)


def _by_letter(marks: tuple[tuple[str, _T], ...]) -> tuple[tuple[str, _T], ...]:
    """Marks with each letter once: of one that two programs set, this one's, which comes last."""
    return tuple(dict(marks).items())


NOWHERE = Place()
"""The place of a page that was not read yet."""


@dataclass(frozen=True, slots=True)
class Visit:
    """A page that was opened."""

    location: str
    """URL without name and password, or absolute path, exactly as it is opened, spaces included."""
    title: str = ""
    opened: str = ""
    """Time of opening, ISO 8601 with a zone."""
    place: Place = NOWHERE
    """The reading position when it was left."""
    unread: int = 0
    """Comments that were new at the last check since the page was on the screen."""


def can_be_told(location: str) -> bool:
    """Whether a location can be shown and still be opened: cleaning would remove nothing."""
    return clean(location) == location and "\n" not in location


def anchored(texts: Sequence[str], starts: Sequence[int], offset: int) -> Anchor:
    """The anchor of an offset in an article whose paragraphs start at the given offsets."""
    if offset < 0 or not texts:
        return Anchor(-1, "", min(offset, 0))
    number = max((place for place, start in enumerate(starts) if start <= offset), default=0)
    return Anchor(number, texts[number][:WORDS], offset - starts[number])


def offset_of(anchor: Anchor, texts: Sequence[str], starts: Sequence[int]) -> int:
    """The offset of an anchor in an article that may have been edited since."""
    if anchor.paragraph < 0 or not texts:
        return anchor.offset if anchor.paragraph < 0 else 0
    near = sorted(range(len(texts)), key=lambda number: abs(number - anchor.paragraph))
    same = (number for number in near if texts[number][:WORDS] == anchor.words)
    number = next(same, -1)
    if number < 0:
        number = _likest(anchor, texts, near[:_NEAR])
    return starts[number] + min(max(anchor.offset, 0), len(texts[number]))


_NEAR = 60
"""Paragraphs searched for one that was edited."""


def _likest(anchor: Anchor, texts: Sequence[str], near: Sequence[int]) -> int:
    """The paragraph whose beginning is most like the anchor's, or the one at the same index."""
    words = set(anchor.words.casefold().split())
    shared = {
        number: len(words & set(texts[number][: 2 * WORDS].casefold().split())) for number in near
    }
    best = max(near, key=lambda number: shared[number])
    return best if 2 * shared[best] >= len(words) > 0 else min(anchor.paragraph, len(texts) - 1)

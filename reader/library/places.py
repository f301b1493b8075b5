"""Recent pages, and where in a page one was and how it was set: values, whoever keeps them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.text import clean

WORDS = 80
"""Signs at the beginning of a paragraph by which it is known again."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place in the text of an article, that is found again where the article was edited."""

    paragraph: int = -1
    """Its number, -1 for the head."""
    words: str = ""
    """How the paragraph begins."""
    offset: int = 0
    """Where in the paragraph; in the head, how far before the text, negative."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a page somebody was, and how it was sorted, folded, filtered and marked."""

    pane: str = ""
    """"article" or "comments"."""
    article: Anchor = Anchor()
    """What stood at the top, and how many blank lines above it."""
    above: int = 0
    top: str = ""
    """The id of the comment at the top, and the offset in it."""
    spot: int = -1
    comment: str = ""
    """The id of the comment in focus."""
    near: tuple[str, ...] = ()
    """Ids of comments to go to where that one is gone, the nearest first."""
    folds: tuple[str, ...] = ()
    sort: str = ""
    filters: tuple[tuple[str, str], ...] = ()
    """What comments have to be to be shown: its kind, and a name, a number or words."""
    width: int = 0
    """Cells of text in a line, 0 where nobody changed them."""
    keywords: tuple[tuple[str, str, str], ...] = ()
    """Those for this page alone: term, match, color."""
    marks: tuple[tuple[str, Anchor], ...] = ()
    """Letters, and where in the article they are."""
    comment_marks: tuple[tuple[str, str], ...] = ()
    """Letters, and ids of comments."""
    done: tuple[str, ...] = ()
    """Ids of the starts of threads that are read."""
    hidden: tuple[str, ...] = ()
    """Ids of comments that are not to be read."""

    @property
    def as_set(self) -> "Place":
        """What one has done to the page, wherever in it one is."""
        return replace(
            self, pane="", article=Anchor(), above=0, top="", spot=-1, comment="", near=()
        )

    def upon(self, before: "Place", *, moved: bool) -> "Place":
        """What is to be kept of a page that was left before it was set again as `before` has it.

        What was set then goes on, but for what is set otherwise here; and so does where one was,
        for who has not moved.
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
                *(one for one in self.keywords if one not in before.keywords),
            ),
            marks=tuple((dict(before.marks) | dict(self.marks)).items()),
            comment_marks=tuple((dict(before.comment_marks) | dict(self.comment_marks)).items()),
            done=tuple(sorted({*before.done, *self.done})),
            hidden=tuple(sorted({*before.hidden, *self.hidden})),
        )


NOWHERE = Place()
"""Where nobody was yet."""


@dataclass(frozen=True, slots=True)
class Visit:
    """A page that was opened."""

    location: str
    """A URL without name and password, or an absolute path: as it is opened, spaces and all."""
    title: str = ""
    opened: str = ""
    """When, in ISO 8601 with a zone."""
    place: Place = NOWHERE
    """Where it was left."""
    unread: int = 0
    """How many comments came since it was on the screen, as far as that was asked."""


def can_be_told(location: str) -> bool:
    """Whether a location can be shown and still be opened: nothing in it has to be cleaned away."""
    return clean(location) == location and "\n" not in location


def anchored(texts: Sequence[str], starts: Sequence[int], offset: int) -> Anchor:
    """A place in an article of some paragraphs, by where they start."""
    if offset < 0 or not texts:
        return Anchor(-1, "", min(offset, 0))
    number = max((place for place, start in enumerate(starts) if start <= offset), default=0)
    return Anchor(number, texts[number][:WORDS], offset - starts[number])


def found(anchor: Anchor, texts: Sequence[str], starts: Sequence[int]) -> int:
    """Where a place is in an article that may be another by now."""
    if anchor.paragraph < 0 or not texts:
        return anchor.offset if anchor.paragraph < 0 else 0
    near = sorted(range(len(texts)), key=lambda number: abs(number - anchor.paragraph))
    same = (number for number in near if texts[number][:WORDS] == anchor.words)
    number = next(same, -1)
    if number < 0:
        number = _likest(anchor, texts, near[:_NEAR])
    return starts[number] + min(max(anchor.offset, 0), len(texts[number]))


_NEAR = 60
"""How many paragraphs are looked at for one that was edited."""


def _likest(anchor: Anchor, texts: Sequence[str], near: Sequence[int]) -> int:
    """The paragraph that begins most like one, or stands where it stood."""
    words = set(anchor.words.casefold().split())
    shared = {
        number: len(words & set(texts[number][: 2 * WORDS].casefold().split())) for number in near
    }
    best = max(near, key=lambda number: shared[number])
    return best if 2 * shared[best] >= len(words) > 0 else min(anchor.paragraph, len(texts) - 1)

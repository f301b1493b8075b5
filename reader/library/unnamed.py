"""Recognise comments that have no id on their page, when the page is read again.

Their ids are only positions, which one new comment or paragraph above them changes. So a place is
stored with a checksum of author and text beside each of them: of 8 comments, newest first, with one
new comment, a place kept by position alone marked another comment as done, and folded another.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from zlib import crc32

from reader.comment_ids import is_position
from reader.errors import LibraryError
from reader.library.places import NOWHERE, Place
from reader.library.values import Note
from reader.model import Comment

_BESIDE = " "
_GONE = " gone"
"""The end of an id that no comment has."""


def lasting(place: Place, comments: Sequence[Comment]) -> Place:
    """A place as it is stored: with a checksum beside each id that is only a position."""
    if not any(is_position(name) for name in _names(place)):
        return place
    sums = {comment.id: _checksum(comment) for comment in comments if is_position(comment.id)}
    return _renamed(place, lambda name: name + _BESIDE + sums[name] if name in sums else name)


def current(place: Place, comments: Sequence[Comment]) -> Place:
    """A stored place with the ids that its comments have now; those that are gone are left out.

    Ids without a checksum, as earlier versions stored them, stay as they are.
    """
    if not any(_is_summed(name) for name in _names(place)):
        return place
    alike: defaultdict[str, list[str]] = defaultdict(list)
    for comment in comments:
        if is_position(comment.id):
            alike[_checksum(comment)].append(comment.id)

    def now(name: str) -> str:
        if not _is_summed(name):
            return name
        before, checksum = name.split(_BESIDE, 1)
        found = alike.get(checksum, [])
        return before if before in found[:_MOST] else next(iter(found), "")

    return _renamed(place, now)


def recalled(recall: Callable[[], Place], comments: Sequence[Comment]) -> Place:
    """The stored place that `recall` gives, as in `current`; none if the library cannot be read,
    which is reported where the page is recorded.
    """
    with suppress(LibraryError):
        return current(recall(), comments)
    return NOWHERE


def current_notes(notes: tuple[Note, ...], comments: Sequence[Comment]) -> tuple[Note, ...]:
    """Notes with the ids that their comments have now: found by the words they quote.

    A note whose comment is gone is on no other.
    """
    if not any(is_position(note.comment) for note in notes):
        return notes
    texts = {comment.id: _plain(comment.text) for comment in comments if is_position(comment.id)}
    return tuple(_moved(note, texts) for note in notes)


def renamed_notes(notes: tuple[Note, ...], now: Mapping[str, str]) -> tuple[Note, ...]:
    """Notes on comments whose ids have changed, "" for one that is gone: its note is on no other
    comment, nor on the article.
    """
    return tuple(
        note._replace(comment=now[note.comment] or note.comment + _GONE)
        if note.comment in now
        else note
        for note in notes
    )


def _moved(note: Note, texts: dict[str, str]) -> Note:
    quote = _plain(note.quote)
    if not is_position(note.comment) or quote in texts.get(note.comment, ""):
        return note
    there = next((name for name, text in texts.items() if quote in text), "")
    if not there and not _is_edited(quote, texts.get(note.comment, "")):
        there = note.comment + _GONE
    return note._replace(comment=there or note.comment)


def _is_edited(before: str, now: str) -> bool:
    """Whether a text may be another after an edit: half of its words are still there."""
    words = set(before.split())
    return 2 * len(words & set(now.split())) >= len(words)


_MOST = 1000
"""Comments with one author and text among which the one at the same position is looked for."""


def _checksum(comment: Comment) -> str:
    return f"{crc32(f'{comment.author} {_plain(comment.text)}'.encode()):08x}"


def _plain(text: str) -> str:
    return " ".join(text.split())


def _is_summed(name: str) -> bool:
    return is_position(name) and _BESIDE in name


def _names(place: Place) -> Iterable[str]:
    marked = (name for _letter, name in place.comment_marks)
    return place.top, place.comment, *place.near, *place.folds, *place.done, *place.hidden, *marked


def _renamed(place: Place, rename: Callable[[str], str]) -> Place:
    def each(names: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(found for name in names if (found := rename(name))))

    marks = ((letter, rename(name)) for letter, name in place.comment_marks)
    return replace(
        place,
        top=rename(place.top),
        comment=rename(place.comment),
        near=each(place.near),
        folds=each(place.folds),
        done=each(place.done),
        hidden=each(place.hidden),
        comment_marks=tuple((letter, name) for letter, name in marks if name),
    )

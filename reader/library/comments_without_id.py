"""Recognise comments that have no id on their page, when the page is read again.

Their ids are only positions or numbers, which one new comment or paragraph above them changes. So a
place and a note are stored with checksums beside each of them, of author and text, of the time and
of the author: of 8 comments, newest first, with one new comment, a place kept by position alone
marked another comment as done, and folded another; and of four who said "Agreed.", a note kept by
its words alone came to be on another person's.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from zlib import crc32

from reader.comment_ids import is_number, is_position, is_position_on_any_page
from reader.errors import LibraryError
from reader.library.places import NOWHERE, Place
from reader.library.values import Note
from reader.model import Comment

_BESIDE = " "
_BETWEEN = "."
_GONE = " gone"
"""The end of an id that no comment has."""


def lasting(place: Place, comments: Sequence[Comment]) -> Place:
    """A place as it is stored: with checksums beside each id that may not last."""
    unsure = {name for name in _names(place) if _is_unsure(name)}
    if not unsure:
        return place
    sums = _summed(comments, unsure)
    return _renamed(place, lambda name: sums.get(name, name))


def lasting_note(note: Note, comments: Sequence[Comment]) -> Note:
    """A note as it is stored, with checksums as well."""
    if not _is_unsure(note.comment):
        return note
    return note._replace(comment=_summed(comments, (note.comment,)).get(note.comment, note.comment))


def current(place: Place, comments: Sequence[Comment]) -> Place:
    """A stored place with the ids that its comments have now; those that are gone are left out.

    Ids without a checksum, as earlier versions stored them, stay as they are.
    """
    if not any(_is_summed(name) for name in _names(place)):
        return place
    known = _Known(comments)
    return _renamed(place, lambda name: known.now(name) if _is_summed(name) else name)


def recalled(recall: Callable[[], Place], comments: Sequence[Comment]) -> Place:
    """The stored place that `recall` gives, as in `current`; none if the library cannot be read,
    which is reported where the page is recorded.
    """
    with suppress(LibraryError):
        return current(recall(), comments)
    return NOWHERE


def current_notes(notes: tuple[Note, ...], comments: Sequence[Comment]) -> tuple[Note, ...]:
    """Notes with the ids that their comments have now: found by checksums, or, where an earlier
    version stored none, by the words they quote.

    A note whose comment is gone is on no other.
    """
    if not any(_is_unsure(_bare(note.comment)) for note in notes):
        return notes
    texts = {comment.id: _plain(comment.text) for comment in comments if is_position(comment.id)}
    known = _Known(comments)
    return tuple(
        note._replace(comment=known.now(note.comment) or _bare(note.comment) + _GONE)
        if _is_summed(note.comment)
        else _moved(note, texts)
        for note in notes
    )


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
    target = next((name for name, text in texts.items() if quote in text), "")
    if not target and not _is_edited(quote, texts.get(note.comment, "")):
        target = note.comment + _GONE
    return note._replace(comment=target or note.comment)


def _is_edited(before: str, now: str) -> bool:
    """Whether a text may be another after an edit: half of its words are still there."""
    words = set(before.split())
    return 2 * len(words & set(now.split())) >= len(words)


_MOST = 1000
"""Comments with one author and text among which the one at the same position is looked for."""


class _Known:
    """The comments that a page has now, by their checksums."""

    def __init__(self, comments: Sequence[Comment]) -> None:
        self._alike: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        self._signed: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        self._authors: dict[str, str] = {}
        for comment in comments:
            if _is_unsure(comment.id):
                text_sum, time, author = _sums(comment)
                self._alike[text_sum].append((comment.id, time))
                self._signed[author, time].append(comment.id)
                self._authors[comment.id] = author

    def now(self, name: str) -> str:
        """The id that a comment has now, by its stored id; "" if it is gone.

        Of several with one author and text it is the one of the same time, and of these the one at
        the same position. One that was edited has another text, and the same author and time.
        """
        before, _, sums = name.rpartition(_BESIDE)
        text_sum, time, author = (*sums.split(_BETWEEN), "", "")[:3]
        alike = self._alike.get(text_sum, [])[:_MOST]
        if alike:
            names = [comment_id for comment_id, when in alike if time and when == time] or [
                comment_id for comment_id, _when in alike
            ]
            return before if before in names else names[0]
        signed = self._signed.get((author, time), []) if author and time else []
        if len(signed) == 1:
            return signed[0]
        # A page that numbers its comments itself keeps the number of one that was edited.
        return before if is_number(before) and self._authors.get(before) == author else ""


def _summed(comments: Sequence[Comment], unsure: Collection[str]) -> dict[str, str]:
    """Ids that may not last, each with its checksums beside it."""
    return {
        comment.id: comment.id + _BESIDE + _BETWEEN.join(_sums(comment))
        for comment in comments
        if comment.id in unsure
    }


def _sums(comment: Comment) -> tuple[str, str, str]:
    """Checksums of author and text, of the time ("" where none is known), and of the author."""
    time = comment.published.isoformat() if comment.published is not None else ""
    return (
        _checksum(f"{comment.author} {_plain(comment.text)}"),
        _checksum(time) if time else "",
        _checksum(comment.author),
    )


def _checksum(text: str) -> str:
    return f"{crc32(text.encode()):08x}"


def _plain(text: str) -> str:
    return " ".join(text.split())


def _is_unsure(name: str) -> bool:
    """Whether an id may be another comment's when the page is read again."""
    return is_number(name) or is_position_on_any_page(name)


def _bare(name: str) -> str:
    """An id without the checksums beside it."""
    return name.rpartition(_BESIDE)[0] if _BESIDE in name else name


def _is_summed(name: str) -> bool:
    return _BESIDE in name and _is_unsure(_bare(name))


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

"""The discussion of a page, found by its platform, in a frame, or by what looks like comments."""

import os
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial

from reader.extraction.comments.clock import Clock
from reader.extraction.comments.completeness import LOADED_BY_SCRIPT
from reader.extraction.comments.fingerprint import Signs
from reader.extraction.comments.order import Ordered, ordered
from reader.html.tree import Document, Node
from reader.model import Comment
from reader.open.frames import framed, framed_in
from reader.open.missing import unbuttoned
from reader.sites.base import Site, Thread, recognised
from reader.values import NamedTuple


class Discussion(NamedTuple):
    """A thread, and how it was found."""

    thread: Thread
    source: str
    """Name of the platform, "generic" for the generic detector, or "" where there is no thread."""
    notes: tuple[str, ...] = ()


def discussion(
    document: Document,
    clock: Clock,
    sites: tuple[Site, ...],
    frames: tuple[bytes, ...],
    *,
    briefly: bool = False,
) -> Discussion:
    """Find the thread by the known platforms, in the page and then in its frames; failing that, or
    where it lacks authors or dates, by the generic detector.

    With `briefly` the texts of a known platform's comments need not be read.
    """
    known = _known(document, sites, clock, briefly=briefly)
    if not known.thread.is_attributed:
        read = partial(_known, sites=sites, clock=clock, briefly=briefly)
        inner = _framed(framed(document, frames), known, read)
        guessed = inner or _guessed(document, known, clock)
        return guessed if guessed.thread.ordered.comments else _placed(document, known, clock)
    if known.thread.claimed and not known.thread.ordered.comments:
        return _guessed(document, known, clock)  # a theme may draw the comments in its own way
    if known.thread.is_poor:
        return _richer(_guessed(document, known, clock), known)
    return known


def _known(
    document: Document, sites: tuple[Site, ...], clock: Clock, *, briefly: bool
) -> Discussion:
    """The thread found by the first platform that recognises one; a failing one loses no page."""
    empty = Discussion(Thread(), "")
    notes: tuple[str, ...] = ()
    signs = Signs(document)
    for site in recognised(document, sites, signs):
        try:
            thread = site.read(document, clock, signs, briefly=briefly)
        except Exception:  # a description that breaks must not lose the article
            if os.environ.get("READER_DEBUG") == "1":
                raise
            notes = (*notes, f"The comments could not be read as {site.name} comments.")
            continue
        if thread.is_attributed:
            return Discussion(thread, site.name, notes)
        notes = (*notes, *thread.notes)
        if empty.thread.claimed is None:
            section = (*empty.thread.section, *thread.section)
            marked_off = replace(thread, section=section, notes=())
            empty = Discussion(marked_off, empty.source or site.name)
    return empty._replace(notes=notes)


def _framed(
    frames: Iterable[Document], known: Discussion, read: Callable[[Document], Discussion]
) -> Discussion | None:
    """The thread that a known platform finds in one of the page's frames."""
    for frame in frames:
        framed = read(frame)
        frame.release()
        if framed.thread.ordered.comments and framed.thread.is_attributed:
            thread = replace(framed.thread, section=known.thread.section, opening=None)
            return framed._replace(thread=thread)
    return None


def _placed(document: Document, known: Discussion, clock: Clock) -> Discussion:
    """What the generic detector finds in a frame that stands in the place of a script's comments:
    the script has drawn them there. A frame anywhere else may be an advertisement.
    """
    if not any(map(LOADED_BY_SCRIPT.is_in, known.notes)):
        return known
    for frame in framed_in(document, known.thread.section[:_LOOKED_AT]):
        drawn = _guessed(frame, Discussion(Thread(), ""), clock).thread
        frame.release()
        if drawn.ordered.comments and drawn.is_attributed:
            first = drawn.opening  # in such a frame the post that is answered does not stand
            every = ordered((first, *drawn.ordered.comments)) if first else drawn.ordered
            thread = replace(drawn, ordered=every, section=known.thread.section, opening=None)
            return Discussion(thread, "generic")
    return known


def _richer(guessed: Discussion, known: Discussion) -> Discussion:
    """The generic detector's thread, where a theme puts author or date in unusual places."""
    if len(guessed.thread.ordered.comments) != len(known.thread.ordered.comments):
        return known
    lacks, lacked = guessed.thread.shortcomings, known.thread.shortcomings
    fewer = all(now <= before for now, before in zip(lacks, lacked, strict=True))
    return guessed if fewer and lacks != lacked else known


def _guessed(document: Document, known: Discussion, clock: Clock) -> Discussion:
    """The generic detector's thread; `known` if it finds none."""
    if known.thread.claimed == 0:
        return known
    # Imported only when needed: its vocabulary costs 25 ms, which a known platform does not need.
    from reader.extraction.generic import find_discussion  # noqa: PLC0415

    detected = find_discussion(document, clock)
    guessed = detected.ordered.comments
    if len(guessed) < max(1, len(known.thread.ordered.comments)):
        return known
    stated = known.thread.claimed
    thread = replace(
        known.thread,
        ordered=_with_first(detected.ordered, detected.opening, known.thread.opening),
        section=detected.section,
        opening=known.thread.opening or detected.opening,
        claimed=detected.claimed if stated is None else stated,
        notes=detected.notes,
        others=detected.others,
    )
    notes = known.notes
    if _is_drawn_in(known.thread.section, detected.section):
        notes = tuple(note for note in notes if not LOADED_BY_SCRIPT.is_in(note))
    thread = replace(thread, notes=unbuttoned(thread))
    return Discussion(thread, "generic", notes)


def _with_first(found: Ordered, opening: Comment | None, known: Comment | None) -> Ordered:
    """The comments found, with the one taken for the post they answer where that post is another:
    the platform's.
    """
    if opening is None or known is None or opening.text == known.text:
        return found
    return ordered((opening, *found.comments))


def _is_drawn_in(places: tuple[Node, ...], section: tuple[Node, ...]) -> bool:
    """Whether comments stand in the place for those of a script, which has drawn them by then."""
    return any(
        place.order <= node.order < place.end for place in places for node in section[:_LOOKED_AT]
    )


_LOOKED_AT = 3
"""How many elements of a discussion are looked at: a heading, and some that have comments; of the
places for them there are no more."""

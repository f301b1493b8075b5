"""What is said of comments that are not in the page, and why; and whether a note says it."""

from reader.extraction.sentence import Sentence

PAGED = "The thread goes on over several pages; the comments of this page are shown."
MORE = "More comments are behind a button of the page."
FOLDED = "Some replies are folded away by the page."
PINGBACKS = "li.pingback, li.trackback, div.pingback, div.trackback"

HERE_OF = Sentence("{} of {} comments are on this page.")
ONE_OF_PAGES = Sentence(
    "The thread goes on over several pages; the comments of this page, {} of {}, are shown."
)
FOLDED_IN = Sentence("{} are folded away by the page in {}.")
FOLDED_BEHIND = Sentence("Some replies are folded away by the page ({}).")
LOADED_BY_SCRIPT = Sentence("The comments are loaded by script from {}.")
DRAWN_LATER = Sentence("{} drawn by a script on scrolling; {}.")
TOO_DEEP = Sentence("The page leaves out the replies below {} for their depth.")
FLATTENED = Sentence(
    "The page draws replies past its depth limit on one level, so whom {} answer is not known."
)
ONE_ORPHAN = Sentence("One {} answers one that is not {}; it stands as a thread of its own.")
ORPHANS = Sentence("{} answer one that is not {}; they stand as threads of their own.")
MORE_ON_SITE = "The site has more comments than are in this data."
POST_ALONE = "The data holds the post alone: its comments are sent apart."
SENT_IN_PAGES = (
    "The site sends its comments in pages, and the data does not say how many there are in all."
)
ONE_UNSENT = "One comment is named in the data and was not sent with it."
UNSENT = Sentence("{} comments are named in the data and were not sent with it.")

CAME_OF = Sentence("{} of {} comments are here.")
NOT_COME = Sentence("The rest was asked for and did not come: {}")
NO_MORE_SENT = "The site sends no more, though it counts more."
NO_WAY = "No way is known to ask for comments that are not in this page."
ASKED_BEFORE = Sentence("Shown with the page: {} that the site was asked for on {}.")
_ASKED_IN_VAIN = (NOT_COME, Sentence(NO_MORE_SENT), Sentence(NO_WAY))
_OF_ASKING = (CAME_OF, ASKED_BEFORE, *_ASKED_IN_VAIN)

_OF_MISSING = (
    *map(Sentence, (PAGED, MORE, FOLDED, MORE_ON_SITE, SENT_IN_PAGES, ONE_UNSENT)),
    HERE_OF, ONE_OF_PAGES, FOLDED_IN, FOLDED_BEHIND, LOADED_BY_SCRIPT, DRAWN_LATER, TOO_DEEP,
    FLATTENED, ONE_ORPHAN, ORPHANS, UNSENT,
    # As they were worded once: readings in the library still have them.
    Sentence("The comments go on over several pages; those of this page are shown."),
    Sentence("More comments are behind the page's “load more” button."),
)  # fmt: skip
"""What is no longer true once all comments are there."""


def without_missing(notes: tuple[str, ...], *, is_complete: bool = True) -> tuple[str, ...]:
    """The notes on a page that remain true when more of its comments are there: all of them, if
    `is_complete`.
    """
    return _without(notes, _OF_MISSING if is_complete else (HERE_OF,))


def without_asking(notes: tuple[str, ...]) -> tuple[str, ...]:
    """The notes without those on what came when the rest was asked for."""
    return _without(notes, _OF_ASKING)


def was_asked_in_vain(notes: tuple[str, ...]) -> bool:
    """Whether notes say why comments are missing although the site was asked for them."""
    return _without(notes, _ASKED_IN_VAIN) != notes


def _without(notes: tuple[str, ...], untrue: tuple[Sentence, ...]) -> tuple[str, ...]:
    return tuple(note for note in notes if not any(sentence.is_in(note) for sentence in untrue))


def is_paged(note: str) -> bool:
    """Whether a note says that the thread goes on on other pages."""
    return note == PAGED or ONE_OF_PAGES.is_in(note)


def left_out(pingbacks: int) -> tuple[str, ...]:
    """A note that this many links are not comments, though the page may count them."""
    if not pingbacks:
        return ()
    if pingbacks == 1:
        return ("Left out: 1 pingback, which is a link and not a comment.",)
    return (f"Left out: {pingbacks} pingbacks, which are links and not comments.",)


def orphaned(count: int, place: str, noun: str = "comment") -> tuple[str, ...]:
    """A note that so many comments answer one that is not in `place` ("on this page")."""
    if not count:
        return ()
    return (ONE_ORPHAN(noun, place) if count == 1 else ORPHANS(f"{count} {noun}s", place),)

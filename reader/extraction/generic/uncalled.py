"""What is asked of a group that nothing calls comments: more than of one that is called so."""

from dataclasses import dataclass
from typing import Protocol

from reader.extraction.generic.fields import Layout
from reader.extraction.generic.groups import Group
from reader.extraction.generic.opening import is_thread
from reader.extraction.generic.vocabulary import AUTHOR

LEAST, _ENOUGH = 3.0, 2.0
_SOME_CONTROL = 0.6


class Seen(Protocol):
    """What is asked of the group itself."""

    @property
    def group(self) -> Group: ...
    def is_quoted(self) -> bool: ...
    def are_headed(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Told:
    """What speaks for a group, as numbers."""

    found: float
    words: float
    controls: float
    talks: bool
    """Whether its items hold mostly text, and much of it."""


def controls_asked_of(count: int) -> float:
    """What controls so many items must have."""
    return 0.8 if count > 3 else 1.2


def is_uncalled_enough(url: str, seen: Seen, fields: Layout, told: Told) -> bool:
    """Whether a group is a discussion though nothing says so."""
    count = len(seen.group.items)
    # A forum shows no names of those who left: its address says that it is a thread.
    least = 0.4 if told.talks and fields.dated >= 0.9 and is_thread(url) else 0.6
    if count < 3 or fields.complete < least or seen.is_quoted():
        return False
    if not fields.date and told.controls <= 0:
        return False  # how long a cookie stays, and not how long ago something was said
    if least < fields.complete < 0.6:
        return told.found >= _ENOUGH
    if is_headed_list(seen, told.controls, url):
        return False
    if _is_list(seen, fields, told):
        return False
    if told.talks and fields.named >= 0.8 and fields.dated >= 0.9:
        return told.found >= _ENOUGH
    return told.found >= LEAST and told.controls >= controls_asked_of(count)


def is_headed_list(seen: Seen, controls: float, url: str) -> bool:
    """Whether items are posts of a blog, each under its title, and no thread with subjects."""
    return controls < _SOME_CONTROL and not is_thread(url) and seen.are_headed()


def _is_list(seen: Seen, fields: Layout, told: Told) -> bool:
    """Whether items without a word or a control of comments are entries: prices, concerts, dates of
    delivery.
    """
    if told.words > 0:
        return False
    bare = told.controls <= 0 and told.talks
    if bare and seen.are_headed():
        return True
    if fields.votes.score:
        return False
    few = fields.voices * 2 < min(len(seen.group.items), 12)
    # Labels are no names: "Delivery expected on …".
    return (bare and not _is_drawn_as_name(fields)) or (told.controls < _SOME_CONTROL and few)


def _is_drawn_as_name(fields: Layout) -> bool:
    """Whether what names the author is called so, or drawn as names are: a link, or bold."""
    if not fields.author:
        return False
    column, attribute = fields.author[0]
    last = column.rpartition(">")[2].partition(".")[0].partition("[")[0]
    return bool(attribute) or last in _NAME_TAGS or AUTHOR.are_in(column)


_NAME_TAGS = frozenset({"a", "b", "strong", "cite", "h3", "h4", "h5", "h6", "dt", "th"})

"""The head of a comment: author, date, and state."""

from collections.abc import Sequence
from datetime import datetime
from typing import TypeAlias
from zlib import crc32

from reader.layout.ages import age
from reader.layout.threads import UNKNOWN
from reader.layout.wrap import cut
from reader.model import Comment
from reader.text import cells
from reader.ui.widgets.roles import COLORS
from reader.values import NamedTuple

Field: TypeAlias = tuple[str, str]
"""Some words and their role."""

GAP = "  "
_NAME = 24
"""Cells of a first field, the author, that further fields may not take away."""
ROLES = {"op": "OP", "staff": "staff", "pinned": "pinned", "accepted": "✓ accepted"}
OFFICIAL = frozenset({"op", "staff"})
"""The roles of those who speak for the page or its site."""
STATES = {
    "deleted": "deleted",
    "hidden": "hidden on the site",
    "moderated": "moderated",
    "edited": "edited",
    "collapsed": "collapsed on the site",
}
"""The words for what a comment is on its page, which its text and replies here may not be."""


class Facts(NamedTuple):
    """What the head shows that is not in the comment itself."""

    replies: int
    closed: bool
    now: datetime
    answers: str | None = None
    """Whom it answers, where the indentation cannot show it."""
    color: int | None = None
    """The color the reader gave its author."""
    notes: tuple[str, ...] = ()
    """What the reader, or reader itself, has to say of it or of its author."""


def fields(comment: Comment, facts: Facts) -> list[Field]:
    """The fields of the head without its fold mark, most important first."""
    named = [(ROLES.get(role, role), "comment--state") for role in comment.roles]
    words = [author_field(comment.author, facts.color), *named]
    words += [(note, "comment--note") for note in facts.notes]
    if facts.answers is not None:
        words.append((f"↪ {facts.answers or UNKNOWN}", "lines--meta"))
    meta = [
        when(comment, facts.now),
        "" if comment.score is None else points(comment.score),
        reply_words(facts),
    ]
    states = [words for state, words in STATES.items() if state in comment.states]
    if comment.edited_text and "edited" not in comment.states:
        states.append("edited")
    words += [(word, "lines--meta") for word in meta if word]
    return words + [(word, "comment--state") for word in states]


def reply_words(facts: Facts) -> str:
    """The number of replies, and whether they are folded together with the comment."""
    words = [f"↳ {facts.replies:,}"] if facts.replies else []
    return " ".join([*words, "folded"] if facts.closed else words)


def author_field(author: str, color: int | None = None) -> Field:
    """An author in a color derived from the name, or the color the user chose."""
    if not author:
        return UNKNOWN, "lines--meta"
    chosen = crc32(author.encode()) if color is None else color
    return author, f"lines--guide-{chosen % COLORS}"


def when(comment: Comment, now: datetime) -> str:
    """How long ago it was, or the page's own words for the date."""
    return age(comment.published, now) if comment.published else comment.published_text


def points(score: int) -> str:
    """A score with its sign, with a true minus."""
    return "±0" if not score else f"+{score:,}" if score > 0 else f"−{-score:,}"


def fitted(words: Sequence[Field], width: int) -> tuple[list[Field], int]:
    """As many fields as fit into `width` cells, separated by spaces, and the cells that are left.

    The first one may be cut. If it is long it gives way to the others: a name is cut before the
    date is left out.
    """
    first, role = words[0]
    first_width = cells(first)
    name = min(first_width, _NAME)
    after: list[Field] = []
    room = width - name
    for word, its_role in words[1:]:
        taken = len(GAP) + cells(word)
        if taken <= room:
            after += [(GAP, "lines--text"), (word, its_role)]
            room -= taken
    most = max(0, room + name)
    if first_width > most:
        first = cut(first, most)
        first_width = cells(first)
    return [(first, role), *after], room + name - first_width

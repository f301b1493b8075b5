"""The stricter conditions for groups that nothing calls comments."""

import re
from typing import Protocol

from reader.expressions import expression
from reader.extraction.generic.fields import Layout
from reader.extraction.generic.judging.opening_post import is_thread
from reader.extraction.generic.structure.columns import Table
from reader.extraction.generic.structure.groups import Group
from reader.extraction.generic.structure.rows_with import have_nearly_all
from reader.extraction.generic.wording.vocabulary import AUTHOR
from reader.values import dataclass

LEAST, _ENOUGH = 3.0, 2.0
_SOME_CONTROL = 0.6


class Seen(Protocol):
    """What is required of the group itself."""

    @property
    def group(self) -> Group: ...
    def is_quoted(self) -> bool: ...
    def are_headed(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Strength:
    """The evidence for a group, as numbers."""

    found: float
    words: float
    controls: float
    talks: bool
    """Whether its items consist mostly of text, and much of it."""
    is_attested: bool
    """Whether more than a name, a date and a text says that they are comments."""


def says_so(url: str, words: float, controls: float, rows: Table) -> bool:
    """Whether anything besides names, dates and texts says that items are comments or posts.

    Minutes, testimonials, speakers and rulings have those three as well.
    """
    return words > 0 or controls >= _SOME_CONTROL or is_thread(url) or _are_members(rows)


def _are_members(rows: Table) -> bool:
    """Whether nearly all rows tell how many posts their authors have, or since when they are
    members, as forums do.
    """
    return have_nearly_all(
        rows,
        0.9,
        lambda cell: cell.size <= _PROFILE and _is_of_member(rows.memory.text(cell.node)),
    )


def _is_of_member(text: str) -> bool:
    # Most texts have no colon, without which the pattern of so many words finds nothing.
    return (":" in text or "\uff1a" in text) and _MEMBER.search(text) is not None


_PROFILE = 200
"""The most characters of what a forum says about a member."""
_MEMBER = expression(
    r"\b(?:posts|messages|beiträge|messaggi|mensajes|mensagens|berichten|posty|wiadomości"
    r"|příspěvk[yů]|inlägg|innlegg|indlæg|viestit|mesaj(?:lar)?|сообщени[яй]|帖子|投稿(?:数|件数)?|글)"
    r"\s*[:\uff1a]\s*\d"
    r"|\b(?:joined|registered|registriert|(?:dabei|mitglied) seit|inscrite?(?: le)?|inscription"
    r"|registrado|iscritto|lid sinds|geregistreerd|регистрация|зарегистрирован|dołączył"
    r"|注册时间|登録日|가입일)\s*[:\uff1a]",
    re.IGNORECASE,
)


def controls_asked_of(count: int) -> float:
    """The evidence from controls that this many items need."""
    return 0.8 if count > 3 else 1.2


def is_uncalled_enough(url: str, seen: Seen, fields: Layout, strength: Strength) -> bool:
    """Whether a group is a discussion although nothing calls it one."""
    count = len(seen.group.items)
    # A forum hides the names of former members: its address shows that it is a thread.
    least = 0.4 if strength.talks and fields.dated >= 0.9 and is_thread(url) else 0.6
    if count < 3 or fields.complete < least or seen.is_quoted():
        return False
    if not fields.date and strength.controls <= 0 and not is_thread(url):
        return False  # how long a cookie is kept, not how long ago something was written
    if least < fields.complete < 0.6:
        return strength.found >= _ENOUGH
    if is_headed_list(seen, strength.controls, url):
        return False
    if _is_list(seen, fields, strength, threaded=is_thread(url) and bool(fields.date)):
        return False
    if strength.talks and fields.named >= 0.8 and fields.dated >= 0.9 and strength.is_attested:
        return strength.found >= _ENOUGH
    return strength.found >= LEAST and strength.controls >= controls_asked_of(count)


def is_headed_list(seen: Seen, controls: float, url: str) -> bool:
    """Whether items are posts of a blog, each under its title, rather than a thread with
    subjects.
    """
    return controls < _SOME_CONTROL and not is_thread(url) and seen.are_headed()


def _is_list(seen: Seen, fields: Layout, strength: Strength, *, threaded: bool) -> bool:
    """Whether items without words or controls of comments are entries: prices, concerts, delivery
    dates. At the address of a thread, a cell in a table with dates may be a name; in one of cookies
    it is not.
    """
    if strength.words > 0:
        return False
    bare = strength.controls <= 0 and strength.talks
    if fields.votes.score:
        return False
    few = fields.voices * 2 < min(len(seen.group.items), 12)
    # Labels are not names: "Delivery expected on …".
    unnamed = bare and not threaded and not _is_drawn_as_name(fields)
    return unnamed or (strength.controls < _SOME_CONTROL and few)


def _is_drawn_as_name(fields: Layout) -> bool:
    """Whether the author's element is named so, or looks like a name: a link, or bold."""
    column, attribute = fields.author[0]
    last = column.rpartition(">")[2].partition(".")[0].partition("[")[0]
    return bool(attribute) or last in _NAME_TAGS or AUTHOR.are_in(column)


_NAME_TAGS = frozenset({"a", "b", "strong", "cite", "h3", "h4", "h5", "h6", "dt", "th"})

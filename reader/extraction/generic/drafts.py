"""The items of a discussion to comments."""

import re
from collections.abc import Callable, Sequence
from datetime import datetime, time, timedelta
from functools import lru_cache
from itertools import chain

from reader.expressions import expression
from reader.extraction.clock import Clock
from reader.extraction.generic.choose import Discussion
from reader.extraction.generic.columns import Source
from reader.extraction.generic.fields import Layout, read_moment, value
from reader.extraction.generic.framing import unframed
from reader.extraction.generic.parents import by_name, identities, parents
from reader.extraction.generic.rows import Row, Rows
from reader.extraction.generic.stamps import STAMP, is_stamp, timed
from reader.extraction.generic.standing import LONGEST, badge, distinctive, roles, states
from reader.extraction.generic.texts import Starts, dateless, said_in
from reader.extraction.generic.vocabulary import PING
from reader.extraction.generic.votes import count_in
from reader.extraction.gone import gone
from reader.html.links import anchored
from reader.html.tree import Document
from reader.model import Blocks, Comment
from reader.text import line
from reader.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class Drafted:
    """The comments of a page in its order, each naming the one it answers."""

    comments: list[Comment]
    opening: Comment | None = None
    """The post they answer, where it is none of them."""


def drafts(document: Document, found: Discussion, clock: Clock) -> Drafted:
    """The comments of a discussion."""
    readers = [Rows(document, group) for group in found.groups]
    zones = found.zones
    rows = [readers[found.kinds[index]].row(zones, index) for index in range(len(zones.items))]
    starts = sorted({root.order for item in zones.items for root in item.roots})
    ids, above = _identities(readers, rows, found.kinds)
    if above is None:
        places = readers[0].answers if len(readers) == 1 else ()
        above = parents(document, zones, rows, ids, places)
        if len(readers) == 1 and all(one < 0 for one in above):
            author = readers[0].layout.author
            above = by_name(rows, [row.author(author) for row in rows])
    whens = [
        next(row.first(readers[kind].layout.date[:1]), "")
        for kind, row in zip(found.kinds, rows, strict=True)
    ]
    clock = clock.ordered([said for said in whens if said])
    page = _Page(document.url, starts, lru_cache(_KEPT)(lambda said: read_moment(said, clock.read)))
    answered = set(above)
    opening = None
    comments = []
    for index, row in enumerate(rows):
        layout = readers[found.kinds[index]].layout
        if not _is_comment(row, layout):
            continue
        starts_thread = index == found.opening or above[index] in (-1, found.opening)
        place = (ids[index], "" if starts_thread else ids[above[index]])
        draft = _draft(row, layout, page, place)
        if index == found.opening:
            opening = draft
        elif draft.blocks or (index in answered and (draft.author or draft.published_text)):
            comments.append(draft)
    return Drafted(unframed(_marked(comments), readers[0].layout.body), opening)


@dataclass(frozen=True, slots=True)
class _Page:
    """What the comments of a page have in common."""

    url: str
    starts: Starts
    moment: Callable[[str], datetime | None]
    """Reads a date; remembers many: they are of one day, or of "3 years ago"."""


def _marked(comments: list[Comment]) -> list[Comment]:
    """The comments less roles and states that all of them have."""
    roles = distinctive([draft.roles for draft in comments])
    states = distinctive([draft.states for draft in comments])
    return [
        draft
        if draft.roles == own_roles and draft.states == own_states
        else replace(draft, roles=own_roles, states=own_states)
        for draft, own_roles, own_states in zip(comments, roles, states, strict=True)
    ]


def _identities(
    readers: Sequence[Rows], rows: Sequence[Row], kinds: Sequence[int]
) -> tuple[list[str], list[int] | None]:
    """Ids that are the page's own where it gives any, and parents where they say them."""
    ids = [""] * len(rows)
    above: list[str] | None = None
    for kind, reader in enumerate(readers):
        own = [index for index, of in enumerate(kinds) if of == kind]
        said, above = identities([rows[index] for index in own], reader.own, reader.answers)
        for index, identity in zip(own, said, strict=True):
            ids[index] = line(identity)
    taken: set[str] = set()
    for index, row in enumerate(rows):
        if not ids[index] or (len(readers) > 1 and ids[index] in taken):
            ids[index] = f"at-{row.nodes[0].order}"
        taken.add(ids[index])
    if above is None or len(readers) > 1:
        return ids, None
    places = {own: place for place, own in reversed(list(enumerate(ids)))}
    return ids, [places.get(parent, -1) for parent in above]


_KEPT = 1024


def _draft(row: Row, layout: Layout, page: _Page, place: tuple[str, str]) -> Comment:
    """A comment; `place` is its id and the id it answers."""
    when, said = _published(row, layout, page)
    shown = next((text for text in row.first(layout.shown) if _shows(text, when, page)), "")
    text, note = said_in(row, layout, page.url, page.starts)
    author = row.author(layout.author)
    return Comment(
        id=place[0],
        parent=place[1],
        blocks=dateless(text, shown or said),
        author=author,
        published=when,
        published_text=_short(shown or said),
        edited_text=note or _edited(row),
        score=_score(row, layout),
        url=anchored(page.url, row.nodes[0].get("id")),
        roles=_roles(row, layout),
        states=_states(row, author, text, is_edited=bool(note or row.edits)),
    )


def _published(row: Row, layout: Layout, page: _Page) -> tuple[datetime | None, str]:
    """When a comment was made, and the words that say so: with the time of day where it is said."""
    first: tuple[datetime | None, str] = (None, "")
    for said in chain(row.first(layout.date), row.first(layout.shown)):
        found = page.moment(said)
        if found is None:
            continue
        if found.tzinfo is not None or found.time() != time():
            return (found, said) if first[0] in (None, _midnight(found)) else first
        first = first if first[0] else (found, said)
    return _to_the_minute(row, layout, page, first) if first[0] is not None else first


def _to_the_minute(
    row: Row, layout: Layout, page: _Page, day: tuple[datetime | None, str]
) -> tuple[datetime | None, str]:
    """A day with the time that stands beside it in an element of its own, where one does."""
    for place, _ in (*layout.date, *layout.shown):
        node = row.dating(place)
        around = node.parent if node is not None else None
        if node is None or around is None or around.end - around.order > _FEW:
            continue
        beside = [one for one in around.elements() if one.order > node.order][:_BESIDE]
        clocks = (said for one in beside if _CLOCK.fullmatch(said := row.memory.text(one)))
        said = f"{day[1]} {next(clocks, '')}"
        found = page.moment(said) if said[-1] != " " else None
        if found is not None and _midnight(found) == day[0]:
            return found, said
    return day


_FEW, _BESIDE = 12, 2
"""Elements in one that holds a date and the time beside it, and how many follow the date."""
_CLOCK = expression(
    r"\W*(?:at |um |à |kl\.? )?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?|\s?uhr|\s?h)?\W*",
    re.IGNORECASE,
)


_LONGEST = 60


def _short(said: str) -> str:
    """What a page shows for a date, without the line it stands in where that is long."""
    said = said.strip(" |·•–—@")
    stamp = STAMP.search(said) if len(said) > _LONGEST else None
    return timed(said, stamp) if stamp else said


_FIGURES = expression(r"(?<!\d)\d{1,4}(?!\d)", re.ASCII)
_MANY_FIGURES = 7
_YEAR = expression(r"\b(?:19|20)\d\d\b")
_DAY = timedelta(hours=26)
"""Between a date for machines and the same in the zone of who drew the page, with its hour."""


def _shows(said: str, when: datetime | None, page: _Page) -> bool:
    """Whether a text is the date of a comment, and not that of its author's joining."""
    if not is_stamp(said):
        return False
    if when is None:
        return True
    written = set(map(int, _FIGURES.findall(said)))
    if written >= {when.year, when.day, when.minute} and len(written) < _MANY_FIGURES:
        return True  # its own figures: read word by word, they would be the same date
    found = page.moment(said)
    if found is None:
        # Day and month may be either way round: the year tells.
        year = _YEAR.search(said)
        return year is None or abs(int(year[0]) - when.year) <= 1
    if found.date() == when.date():
        return True
    return abs(found.replace(tzinfo=None) - when.replace(tzinfo=None)) <= _DAY


def _midnight(moment: datetime) -> datetime:
    return datetime.combine(moment.date(), time())


_NOTE = 140
"""Characters that tell of an edit; what is longer is the text that was edited."""


def _edited(row: Row) -> str:
    """What a page says of an edit, in its words."""
    said = (row.memory.text(node) for node in row.edits)
    return next((text for text in said if text and len(text) <= _NOTE), "")


def _roles(row: Row, layout: Layout) -> tuple[str, ...]:
    """Who the author is, by the classes of the item and of the name, and by badges."""
    found = dict.fromkeys(roles(row.nodes[0].get("class")))
    for place, _ in layout.author[:1]:
        if place in row.cells:
            found |= dict.fromkeys(role for role in roles(row.cells[place].get("class")))
    inside = [(node.order, node.end) for node in row.body]
    for node in row.badges:
        if node.end - node.order > _SMALL or any(a < node.order < b for a, b in inside):
            continue
        said = row.memory.text(node)
        if len(said) <= LONGEST and (role := badge(said)):
            found[role] = None
    return tuple(found)


_SMALL = 5
"""Elements in a badge."""


def _states(row: Row, author: str, text: Blocks, *, is_edited: bool) -> tuple[str, ...]:
    found = dict.fromkeys(("edited",) if is_edited else ())
    found |= dict.fromkeys(states(row.nodes[0].get("class")))
    return tuple(found | dict.fromkeys(gone(author, text)))


def _score(row: Row, layout: Layout) -> int | None:
    """The votes for a comment, less those against it where these are counted apart."""
    found, against = (
        _count(row, sources) for sources in (layout.votes.score, layout.votes.against)
    )
    return found - abs(against) if found is not None and against is not None else found


def _count(row: Row, sources: Sequence[Source]) -> int | None:
    for place, attribute in sources:
        node = row.cells.get(place)
        if node is not None and (said := value(row.memory, node, attribute)):
            return count_in(said, attribute)
    return None


def _is_comment(row: Row, layout: Layout) -> bool:
    """Whether an item is one: with a text, an author or a date of its own, and no pingback."""
    node = row.nodes[0]
    marks = f"{node.get('class')} {node.get('id')}"
    if ("ping" in marks.lower() or "trackback" in marks.lower()) and PING.search(marks):
        return False
    if row.body or not layout.body:
        return True
    fields = (*layout.author, *layout.date, *layout.shown)
    return any(place in row.cells for place, _ in fields)

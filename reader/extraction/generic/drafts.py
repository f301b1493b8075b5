"""Turns the items of a discussion into comments."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import chain

from reader.comment_ids import position_id
from reader.extraction.comments.badges import LONGEST, badge
from reader.extraction.comments.clock import Clock
from reader.extraction.comments.deletions import gone
from reader.extraction.comments.moderation import without_waiting
from reader.extraction.comments.order import depths, parents_by_depth
from reader.extraction.generic.fields import Layout, read_moment
from reader.extraction.generic.fields.votes import count_in, shown_votes
from reader.extraction.generic.items.labelled_lines import unlabelled
from reader.extraction.generic.items.leading_links import without_leading_links
from reader.extraction.generic.items.name_frames import without_frames
from reader.extraction.generic.items.page import Page, Starts
from reader.extraction.generic.items.published import published, short, shows
from reader.extraction.generic.items.roles_and_states import distinctive, roles, states
from reader.extraction.generic.items.rows import Row, Rows
from reader.extraction.generic.items.shared_lines import unframed
from reader.extraction.generic.items.texts import dateless, text_and_note
from reader.extraction.generic.items.trailing_links import without_trailing_links
from reader.extraction.generic.judging.choose import Discussion
from reader.extraction.generic.parents import by_name, identities, parents
from reader.extraction.generic.parents.copies import once
from reader.extraction.generic.parents.linked import by_linked_names
from reader.extraction.generic.structure.columns import ROOT, Source
from reader.extraction.generic.wording.vocabulary import PING
from reader.html.links import anchored
from reader.html.shapes import shapes
from reader.html.tree import Document, Node
from reader.model import Comment, Paragraph, Span
from reader.text import line
from reader.values import dataclass


@dataclass(frozen=True, slots=True)
class Drafted:
    """The comments of a page in its order, each naming the one it answers."""

    comments: list[Comment]
    opening: Comment | None = None
    """The post they answer, if it is not among them."""


def drafts(document: Document, discussion: Discussion, clock: Clock) -> Drafted:
    """The comments of a discussion."""
    readers = [Rows(document, group) for group in discussion.groups]
    zones = discussion.zones
    rows = [readers[discussion.kinds[index]].row(zones, index) for index in range(len(zones.items))]
    starts = sorted({root.order for item in zones.items for root in item.roots})
    ids, above = _identities(readers, rows, discussion.kinds)
    if above is None:
        places = readers[0].answers if len(readers) == 1 else ()
        above = parents(document, zones, rows, ids, places)
        if all(parent < 0 for parent in above):
            above = _by_words(discussion, rows, ids, readers[0].layout)
    dates = [reader.layout.date[:1] or reader.layout.shown[:1] for reader in readers]
    whens = (
        row.says(source)
        for kind, row in zip(discussion.kinds, rows, strict=True)
        for source in dates[kind]
    )
    clock = clock.ordered(filter(None, whens))
    page = _page(document, starts, clock)
    answered = set(above)
    opening = None
    comments = []
    named, deep = _places(ids, above, discussion.opening)
    may_be_pings = any(word in document.mark_text for word in _PINGS)
    for index, row in enumerate(rows):
        layout = readers[discussion.kinds[index]].layout
        # The first may be a label above the comments, in an element of their kind.
        leads = index == 0 and index not in answered
        if (may_be_pings and _is_ping(row.nodes[0])) or not _is_comment(row, layout, leads=leads):
            continue
        draft = _draft(row, layout, page, (ids[index], named[index], deep[index]))
        if index == discussion.opening:
            opening = draft
        elif (
            draft.blocks
            or ((index in answered or draft.states) and (draft.author or draft.published_text))
            or _gone(row, "")
        ):
            comments.append(draft)
    comments = once(_bare(comments, page), ids, zones, rows)
    return _unframed(comments, opening, readers[0].layout.body)


def _bare(comments: list[Comment], page: Page) -> list[Comment]:
    """The comments without what the page adds to all of them, or puts before a text."""
    found = without_leading_links(unlabelled(_marked(comments), page.moment))
    return without_trailing_links(without_frames(found))


def _page(document: Document, starts: Starts, clock: Clock) -> Page:
    # Both are kept: the parts of lines without a date, "| link", are the same in all comments.
    read = lru_cache(_KEPT)(clock.read)
    moment = lru_cache(_KEPT)(lambda text: read_moment(text, read))
    return Page(document.base, starts, moment, shapes(document))


def _by_words(of: Discussion, rows: Sequence[Row], ids: Sequence[str], layout: Layout) -> list[int]:
    """The row each row answers by what it is called, or by a name in it, as text or as a link."""
    if len(of.groups) > 1:
        return parents_by_depth(of.kinds) if of.answering else [-1] * len(rows)
    authors = [row.author(layout.author) for row in rows]
    above = by_name(rows, authors)
    if any(parent >= 0 for parent in above):
        return above
    places = {own: place for place, own in reversed(list(enumerate(ids)))}
    return by_linked_names(rows, places, authors)


def _unframed(comments: list[Comment], opening: Comment | None, body: str) -> Drafted:
    """The comments without what frames every post: the box about its author, the subject."""
    if opening is not None and _is_newest(opening, comments):
        return Drafted(unframed([opening, *comments], body))
    if opening is None or not comments:
        return Drafted(unframed(comments, body), opening)
    opening, *comments = unframed([opening, *comments], body)
    return Drafted(comments, opening)


def _is_newest(first: Comment, comments: list[Comment]) -> bool:
    """Whether a thread shows its newest post first, which then does not open it."""
    when = first.published
    days = [comment.published for comment in comments if comment.published is not None]
    if (
        when is None
        or len(days) < 2
        or {day.tzinfo is None for day in (when, *days)} != {when.tzinfo is None}
    ):
        return False
    return when > days[0] > days[-1]


def _places(ids: Sequence[str], above: Sequence[int], opening: int) -> tuple[list[str], list[int]]:
    """The id that each row answers, and its depth."""
    begins = (-1, opening)
    named = ["" if index == opening or up in begins else ids[up] for index, up in enumerate(above)]
    return named, depths(ids, named)


def _marked(comments: list[Comment]) -> list[Comment]:
    """The comments without roles and states that all of them have."""
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
    """The page's own ids, if it gives any, and the parents, if the ids give them."""
    ids = [""] * len(rows)
    above: list[str] | None = None
    for kind, reader in enumerate(readers):
        own = [index for index, of in enumerate(kinds) if of == kind]
        ids_given, above = identities([rows[index] for index in own], reader.own, reader.answers)
        for index, identity in zip(own, ids_given, strict=True):
            ids[index] = line(identity)
    taken: set[str] = set()
    for index, row in enumerate(rows):
        if not ids[index] or (len(readers) > 1 and ids[index] in taken):
            ids[index] = position_id(row.nodes[0].order)
        taken.add(ids[index])
    if above is None or len(readers) > 1:
        return ids, None
    places = {own: place for place, own in reversed(list(enumerate(ids)))}
    return ids, [places.get(parent, -1) for parent in above]


def _draft(row: Row, layout: Layout, page: Page, place: tuple[str, str, int]) -> Comment:
    """A comment; `place` is its id, the id it answers and its depth."""
    when, words = published(row, layout, page)
    titles = (source for source in layout.date if source[1] == "title")
    for source in chain(layout.shown, titles):
        shown = row.says(source)
        if shown and shows(shown, when, page, words):
            break
    else:
        shown = ""
    text, note = text_and_note(row, layout, page)
    author = row.author(layout.author)
    text = dateless(text, written := shown or words)
    let = without_waiting(text)
    left = gone(author, let) or (() if let else _gone(row, author))
    return Comment(
        place[0],
        let,
        place[1],
        place[2],
        "" if left and author == row.memory.text(row.nodes[0]) else author,
        when,
        short(written, author, when, page),
        note or (_edited(row) if row.edits else ""),
        _score(row, layout) if layout.votes.score else None,
        anchored(page.url, row.nodes[0].get("id")),
        _roles(row, layout),
        _states(row, left, edited=bool(note or row.edits), waits=let is not text),
    )


def _gone(row: Row, author: str) -> tuple[str, ...]:
    """The states of a post without a text, of which the head may say that it is gone: "Deleted by
    Ada, 3 May".
    """
    text = row.memory.text(row.nodes[0])
    if len(text) > _NOTE:
        return ()
    return gone(author, (Paragraph((Span(text.replace(author, " ", 1).strip()),)),))


_KEPT, _NOTE = 1024, 140
"""How many dates are kept, and the most characters of an edit note; more is the edited text."""


def _edited(row: Row) -> str:
    """What a page says of an edit, in its words."""
    notes = (row.memory.text(node) for node in row.edits)
    return next((text for text in notes if text and len(text) <= _NOTE), "")


def _roles(row: Row, layout: Layout) -> tuple[str, ...]:
    """The roles of an author, from the classes of the item and of the name, and from badges."""
    name = row.cells.get(layout.author[0][0]) if layout.author else None
    found = roles(row.nodes[0].class_name or "")
    if name is not None and (classes := name.class_name):
        found += tuple(role for role in roles(classes) if role not in found)
    if not row.badges:
        return found
    inside = [(node.order, node.end) for node in row.body]
    for node in row.badges:
        if node.end - node.order > _SMALL or any(a < node.order < b for a, b in inside):
            continue
        label = row.memory.text(node)
        if len(label) <= LONGEST and (role := badge(label)) and role not in found:
            found = (*found, role)
    return found


_SMALL = 5
"""The most elements in a badge."""


def _states(row: Row, left: tuple[str, ...], *, edited: bool, waits: bool) -> tuple[str, ...]:
    """The states of a comment, from its classes and words; `left` are those its text gives."""
    found = states(row.nodes[0].class_name or "")
    if edited:
        found = ("edited", *(state for state in found if state != "edited"))
    if waits:
        left = (*left, "moderated")
    return (*found, *(state for state in left if state not in found)) if left else found


def _score(row: Row, layout: Layout) -> int | None:
    """The votes for a comment, minus those against if counted separately."""
    found = _count(row, layout.votes.score)
    against = _count(row, layout.votes.against) if layout.votes.against else None
    return found - abs(against) if found is not None and against is not None else found


def _count(row: Row, sources: Sequence[Source]) -> int | None:
    for place, attribute in sources:
        node = row.cells.get(place)
        if node is not None and (text := shown_votes(row.memory, node, attribute)):
            return count_in(text, attribute)
    return None


_PINGS = ("ping", "trackback")


def _is_ping(node: Node) -> bool:
    """Whether an item announces a link from another page."""
    marks = f"{node.get('class')} {node.get('id')}"
    plain = marks.lower()
    return any(map(plain.__contains__, _PINGS)) and PING.search(marks) is not None


def _is_comment(row: Row, layout: Layout, *, leads: bool) -> bool:
    """Whether an item is a comment: with a text, an author or a date, or that it is gone."""
    is_one = bool(row.body) or not (layout.body or leads) or _has_fields(row, layout)
    return is_one or (not leads and bool(_gone(row, "")))


def _has_fields(row: Row, layout: Layout) -> bool:
    """Whether an item has an element for its author or its date, besides itself."""
    fields = (*layout.author, *layout.date, *layout.shown)
    inner = [place for place, _ in fields if place != ROOT]
    return any(place in row.cells for place in inner) if inner else bool(fields)

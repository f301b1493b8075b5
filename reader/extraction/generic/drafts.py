"""The items of a discussion to comments."""

from collections.abc import Callable, Container, Sequence
from dataclasses import replace
from datetime import datetime
from functools import lru_cache

from reader.extraction.clock import Clock
from reader.extraction.generic.choose import Discussion
from reader.extraction.generic.columns import Source
from reader.extraction.generic.fields import Layout, read_moment, value
from reader.extraction.generic.parents import identities, parents
from reader.extraction.generic.rows import Row, Rows
from reader.extraction.generic.stamps import is_stamp
from reader.extraction.generic.vocabulary import PING
from reader.extraction.generic.votes import count_in
from reader.html.blocks import blocks
from reader.html.links import anchored
from reader.html.tree import Document
from reader.model import Blocks, Comment
from reader.text import line


def drafts(document: Document, found: Discussion, clock: Clock) -> list[Comment]:
    """The comments of a discussion in page order, each naming the one it answers."""
    readers = [Rows(document, group) for group in found.groups]
    zones = found.zones
    rows = [readers[found.kinds[index]].row(zones, index) for index in range(len(zones.items))]
    starts = {root.order for item in zones.items for root in item.roots}
    ids, above = _identities(readers, rows, found.kinds)
    if above is None:
        places = readers[0].answers if len(readers) == 1 else ()
        above = parents(document, zones, rows, ids, places)
    read = lru_cache(_KEPT)(clock.read)  # many are of one day, or of "3 years ago"
    comments = []
    for index, row in enumerate(rows):
        layout = readers[found.kinds[index]].layout
        if index == found.opening or not _is_comment(row, layout):
            continue
        text = _text(row, layout, document.url, starts)
        if text:
            parent = ids[above[index]] if above[index] not in (-1, found.opening) else ""
            draft = _draft(row, layout, document.url, read)
            comments.append(replace(draft, id=ids[index], parent=parent, blocks=text))
    return comments


def _identities(
    readers: Sequence[Rows], rows: Sequence[Row], kinds: Sequence[int]
) -> tuple[list[str], list[int] | None]:
    """Ids that are the page's own where it gives any, and parents where they say them."""
    ids = [""] * len(rows)
    above: list[str] | None = None
    for kind, reader in enumerate(readers):
        own = [index for index, of in enumerate(kinds) if of == kind]
        said, above = identities([rows[index] for index in own], reader.own)
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


def _draft(row: Row, layout: Layout, url: str, read: Callable[[str], datetime | None]) -> Comment:
    """A comment's fields without its text and its place."""
    shown = next((said for said in row.first(layout.shown) if is_stamp(said)), "")
    dated = ((read_moment(said, read), said) for said in row.first(layout.date))
    when, said = next((found for found in dated if found[0]), (None, ""))
    if when is None and shown:
        when = read_moment(shown, read)
    anchor = row.nodes[0].get("id")
    return Comment(
        id="",
        author=next(row.names(layout.author), ""),
        published=when,
        published_text=shown or said,
        score=_score(row, layout),
        url=f"{page}#{anchor}" if page and anchor else "",
        states=("edited",) if row.edited else (),
    )


def _score(row: Row, layout: Layout) -> int | None:
    """The votes for a comment, less those against it where these are counted apart."""
    found, against = (_count(row, sources) for sources in (layout.votes.score, layout.votes.against))
    return found - abs(against) if found is not None and against is not None else found


def _count(row: Row, sources: Sequence[Source]) -> int | None:
    for place, attribute in sources:
        node = row.cells.get(place)
        if node is not None and (said := value(row.memory, node, attribute)):
            return count_in(said, attribute)
    return None


class _Dropped(Container[int]):
    """What is left out of a text: all items of the page, and some elements of this one."""

    def __init__(self, items: set[int], own: set[int], kept: set[int]) -> None:
        self.items = items
        self.own = own
        self.kept = kept

    def __contains__(self, order: object) -> bool:
        return (order in self.items or order in self.own) and order not in self.kept


def _text(row: Row, layout: Layout, url: str, starts: set[int]) -> Blocks:
    """A comment's own text: without the items nested in it and without its furniture."""
    own = {node.order for node in row.chrome}
    roots = row.body or [node for node in row.nodes if node.order in starts]
    fields = (layout.date, layout.shown) if row.body else (layout.author, layout.date, layout.shown)
    for sources in fields:
        own |= {row.cells[place].order for place, _ in sources if place in row.cells}
    kept = {root.order for root in roots}
    return blocks(roots, url, drop=_Dropped(starts, own, kept), hidden=True)


def _is_comment(row: Row, layout: Layout) -> bool:
    """Whether an item is one: with a text, an author or a date of its own, and no pingback."""
    node = row.nodes[0]
    if PING.search(f"{node.get('class')} {node.get('id')}"):
        return False
    if row.body or not layout.body:
        return True
    fields = (*layout.author, *layout.date, *layout.shown)
    return any(place in row.cells for place, _ in fields)

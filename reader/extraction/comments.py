"""Rules to a thread: the comments a platform's description finds on a page."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import chain

from reader.extraction.clock import Clock
from reader.extraction.counts import counted, number
from reader.extraction.dates import parse_date
from reader.extraction.gone import gone
from reader.extraction.heads import beheaded, undated
from reader.extraction.order import Ordered, ordered, parents_by_depth
from reader.extraction.owned import Owned
from reader.extraction.paging import follows_another
from reader.extraction.rules import Rules
from reader.extraction.signs import Signs
from reader.html.blocks import blocks, raw_text
from reader.html.links import anchored
from reader.html.tree import Document, Node
from reader.model import Blocks, Comment, Paragraph, Span
from reader.text import line


@dataclass(frozen=True, slots=True)
class Found:
    """What rules find on a page."""

    ordered: Ordered = field(default_factory=lambda: Ordered(()))
    items: tuple[Node, ...] = ()
    """The elements the comments stand in, without those inside others of them."""
    opening: Comment | None = None
    """The post that is the article the comments answer, where it stands among them."""


def by_rules(
    document: Document, rules: Rules, clock: Clock | None = None, signs: Signs | None = None
) -> Found:
    """The comments `rules` describe, with their true parents, in reading order.

    `signs` are the page's, where they are read already.
    """
    signs = signs or Signs(document)
    items = _items(signs, rules)
    if not items:
        return Found()
    clock = clock or Clock(document.root.get("lang"))
    owned = Owned(document, signs, items, rules)
    ids = [line(rules.id(item)) or f"at-{item.order}" for item in items]
    openings = _openings(owned, items, rules)
    roots = {own for item, own in zip(items, ids, strict=True) if item.order in openings}
    drafts = [
        _draft(owned, rules, item, (own, "" if above in roots else above), clock)
        for item, own, above in zip(items, ids, _parents(items, ids, owned, rules), strict=True)
    ]
    drafts = clock.settled(drafts)
    kept = [draft for draft in _said(drafts) if draft.id not in roots]
    standing = _outermost(item for item in items if item.order not in openings)
    parts = [part for item in standing for part in (item, *owned.parts.get(item.order, ()))]
    opening = next((draft for draft in drafts if draft.id in roots), None)
    return Found(ordered(kept), tuple(parts), opening)


def _items(signs: Signs, rules: Rules) -> list[Node]:
    found = signs.css(rules.item)
    refused = {node.order for node in signs.css(rules.unless)} if rules.unless else set()
    return [node for node in found if node.order not in refused]


_LATER_PAGE = re.compile(
    r"(?:\bpage|\bp|/p|[?&]start|[?&;]st|\bthread-\d+(?=-))[-=/.]?(?!1\b|0\b)\d+\b",
    re.IGNORECASE,
)


def _openings(owned: Owned, items: list[Node], rules: Rules) -> set[int]:
    """Which items are what the thread is about."""
    if rules.opening == "first":
        later = _LATER_PAGE.search(owned.document.url.partition("//")[2].partition("/")[2])
        later_page = later is not None or follows_another(owned.document)
        return set() if later_page else {items[0].order}
    return {node.order for node in owned.signs.css(rules.opening)} if rules.opening else set()


def _said(drafts: list[Comment]) -> list[Comment]:
    """Without what only looks like a comment: nobody, at no time, said nothing."""
    answered = {draft.parent for draft in drafts}
    return [
        draft
        for draft in drafts
        if draft.blocks
        or draft.author
        or draft.published_text
        or draft.states
        or draft.id in answered
    ]


def _outermost(items: Iterable[Node]) -> list[Node]:
    found: list[Node] = []
    for item in items:
        if not found or item.order >= found[-1].end:
            found.append(item)
    return found


def _draft(owned: Owned, rules: Rules, item: Node, place: tuple[str, str], clock: Clock) -> Comment:
    """One comment; `place` is its id and the id it answers."""
    published, stamp = _published(owned, rules, item, clock)
    edited = owned.text(rules.edited, item)
    states = owned.matching(rules.states, item)
    if "edited" not in states and (edited or _is_changed(owned, rules, item, published)):
        states = ("edited", *states)
    body = _body(owned, rules, item)
    author = _clipped(owned.text(rules.author, item), rules.author_in)
    shown = _clipped(owned.text(rules.published_text, item), rules.published_in) or stamp
    author = undated(author, shown)
    states += tuple(left for left in gone(author, body) if left not in states)
    return Comment(
        id=place[0],
        parent=place[1],
        blocks=beheaded(body, author, shown),
        author=author,
        published=published,
        published_text=shown,
        edited_text=edited,
        score=_score(owned, rules, item),
        url=_permalink(owned.document.url, item, place[0]),
        roles=owned.matching(rules.roles, item),
        states=states,
    )


def _clipped(text: str, pattern: str) -> str:
    """The group of `pattern` in a text, the whole text where it is not in it."""
    found = re.search(pattern, text) if pattern and text else None
    return line(found[1] or "") if found else text


_EPOCH = re.compile(r"(\d{10})(?:\d{3})?(?:\.\d+)?")


def _published(owned: Owned, rules: Rules, item: Node, clock: Clock) -> tuple[datetime | None, str]:
    """The first alternative that is a date, and how it is written; else the first that is text."""
    first = ""
    for alternative in chain(owned.live(rules.published), owned.live(rules.published_text)):
        stamp = owned.value(alternative, item)
        written = _clipped(stamp, rules.published_in)
        if not written:
            continue
        epoch = _EPOCH.fullmatch(written)
        found = datetime.fromtimestamp(int(epoch[1]), UTC) if epoch else clock.read(written)
        if found is not None:
            return found, "" if epoch else written
        first = first or written
    return None, first


def _is_changed(owned: Owned, rules: Rules, item: Node, published: datetime | None) -> bool:
    changed = parse_date(owned.text(rules.changed, item)) if rules.changed else None
    if changed is None or published is None:
        return False
    if (changed.tzinfo is None) != (published.tzinfo is None):
        return False
    return changed > published


def _score(owned: Owned, rules: Rules, item: Node) -> int | None:
    if rules.votes:
        up, down = (number(owned.text(votes, item)) for votes in rules.votes)
        if up is not None and down is not None:
            return up - abs(down)  # "-17" against, or "17"
    for alternative in owned.live(rules.score):
        found = counted(owned.value(alternative, item))
        if found is not None:
            return found
    return None


def _body(owned: Owned, rules: Rules, item: Node) -> Blocks:
    """A comment's own text: without the comments nested in it and without its furniture."""
    base = owned.document.url
    for alternative in owned.live(rules.body):
        if rules.body_in:
            return _cut(raw_text(item), rules.body_in)
        if not alternative:
            parts = [item, *owned.parts.get(item.order, ())]
            return blocks(parts, base, drop=owned.dropped, hidden=True)
        for body in owned.hits(alternative, item):
            found = blocks(body, base, drop=owned.dropped, hidden=True)
            if found:
                return found
    return ()


def _cut(whole: str, pattern: str) -> Blocks:
    """The group of `pattern` in preformatted text, as paragraphs that keep their lines."""
    found = re.search(pattern, whole, re.DOTALL)
    parts = re.split(r"\n\s*\n", found[1].strip("\n")) if found else []
    return tuple(Paragraph((Span(part),)) for part in parts if part.strip())


def _permalink(page: str, item: Node, identity: str) -> str:
    """The address of a comment: its page and the anchor the page gives it."""
    anchor = item.get("id") or ("" if identity.startswith("at-") else identity)
    return anchored(page, anchor)


def _parents(items: list[Node], ids: list[str], owned: Owned, rules: Rules) -> list[str]:
    """The id each item answers: named by the page, else counted by depth, else by nesting."""
    known = set(ids)
    named = [_answered(owned, rules, item, known) for item in items]
    if rules.parent is not None and any(named):
        return named
    depths = _depths(items, owned, rules)
    above = parents_by_depth(depths) if depths else _nested_in(items, owned)
    around = [ids[parent] if parent >= 0 else "" for parent in above]
    return [name or other for name, other in zip(named, around, strict=True)]


_LAST_WORD = re.compile(r"(\w*?(\d*))\W*$")


def _answered(owned: Owned, rules: Rules, item: Node, known: set[str]) -> str:
    named = line(rules.parent(item)) if rules.parent is not None else ""
    if named or not rules.answers:
        return named
    found = _LAST_WORD.search(owned.text(rules.answers, item))
    if found is None:
        return ""
    return found[1] if found[1] in known else found[2]


_MARGIN = re.compile(r"(?:margin|padding)-(?:left|inline-start)\s*:\s*(\d{1,6})")
_LEVEL = re.compile(r"(\d{1,6})")


def _depths(items: list[Node], owned: Owned, rules: Rules) -> list[int]:
    """A number for each item that grows with its depth; none where there are no such numbers."""
    if rules.depth is not None:
        return [rules.depth(item) for item in items]
    if not rules.level:
        return []
    found = [_level(owned.text(rules.level, item)) for item in items]
    return [] if all(level is None for level in found) else [level or 0 for level in found]


def _level(text: str) -> int | None:
    """The number in a level, a width, or the margin of a style."""
    found = _MARGIN.search(text) if ":" in text else _LEVEL.search(text)
    return int(found[1]) if found else None


def _nested_in(items: list[Node], owned: Owned) -> list[int]:
    index = {item.order: place for place, item in enumerate(items)}
    return [
        index.get(owned.owner(item.parent), -1) if item.parent is not None else -1 for item in items
    ]

"""Finds the comments that a platform's description matches on a page, as a thread."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from itertools import count, starmap
from typing import TypeAlias

from reader.comment_ids import position_id
from reader.expressions import expression
from reader.extraction.comments.clock import Clock
from reader.extraction.comments.drafting import UNREAD, Drafting
from reader.extraction.comments.fingerprint import Signs
from reader.extraction.comments.order import Ordered, depths, ordered, parents_by_depth
from reader.extraction.comments.ownership import Owned
from reader.extraction.comments.paging import is_later_on_forum
from reader.extraction.comments.rules import Rules
from reader.html.tree import Document, Node
from reader.model import Comment
from reader.text import line
from reader.values import NamedTuple


class Found(NamedTuple):
    """What rules find on a page."""

    ordered: Ordered = Ordered(())
    items: tuple[Node, ...] = ()
    """The elements of the comments, without those inside others of them."""
    opening: Comment | None = None
    """The post the comments answer, if it is among them."""


def by_rules(
    document: Document,
    rules: Rules,
    clock: Clock | None = None,
    signs: Signs | None = None,
    *,
    briefly: bool = False,
) -> Found:
    """The comments `rules` describe, with their true parents, in reading order.

    `signs` are the page's, if already read. With `briefly` the texts of most are not.
    """
    signs = signs or Signs(document)
    items = _items(signs, rules)
    if not items:
        return Found()
    clock = clock or Clock(document.root.get("lang"))
    owned = Owned(document, signs, items, rules)
    ids = [line(rules.id(item)) or position_id(item.order) for item in items]
    openings = _openings(owned, items, rules)
    roots = {
        comment_id for item, comment_id in zip(items, ids, strict=True) if item.order in openings
    }
    above = [
        "" if answered in roots else answered for answered in _parents(items, ids, owned, rules)
    ]
    drafting = Drafting(owned, rules, clock)
    rows = list(zip(count(), ids, above, depths(ids, above), strict=False))
    drafts = _brief(drafting, rows, roots) if briefly else list(starmap(drafting.draft, rows))
    drafts = clock.settled(_carried(drafts) if rules.goes_on else drafts)
    answering = [draft for draft in _without_empty(drafts) if draft.id not in roots]
    standing = _outermost(items, openings)
    parts = [part for index in standing for part in (items[index], *owned.parts.get(index, ()))]
    opening = next((draft for draft in drafts if draft.id in roots), None)
    return Found(ordered(answering), tuple(parts), opening)


def _carried(drafts: list[Comment]) -> list[Comment]:
    """The drafts, those without an author with that of the one before."""
    author, carried = "", []
    for draft in drafts:
        author = draft.author or author
        carried.append(draft if draft.author else replace(draft, author=author))
    return carried


_Row: TypeAlias = tuple[int, str, str, int]
"""The index of an item, its id, the id it answers, and its depth."""


def _brief(drafting: Drafting, rows: list[_Row], roots: set[str]) -> list[Comment]:
    """The drafts without the texts of most: so many are read as show that the thread is not poor.

    The post the comments answer is read whole, and so are comments of which two have one id.
    """
    if len({comment_id for _, comment_id, _, _ in rows}) < len(rows):
        return list(starmap(drafting.draft, rows))
    drafts = list(starmap(drafting.brief, rows))
    lacking = sum(
        (not draft.author) + (not (draft.published_text or draft.published)) for draft in drafts
    )
    for index, row in enumerate(rows):
        is_opening = row[1] in roots
        if drafts[index].blocks is UNREAD and (is_opening or lacking >= 0):
            drafts[index] = drafting.draft(*row)
        draft = drafts[index]
        if not (is_opening or draft.blocks is UNREAD or draft.states) and draft.blocks:
            lacking -= 1
    return drafts


def _items(signs: Signs, rules: Rules) -> list[Node]:
    if not signs.show(rules.item):
        return []
    items = signs.css(rules.item)
    if not items:
        return items
    refused = {node.order for node in signs.css(rules.unless)} if rules.unless else set()
    return [node for node in items if node.order not in refused]


def _openings(owned: Owned, items: list[Node], rules: Rules) -> set[int]:
    """The items that are the subject of the thread."""
    if rules.opening == "first":
        return set() if is_later_on_forum(owned.document) else {items[0].order}
    found = {node.order for node in owned.signs.css(rules.opening)} if rules.opening else set()
    # Some themes call every post the first.
    return found if len(found) < len(items) or len(items) == 1 else {items[0].order}


def _without_empty(drafts: list[Comment]) -> list[Comment]:
    """The drafts without false comments, which have no author, no date and no text."""
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


def _outermost(items: list[Node], openings: set[int]) -> Iterator[int]:
    """The items, without the opening ones, that are inside no other."""
    end = -1
    for index, item in enumerate(items):
        if item.order >= end and item.order not in openings:
            end = item.end
            yield index


def _parents(items: list[Node], ids: list[str], owned: Owned, rules: Rules) -> list[str]:
    """The id each item answers: given by the page, else by depth, else by nesting."""
    stated = _parents_named(items, ids, owned, rules)
    if rules.parent is not None and any(stated):
        return stated
    depths = _depths(items, owned, rules)
    above = parents_by_depth(depths) if depths else [owned.owner(item.parent) for item in items]
    if rules.apart:
        above = _within(above, items, [node.order for node in owned.signs.css(rules.apart)])
    around = [ids[parent] if parent >= 0 else "" for parent in above]
    return [name or other for name, other in zip(stated, around, strict=True)] if stated else around


def _within(above: list[int], items: list[Node], headings: list[int]) -> list[int]:
    """The parents, without those that come before another heading."""
    under = [bisect_left(headings, item.order) for item in items]
    return [
        parent if parent >= 0 and under[parent] == under[index] else -1
        for index, parent in enumerate(above)
    ]


_LAST_WORD = expression(r"(\w*?(\d*))\W*$")


def _parents_named(items: list[Node], ids: list[str], owned: Owned, rules: Rules) -> list[str]:
    """The id that each item says it answers, "" for none; an empty list if no item can say so."""
    answered = [line(rules.parent(item)) for item in items] if rules.parent is not None else []
    if rules.name is not None and answered:
        called = {
            line(rules.name(item)): comment_id for item, comment_id in zip(items, ids, strict=True)
        }
        answered = [called.get(name, name) for name in answered]
    answers = owned.sources(rules.answers)
    if not answers:
        return answered
    known = set(ids)
    return [
        (answered[index] if answered else "") or _last_word(owned.text(answers, index), known)
        for index in range(len(items))
    ]


def _last_word(text: str, known: set[str]) -> str:
    found = _LAST_WORD.search(text)
    if found is None:
        return ""
    return found[1] if found[1] in known else found[2]


_MARGIN = expression(r"(?:margin|padding)-(?:left|inline-start)\s*:\s*(\d{1,6})")
_LEVEL = expression(r"(\d{1,6})")


def _depths(items: list[Node], owned: Owned, rules: Rules) -> list[int]:
    """A number for each item that grows with its depth; an empty list if there are none."""
    if rules.depth is not None:
        return [*map(rules.depth, items)]
    levels = owned.sources(rules.level)
    if not levels:
        return []
    found = [_level(owned.text(levels, index)) for index in range(len(items))]
    return [] if all(level is None for level in found) else [level or 0 for level in found]


def _level(text: str) -> int | None:
    """The number in a level, a width, or the margin of a style."""
    found = _MARGIN.search(text) if ":" in text else _LEVEL.search(text)
    return int(found[1]) if found else None

"""Match the comments of two readings of a page, and find what changed in each."""

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from reader.comment_ids import is_position, number_id
from reader.compare.changes import Changed, Kind
from reader.compare.words import Bag, alike, bag, plain
from reader.model import Comment, Reading

Pairs: TypeAlias = dict[int, int]
"""Matching comments by index: in the earlier reading, in the later one."""
_GONE = frozenset({"deleted", "moderated", "hidden"})
_FEW = 0.1
"""If a smaller share of ids is common to both, the ids come from different systems."""
_LIKE = 0.5
"""Without ids, comments by one author that share this part of their words are one edited
comment.
"""
_MOST = 400
"""Comments by one author below one comment up to which words are compared."""


def comment_changes(before: Reading, after: Reading) -> tuple[tuple[Changed, ...], int]:
    """The changes in the order of the page, and the number of unchanged comments."""
    was, now = before.comments, after.comments
    pairs = _pairs(was, now)
    nested = before.nesting == after.nesting == "known"
    parents = _parents(was, now, pairs) if nested else set()
    kinds = {
        place: _kinds(was[old], now[place], moved=place in parents) for old, place in pairs.items()
    }
    others = {place: old for old, place in pairs.items()}
    changes = list(_gone_after(was, pairs, -1))
    for place, comment in enumerate(now):
        old = others.get(place, -1)
        if old < 0:
            changes.append(Changed(("added",), None, comment))
            continue
        if kinds[place]:
            changes.append(Changed(kinds[place], was[old], comment))
        changes += _gone_after(was, pairs, old)
    return tuple(changes), sum(not kind for kind in kinds.values())


def ids_now(was: Sequence[Comment], now: Sequence[Comment]) -> dict[str, str]:
    """The ids that comments of an earlier reading have in a later one, where they differ.

    Only for ids that are not the page's own, but positions; "" for a comment that is gone, whose id
    may be another's.
    """
    counted = _counted(was)
    if not counted and not any(map(_is_unnamed, was)):
        return {}
    pairs = _pairs(was, now)
    new_ids = {
        comment.id: now[pairs[place]].id if place in pairs else ""
        for place, comment in enumerate(was)
        if counted or _is_unnamed(comment)
    }
    return {before: name for before, name in new_ids.items() if before != name}


def _gone_after(was: Sequence[Comment], pairs: Pairs, old: int) -> Iterator[Changed]:
    """The comments after a given one that were removed, up to the next that was not."""
    for place in range(old + 1, len(was)):
        if place in pairs:
            return
        yield Changed(("gone",), was[place])


def _kinds(was: Comment, now: Comment, *, moved: bool) -> tuple[Kind, ...]:
    """What changed in a comment."""
    if _GONE.intersection(now.states) and not _GONE.intersection(was.states):
        return ("gone",)
    is_edited = plain(was.text) != plain(now.text) or was.author != now.author
    scored = was.score is not None and now.score is not None and was.score != now.score
    changes: list[tuple[Kind, bool]] = [("edited", is_edited), ("moved", moved), ("score", scored)]
    return tuple(kind for kind, holds in changes if holds)


def _parents(was: Sequence[Comment], now: Sequence[Comment], pairs: Pairs) -> set[int]:
    """The comments, by their present index, that now reply to a different one."""
    before = {comment.id: place for place, comment in enumerate(was)}
    moved = set()
    for old, place in pairs.items():
        parent = before.get(was[old].parent, -1)
        parent_now = now[pairs[parent]].id if parent in pairs else ""
        lost = parent >= 0 and parent not in pairs
        if now[place].parent != parent_now and not (lost and not now[place].parent):
            moved.add(place)
    return moved


# Which is which.


def _pairs(was: Sequence[Comment], now: Sequence[Comment]) -> Pairs:
    pairs: Pairs = {}
    free: Callable[[Comment], bool] = _always
    if _ids_tell(was, now):
        pairs, free = _same_ids(was, now), _is_unnamed
    rules: tuple[Callable[[Comment], Hashable], ...] = (
        lambda comment: (comment.author, comment.published, plain(comment.text)),
        lambda comment: (comment.author, plain(comment.text)),
        lambda comment: (comment.author, comment.published) if comment.published else None,
    )
    for rule in rules:
        _pair(was, now, pairs, rule, free)
    _pair_edited(was, now, pairs, free)
    return pairs


def _same_ids(was: Sequence[Comment], now: Sequence[Comment]) -> Pairs:
    """The comments that have one id in both readings."""
    places = {comment.id: place for place, comment in enumerate(now) if not _is_unnamed(comment)}
    pairs: Pairs = {}
    for old, comment in enumerate(was):
        place = places.get(comment.id, -1)
        if place >= 0 and _may_be_one(comment, now[place]):
            pairs[old] = place
    return pairs


def _ids_tell(was: Sequence[Comment], now: Sequence[Comment]) -> bool:
    """Whether the ids come from the page and are not our own numbers, which identify nothing."""
    if _counted(was) or _counted(now):
        return False
    old, new = (
        {comment.id for comment in comments if not _is_unnamed(comment)} for comments in (was, now)
    )
    shared = len(old & new)
    return shared > 0 and shared >= _FEW * min(len(old), len(new))


def _counted(comments: Sequence[Comment]) -> bool:
    return all(comment.id == number_id(number) for number, comment in enumerate(comments, 1))


def _is_unnamed(comment: Comment) -> bool:
    """Whether a comment has no id on its page."""
    return is_position(comment.id)


def _always(_comment: Comment) -> bool:
    return True


def _may_be_one(was: Comment, now: Comment) -> bool:
    """Whether two comments with one id can be the same: a system may reuse an id."""
    same = was.author == now.author or (was.published and was.published == now.published)
    deleted = _GONE.intersection((*was.states, *now.states))
    return bool(same or deleted) or plain(was.text) == plain(now.text)


def _pair(
    was: Sequence[Comment],
    now: Sequence[Comment],
    pairs: Pairs,
    rule: Callable[[Comment], Hashable],
    free: Callable[[Comment], bool],
) -> None:
    """Match, in order, comments for which `rule` gives the same key."""
    taken = set(pairs.values())
    waiting: defaultdict[Hashable, deque[int]] = defaultdict(deque)
    for place, comment in enumerate(now):
        if place not in taken and free(comment) and (key := rule(comment)) is not None:
            waiting[key].append(place)
    for old, comment in enumerate(was):
        places = waiting.get(rule(comment)) if old not in pairs and free(comment) else None
        if places:
            pairs[old] = places.popleft()


def _pair_edited(
    was: Sequence[Comment],
    now: Sequence[Comment],
    pairs: Pairs,
    free: Callable[[Comment], bool],
) -> None:
    """Match comments that one author wrote below the same comment in much the same words."""
    taken = set(pairs.values())
    old_ids = {comment.id: place for place, comment in enumerate(was)}
    parent_now = {old: now[place].id for old, place in pairs.items()}
    waiting: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    bags: dict[int, Bag] = {}
    for place, comment in enumerate(now):
        if place not in taken and free(comment):
            waiting[comment.author, comment.parent].append(place)
            bags[place] = bag(comment.text)
    for old in [old for old, comment in enumerate(was) if old not in pairs and free(comment)]:
        comment = was[old]
        parent = parent_now.get(old_ids.get(comment.parent, -1), "")
        best = _likest(bag(comment.text), bags, waiting[comment.author, parent][:_MOST])
        if best >= 0:
            pairs[old] = best
            parent_now[old] = now[best].id
            waiting[comment.author, parent].remove(best)


def _likest(words: Bag, bags: Mapping[int, Bag], places: Iterable[int]) -> int:
    """The comment with most words in common, -1 if none has enough."""
    found = [(alike(words, bags[place]), -place) for place in places]
    most, place = max(found, default=(0.0, 1))
    return -place if most >= _LIKE else -1

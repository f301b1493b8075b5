"""Builds threads from parent ids: comments in reading order with their depth; the only builder."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from operator import lt

from reader.model import Comment
from reader.values import NamedTuple


class Ordered(NamedTuple):
    """A thread, and how many of its comments answer one that is missing."""

    comments: tuple[Comment, ...]
    orphans: int = 0


def ordered(drafts: Sequence[Comment]) -> Ordered:
    """`drafts`, in page order, as a pre-order thread.

    Each draft names its parent by id; its `depth` is ignored. Of drafts with the same id one is
    kept, preferably with a text. A comment whose parent is missing, or would be its own ancestor,
    starts a thread.
    """
    by_id: dict[str, int] = {}
    unique: list[Comment] = []
    for draft in drafts:
        place = by_id.setdefault(draft.id, len(unique))
        if place == len(unique):
            unique.append(draft)
        elif draft.blocks and not unique[place].blocks:
            unique[place] = replace(draft, parent=unique[place].parent)
    parents = [by_id.get(draft.parent, -1) if draft.parent else -1 for draft in unique]
    orphans = sum(
        1 for draft, above in zip(unique, parents, strict=True) if draft.parent and above < 0
    )
    _break_circles(parents)
    return Ordered(tuple(_preorder(unique, parents)), orphans)


def circular(drafts: Mapping[str, Comment]) -> list[str]:
    """The ids of `drafts`, by id, that `ordered` would let start a thread to break a circle."""
    ids = [*drafts]
    places = {comment_id: place for place, comment_id in enumerate(ids)}
    parents = [places.get(draft.parent, -1) for draft in drafts.values()]
    return [ids[at] for at in _break_circles(parents)]


def _break_circles(parents: list[int]) -> list[int]:
    """Where comments answer each other in a circle, the first one met starts a thread: which."""
    broken: list[int] = []
    if all(map(lt, parents, range(len(parents)))):
        return broken  # each answers one before it, as on nearly all pages
    state = bytearray(len(parents))  # 1: on the path being climbed, 2: known to lead to a root
    for start in range(len(parents)):
        path = []
        at = start
        while at >= 0 and state[at] == 0:
            state[at] = 1
            path.append(at)
            at = parents[at]
        if at >= 0 and state[at] == 1:
            parents[at] = -1
            broken.append(at)
        for passed in path:
            state[passed] = 2
    return broken


def _are_in_order(drafts: list[Comment], parents: list[int]) -> bool:
    """Whether comments are in reading order already, each with its depth."""
    path: list[int] = []
    for index, above in enumerate(parents):
        draft = drafts[index]
        del path[draft.depth :]
        if len(path) != draft.depth or (path[-1] if path else -1) != above:
            return False
        if above < 0 and draft.parent:
            return False
        path.append(index)
    return True


def _preorder(drafts: list[Comment], parents: list[int]) -> list[Comment]:
    if _are_in_order(drafts, parents):
        return drafts
    replies: list[list[int]] = [[] for _ in drafts]
    pending: list[tuple[int, int]] = []
    for index, above in enumerate(parents):
        if above < 0:
            pending.append((index, 0))
        else:
            replies[above].append(index)
    pending.reverse()
    in_order: list[Comment] = []
    while pending:
        index, depth = pending.pop()
        draft = drafts[index]
        parent = drafts[parents[index]].id if depth else ""
        if draft.depth != depth or draft.parent != parent:
            draft = _placed(draft, parent, depth)
        in_order.append(draft)
        pending.extend((reply, depth + 1) for reply in reversed(replies[index]))
    return in_order


def _placed(draft: Comment, parent: str, depth: int) -> Comment:
    """The same comment at another place. `replace` takes three times as long, for every comment."""
    return Comment(
        draft.id, draft.blocks, parent, depth, draft.author, draft.published, draft.published_text,
        draft.edited_text, draft.score, draft.url, draft.roles, draft.states,
    )  # fmt: skip


def depths(ids: Sequence[str], parents: Sequence[str]) -> list[int]:
    """The depth of each comment, from its parent, if the parent comes before it.

    A draft that already has its depth need not be made again.
    """
    depth_of: dict[str, int] = {}
    found_depths: list[int] = []
    for comment_id, parent in zip(ids, parents, strict=True):
        depth = depth_of.get(parent, -1) + 1 if parent else 0
        depth_of[comment_id] = depth
        found_depths.append(depth)
    return found_depths


def parents_by_depth(depths: Sequence[int]) -> list[int]:
    """The index each item answers (-1 for none), from depths alone, in reading order.

    A skipped level counts as the next one: a page may hide what was between.
    """
    parents: list[int] = []
    path: list[tuple[int, int]] = []
    for index, depth in enumerate(depths):
        while path and path[-1][0] >= depth:
            path.pop()
        parents.append(path[-1][1] if path else -1)
        path.append((depth, index))
    return parents

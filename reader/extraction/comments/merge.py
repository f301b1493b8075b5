"""Merges two lists of one discussion: the comments on the page, and those its endpoint sent.

The page's order, words, scores and marks are kept; the endpoint adds what the page left out, and
the parents that a page does not give beyond its depth limit. Linear in the number of comments.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import pairwise

from reader.comment_ids import is_position_on_any_page
from reader.extraction.comments.order import Ordered, circular, ordered
from reader.model import Comment

_LONG = 40
"""A text of this many characters is not written twice, whatever times the page and the endpoint
give: "2 hours ago" was never exact."""
_ZONES = 14 * 3600
_QUARTER = 15 * 60
_MINUTE = 60


def merged(page: Sequence[Comment], fetched: Sequence[Comment]) -> Ordered:
    """The comments of both, each once: identified by id, otherwise by author, time and text.

    `page` is in the order of its page, `fetched` in that of the endpoint; the `depth` of both is
    ignored. Merging the same `fetched` again changes nothing.
    """
    sent = {comment.id: comment for comment in fetched}
    names = _matching_ids(page, [*sent.values()])
    known = {names.get(comment.id, comment.id): _renamed(comment, names) for comment in page}
    tells = any(comment.parent for comment in sent.values())
    drafts = {
        name: _combined(comment, sent[name]) if name in sent else comment
        for name, comment in known.items()
    }
    for name, comment in sent.items():
        page_parent = known[name].parent if name in known else ""
        above = comment.parent
        # A list without parents knows no answers; one with parents also shows who answers nobody.
        lost = above != "" and above not in sent and above not in known
        parent = page_parent if not tells or (lost and page_parent) else above
        draft = drafts.get(name, comment)
        drafts[name] = draft if draft.parent == parent else replace(draft, parent=parent)
    # Before their order: what starts a thread now has its place among those that always did.
    for name in circular(drafts):
        drafts[name] = replace(drafts[name], parent="")
    return ordered(_in_order(drafts, [*known], [*sent]))


def _renamed(comment: Comment, names: Mapping[str, str]) -> Comment:
    """A comment of the page under the endpoint's id, which it keeps from then on."""
    comment_id, parent_id = (names.get(name, name) for name in (comment.id, comment.parent))
    if (comment_id, parent_id) == (comment.id, comment.parent):
        return comment
    return replace(comment, id=comment_id, parent=parent_id)


def _matching_ids(page: Sequence[Comment], sent: Sequence[Comment]) -> dict[str, str]:
    """The endpoint's ids of those comments that have different ids on the page."""
    page_ids = {comment.id for comment in page}
    ids = {comment.id for comment in sent}
    names: dict[str, str] = {}
    unmatched: dict[tuple[str, str], list[Comment]] = defaultdict(list)
    # If some ids agree, comments with other ids are different ones, unless the id is only a place.
    foreign = page_ids.isdisjoint(ids)
    for comment in page:
        if comment.id not in ids and (foreign or is_position_on_any_page(comment.id)):
            unmatched[_words(comment)].append(comment)
    strange = [comment for comment in sent if comment.id not in page_ids] if unmatched else []
    trials = [
        (comment, unmatched.get(words, []), words)
        for comment in strange
        for words in (_words(comment),)
    ]
    for comment, alike, _ in trials:
        candidates = [
            (apart, place)
            for place, other in enumerate(alike[:_TRIED])
            if (apart := _apart(comment, other)) is not None
        ]
        if candidates:
            names[alike.pop(min(candidates)[1]).id] = comment.id
    matched = {*names.values()}
    for comment, alike, (_, text) in trials:
        if alike and comment.id not in matched and len(text) >= _LONG:
            names[alike.pop(0).id] = comment.id
    return names


_TRIED = 50
"""How many comments with the same text are compared by time: a page with more is made to be
slow."""


def _words(comment: Comment) -> tuple[str, str]:
    return comment.author.casefold(), " ".join(comment.text.split())


def _apart(comment: Comment, other: Comment) -> float | None:
    """The seconds between two times that may be the same, None if they cannot be.

    They agree to the minute; if only one has a zone, then in some zone. An unknown time agrees with
    any.
    """
    if comment.published is None or other.published is None:
        return 0.0 if comment.published is other.published else float(_MINUTE)
    apart = abs(_seconds(comment.published) - _seconds(other.published))
    if (comment.published.tzinfo is None) != (other.published.tzinfo is None) and apart <= _ZONES:
        apart = min(apart % _QUARTER, -apart % _QUARTER)
    return apart if apart < _MINUTE else None


def _seconds(when: datetime) -> float:
    return (when - datetime(1970, 1, 1, tzinfo=when.tzinfo)).total_seconds()


def _combined(page: Comment, fetched: Comment) -> Comment:
    """One comment from both: the page's words, and whatever the page lacks."""
    exact = fetched.published is not None and fetched.published.tzinfo is not None
    return replace(
        page,
        blocks=page.blocks or fetched.blocks,
        author=page.author or fetched.author,
        published=fetched.published if exact else page.published or fetched.published,
        published_text=page.published_text or fetched.published_text,
        edited_text=page.edited_text or fetched.edited_text,
        score=fetched.score if page.score is None else page.score,
        url=page.url or fetched.url,
        roles=_joined(page.roles, fetched.roles),
        states=_joined(page.states, fetched.states),
    )


def _joined(page: tuple[str, ...], fetched: tuple[str, ...]) -> tuple[str, ...]:
    return (*page, *(word for word in fetched if word not in page))


def _in_order(
    drafts: Mapping[str, Comment], page: Sequence[str], fetched: Sequence[str]
) -> list[Comment]:
    """The drafts, with all answers to one comment side by side in the right order."""
    above = {name: draft.parent if draft.parent in drafts else "" for name, draft in drafts.items()}
    groups: dict[str, tuple[list[str], list[str]]] = {}
    for side, names in enumerate((page, fetched)):
        for name in names:
            groups.setdefault(above[name], ([], []))[side].append(name)
    turned = {False: 0, True: 0}
    for parent, (shown, sent) in groups.items():
        turned[bool(parent)] += _direction(shown, sent)
    return [
        drafts[name]
        for parent, (shown, sent) in groups.items()
        for name in _woven(shown, sent, turned[bool(parent)])
    ]


def _direction(page: Sequence[str], fetched: Sequence[str]) -> int:
    """Positive if both lists run the same way, negative if one begins with the newest."""
    place = {name: index for index, name in enumerate(fetched)}
    shared = [place[name] for name in page if name in place]
    return sum(1 if after > before else -1 for before, after in pairwise(shared))


def _woven(page: list[str], fetched: list[str], turned: int) -> Iterable[str]:
    """`page` in its order, with the new comments of `fetched` in between where they belong.

    If sorted by rank instead of time, there is no such place: then they follow at the end.
    """
    on_page = set(page)
    if on_page.issuperset(fetched):
        return page
    steps = len([name for name in fetched if name in on_page]) - 1
    way = _direction(page, fetched) if steps > 0 else turned
    if steps > 0 and abs(way) < steps:
        return [*page, *(name for name in fetched if name not in on_page)]
    if way < 0:
        fetched.reverse()
    woven: list[str] = []
    at = 0
    place = {name: index for index, name in enumerate(page)}
    waiting: list[str] = []
    for name in fetched:
        if name not in on_page:
            waiting.append(name)
            continue
        upto = place[name]
        woven += [*page[at:upto], *waiting]
        waiting = []
        at = upto
    # After the last one in both: what only the page has stays beside it.
    return [*woven, *page[at:], *waiting]

"""Comments that stand on a page twice: quoted above an answer, or in a list of the best above all.

Each is read once, and what answers a copy answers it.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from reader.extraction.generic.items.rows import Row
from reader.extraction.generic.structure.zones import Zones
from reader.model import Comment

_MOST = 0.9
"""The share of nested items above the text of the item around them on a page that quotes so."""
_LISTS, _EACH = 4, 1.5
"""The most elements that hold the best comments and all of them, and the fewest of one on average:
in more, or with fewer, each comment may be in one of its own.
"""
_THANKS, _SAME = 40, 0.9
"""The bytes of a text that is longer than thanks, and the share of a list, of two or more, that is
in another if shorter texts are copies: the best comments are among all.
"""
_EARLIER = 2
"""The fewest of what is quoted that were written before what quotes it, if none is on the page."""


def once(
    comments: list[Comment], ids: Sequence[str], zones: Zones, rows: Sequence[Row]
) -> list[Comment]:
    """The comments without copies, each below the one it quotes; `ids` are those of the rows."""
    lists = _lists(ids, zones, rows)
    count = len({*lists.values()})
    if 1 < count <= _LISTS and len(lists) >= _EACH * count:
        comments = _without_copies(comments, lists)
    quotes = {ids[own]: ids[other] for own, other in _quoted(zones, rows).items()}
    return _answering(comments, quotes) if quotes and _are_older(comments, quotes) else comments


def _quoted(zones: Zones, rows: Sequence[Row]) -> dict[int, int]:
    """For each item the last one nested in it above its text, if nearly all nested ones stand so.

    An answer stands below the text that it answers; between the name of somebody and what that
    person says stands only what is answered.
    """
    found: dict[int, int] = {}
    nested = above = 0
    for own, around in enumerate(zones.above):
        if around < 0 or not rows[around].body or not rows[own].body:
            continue
        nested += 1
        begins = zones.items[own].end <= rows[around].body[0].order
        if begins and _is_named(rows[around], zones.items[own].start):
            above += 1
            found[around] = own
    return found if above and above >= _MOST * nested else {}


def _is_named(row: Row, until: int) -> bool:
    """Whether an item says something before one that is nested in it: by whom it is."""
    return any(row.memory.text(node) for node in row.nodes[1:] if node.end <= until)


def _are_older(comments: Sequence[Comment], quotes: Mapping[str, str]) -> bool:
    """Whether what seems quoted was there before: none is later than what quotes it, and one is a
    copy of another comment, or two or more are earlier. An answer by the house, or by all who may
    answer, stands above the text on some pages too.
    """
    by = {comment.id: comment for comment in comments}
    said = Counter((one.author, one.text) for one in comments if _is_long(one))
    earlier = copied = 0
    for own, other in quotes.items():
        if own not in by or other not in by:
            continue
        copied += said[by[other].author, by[other].text] > 1
        when, quoted = by[own].published, by[other].published
        if when is None or quoted is None or (when.tzinfo is None) != (quoted.tzinfo is None):
            continue
        if quoted > when:
            return False
        earlier += quoted < when
    return copied > 0 or earlier >= _EARLIER


def _is_long(comment: Comment) -> bool:
    """Whether a text is so long that two people do not both write it."""
    return len(comment.text.encode()) >= _THANKS


def _answering(comments: list[Comment], quotes: Mapping[str, str]) -> list[Comment]:
    """The comments, each below the one it quotes: which is left out where it is a second copy of
    another comment of the page. `quotes` has the ids of what is quoted by those of what quotes.
    """
    copies = {*quotes.values()}
    whole = (comment for comment in reversed(comments) if comment.id not in copies)
    first = {_said(comment): comment.id for comment in whole}
    known = {
        comment.id: first.setdefault(_said(comment), comment.id)
        for comment in comments
        if comment.id in copies
    }
    above = {comment.id: comment.parent for comment in comments}
    above |= dict.fromkeys(known, "") | {**quotes}
    return [*_renamed(comments, above, known)]


def _lists(ids: Sequence[str], zones: Zones, rows: Sequence[Row]) -> dict[str, int]:
    """The element around each comment that is in no other, by its id."""
    return {
        ids[own]: row.nodes[0].parent.order
        for own, row in enumerate(rows)
        if zones.above[own] < 0 and row.nodes[0].parent is not None
    }


def _without_copies(comments: list[Comment], lists: Mapping[str, int]) -> list[Comment]:
    """The comments without those of one list that are in the other too, word for word, and by the
    same author at the same time. What somebody sent twice is in one list. Boxes of answers are no
    lists. A guest may thank two people on one day: of texts so short, nearly all of a list are in
    the other.
    """
    first: dict[tuple[str, str, str], str] = {}
    known: dict[str, str] = {}
    for comment in comments:
        if comment.id in lists and not comment.parent and all(said := _said(comment)):
            same = first.setdefault(said, comment.id)
            known[comment.id] = same if lists[same] != lists[comment.id] else comment.id
    shared = Counter((lists[other], lists[own]) for own, other in known.items() if own != other)
    sizes = Counter(lists.values())
    within = {
        pair
        for pair, count in shared.items()
        if count > 1 and count >= _SAME * min(sizes[one] for one in pair)
    }
    short = {comment.id for comment in comments if not _is_long(comment)}
    known = {
        own: own if own in short and (lists[other], lists[own]) not in within else other
        for own, other in known.items()
    }
    if all(own == other for own, other in known.items()):
        return comments
    return [*_renamed(comments, {comment.id: comment.parent for comment in comments}, known)]


def _renamed(
    comments: list[Comment], above: Mapping[str, str], known: Mapping[str, str]
) -> Iterator[Comment]:
    """The comments that are no copies, below what `above` says or what `known` calls it."""
    for comment in comments:
        if known.get(comment.id, comment.id) == comment.id:
            answered = above[comment.id]
            yield replace(comment, parent=known.get(answered, answered), depth=0)


def _said(comment: Comment) -> tuple[str, str, str]:
    return comment.author, comment.published_text, comment.text

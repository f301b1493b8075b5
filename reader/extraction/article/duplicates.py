"""Removes blocks that a page contains twice: for wide and narrow windows, or by mistake."""

from collections import Counter
from itertools import groupby, pairwise

from reader.extraction.article.redrawn import redrawn
from reader.extraction.article.tidied import is_title
from reader.model import (
    Block,
    Blocks,
    Code,
    Heading,
    Image,
    Items,
    Paragraph,
    Quote,
    Rule,
    Table,
    blocks_text,
    spans_text,
)
from reader.text import words

_LONG = 12
"""Nobody writes a block of this many words twice."""
_FIRST, _TOP, _LEAD = 2, 6, 8
"""Among how many blocks a standfirst is, and the beginning of the text; the fewest words of one."""
_CUT = " .\u2026[]"
"""What a standfirst that is cut off ends with."""
_REFRAIN, _OFTEN = 3, 3
"""The most blocks of a refrain, and how often one comes at least if it is not in lines of verse."""
_FILLER = "lorem ipsum"
"""How the text begins that a template comes with, wherever somebody is to write."""
_MUCH = 0.15
"""If this share of the text is duplicated, short duplicates are removed too."""


def unrepeated(
    found: Blocks, *, is_manual: bool = False, listed: bool = False
) -> tuple[Blocks, Blocks]:
    """The blocks without repetitions of earlier ones, and those repetitions.

    A manual says the same of several members: what stands under different headings is kept. The
    last headings of a list may be titles (`listed`).
    """
    first = _repeated_lead(found)
    again = redrawn(found) | ({first} - {None})
    if not again:
        return _without_later(found, is_manual, listed)
    once = tuple(block for at, block in enumerate(found) if at not in again)
    kept, gone = _without_later(once, is_manual, listed)
    return kept, (*(block for at, block in enumerate(found) if at in again), *gone)


def _repeated_lead(found: Blocks) -> int | None:
    """Which of the first blocks is a standfirst with which the paragraph below it begins, whole or
    cut off; None if none is.
    """
    top = found[:_TOP]
    for at, block in enumerate(top[:_FIRST]):
        if not isinstance(block, Paragraph | Heading):
            continue
        text = spans_text(block.spans)
        lead = text.rstrip(_CUT)
        below = (spans_text(one.spans) for one in top[at + 1 :] if isinstance(one, Paragraph))
        begins = next(below, "")
        if words(lead) >= _LEAD and begins.startswith(lead) and begins != text:
            return at
    return None


def _without_later(found: Blocks, is_manual: bool, listed: bool) -> tuple[Blocks, Blocks]:
    begun = [*map(_beginning, found)]
    if len({*begun}) == len(begun):
        return found, ()
    several = {text for text, count in Counter(begun).items() if count > 1}
    # Examples are repeated while the text around them changes.
    same = [
        _identity(block) if text in several and not isinstance(block, Code) else None
        for block, text in zip(found, begun, strict=True)
    ]
    same = _under_one_heading(found, same) if is_manual else same
    refrains = _refrains(found, same)
    seen: dict[Block | str, int] = {}
    again = [False] * len(found)
    counts = [0] * len(found)
    for index, block in enumerate(found):
        one = same[index]
        if one is None or one in refrains:
            continue
        again[index] = one in seen
        if again[index]:
            counts[index] = seen[one]
        else:
            seen[one] = _count(block)
    much = sum(count for count in counts if count >= _LONG)
    if not much:
        return found, ()
    once = (_count(block) for block, twice in zip(found, again, strict=True) if not twice)
    every = much >= _MUCH * (sum(counts) + sum(once))
    kept: list[Block] = []
    gone: list[Block] = []
    before = False
    for block, repeated, after, count in zip(
        found, again, [*again[1:], False], counts, strict=True
    ):
        goes = repeated and ((every and (before or after)) or count >= _LONG)
        (gone if goes else kept).append(block)
        before = repeated
    while kept and isinstance(kept[-1], Heading | Rule) and not (listed and is_title(kept[-1])):
        gone.append(kept.pop())
    return tuple(kept), tuple(gone)


def _under_one_heading(found: Blocks, same: list[Block | str | None]) -> list[Block | str | None]:
    """The identities of blocks, but for those that come under different headings."""
    places: dict[Block | str, set[tuple[str, ...]]] = {}
    path: list[Heading] = []
    last = before = ""  # "Types" may stand under the name of what has them, and be larger than it
    for block, one in zip(found, same, strict=True):
        if isinstance(block, Heading):
            while path and path[-1].level >= block.level:
                path.pop()
            path.append(block)
            last, before = spans_text(block.spans), last
        if one is not None:
            under = (before, *(spans_text(heading.spans) for heading in path))
            places.setdefault(one, set()).add(under)
    return [one if one is None or len(places[one]) == 1 else None for one in same]


def _refrains(found: Blocks, same: list[Block | str | None]) -> frozenset[Block | str]:
    """The blocks, by their identities, that come again and again between others: the refrain of a
    song, or a clause of a law. What a page has twice by mistake is longer, or in two places alone;
    what comes right behind itself is a slide and its copies, for a show that goes round.
    """
    often = Counter(one for one in same if one is not None)
    several = {one for one, count in often.items() if count > 1}
    copied = {one for one, following in pairwise(same) if one == following}
    long: set[Block | str] = set()
    for repeated, run in groupby(same, key=several.__contains__):
        part = [one for one, _ in groupby(run) if one is not None]
        if repeated and len(part) > _REFRAIN:
            long.update(part)
    verses = {
        one
        for block, one in zip(found, same, strict=True)
        if one in several and isinstance(block, Paragraph) and "\n" in spans_text(block.spans)
    }
    return frozenset(
        one
        for one in several - long - copied
        if (often[one] >= _OFTEN or one in verses) and not _is_filler(one)
    )


def _is_filler(one: Block | str) -> bool:
    text = one if isinstance(one, str) else blocks_text((one,))
    return text[: len(_FILLER)].lower() == _FILLER


def _identity(block: Block) -> Block | str:
    """What equal blocks have in common and no others: of a plain paragraph its text, which is
    compared in a tenth of the time, and of a long one however it is set. A standfirst in bold
    letters is the first paragraph all the same; a short link is no label.
    """
    if not isinstance(block, Paragraph):
        return block
    text = spans_text(block.spans)
    is_plain = len(block.spans) == 1 and not block.spans[0].marks and not block.spans[0].href
    return text if is_plain or words(text) >= _LONG else block


def _count(block: Block) -> int:
    return words(blocks_text((block,)))


def _beginning(block: Block) -> Block | str:
    """A part that differs between nearly all blocks: comparing strings is faster."""
    while True:
        match block:
            case Paragraph(spans) | Heading(_, spans) if spans:
                return spans[0].text
            case Image(src):
                return src
            case Table(rows) if rows and rows[0] and rows[0][0]:
                return rows[0][0][0].text
            case Items(items) if items and items[0]:
                block = items[0][0]
            case Quote(blocks) if blocks:
                block = blocks[0]
            case _:
                return block

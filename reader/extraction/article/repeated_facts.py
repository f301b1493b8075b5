"""Removes lines above a text that only repeat who wrote it and when, which are shown already."""

from datetime import datetime

from reader.expressions import expression
from reader.extraction.article.events import EVENTS
from reader.extraction.article.lead import says_who_or_when
from reader.extraction.metadata.meta import Meta
from reader.model import Block, Blocks, Image, Media, Paragraph, Rule, spans_text
from reader.text import fold

_LINES = 3
"""The most such lines above a text."""
_LONGEST = 80
"""The most characters of one."""
_NUMBER = expression(r"\d+")
_SHORTEST = 5
"""The fewest characters of an author's name: shorter ones are in other words."""


def without_repeated_facts(blocks: Blocks, facts: Meta) -> Blocks:
    """The blocks without the first lines that say who or when, if that is the page's author or
    declared day; all blocks of a manual.

    A line in an element of its own is known by its form alone (`edges`). These are loose in the
    element of the text: one may be its first words, and so must repeat what is known.
    """
    if facts.is_manual:
        return blocks
    gone: list[int] = []
    for at, block in enumerate(blocks):
        if isinstance(block, Image | Media | Rule):
            continue
        if len(gone) == _LINES or not _repeats(block, facts):
            break
        gone.append(at)
    if not gone or len(gone) == len(blocks):
        return blocks
    return tuple(block for at, block in enumerate(blocks) if at not in gone)


def _repeats(block: Block, facts: Meta) -> bool:
    if not isinstance(block, Paragraph):
        return False
    text = spans_text(block.spans).strip()
    if len(text) > _LONGEST or not says_who_or_when(text):
        return False
    return _names(fold(text), facts.byline) or (
        # When something will be is not when the page says that it was written.
        facts.is_dated and facts.types.isdisjoint(EVENTS) and _dates(text, facts.published)
    )


def _names(folded: str, byline: str) -> bool:
    names = [fold(name) for name in byline.split(", ")]
    return any(len(name) >= _SHORTEST and name in folded for name in names)


def _dates(text: str, published: datetime | None) -> bool:
    """Whether a line has the year and the day of a date among its numbers."""
    if published is None:
        return False
    numbers = {int(number) for number in _NUMBER.findall(text[:_LONGEST]) if len(number) <= 4}
    return {published.year, published.day} <= numbers
